/**
 * Figures about places: the newest of each measure; for a place without its own, what the small areas (LSOA) say that it contains, that it lies in,
 * or that is nearest to its middle. One statement for any number of places.
 */
import type { Database } from '../database.ts';
import { ints } from '../search/conditions.ts';
import { earthRadius } from './distances.ts';
import { type Bearing, derived, measureOf, measures, type SmallAreas } from './measures.ts';

export interface Indicator {
  name: string;
  value: number;
  unit: string;
  asAt: Date;
  source: string;
  inWords: string;
}

interface Figure {
  measure: string;
  asAt: string;
  source: string;
}

interface Row {
  id: number;
  own: (Figure & { value: number; unit: string })[] | null;
  areas: (Figure & Omit<SmallAreas, 'year'>)[] | null;
}

/** Farther than this, the nearest small area says nothing about a place. */
const besideKm = 3;

async function read(db: Database, ids: readonly number[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT p.id,
      (SELECT json_agg(json_build_object('measure', o.measure, 'value', o.value, 'unit', o.unit, 'asAt', o."asAt", 'source', o.source))
       FROM (SELECT DISTINCT ON (i.measure) i.* FROM "Indicator" i WHERE i."placeId" = p.id ORDER BY i.measure, i."asAt" DESC LIMIT 100) o) AS own,
      (SELECT json_agg(json_build_object('bearing', g.bearing, 'measure', g.measure, 'count', g.count, 'inFifth', g.in_fifth, 'sum', g.sum, 'asAt', g.as_at, 'source', g.source))
       FROM (
         SELECT s.bearing, n.measure, count(*)::int AS count, (count(*) FILTER (WHERE n.value <= 2))::int AS in_fifth, sum(n.value) AS sum,
           max(n."asAt") AS as_at, min(n.source) AS source
         FROM (
           SELECT 'contains' AS bearing, k."innerId" AS id FROM "Containment" k JOIN "Place" a ON a.id = k."innerId" AND a.kind = 'LSOA' WHERE k."outerId" = p.id
           UNION ALL
           SELECT 'lies in', k."outerId" FROM "Containment" k JOIN "Place" a ON a.id = k."outerId" AND a.kind = 'LSOA' WHERE k."innerId" = p.id
           UNION ALL
           (SELECT 'beside', a.id FROM "Place" a
            CROSS JOIN LATERAL (SELECT ${earthRadius}::float8 * sqrt(
              power(radians(a.latitude - p.latitude), 2) + power(radians(a.longitude - p.longitude) * cos(radians(p.latitude)), 2)) AS km) away
            WHERE a.kind = 'LSOA' AND place_rank(p.kind) >= 2 AND away.km <= ${besideKm}
              AND EXISTS (SELECT 1 FROM "Indicator" i WHERE i."placeId" = a.id)
            ORDER BY away.km, a.id LIMIT 1)
         ) s
         CROSS JOIN LATERAL (SELECT DISTINCT ON (i.measure) i.* FROM "Indicator" i WHERE i."placeId" = s.id ORDER BY i.measure, i."asAt" DESC) n
         WHERE p.kind <> 'LSOA'
         GROUP BY s.bearing, n.measure
       ) g) AS areas
    FROM "Place" p WHERE p.id = ANY (${ints(ids)}) LIMIT ${ids.length}`;
}

const yearOf = (asAt: string) => Number(asAt.slice(0, 4));
const bearings: readonly Bearing[] = ['contains', 'lies in', 'beside'];

function indicatorsIn({ own, areas }: Row): Indicator[] {
  const measured = (own ?? []).flatMap(({ measure, value, unit, asAt, source }) => {
    const known = measureOf(measure);
    return known
      ? [{ measure, name: known.name, value, unit, asAt: new Date(asAt), source, inWords: known.inWords(value, yearOf(asAt)) }]
      : [];
  });
  const drawn = Object.entries(derived).flatMap(([measure, draw]) => {
    if (measured.some((one) => one.measure === measure)) return [];
    const figures = bearings.flatMap((bearing) => areas?.find((one) => one.measure === measure && one.bearing === bearing) ?? []);
    const [figure] = figures;
    const said = figure && draw({ ...figure, year: yearOf(figure.asAt) });
    return said ? [{ measure, ...said, asAt: new Date(figure.asAt), source: figure.source }] : [];
  });
  const order = Object.keys(measures);
  return [...measured, ...drawn]
    .sort((one, other) => order.indexOf(one.measure) - order.indexOf(other.measure))
    .map(({ name, value, unit, asAt, source, inWords }) => ({ name, value, unit, asAt, source, inWords }));
}

/** The figures of these places, in their order. */
export async function indicatorsOf(db: Database, ids: readonly number[]): Promise<Indicator[][]> {
  const byId = new Map((await read(db, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    return row ? indicatorsIn(row) : [];
  });
}
