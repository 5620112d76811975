/**
 * How things stood when they were last looked at (`AlertMark`), and what differs now. Only the public form is read: the catalogue, and the rounds of what
 * is in it.
 */
import type pg from 'pg';
import type { AlertWhat, ListingKind, LocationVisibility } from '../../generated/prisma/client.ts';
import type { RoundState } from '../funding/round-state.ts';

/** Of one look; what is left is found by the next. */
export const most = 1000;

export type ListingMark =
  | 'PUBLISHED'
  /** A fund that is public, and that nobody can apply to yet: it is news when it opens. */
  | 'UNTOLD'
  /** Public, and where it is is told in part or not at all: that it goes is not told beside the place somebody once asked for. */
  | 'AREA'
  | 'HIDDEN'
  | 'WITHDRAWN'
  /** It goes on as another, which is no news, nor is it when that is undone. */
  | 'MERGED';

/** As `round_state` says, with the last three days told apart. */
export type RoundMark = RoundState | 'CLOSING_IN_3_DAYS';

export interface ListingCame {
  id: number;
  kind: ListingKind;
  /** How it was marked; null when it is new to us. */
  was: ListingMark | null;
  at: Date | null;
  visibility: LocationVisibility | null;
  /** A fund that one can apply to, or soon. */
  opens: boolean;
  /** An event that is past. */
  over: boolean;
}

export interface ListingGone {
  id: number;
  was: ListingMark;
  at: Date;
  merged: boolean;
  /** Everybody may know that it was there, and is not any more. */
  tellable: boolean;
}

export interface RoundSeen {
  id: number;
  fundId: number;
  fundWas: ListingMark;
  state: RoundMark;
  closesAt: Date | null;
  /** How it was marked; null when it is new to us. */
  was: RoundMark | null;
  wasClosesAt: Date | null;
  /** The fund had a round that closed before. */
  earlier: boolean;
}

export interface Mark {
  listingId: number;
  /** 0 for the listing itself. */
  roundId: number;
  state: ListingMark | RoundMark;
  closesAt: Date | null;
}

export interface Raised {
  key: string;
  what: AlertWhat;
  listingId: number;
  roundId: number | null;
  facts: Record<string, unknown>;
}

/** A fund that has ended for good is as good as withdrawn, though its page stays. */
const ended = `(f."endedOn" IS NOT NULL AND f."endedOn" < ($1::timestamptz AT TIME ZONE 'Europe/London')::date)`;
const withheld = `c.visibility IN ('AREA', 'HIDDEN')`;
/** How openly it is marked as told, and how it is told now. */
const openness = {
  marked: `CASE WHEN m.state IN ('AREA', 'HIDDEN') THEN m.state ELSE 'EXACT' END`,
  now: `COALESCE(c.visibility, 'EXACT')::text`,
};
const roundState = `round_state(r."opensAt", r."closesAt", r.rolling, r."confirmedAt", $1::timestamptz)::text`;
const opens = `EXISTS (SELECT FROM "Round" r WHERE r."fundId" = c."listingId" AND ${roundState} IN ('FORECAST', 'OPEN', 'CLOSING_SOON', 'ROLLING'))`;

const eventIsOver = `e.recurrence IS NULL AND event_ends(e."startsAt", e."endsAt", e.precision) <= $1::timestamptz`;

/** Public, and marked as something else or not at all. */
const cameSql = `
  SELECT c."listingId" AS id, c.kind, m.state AS was, m.at, c.visibility, c.kind = 'FUND' AND ${opens} AS opens,
    
    c.kind = 'EVENT' AND EXISTS (SELECT FROM "Event" e WHERE e."listingId" = c."listingId" AND ${eventIsOver}) AS over
  FROM "Catalogue" c LEFT JOIN "AlertMark" m ON m."listingId" = c."listingId" AND m."roundId" = 0 LEFT JOIN "Fund" f ON f."listingId" = c."listingId"
  WHERE c.listed AND (m.state IS NULL OR m.state IN ('WITHDRAWN', 'MERGED') OR ${openness.marked} <> ${openness.now}) AND NOT ${ended} IS TRUE
  ORDER BY c."listingId" LIMIT ${most}`;

/** Marked as public, and not public any more. Names of what was archived or suspended are told by the API too; of what staff took back to a draft, nothing. */
const goneSql = `
  SELECT m."listingId" AS id, m.state AS was, m.at, l."mergedIntoId" IS NOT NULL AS merged,
    NOT l.hidden AND (l.status IN ('ARCHIVED', 'SUSPENDED') OR ${ended} IS TRUE)
      AND NOT EXISTS (SELECT FROM "Event" e WHERE e."listingId" = m."listingId" AND ${eventIsOver}) AS tellable
  FROM "AlertMark" m JOIN "Listing" l ON l.id = m."listingId" LEFT JOIN "Catalogue" c ON c."listingId" = m."listingId" AND c.listed
  LEFT JOIN "Fund" f ON f."listingId" = m."listingId"
  WHERE m."roundId" = 0 AND m.state NOT IN ('WITHDRAWN', 'MERGED') AND (c."listingId" IS NULL OR ${ended} IS TRUE)
  ORDER BY m."listingId" LIMIT ${most}`;

