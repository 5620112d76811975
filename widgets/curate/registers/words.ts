import { html, nothing, type TemplateResult } from 'lit';
import { CurateWordsDocument, type Vocabulary } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { numberOf } from '../router.ts';
import { counted } from '../words.ts';
import { RegisterView } from './register-view.ts';
import { vocabularies, vocabularyIn, wordPath, wordsPath } from './register-words.ts';
import { type Branch, flat, isUsed, treeOf, type Word } from './word-tree.ts';

/**
 * @summary The words of one vocabulary, each under the wider one, with what it is called besides and how much hangs on it.
 */
export class CurateWords extends RegisterView {
  #words: readonly Word[] | null = null;
  #sought = '';
  #asked = 0;

  get #vocabulary(): Vocabulary {
    return vocabularyIn(this.place.search.get('in')) ?? 'THEME';
  }

  override moved() {
    this.#words = null;
    this.requestUpdate();
    void this.load();
  }

  override get heading() {
    return vocabularies[this.#vocabulary].words;
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next word', run: () => moveFocus(this, '.row > .what > a', 1) },
      { press: 'k', does: 'Word before', run: () => moveFocus(this, '.row > .what > a', -1) },
      ...(this.mayChange ? [{ press: 'a', does: 'Add a word', run: () => this.#add() }] : []),
    ];
  }

  #add() {
    const id = document.activeElement?.closest<HTMLElement>('.row')?.dataset['id'];
    const { parent } = this.#words?.find((word) => word.id === id) ?? {};
    this.go(`${wordPath(this.#vocabulary, 'new')}${parent ? `?under=${numberOf(parent)}` : ''}`);
  }

  async load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateWordsDocument, { vocabulary: this.#vocabulary });
      if (asked !== this.#asked) return;
      this.#words = viewer?.termRecords ?? [];
      this.may = viewer?.may ?? [];
    });
    this.settle();
  }

  protected override render(): TemplateResult {
    const now = this.#vocabulary;
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p>
<h1 tabindex="-1">${vocabularies[now].words}</h1>
<nav class="kinds" aria-label="Vocabularies"><ul>${(Object.keys(vocabularies) as Vocabulary[]).map(
      (one) => html`<li><a href=${wordsPath(one)} aria-current=${one === now ? 'true' : nothing}>${vocabularies[one].words}</a></li>`,
    )}</ul></nav>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#words ? this.#list(this.#words) : this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #list(words: readonly Word[]) {
    if (!this.mayChange) return html`<p>Administrators keep these words. Ask one of them to change, add or merge one.</p>`;
    const sought = this.#sought.toLowerCase();
    const all = flat(treeOf(words));
    const found = sought
      ? all.filter(({ word }) =>
          [word.label, word.slug, ...word.alternativeLabels, ...word.formerSlugs].some((one) => one.toLowerCase().includes(sought)),
        )
      : all;
    const unused = words.filter((word) => !isUsed(word)).length;
    return html`<form class="filters" role="search" aria-label="Words" @submit=${(event: Event) => event.preventDefault()}>
  <p class="field wide"><label for="words-q">Find a word by what it is or was called</label><input id="words-q" type="search" maxlength="80" .value=${this.#sought} @input=${(
    event: Event,
  ) => {
    this.#sought = (event.target as HTMLInputElement).value.trim();
    this.requestUpdate();
  }}></p></form>
<p><a class="button" href=${wordPath(this.#vocabulary, 'new')}>Add a word <kbd aria-hidden="true">a</kbd></a></p>
<p role="status" class="fine">${sought ? `${counted(found.length, 'word', 'words')} of ${words.length}` : counted(words.length, 'word', 'words')}${!sought && unused ? `, ${unused} of them used by nothing` : ''}, in the order in which they are shown</p>
${found.length ? html`<ol class="rows">${found.map((branch) => this.#row(branch))}</ol>` : html`<p>Nothing is called so. <a href="${wordPath(this.#vocabulary, 'new')}">Add it</a>, if it is missing.</p>`}`;
  }

  #row({ word, depth }: Branch) {
    const { id, label, slug, alternativeLabels, formerSlugs, use } = word;
    const few = alternativeLabels.slice(0, 4);
    const more = alternativeLabels.length - few.length;
    return html`<li class="row depth-${Math.min(depth, 3)}" data-id=${id}>
  <div class="what"><a id="word-${numberOf(id)}" href=${wordPath(this.#vocabulary, id)}>${label}</a>${depth ? html`<span class="unseen">, under a wider word</span>` : nothing}
    ${few.length ? html`<p class="fine">Also: ${few.join(', ')}${more > 0 ? ` and ${more} more` : ''}</p>` : nothing}
    ${formerSlugs.length ? html`<p class="fine">Formerly: ${formerSlugs.join(', ')}</p>` : nothing}</div>
  <dl class="facts wide"><div><dt>Uses</dt><dd class="number">${(use.listings + use.parts).toLocaleString('en-GB')}</dd></div><div><dt>Short name</dt><dd>${slug}</dd></div></dl>
</li>`;
  }
}
