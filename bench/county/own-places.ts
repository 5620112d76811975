/**
 * A county for a database that has no places: five districts, 250 towns and parishes, and their wards, inside the bounds of Cambridgeshire
 * (52.0 to 52.75 N, 0.5 W to 0.5 E). It is the same whatever the seed, so that it can be kept when listings are made again.
 */
import type { Executor } from '../../prisma/seed/insert.ts';
import { advanceIds, insertRows } from '../../prisma/seed/insert.ts';
import { placeName } from './place-names.ts';
import { distanceKm, type Point } from './points.ts';
import { type Random, randomOf } from './random.ts';
import { slugOf } from './slugs.ts';

interface Drawn extends Point {
  id: number;
  slug: string;
  name: string;
  kind: 'COUNTY' | 'DISTRICT' | 'TOWN' | 'PARISH' | 'WARD';
  population: number | null;
  within: number[];
}

const districts: readonly [name: string, latitude: number, longitude: number][] = [
  ['Ousewold', 52.3, -0.3],
  ['Northfen', 52.62, 0],
  ['Eastmere', 52.38, 0.32],
  ['Southheath', 52.1, 0.2],
  ['Camvale', 52.14, -0.08],
];
const townCount = 12;
const parishCount = 238;

/** Points on a grid, each shaken within its cell: no two villages on top of each other. */
function shakenGrid(random: Random): Point[] {
  const points: Point[] = [];
  for (let row = 0; row < 16; row++)
    for (let column = 0; column < 16; column++) {
      const latitude = 52.02 + (row + 0.15 + random.next() * 0.7) * (0.71 / 16);
      const longitude = -0.48 + (column + 0.15 + random.next() * 0.7) * (0.96 / 16);
      points.push({ latitude: round(latitude), longitude: round(longitude) });
    }
  for (let index = points.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [points[index], points[other]] = [points[other] as Point, points[index] as Point];
  }
  return points;
}
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function draw(base: number): Drawn[] {
  const random = randomOf(0x706c6163);
  const taken = new Set<string>();
  const all: Drawn[] = [];
  const add = (name: string, kind: Drawn['kind'], point: Point, population: number | null, within: number[], suffix = '') => {
    const { latitude, longitude } = point;
    const place = {
      id: base + all.length + 1,
      slug: `synthetic-${slugOf(name)}${suffix}`,
      name,
      kind,
      latitude,
      longitude,
      population,
      within,
    };
    all.push(place);
    return place;
  };
  const county = add('Fenshire', 'COUNTY', { latitude: 52.37, longitude: 0 }, null, []);
  const areas = districts.map(([name, latitude, longitude]) => add(name, 'DISTRICT', { latitude, longitude }, null, [county.id]));
  const settled = shakenGrid(random)
    .slice(0, townCount + parishCount)
    .map((point, index) => {
      const district = nearest(areas, point);
      // Few large places and many small ones: Zipf's law, as for real ones.
      const population = index < townCount ? Math.round(32_000 / (index + 1) ** 0.8) : Math.round(9000 / (index - townCount + 2) ** 0.75);
      return add(placeName(random, taken), index < townCount ? 'TOWN' : 'PARISH', point, population, [district.id]);
    });
  for (const district of areas)
    addWards(
      settled.filter((place) => place.within[0] === district.id),
      district,
      add,
    );
  return all;
}

const nearest = <T extends Point>(places: readonly T[], point: Point) =>
  places.reduce((best, place) => (distanceKm(place, point) < distanceKm(best, point) ? place : best));

type Add = (name: string, kind: Drawn['kind'], point: Point, population: number | null, within: number[], suffix?: string) => Drawn;

/** A town is cut into wards; four villages make one together. */
function addWards(places: readonly Drawn[], district: Drawn, add: Add): void {
  for (const town of places.filter((place) => place.kind === 'TOWN'))
    for (const [side, north, east] of [
      ['North', 0.008, 0],
      ['South', -0.008, 0],
      ['East', 0, 0.012],
    ] as const) {
      const point = { latitude: round(town.latitude + north), longitude: round(town.longitude + east) };
      add(`${town.name} ${side}`, 'WARD', point, null, [town.id, district.id], '-ward');
    }
  const villages = places.filter((place) => place.kind === 'PARISH').sort((a, b) => a.latitude - b.latitude || a.id - b.id);
  for (let index = 0; index < villages.length; index += 4) {
    const members = villages.slice(index, index + 4);
    const [first, second = first] = members as [Drawn, Drawn?];
    const ward = add(first === second ? first.name : `${first.name} and ${second.name}`, 'WARD', first, null, [district.id], '-ward');
    for (const village of members) village.within.push(ward.id);
  }
}

/** Writes the places with numbers after `base`, and what lies in and beside what. */
export async function makeOwnPlaces(db: Executor, base: number): Promise<void> {
  const places = draw(base);
  const rows = places.map(({ within, ...place }) => ({ ...place, otherNames: [] }));
  const containment = places.flatMap((place) => place.within.map((outerId) => ({ innerId: place.id, outerId, direct: true })));
  const settled = places.filter((place) => place.kind === 'TOWN' || place.kind === 'PARISH');
  const neighbours = settled.flatMap((place) =>
    settled
      .filter((other) => other !== place && distanceKm(place, other) < 6)
      .map((other) => ({ placeId: place.id, neighbourId: other.id })),
  );
  await insertRows(db, 'Place', rows);
  await advanceIds(db, 'Place');
  await insertRows(db, 'Containment', containment);
  await insertRows(db, 'Neighbour', neighbours);
  await db.$queryRawUnsafe('SELECT close_containment()::text');
}
