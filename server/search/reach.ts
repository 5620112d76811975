/** What lies in a place and what it lies in. Reference data like the places themselves, kept by each process. */
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';

export interface PlaceReach {
  ids: readonly number[];
  /** Everything within them. */
  within: readonly number[];
  /** The districts and the like around them. */
  closely: readonly number[];
  /** The county, and areas of no fixed size. */
  widely: readonly number[];
}

const most = 500;
const reaches = keptReading(['Place', 'Containment'], async () => new Map<string, Promise<PlaceReach>>());

async function read(db: Database, ids: readonly number[]): Promise<PlaceReach> {
  const [row] = await db.$queryRaw<{ within: number[]; closely: number[]; widely: number[] }[]>`
    SELECT
      ARRAY(SELECT k."innerId" FROM "Containment" k JOIN "Place" p ON p.id = k."innerId" WHERE k."outerId" = ANY (asked.ids) AND p.kind <> 'POSTCODE') AS within,
      ARRAY(SELECT k."outerId" FROM "Containment" k JOIN "Place" p ON p.id = k."outerId"
        WHERE k."innerId" = ANY (asked.ids) AND p.kind NOT IN ('COUNTY', 'CUSTOM')) AS closely,
      ARRAY(SELECT k."outerId" FROM "Containment" k JOIN "Place" p ON p.id = k."outerId"
        WHERE k."innerId" = ANY (asked.ids) AND p.kind IN ('COUNTY', 'CUSTOM')) AS widely
    FROM (SELECT ${`{${ids.join()}}`}::int[] AS ids) asked LIMIT 1`;
  return { ids, within: row?.within ?? [], closely: row?.closely ?? [], widely: row?.widely ?? [] };
}

export async function reachOf(db: Database, ids: readonly number[]): Promise<PlaceReach> {
  const known = await reaches.known(db);
  const key = ids.join();
  const before = known.get(key);
  if (before) return before;
  if (known.size >= most) known.clear();
  const reach = read(db, ids);
  known.set(key, reach);
  // A reading that failed is not kept.
  reach.catch(() => known.delete(key));
  return reach;
}
