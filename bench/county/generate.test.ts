import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../server/database.ts';
import { openDatabase } from '../../server/database.ts';
import { loadCriteria } from '../../server/funding/eligibility/load.ts';
import { rule } from '../../server/funding/eligibility/rule.ts';
import { countyTest, describe, expect, test, vocabulariesTest } from '../../server/testkit/fixture.ts';
import { readForeignKeys } from './checks.ts';
import { fillCounty, type Wish } from './fill.ts';
import { readOptions } from './options.ts';

const wish: Wish = { listings: 2000, seed: 1, asAt: new Date('2026-11-22'), again: false };
const isSynthetic = { slug: { startsWith: 'synthetic-' } };

const rowsOf = async <T>(db: Database, sql: string) => (await db.pool.query(sql)).rows as T[];

/** Each column that names another row, with how many name one that is not there. */
async function danglingKeys(db: Database): Promise<string[]> {
  const client = await db.pool.connect();
  try {
    const dangling: string[] = [];
    for (const { from, column, to, toColumn } of await readForeignKeys(client)) {
      const { rowCount } = await client.query(
        `SELECT FROM "${from}" f WHERE f."${column}" IS NOT NULL AND NOT EXISTS (SELECT FROM "${to}" t WHERE t."${toColumn}" = f."${column}") LIMIT 1`,
      );
      if (rowCount) dangling.push(`${from}.${column}`);
    }
    return dangling;
  } finally {
    client.release();
  }
}

describe('in an empty database', () => {
  test('holds as many of each kind as asked for', async ({ db }) => {
    const outcome = await fillCounty(db, wish);
    expect(outcome.kinds).toEqual({ GROUP: 1400, VENUE: 160, FUND: 60, OPPORTUNITY: 240, EVENT: 140 });
    expect(await db.listing.count()).toBe(2000);
  });

  test('no award and no listing tells of a finer place than may be known, however many are refreshed at once', async ({ db }) => {
    const awards = await rowsOf(
      db,
      `SELECT FROM "Award" a JOIN "PublicAwardPlace" p ON p."awardId" = a.id JOIN "Place" pl ON pl.id = p."placeId"
       WHERE place_rank(pl.kind) > (SELECT min(v.bound) FROM listing_visibility(array_remove(ARRAY[a."recipientId", a."fundId"], NULL)) v)`,
    );
    const listings = await rowsOf(
      db,
      `SELECT FROM "PublicPlace" p JOIN "Place" pl ON pl.id = p."placeId"
       WHERE place_rank(pl.kind) > (SELECT v.bound FROM listing_visibility(ARRAY[p."listingId"]) v)`,
    );
    const located = await rowsOf(
      db,
      `SELECT FROM "Catalogue" c JOIN "Place" pl ON pl.id = c."placeId"
       WHERE c.visibility <> 'EXACT' AND place_rank(pl.kind) > (SELECT v.bound FROM listing_visibility(ARRAY[c."listingId"]) v)`,
    );
    expect({ awards: awards.length, listings: listings.length, located: located.length }).toEqual({ awards: 0, listings: 0, located: 0 });
  });

  test('what funds ask can be checked, and names what is there', async ({ db }) => {
    const asked = await rowsOf<{ rule: unknown }>(db, `SELECT rule FROM "Criterion" WHERE rule IS NOT NULL`);
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter(({ rule: given }) => !rule.safeParse(given).success)).toEqual([]);
    const loaded = [...(await loadCriteria(db)).values()].flatMap(({ criteria }) => criteria);
    expect(new Set(loaded.flatMap(({ rule }) => rule?.asks ?? [])).size).toBeGreaterThan(7);
    expect(loaded.filter(({ rule, kind }) => !rule && kind !== 'other')).toEqual([]);
  });

  test('every key leads to a row', async ({ db }) => expect(await danglingKeys(db)).toEqual([]));

  test('a second county is refused, unless asked for again, which gives the same rows in its place', async ({ db }) => {
    await expect(fillCounty(db, wish)).rejects.toThrow('Add --again');
    const other = await fillCounty(db, { ...wish, seed: 2, listings: 500, again: true });
    expect(await db.listing.count()).toBe(500);
    const [first, second] = [await fillCounty(db, { ...wish, again: true }), await fillCounty(db, { ...wish, again: true })];
    expect(second.hash).toBe(first.hash);
    expect(other.hash).not.toBe(first.hash);
    expect(await db.listing.count()).toBe(2000);
    expect(await db.award.count()).toBe(await db.listingSource.count({ where: { awardId: { not: null } } }));
  });
});

