/**
 * Compares what is due: after every save and import, whoever wrote (triggers fill `MatchDue`). A batch is one transaction: profile, keys, candidates and
 * queue items; if the process dies, the batch is due as before.
 */
import type pg from 'pg';
import type { Database } from '../../database.ts';
import { compareWithKept, type Found } from './find.ts';
import { keysOf } from './keys.ts';
import { duplicateKey, ordered } from './not-same.ts';
import type { Profile } from './profile.ts';
import { knownPlaceWords, readProfiles } from './read-profiles.ts';
import { weights } from './weights.ts';

export interface Swept {
  readonly compared: number;
  readonly raised: number;
}

const batch = 500;

/** @param most listings at once; the rest stay due */
export async function compareDue(db: Database, now: Date, most = 100_000): Promise<Swept> {
  let compared = 0;
  let raised = 0;
  while (compared < most) {
    const done = await compareBatch(db, now, Math.min(batch, most - compared));
    if (!done.compared) break;
    compared += done.compared;
    raised += done.raised;
  }
  return { compared, raised };
}

async function compareBatch(db: Database, now: Date, size: number): Promise<Swept> {
  const places = await knownPlaceWords(db);
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ listingId: number }>(
      `DELETE FROM "MatchDue" WHERE "listingId" IN (SELECT "listingId" FROM "MatchDue" ORDER BY "listingId" LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING "listingId"`,
      [size],
    );
    const ids = rows.map(({ listingId }) => listingId);
    const profiles = await readProfiles(client, ids, places);
    await keep(client, ids, profiles);
    const found = await compareWithKept(client, profiles, weights.raised);
    const raised = await raise(client, ids, found, now);
    await client.query('COMMIT');
    return { compared: ids.length, raised };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function keep(client: pg.PoolClient, ids: readonly number[], profiles: ReadonlyMap<number, Profile>): Promise<void> {
  const rows = [...profiles].map(([id, profile]) => ({ id, kind: profile.kind, profile, keys: keysOf(profile) }));
  await client.query(`DELETE FROM "MatchKey" WHERE "listingId" = ANY ($1::int[])`, [ids]);
  await client.query(`DELETE FROM "MatchProfile" WHERE "listingId" = ANY ($1::int[])`, [ids]);
  await client.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id int, kind "ListingKind", profile jsonb, keys jsonb)),
       kept AS (INSERT INTO "MatchProfile" ("listingId", kind, profile) SELECT id, kind, profile FROM given ON CONFLICT DO NOTHING)
     INSERT INTO "MatchKey" (key, "listingId") SELECT k.key, g.id FROM given g CROSS JOIN LATERAL jsonb_array_elements_text(g.keys) AS k (key)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

interface PairFound {
  readonly key: string;
  readonly one: number;
  readonly other: number;
  readonly likely: number;
  readonly reasons: readonly string[];
}

/** Raises what is alike, and settles what no longer is. Where one of the two is withheld, what its whereabouts tell stays untold. */
async function raise(client: pg.PoolClient, ids: readonly number[], found: readonly Found[], now: Date): Promise<number> {
  const pairs = new Map<string, PairFound>();
  for (const { asked, id, likely, reasons, told } of found) {
    const [one, other] = ordered(asked, id);
    const key = duplicateKey(one, other);
    pairs.set(key, { key, one, other, likely: Math.round(likely * 100) / 100, reasons: told.length ? told : reasons });
  }
  const { rowCount } = await client.query(raising, [JSON.stringify([...pairs.values()]), now]);
  await client.query(settling, [ids, [...pairs.keys()], now]);
  return rowCount ?? 0;
}

const raising = `
  INSERT INTO "QueueItem" (kind, key, risk, "listingId", "otherId", "listingKind", "placeIds", "stewardId", title, reason, detail, "createdAt")
  SELECT 'DUPLICATE', p.key, (20 + 20 * p.likely)::int, a.id, b.id, a.kind,
    ARRAY(SELECT "placeId" FROM "Location" WHERE "listingId" IN (a.id, b.id) AND "placeId" IS NOT NULL
      UNION SELECT "placeId" FROM "ListingPlace" WHERE "listingId" IN (a.id, b.id)),
    CASE WHEN a."stewardId" IS NULL OR b."stewardId" IS NULL OR a."stewardId" = b."stewardId" THEN COALESCE(a."stewardId", b."stewardId") ELSE a."stewardId" END,
    left(a.name || ' and ' || b.name, 300),
    left('They may be the same: ' || (SELECT string_agg(r, ', ') FROM jsonb_array_elements_text(p.reasons) r) || '.', 500),
    jsonb_build_object('likely', p.likely, 'reasons', p.reasons), $2
  FROM jsonb_to_recordset($1::jsonb) AS p (key text, one int, other int, likely float, reasons jsonb)
  JOIN "Listing" a ON a.id = p.one JOIN "Listing" b ON b.id = p.other
  WHERE a.status <> 'ARCHIVED' AND b.status <> 'ARCHIVED'
    AND NOT EXISTS (SELECT FROM "NotSame" n WHERE n."oneId" = p.one AND n."otherId" = p.other)
  ON CONFLICT (key) DO UPDATE SET state = 'OPEN', outcome = NULL, "decidedAt" = NULL, reason = EXCLUDED.reason, detail = EXCLUDED.detail,
    version = "QueueItem".version + 1
  WHERE "QueueItem".state = 'DROPPED' AND "QueueItem".outcome = 'NO_LONGER_ALIKE'`;

const settling = `
  UPDATE "QueueItem" SET state = 'DROPPED', outcome = 'NO_LONGER_ALIKE', "decidedAt" = $3, version = version + 1
  WHERE kind = 'DUPLICATE' AND state = 'OPEN' AND ("listingId" = ANY ($1::int[]) OR "otherId" = ANY ($1::int[])) AND NOT key = ANY ($2::text[])`;
