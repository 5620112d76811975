/**
 * Notices what happened: compares what is public now with how it stood when it was last looked at (`AlertMark`), whoever changed it (a curator, an
 * import, the clock). The event and the mark are written together, so that a crash tells nothing twice and forgets nothing.
 */
import type pg from 'pg';
import type { AlertWhat, ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

/** Of one look; what is left is found by the next. */
const most = 1000;
/** One process looks at a time. */
const lock = 'fingerpost.alerts.notice';

interface Raised {
  key: string;
  what: AlertWhat;
  listingId: number;
  roundId: number | null;
  facts: Record<string, unknown>;
}

interface Mark {
  listingId: number;
  roundId: number;
  state: string;
  closesAt: Date | null;
}

interface ListingSeen {
  id: number;
  kind: ListingKind;
  /** How it was marked; null when it is new to us. */
  was: string | null;
  at: Date | null;
  /** It goes on as another. */
  merged?: boolean;
}

interface RoundSeen {
  id: number;
  fundId: number;
  state: string;
  closesAt: Date | null;
  /** How it was marked; null when it is new to us. */
  was: string | null;
  wasClosesAt: Date | null;
}

export const published = 'PUBLISHED';
export const withdrawn = 'WITHDRAWN';
/** A fund that has ended for good is as good as withdrawn, though its page stays. */
const ended = `(f."endedOn" IS NOT NULL AND f."endedOn" < ($1::timestamptz AT TIME ZONE 'Europe/London')::date)`;

/** Public, and marked as something else or not at all. */
const appearedSql = `
  SELECT c."listingId" AS id, c.kind, m.state AS was, m.at
  FROM "Catalogue" c LEFT JOIN "AlertMark" m ON m."listingId" = c."listingId" AND m."roundId" = 0 LEFT JOIN "Fund" f ON f."listingId" = c."listingId"
  WHERE m.state IS DISTINCT FROM '${published}' AND NOT ${ended} IS TRUE ORDER BY c."listingId" LIMIT ${most}`;

/** Marked as public, and not public any more. */
const goneSql = `
  SELECT m."listingId" AS id, l.kind, m.state AS was, m.at, l."mergedIntoId" IS NOT NULL AS merged
  FROM "AlertMark" m JOIN "Listing" l ON l.id = m."listingId" LEFT JOIN "Catalogue" c ON c."listingId" = m."listingId" LEFT JOIN "Fund" f ON f."listingId" = m."listingId"
  WHERE m."roundId" = 0 AND m.state = '${published}' AND (c."listingId" IS NULL OR ${ended} IS TRUE) ORDER BY m."listingId" LIMIT ${most}`;

/** As `round_state` says, with the last three days told apart. */
const roundsSql = `
  SELECT * FROM (
    SELECT r.id, r."fundId", r."closesAt", m.state AS was, m."closesAt" AS "wasClosesAt",
      CASE WHEN s.state = 'CLOSING_SOON' AND r."closesAt" <= $1::timestamptz + interval '3 days' THEN 'CLOSING_IN_3_DAYS' ELSE s.state END AS state
    FROM "Round" r JOIN "Catalogue" c ON c."listingId" = r."fundId" JOIN "Fund" f ON f."listingId" = r."fundId" AND NOT ${ended} IS TRUE
    CROSS JOIN LATERAL (SELECT round_state(r."opensAt", r."closesAt", r.rolling, r."confirmedAt", $1::timestamptz)::text AS state) s
    LEFT JOIN "AlertMark" m ON m."listingId" = r."fundId" AND m."roundId" = r.id
  ) seen
  WHERE was IS DISTINCT FROM state OR "wasClosesAt" IS DISTINCT FROM "closesAt" ORDER BY "fundId", id LIMIT ${most}`;

const open = new Set(['OPEN', 'CLOSING_SOON', 'CLOSING_IN_3_DAYS', 'ROLLING']);

/** What a listing that appeared is to be told as: a fund only when one can apply to it, or soon. */
function appeared({ id, kind, was, at }: ListingSeen, fundsToTell: ReadonlySet<number>): Raised[] {
  if (kind === 'FUND' && !fundsToTell.has(id)) return [];
  const again = was === withdrawn;
  return [
    {
      key: again ? `REOPENED:listing:${id}:${at?.toISOString()}` : `NEW:listing:${id}`,
      what: again ? 'REOPENED' : 'NEW',
      listingId: id,
      roundId: null,
      facts: {},
    },
  ];
}

const disappeared = ({ id, at }: ListingSeen): Raised => ({
  key: `WITHDRAWN:listing:${id}:${at?.toISOString()}`,
  what: 'WITHDRAWN',
  listingId: id,
  roundId: null,
  facts: {},
});

function roundChanged(round: RoundSeen): Raised[] {
  const { id, fundId, state, closesAt, was, wasClosesAt } = round;
  const at = closesAt?.toISOString() ?? 'rolling';
  const raised = (what: AlertWhat, key: string, facts: Record<string, unknown> = {}) => [
    { key: `${what}:round:${id}:${key}`, what, listingId: fundId, roundId: id, facts },
  ];
  const wasOpen = was !== null && open.has(was);
  if (!wasOpen) return open.has(state) ? raised('REOPENED', at) : [];
  const moved = wasClosesAt?.getTime() !== closesAt?.getTime();
  if (moved) return raised('DEADLINE_MOVED', `${wasClosesAt?.toISOString() ?? 'rolling'}:${at}`, { before: wasClosesAt, after: closesAt });
  if (state === 'CLOSING_SOON' && was !== 'CLOSING_IN_3_DAYS') return raised('CLOSING_IN_14_DAYS', at);
  if (state === 'CLOSING_IN_3_DAYS') return raised('CLOSING_IN_3_DAYS', at);
  return [];
}

async function write(client: pg.PoolClient, events: readonly Raised[], marks: readonly Mark[], now: Date): Promise<number> {
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

/** What is there before anybody listens is not news. */
async function markEverything(client: pg.PoolClient, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "AlertMark" ("listingId", state, at)
     SELECT c."listingId", CASE WHEN ${ended} IS TRUE THEN '${withdrawn}' ELSE '${published}' END, $1
     FROM "Catalogue" c LEFT JOIN "Fund" f ON f."listingId" = c."listingId"`,
    [now],
  );
  await client.query(
    `INSERT INTO "AlertMark" ("listingId", "roundId", state, "closesAt", at) SELECT "fundId", id, state, "closesAt", $1 FROM (${roundsSql.replace(/ LIMIT \d+$/, '')}) seen`,
    [now],
  );
}

export interface Noticed {
  /** How many events were raised. */
  readonly raised: number;
  /** There is more: look again at once. */
  readonly more: boolean;
}

/** Looks once. A look that another process is at is not repeated. */
export async function noticeChanges(db: Database, now: Date): Promise<Noticed> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    const { rows: turn } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_xact_lock(hashtext($1)) AS ours', [lock]);
    const noticed = turn[0]?.ours ? await look(client, now) : { raised: 0, more: false };
    await client.query('COMMIT');
    return noticed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function look(client: pg.PoolClient, now: Date): Promise<Noticed> {
  const { rows: begun } = await client.query(
    `SELECT 1 FROM "AlertMark" UNION ALL SELECT 1 FROM "AlertSubscription" WHERE state = 'ACTIVE' LIMIT 1`,
  );
  if (!begun.length) {
    await markEverything(client, now);
    return { raised: 0, more: false };
  }
  const { rows: came } = await client.query<ListingSeen>(appearedSql, [now]);
  const { rows: gone } = await client.query<ListingSeen>(goneSql, [now]);
  const { rows: rounds } = await client.query<RoundSeen>(roundsSql, [now]);
  const funds = new Set(came.filter(({ kind }) => kind === 'FUND').map(({ id }) => id));
  const toTell = new Set(rounds.filter(({ state }) => open.has(state) || state === 'FORECAST').map(({ fundId }) => fundId));
  const events = [
    ...came.flatMap((listing) => appeared(listing, toTell)),
    ...gone.filter(({ merged }) => !merged).map(disappeared),
    // A fund that is news itself is told once, with its rounds.
    ...rounds.filter(({ fundId }) => !funds.has(fundId)).flatMap(roundChanged),
  ];
  const marks = [
    ...came.map(({ id }) => ({ listingId: id, roundId: 0, state: published, closesAt: null })),
    ...gone.map(({ id }) => ({ listingId: id, roundId: 0, state: withdrawn, closesAt: null })),
    ...rounds.map(({ id, fundId, state, closesAt }) => ({ listingId: fundId, roundId: id, state, closesAt })),
  ];
  const raised = await write(client, events, marks, now);
  return { raised, more: [came, gone, rounds].some((rows) => rows.length === most) };
}
