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
import { applicantOf } from './wish.ts';

/** What of a listing decides who hears of it. */
export interface ToMatch {
  readonly id: number;
  readonly kind: ListingKind;
  /** Those it serves, as far as they may be known. */
  readonly placeIds: readonly number[];
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

/** Of one statement. */
const most = 1000;

/** It was withheld since the last look (notice.ts), which has yet to take back what was to be told of it. */
const lessOpen = `(c.visibility = 'HIDDEN' AND m.state IN ('PUBLISHED', 'UNTOLD', 'AREA') OR c.visibility = 'AREA' AND m.state IN ('PUBLISHED', 'UNTOLD'))`;

const listingsSql = `
  SELECT c."listingId" AS id, c.kind, c."placeIds", c."termIds", f."amountLeast"::float8 AS "amountLeast", f."amountMost"::float8 AS "amountMost",
    (SELECT array_agg(t.id) FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId"
     WHERE lt."listingId" = c."listingId" AND t.vocabulary = 'APPLICANT_TYPE') AS "applicantTypeIds"
  FROM "Catalogue" c LEFT JOIN "Fund" f ON f."listingId" = c."listingId"
  LEFT JOIN "AlertMark" m ON m."listingId" = c."listingId" AND m."roundId" = 0
  WHERE c."listingId" = ANY ($1) AND c.listed AND NOT COALESCE(${lessOpen}, false) LIMIT ${most}`;

/** As a filter by place finds it (ARCHITECTURE 4): "a place filter matches". */
export function reachOf(placeIds: readonly number[], places: KnownPlaces): number[] {
  const served = new Set(placeIds);
  const above = placeIds.flatMap((id) => places.byId.get(id)?.areaIds ?? []);
  const below = places.all.filter(({ areaIds }) => areaIds.some((id) => served.has(id))).map(({ id }) => id);
  return [...new Set([...placeIds, ...above, ...below])];
}

/** Those that are public at this moment, by id. */
export async function allToMatch(db: Database, client: Pick<pg.Pool, 'query'>, ids: readonly number[]): Promise<Map<number, ToMatch>> {
  const asked = [...new Set(ids)];
  const places = await knownPlaces.known(db);
  // Many listings serve the same place.
  const reaches = new Map<string, number[]>();
  const reach = (placeIds: readonly number[]) => {
    const key = placeIds.join();
    const known = reaches.get(key) ?? reachOf(placeIds, places);
    reaches.set(key, known);
    return known;
  };
  const found = new Map<number, ToMatch>();
  for (let from = 0; from < asked.length; from += most) {
    const { rows } = await client.query<Row>(listingsSql, [asked.slice(from, from + most)]);
    for (const row of rows) found.set(row.id, { ...row, applicantTypeIds: row.applicantTypeIds ?? [], reach: reach(row.placeIds) });
  }
  return found;
}

/** Null when it is not public. */
export const toMatch = async (db: Database, client: Pick<pg.Pool, 'query'>, id: number): Promise<ToMatch | null> =>
  (await allToMatch(db, client, [id])).get(id) ?? null;

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

interface Eligible {
  id: number;
  applicant: string;
}

/**
 * Those who want only what they qualify for, and of this fund surely do not. Judged in memory, by what they once told; who told the same, and many know
 * nothing but their place, is judged once.
 */
async function barredBy(db: Database, client: Pick<pg.Pool, 'query'>, listing: ToMatch, now: Date): Promise<number[]> {
  if (listing.kind !== 'FUND') return [];
  const { rows } = await client.query<Eligible>(
    `SELECT s.id, s.applicant::text AS applicant FROM "AlertSubscription" s WHERE s."onlyEligible" AND s.applicant IS NOT NULL AND ${wantedSql}`,
    valuesOf(listing),
  );
  if (!rows.length) return [];
  const criteria = (await loadCriteria(db)).get(listing.id)?.criteria;
  // It was published a moment ago, and that it was is not heard yet: the next round knows.
  if (!criteria) throw new Error(`What the fund ${listing.id} asks of applicants is not known yet.`);
  const judged = new Map<string, boolean>();
  return rows
    .filter(({ applicant }) => {
      const isOut = judged.get(applicant) ?? judge(criteria, applicantOf(JSON.parse(applicant)), now).verdict === 'NO';
      judged.set(applicant, isOut);
      return isOut;
    })
    .map(({ id }) => id);
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

/** What is gone is told to those whose last letter of it said that it was there. */
const toldSql = `
  INSERT INTO "AlertDelivery" ("subscriptionId", "eventId", at)
  SELECT last."subscriptionId", $1::int, $3::timestamptz FROM (
    SELECT DISTINCT ON (d."subscriptionId") d."subscriptionId", e.what FROM "AlertDelivery" d JOIN "AlertEvent" e ON e.id = d."eventId"
    WHERE e."listingId" = $2 AND d.state = 'TOLD' ORDER BY d."subscriptionId", e.id DESC
  ) last JOIN "AlertSubscription" s ON s.id = last."subscriptionId" AND s.state = 'ACTIVE'
  WHERE last.what <> 'WITHDRAWN' ON CONFLICT DO NOTHING`;

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

const nextSql = `
  SELECT id, what, "listingId" FROM "AlertEvent" WHERE "matchedAt" IS NULL AND id > $1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;

export interface MatchedEvent {
  readonly eventId: number;
  /** How many are to hear of it; null when it could not be matched, and is left for another time. */
  readonly matched: number | null;
  readonly trouble?: unknown;
}

/**
 * Matches the oldest event after that one which nobody has matched yet. One that fails is told, and the others need not wait for it.
 * @returns null when there is none
 */
export async function matchNext(db: Database, now: Date, after = 0): Promise<MatchedEvent | null> {
  const client = await db.pool.connect();
  let eventId: number | undefined;
  try {
    await client.query('BEGIN');
    const {
      rows: [event],
    } = await client.query<EventRow>(nextSql, [after]);
    eventId = event?.id;
    const matched = event ? await deliver(db, client, event, now) : 0;
    if (event) await client.query('UPDATE "AlertEvent" SET "matchedAt" = $2, matched = $3 WHERE id = $1', [event.id, now, matched]);
    await client.query('COMMIT');
    return event ? { eventId: event.id, matched } : null;
  } catch (trouble) {
    await client.query('ROLLBACK').catch(() => {});
    if (eventId === undefined) throw trouble;
    return { eventId, matched: null, trouble };
  } finally {
    client.release();
  }
}
