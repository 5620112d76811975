/**
 * How many would get what if a record were published now, before it is. It is published on trial and taken back in the same breath, so that what the
 * public would know of it is what decides, by the very rules that will; nobody else ever sees it, and no job, mail or notice comes of it.
 */
import type { ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { type Applicant, nobodyKnown } from '../funding/eligibility/applicant.ts';
import { judge } from '../funding/eligibility/engine.ts';
import { type FundCriteria, readCriteria } from '../funding/eligibility/load.ts';
import { knownPlaces } from '../places/known.ts';
import { least } from '../reports/small-counts.ts';
import { type Item, itemsOf } from './items.ts';
import { type ToMatch, toMatch, valuesOf, wantedSql } from './match.ts';

/** Why nobody would be told. */
export const untoldReasons = {
  PUBLIC_ALREADY:
    'It is public already. Subscribers are told of it when its round opens again, closes soon or moves, or when it is taken off.',
  NOT_LISTED: 'It would stand in no list of the public pages, so that nobody is told of it.',
  NO_ROUND:
    'No round is open or to come, so that nobody is told of it. Give it a round with dates, or confirm that it takes applications all the time.',
} as const;
export type UntoldReason = keyof typeof untoldReasons;

/** What of their wish it answers; one subscriber counts under each. */
export const previewReasons = {
  PLACE: 'named a place that it is for',
  THEME: 'asked for a theme of it',
  AUDIENCE: 'asked for whom it is',
  APPLICANT: 'said what sort of body they are',
  AMOUNT: 'said how much they need',
  ELIGIBLE: 'want only what they may apply for, and may',
  ALL: 'asked for everything of this kind',
} as const;
export type PreviewReason = keyof typeof previewReasons;

export const previewPaces = { AT_ONCE: 'at once', DAILY: 'once a day', WEEKLY: 'once a week' } as const;
export type PreviewPace = keyof typeof previewPaces;

export interface Preview {
  /** Null: nobody would be told, for that reason. */
  readonly untold: UntoldReason | null;
  /** They were told once that it is gone: it comes as open again. */
  readonly again: boolean;
  /** What they would read, as it would be said now. Null when it would not be public. */
  readonly item: Item | null;
  readonly total: number;
  /** Left out, since they want only what they may apply for, and surely may not. */
  readonly barred: number;
  readonly places: readonly { name: string; count: number }[];
  /** There are more places, with fewer in each. */
  readonly elsewhere: boolean;
  readonly reasons: readonly { reason: PreviewReason; count: number }[];
  readonly paces: readonly { pace: PreviewPace; count: number }[];
}

interface Tried {
  readonly toMatch: ToMatch | null;
  readonly item: Item | null;
  readonly criteria: FundCriteria | null;
  readonly again: boolean;
}

/** What would be public of it, and nothing stays of the trial. */
async function tryPublished(db: Database, listingId: number, kind: ListingKind, now: Date): Promise<Tried> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    // A preview waits for nobody long, and keeps nobody waiting.
    await client.query(`SET LOCAL statement_timeout = '5s'`);
    await client.query('SELECT take_catalogue_turn()::text');
    const {
      rows: [mark],
    } = await client.query<{ state: string }>(`SELECT state FROM "AlertMark" WHERE "listingId" = $1 AND "roundId" = 0`, [listingId]);
    await client.query(`UPDATE "Listing" SET status = 'PUBLISHED' WHERE id = $1`, [listingId]);
    return {
      toMatch: await toMatch(db, client, listingId),
      item: (await itemsOf(client, [listingId], now)).get(listingId) ?? null,
      criteria: kind === 'FUND' ? await readCriteria(db, client, listingId) : null,
      again: mark?.state === 'WITHDRAWN',
    };
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}

const tells: ReadonlySet<string> = new Set(['OPEN', 'CLOSING_SOON', 'ROLLING', 'FORECAST', 'BETWEEN_ROUNDS']);

interface Counts extends Record<PreviewReason | PreviewPace, number> {
  place: number | null;
  total: number;
}

