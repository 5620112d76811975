/**
 * The places a point lies in, and how we know: by the code its postcode carries, by a boundary that is loaded, or only by the nearest name, which is
 * said as "probably" (docs/decisions/0019).
 */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { kilometresBetween, type Point } from './distances.ts';
import { type KeptPlace, type KnownPlace, type KnownPlaces, placed } from './known.ts';
import { finestFirst } from './layers.ts';

export type ResolvedAtBy = 'BOUNDARY' | 'CODE' | 'NEAREST';

export interface PlaceAt {
  place: Located;
  resolvedBy: ResolvedAtBy;
}

/** What the source of a postcode says by code. */
export interface Coded {
  district: KeptPlace | null;
  ward: KeptPlace | null;
  parish: KeptPlace | null;
}

/** Beyond this nothing is "near": the point is outside of what we know. */
const farthestKm = 10;
const districts: readonly PlaceKind[] = ['DISTRICT', 'UNITARY'];
const parishes: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED'];

/** A place with the areas it lies in; those that no process keeps, such as LSOAs, bring them along. */
type Located = KnownPlace & { areaIds?: number[] };

/** Places whose boundary holds the point: an odd number of rings around it, so that holes are outside and islands inside. */
async function holding(db: Database, known: KnownPlaces, { latitude, longitude }: Point): Promise<Located[]> {
  if (!known.boundedKinds.size) return [];
  return db.$queryRaw<Located[]>`
    WITH asked AS (SELECT point(${longitude}::float8, ${latitude}::float8) AS at)
    SELECT p.id, p.slug, p.code, p.name, p."otherNames", p.kind::text, p.latitude, p.longitude,
      ARRAY(SELECT c."outerId" FROM "Containment" c WHERE c."innerId" = p.id) AS "areaIds"
    FROM (
      SELECT r."placeId" FROM "Ring" r, asked WHERE r.bounds @> box(asked.at, asked.at) AND r.ring @> asked.at
      GROUP BY r."placeId" HAVING count(*) % 2 = 1
    ) around JOIN "Place" p ON p.id = around."placeId"
    ORDER BY p.id LIMIT 100`;
}

function nearest(candidates: readonly KeptPlace[], point: Point): KeptPlace | null {
  let best: KeptPlace | null = null;
  let least = farthestKm;
  for (const place of candidates) {
    if (!placed(place)) continue;
    const away = kilometresBetween(place, point);
    if (away <= least) [best, least] = [place, away];
  }
  return best;
}

const areasOf = (known: KnownPlaces, place: Located, kinds: readonly PlaceKind[]): KeptPlace[] =>
  (place.areaIds ?? []).flatMap((id) => {
    const area = known.byId.get(id);
    return area && kinds.includes(area.kind) ? [area] : [];
  });

const at = (place: Located | null | undefined, resolvedBy: ResolvedAtBy): PlaceAt[] => (place ? [{ place, resolvedBy }] : []);
const ofKind = (found: readonly PlaceAt[], kinds: readonly PlaceKind[]) => found.find(({ place }) => kinds.includes(place.kind));

/** Where some of these are loaded, a point outside of them all is in none that we know. */
const isBounded = (known: KnownPlaces, kinds: readonly PlaceKind[]) => kinds.some((kind) => known.boundedKinds.has(kind));

/** Cities that are districts themselves have their point in their middle, others in the middle of a boundary. */
const cities = (known: KnownPlaces) => known.all.filter(({ kind, bounded }) => districts.includes(kind) && !bounded);

/** That of its ward first: wards are drawn more finely than districts. */
function districtAt(known: KnownPlaces, point: Point, coded: Coded | null, finer: readonly PlaceAt[], held: readonly Located[]): PlaceAt[] {
  if (coded?.district) return at(coded.district, 'CODE');
  for (const { place, resolvedBy } of finer) {
    const [district] = areasOf(known, place, districts);
    if (district) return at(district, resolvedBy);
  }
  const own = held.find(({ kind }) => districts.includes(kind));
  if (own) return at(own, 'BOUNDARY');
  if (isBounded(known, [...districts, 'WARD'])) return [];
  const around = nearest([...known.all.filter(({ kind }) => parishes.includes(kind)), ...cities(known)], point);
  return at(around && (districts.includes(around.kind) ? around : areasOf(known, around, districts)[0]), 'NEAREST');
}

