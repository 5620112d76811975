/** What lies in a place and what it lies in. Reference data like the places themselves, kept by each process. */
import DataLoader from 'dataloader';
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
  /** All places that are neither these nor within them; null where those are many. */
  apart: readonly number[] | null;
}

const most = 500;
const mostApart = 100;
const reaches = keptReading(['Place', 'Containment'], async () => new Map<string, Promise<PlaceReach>>());

interface Row {
  asked: string;
  within: number[];
  closely: number[];
  widely: number[];
  apart: number[];
}

/** Any number of sets of places, each named by its ids, in one statement. */
async function readAll(db: Database, keys: readonly string[]): Promise<PlaceReach[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT asked.key AS asked,
      ARRAY(SELECT k."innerId" FROM "Containment" k JOIN "Place" p ON p.id = k."innerId" WHERE k."outerId" = ANY (asked.ids) AND p.kind <> 'POSTCODE') AS within,
      ARRAY(SELECT k."outerId" FROM "Containment" k JOIN "Place" p ON p.id = k."outerId"
        WHERE k."innerId" = ANY (asked.ids) AND p.kind NOT IN ('COUNTY', 'CUSTOM')) AS closely,
      ARRAY(SELECT k."outerId" FROM "Containment" k JOIN "Place" p ON p.id = k."outerId"
        WHERE k."innerId" = ANY (asked.ids) AND p.kind IN ('COUNTY', 'CUSTOM')) AS widely,
      ARRAY(SELECT p.id FROM "Place" p WHERE p.id <> ALL (asked.ids)
        AND NOT EXISTS (SELECT 1 FROM "Containment" k WHERE k."outerId" = ANY (asked.ids) AND k."innerId" = p.id) LIMIT ${mostApart + 1}) AS apart
    FROM (SELECT value AS key, ('{' || value || '}')::int[] AS ids FROM jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)) asked
    LIMIT ${keys.length}`;
  const byKey = new Map(rows.map((row) => [row.asked, row]));
  return keys.map((key) => {
    const { within, closely, widely, apart } = byKey.get(key) as Row;
    const few = apart.length <= mostApart && apart.length < within.length;
    return { ids: key.split(',').map(Number), within, closely, widely, apart: few ? apart : null };
  });
}

const readers = new WeakMap<Database, DataLoader<string, PlaceReach>>();

/** What is asked for at the same time is read at once. */
function readerOf(db: Database): DataLoader<string, PlaceReach> {
  const reader = readers.get(db) ?? new DataLoader((keys: readonly string[]) => readAll(db, keys), { cache: false, maxBatchSize: 100 });
  readers.set(db, reader);
  return reader;
}

export async function reachOf(db: Database, ids: readonly number[]): Promise<PlaceReach> {
  const known = await reaches.known(db);
  const key = ids.join();
  const before = known.get(key);
  if (before) return before;
  if (known.size >= most) known.clear();
  const reach = readerOf(db).load(key);
  known.set(key, reach);
  // A reading that failed is not kept.
  reach.catch(() => known.delete(key));
  return reach;
}