describe('beside the sample county', () => {
  countyTest('it stands in the real places, and goes without a trace', async ({ db }) => {
    const before = await db.listing.count();
    const [hall] = await db.listing.findMany({ where: { kind: 'VENUE' }, take: 1 });
    const group = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' } });
    await fillCounty(db, wish);
    expect(await db.listing.count()).toBe(before + 2000);
    expect(await db.place.count({ where: isSynthetic })).toBe(0);
    expect(await danglingKeys(db)).toEqual([]);

    // A real group that meets at a synthetic hall is let go of, with its public form.
    const synthetic = await db.catalogue.findFirstOrThrow({ where: { kind: 'VENUE', visibility: 'EXACT', listing: isSynthetic } });
    const activity = { groupId: group.id, name: 'Chess', form: 'ONGOING', venueId: synthetic.listingId } as const;
    await db.activity.create({ data: activity });
    expect(await db.meeting.count({ where: { groupId: group.id, venueId: synthetic.listingId } })).toBe(1);
    await fillCounty(db, { ...wish, listings: 200, again: true });
    expect(await db.activity.findFirst({ where: { groupId: group.id, name: 'Chess' } })).toMatchObject({
      venueId: null,
      publicVenueId: null,
    });
    expect(await db.meeting.count({ where: { groupId: group.id, venueId: synthetic.listingId } })).toBe(0);
    expect(await db.listing.count()).toBe(before + 200);
    expect(await db.listing.findUnique({ where: { id: hall?.id ?? 0 } })).toEqual(hall);
  });
});

/** Twice over, as the second load meets the first one's rows. */
const isLong = import.meta.env.MODE === 'long';

describe.runIf(isLong)('a large load', () => {
  vocabulariesTest(
    'drops indexes and has every one of them again afterwards, and as another user than a superuser too',
    async ({ db, databaseUrl }) => {
      const indexes = () => rowsOf(db, `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`);
      const keys = () => rowsOf(db, `SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2`);
      const before = { indexes: await indexes(), keys: await keys() };
      const owner = `owner_${crypto.randomUUID().slice(0, 8)}`;
      await db.pool.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'secret'; GRANT ALL ON SCHEMA public TO ${owner}`);
      for (const { name } of await rowsOf<{ name: string }>(
        db,
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
      ))
        await db.pool.query(`ALTER TABLE ${name} OWNER TO ${owner}`);
      const url = new URL(databaseUrl);
      [url.username, url.password] = [owner, 'secret'];
      const theirs = openDatabase({ url: url.href, statementTimeoutMs: 0 });
      try {
        await fillCounty(theirs, { ...wish, listings: 5000, again: true });
        expect({ indexes: await indexes(), keys: await keys() }).toEqual(before);
        await fillCounty(theirs, { ...wish, listings: 5000, again: true });
        expect({ indexes: await indexes(), keys: await keys() }).toEqual(before);
        expect(await danglingKeys(db)).toEqual([]);
        expect(await db.catalogue.count()).toBe(await db.listing.count({ where: { status: 'PUBLISHED' } }));
      } finally {
        await theirs.close();
        await db.pool.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER; DROP OWNED BY ${owner}; DROP ROLE ${owner}`);
      }
    },
  );
});

describe('the command', () => {
  test('says what to write', () => {
    expect(() => readOptions([])).toThrow('--listings 100000');
    expect(() => readOptions(['--listings', 'many'])).toThrow('Write a whole number from 100');
    expect(() => readOptions(['--listings', '1000', '--as-at', '2026-02-30'])).toThrow('Write a day as 2026-11-22.');
    expect(readOptions(['--listings', '1000'], new Date('2026-11-22T23:59:00Z'))).toMatchObject({ seed: 1, asAt: new Date('2026-11-22') });
  });

  vocabulariesTest('fills the database it is given and tells what it did, unless a server uses it', async ({ databaseUrl, db }) => {
    const run = () =>
      spawnSync(
        process.execPath,
        [fileURLToPath(new URL('./generate.ts', import.meta.url)), '--listings', '200', '--again', '--database', databaseUrl],
        {
          encoding: 'utf8',
          env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
        },
      );
    await db.pool.query('SELECT 1');
    expect(run().stderr).toMatch(/^A Fingerpost server is using the database test_\w+ at 127\.0\.0\.1\. Stop it first/);
    await db.close();
    expect(run().stdout).toMatch(/Made 140 groups, 16 venues, 6 funds, 24 roles, 14 events: [\d,]+ rows in .* s/);
  });
});
