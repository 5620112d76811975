import { html, nothing, type TemplateResult } from 'lit';
import { CurateBodiesDocument, type CurateBodiesQuery } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { bodyPath, toAddress } from './router.ts';
import { CurateView } from './view.ts';
import { counted } from './words.ts';

type Bodies = NonNullable<NonNullable<CurateBodiesQuery['viewer']>['bodies']>;

/**
 * @summary The bodies whose members the viewer may see, by name: those that somebody works for, or all of them.
 */
export class CurateBodies extends CurateView {
  #bodies: Bodies | null = null;
  #none = false;
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get heading() {
    return 'Bodies';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next body', run: () => moveFocus(this, '.short a', 1) },
      { press: 'k', does: 'Body before', run: () => moveFocus(this, '.short a', -1) },
    ];
  }

  #variables() {
    const { search } = this.place;
    return { query: search.get('q') || null, withMembers: search.get('all') !== '1' };
  }

  async #load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateBodiesDocument, this.#variables());
      if (asked !== this.#asked) return;
      this.#bodies = viewer?.bodies ?? null;
      this.#none = !this.#bodies;
    });
    this.settle();
  }

  async #more() {
    const bodies = this.#bodies;
    if (!bodies) return;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateBodiesDocument, { ...this.#variables(), after: bodies.pageInfo.endCursor ?? null });
      if (viewer?.bodies && this.#bodies === bodies) this.#bodies = { ...viewer.bodies, nodes: [...bodies.nodes, ...viewer.bodies.nodes] };
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.short a')[bodies.nodes.length]?.focus();
  }

  #filter = (event: Event) => {
    event.preventDefault();
    const search = new URLSearchParams();
    const words = this.querySelector<HTMLInputElement>('#bodies-q')?.value.trim();
    if (words) search.set('q', words);
    if (this.querySelector<HTMLSelectElement>('#bodies-all')?.value) search.set('all', '1');
    this.go(`/curate/bodies${search.size ? `?${search}` : ''}`, true);
  };

  protected override render(): TemplateResult {
    const { search } = this.place;
    const all = search.get('all') === '1';
    return html`<h1 tabindex="-1">Bodies</h1>
<p>Councils, charities and groups, and who works for them here.</p>
<form class="filters" role="search" aria-label="Bodies" @submit=${this.#filter}>
  <p class="field wide"><label for="bodies-q">Name</label><input id="bodies-q" type="search" maxlength="100" .value=${search.get('q') ?? ''}></p>
  <p class="field"><label for="bodies-all">Which</label><select id="bodies-all" @change=${this.#filter}>
    <option value="" ?selected=${!all}>That somebody works for</option><option value="1" ?selected=${all}>All of them</option></select></p>
  <p class="field end"><button>Search</button></p></form>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#none ? html`<p>You look after no body yet.</p>` : nothing}
${this.#bodies ? this.#rows(this.#bodies, all) : this.#none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #rows({ nodes, totalCount, pageInfo }: Bodies, all: boolean) {
    if (!nodes.length)
      return html`<p role="status">No body answers to that.${all ? nothing : html` <a href="/curate/bodies?all=1">Look among those that nobody works for yet</a>.`}</p>`;
    return html`<p role="status" class="fine">${counted(totalCount, 'body', 'bodies')}</p>
<ol class="short">${nodes.map(({ id, name }) => html`<li><a id="body-${toAddress(id)}" href=${bodyPath(id)}>${name}</a></li>`)}</ol>
${pageInfo.hasNextPage ? html`<button type="button" class="second" @click=${() => this.#more()}>Show more</button>` : nothing}`;
  }
}