const roundMark = `CASE WHEN s.state = 'CLOSING_SOON' AND r."closesAt" <= $1::timestamptz + interval '3 days' THEN 'CLOSING_IN_3_DAYS' ELSE s.state END`;

/** Of funds that were marked before: those of one that came are marked with it. */
const roundsSql = `
  SELECT seen.*, EXISTS (SELECT FROM "Round" o WHERE o."fundId" = seen."fundId" AND o."closesAt" <= $1::timestamptz) AS earlier FROM (
    SELECT r.id, r."fundId", r."closesAt", lm.state AS "fundWas", m.state AS was, m."closesAt" AS "wasClosesAt", ${roundMark} AS state
    FROM "Round" r JOIN "Catalogue" c ON c."listingId" = r."fundId" JOIN "Fund" f ON f."listingId" = r."fundId" AND NOT ${ended} IS TRUE
    JOIN "AlertMark" lm ON lm."listingId" = r."fundId" AND lm."roundId" = 0 AND lm.state NOT IN ('WITHDRAWN', 'MERGED')
    CROSS JOIN LATERAL (SELECT ${roundState} AS state) s
    LEFT JOIN "AlertMark" m ON m."listingId" = r."fundId" AND m."roundId" = r.id
  ) seen
  WHERE was IS DISTINCT FROM state OR "wasClosesAt" IS DISTINCT FROM "closesAt" ORDER BY "fundId", id LIMIT ${most}`;

export interface Differs {
  readonly came: readonly ListingCame[];
  readonly gone: readonly ListingGone[];
  readonly rounds: readonly RoundSeen[];
}

export async function whatDiffers(client: pg.PoolClient, now: Date): Promise<Differs> {
  const { rows: came } = await client.query<ListingCame>(cameSql, [now]);
  const { rows: gone } = await client.query<ListingGone>(goneSql, [now]);
  const { rows: rounds } = await client.query<RoundSeen>(roundsSql, [now]);
  return { came, gone, rounds };
}

/** Rounds as they stand, without a word. $2 narrows to those of these funds; null does not. */
const markRoundsSql = `
  INSERT INTO "AlertMark" ("listingId", "roundId", state, "closesAt", at)
  SELECT r."fundId", r.id, ${roundMark}, r."closesAt", $1::timestamptz
  FROM "Round" r JOIN "Catalogue" c ON c."listingId" = r."fundId" CROSS JOIN LATERAL (SELECT ${roundState} AS state) s
  WHERE $2::int[] IS NULL OR r."fundId" = ANY ($2)
  ON CONFLICT ("listingId", "roundId") DO UPDATE SET state = excluded.state, "closesAt" = excluded."closesAt", at = excluded.at`;

export async function markRounds(client: pg.PoolClient, fundIds: readonly number[] | null, now: Date): Promise<void> {
  if (!fundIds || fundIds.length) await client.query(markRoundsSql, [now, fundIds]);
}

/** What is there before anybody listens is not news. */
export async function markEverything(client: pg.PoolClient, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "AlertMark" ("listingId", state, at)
     SELECT c."listingId", CASE WHEN ${ended} IS TRUE THEN 'WITHDRAWN' WHEN ${withheld} THEN c.visibility::text
       WHEN c.kind = 'FUND' AND NOT ${opens} THEN 'UNTOLD' ELSE 'PUBLISHED' END, $1
     FROM "Catalogue" c LEFT JOIN "Fund" f ON f."listingId" = c."listingId" WHERE c.listed`,
    [now],
  );
  await markRounds(client, null, now);
}

/** @returns how many of the events are new */
export async function writeDown(client: pg.PoolClient, events: readonly Raised[], marks: readonly Mark[], now: Date): Promise<number> {
  if (marks.length)
    await client.query(
      `INSERT INTO "AlertMark" ("listingId", "roundId", state, "closesAt", at)
       SELECT m."listingId", m."roundId", m.state, m."closesAt", $2 FROM jsonb_to_recordset($1::jsonb)
         AS m("listingId" int, "roundId" int, state text, "closesAt" timestamptz)
       ON CONFLICT ("listingId", "roundId") DO UPDATE SET state = excluded.state, "closesAt" = excluded."closesAt", at = excluded.at`,
      [JSON.stringify(marks), now],
    );
  if (!events.length) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO "AlertEvent" (key, what, "listingId", "roundId", facts, at)
     SELECT e.key, e.what::"AlertWhat", e."listingId", e."roundId", e.facts, $2 FROM jsonb_to_recordset($1::jsonb)
       AS e(key text, what text, "listingId" int, "roundId" int, facts jsonb)
     ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(events), now],
  );
  return rowCount ?? 0;
}
