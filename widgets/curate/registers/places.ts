import { html, nothing, type TemplateResult } from 'lit';
import { CuratePlaceListDocument, type CuratePlaceListQuery, type PlaceKind } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { counted } from '../words.ts';
import { layers } from './place-words.ts';
import { RegisterView } from './register-view.ts';
import { placePath } from './register-words.ts';

type Places = NonNullable<NonNullable<CuratePlaceListQuery['viewer']>['placeRecords']>;

/**
 * @summary Every place, by name, found by whatever it is or was called or coded; what is sought stands in the address.
 */
export class CuratePlaces extends RegisterView {
  #places: Places | null = null;
  #none = false;
  #asked = 0;

  override moved() {
    void this.load();
  }

  override get heading() {
    return 'Places';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next place', run: () => moveFocus(this, '.row a', 1) },
      { press: 'k', does: 'Place before', run: () => moveFocus(this, '.row a', -1) },
      ...(this.mayChange ? [{ press: 'a', does: 'Add a place', run: () => this.go('/curate/registers/new-place') }] : []),
    ];
  }

  #variables() {
    const { search } = this.place;
    const kind = search.get('kind') ?? '';
    return { query: search.get('q') || null, kinds: kind in layers ? [kind as PlaceKind] : null };
  }

  async load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CuratePlaceListDocument, this.#variables());
      if (asked !== this.#asked) return;
      this.#places = viewer?.placeRecords ?? null;
      this.#none = !this.#places;
      this.may = viewer?.may ?? [];
    });
    this.settle();
  }

  async #more() {
    const places = this.#places;
    if (!places) return;
    await this.attempt(async () => {
      const { viewer } = await ask(CuratePlaceListDocument, { ...this.#variables(), after: places.pageInfo.endCursor ?? null });
      const page = viewer?.placeRecords;
      if (page && this.#places === places) this.#places = { ...page, nodes: [...places.nodes, ...page.nodes] };
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row a')[places.nodes.length]?.focus();
  }

  #filter = (event: Event) => {
    event.preventDefault();
    const search = new URLSearchParams();
    const value = (id: string) => this.querySelector<HTMLInputElement | HTMLSelectElement>(id)?.value.trim() ?? '';
    if (value('#places-q')) search.set('q', value('#places-q'));
    if (value('#places-kind')) search.set('kind', value('#places-kind'));
    this.go(`/curate/registers/places${search.size ? `?${search}` : ''}`, true);
  };

  protected override render(): TemplateResult {
    const { search } = this.place;
    const kind = search.get('kind') ?? '';
    return html`<p class="trail"><a href="/curate/registers">Words and places</a></p><h1 tabindex="-1">Places</h1>
<form class="filters" role="search" aria-label="Places" @submit=${this.#filter}>
  <p class="field wide"><label for="places-q">Name, former name or official code</label><input id="places-q" type="search" maxlength="100" .value=${search.get('q') ?? ''}></p>
  <p class="field"><label for="places-kind">Layer</label><select id="places-kind" @change=${this.#filter}><option value="">All of them</option>${Object.entries(
    layers,
  ).map(
    ([value, words]) => html`<option value=${value} ?selected=${value === kind}>${words.many}</option>`,
  )}</select></p><p class="field end"><button>Search</button></p></form>
${this.mayChange ? html`<p><a class="button" href="/curate/registers/new-place">Add a place <kbd aria-hidden="true">a</kbd></a></p>` : nothing}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#none ? html`<p>Curators and administrators look after places.</p>` : nothing}
${this.#places ? this.#rows(this.#places) : this.#none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #rows({ nodes, totalCount, pageInfo }: Places) {
    if (!nodes.length) return html`<p role="status">No place is called so. <a href="/curate/registers/places">Show all</a>.</p>`;
    return html`<p role="status" class="fine">${counted(totalCount, 'place', 'places')}</p>
<ol class="rows">${nodes.map(
      ({
        slug,
        name,
        kind,
        code,
        otherNames,
      }) => html`<li class="row"><div class="what"><a id="place-${slug}" href=${placePath(slug)}>${name}</a>
    ${otherNames.length ? html`<p class="fine">Also: ${otherNames.slice(0, 4).join(', ')}</p>` : nothing}</div>
  <dl class="facts"><div><dt>Layer</dt><dd>${layers[kind].one}</dd></div><div><dt>Code</dt><dd>${code ?? 'none'}</dd></div><div><dt>Short name</dt><dd>${slug}</dd></div></dl></li>`,
    )}</ol>
${pageInfo.hasNextPage ? html`<button type="button" class="second" @click=${() => this.#more()}>Show more</button>` : nothing}`;
  }
}