/** The parish whose name, or the name of a place in it, is the nearest: of the district, where that is known for sure. */
function parishAt(known: KnownPlaces, point: Point, district: PlaceAt | undefined): PlaceAt[] {
  if (isBounded(known, ['PARISH', 'TOWN'])) return [];
  // Outside of every boundary we have, the nearest village would be over the border.
  if (!district && isBounded(known, [...districts, 'WARD'])) return [];
  const sure = district && district.resolvedBy !== 'NEAREST' ? district.place.id : null;
  const parishOf = (place: KeptPlace) => (parishes.includes(place.kind) ? place : areasOf(known, place, parishes)[0]);
  const villages = known.all.filter(
    (place) =>
      (parishes.includes(place.kind) || place.kind === 'SETTLEMENT') && (sure === null || place.areaIds.includes(sure)) && parishOf(place),
  );
  const around = nearest([...villages, ...(sure === null ? cities(known) : [])], point);
  return at(around && parishOf(around), 'NEAREST');
}

function wardAt(known: KnownPlaces, point: Point): PlaceAt[] {
  if (isBounded(known, ['WARD'])) return [];
  const wards = known.all.filter(({ kind }) => kind === 'WARD');
  return at(nearest(wards, point), 'NEAREST');
}

/** All places the point lies in, finest first; each area with the surest of the ways it is known. */
export async function placesAt(db: Database, known: KnownPlaces, point: Point, coded: Coded | null = null): Promise<PlaceAt[]> {
  const held = await holding(db, known, point);
  const byCode = [...at(coded?.parish, 'CODE'), ...at(coded?.ward, 'CODE')];
  const isTold = (kind: PlaceKind) => ofKind(byCode, parishes.includes(kind) ? parishes : [kind]) !== undefined;
  const sure = [
    ...byCode,
    ...held.filter(({ kind }) => !districts.includes(kind) && !isTold(kind)).flatMap((place) => at(place, 'BOUNDARY')),
  ];
  sure.push(...districtAt(known, point, coded, sure, held));
  if (!ofKind(sure, parishes)) sure.push(...parishAt(known, point, ofKind(sure, districts)));
  if (!ofKind(sure, ['WARD'])) sure.push(...wardAt(known, point));
  // Surest first, so that a county is told as surely as its district and not as its parish.
  const order: readonly ResolvedAtBy[] = ['CODE', 'BOUNDARY', 'NEAREST'];
  sure.sort((one, other) => order.indexOf(one.resolvedBy) - order.indexOf(other.resolvedBy));
  const around = sure.flatMap(({ place, resolvedBy }) =>
    areasOf(known, place, ['COUNTY', 'CUSTOM']).flatMap((area) => at(area, resolvedBy)),
  );
  const first = new Map<number, PlaceAt>();
  for (const one of [...sure, ...around]) if (!first.has(one.place.id)) first.set(one.place.id, one);
  return [...first.values()].sort((one, other) => finestFirst(one.place, other.place));
}

/** The village or town people would say it is, else its ward, else its district. */
export function homeOf(at: readonly PlaceAt[]): PlaceAt | null {
  const first = (kinds: readonly PlaceKind[]) => at.find(({ place }) => kinds.includes(place.kind));
  return first(['PARISH', 'TOWN']) ?? first(['UNPARISHED']) ?? first(['WARD']) ?? first(districts) ?? null;
}

/** What to show: never surer than it is. */
export const atInWords = ({ place, resolvedBy }: PlaceAt): string =>
  resolvedBy === 'NEAREST' ? `probably ${place.name}` : resolvedBy === 'CODE' ? `${place.name}, by its code` : `in ${place.name}`;
