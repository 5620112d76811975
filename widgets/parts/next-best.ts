/**
 * Ways on from a list that is empty or may be of the wrong place: an empty result is never the end (DESIGN.md, "How it speaks"). In this order: what was
 * misspelt, the nearest of the same question elsewhere, wider areas and what serves all of them, somebody to ask, and a word to us of what is missing.
 * Fetched when a list is.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, isServer, type LitElement, nothing, render, type TemplateResult } from 'lit';
import {
  type ListingKind,
  type PlacePartsFragment,
  WiderDocument,
  type WiderQuery,
  type WiderQueryVariables,
} from '../../generated/gql/graphql.ts';
import { say } from '../finding/words/words.ts';
import { clientFor } from './client.ts';
import { homeOf, safeUrl } from './links.ts';
import type { Edge, Page } from './page.ts';
import { persisted } from './persisted.ts';
import { phoneLink } from './phone-link.ts';
import { QueryController } from './query-controller.ts';
import { type Ways, way, waysOn } from './ways.ts';

const wide = new Set(['DISTRICT', 'UNITARY', 'COUNTY']);
/** By where the public site lists them. */
const kinds: Readonly<Record<string, ListingKind>> = {
  ...{ '/groups': 'GROUP', '/venues': 'VENUE', '/funding': 'FUND', '/volunteering': 'OPPORTUNITY', '/events': 'EVENT' },
};

/** A list of any kind. */
interface Listing<R, V> extends LitElement {
  endpoint: string;
  document: TypedDocumentNode<R, V>;
  /** Where the public site lists the same: of which kind it is. */
  words: { path: string };
  /** What the page or the visitor asks, in parts. */
  asking: {
    query: string | undefined;
    near: { place: string } | undefined;
    base: { places: string[] | undefined; themes: string[] | undefined };
  };
  page: Page<Edge> | undefined;
  sent: V | undefined;
  connection(data: R): Page<Edge>;
  /** Entries as the list shows them. */
  entries(edges: readonly Edge[]): TemplateResult;
}

type Filter = { base?: Filter | null; places?: unknown };
/** How many of elsewhere are shown. */
const most = 3;

const slugOf = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const unplaced = (filter: Filter | null | undefined): Filter | undefined =>
  filter ? { ...filter, places: undefined, ...(filter.base && { base: unplaced(filter.base) }) } : undefined;

/** Nothing of it is on its way, or about to be asked. */
const isHere = ({ busy, data, error }: Pick<QueryController<unknown, unknown>, 'busy' | 'data' | 'error'>, asked: object | undefined) =>
  !asked || (!busy && Boolean(data ?? error));

export class NextBest<R, V extends object> {
  #of: Listing<R, V>;
  #nearest: QueryController<R, V>;
  #wider: QueryController<WiderQuery, WiderQueryVariables>;

  constructor(of: Listing<R, V>) {
    this.#of = of;
    const { document } = of;
    const client = () => clientFor(of.endpoint);
    this.#nearest = new QueryController<R, V>(of, { client, document, variables: () => this.#elsewhere() });
    this.#wider = new QueryController(of, { client, document: persisted(WiderDocument), variables: () => this.#around() });
  }

