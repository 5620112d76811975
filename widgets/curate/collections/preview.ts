import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import {
  CurateCollectionGroupsDocument,
  CurateCollectionSearchDocument,
  type GroupsQuery,
  type SearchQuery,
} from '../../../generated/gql/graphql.ts';
import { AskError, ask } from '../ask.ts';
import { inputOf, type Shape } from './shape.ts';
import { filterOf, groupFilterOf, type Shown } from './shown.ts';

/** How many an element shows at first. */
const first = 10;
const pause = 250;
/** What follows would be asked of the public list, which knows only what is saved. */
const ends = { hasNextPage: false, endCursor: null };

type List = HTMLElement & {
  initial: unknown;
  controls: string;
  heading: string;
  headingLevel: number;
  layout: string;
  place: string;
  themes: string;
};

/**
 * @summary A collection as a page would show it, saved or not: the very element that pages embed, given its answer from here.
 *
 * @prop {Shape} shape - The collection as it is being shaped.
 * @prop {Shown} shown - The element, and what it is asked for.
 */
export class CuratePreview extends LitElement {
  static override properties: PropertyDeclarations = { shape: { attribute: false }, shown: { attribute: false } };
  declare shape: Shape;
  declare shown: Shown;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #list: List | null = null;
  #fault = '';

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate() {
    const key = JSON.stringify([inputOf(this.shape), this.shown]);
    if (key === this.#key || !this.shape.body) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(key), this.#key ? pause : 0);
    this.#key = key;
  }

  async #look(key: string) {
    const { shown, shape } = this;
    try {
      const [answer, element] = await Promise.all([answerOf(shape, shown), define[shown.element]()]);
      if (key !== this.#key) return;
      this.#fault = '';
      this.#list = Object.assign(document.createElement(element) as List, {
        ...{ initial: answer, controls: 'none', heading: shape.title || 'The heading of your list', headingLevel: 3 },
        ...{ layout: shown.layout, place: shown.place, themes: shown.theme },
      });
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#fault = error.message;
    }
    this.requestUpdate();
  }

  protected override render() {
    return html`<h2 id="preview-heading">As a page shows it</h2>
<p class="fine">With what you have not saved yet. The first ${first}, in the letters and colours of this page.</p>
${this.#fault ? html`<p class="fault">${this.#fault}</p>` : nothing}
<div class="preview">${this.#list ?? html`<p class="fine">${this.shape.body ? 'Fetching …' : 'Say first whose collection it is.'}</p>`}</div>`;
  }
}

async function answerOf(shape: Shape, shown: Shown): Promise<GroupsQuery | SearchQuery> {
  const input = inputOf(shape);
  const collection = { ...input, slug: input.slug || 'new', title: input.title || 'New' };
  if (shown.element === 'groups') {
    const { viewer } = await ask(CurateCollectionGroupsDocument, { collection, filter: groupFilterOf(shown), first });
    if (viewer?.collectionPreview) return { groups: { ...viewer.collectionPreview.groups, pageInfo: ends } };
  } else {
    const { viewer } = await ask(CurateCollectionSearchDocument, { collection, filter: filterOf(shown), first });
    if (viewer?.collectionPreview) return { search: { ...viewer.collectionPreview.search, pageInfo: ends } };
  }
  throw new AskError('You may not shape lists for this body.');
}

const define = {
  groups: async () => {
    const { FingerpostGroups } = await import('../../groups/groups.ts');
    if (!customElements.get('fingerpost-groups')) customElements.define('fingerpost-groups', FingerpostGroups);
    return 'fingerpost-groups';
  },
  search: async () => {
    const { FingerpostSearch } = await import('../../search/search.ts');
    if (!customElements.get('fingerpost-search')) customElements.define('fingerpost-search', FingerpostSearch);
    return 'fingerpost-search';
  },
};

if (!customElements.get('curate-preview')) customElements.define('curate-preview', CuratePreview);
