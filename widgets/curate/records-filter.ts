/** The filters of the records as they stand in an address. */
import type { AssuranceState, CurateRecordsQueryVariables, ListingKind, RecordSort, RecordStatus } from '../../generated/gql/graphql.ts';
import { listingKinds } from './words.ts';

export const statuses: readonly RecordStatus[] = ['PUBLISHED', 'DRAFT', 'SUBMITTED', 'SUSPENDED', 'ARCHIVED'];
export const states: Readonly<Record<AssuranceState, string>> = {
  CURRENT: 'Confirmed',
  DUE: 'Due soon',
  OVERDUE: 'Overdue',
  NEVER: 'Never',
};
export const sorts: Readonly<Record<Exclude<RecordSort, 'RELEVANCE'>, string>> = {
  NAME: 'Name',
  UPDATED: 'Changed last',
  DUE: 'Due soonest',
};

/** What an address asks for; what it says wrongly is left out. */
export function recordsAsked(search: URLSearchParams): Omit<CurateRecordsQueryVariables, 'after'> {
  const get = (name: string) => search.get(name) ?? '';
  const one = <T extends string>(name: string, known: readonly T[]): T[] | null => {
    const value = get(name) as T;
    return known.includes(value) ? [value] : null;
  };
  const filter = {
    status: one('status', statuses),
    kinds: one('kind', Object.keys(listingKinds) as ListingKind[]),
    assurance: one('state', Object.keys(states) as AssuranceState[]),
    place: get('place') || null,
    unowned: get('owned') === '0' ? true : get('owned') === '1' ? false : null,
  };
  return { query: get('q') || null, filter, sort: one('sort', Object.keys(sorts) as RecordSort[])?.[0] ?? null };
}