const named = (column: string, as: PreviewReason | PreviewPace) => `(count(*) FILTER (WHERE ${column}))::int AS "${as}"`;
const countSql = `
  SELECT s."countedPlaceId" AS place, count(*)::int AS total,
    ${named(`s.pace = 'AT_ONCE'`, 'AT_ONCE')}, ${named(`s.pace = 'DAILY'`, 'DAILY')}, ${named(`s.pace = 'WEEKLY'`, 'WEEKLY')},
    ${named(`s."placeIds" <> '{}'`, 'PLACE')}, ${named(`s."themeIds" <> '{}'`, 'THEME')}, ${named(`s."audienceIds" <> '{}'`, 'AUDIENCE')},
    ${named(`s."applicantTypeIds" <> '{}'`, 'APPLICANT')}, ${named(`s.amount IS NOT NULL AND $1 = 'FUND'`, 'AMOUNT')},
    ${named(`s."onlyEligible" AND $1 = 'FUND'`, 'ELIGIBLE')},
    ${named(
      `s."placeIds" = '{}' AND s."themeIds" = '{}' AND s."audienceIds" = '{}' AND s."applicantTypeIds" = '{}'
       AND ($1 <> 'FUND' OR (s.amount IS NULL AND NOT s."onlyEligible"))`,
      'ALL',
    )}
  FROM "AlertSubscription" s WHERE ${wantedSql} AND s.id <> ALL ($7::int[]) GROUP BY s."countedPlaceId"`;

/** As matching leaves them out. Applicants who told the same are judged once. */
async function barredBy(db: Database, listing: ToMatch, criteria: FundCriteria | null, now: Date): Promise<number[]> {
  if (!criteria) return [];
  const { rows } = await db.pool.query<{ applicant: Partial<Applicant>; ids: number[] }>(
    `SELECT s.applicant, array_agg(s.id) AS ids FROM "AlertSubscription" s
     WHERE s."onlyEligible" AND s.applicant IS NOT NULL AND ${wantedSql} GROUP BY s.applicant`,
    valuesOf(listing),
  );
  return rows
    .filter(({ applicant }) => judge(criteria.criteria, { ...nobodyKnown, ...applicant }, now).verdict === 'NO')
    .flatMap(({ ids }) => ids);
}

/** Of a list that is read at a glance. */
const mostPlaces = 8;
const nobody = { total: 0, barred: 0, places: [], elsewhere: false, reasons: [], paces: [] };
const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[];

export interface PreviewAsked {
  readonly listingId: number;
  readonly kind: ListingKind;
  readonly isPublic: boolean;
}

export async function previewAlerts(db: Database, { listingId, kind, isPublic }: PreviewAsked, now: Date): Promise<Preview> {
  if (isPublic) {
    const item = (await itemsOf(db.pool, [listingId], now)).get(listingId) ?? null;
    return { ...nobody, untold: 'PUBLIC_ALREADY', again: false, item };
  }
  const { toMatch: listing, item, criteria, again } = await tryPublished(db, listingId, kind, now);
  if (!listing || !item) return { ...nobody, untold: 'NOT_LISTED', again, item };
  if (kind === 'FUND' && !tells.has(item.state ?? '')) return { ...nobody, untold: 'NO_ROUND', again, item };
  const barred = await barredBy(db, listing, criteria, now);
  const { rows } = await db.pool.query<Counts>(countSql, [...valuesOf(listing), barred]);
  const places = await knownPlaces.known(db);
  const sum = (key: keyof Omit<Counts, 'place'>) => rows.reduce((total, row) => total + row[key], 0);
  const many = rows
    .filter(({ total }) => total >= least)
    .sort((one, other) => other.total - one.total)
    .slice(0, mostPlaces);
  return {
    ...{ untold: null, again, item, total: sum('total'), barred: barred.length },
    places: many.map(({ place, total }) => ({ name: (place && places.byId.get(place)?.name) || 'No place named', count: total })),
    elsewhere: many.length < rows.length,
    reasons: keysOf(previewReasons).flatMap((reason) => (sum(reason) ? [{ reason, count: sum(reason) }] : [])),
    paces: keysOf(previewPaces).flatMap((pace) => (sum(pace) ? [{ pace, count: sum(pace) }] : [])),
  };
}
