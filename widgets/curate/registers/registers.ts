import { html, nothing, type TemplateResult } from 'lit';
import { CurateRegistersDocument, type CurateRegistersQuery, type Vocabulary } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { counted } from '../words.ts';
import { changesList } from './changes-list.ts';
import { RegisterView } from './register-view.ts';
import { vocabularies, wordsPath } from './register-words.ts';

type Viewer = NonNullable<CurateRegistersQuery['viewer']>;

/**
 * @summary What is kept beside the records, and what was changed of it last. Curators come here for places, where they leave notes.
 */
export class CurateRegisters extends RegisterView {
  #viewer: Viewer | null = null;

  override get heading() {
    return 'Words and places';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next', run: () => moveFocus(this, '.short a', 1) },
      { press: 'k', does: 'Before', run: () => moveFocus(this, '.short a', -1) },
    ];
  }

  async load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateRegistersDocument, {});
      this.#viewer = viewer ?? null;
      this.may = viewer?.may ?? [];
    });
    this.settle();
  }

  protected override render(): TemplateResult {
    const viewer = this.#viewer;
    return html`<h1 tabindex="-1">Words and places</h1>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${viewer ? this.#all(viewer) : this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #all({ registers, adminChanges }: Viewer) {
    const places = html`<li><a href="/curate/registers/places">Places</a> ${registers ? html`<span class="count">${registers.places.toLocaleString('en-GB')}</span>` : nothing}
  <span class="fine">${registers ? 'Their names, codes, what lies in what, areas of your own; notes for colleagues' : 'What colleagues noted about them'}</span></li>`;
    if (!registers)
      return html`<p>Administrators keep the words, places and sources that all entries share. You can leave notes on a place.</p><ul class="short">${places}</ul>`;
    const { synonyms, sources, bankHolidays } = registers;
    const sizes = new Map(registers.vocabularies.map(({ vocabulary, terms }) => [vocabulary, terms]));
    return html`<p>What all entries share. Each change is at once in every search and on every page, and can be taken back.</p>
<h2>Words</h2>
<ul class="short in-columns">${(Object.keys(vocabularies) as Vocabulary[]).map(
      (
        vocabulary,
      ) => html`<li><a href=${wordsPath(vocabulary)}>${vocabularies[vocabulary].words}</a> <span class="count">${(sizes.get(vocabulary) ?? 0).toLocaleString('en-GB')}</span>
  <span class="fine">${vocabularies[vocabulary].says}</span></li>`,
    )}
  <li><a href="/curate/registers/synonyms">Synonyms</a> <span class="count">${synonyms.toLocaleString('en-GB')}</span> <span class="fine">what people type, and what we call it</span></li></ul>
<h2>Places and the rest</h2>
<ul class="short">${places}
  <li><a href="/curate/registers/sources">Sources</a> <span class="count">${sources.toLocaleString('en-GB')}</span> <span class="fine">Where facts come from, under which licence, and what is printed beside them</span></li>
  <li><a href="/curate/registers/bank-holidays">Bank holidays</a> <span class="fine">${bankHolidays ? `${counted(bankHolidays, 'day', 'days')} against the rule` : 'As the rule has them'}</span></li></ul>
<h2>Changed last</h2>
${adminChanges.length ? html`${changesList(adminChanges)}<p><a href="/curate/registers/changes">All changes, and undoing them</a></p>` : html`<p class="fine">Nothing yet.</p>`}`;
  }
}
