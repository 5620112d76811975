/** The filters of the queue as they stand in an address, so that a list can be sent to a colleague and an item knows what comes after it. */
import type { ListingKind, QueueFilter, QueueKind, QueueState } from '../../generated/gql/graphql.ts';
import { listingKinds, queueKinds } from './words.ts';

export const filterNames = ['kind', 'mine', 'risk', 'of', 'place', 'state', 'later'] as const;
const states: readonly QueueState[] = ['OPEN', 'DECIDED', 'DROPPED'];

/** What an address asks for; what it says wrongly is left out. */
export function queueFilter(search: URLSearchParams): QueueFilter {
  const kind = search.get('kind') ?? '';
  const of = search.get('of') ?? '';
  const state = search.get('state') as QueueState;
  const risk = Number(search.get('risk'));
  return {
    ...(kind in queueKinds && { kinds: [kind as QueueKind] }),
    ...(of in listingKinds && { listingKind: of as ListingKind }),
    ...(states.includes(state) && { state }),
    ...(search.get('mine') === '1' && { mine: true }),
    ...(search.get('mine') === '0' && { unassigned: true }),
    ...(risk > 0 && risk <= 100 && { leastRisk: risk }),
    ...(search.get('place') && { place: search.get('place') }),
    ...(search.get('later') && { putOff: true }),
  };
}

/** Only what says something, in one order: the same filters are the same address. */
export function filterQuery(search: URLSearchParams, changes: Readonly<Record<string, string>> = {}): string {
  const kept = new URLSearchParams();
  for (const name of filterNames) {
    const value = (changes[name] ?? search.get(name) ?? '').trim();
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `?${query}` : '';
}
