/**
 * From what happened to those who want to hear of it: one indexed statement, never a walk over all subscriptions. Only what is public of the listing is
 * asked, so that a wish for a place never tells where something withheld is.
 */
import type pg from 'pg';
import type { ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { judge } from '../funding/eligibility/engine.ts';
import { loadCriteria } from '../funding/eligibility/load.ts';
import { type KnownPlaces, knownPlaces } from '../places/known.ts';
import { wishOf } from './wish.ts';

/** What of a listing decides who hears of it. */
export interface ToMatch {
  readonly id: number;
  readonly kind: ListingKind;
  /** Every place whose subscribers it is for: those it serves, all within them, all that contain them. */
  readonly reach: readonly number[];
  /** With the terms they are under. */
  readonly termIds: readonly number[];
  readonly applicantTypeIds: readonly number[];
  readonly amountLeast: number | null;
  readonly amountMost: number | null;
}

interface Row {
  id: number;
  kind: ListingKind;
  placeIds: number[];
  termIds: number[];
  applicantTypeIds: number[] | null;
  amountLeast: number | null;
  amountMost: number | null;
}

const listingSql = `
  SELECT c."listingId" AS id, c.kind, c."placeIds", c."termIds", f."amountLeast"::float8 AS "amountLeast", f."amountMost"::float8 AS "amountMost",
    (SELECT array_agg(t.id) FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId"
     WHERE lt."listingId" = c."listingId" AND t.vocabulary = 'APPLICANT_TYPE') AS "applicantTypeIds"
  FROM "Catalogue" c LEFT JOIN "Fund" f ON f."listingId" = c."listingId" WHERE c."listingId" = $1 LIMIT 1`;

/** As a filter by place finds it (ARCHITECTURE 4): "a place filter matches". */
export function reachOf(placeIds: readonly number[], places: KnownPlaces): number[] {
  const served = new Set(placeIds);
  const above = placeIds.flatMap((id) => places.byId.get(id)?.areaIds ?? []);
  const below = places.all.filter(({ areaIds }) => areaIds.some((id) => served.has(id))).map(({ id }) => id);
  return [...new Set([...placeIds, ...above, ...below])];
}

/** Null when it is not public. */
export async function toMatch(db: Database, client: Pick<pg.Pool, 'query'>, listingId: number): Promise<ToMatch | null> {
  const {
    rows: [row],
  } = await client.query<Row>(listingSql, [listingId]);
  if (!row) return null;
  const { placeIds, applicantTypeIds, ...rest } = row;
  return { ...rest, applicantTypeIds: applicantTypeIds ?? [], reach: reachOf(placeIds, await knownPlaces.known(db)) };
}

/**
 * $1 kind, $2 reach, $3 terms, $4 sorts of applicant, $5 least, $6 most (pence). A fund that names no sort of applicant, or no bounds, is not left out.
 * The two lists that narrow most are indexed; an empty one is looked up as such.
 */
export const wantedSql = `
  s.state = 'ACTIVE' AND s.kinds @> ARRAY[$1::"ListingKind"]
  AND (s."placeIds" && $2::int[] OR s."placeIds" = '{}')
  AND (s."themeIds" && $3::int[] OR s."themeIds" = '{}')
  AND (s."audienceIds" && $3::int[] OR s."audienceIds" = '{}')
  AND (s."applicantTypeIds" && $4::int[] OR s."applicantTypeIds" = '{}' OR $4::int[] = '{}')
  AND (s.amount IS NULL OR $1 <> 'FUND' OR (s.amount >= COALESCE($5::bigint, 0) AND ($6::bigint IS NULL OR s.amount <= $6::bigint)))`;

export const valuesOf = ({ kind, reach, termIds, applicantTypeIds, amountLeast, amountMost }: ToMatch) => [
  kind,
  reach,
  termIds,
  applicantTypeIds,
  amountLeast,
  amountMost,
];

/** Those who want only what they qualify for, and of this fund surely do not. Judged in memory, by what they once told. */
async function barredBy(db: Database, client: Pick<pg.Pool, 'query'>, listing: ToMatch, now: Date): Promise<number[]> {
  if (listing.kind !== 'FUND') return [];
  const { rows } = await client.query(`SELECT s.* FROM "AlertSubscription" s WHERE s."onlyEligible" AND ${wantedSql}`, valuesOf(listing));
  const criteria = rows.length ? (await loadCriteria(db)).get(listing.id)?.criteria : undefined;
  if (!criteria) return [];
  return rows
    .filter((row) => {
      const { applicant } = wishOf(row);
      return applicant !== null && judge(criteria, applicant, now).verdict === 'NO';
    })
    .map(({ id }) => id as number);
}

/** Those who would hear of it if it were news: for a preview before it is published anew. */
export async function findMatches(db: Database, listingId: number, now: Date): Promise<number[]> {
  const listing = await toMatch(db, db.pool, listingId);
  if (!listing) return [];
  const barred = new Set(await barredBy(db, db.pool, listing, now));
  const { rows } = await db.pool.query<{ id: number }>(`SELECT s.id FROM "AlertSubscription" s WHERE ${wantedSql}`, valuesOf(listing));
  return rows.map(({ id }) => id).filter((id) => !barred.has(id));
}

interface EventRow {
  id: number;
  what: string;
  listingId: number;
}

/** What is gone is told to those who were told that it was there. */
const toldSql = `
  INSERT INTO "AlertDelivery" ("subscriptionId", "eventId", at)
  SELECT DISTINCT d."subscriptionId", $1::int, $3::timestamptz FROM "AlertDelivery" d JOIN "AlertEvent" e ON e.id = d."eventId"
  JOIN "AlertSubscription" s ON s.id = d."subscriptionId" AND s.state = 'ACTIVE'
  WHERE e."listingId" = $2 AND d.state = 'TOLD' ON CONFLICT DO NOTHING`;

async function deliver(db: Database, client: pg.PoolClient, { id, what, listingId }: EventRow, now: Date): Promise<number> {
  if (what === 'WITHDRAWN') return (await client.query(toldSql, [id, listingId, now])).rowCount ?? 0;
  const listing = await toMatch(db, client, listingId);
  if (!listing) return 0;
  const barred = await barredBy(db, client, listing, now);
  const { rowCount } = await client.query(
    `INSERT INTO "AlertDelivery" ("subscriptionId", "eventId", at)
     SELECT s.id, $7::int, $8::timestamptz FROM "AlertSubscription" s WHERE ${wantedSql} AND s.id <> ALL ($9::int[]) ON CONFLICT DO NOTHING`,
    [...valuesOf(listing), id, now, barred],
  );
  return rowCount ?? 0;
}

/** Matches the oldest event that nobody has matched yet. @returns how many are to hear of it; null when there is none */
export async function matchNext(db: Database, now: Date): Promise<number | null> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    const {
      rows: [event],
    } = await client.query<EventRow>(
      'SELECT id, what, "listingId" FROM "AlertEvent" WHERE "matchedAt" IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    if (event) {
      const matched = await deliver(db, client, event, now);
      await client.query('UPDATE "AlertEvent" SET "matchedAt" = $2, matched = $3 WHERE id = $1', [event.id, now, matched]);
      await client.query('COMMIT');
      return matched;
    }
    await client.query('COMMIT');
    return null;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
