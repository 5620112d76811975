import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateMergeTermsDocument,
  CurateRemoveTermDocument,
  CurateSaveTermDocument,
  CurateWordsDocument,
  type Vocabulary,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import type { Key } from '../keys.ts';
import { fromAddress, numberOf } from '../router.ts';
import { counted } from '../words.ts';
import { above, choiceField, linesField, textField } from './controls.ts';
import { Form, type Values } from './form.ts';
import { RegisterView } from './register-view.ts';
import { changesOf, vocabularies, vocabularyIn, wordPath, wordsPath } from './register-words.ts';
import { choicesOf, isUsed, useWords, type Word, withUnder } from './word-tree.ts';

/** In which names are kept, as the interface speaks them beside English. */
const nameLanguages = Object.entries({ pl: 'Polish', lt: 'Lithuanian', ro: 'Romanian', uk: 'Ukrainian', pt: 'Portuguese' });
const nameField = (language: string) => `names/${language}`;
const namesOf = (names: Word['names']): Values =>
  Object.fromEntries(
    nameLanguages.map(([language]) => [nameField(language), names.find((name) => name.language === language)?.label ?? '']),
  );

const labels = {
  label: 'What is shown',
  ...Object.fromEntries(nameLanguages.map(([language, name]) => [nameField(language), `In ${name}`])),
  alternativeLabels: 'Other words for it (one a line)',
  parent: 'Under',
  position: 'Place in the order',
  slug: 'Short name in links and filters',
};
const nothingYet: Values = { label: '', ...namesOf([]), alternativeLabels: '', slug: '' };

const valuesOf = ({ label, names, alternativeLabels, parent, position, slug }: Word): Values => ({
  ...namesOf(names),
  ...{ label, slug, parent: parent ?? '', position: String(position) },
  alternativeLabels: alternativeLabels.join('\n'),
});

