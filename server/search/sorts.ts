/**
 * The orders of a list, each a keyset: expressions that all ascend, ended by the id, so that a page goes on with one row comparison. Words are ranked
 * in page.ts.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { KeyType } from './cursor.ts';

export const sorts = ['RELEVANCE', 'DISTANCE', 'NAME', 'RECENTLY_CONFIRMED', 'RECENTLY_CHANGED', 'CLOSING_SOON', 'STARTING_SOON'] as const;
export type Sort = (typeof sorts)[number];

export interface SortKey {
  sql: Prisma.Sql;
  /** The type a key of the cursor is compared as. */
  cast: 'smallint' | 'float8' | 'text';
}

export interface SortContext {
  /** How closely it serves the place asked for, if one was. */
  tier: Prisma.Sql | null;
}

const name: SortKey = { sql: Prisma.sql`c."nameKey"`, cast: 'text' };
const trust: SortKey = { sql: Prisma.sql`c."assuranceRank"`, cast: 'smallint' };

/** Dates of listings, as seconds that sort; a listing has one at most in each. */
const closings = (now: Date) => Prisma.sql`
  SELECT r."fundId" AS id, min(extract(epoch FROM r."closesAt"))::float8 AS at FROM "Round" r WHERE r."closesAt" > ${now} GROUP BY r."fundId"
  UNION ALL SELECT o."listingId", extract(epoch FROM o."closesOn"::timestamp)::float8 FROM "Opportunity" o WHERE o."closesOn" >= ${now}::date`;

// What is over comes after what is to come, the latest of it first.
const startings = (now: Date) => Prisma.sql`
  SELECT e."listingId" AS id, (CASE WHEN COALESCE(event_ends(e."startsAt", e."endsAt", e.precision), e."startsAt") > ${now}
    THEN extract(epoch FROM e."startsAt") ELSE 1e14 - extract(epoch FROM e."startsAt") END)::float8 AS at FROM "Event" e WHERE e."startsAt" IS NOT NULL
  UNION ALL SELECT o."listingId", extract(epoch FROM o."startsOn"::timestamp)::float8 FROM "Opportunity" o WHERE o."startsOn" >= ${now}::date`;

/** Rows that come one after another: each part only where those before it did not fill the page, and found in its own way. */
export interface Part {
  /** What to read beside the catalogue. */
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** In place of the first key of the order, by which the parts differ: what an index can follow. */
  first: Prisma.Sql;
  /** The first key, where it is the same for all of the part. */
  only: number | null;
}

const catalogue = Prisma.sql`"Catalogue" c`;
/** Sorts after everything that has a value. Cursors are JSON, which knows no infinity. */
const never = 1e15;
const part = (where: Prisma.Sql, only: number): Part => ({ from: catalogue, where, first: Prisma.sql`${only}`, only });

/** Of an order by date: those that have one, then the others. */
const byDate = (dates: Prisma.Sql): Part[] => [
  {
    from: Prisma.sql`(${dates}) dated JOIN "Catalogue" c ON c."listingId" = dated.id`,
    where: Prisma.sql`true`,
    first: Prisma.sql`dated.at`,
    only: null,
  },
  part(Prisma.sql`NOT EXISTS (SELECT 1 FROM (${dates}) dated WHERE dated.id = c."listingId")`, never),
];

/** Of a collection: what comes first stands in parts before all others, and has keys below all others. */
export const pinned = (pins: Prisma.Sql) => Prisma.sql`c."listingId" = ANY (${pins})`;
export const pinnedFirst = (pins: Prisma.Sql) => Prisma.sql`(array_position(${pins}, c."listingId") - 1e6)::float8`;

function withPinned(pins: Prisma.Sql, parts: readonly Part[]): Part[] {
  const rest = parts.map((one) => ({ ...one, where: Prisma.sql`(${one.where}) AND NOT ${pinned(pins)}` }));
  return [{ from: catalogue, where: pinned(pins), first: pinnedFirst(pins), only: null }, ...rest];
}

/** The first key is the part's; an order that had no parts gets one. */
export const pinnedKeys = (keys: readonly SortKey[], hadParts: boolean): SortKey[] =>
  hadParts ? [...keys] : [{ sql: ofPart, cast: 'float8' }, ...keys];

interface PartsContext {
  /** Ids of what comes first, as an array; null where nothing does. */
  pins: Prisma.Sql | null;
  /** The straight line to where the asker is, if anywhere. */
  chord: Prisma.Sql | null;
  /** Only what has a distance is found. */
  bounded: boolean;
  /** What holds of the rows of each tier, if a place was asked for. */
  tiers: readonly Prisma.Sql[] | null;
  now: Date;
}

/** The parts of an order; null where one walk along an index, or one sort of what was found, does. */
export function partsOf(sort: Sort, { pins, ...context }: PartsContext): Part[] | null {
  const parts = ownParts(sort, context);
  return pins ? withPinned(pins, parts ?? [part(Prisma.sql`true`, 0)]) : parts;
}

function ownParts(sort: Sort, { chord, bounded, tiers, now }: Omit<PartsContext, 'pins'>): Part[] | null {
  if (sort === 'RELEVANCE' && tiers) return tiers.map((tier, position) => part(tier, position));
  if (sort === 'DISTANCE' && chord) {
    const placed: Part = { from: catalogue, where: Prisma.sql`c.near IS NOT NULL`, first: chord, only: null };
    return bounded ? [placed] : [placed, part(Prisma.sql`c.near IS NULL`, never)];
  }
  if (sort === 'CLOSING_SOON') return byDate(closings(now));
  if (sort === 'STARTING_SOON') return byDate(startings(now));
  return null;
}

/** The first key of an order in parts is theirs to tell. */
const ofPart = Prisma.sql`NULL::float8`;

export function sortKeys(sort: Sort, { tier }: SortContext): SortKey[] {
  const tiers: SortKey[] = tier ? [{ sql: Prisma.sql`(${tier})::smallint`, cast: 'smallint' }] : [];
  switch (sort) {
    case 'RELEVANCE':
      return [...tiers, trust, name];
    case 'DISTANCE':
      return [{ sql: ofPart, cast: 'float8' }, name];
    case 'NAME':
      return [name];
    case 'RECENTLY_CONFIRMED':
      // As the index on it says it, word for word.
      return [{ sql: Prisma.sql`(COALESCE(-extract(epoch FROM c."confirmedAt" AT TIME ZONE 'UTC'), 0)::float8)`, cast: 'float8' }, name];
    case 'RECENTLY_CHANGED':
      return [{ sql: Prisma.sql`(-extract(epoch FROM c."updatedAt"))::float8`, cast: 'float8' }, name];
    case 'CLOSING_SOON':
      return [{ sql: ofPart, cast: 'float8' }, trust, name];
    case 'STARTING_SOON':
      return [{ sql: ofPart, cast: 'float8' }, trust, name];
  }
}

export const keyType = (key: SortKey): KeyType => (key.cast === 'text' ? 'string' : 'number');
