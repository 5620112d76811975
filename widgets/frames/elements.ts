/** The elements that can stand in a frame. The server asks each what it would ask, and renders it with the answer. */
import type { CSSResultGroup, LitElement } from 'lit';
import {
  EventsDocument,
  FundsDocument,
  GroupsDocument,
  OpportunitiesDocument,
  SearchDocument,
  type TypedDocumentString,
  VenuesDocument,
} from '../../generated/gql/graphql.ts';
import { FingerpostEligibility } from '../eligibility/eligibility.ts';
import { FingerpostEvents } from '../events/events.ts';
import { FingerpostFunding } from '../funding/funding.ts';
import { FingerpostFundingAlerts } from '../funding-alerts/funding-alerts.ts';
import { FingerpostGroups } from '../groups/groups.ts';
import { mapLayoutStyles } from '../map-layout/map-layout.styles.ts';
import { folderOf, pageAsked } from '../pages/asked-as-element.ts';
import { maps, placeFields, tables, waysFurther } from '../parts/occasions.ts';
import { openedStyles } from '../parts/opened.styles.ts';
import { placePickerStyles } from '../parts/place-picker.styles.ts';
import { tableStyles } from '../parts/table.styles.ts';
import type { Allowed } from '../parts/tell-page.ts';
import { FingerpostSearch, results } from '../search/search.ts';
import { FingerpostSuggest } from '../suggest/suggest.ts';
import { FingerpostVenues } from '../venues/venues.ts';
import { FingerpostVolunteering } from '../volunteering/volunteering.ts';

/** Attributes by name, as they stand in the address. */
export type Attributes = Readonly<Record<string, string>>;

export interface Framed {
  tag: string;
  element: { new (): LitElement; observedAttributes: string[]; styles?: CSSResultGroup; allowed?: Allowed };
  /** What a list asks; a form asks nothing before somebody fills it in. */
  document?: TypedDocumentString<unknown, unknown>;
  /** The same on the public site, as a path. */
  page: (attributes: Attributes) => string;
}

/** "/groups?place=ely&theme=music", as far as our own page can be asked the same. */
const pageAt =
  (name: string, path: string) =>
  (attributes: Attributes): string => {
    const { parameters } = pageAsked(name, attributes);
    return parameters.length ? `${path}?${new URLSearchParams(parameters.map((pair) => [...pair]))}` : path;
  };

/** What stands where the form is when it cannot be used. */
function suggestPage(attributes: Attributes): string {
  const { kind = 'group', listing, report } = attributes;
  if (listing) return `/suggest/${report === undefined ? 'change' : 'report'}/${encodeURIComponent(listing)}`;
  return pageAt('suggest', `/suggest/${folderOf(kind) ?? 'groups'}`)(attributes);
}

type AnyDocument = TypedDocumentString<unknown, unknown>;
const all: readonly Framed[] = [
  {
    tag: 'fingerpost-groups',
    element: FingerpostGroups,
    document: GroupsDocument as unknown as AnyDocument,
    page: pageAt('groups', '/groups'),
  },
  {
    tag: 'fingerpost-funding',
    element: FingerpostFunding,
    document: FundsDocument as unknown as AnyDocument,
    page: pageAt('funding', '/funding'),
  },
  {
    tag: 'fingerpost-venues',
    element: FingerpostVenues,
    document: VenuesDocument as unknown as AnyDocument,
    page: pageAt('venues', '/venues'),
  },
  {
    tag: 'fingerpost-volunteering',
    element: FingerpostVolunteering,
    document: OpportunitiesDocument as unknown as AnyDocument,
    page: pageAt('volunteering', '/volunteering'),
  },
  {
    tag: 'fingerpost-events',
    element: FingerpostEvents,
    document: EventsDocument as unknown as AnyDocument,
    page: pageAt('events', '/events'),
  },
  {
    tag: 'fingerpost-search',
    element: FingerpostSearch,
    document: SearchDocument as unknown as AnyDocument,
    page: pageAt('search', '/'),
  },
  { tag: 'fingerpost-eligibility', element: FingerpostEligibility, page: pageAt('eligibility', '/funding/check') },
  { tag: 'fingerpost-funding-alerts', element: FingerpostFundingAlerts, page: pageAt('funding-alerts', '/alerts') },
  { tag: 'fingerpost-suggest', element: FingerpostSuggest, page: suggestPage },
];

/**
 * Under its own name an element would be rendered on every page of ours that holds one, such as the demonstrations, where only its link belongs. So the
 * server knows it by another name, which `named` takes out of what was rendered.
 */
const prefix = 'framed-';
// What a browser fetches when it is wanted is here from the start: a server waits for nothing while it renders.
const occasions: readonly { come(): Promise<unknown> }[] = [maps, waysFurther, placeFields, tables, results];
await Promise.all(occasions.map((later) => later.come()));
for (const { tag, element, document } of all) {
  if (customElements.get(prefix + tag)) continue;
  const styles = [element.styles ?? [], placePickerStyles, document ? [mapLayoutStyles, tableStyles, openedStyles] : []];
  const served = class extends (element as unknown as typeof HTMLElement) {};
  customElements.define(prefix + tag, Object.assign(served, { styles }));
}
export const servedTag = ({ tag }: Framed): string => prefix + tag;
export const named = (markup: string): string => markup.replaceAll(/(<\/?)framed-(?=fingerpost-)/g, '$1');

export const framed: ReadonlyMap<string, Framed> = new Map(all.map((one) => [one.tag, one]));

/** What an element with these attributes would ask; undefined for one that waits to be asked. */
export function asking({ element }: Framed, attributes: Attributes, asked: Attributes): unknown {
  const one = new element();
  for (const [name, value] of Object.entries(attributes)) one.attributeChangedCallback(name, null, value);
  const list = Object.assign(one as unknown as { asked: object; variables(): unknown }, { asked });
  return list.variables();
}
