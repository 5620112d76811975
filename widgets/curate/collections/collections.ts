import { html, nothing, type TemplateResult } from 'lit';
import { CurateCollectionsDocument, type CurateCollectionsQuery } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { numberOf } from '../router.ts';
import { CurateView } from '../view.ts';
import { counted } from '../words.ts';

type Collections = NonNullable<CurateCollectionsQuery['viewer']>['collections'];

export const collectionPath = (id: string) => `/curate/collections/${numberOf(id)}`;

/**
 * @summary The collections that the viewer may shape: whose each is, and how much it says.
 */
export class CurateCollections extends CurateView {
  #collections: Collections | null = null;
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get heading() {
    return 'Collections';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next collection', run: () => moveFocus(this, '.row a', 1) },
      { press: 'k', does: 'Collection before', run: () => moveFocus(this, '.row a', -1) },
      { press: 'a', does: 'Add a collection', run: () => this.go('/curate/collections/new') },
    ];
  }

  async #load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateCollectionsDocument, { query: this.place.search.get('q') });
      if (asked === this.#asked) this.#collections = viewer?.collections ?? [];
    });
    this.settle();
  }

  #filter = (event: Event) => {
    event.preventDefault();
    const words = this.querySelector<HTMLInputElement>('#collections-q')?.value.trim();
    this.go(`/curate/collections${words ? `?${new URLSearchParams({ q: words })}` : ''}`, true);
  };

  protected override render(): TemplateResult {
    const collections = this.#collections;
    const words = this.place.search.get('q') ?? '';
    return html`<h1 tabindex="-1">Collections</h1>
<p>How a body shapes the lists on its own pages: what comes first, what is left out, a line of its own. The entries stay as they are for everybody else.</p>
<p><a class="button" href="/curate/collections/new">Add a collection <kbd aria-hidden="true">a</kbd></a></p>
${
  words || (collections?.length ?? 0) > 8
    ? html`<form class="filters" role="search" aria-label="Collections" @submit=${this.#filter}>
  <p class="field wide"><label for="collections-q">Title, short name or body</label><input id="collections-q" type="search" maxlength="100" .value=${words}></p><p class="field end"><button>Search</button></p></form>`
    : nothing
}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${collections ? this.#rows(collections, words) : this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #rows(collections: Collections, words: string) {
    if (!collections.length)
      return html`<p role="status">${words ? html`No collection answers to that. <a href="/curate/collections">Show all</a>.` : 'There is none yet. A page that names none shows every list as it comes.'}</p>`;
    return html`<p role="status" class="fine">${counted(collections.length, 'collection', 'collections')}</p>
<ol class="rows">${collections.map(
      ({
        id,
        title,
        slug,
        bodyName,
        first,
        leftOut,
        lines,
      }) => html`<li class="row"><div class="what"><a id="collection-${numberOf(id)}" href=${collectionPath(id)}>${title}</a><p class="fine">${bodyName} · <code>${slug}</code></p></div>
  <dl class="facts"><div><dt>First</dt><dd class="number">${first}</dd></div><div><dt>Left out</dt><dd class="number">${leftOut}</dd></div><div><dt>Own lines</dt><dd class="number">${lines}</dd></div></dl></li>`,
    )}</ol>`;
  }
}
