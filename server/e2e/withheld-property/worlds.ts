/**
 * Random listings in a county, twice: the same in all that may be known of them, different in what is withheld. Nobody who asks may tell which of the
 * two is true. What may be known is worked out here from PRODUCT rule 1 and ARCHITECTURE 4 "Location", without the SQL that keeps it.
 */
import fc from 'fast-check';
import type { LocationVisibility } from '../../../generated/prisma/client.ts';
import { alike, type County, finer, type MadePlace, points, rankOf, told } from './county.ts';

const kinds = ['GROUP', 'GROUP', 'VENUE', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'] as const;
const visibilities = ['HIDDEN', 'HIDDEN', 'AREA', 'AREA', 'EXACT', null] as const;
const statuses = ['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'SUSPENDED', 'DRAFT'] as const;

/** Numbers that choose: which among those there are is settled when it is known which these are. Null chooses nothing. */
const pick = fc.option(fc.nat({ max: 1000 }), { freq: 3, nil: null });

/** What a listing says of itself to everybody. */
const faces = fc.record({
  kind: fc.constantFrom(...kinds),
  status: fc.constantFrom(...statuses),
  listed: fc.constantFrom(true, true, true, false),
  own: fc.constantFrom<(LocationVisibility | null)[]>(...visibilities),
  words: fc.array(fc.constantFrom('quiet', 'lunch', 'refuge', 'avocet', 'dunlin', 'club', 'heron', 'supper'), {
    minLength: 1,
    maxLength: 2,
  }),
  theme: fc.constantFrom(1, 2),
  group: pick,
  host: pick,
  fund: pick,
  award: fc.boolean(),
  council: fc.boolean(),
});

/** Where it is, and everything that would tell. */
const whereabouts = fc.record({
  point: fc.option(points, { freq: 5, nil: null }),
  place: pick,
  served: fc.array(fc.nat({ max: 1000 }), { maxLength: 3 }),
  street: fc.constantFrom('Canary Lane', 'Magpie Row', 'Siskin Street', 'Wren Close'),
  town: fc.constantFrom('Finchtown', 'Larkham', 'Rookborough'),
  postcode: fc.constantFrom('AA1 1ZZ', 'AB2 2YY', 'AC3 3XX'),
  uprn: fc.constantFrom('999000999001', '999000999002'),
  register: fc.constantFrom('1111111', '2222222'),
  venue: pick,
  meetsAt: pick,
  insideOf: pick,
  operator: pick,
  owner: pick,
  part: pick,
  council: fc.nat({ max: 1000 }),
  awarded: fc.nat({ max: 1000 }),
});

export type Face = typeof faces extends fc.Arbitrary<infer T> ? T : never;
export type Whereabouts = typeof whereabouts extends fc.Arbitrary<infer T> ? T : never;

/** With every choice settled: ids of places and of listings. Ids count from 1 in the order of the faces. */
export interface Settled
  extends Omit<Whereabouts, 'place' | 'served' | 'venue' | 'meetsAt' | 'insideOf' | 'operator' | 'owner' | 'part' | 'council' | 'awarded'> {
  place: number | null;
  served: number[];
  venue: number | null;
  meetsAt: number | null;
  insideOf: number | null;
  operator: number | null;
  /** Who owns, keeps, funds and confirmed it. */
  owner: number | null;
  /** What it is a part of. */
  part: number | null;
  council: number;
  awarded: number;
}

export const worlds = fc.array(fc.record({ face: faces, one: whereabouts, other: whereabouts }), { minLength: 2, maxLength: 7 });
export type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

const among = <T>(choices: readonly T[], chosen: number | null): T | null =>
  chosen === null || !choices.length ? null : (choices[chosen % choices.length] as T);

/** Which listings stand behind another: the group of a role, the hosts of an event, the fund of an award. Told to everybody. */
export function companions(world: World, index: number): { group: number | null; host: number | null; fund: number | null } {
  const before = (kind: Face['kind']) => world.slice(0, index).flatMap(({ face }, at) => (face.kind === kind ? [at + 1] : []));
  const { kind, group, host, fund } = (world[index] as World[number]).face;
  return {
    group: kind === 'OPPORTUNITY' ? among(before('GROUP'), group) : null,
    host: kind === 'EVENT' ? among(before('GROUP'), host) : null,
    fund: kind === 'GROUP' ? among(before('FUND'), fund) : null,
  };
}

const idsOf = (world: World, kind: Face['kind']) => world.flatMap(({ face }, at) => (face.kind === kind ? [at + 1] : []));

/** The first of the two as it stands, every choice taken freely. */
export function settled(county: County, world: World, which: 'one' | 'other' = 'one'): Settled[] {
  const venues = idsOf(world, 'VENUE');
  const placeIds = county.map(({ id }) => id);
  return world.map((entry, index) => {
    const wish = entry[which];
    const { kind } = entry.face;
    const held = kind === 'OPPORTUNITY' || kind === 'EVENT';
    return {
      ...wish,
      place: among(placeIds, wish.place),
      served: [...new Set(wish.served.map((chosen) => placeIds[chosen % placeIds.length] as number))],
      venue: held || kind === 'GROUP' ? among(venues, wish.venue) : null,
      meetsAt: kind === 'GROUP' || kind === 'EVENT' ? among(venues, wish.meetsAt) : null,
      insideOf:
        kind === 'VENUE'
          ? among(
              venues.filter((id) => id <= index),
              wish.insideOf,
            )
          : null,
      operator: kind === 'VENUE' ? among(idsOf(world, 'GROUP'), wish.operator) : null,
      owner: among(idsOf(world, 'GROUP'), wish.owner),
      part: among(
        idsOf(world, 'GROUP').filter((id) => id !== index + 1),
        wish.part,
      ),
      council: placeIds[wish.council % placeIds.length] as number,
      awarded: placeIds[wish.awarded % placeIds.length] as number,
    };
  });
}

export interface Limit {
  withheld: boolean;
  hidden: boolean;
  /** The finest rank of place that may be told. */
  bound: number;
}

/** What may be told of a listing: no more than of what it belongs to. */
export function limitOf(county: County, world: World, state: readonly Settled[], id: number, hiddenOnly = false): Limit {
  const { own } = (world[id - 1] as World[number]).face;
  const { place, insideOf } = state[id - 1] as Settled;
  const { group, host } = companions(world, id - 1);
  const parish = told(county, place, 2).map((one) => rankOf((county[one - 1] as MadePlace).kind));
  const counts = own === 'HIDDEN' || (own === 'AREA' && !hiddenOnly);
  const limits = [
    { withheld: counts, hidden: own === 'HIDDEN', bound: !counts ? 3 : own === 'HIDDEN' ? 1 : parish.length ? Math.max(...parish) : 2 },
    ...[group, insideOf].flatMap((other) => (other === null ? [] : [limitOf(county, world, state, other, hiddenOnly)])),
    ...(host === null ? [] : [limitOf(county, world, state, host, true)]),
  ];
  return {
    withheld: limits.some(({ withheld }) => withheld),
    hidden: limits.some(({ hidden }) => hidden),
    bound: Math.min(...limits.map(({ bound }) => bound)),
  };
}

/** Whether it surely tells where it is, more finely than a district. Where it may not, who stands beside it stays as it is. */
function locates(county: County, { face }: World[number], { place, served }: Settled, { hidden, bound }: Limit): boolean {
  const tellsFiner = (one: number | null) => told(county, one, bound).some((id) => rankOf((county[id - 1] as MadePlace).kind) > 1);
  if (face.kind === 'VENUE') return true;
  if (hidden) return false;
  return face.kind === 'EVENT' || served.some(tellsFiner) || (face.own === 'EXACT' && tellsFiner(place));
}

/** The second of the two: what is withheld is as the second wishes, all else as in the first. */
export function disguised(county: County, world: World): Settled[] {
  const first = settled(county, world);
  const wishes = settled(county, world, 'other');
  const limits = world.map((_entry, index) => limitOf(county, world, first, index + 1));
  const withheld = (id: number) => (limits[id - 1] as Limit).withheld;
  const hiddenGroups = idsOf(world, 'GROUP').filter((id) => (limits[id - 1] as Limit).hidden);
  const withheldVenues = idsOf(world, 'VENUE').filter(withheld);
  const telling = world.map((entry, index) => locates(county, entry, first[index] as Settled, limits[index] as Limit));
  const tellingGroups = idsOf(world, 'GROUP').filter((id) => telling[id - 1]);

  // Inside of what is told by its county alone, nothing finer may be told of it either.
  const boundInside = (index: number, insideOf: number | null) =>
    limitOf(county, world, first.with(index, { ...(first[index] as Settled), insideOf }), index + 1).bound;

  return world.map(({ face, other }, index): Settled => {
    const was = first[index] as Settled;
    const wish = wishes[index] as Settled;
    const limit = limits[index] as Limit;
    const like = (place: number, chosen: number, bound = limit.bound) => among(alike(county, place, bound), chosen) as number;
    // An end that is withheld may be any; an open one may stand beside another that is withheld, or beside none.
    const place = (id: number | null, wished: number | null, chosen: number | null) =>
      limit.withheld ? wished : id !== null && withheld(id) ? among(withheldVenues, chosen) : id;
    // What an AREA listing tells is its parish, or what is nearest above it.
    const ownBound = face.own === 'AREA' ? (limit.hidden ? 1 : 2) : limit.bound;
    // Of a council's places those too fine are left out, not told coarser: that it has such a one is known, which one is not.
    const councils = limit.withheld ? alike(county, was.council, limit.bound).filter((id) => finer(county, id, limit.bound)) : [];
    const served = was.served.map((id, at) => like(id, (other.served[at] ?? other.council) as number));
    // What is hidden stands beside nothing that tells where it is: it may be any of its kind, or none.
    const unnamed = (id: number | null, chosen: number | null) =>
      telling[index] && (id === null || hiddenGroups.includes(id)) ? among([null, ...hiddenGroups], chosen) : id;
    const partOf = (id: number | null, chosen: number | null) =>
      limit.hidden && (id === null || tellingGroups.includes(id)) ? among([null, ...tellingGroups], chosen) : unnamed(id, chosen);
    const awardBound = Math.min(limit.bound, limits[(companions(world, index).fund ?? index + 1) - 1]?.bound ?? 3);
    return {
      ...(limit.withheld ? wish : was),
      // Nothing of a location is told where none is kept.
      place: was.place === null ? null : limit.withheld ? like(was.place, other.council, ownBound) : was.place,
      served: limit.withheld && new Set(served).size === served.length ? served : was.served,
      register: limit.hidden ? wish.register : was.register,
      venue: place(was.venue, wish.venue, other.venue),
      meetsAt: place(was.meetsAt, wish.meetsAt, other.meetsAt),
      insideOf: face.own === 'HIDDEN' && boundInside(index, wish.insideOf) === limit.bound ? wish.insideOf : was.insideOf,
      operator: was.operator === null || hiddenGroups.includes(was.operator) ? among(hiddenGroups, other.operator) : was.operator,
      owner: unnamed(was.owner, other.owner),
      part: partOf(was.part, other.part),
      council: councils.includes(was.council) ? (among(councils, other.awarded) as number) : was.council,
      awarded: like(was.awarded, other.council, awardBound),
    };
  });
}
