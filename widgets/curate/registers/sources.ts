import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateRemoveSourceDocument,
  CurateSaveSourceDocument,
  CurateSourcesDocument,
  type CurateSourcesQuery,
} from '../../../generated/gql/graphql.ts';
import { daysUntil, monthWords } from '../../parts/date-words.ts';
import { act, ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { numberOf } from '../router.ts';
import { counted } from '../words.ts';
import { above, textField } from './controls.ts';
import { Form, type Values } from './form.ts';
import { RegisterView } from './register-view.ts';

type Source = NonNullable<CurateSourcesQuery['viewer']>['sources'][number];

const labels = {
  ...{ title: 'Title', licence: 'Licence', attribution: 'Words of credit', asAt: 'True as at' },
  ...{ url: 'Web address', system: 'Short name' },
};
const empty: Values = { title: '', licence: '', attribution: '', asAt: '', url: '', system: '' };
const valuesOf = ({ title, licence, attribution, asAt, url, system }: Source): Values => ({
  ...{ title, licence, attribution, system, asAt: asAt ?? '', url: url ?? '' },
});
/** After so many days, what a source says is likely to be out of date. */
const old = 730;

const useWords = ({ listings, places, postcodes }: Source['use']) =>
  [
    listings ? counted(listings, 'entry or award', 'entries and awards') : '',
    places ? counted(places, 'place', 'places') : '',
    postcodes ? counted(postcodes, 'postcode', 'postcodes') : '',
  ]
    .filter(Boolean)
    .join(', ') || 'nothing';

/** How it stands with it: since when it is true, and whether that is long ago. */
const standing = ({ asAt }: Source) =>
  asAt ? html`${monthWords(asAt)}${daysUntil(asAt) < -old ? html` <strong>(over two years ago)</strong>` : nothing}` : 'not said';

/**
 * @summary Where facts come from: under which licence, how old, how much comes from each, and the words of credit that are printed beside them.
 */
export class CurateSources extends RegisterView {
  #sources: readonly Source[] | null = null;
  #of: Source | null = null;

  override get heading() {
    return 'Sources';
  }

  override get keys(): readonly Key[] {
    const row = () => this.#sources?.find(({ id }) => id === document.activeElement?.closest<HTMLElement>('.row')?.dataset['id']);
    return [
      { press: 'j', does: 'Next source', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Source before', run: () => moveFocus(this, '.row', -1) },
      ...(this.mayChange
        ? [
            { press: 'a', does: 'Add a source', run: () => void this.#open(null) },
            { press: 'e', does: 'Change it', run: () => void this.#open(row() ?? null) },
            { press: 'Ctrl+Enter', does: 'Save while you type', run: () => void this.#save() },
          ]
        : []),
    ];
  }

  async load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateSourcesDocument, {});
      this.#sources = viewer?.sources ?? [];
      this.may = viewer?.may ?? [];
      const now = this.#sources.find(({ id }) => id === this.#of?.id);
      if (now && this.form && now.version !== this.form.version) {
        this.#of = now;
        this.form.meet(valuesOf(now), now.version);
      }
    });
    this.settle();
  }

  async #open(source: Source | null) {
    if (this.form?.isChanged && this.#of?.id === source?.id) return this.toElement('#f-title');
    this.#of = source;
    const base = source ? valuesOf(source) : empty;
    this.form = new Form(this, { key: `source/${source?.id ?? 'new'}`, base, labels, version: source?.version ?? null });
    this.requestUpdate();
    await this.toElement('#f-title');
  }

  async #close() {
    const of = this.#of;
    this.form?.forget();
    this.form = null;
    this.#of = null;
    this.requestUpdate();
    await this.toElement(of ? `#source-${numberOf(of.id)}` : '#add');
  }

  async #save() {
    const form = this.form;
    if (!form) return;
    const [system, title, licence, attribution] = [form.text('system'), form.text('title'), form.text('licence'), form.text('attribution')];
    const source = { system: system.trim(), title: title.trim(), licence: licence.trim(), attribution: attribution.trim() };
    const variables = {
      ...{ id: this.#of?.id ?? null, version: form.version },
      source: { ...source, asAt: form.text('asAt') || null, url: form.text('url').trim() || null },
    };
    const saved = await this.save(async () => (await act(CurateSaveSourceDocument, variables)).saveSource);
    if (!saved) return;
    this.told(`Saved: ${saved.title}. It is printed so wherever its facts are shown.`, saved);
    this.form = null;
    this.#of = null;
    await this.load();
    await this.toElement(`#source-${numberOf(saved.subject)}`);
  }

  async #remove(source: Source) {
    const removed = await this.save(async () => (await act(CurateRemoveSourceDocument, { id: source.id })).removeSource, null);
    if (!removed) return;
    this.told(`Taken away: ${removed.title}.`, removed);
    await this.load();
    await this.toElement('h1');
  }

  protected override render(): TemplateResult {
    const sources = this.#sources;
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p><h1 tabindex="-1">Sources</h1>
<p>Where a fact came from travels with it: title, licence and credit are printed beside it. A source from which something comes stays.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${!sources ? (this.fault ? nothing : html`<p class="fine">Looking …</p>`) : this.mayChange ? this.#list(sources) : html`<p>Administrators keep the sources.</p>`}`;
  }

  #list(sources: readonly Source[]) {
    return html`${this.form && !this.#of ? this.#form(this.form) : html`<p><button type="button" id="add" @click=${() => void this.#open(null)}>Add a source <kbd aria-hidden="true">a</kbd></button></p>`}
<p role="status" class="fine">${counted(sources.length, 'source', 'sources')}, by title</p>
<ol class="rows">${sources.map((source) => this.#row(source))}</ol>`;
  }

  #row(source: Source) {
    const { id, title, licence, attribution, url, use } = source;
    const isUsed = use.listings + use.places + use.postcodes > 0;
    return html`<li class="row" id="source-${numberOf(id)}" data-id=${id} tabindex="-1" aria-label=${title}>
  <div class="what"><p><strong>${title}</strong></p><p class="fine">Licence: ${licence}</p><p class="fine">Credit: ${attribution}</p>
    ${url ? html`<p class="fine"><a href=${url} rel="noreferrer">${url.replace(/^https?:\/\//, '')}</a></p>` : nothing}</div>
  <dl class="facts"><div><dt>True as at</dt><dd>${standing(source)}</dd></div><div><dt>Used by</dt><dd>${useWords(use)}</dd></div>
    <div><dt class="unseen">Do</dt><dd><button type="button" class="quiet" @click=${() => void this.#open(source)}>Change<span class="unseen"> ${title}</span></button>
    ${isUsed ? nothing : html`<button type="button" class="quiet" @click=${() => void this.#remove(source)}>Take away<span class="unseen"> ${title}</span></button>`}</dd></div></dl>
  ${this.form && this.#of?.id === id ? this.#form(this.form) : nothing}</li>`;
  }

  #form(form: Form) {
    return html`<form class="inline narrow" novalidate aria-label=${this.#of ? 'Change the source' : 'A new source'} @submit=${(
      event: Event,
    ) => {
      event.preventDefault();
      void this.#save();
    }}>${above(form)}
${textField(form, 'title', { hint: 'What the paper, directory or feed calls itself.' })}
${textField(form, 'licence', { hint: 'Such as “Open Government Licence 3.0”, or “By permission of …”.' })}
${textField(form, 'attribution', { most: 500, hint: 'What is printed beside its facts.' })}
${textField(form, 'asAt', { type: 'date', hint: 'The day on which it was right.' })}
${textField(form, 'url', { type: 'url', most: 2000 })}
${textField(form, 'system', { most: 80, hint: 'Imports know it by this: small letters and digits with hyphens.' })}
<p id="source-does"><strong>When you press it:</strong> it is printed so wherever its facts are shown.</p>
<p class="many"><button aria-describedby="source-does">Save the source</button><button type="button" class="second" @click=${() => void this.#close()}>Leave it</button></p></form>`;
  }
}
