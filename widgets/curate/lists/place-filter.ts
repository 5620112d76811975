import { html, LitElement, type PropertyDeclarations } from 'lit';
import { CuratePlaceNameDocument, CuratePlacesDocument } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import '../pick.ts';
import { choiceWords } from '../words.ts';

/** What short names stand for, as far as this page has met them. */
const known = new Map<string, string>();

async function findPlaces(query: string) {
  const { places } = await ask(CuratePlacesDocument, { query });
  return places.map(({ slug, name, kind }) => {
    known.set(slug, name);
    return { value: slug, label: `${name} (${choiceWords(kind).toLowerCase()})` };
  });
}

/**
 * @summary One place to filter by: a village, a postcode or a part of a name is typed, and what it may be is offered.
 *
 * @prop {string} slug - The short name of what is chosen; empty for none.
 * @prop {string} field - The id of the search field.
 * @prop {string} label - What is asked for.
 *
 * @event change - Another place is chosen, or none; `slug` holds it.
 */
export class CuratePlace extends LitElement {
  static override properties: PropertyDeclarations = {
    slug: { attribute: false },
    field: { attribute: false },
    label: { attribute: false },
  };
  declare slug: string;
  declare field: string;
  declare label: string;

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate() {
    if (this.slug && !known.has(this.slug)) void this.#learn(this.slug);
  }

  /** What an address brings along is a short name alone. */
  async #learn(slug: string) {
    known.set(slug, slug.replace(/-/g, ' '));
    const answer = await ask(CuratePlaceNameDocument, { slug }).catch(() => null);
    if (answer?.place) known.set(slug, answer.place.name);
    this.requestUpdate();
  }

  #change = (event: Event) => {
    event.stopPropagation();
    const [slug = ''] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
    this.slug = slug;
    this.dispatchEvent(new Event('change'));
  };

  protected override render() {
    return html`<curate-pick .field=${this.field} .label=${this.label} .many=${false} .find=${findPlaces} .names=${new Map(known)}
  .chosen=${this.slug ? [this.slug] : []} @change=${this.#change}></curate-pick>`;
  }
}

if (!customElements.get('curate-place')) customElements.define('curate-place', CuratePlace);
