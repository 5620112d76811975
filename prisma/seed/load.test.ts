import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../server/database.ts';
import { afterEach, describe, expect, test } from '../../server/testkit/fixture.ts';
import { loadSeed, readCheckedSeed } from './load.ts';
import { SeedError } from './read.ts';
import { seedFiles } from './rows.ts';

async function count(db: Database, table: string): Promise<number> {
  const { rows } = await db.pool.query(`SELECT count(*)::int AS n FROM "${table}"`);
  return rows[0].n;
}

/** The tests of this file share a database; each begins with an empty one. */
async function empty(db: Database): Promise<void> {
  const { rows } = await db.pool.query(
    `SELECT string_agg(format('%I', tablename), ', ') AS names FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`,
  );
  await db.pool.query(`TRUNCATE ${rows[0].names} RESTART IDENTITY CASCADE`);
}

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A copy of the seed with one file changed. */
async function changed(file: string, from: string, to: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-seed-'));
  folders.push(folder);
  for (const name of Object.keys(seedFiles)) await cp(join(import.meta.dirname, `${name}.yaml`), join(folder, `${name}.yaml`));
  const text = await readFile(join(folder, `${file}.yaml`), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, `${file}.yaml`), text.replace(from, to));
  return folder;
}

describe('loading the seed', () => {
  test('fills an empty database with every row, each listing with its first revision', async ({ db }) => {
    await empty(db);
    const seed = await readCheckedSeed('county');
    expect(await loadSeed(db, 'county')).toBe(true);
    const listings = seed.groups.length + seed.venues.length + seed.funding.length + seed.volunteering.length + seed.events.length;
    expect(await count(db, 'Term')).toBe(seed.vocabularies.length);
    expect(await count(db, 'Place')).toBe(seed.places.length);
    expect(await count(db, 'Listing')).toBe(listings);
    expect(await count(db, 'Revision')).toBe(listings);
    expect(await count(db, 'Catalogue')).toBe(listings);
    expect(await count(db, 'Award')).toBe(seed.awards.length);
    expect(await count(db, 'Space')).toBe(seed.venues.flatMap((venue) => venue.spaces).length);
  });

  test('leaves a second load, and the ids that come next, alone', async ({ db }) => {
    await empty(db);
    await loadSeed(db, 'county');
    const before = await count(db, 'Listing');
    expect(await loadSeed(db, 'county')).toBe(false);
    expect(await count(db, 'Listing')).toBe(before);
    const term = await db.term.create({ data: { vocabulary: 'THEME', slug: 'new', label: 'New', position: 0 } });
    expect(term.id).toBe(await count(db, 'Term'));
  });

  test('by two processes at once happens once', async ({ db }) => {
    await empty(db);
    const loaded = await Promise.all([loadSeed(db, 'county'), loadSeed(db, 'county')]);
    expect(loaded.toSorted()).toEqual([false, true]);
    expect(await count(db, 'Source')).toBe(5);
  });

  test('with a fault in a file leaves the database empty', async ({ db }) => {
    await empty(db);
    const folder = await changed('awards', 'amount: £35,000', 'amount: lots');
    await expect(loadSeed(db, 'county', folder)).rejects.toThrow(SeedError);
    for (const table of ['Term', 'Place', 'Listing', 'Award']) expect(await count(db, table), table).toBe(0);
  });

  test('that the database refuses half-way leaves it empty', async ({ db }) => {
    await empty(db);
    await db.pool.query('ALTER TABLE "Award" ADD CONSTRAINT no_timebanks CHECK (title <> \'Timebanking\')');
    try {
      await expect(loadSeed(db, 'county')).rejects.toThrow(/no_timebanks/);
      for (const table of ['Term', 'Place', 'Listing', 'Award']) expect(await count(db, table), table).toBe(0);
    } finally {
      await db.pool.query('ALTER TABLE "Award" DROP CONSTRAINT no_timebanks');
    }
  });

  test('of the vocabularies brings no place and no listing', async ({ db }) => {
    await empty(db);
    expect(await loadSeed(db, 'vocabularies')).toBe(true);
    expect(await count(db, 'Term')).toBeGreaterThan(100);
    expect(await count(db, 'Place')).toBe(0);
    expect(await count(db, 'Listing')).toBe(0);
  });

  test('of nothing does nothing', async ({ db }) => {
    await empty(db);
    expect(await loadSeed(db, 'none')).toBe(false);
    expect(await count(db, 'Term')).toBe(0);
  });
});

test('a listing whose location is withheld has none in the database, nor a place finer than a district', async ({ db }) => {
  await empty(db);
  await loadSeed(db, 'county');
  const { rows } = await db.pool.query(`
    SELECT l.slug, to_jsonb(o) - 'listingId' - 'visibility' AS location, c.latitude, c."nearLatitude", c."venueId",
      (SELECT array_agg(DISTINCT p.kind::text) FROM "ListingPlace" lp JOIN "Place" p ON p.id = lp."placeId" WHERE lp."listingId" = l.id) AS kinds,
      (SELECT count(*)::int FROM "Activity" a WHERE a."groupId" = l.id AND a."venueId" IS NOT NULL) AS halls
    FROM "Listing" l JOIN "Location" o ON o."listingId" = l.id JOIN "Catalogue" c ON c."listingId" = l.id
    WHERE o.visibility = 'HIDDEN'`);
  expect(rows.length).toBeGreaterThanOrEqual(12);
  for (const row of rows) {
    expect(
      Object.values(row.location).filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)),
      row.slug,
    ).toEqual([]);
    expect(row, row.slug).toMatchObject({ latitude: null, nearLatitude: null, venueId: null, halls: 0 });
    expect(['COUNTY', 'UNITARY', 'DISTRICT'], row.slug).toEqual(expect.arrayContaining(row.kinds));
  }
});

test('nothing in the seed is confirmed by anybody', async ({ db }) => {
  await empty(db);
  await loadSeed(db, 'county');
  expect(await db.listing.count({ where: { confirmedAt: { not: null } } })).toBe(0);
});
