/** Which bodies of the register are shown, and in which order. All of them are here: choosing among them asks nobody. */
import type { CurateEngagedFragment, EngagementFilter } from '../../../generated/gql/graphql.ts';

export type Engaged = CurateEngagedFragment;

export const bodySorts = {
  '': 'Name',
  contact: 'Longest without contact',
  overdue: 'Most overdue first',
  embeds: 'Most seen first',
} as const;

/** As the server filters for the file. */
export function engagementFilter(search: URLSearchParams): EngagementFilter {
  const who = search.get('who');
  return {
    ...(search.get('reached') === '0' && { unreached: true }),
    ...((who === 'councils' || who === 'partners') && { councils: who === 'councils' }),
    ...(search.get('q')?.trim() && { query: search.get('q')?.trim() }),
  };
}

export function chosenBodies(all: readonly Engaged[], search: URLSearchParams): readonly Engaged[] {
  const { unreached, councils, query } = engagementFilter(search);
  const words = query?.toLowerCase() ?? '';
  const found = all
    .filter((body) => !unreached || body.unreached)
    .filter((body) => councils == null || (body.council !== null) === councils)
    .filter((body) => !words || body.name.toLowerCase().includes(words));
  return sorted(found, search.get('sort') ?? '');
}

function sorted(bodies: Engaged[], sort: string): readonly Engaged[] {
  // Never comes before long ago.
  if (sort === 'contact') return bodies.sort((one, other) => (one.lastContactOn ?? '').localeCompare(other.lastContactOn ?? ''));
  if (sort === 'overdue') return bodies.sort((one, other) => other.overdue - one.overdue);
  if (sort === 'embeds') return bodies.sort((one, other) => other.embedsSeen - one.embedsSeen);
  return bodies;
}
