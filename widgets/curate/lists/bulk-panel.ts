import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { AskError } from '../ask.ts';
import { DoneEvent } from '../view.ts';
import { counted } from '../words.ts';
import { type Choosable, type Chosen, mostChosen } from './chosen.ts';
import { type Go, inGoes, type Total, undoBulk } from './in-goes.ts';

export interface BulkAct {
  readonly value: string;
  /** "Confirm them". */
  readonly words: string;
  /** "confirmed", after a number. */
  readonly done: string;
  /** What comes of it, for whom: told before it is done. */
  readonly does: string;
}

/**
 * @summary Does the same to all rows that were chosen: choose what, look at what would happen, do it, and take it back as one.
 *
 * Records and the queue each say what can be done and how it is asked for.
 *
 * @event bulk-done - It was done, or taken back: the list is to be read anew.
 * @event curate-done - The same, with a way back.
 */
export abstract class BulkPanel extends LitElement {
  static override properties: PropertyDeclarations = {
    /** The rows as they are now: that it is drawn anew when others are chosen. */
    rows: { attribute: false },
    chosen: { attribute: false },
    /** How many answer to the filter in all. */
    total: { attribute: false },
    /** Fetches those of them that are not shown. */
    fetchAll: { attribute: false },
    /** "record", "records". */
    words: { attribute: false },
    may: { attribute: false },
  };
  declare rows: readonly Choosable[];
  declare chosen: Chosen;
  declare total: number;
  declare fetchAll: () => Promise<readonly Choosable[]>;
  declare words: readonly [one: string, many: string];
  declare may: readonly string[];
  #act: string | null = null;
  #looked: Total | null = null;
  #working: string | null = null;
  #fault = '';

  protected override createRenderRoot() {
    return this;
  }

  /** What may be done to what is chosen. */
  protected abstract acts(): readonly BulkAct[];
  /** What else has to be said. */
  protected abstract fields(act: BulkAct): TemplateResult | typeof nothing;
  /** What is missing, before the server is asked. */
  protected abstract missing(act: BulkAct): string | null;
  /** @throws AskError */
  protected abstract go(act: BulkAct, rows: readonly Choosable[], how: { preview: boolean; bulk: string | null }): Promise<Go>;

  get isOpen(): boolean {
    return this.#act !== null;
  }

  /** What was typed would be lost. */
  get isBusy(): boolean {
    return this.#working !== null;
  }

  get #chosenAct(): BulkAct | undefined {
    return this.acts().find(({ value }) => value === this.#act);
  }

  /** Something that was said changed: what was looked at is not what would be done. */
  protected said(): void {
    this.#looked = null;
    this.#fault = '';
    this.requestUpdate();
  }

  open = (): void => {
    if (!this.chosen.rows.length) {
      this.#tell('Choose some first: press x on a row, or tick its box.');
      return;
    }
    this.#act ??= this.acts()[0]?.value ?? null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#bulk-act')?.focus());
  };

  close = (): void => {
    this.#act = null;
    this.said();
  };

  /** Looks first; what was looked at is done. */
  next = async (): Promise<void> => {
    const act = this.#chosenAct;
    if (!act || this.#working) return;
    const missing = this.missing(act);
    if (missing) return this.#refuse(missing);
    await (this.#looked ? this.#do(act, this.#looked) : this.#look(act));
  };

  async #run(act: BulkAct, rows: readonly Choosable[], preview: boolean): Promise<Total | null> {
    this.#fault = '';
    const doing = preview ? 'Looking' : 'Doing it';
    try {
      return await inGoes(
        rows,
        (some, bulk) => this.go(act, some, { preview, bulk }),
        (count) => {
          this.#working = `${doing} … ${count} of ${rows.length}`;
          this.requestUpdate();
        },
      );
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#refuse(error.message);
      return null;
    } finally {
      this.#working = null;
      this.requestUpdate();
    }
  }

  async #look(act: BulkAct) {
    const found = await this.#run(act, this.chosen.rows, true);
    if (!found) return;
    if (found.stopped) return this.#refuse(found.stopped);
    this.#looked = found;
    this.requestUpdate();
    await this.updateComplete;
    (this.querySelector<HTMLElement>('#bulk-do') ?? this.querySelector<HTMLElement>('#bulk-none'))?.focus();
  }

