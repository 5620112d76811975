/**
 * Searches that found nothing, counted so that staff see what people miss: the words and the parish, by day, and nothing of who asked. Written at
 * leisure, in batches; a search never waits for it and never fails by it.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { knownPlaces } from '../places/known.ts';
import type { Search } from './search.ts';
import { wordsIn } from './words.ts';

interface Miss {
  words: string;
  placeId: number;
  day: string;
  times: number;
}

const everyMs = 20_000;
const mostHeld = 500;
const mostLetters = 80;
/** Shown from the third time: what one person typed once may be about one person. */
const leastShown = 3;

const held = new WeakMap<Database, Map<string, Miss>>();
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The words as they are counted; null when they may be somebody's: anything with an @ or a web address, and any number but a short one by itself, so
 * that no telephone number, postcode, date of birth or reference is kept.
 */
export function countable(typed: string): string | null {
  if (/@|\bwww\b|https?:|\.(com|org|uk|net)\b/i.test(typed)) return null;
  const words = wordsIn(typed).flatMap((item) => item.tokens.map((token) => token.text));
  const said = words.join(' ');
  if (!said || said.length > mostLetters) return null;
  const numbers = words.filter((word) => /\p{N}/u.test(word));
  if (numbers.length > 1 || numbers.some((word) => !/^\d{1,2}(st|nd|rd|th|s)?$/.test(word))) return null;
  return said;
}

const parishes = new Set(['PARISH', 'TOWN', 'UNPARISHED', 'DISTRICT', 'UNITARY', 'COUNTY']);

/** Remembers a search that found nothing, to be written later. */
export function noteMiss(db: Database, search: Search): void {
  const words = countable(search.typed);
  if (!words) return;
  const known = held.get(db) ?? new Map<string, Miss>();
  if (!held.has(db)) held.set(db, known);
  const placeId = search.reach?.ids.length === 1 ? (search.reach.ids[0] ?? 0) : (search.words?.understood.places[0]?.id ?? 0);
  const key = `${words}\n${placeId}`;
  const before = known.get(key);
  if (before) before.times++;
  else if (known.size < mostHeld) known.set(key, { words, placeId, day: day.format(search.now), times: 1 });
  if (known.size === 1 && !before) setTimeout(() => void writeMisses(db), everyMs).unref();
}

/** Writes what is held. A database that cannot be written to, like a replica, loses the count and nothing else. */
export async function writeMisses(db: Database): Promise<void> {
  const misses = [...(held.get(db)?.values() ?? [])];
  held.delete(db);
  if (!misses.length) return;
  try {
    const places = (await knownPlaces.known(db)).byId;
    const told = misses.map((miss) => (parishes.has(places.get(miss.placeId)?.kind ?? '') ? miss : { ...miss, placeId: 0 }));
    await db.$executeRaw`
      INSERT INTO "SearchMiss" (words, "placeId", day, times)
      SELECT m.words, m."placeId", m.day, sum(m.times) FROM jsonb_populate_recordset(NULL::"SearchMiss", ${JSON.stringify(told)}::jsonb) m
      GROUP BY m.words, m."placeId", m.day ORDER BY m.words, m."placeId", m.day
      ON CONFLICT (words, "placeId", day) DO UPDATE SET times = "SearchMiss".times + EXCLUDED.times`;
  } catch {
    // Counting is never worth a fault.
  }
}

export interface CommonMiss {
  words: string;
  /** Slug of the parish or wider area that was asked for. */
  place: string | null;
  times: number;
}

/** What people looked for in vain since a day, most often first; only what was asked for at least three times. */
export async function commonMisses(db: Database, since: Date, first = 100): Promise<CommonMiss[]> {
  return db.$queryRaw<CommonMiss[]>`
    SELECT m.words, p.slug AS place, sum(m.times)::int AS times
    FROM "SearchMiss" m LEFT JOIN "Place" p ON p.id = m."placeId"
    WHERE m.day >= ${since}::date GROUP BY m.words, p.slug
    HAVING sum(m.times) >= ${leastShown} ORDER BY times DESC, m.words, place NULLS FIRST LIMIT ${first}`;
}

/** Counts of days long past go: by default those of more than a year ago. */
export async function forgetMisses(db: Database, before: Date): Promise<number> {
  return db.$executeRaw(Prisma.sql`DELETE FROM "SearchMiss" WHERE day < ${before}::date`);
}
