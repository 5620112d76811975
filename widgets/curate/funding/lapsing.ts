import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { CurateConfirmDocument, type CurateFundingDeskQuery, type LapseReason } from '../../../generated/gql/graphql.ts';
import { daysUntil, dayWords } from '../../parts/date-words.ts';
import { AskError, act } from '../ask.ts';
import { Kept } from '../record/kept.ts';
import { recordPath, toAddress } from '../router.ts';
import { track } from '../under-way.ts';
import { announce, DoneEvent } from '../view.ts';
import { counted } from '../words.ts';

type Lapsing = NonNullable<NonNullable<CurateFundingDeskQuery['viewer']>['fundingDesk']>['lapsing'][number];

/** What goes once somebody says that the fund is still right. */
const mendedByConfirming: ReadonlySet<LapseReason> = new Set(['UNCHECKED', 'CHECK_DUE', 'OVERDUE', 'DUE']);

interface Open {
  readonly id: string;
  readonly note: string;
  readonly fault: string;
}

/** What was written before one was called away. */
const unwritten = new Kept<{ id: string; note: string }>('funding:right');

/**
 * @summary Funds that are about to lapse, those that have, and those of which nobody knows; where it helps, saying how one knows that a fund is still
 * right confirms it.
 *
 * @prop funds - In their order.
 * @prop mayConfirm - The viewer may confirm records at all.
 *
 * @event curate-done - A fund is confirmed, or why not.
 */
export class CurateLapsing extends LitElement {
  static override properties: PropertyDeclarations = { funds: { attribute: false }, mayConfirm: { attribute: false } };
  declare funds: readonly Lapsing[];
  declare mayConfirm: boolean;
  #open: Open | null = null;
  /** Said to be right, while the server is told and after. */
  #right = new Set<string>();

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const kept = unwritten.read();
    if (kept) this.#open = { ...kept, fault: '' };
  }

  /** Opens the form of the fund that has the focus. */
  beginHere(): void {
    const id = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    const fund = this.funds.find((one) => one.id === id);
    if (fund && this.#canConfirm(fund)) void this.#begin(fund.id);
  }

  save(): void {
    void this.#save();
  }

  #canConfirm({ id, lapses }: Lapsing) {
    return this.mayConfirm && !this.#right.has(id) && lapses.some(({ why }) => mendedByConfirming.has(why));
  }

  async #begin(id: string) {
    if (this.#open?.id !== id) this.#open = { id, note: '', fault: '' };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#right-note')?.focus();
  }

  async #leave() {
    const id = this.#open?.id;
    this.#open = null;
    unwritten.forget();
    this.requestUpdate();
    await this.updateComplete;
    if (id) this.querySelector<HTMLElement>(`#lapse-${toAddress(id)}`)?.focus();
  }

  #type(note: string) {
    if (!this.#open) return;
    this.#open = { ...this.#open, note, fault: '' };
    note ? unwritten.write({ id: this.#open.id, note }) : unwritten.forget();
    this.requestUpdate();
  }

  async #save() {
    const open = this.#open;
    const fund = this.funds.find(({ id }) => id === open?.id);
    if (!open || !fund) return;
    const note = open.note.trim();
    if (!note) return this.#refused({ ...open, fault: 'Say how you know, in a few words: “Rang the secretary”.' });
    // On to the next, while it is written down.
    this.#right.add(fund.id);
    await this.#leave();
    const answer = this.#confirm(fund, note);
    track(answer);
    const refusal = await answer;
    if (!refusal) return void announce(new DoneEvent(`${fund.name} is confirmed today, by you.`));
    this.#right.delete(fund.id);
    // Whoever has begun another meanwhile is not pulled away from it; what was written is told.
    announce(new DoneEvent(`${fund.name}: ${refusal}`));
    if (!this.#open) await this.#refused({ id: fund.id, note, fault: refusal });
    else this.requestUpdate();
  }

  async #confirm({ id }: Lapsing, note: string): Promise<string> {
    try {
      const { confirmRecords: result } = await act(CurateConfirmDocument, { ids: [id], note });
      if (result.__typename !== 'RecordsDone') return result.message;
      return result.done ? '' : (result.refused[0]?.message ?? 'It could not be confirmed.');
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      return error.message;
    }
  }

  async #refused(open: Open) {
    this.#open = open;
    if (open.note) unwritten.write({ id: open.id, note: open.note });
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#right-note')?.focus();
  }

  protected override render() {
    const ahead = this.funds.filter(({ lapses: [first] }) => first?.at && daysUntil(first.at) >= 0);
    const past = this.funds.filter(({ lapses: [first] }) => first?.at && daysUntil(first.at) < 0);
    const undated = this.funds.filter(({ lapses: [first] }) => !first?.at);
    const why = 'No round has a closing date ahead, so that they are shown as not confirmed.';
    return html`${this.#group('soon', 'Within 30 days', ahead)}${this.#group('since', 'Already so', past)}${this.#group('undated', 'Without any date', undated, why)}`;
  }

  /** @param why what is so of all of them, said once */
  #group(name: string, heading: string, funds: readonly Lapsing[], why = '') {
    if (!funds.length) return nothing;
    return html`<h2 id="lapse-${name}">${heading}</h2><p class="fine">${counted(funds.length, 'fund', 'funds')}${why ? `. ${why}` : ''}</p>
<ol class="rows" aria-labelledby="lapse-${name}">${funds.map((fund) => this.#row(fund))}</ol>`;
  }

  #row(fund: Lapsing) {
    const { id, name, lapses } = fund;
    return html`<li class="row lapsing" data-id=${id}><div class="what"><a id="lapse-${toAddress(id)}" href=${recordPath(id)}>${name}</a>
  <ul class="plain">${lapses.map(({ why, inWords, at }) => (why === 'NO_DATES' ? nothing : html`<li>${inWords}${at ? html` <strong>${sinceWords(at)}</strong>` : nothing}</li>`))}</ul></div>
  ${this.#right.has(id) ? html`<p><strong>Confirmed today, by you.</strong></p>` : this.#canConfirm(fund) && this.#open?.id !== id ? html`<p><button type="button" class="second" @click=${() => void this.#begin(id)}>It is still right<span class="unseen">: ${name}</span></button></p>` : nothing}
  ${this.#open?.id === id ? this.#form(name, this.#open) : nothing}</li>`;
  }

  #form(name: string, { note, fault }: Open) {
    return html`<form class="inline" aria-label="It is still right: ${name}" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>
  <p class="field"><label for="right-note">How you know: whom you asked, by their office</label><input id="right-note" maxlength="500" .value=${note} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? 'right-fault' : nothing}
    @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') void this.#leave();
    }}></p>
  ${fault ? html`<p class="fault" id="right-fault">${fault}</p>` : nothing}
  <p><strong>When you press it:</strong> ${name} is marked as confirmed today, by you, and everybody sees that. A round that takes applications all the time counts as open for 90 days from now.</p>
  <p class="many"><button>It is still right</button><button type="button" class="second" @click=${() => void this.#leave()}>Leave it</button></p></form>`;
  }
}

const sinceWords = (at: string) => (daysUntil(at) < 0 ? `Since ${dayWords(at)}.` : daysUntil(at) === 0 ? 'Today.' : `On ${dayWords(at)}.`);

if (!customElements.get('curate-lapsing')) customElements.define('curate-lapsing', CurateLapsing);
