import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateMissesDocument,
  type CurateMissesQuery,
  CurateSynonymDocument,
  CurateSynonymPreviewDocument,
  type CurateSynonymPreviewQuery,
  CurateUndoAdminDocument,
  type SynonymInput,
} from '../../generated/gql/graphql.ts';
import { AskError, act, ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { CurateView } from './view.ts';
import { counted } from './words.ts';

type Miss = NonNullable<CurateMissesQuery['viewer']>['searchMisses'][number];
type Preview = NonNullable<CurateSynonymPreviewQuery['viewer']>['synonymPreview'];
interface Draft {
  /** What was searched for in vain. */
  words: string;
  /** What is typed, with commas between. */
  meaning: string;
  kind: 'ONE_WAY' | 'SAME';
  preview: Preview | null;
  fault: string;
}

const spans: readonly (readonly [string, string])[] = [
  ['30', 'The last 30 days'],
  ['90', 'The last 90 days'],
  ['366', 'The last year'],
];
const listed = (words: string) =>
  words
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * @summary What people searched for and did not find, most often first; administrators make synonyms of it, and see beforehand what would be found.
 */
export class CurateMisses extends CurateView {
  #misses: readonly Miss[] | null = null;
  #mayAdd = false;
  #draft: Draft | null = null;
  #busy = false;
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get heading() {
    return 'Searches that found nothing';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next search', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Search before', run: () => moveFocus(this, '.row', -1) },
      ...(this.#mayAdd ? [{ press: 'y', does: 'Make a synonym of it', run: () => this.#beginHere() }] : []),
    ];
  }

  get #days(): string {
    const days = this.place.search.get('days');
    return spans.find(([value]) => value === days)?.[0] ?? '90';
  }

  async #load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateMissesDocument, { days: Number(this.#days) });
      if (asked !== this.#asked) return;
      this.#misses = viewer?.searchMisses ?? [];
      this.#mayAdd = viewer?.may.includes('vocabulary.change') ?? false;
    });
    this.settle();
  }

  #beginHere() {
    const words = document.activeElement?.closest<HTMLElement>('.row')?.dataset['words'] ?? this.#misses?.[0]?.words;
    if (words) void this.#begin(words);
  }

  async #begin(words: string) {
    this.#draft = { words, meaning: '', kind: 'ONE_WAY', preview: null, fault: '' };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#meaning')?.focus();
  }

  async #leave() {
    const words = this.#draft?.words;
    this.#draft = null;
    this.requestUpdate();
    await this.updateComplete;
    [...this.querySelectorAll<HTMLElement>('.row')].find((row) => row.dataset['words'] === words)?.focus();
  }

  #change(changed: Partial<Draft>) {
    if (this.#draft) this.#draft = { ...this.#draft, ...changed };
    this.requestUpdate();
  }

  #synonym({ words, meaning, kind }: Draft): SynonymInput {
    return kind === 'SAME' ? { kind, words: [words, ...listed(meaning)] } : { kind, words: [words], meaning: listed(meaning) };
  }

  /** @returns whether something is written to look at or to save */
  #isWritten(draft: Draft): boolean {
    if (listed(draft.meaning).length) return true;
    this.#refuse('Write at least one word that we know it by.');
    return false;
  }

  #refuse(fault: string) {
    this.#change({ fault });
    this.querySelector<HTMLElement>('#meaning')?.focus();
    this.done(fault);
  }

  async #look() {
    const draft = this.#draft;
    if (!draft || !this.#isWritten(draft)) return;
    const answer = await this.attempt(() => ask(CurateSynonymPreviewDocument, { synonym: this.#synonym(draft) }));
    if (!answer) return this.#refuse(this.fault);
    if (this.#draft === draft) this.#change({ preview: answer.viewer?.synonymPreview ?? [], fault: '' });
  }

  async #save() {
    const draft = this.#draft;
    if (!draft || this.#busy || !this.#isWritten(draft)) return;
    this.#busy = true;
    const answer = await this.attempt(() => act(CurateSynonymDocument, { synonym: this.#synonym(draft) }));
    this.#busy = false;
    const result = answer?.saveSynonym;
    if (!result) return this.#refuse(this.fault);
    if (result.__typename !== 'AdminChange')
      return this.#refuse((result.__typename === 'InputFaults' && result.faults[0]?.message) || result.message);
    this.done(`Searches know it from now on: ${result.title}.`, () => takeBack(result.id, draft.words));
    await this.#leave();
  }

  override mayLeave() {
    return !this.#draft?.meaning.trim();
  }

  protected override render(): TemplateResult {
    const misses = this.#misses;
    return html`<h1 tabindex="-1">Searches that found nothing</h1>
<p>What at least three searches looked for in vain. Nothing is kept of who asked. What is there under another word wants a synonym; what is not there at all may be missing here, or in the place itself. <a href="/curate/wishes">What people told us is missing</a></p>
<form class="filters roomy" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}><p class="field"><label for="days">When</label><select id="days" @change=${(
      event: Event,
    ) => this.go(`/curate/misses?days=${(event.target as HTMLSelectElement).value}`, true)}>${spans.map(
      ([value, words]) => html`<option value=${value} ?selected=${value === this.#days}>${words}</option>`,
    )}</select></p></form>
${this.fault && !this.#draft ? html`<p class="fault">${this.fault}</p>` : nothing}
${!misses ? (this.fault ? nothing : html`<p class="fine">Looking …</p>`) : this.#rows(misses)}`;
  }

  #rows(misses: readonly Miss[]) {
    if (!misses.length) return html`<p role="status">Every search found something. Well done.</p>`;
    return html`<p role="status" class="fine">${counted(misses.length, 'search', 'searches')}, the most often first</p>
<ol class="rows">${misses.map(({ words, place, times }, index) => {
      const open = this.#draft?.words === words && misses.findIndex((one) => one.words === words) === index;
      const where = place?.replace(/-/g, ' ');
      return html`<li class="row" tabindex="-1" data-words=${words} aria-label="${words}, ${counted(times, 'time', 'times')}">
  <div class="what"><p><strong>${words}</strong>${where ? html` <span class="fine">in ${where}</span>` : nothing}</p></div>
  <dl class="facts"><div><dt>Asked</dt><dd class="number">${counted(times, 'time', 'times')}</dd></div>
    ${this.#mayAdd ? html`<div><dt class="unseen">Do</dt><dd><button type="button" class="quiet" @click=${() => void this.#begin(words)}>Make a synonym of it<span class="unseen">: ${words}</span></button></dd></div>` : nothing}</dl>
  ${open && this.#draft ? this.#form(this.#draft) : nothing}</li>`;
    })}</ol>`;
  }

  #form({ words, meaning, kind, preview, fault }: Draft) {
    const radio = (value: Draft['kind'], said: string) =>
      html`<label class="check"><input type="radio" name="synonym-kind" value=${value} .checked=${kind === value} @change=${() => this.#change({ kind: value, preview: null })}> <span>${said}</span></label>`;
    return html`<form class="inline" aria-label="A synonym of ${words}" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>
  <p class="field"><label for="meaning">What we call it (commas between several)</label>
    <input id="meaning" autocomplete="off" .value=${meaning} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? 'meaning-fault' : nothing}
      @input=${(event: Event) => this.#change({ meaning: (event.target as HTMLInputElement).value, preview: null })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') void this.#leave();
      }}></p>
  ${fault ? html`<p class="fault" id="meaning-fault">${fault}</p>` : nothing}
  <fieldset class="outcomes"><legend>How it is read</legend>${radio('ONE_WAY', `Who looks for “${words}” is shown what we call so, not the other way round`)}${radio('SAME', 'They all mean the same, whichever one looks for')}</fieldset>
  <div role="status">${preview ? this.#preview(preview) : nothing}</div>
  <p><strong>When you press it:</strong> every search knows it at once.</p>
  <p class="many"><button>Save the synonym</button><button type="button" class="second" @click=${() => void this.#look()}>See first what would be found</button>
    <button type="button" class="second" @click=${() => void this.#leave()}>Leave it</button></p></form>`;
  }

  #preview(preview: Preview) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="What would be found"><table><caption class="unseen">What would be found</caption><thead><tr><th scope="col">Who looks for</th><th scope="col" class="number">finds now</th><th scope="col" class="number">would find</th><th scope="col">Such as</th></tr></thead>
<tbody>${preview.map(({ words, before, after, gained }) => html`<tr><th scope="row">${words}</th><td class="number">${before.toLocaleString('en-GB')}</td><td class="number">${after.toLocaleString('en-GB')}</td><td>${gained.join(', ')}</td></tr>`)}</tbody></table></div>`;
  }
}

async function takeBack(id: string, words: string): Promise<string> {
  const { undoAdminChange: result } = await act(CurateUndoAdminDocument, { id });
  if (result.__typename !== 'AdminChange') throw new AskError(result.message);
  return `Taken back: “${words}” is searched for as before.`;
}
