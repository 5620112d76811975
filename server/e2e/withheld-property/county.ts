/** Random counties of a few places in layers that overlap, and what may be told of a place: itself or what lies around it, no finer than a bound. */
import fc from 'fast-check';
import type pg from 'pg';
import type { PlaceKind } from '../../../generated/prisma/client.ts';
import { insertion } from './store.ts';

export interface MadePlace {
  id: number;
  slug: string;
  name: string;
  kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
  /** Ids of areas it lies in directly. They come before it. */
  within: number[];
}
export type County = readonly MadePlace[];

const birds =
  'Avocet Bittern Curlew Dunlin Egret Fieldfare Gadwall Heron Ibis Jackdaw Kestrel Lapwing Merlin Nuthatch Osprey Pipit Quail Redstart'.split(
    ' ',
  );
const fine: readonly PlaceKind[] = ['WARD', 'SETTLEMENT', 'CUSTOM', 'POSTCODE', 'LSOA', 'DIVISION'];
const parishes: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED'];

/** 0 county, 1 district, 2 parish or town, 3 anything finer or of no fixed size: PRODUCT rule 1 knows no more. */
export const rankOf = (kind: PlaceKind): number =>
  kind === 'COUNTY' ? 0 : kind === 'DISTRICT' || kind === 'UNITARY' ? 1 : parishes.includes(kind) ? 2 : 3;

/** In steps of some ten metres. */
const degrees = fc.record({
  latitude: fc.integer({ min: 520_000, max: 528_000 }).map((steps) => steps / 10_000),
  longitude: fc.integer({ min: -4000, max: 5000 }).map((steps) => steps / 10_000),
});
export const points = degrees;

const wishes = (kinds: readonly PlaceKind[], most: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      point: fc.option(degrees, { freq: 5, nil: null }),
      within: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 2, maxLength: most },
  );

/** A county, its districts, parishes in one of them each, and finer places in one or two of anything. Some have no point, some lie in nothing. */
export const counties: fc.Arbitrary<County> = fc
  .record({
    districts: wishes(['DISTRICT', 'DISTRICT', 'UNITARY'], 3),
    parishes: wishes(parishes, 5),
    finer: wishes(fine, 7),
    lost: fc.boolean(),
  })
  .map(({ districts, parishes, finer, lost }) => {
    const places: MadePlace[] = [{ id: 1, slug: 'fenshire', name: 'Fenshire', kind: 'COUNTY', latitude: 52.4, longitude: 0, within: [] }];
    const add = (wish: (typeof finer)[number], among: number[]) => {
      const name = birds[places.length] ?? `Place ${places.length}`;
      const within = [...new Set(wish.within.map((pick) => among[pick % among.length] as number))];
      const { latitude = null, longitude = null } = wish.point ?? {};
      places.push({ id: places.length + 1, slug: name.toLowerCase(), name, kind: wish.kind, latitude, longitude, within });
    };
    const idsOf = (rank: number) => places.filter(({ kind }) => rankOf(kind) === rank).map(({ id }) => id);
    for (const wish of districts) add(wish, [1]);
    for (const wish of parishes) add({ ...wish, within: wish.within.slice(0, 1) }, idsOf(1));
    for (const wish of finer) add(wish, [...idsOf(2), ...idsOf(3), ...idsOf(1)]);
    const last = places.at(-1);
    if (lost && last) last.within = [];
    return places;
  });

/** Whether a place is finer than the bound, so that it may not be told. */
export const finer = (county: County, id: number, bound: number) => rankOf((county[id - 1] as MadePlace).kind) > bound;

function around(county: County, id: number, found = new Set<number>()): Set<number> {
  for (const outer of county[id - 1]?.within ?? [])
    if (!found.has(outer)) {
      found.add(outer);
      around(county, outer, found);
    }
  return found;
}

/** The place and all around it that are no finer than the bound: places with the same are one to the public. */
export function told(county: County, place: number | null, bound: number): number[] {
  if (place === null) return [];
  return [place, ...around(county, place)].filter((id) => !finer(county, id, bound)).sort((a, b) => a - b);
}

/** Places that cannot be told apart from this one by anybody who is told no more than the bound. It is among them. */
export const alike = (county: County, place: number, bound: number): number[] => {
  const same = told(county, place, bound).join();
  return county.filter(({ id }) => told(county, id, bound).join() === same).map(({ id }) => id);
};

export async function makeCounty(pool: pg.Pool, county: County): Promise<void> {
  const terms = [
    { id: 1, vocabulary: 'THEME', slug: 'food', label: 'Food' },
    { id: 2, vocabulary: 'THEME', slug: 'health', label: 'Health' },
    { id: 3, vocabulary: 'AUDIENCE', slug: 'everyone', label: 'Everyone' },
  ];
  const direct = county.flatMap(({ id, within }) => within.map((outerId) => ({ innerId: id, outerId, direct: true })));
  const places = county.map(({ within: _within, ...place }) => place);
  await pool.query(
    `${insertion('Place', places)} ${insertion('Containment', direct)} SELECT close_containment(); ${insertion('Term', terms)}`,
  );
}