  async #do(act: BulkAct, looked: Total) {
    const would = new Set(looked.done.map(({ id }) => id));
    const rows = this.chosen.rows.filter(({ id }) => would.has(id));
    if (!rows.length) return;
    const done = await this.#run(act, rows, false);
    if (!done) return;
    const { bulk, refused, stopped } = done;
    const left = refused.length ? ` ${refused.length} could not be: ${refused[0]?.message}` : '';
    const words = `${counted(done.done.length, ...this.words)} ${act.done}.${left}${stopped ? ` Then it stopped: ${stopped}` : ''}`;
    this.#act = null;
    this.#looked = null;
    this.chosen.clear();
    this.#tell(words, bulk ? () => this.#undo(bulk) : undefined);
    this.dispatchEvent(new Event('bulk-done'));
  }

  async #undo(bulk: string): Promise<string> {
    const words = await undoBulk(bulk);
    this.dispatchEvent(new Event('bulk-done'));
    return words;
  }

  #refuse(fault: string) {
    this.#fault = fault;
    this.requestUpdate();
    this.#tell(fault);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#bulk [aria-invalid=true], #bulk-act')?.focus());
  }

  #tell(words: string, undo?: () => Promise<string>) {
    this.dispatchEvent(new DoneEvent(words, undo));
  }

  async #chooseAll() {
    this.#working = 'Looking …';
    this.requestUpdate();
    try {
      this.chosen.choose(await this.fetchAll());
      if (this.total > mostChosen)
        this.#tell(`The first ${mostChosen} of ${this.total.toLocaleString('en-GB')} are chosen: no more can be at once.`);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#tell(error.message);
    }
    this.#working = null;
    this.requestUpdate();
  }

  /** True where the fault is told beside the field. */
  protected get hasFault(): boolean {
    return this.#fault !== '';
  }

  protected override render() {
    const count = this.chosen.rows.length;
    const rest = Math.min(this.total, mostChosen) - count;
    return html`<section id="bulk" class=${this.isOpen ? 'bulk open' : count ? 'bulk some' : 'bulk'} aria-label="What is chosen">
<p class="bar-line"><span role="status">${count ? `${counted(count, ...this.words)} chosen` : html`<span class="fine">Choose with the boxes, to do the same to many.</span>`}</span>
${rest > 0 && this.total > 1 ? html`<button type="button" class="quiet" ?disabled=${this.isBusy} @click=${() => this.#chooseAll()}>${this.total > mostChosen ? `Choose the first ${mostChosen} of ${this.total.toLocaleString('en-GB')}` : `Choose all ${this.total}`}</button>` : nothing}
${count ? html`<button type="button" class="quiet" @click=${() => this.chosen.clear()}>Choose none</button>` : nothing}
${count && !this.isOpen ? html`<button type="button" class="second" @click=${this.open}>Do something with ${count === 1 ? 'it' : 'them'} <kbd aria-hidden="true">d</kbd></button>` : nothing}</p>
${this.isOpen && count ? this.#form(count) : nothing}</section>`;
  }

  #form(count: number) {
    const acts = this.acts();
    const act = this.#chosenAct;
    return html`<form aria-label="Do the same to ${counted(count, ...this.words)}" @submit=${(event: Event) => {
      event.preventDefault();
      void this.next();
    }} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    }}>
<div class="filters"><p class="field"><label for="bulk-act">What to do</label><select id="bulk-act" @change=${(event: Event) => {
      this.#act = (event.target as HTMLSelectElement).value;
      this.said();
    }}>${acts.map(({ value, words }) => html`<option value=${value} ?selected=${value === this.#act}>${words}</option>`)}</select></p>
${act ? this.fields(act) : html`<p>These have nothing in common that could be done to them.</p>`}</div>
${this.#fault ? html`<p class="fault" id="bulk-fault">${this.#fault}</p>` : nothing}
${act ? this.#outcome(act) : nothing}
<p class="many">${act ? this.#button(act) : nothing}<button type="button" class="second" @click=${this.close}>Leave it</button> ${this.#working ? html`<span role="status">${this.#working}</span>` : nothing}</p></form>`;
  }

  #button(act: BulkAct) {
    if (!this.#looked) return html`<button ?disabled=${this.isBusy}>See first what would happen</button>`;
    const would = this.#looked.done.length;
    return would
      ? html`<button id="bulk-do" aria-describedby="bulk-would" ?disabled=${this.isBusy}>Do it: ${act.words.toLowerCase()} (${would})</button>`
      : nothing;
  }

  /** What a look found: how many, who is told, what stands against the others. */
  #outcome(act: BulkAct) {
    const looked = this.#looked;
    if (!looked) return nothing;
    const { done, refused, letters } = looked;
    const names = new Map(this.chosen.rows.map(({ id, name }) => [id, name]));
    const lasting = done.filter((one) => one.lasting).length;
    return html`<div id="bulk-would" class="notice">
<p id="bulk-none" tabindex="-1"><strong>${done.length ? `${counted(done.length, ...this.words)} will be ${act.done}.` : 'Nothing would be done.'}</strong> ${done.length ? act.does : ''}
${letters ? `${counted(letters, 'letter goes', 'letters go')} out.` : done.length ? 'Nobody is written to.' : ''}
${done.length ? (lasting ? `${lasting === done.length ? 'It' : `Of ${lasting}, it`} cannot be taken back.` : `It can be taken back with u for a minute, and at the foot of the ${this.words[0] === 'item' ? 'queue' : 'records'} for 30 days.`) : ''}</p>
${refused.length ? html`<p>${counted(refused.length, 'is left as it is', 'are left as they are')}:</p><ul>${refused.slice(0, 8).map(({ id, message }) => html`<li>${names.get(id) ?? ''}: ${message}</li>`)}</ul>${refused.length > 8 ? html`<details><summary>${refused.length - 8} more</summary><ul>${refused.slice(8).map(({ id, message }) => html`<li>${names.get(id) ?? ''}: ${message}</li>`)}</ul></details>` : nothing}` : nothing}</div>`;
  }
}
