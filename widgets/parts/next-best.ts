/**
 * Ways on from a list that is empty or may be of the wrong place: an empty result is never the end (DESIGN.md, "How it speaks"). In this order: what was
 * misspelt, the nearest of the same question elsewhere, wider areas and what serves all of them, somebody to ask, and a word to us of what is missing.
 * Fetched when a list is.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, type LitElement, nothing, render, type TemplateResult } from 'lit';
import {
  type ListingKind,
  type PlacePartsFragment,
  WiderDocument,
  type WiderQuery,
  type WiderQueryVariables,
} from '../../generated/gql/graphql.ts';
import { say } from '../finding/words/words.ts';
import type { Client } from './client.ts';
import { phoneLink, safeUrl } from './links.ts';
import { persisted } from './persisted.ts';
import { QueryController } from './query-controller.ts';
import { type Ways, way, waysOn } from './ways.ts';

const wide = new Set(['DISTRICT', 'UNITARY', 'COUNTY']);
/** By where the public site lists them. */
const kinds: Readonly<Record<string, ListingKind>> = {
  ...{ '/groups': 'GROUP', '/venues': 'VENUE', '/funding': 'FUND', '/volunteering': 'OPPORTUNITY', '/events': 'EVENT' },
};

/** What a list of any kind tells of its question. */
export interface Listing<R, V> {
  client: () => Client;
  endpoint: () => string;
  document: TypedDocumentNode<R, V>;
  /** Where the public site lists the same: of which kind it is. */
  path: () => string;
  /** What the list is asked, or undefined. */
  variables: () => V | undefined;
  isEmpty: () => boolean;
  /** What distances are from, as a slug, a name or a postcode, if it is about a place. */
  place: () => string | undefined;
  /** What to look around in: rather the place that the list is limited to. */
  area: () => string | undefined;
  themes: () => string[] | undefined;
  query: () => string | undefined;
  /** The entries of an answer as the list shows them; nothing when there are none. */
  entries: (data: R) => TemplateResult | typeof nothing;
}

type Filter = { base?: Filter | null; places?: unknown };
/** How many of elsewhere are shown. */
const most = 3;

const slugOf = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const unplaced = (filter: Filter | null | undefined): Filter | undefined =>
  filter ? { ...filter, places: undefined, ...(filter.base && { base: unplaced(filter.base) }) } : undefined;

export class NextBest<R, V extends object> {
  #host: LitElement;
  #of: Listing<R, V>;
  #nearest: QueryController<R, V>;
  #wider: QueryController<WiderQuery, WiderQueryVariables>;

  constructor(host: LitElement, of: Listing<R, V>) {
    this.#host = host;
    this.#of = of;
    const { client, document } = of;
    this.#nearest = new QueryController<R, V>(host, { client, document, variables: () => this.#elsewhere() });
    this.#wider = new QueryController(host, { client, document: persisted(WiderDocument), variables: () => this.#around() });
  }

  get #place() {
    return this.#of.isEmpty() ? this.#of.place() : undefined;
  }

  /** The same question without the limit of a place, from its middle outwards. */
  #elsewhere(): V | undefined {
    const place = this.#place;
    const asked = place && (this.#of.variables() as (V & { filter?: Filter }) | undefined);
    if (!asked) return undefined;
    return { ...asked, filter: unplaced(asked.filter), near: { place }, sort: undefined, first: most, opening: false };
  }

  #around(): WiderQueryVariables | undefined {
    const place = this.#place && this.#of.area();
    if (!place) return undefined;
    const kind = kinds[this.#of.path()];
    return { slug: slugOf(place), serving: Boolean(this.#of.query()), kinds: kind ? [kind] : null, themes: this.#of.themes() ?? null };
  }

  /** All that is to come is here, or will not come: shown bit by bit, it would push down what is beneath. */
  get settled(): boolean {
    return this.#nearest.settled && this.#wider.settled;
  }

  render(ways: Ways, didYouMean: string | null | undefined): TemplateResult {
    const { asked, ask } = ways;
    const words = say();
    const place = this.#place ? this.#wider.data?.place : undefined;
    const areas = place?.within.filter(({ kind }) => wide.has(kind)).slice(0, 2) ?? [];
    const nearest = this.#place && this.#nearest.data ? this.#of.entries(this.#nearest.data) : nothing;
    return html`
      ${didYouMean ? html`<p class="choices" part="choices">${way(words.didYouMean(didYouMean), () => ask({ ...asked, query: didYouMean }))}</p>` : nothing}
      ${nearest === nothing ? nothing : html`<p class="choices" part="nearest"><strong>${words.nearestElsewhere}</strong></p>${nearest}`}
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
    if (this.#host.querySelector?.('[slot=wish]')) return html`<slot name="wish"></slot>`;
    return html`<p class="choices">${way(say().tellMissing, () => this.#open())}</p>`;
  }

  #open() {
    const endpoint = this.#of.endpoint();
    const home = /^https?:\/\/[^/]+/.exec(endpoint)?.[0] ?? '';
    // After what the page put inside.
    render(
      html`<fingerpost-wish
        slot="wish"
        opened
        endpoint=${endpoint}
        kind=${this.#of.path().slice(1)}
        place=${this.#of.place() ?? nothing}
        theme=${this.#of.themes()?.[0] ?? nothing}
        words=${this.#of.query() ?? nothing}
        ><a href="${home}/missing">${say().tellMissing}</a></fingerpost-wish
      >`,
      this.#host,
    );
    this.#host.requestUpdate();
  }

  /** Another question is another wish. */
  forget() {
    if (this.#host.querySelector('[slot=wish]')) render(nothing, this.#host);
  }
}

/** A word that names several places is answered with all of them, not with a guess. */
export function whichPlace(choices: readonly PlacePartsFragment[], choose: (slug: string, name: string) => void): TemplateResult {
  return html`<p class="choices" part="choices">
    ${say().whichPlace}
    ${choices.map(({ name, slug, within }) => way(within[0] ? `${name}, ${within[0].name}` : name, () => choose(slug, name)))}
  </p>`;
}
