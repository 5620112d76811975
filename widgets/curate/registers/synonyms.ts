import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateRemoveSynonymDocument,
  CurateSaveSynonymDocument,
  CurateSynonymsDocument,
  type CurateSynonymsQuery,
  CurateSynonymWouldDocument,
  type CurateSynonymWouldQuery,
  type SynonymInput,
  type SynonymKind,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { numberOf } from '../router.ts';
import { counted } from '../words.ts';
import { above, linesField, radios } from './controls.ts';
import { Form, type Values } from './form.ts';
import { RegisterView } from './register-view.ts';

type Synonym = NonNullable<CurateSynonymsQuery['viewer']>['synonyms'][number];
type Would = NonNullable<CurateSynonymWouldQuery['viewer']>['synonymPreview'];

const labels = { kind: 'How it is read', words: 'Words that people type (one a line)', meaning: 'What we call it (one a line)' };
const kinds: readonly (readonly [SynonymKind, string])[] = [
  ['SAME', 'They all mean the same: whoever types one finds all'],
  ['ONE_WAY', 'Whoever types one of the words finds what we call it, not the other way round'],
  ['IGNORED', 'Left out of a search, as if it had not been typed'],
];
const valuesOf = ({ kind, words, meaning }: Pick<Synonym, 'kind' | 'words' | 'meaning'>): Values => ({
  ...{ kind, words: words.join('\n'), meaning: meaning.join('\n') },
});
/** "timebanking" leads to "time credits". */
const arrow = ({ kind, words, meaning }: Synonym) =>
  kind === 'ONE_WAY' ? `${words.join(', ')} → ${meaning.join(', ')}` : words.join(kind === 'SAME' ? ' = ' : ', ');
const readAs: Readonly<Record<SynonymKind, string>> = { SAME: 'Mean the same', ONE_WAY: 'One way', IGNORED: 'Left out' };

/**
 * @summary What people type and what we call it. Before one is saved, a look at what each word finds now and would find then.
 */
export class CurateSynonyms extends RegisterView {
  #synonyms: readonly Synonym[] | null = null;
  #sought = '';
  /** The one that is being changed; null for a new one. */
  #of: Synonym | null = null;
  #would: Would | null = null;

  override get heading() {
    return 'Synonyms';
  }

  override get keys(): readonly Key[] {
    const row = () => this.#synonyms?.find(({ id }) => id === document.activeElement?.closest<HTMLElement>('.row')?.dataset['id']);
    return [
      { press: 'j', does: 'Next synonym', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Synonym before', run: () => moveFocus(this, '.row', -1) },
      ...(this.mayChange
        ? [
            { press: 'a', does: 'Add a synonym', run: () => void this.#open(null) },
            { press: 'e', does: 'Change it', run: () => void this.#open(row() ?? null) },
            { press: 'Ctrl+Enter', does: 'Save while you type', run: () => void this.#save() },
          ]
        : []),
    ];
  }

  async load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateSynonymsDocument, {});
      this.#synonyms = viewer?.synonyms ?? [];
      this.may = viewer?.may ?? [];
      const now = this.#synonyms.find(({ id }) => id === this.#of?.id);
      if (now && this.form && now.version !== this.form.version) {
        this.#of = now;
        this.form.meet(valuesOf(now), now.version);
      }
    });
    this.settle();
  }

  async #open(synonym: Synonym | null) {
    if (this.form?.isChanged && this.#of?.id === synonym?.id) return this.toElement('#f-words');
    const base = synonym ? valuesOf(synonym) : { kind: 'SAME', words: '', meaning: '' };
    this.#of = synonym;
    this.#would = null;
    this.form = new Form(this, { key: `synonym/${synonym?.id ?? 'new'}`, base, labels, version: synonym?.version ?? null });
    this.requestUpdate();
    await this.toElement('#f-words');
  }

