import type { EntryFragment, FacetPartsFragment, PlacePartsFragment } from '../../generated/gql/graphql.ts';

/** One line of a list: what the connections of all kinds have in common, as the documents ask for it. */
export interface Edge {
  distanceKm: number | null;
  /** A line of its own that the page's collection puts beside it. */
  note: string | null;
  node: EntryFragment;
}

export interface Facets {
  kinds?: FacetPartsFragment[];
  themes?: FacetPartsFragment[];
  audiences?: FacetPartsFragment[];
}

export interface Page<E extends Edge> {
  edges: E[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  // Only on the first page:
  totalCount?: number;
  didYouMean?: string | null;
  near?: { name: string } | null;
  nearChoices?: PlacePartsFragment[];
  facets?: Facets;
}

/** A further page after those already here; what only the first page knows is kept. */
export function appendPage<P extends Page<Edge>>(before: P, page: P): P {
  return { ...before, pageInfo: page.pageInfo, edges: [...before.edges, ...page.edges] };
}

/** What the visitor asked for in the widget, over what the page asked for in its attributes. An empty string takes a filter away. */
export interface Asked {
  query?: string;
  near?: string | undefined;
  theme?: string;
  audience?: string;
  kind?: string;
  /** Whom money is for: groups, or people. */
  who?: string;
  /** Of venues: at least so many people, who hires, pounds an hour at most, what must be there. */
  capacity?: string;
  hirer?: string;
  price?: string;
  facilities?: string;
  /** Of roles: how much of a tie, from home or not, of what age. */
  commitment?: string;
  home?: string;
  age?: string;
  /** Of events: this week, this weekend, this month. */
  when?: string;
  /** A wider place, taken up from an empty list. */
  place?: string | undefined;
  /** What the place is called that was chosen in the field. */
  named?: string | undefined;
}

export const slugs = (attribute: string | undefined) => attribute?.split(/[\s,]+/).filter(Boolean) ?? [];