  /** What distances are from, as a slug, a name or a postcode, if the list is empty and about a place. */
  get #place() {
    const { near, base } = this.#of.asking;
    return this.#of.page?.edges.length === 0 ? (near?.place ?? base.places?.[0]) : undefined;
  }

  /** The same question without the limit of a place, from its middle outwards. */
  #elsewhere(): V | undefined {
    const place = this.#place;
    const asked = place && (this.#of.sent as (V & { filter?: Filter }) | undefined);
    if (!asked) return undefined;
    return { ...asked, filter: unplaced(asked.filter), near: { place }, sort: undefined, first: most, opening: false };
  }

  #around(): WiderQueryVariables | undefined {
    const { query, base } = this.#of.asking;
    // To look around in, rather the place that the list is limited to.
    const place = this.#place && (base.places?.[0] ?? this.#place);
    if (!place) return undefined;
    const kind = kinds[this.#of.words.path];
    return { slug: slugOf(place), serving: Boolean(query), kinds: kind ? [kind] : null, themes: base.themes ?? null };
  }

  /** All that is to come is here, or will not come: shown bit by bit, it would push down what is beneath. */
  get settled(): boolean {
    return isServer || (isHere(this.#nearest, this.#elsewhere()) && isHere(this.#wider, this.#around()));
  }

  render(ways: Ways, didYouMean: string | null | undefined): TemplateResult {
    const { asked, ask } = ways;
    const words = say();
    const place = this.#place ? this.#wider.data?.place : undefined;
    const areas = place?.within.filter(({ kind }) => wide.has(kind)).slice(0, 2) ?? [];
    // What hides its place is near to nothing.
    const near =
      this.#place && this.#nearest.data
        ? this.#of.connection(this.#nearest.data).edges.filter(({ distanceKm }) => distanceKm !== null)
        : [];
    return html`
      ${didYouMean ? html`<p class="choices" part="choices">${way(words.didYouMean(didYouMean), () => ask({ ...asked, query: didYouMean }))}</p>` : nothing}
      ${near.length ? html`<p class="choices" part="nearest"><strong>${words.nearestElsewhere}</strong></p>${this.#of.entries(near)}` : nothing}
      ${this.#serving()}
      ${waysOn(
        ways,
        areas.map(({ name, slug }) => way(words.lookInAllOf(name), () => ask({ ...asked, place: slug }))),
      )}
      ${this.#whomToAsk()}${this.#tell()}`;
  }

  /** What is for all of an area that the place lies in, whatever was looked for. */
  #serving() {
    const all = (this.#place && this.#wider.data?.place?.listings?.edges.filter(({ matched }) => matched.includes('CONTAINS'))) || [];
    if (!all.length) return nothing;
    return html`<p class="choices" part="choices">
      ${say().servingAll} ${all.slice(0, most).map(({ node }) => html`<a part="link" href=${safeUrl(node.url) ?? nothing}>${node.name}</a>`)}
    </p>`;
  }

  /** The parish's own council before the district's: the first of them whose number is known. */
  #whomToAsk() {
    const place = this.#place ? this.#wider.data?.place : undefined;
    if (!place) return nothing;
    const councils = [place, ...place.within].flatMap(({ councils }) => councils);
    const found = councils.flatMap(({ name, contacts }) => contacts.flatMap(({ phone }) => (phone ? [{ name, phone }] : [])))[0];
    return found
      ? html`<p class="choices" part="whom-to-ask"><span>${say().orAsk} ${found.name}, ${phoneLink(found.phone, found.name)}</span></p>`
      : nothing;
  }

  /** A form of its own, put inside the element: the loader brings it, and without the loader its link leads to the same form. */
  #tell() {
    // On the server an element holds nothing.
    if (this.#of.querySelector?.('[slot=wish]')) return html`<slot name="wish"></slot>`;
    return html`<p class="choices">${way(say().tellMissing, () => this.#open())}</p>`;
  }

  #open() {
    const { endpoint, asking, words } = this.#of;
    const { query, near, base } = asking;
    // After what the page put inside.
    render(
      html`<fingerpost-wish
        slot="wish"
        opened
        endpoint=${endpoint}
        kind=${words.path.slice(1)}
        place=${near?.place ?? base.places?.[0] ?? nothing}
        theme=${base.themes?.[0] ?? nothing}
        words=${query ?? nothing}
        ><a href="${homeOf(endpoint)}/missing">${say().tellMissing}</a></fingerpost-wish
      >`,
      this.#of,
    );
    this.#of.requestUpdate();
  }

  /** Another question is another wish. */
  forget() {
    if (this.#of.querySelector('[slot=wish]')) render(nothing, this.#of);
  }
}

/** A word that names several places is answered with all of them, not with a guess. */
export function whichPlace(choices: readonly PlacePartsFragment[], choose: (slug: string, name: string) => void): TemplateResult {
  return html`<p class="choices" part="choices">
    ${say().whichPlace}
    ${choices.map(({ name, slug, within }) => way(within[0] ? `${name}, ${within[0].name}` : name, () => choose(slug, name)))}
  </p>`;
}
