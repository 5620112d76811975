/** Who is where, decided before the first row is written, in a few bytes a listing: so that a group can know its hall, and a role its group. */
import type { ListingKind, LocationVisibility } from '../../generated/prisma/client.ts';
import type { County } from './places.ts';
import { randomOf, weighted } from './random.ts';

export interface Plan {
  seed: number;
  total: number;
  county: County;
  /** Listings of one kind stand together: from this index, so many. */
  ranges: Readonly<Record<ListingKind, Range>>;
  /** The bodies that come first among the groups: one that looks after records in each district, some that give money, a council for each parish. */
  stewards: number;
  funders: number;
  councils: number;
  /** Index of its settlement, for each listing. */
  place: Uint16Array;
  /** Index into `visibilities`, for each listing. */
  visibility: Uint8Array;
  /** The group of each role and the host of each event, by its place among roles and events. */
  groupOf: Readonly<Record<'OPPORTUNITY' | 'EVENT', Int32Array>>;
  /** Indexes of the venues and groups of each settlement. */
  venuesAt: number[][];
  groupsAt: number[][];
}

export interface Range {
  from: number;
  count: number;
}

export const visibilities: readonly LocationVisibility[] = ['EXACT', 'AREA', 'HIDDEN'];
export const visibilityOf = (plan: Plan, index: number) => visibilities[plan.visibility[index] as number] as LocationVisibility;
export const settlementOf = (plan: Plan, index: number) => {
  const { settlements } = plan.county;
  return settlements[plan.place[index] as number] as (typeof settlements)[number];
};

/** What a generator draws for: the first number of each stream's name. */
export const streams = { place: 1, visibility: 2, group: 3, name: 4, row: 5, award: 6 } as const;

const shares: readonly (readonly [ListingKind, number])[] = [
  ['VENUE', 0.08],
  ['FUND', 0.03],
  ['OPPORTUNITY', 0.12],
  ['EVENT', 0.07],
];

export function rangesOf(total: number): Plan['ranges'] {
  const counts = shares.map(([, share]) => Math.floor(total * share));
  let from = total - counts.reduce((sum, count) => sum + count, 0);
  const ranges: Partial<Record<ListingKind, Range>> = { GROUP: { from: 0, count: from } };
  shares.forEach(([kind], at) => {
    ranges[kind] = { from, count: counts[at] as number };
    from += counts[at] as number;
  });
  return ranges as Plan['ranges'];
}

export function makePlan(seed: number, total: number, county: County): Plan {
  const ranges = rangesOf(total);
  const spare = Math.floor(ranges.GROUP.count / 4);
  const stewards = Math.min(county.districts.length, spare);
  const funders = Math.min(6 + Math.floor(total / 5000), 200, spare - stewards);
  const councils = county.isOwn ? Math.min(county.settlements.length, spare - stewards - funders) : 0;
  const plan: Plan = {
    seed,
    total,
    county,
    ranges,
    stewards,
    funders,
    councils,
    place: new Uint16Array(total),
    visibility: new Uint8Array(total),
    groupOf: { OPPORTUNITY: new Int32Array(ranges.OPPORTUNITY.count), EVENT: new Int32Array(ranges.EVENT.count) },
    venuesAt: county.settlements.map(() => []),
    groupsAt: county.settlements.map(() => []),
  };
  drawPlaces(plan);
  drawGroups(plan);
  drawVisibility(plan);
  return plan;
}

function drawPlaces(plan: Plan): void {
  const { county, ranges, place, stewards, funders, councils } = plan;
  const random = randomOf(plan.seed, streams.place);
  const draw = weighted(county.settlements.map((settlement) => settlement.weight));
  for (let index = 0; index < plan.total; index++) place[index] = draw(random.next());
  county.districts.forEach((_, district) => {
    // Where a district's largest place is, its bodies have their office.
    if (district < stewards) place[district] = county.settlements.findIndex((settlement) => settlement.district === district);
  });
  for (let council = 0; council < councils; council++) place[stewards + funders + council] = council;
  const { GROUP, VENUE } = ranges;
  for (let index = stewards + funders; index < GROUP.count; index++) plan.groupsAt[place[index] as number]?.push(index);
  for (let index = VENUE.from; index < VENUE.from + VENUE.count; index++) plan.venuesAt[place[index] as number]?.push(index);
}

/** A role is where its group is, an event where its host is. */
function drawGroups({ seed, ranges, groupOf, place, stewards, funders }: Plan): void {
  const random = randomOf(seed, streams.group);
  const first = stewards + funders;
  for (const kind of ['OPPORTUNITY', 'EVENT'] as const)
    for (let at = 0; at < ranges[kind].count; at++) {
      const group = first + random.below(ranges.GROUP.count - first);
      groupOf[kind][at] = group;
      place[ranges[kind].from + at] = place[group] as number;
    }
}

/** One in fifty hidden, one in twelve by its parish only; bodies and funds are for everybody to find. */
function drawVisibility({ seed, ranges, visibility, stewards, funders, councils }: Plan): void {
  const random = randomOf(seed, streams.visibility);
  const { GROUP, VENUE } = ranges;
  for (let index = stewards + funders + councils; index < visibility.length; index++) {
    if (index >= GROUP.count && index < VENUE.from + VENUE.count) visibility[index] = random.chance(0.97) ? 0 : random.chance(0.8) ? 1 : 2;
    else visibility[index] = random.chance(0.9) ? 0 : random.chance(0.8) ? 1 : 2;
  }
}
