/**
 * The orders of a list, each a keyset: expressions that all ascend, ended by the id, so that a page goes on with one row comparison. Words are ranked
 * in page.ts.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { KeyType } from './cursor.ts';

export const sorts = ['RELEVANCE', 'DISTANCE', 'NAME', 'RECENTLY_CONFIRMED', 'CLOSING_SOON', 'STARTING_SOON'] as const;
export type Sort = (typeof sorts)[number];

export interface SortKey {
  sql: Prisma.Sql;
  /** The type a key of the cursor is compared as. */
  cast: 'smallint' | 'float8' | 'text';
}

export interface SortContext {
  /** Kilometres from where the asker is, if anywhere. */
  distance: Prisma.Sql | null;
  /** How closely it serves the place asked for, if one was. */
  tier: Prisma.Sql | null;
  now: Date;
}

/** Sorts after everything that has a value. Cursors are JSON, which knows no infinity. */
const last = Prisma.sql`1e15::float8`;
const name: SortKey = { sql: Prisma.sql`c."nameKey"`, cast: 'text' };
const trust: SortKey = { sql: Prisma.sql`c."assuranceRank"`, cast: 'smallint' };

const closing = (now: Date) => Prisma.sql`COALESCE(
  (SELECT min(extract(epoch FROM r."closesAt")) FROM "Round" r WHERE r."fundId" = c."listingId" AND r."closesAt" > ${now}),
  (SELECT extract(epoch FROM o."closesOn"::timestamp) FROM "Opportunity" o WHERE o."listingId" = c."listingId" AND o."closesOn" >= ${now}::date),
  1e15)::float8`;

// What is over comes after what is to come, the latest of it first.
const starting = (now: Date) => Prisma.sql`COALESCE(
  (SELECT CASE WHEN COALESCE(event_ends(e."startsAt", e."endsAt", e.precision), e."startsAt") > ${now}
    THEN extract(epoch FROM e."startsAt") ELSE 1e14 - extract(epoch FROM e."startsAt") END FROM "Event" e WHERE e."listingId" = c."listingId"),
  (SELECT extract(epoch FROM o."startsOn"::timestamp) FROM "Opportunity" o WHERE o."listingId" = c."listingId" AND o."startsOn" >= ${now}::date),
  1e15)::float8`;

export function sortKeys(sort: Sort, { distance, tier, now }: SortContext): SortKey[] {
  const tiers: SortKey[] = tier ? [{ sql: Prisma.sql`(${tier})::smallint`, cast: 'smallint' }] : [];
  switch (sort) {
    case 'RELEVANCE':
      return [...tiers, trust, name];
    case 'DISTANCE':
      return [{ sql: Prisma.sql`COALESCE(${distance ?? last}, ${last})`, cast: 'float8' }, name];
    case 'NAME':
      return [name];
    case 'RECENTLY_CONFIRMED':
      // As the index on it says it, word for word.
      return [{ sql: Prisma.sql`(COALESCE(-extract(epoch FROM c."confirmedAt" AT TIME ZONE 'UTC'), 0)::float8)`, cast: 'float8' }, name];
    case 'CLOSING_SOON':
      return [{ sql: closing(now), cast: 'float8' }, trust, name];
    case 'STARTING_SOON':
      return [{ sql: starting(now), cast: 'float8' }, trust, name];
  }
}

export const keyType = (key: SortKey): KeyType => (key.cast === 'text' ? 'string' : 'number');