/** "Food & cooking" as "food-and-cooking". */
const shortName = (label: string) =>
  label
    .toLowerCase()
    .replace(/&/g, ' and ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/**
 * @summary One word of a vocabulary: what it is called, what it lies under; merging it into another after a look at what would move; taking it away.
 */
export class CurateWord extends RegisterView {
  #words: readonly Word[] | null = null;
  #into = '';

  get #vocabulary(): Vocabulary {
    return vocabularyIn(this.place.params['vocabulary']) ?? 'THEME';
  }
  get #isNew() {
    return this.place.params['id'] === 'new';
  }
  get #word(): Word | null {
    const id = fromAddress(this.place.params['id'] ?? '');
    return this.#words?.find((word) => word.id === id) ?? null;
  }

  override get heading() {
    return this.#isNew ? 'A new word' : (this.#word?.label ?? 'Word');
  }

  override get keys(): readonly Key[] {
    if (!this.mayChange) return [];
    return [
      { press: 's', does: 'Save', run: () => void this.#save() },
      { press: 'Ctrl+Enter', does: 'Save while you type', run: () => void this.#save() },
      ...(this.#word ? [{ press: 'm', does: 'Merge it into another', run: () => this.querySelector<HTMLElement>('#into')?.focus() }] : []),
      { press: 'b', does: 'Back to all words', run: () => this.go(wordsPath(this.#vocabulary)) },
    ];
  }

  async load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateWordsDocument, { vocabulary: this.#vocabulary });
      this.#words = viewer?.termRecords ?? [];
      this.may = viewer?.may ?? [];
      this.#fill();
    });
    this.settle();
  }

  /** The form, or what a colleague wrote meanwhile into the form there is. */
  #fill() {
    const word = this.#word;
    if (!word && !this.#isNew) return;
    const under = this.#words?.find(({ id }) => numberOf(id) === this.place.search.get('under'))?.id ?? '';
    const last = Math.max(0, ...(this.#words ?? []).filter(({ parent }) => (parent ?? '') === under).map(({ position }) => position));
    const base = word ? valuesOf(word) : { ...nothingYet, parent: under, position: String(last + 1) };
    if (this.form?.isChanged && word && word.version !== this.form.version) return this.form.meet(base, word.version);
    this.form = new Form(this, { key: `word/${this.#vocabulary}/${word?.id ?? 'new'}`, base, labels, version: word?.version ?? null });
  }

  async #save() {
    const form = this.form;
    if (!form) return;
    const word = this.#word;
    const position = Number(form.text('position') || '0');
    if (!Number.isInteger(position) || Math.abs(position) > 100_000) {
      const message = 'Write a whole number, such as 12.';
      form.refuse({ message, faults: [{ path: 'position', message }] });
      return this.toElement('#trouble');
    }
    const term = {
      ...{ vocabulary: this.#vocabulary, label: form.text('label'), slug: form.text('slug') || shortName(form.text('label')) },
      names: nameLanguages.map(([language]) => ({ language, label: form.text(nameField(language)) })),
      ...{ alternativeLabels: form.lines('alternativeLabels'), parent: form.text('parent') || null, position },
    };
    const variables = { id: word?.id ?? null, term, version: form.version };
    const saved = await this.save(async () => (await act(CurateSaveTermDocument, variables)).saveTerm);
    if (!saved) return;
    this.form = null;
    this.told(word ? `Saved: ${saved.title}. Every entry that has it shows it so.` : `Added: ${saved.title}.`, saved);
    if (!word) return this.go(wordPath(this.#vocabulary, saved.subject), true);
    await this.load();
    await this.toElement('h1');
  }

  async #merge() {
    const [word, into] = [this.#word, this.#words?.find(({ id }) => id === this.#into)];
    if (!word || !into) {
      this.fault = 'Choose first which word stays.';
      this.requestUpdate();
      this.done(this.fault);
      return this.toElement('#into');
    }
    const merged = await this.save(async () => (await act(CurateMergeTermsDocument, { from: word.id, into: into.id })).mergeTerms, null);
    if (!merged) return;
    this.form?.forget();
    this.form = null;
    this.told(`Merged: ${merged.title}.`, merged);
    this.go(wordPath(this.#vocabulary, into.id), true);
  }

  async #remove() {
    const word = this.#word;
    if (!word) return;
    const removed = await this.save(async () => (await act(CurateRemoveTermDocument, { id: word.id })).removeTerm, null);
    if (!removed) return;
    this.form?.forget();
    this.form = null;
    this.told(`Taken away: ${removed.title}.`, removed);
    this.go(wordsPath(this.#vocabulary), true);
  }

  protected override render(): TemplateResult {
    const word = this.#word;
    const trail = html`<p class="trail"><a href="/curate/registers">Words and places</a> · <a href=${wordsPath(this.#vocabulary)}>${vocabularies[this.#vocabulary].words}</a></p>`;
    if (!this.#words)
      return html`${trail}<h1 tabindex="-1">Word</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    if (!this.mayChange) return html`${trail}<h1 tabindex="-1">Word</h1><p>Administrators keep these words.</p>`;
    if (!word && !this.#isNew)
      return html`${trail}<h1 tabindex="-1">This word is not there any more</h1><p>It may have been merged into another. <a href=${changesOf(fromAddress(this.place.params['id'] ?? ''))}>See what became of it</a>.</p>`;
    return html`${trail}<h1 tabindex="-1">${this.heading}</h1>
${
  word
    ? html`<dl class="facts"><div><dt>Used by</dt><dd>${useWords(word.use)}</dd></div>${word.formerSlugs.length ? html`<div><dt>Links that lead here too</dt><dd>${word.formerSlugs.join(', ')}</dd></div>` : nothing}</dl>
<p class="many"><a href=${changesOf(word.id)}>What was changed</a><a href="${wordPath(this.#vocabulary, 'new')}?under=${numberOf(word.id)}">Add a word under it</a></p>`
    : nothing
}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.form ? this.#form(this.form, word) : nothing}
${word ? [this.#merging(word), this.#removing(word)] : nothing}`;
  }

  #form(form: Form, word: Word | null) {
    const words = this.#words ?? [];
    const without = word ? withUnder(words, word.id) : new Set<string>();
    const does = word
      ? `${word.use.listings ? `${counted(word.use.listings, 'entry shows', 'entries show')} it so` : 'it is called so'} at once, in searches too.${form.text('slug') !== word.slug ? ` Links with “${word.slug}” go on working.` : ''}`
      : 'it can be chosen in every form at once.';
    return html`<form class="narrow" novalidate aria-label=${this.heading} @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}>${above(form)}
${textField(form, 'label', { most: 80, hint: 'In the words of a resident, such as “Food and cooking”.' })}
<details ?open=${nameLanguages.some(([language]) => form.faults.has(nameField(language)))}><summary>In other languages: ${counted(nameLanguages.filter(([language]) => form.text(nameField(language))).length, 'name', 'names')} of ${nameLanguages.length}</summary>
${nameLanguages.map(([language]) => textField(form, nameField(language), { most: 80, language }))}</details>
${linesField(form, 'alternativeLabels', 'What people and papers also call it. Searches know them all.', 4)}
${choiceField(form, 'parent', [['', 'Nothing: it stands by itself'], ...choicesOf(words, without)], 'Who asks for the wider word is shown this one too.')}
${textField(form, 'position', { mode: 'decimal', most: 7, hint: `Lower numbers come first.${this.#beside(form.text('parent'), word)}` })}
${textField(form, 'slug', { most: 80, hint: word ? 'Leave it, unless it is wrong. The one it had goes on working.' : 'Leave it empty, and it is made from what is shown.' })}
<p id="word-does"><strong>When you press it:</strong> ${does}</p>
<p class="many"><button aria-describedby="word-does">${word ? 'Save it' : 'Add it'} <kbd aria-hidden="true">s</kbd></button>${form.isChanged ? html`<button type="button" class="second" @click=${() => form.drop()}>Throw away what I changed</button>` : nothing}</p></form>`;
  }

  /** What its neighbours have, so that a number can be chosen. */
  #beside(parent: string, word: Word | null) {
    const others = (this.#words ?? []).filter((one) => (one.parent ?? '') === parent && one.id !== word?.id).slice(0, 40);
    if (!others.length) return '';
    const [first, last] = [others[0], others.at(-1)];
    return ` Beside it, ${first?.label} has ${first?.position}${last && last !== first ? `, and ${last.label}, the last, ${last.position}` : ''}.`;
  }

  #merging(word: Word) {
    const words = this.#words ?? [];
    const into = words.find(({ id }) => id === this.#into);
    const { listings, parts, narrower } = word.use;
    return html`<section class="saving narrow" aria-labelledby="merging"><h2 id="merging">Merge it into another</h2>
<p>For two words that mean the same.</p>
<form @submit=${(event: Event) => {
      event.preventDefault();
      void this.#merge();
    }}><p class="field"><label for="into">Which word stays</label><select id="into" @change=${(event: Event) => {
      this.#into = (event.target as HTMLSelectElement).value;
      this.fault = '';
      this.requestUpdate();
    }}><option value="">Choose one</option>${choicesOf(words, new Set([word.id])).map(([id, said]) => html`<option value=${id} ?selected=${id === this.#into}>${said}</option>`)}</select></p>
<div role="status">${
      into
        ? html`<p id="merge-does"><strong>When you press it:</strong></p><ul>
  <li>${listings || parts ? `What has “${word.label}” has “${into.label}” instead: ${useWords({ listings, parts, narrower: 0 })}.` : `Nothing has “${word.label}”, so no entry changes.`}</li>
  ${narrower ? html`<li>${counted(narrower, 'word', 'words')} under it ${narrower === 1 ? 'comes' : 'come'} under “${into.label}”.</li>` : nothing}
  <li>“${word.label}” becomes another word for “${into.label}”: who searches for it finds the same as before.</li>
  <li>Links with “${word.slug}” lead to “${into.label}”.</li>
  <li>It can be undone: then each entry has again what it had.</li></ul>`
        : nothing
    }</div>
<p class="many"><button class="second">Merge them</button></p></form></section>`;
  }

  #removing(word: Word) {
    return html`<section class="saving narrow" aria-labelledby="removing"><h2 id="removing">Take it away</h2>
${
  isUsed(word)
    ? html`<p>It is used by ${useWords(word.use)}, so it stays. Merge it into another word, and what has it has the other.</p>`
    : html`<p>Nothing uses it. Links with “${word.slug}” will find nothing. It can be undone.</p><p class="many"><button type="button" class="second" @click=${() => void this.#remove()}>Take it away</button></p>`
}</section>`;
  }
}