  async #close() {
    const of = this.#of;
    this.form?.forget();
    this.form = null;
    this.#of = null;
    this.requestUpdate();
    await this.toElement(of ? `#synonym-${numberOf(of.id)}` : '#add');
  }

  #synonym(form: Form): SynonymInput {
    const kind = form.text('kind') as SynonymKind;
    return { kind, words: form.lines('words'), meaning: kind === 'ONE_WAY' ? form.lines('meaning') : [] };
  }

  async #look() {
    const form = this.form;
    if (!form) return;
    const variables = { id: this.#of?.id ?? null, synonym: this.#synonym(form) };
    const answer = await this.attempt(() => ask(CurateSynonymWouldDocument, variables));
    if (this.form !== form) return;
    // What is asked has no typed refusals: its sentence stands on top of the form.
    if (!answer) form.refuse({ message: this.fault, faults: [] });
    else {
      form.refusal = '';
      this.#would = answer.viewer?.synonymPreview ?? [];
    }
    this.fault = '';
    this.requestUpdate();
    await this.toElement(answer ? '#would' : '#trouble');
  }

  async #save() {
    const form = this.form;
    if (!form) return;
    const variables = { id: this.#of?.id ?? null, synonym: this.#synonym(form), version: form.version };
    const saved = await this.save(async () => (await act(CurateSaveSynonymDocument, variables)).saveSynonym);
    if (!saved) return;
    this.told(`Searches know it from now on: ${saved.title}.`, saved);
    this.form = null;
    this.#of = null;
    this.#sought = '';
    await this.load();
    await this.toElement(`#synonym-${numberOf(saved.subject)}`);
  }

  async #remove(synonym: Synonym) {
    const removed = await this.save(async () => (await act(CurateRemoveSynonymDocument, { id: synonym.id })).removeSynonym, null);
    if (!removed) return;
    this.told(`Taken away: ${removed.title}.`, removed);
    await this.load();
    await this.toElement('h1');
  }

  protected override render(): TemplateResult {
    const synonyms = this.#synonyms;
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p><h1 tabindex="-1">Synonyms</h1>
<p>People type one word, entries say another. What nothing was found for stands under <a href="/curate/misses">Not found</a>.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${!synonyms ? (this.fault ? nothing : html`<p class="fine">Looking …</p>`) : this.mayChange ? this.#list(synonyms) : html`<p>Administrators keep the synonyms.</p>`}`;
  }

  #list(synonyms: readonly Synonym[]) {
    const sought = this.#sought.toLowerCase();
    const found = sought
      ? synonyms.filter((one) => [...one.words, ...one.meaning].some((word) => word.toLowerCase().includes(sought)))
      : synonyms;
    return html`<form class="filters" role="search" aria-label="Synonyms" @submit=${(event: Event) => event.preventDefault()}>
  <p class="field wide"><label for="synonyms-q">Find a word in them</label><input id="synonyms-q" type="search" maxlength="80" .value=${this.#sought} @input=${(
    event: Event,
  ) => {
    this.#sought = (event.target as HTMLInputElement).value.trim();
    this.requestUpdate();
  }}></p></form>
${this.form && !this.#of ? this.#form(this.form) : html`<p><button type="button" id="add" @click=${() => void this.#open(null)}>Add a synonym <kbd aria-hidden="true">a</kbd></button></p>`}
<p role="status" class="fine">${counted(found.length, 'synonym', 'synonyms')}${sought ? ` of ${synonyms.length}` : ''}</p>
<ol class="rows">${found.map((synonym) => this.#row(synonym))}</ol>`;
  }

  #row(synonym: Synonym) {
    const { id, kind } = synonym;
    const words = arrow(synonym);
    return html`<li class="row" id="synonym-${numberOf(id)}" data-id=${id} tabindex="-1" aria-label="${words}, ${readAs[kind]}">
  <div class="what"><p>${words}</p></div>
  <dl class="facts"><div><dt>Read</dt><dd>${readAs[kind]}</dd></div><div><dt class="unseen">Do</dt><dd><button type="button" class="quiet" @click=${() => void this.#open(synonym)}>Change<span class="unseen"> ${words}</span></button>
    <button type="button" class="quiet" @click=${() => void this.#remove(synonym)}>Take away<span class="unseen"> ${words}</span></button></dd></div></dl>
  ${this.form && this.#of?.id === id ? this.#form(this.form) : nothing}</li>`;
  }

  #form(form: Form) {
    return html`<form class="inline narrow" novalidate aria-label=${this.#of ? 'Change the synonym' : 'A new synonym'} @submit=${(
      event: Event,
    ) => {
      event.preventDefault();
      void this.#save();
    }} @input=${() => {
      this.#would = null;
    }}>${above(form)}
${radios(form, 'kind', kinds)}
${linesField(form, 'words', 'Such as “timebanking” and “time bank”.')}
${form.text('kind') === 'ONE_WAY' ? linesField(form, 'meaning', 'The word that entries have.', 2) : nothing}
${this.#would ? this.#wouldFind(this.#would) : nothing}
<p id="synonym-does"><strong>When you press it:</strong> every search knows it at once.</p>
<p class="many"><button aria-describedby="synonym-does">Save the synonym</button><button type="button" class="second" @click=${() => void this.#look()}>See first what would be found</button>
<button type="button" class="second" @click=${() => void this.#close()}>Leave it</button></p></form>`;
  }

  #wouldFind(would: Would) {
    return html`<div class="scroll" id="would" tabindex="0" role="region" aria-label="What would be found"><table><caption class="unseen">What would be found</caption><thead><tr><th scope="col">Who looks for</th><th scope="col" class="number">finds now</th><th scope="col" class="number">would find</th><th scope="col">Such as</th></tr></thead>
<tbody>${would.map(({ words, before, after, gained }) => html`<tr><th scope="row">${words}</th><td class="number">${before.toLocaleString('en-GB')}</td><td class="number">${after.toLocaleString('en-GB')}</td><td>${gained.join(', ')}</td></tr>`)}</tbody></table></div>`;
  }
}
