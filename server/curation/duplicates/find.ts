/** Which listings may be the same as another, or as one that somebody is about to add. */
import type { Database } from '../../database.ts';
import { keysOf } from './keys.ts';
import { type Described, type Profile, profileOf } from './profile.ts';
import { knownPlaceWords, type Queryable, readProfiles } from './read-profiles.ts';
import { type Likeness, likeness } from './score.ts';
import { weights } from './weights.ts';

export interface Candidate {
  readonly listingId: number;
  readonly score: number;
  readonly likely: number;
  readonly reasons: readonly string[];
  /** The reasons as far as they may be told of a withheld listing. */
  readonly told: readonly string[];
}

/** A key that so many share says nothing: a council's mailbox, "women institute". */
const mostSharing = 60;
const mostCompared = 12;

interface Shared {
  asked: number;
  id: number;
}

/** For each of `asked` the listings it shares most keys with. Register numbers and addresses count for more than a word does. */
const sharing = `
  SELECT a.asked::int AS asked, best.id FROM jsonb_to_recordset($1::jsonb) AS a (asked int, keys jsonb)
  CROSS JOIN LATERAL (
    SELECT m."listingId" AS id
    FROM jsonb_array_elements_text(a.keys) AS k (key)
    CROSS JOIN LATERAL (SELECT x."listingId" FROM "MatchKey" x WHERE x.key = k.key LIMIT ${mostSharing}) m
    WHERE m."listingId" <> a.asked
    GROUP BY 1 ORDER BY sum(CASE WHEN substr(k.key, 2, 1) IN ('i', 'e', 't', 'u') THEN 3 ELSE 1 END) DESC, 1 LIMIT ${mostCompared}
  ) best LIMIT 100000`;

async function sharingKeys(client: Queryable, asked: ReadonlyMap<number, Profile>): Promise<Shared[]> {
  const given = [...asked].map(([id, profile]) => ({ asked: id, keys: keysOf(profile) }));
  return (await client.query<Shared>(sharing, [JSON.stringify(given)])).rows;
}

export async function keptProfiles(client: Queryable, ids: readonly number[]): Promise<Map<number, Profile>> {
  const { rows } = await client.query<{ id: number; profile: Profile }>(
    `SELECT "listingId" AS id, profile FROM "MatchProfile" WHERE "listingId" = ANY ($1::int[]) LIMIT 1000000`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, profile }) => [id, profile]));
}

export interface Found extends Likeness {
  readonly asked: number;
  readonly id: number;
}

/** So many are looked up while those before them are compared: PostgreSQL and we work side by side. */
const part = 100;

/** Every pair worth telling, of these with those that are kept. */
export async function compareWithKept(client: Queryable, asked: ReadonlyMap<number, Profile>, least: number): Promise<Found[]> {
  const all = [...asked];
  const parts = Array.from({ length: Math.ceil(all.length / part) }, (_, at) => new Map(all.slice(at * part, (at + 1) * part)));
  const found: Found[] = [];
  let next = lookUp(client, parts[0]);
  for (const [at, those] of parts.entries()) {
    const near = await next;
    next = lookUp(client, parts[at + 1]);
    found.push(...compared(those, near, least));
  }
  return found;
}

interface Near {
  readonly shared: readonly Shared[];
  readonly others: ReadonlyMap<number, Profile>;
}

async function lookUp(client: Queryable, asked: ReadonlyMap<number, Profile> | undefined): Promise<Near> {
  if (!asked) return { shared: [], others: new Map() };
  const shared = await sharingKeys(client, asked);
  return { shared, others: await keptProfiles(client, [...new Set(shared.map(({ id }) => id))]) };
}

const compared = (asked: ReadonlyMap<number, Profile>, { shared, others }: Near, least: number): Found[] =>
  shared.flatMap(({ asked: one, id }) => {
    const [mine, theirs] = [asked.get(one), others.get(id)];
    const found = mine && theirs ? likeness(mine, theirs, least) : null;
    return found && found.score >= least ? [{ ...found, asked: one, id }] : [];
  });

const forgotten = async (client: Queryable, listingId: number): Promise<Set<number>> => {
  const { rows } = await client.query<{ id: number }>(
    `SELECT CASE WHEN "oneId" = $1 THEN "otherId" ELSE "oneId" END AS id FROM "NotSame" WHERE "oneId" = $1 OR "otherId" = $1 LIMIT 10000`,
    [listingId],
  );
  return new Set(rows.map(({ id }) => id));
};

/** Those that may be the same as a listing, or as what is described; the likeliest first. Staff only: withheld things are compared too. */
export async function candidatesFor(db: Database, what: number | Described, most = 10): Promise<Candidate[]> {
  const places = await knownPlaceWords(db);
  const id = typeof what === 'number' ? what : 0;
  const profile = typeof what === 'number' ? (await readProfiles(db.pool, [what], places)).get(what) : profileOf(what, places);
  if (!profile) return [];
  const found = await compareWithKept(db.pool, new Map([[id, profile]]), weights.offered);
  const settled = id ? await forgotten(db.pool, id) : new Set<number>();
  return found
    .filter((one) => !settled.has(one.id))
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ id: listingId, score, likely, reasons, told }) => ({ listingId, score, likely, reasons, told }));
}
