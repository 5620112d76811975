/** What the map is drawn on where there are no pictures, and how far it reaches: places and boundaries alone, never a listing. */
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';
import { type KnownPlace, knownPlaces, placed } from '../places/known.ts';
import type { Box } from './grid.ts';
import { type Corner, simplified } from './simplify.ts';

export interface Outline {
  readonly slug: string;
  readonly name: string;
  /** Outer and inner alike: what an odd number of them holds is inside. */
  readonly rings: readonly (readonly Corner[])[];
}

interface Drawn {
  readonly outlines: readonly Outline[];
  /** Whom the outlines are owed to. */
  readonly owed: readonly string[];
}

interface County extends Drawn {
  /** Null when no place has a point or a boundary. */
  readonly box: Box | null;
}

interface RingRow {
  slug: string;
  name: string;
  ring: string;
  attribution: string;
}

/** A district is some 40 km across and a parish five: what cannot be seen is not sent. */
const districtTolerance = 0.002;
const placeTolerance = 0.0004;
const mostRings = 2000;

const cornersOf = (polygon: string): Corner[] =>
  [...polygon.matchAll(/\(([-\d.e]+),([-\d.e]+)\)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** PostgreSQL leaves out the last corner, which is the first. */
const closed = (corners: Corner[]) => (corners[0] ? [...corners, corners[0]] : corners);

function drawnFrom(rows: readonly RingRow[], tolerance: number): Drawn {
  const bySlug = new Map<string, { slug: string; name: string; rings: Corner[][] }>();
  for (const { slug, name, ring } of rows) {
    const outline = bySlug.get(slug) ?? { slug, name, rings: [] };
    const corners = simplified(closed(cornersOf(ring)), tolerance);
    if (corners.length) outline.rings.push(corners);
    bySlug.set(slug, outline);
  }
  const outlines = [...bySlug.values()].filter(({ rings }) => rings.length);
  return { outlines, owed: outlines.length ? [...new Set(rows.map(({ attribution }) => attribution))] : [] };
}

const ringsOf = (db: Database, ids: readonly number[]) => db.$queryRaw<RingRow[]>`
  SELECT p.slug, p.name, r.ring::text AS ring, s.attribution
  FROM "Ring" r JOIN "Place" p ON p.id = r."placeId" JOIN "Boundary" b ON b."placeId" = p.id JOIN "Source" s ON s.id = b."sourceId"
  WHERE r."placeId" = ANY (${ids}::int[]) ORDER BY p.name, p.id, area(r.bounds) DESC, r.id LIMIT ${mostRings}`;

type Reach = { [Side in keyof Box]: number | null };

/** Of boundaries: their boxes are enough. */
const reachOf = (db: Database) => db.$queryRaw<Reach[]>`
  SELECT min((r.bounds[1])[0]) AS west, min((r.bounds[1])[1]) AS south, max((r.bounds[0])[0]) AS east, max((r.bounds[0])[1]) AS north
  FROM "Ring" r JOIN "Place" p ON p.id = r."placeId" WHERE p.kind <> 'CUSTOM' LIMIT 1`;

function boxOf(reach: Reach | undefined, points: readonly { latitude: number; longitude: number }[]): Box | null {
  const known = <T>(all: (T | null | undefined)[]) => all.filter((one): one is T => one !== null && one !== undefined);
  const eastward = [...points.map(({ longitude }) => longitude), ...known([reach?.west, reach?.east])];
  const northward = [...points.map(({ latitude }) => latitude), ...known([reach?.south, reach?.north])];
  if (!eastward.length) return null;
  return { west: Math.min(...eastward), east: Math.max(...eastward), south: Math.min(...northward), north: Math.max(...northward) };
}

async function read(db: Database): Promise<County> {
  const { all } = await knownPlaces.known(db);
  const bounded = (...kinds: string[]) => all.filter((place) => place.bounded && kinds.includes(place.kind));
  const districts = bounded('DISTRICT', 'UNITARY');
  const drawn = districts.length ? districts : bounded('COUNTY');
  const [[reach], rings] = await Promise.all([
    reachOf(db),
    ringsOf(
      db,
      drawn.map(({ id }) => id),
    ),
  ]);
  return { ...drawnFrom(rings, districtTolerance), box: boxOf(reach, all.filter(placed)) };
}

const kept = keptReading(['Place', 'Boundary'], read);

/** Outlines of the districts, or of the county where those are not known, and how far all places reach together. */
export const county = (db: Database): Promise<County> => kept.known(db);

/** The outlines that are known of these places. */
export async function outlinesOf(db: Database, slugs: readonly string[]): Promise<Drawn> {
  const { bySlug } = await knownPlaces.known(db);
  const ids = slugs.flatMap((slug) => {
    const place = bySlug.get(slug);
    return place?.bounded ? [place.id] : [];
  });
  return ids.length ? drawnFrom(await ringsOf(db, ids), placeTolerance) : { outlines: [], owed: [] };
}

const named = new Set(['TOWN', 'PARISH', 'UNPARISHED', 'SETTLEMENT', 'UNITARY', 'DISTRICT']);
const mostNames = 300;
export type NamedPoint = Pick<KnownPlace, 'name'> & { latitude: number; longitude: number };

/** Towns and villages that have a point, towns first: what fits is written on the map, and those who come first are fitted first. */
export async function namedPoints(db: Database): Promise<{ names: NamedPoint[]; owed: string[] }> {
  const { all } = await knownPlaces.known(db);
  const rank = ({ kind }: KnownPlace) => ['UNITARY', 'DISTRICT', 'TOWN'].indexOf(kind) >>> 0;
  const names = all
    .filter(placed)
    .filter(({ kind }) => named.has(kind))
    .sort((one, other) => rank(one) - rank(other) || one.id - other.id)
    .slice(0, mostNames)
    .map(({ name, latitude, longitude }) => ({ name, latitude: Number(latitude.toFixed(4)), longitude: Number(longitude.toFixed(4)) }));
  const sources = await db.source.findMany({
    where: { places: { some: { fields: { has: 'point' } } } },
    select: { attribution: true },
    orderBy: [{ system: 'asc' }],
    take: 5,
  });
  return { names, owed: sources.map(({ attribution }) => attribution) };
}
