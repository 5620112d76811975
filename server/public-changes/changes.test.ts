import pg from 'pg';
import { openDatabase } from '../database.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { makeGroup, makePlace } from '../testkit/rows.ts';
import { channel } from './changes.ts';

/** A database handle of its own that listens, as a process does. */
const test = base.extend('listening', async ({ databaseUrl }, { onCleanup }) => {
  const db = openDatabase({ url: databaseUrl });
  onCleanup(() => db.close());
  const heard: (string | null)[] = [];
  db.changes.onChange((table) => heard.push(table));
  db.changes.start();
  await expect.poll(() => db.changes.fresh(), { interval: 5 }).toBe(true);
  heard.length = 0;
  return { db, heard, changes: db.changes };
});

const terminate = (db: { pool: pg.Pool }) =>
  db.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'fingerpost changes' AND datname = current_database()`,
  );

describe('a change', () => {
  test('is heard once for each table and transaction, however many statements', async ({ db, listening: { heard, changes } }) => {
    const before = changes.generation;
    await db.$transaction(async (tx) => {
      for (let index = 0; index < 20; index++)
        await tx.term.create({ data: { vocabulary: 'THEME', slug: `theme-${index}`, label: 'Theme' } });
      await tx.term.updateMany({ data: { label: 'Another' } });
    });
    await expect.poll(() => heard).toEqual(['Term']);
    expect(changes.generation).toBe(before + 1);
  });

  test('in bulk is heard as well, and so is an emptied table', async ({ db, listening: { heard } }) => {
    await db.$transaction([
      db.$executeRaw`SET LOCAL fingerpost.bulk = 'on'`,
      db.$executeRaw`INSERT INTO "Term" (vocabulary, slug, label) SELECT 'AUDIENCE', 'a' || n, 'A' FROM generate_series(1, 5000) n`,
    ]);
    await expect.poll(() => heard).toEqual(['Term']);
    await db.$executeRaw`TRUNCATE "Term" CASCADE`;
    await expect.poll(() => heard.length).toBeGreaterThan(5);
  });

  test('that is taken back is not heard', async ({ db, listening: { heard } }) => {
    await db
      .$transaction(async (tx) => {
        await tx.term.create({ data: { vocabulary: 'THEME', slug: 'never', label: 'Never' } });
        throw new Error('taken back');
      })
      .catch(() => {});
    await makePlace(db, { slug: 'after', kind: 'PARISH' });
    await expect.poll(() => heard).toEqual(['Place']);
  });

  test('is heard only when others can see it, so that work begun under an unchanged number is never older', async ({
    db,
    listening: { changes },
  }) => {
    // Each change is looked for the moment it is heard: not once may it be missing.
    let seen = 0;
    const looks: Promise<boolean>[] = [];
    const cease = changes.onChange(() => {
      const wanted = ++seen;
      looks.push(db.pool.query('SELECT count(*)::int AS n FROM "FormerCode"').then(({ rows }) => rows[0].n >= wanted));
    });
    const place = await db.place.findFirst().then((found) => found ?? makePlace(db, { slug: 'any', kind: 'PARISH' }));
    await expect.poll(() => seen).toBeLessThan(2);
    seen = 0;
    looks.length = 0;
    for (let index = 0; index < 100; index++) await db.formerCode.create({ data: { code: `E${index}`, placeId: place.id } });
    await expect.poll(() => seen).toBe(100);
    expect((await Promise.all(looks)).includes(false)).toBe(false);
    cease();
  });
});

describe('a connection that is lost', () => {
  test('ends all trust at once, is opened again, and tells that anything may have changed', async ({
    db,
    listening: { heard, changes },
  }) => {
    const before = changes.generation;
    await terminate(db);
    await expect.poll(() => changes.generation, { interval: 5 }).toBeGreaterThan(before);
    await expect.poll(() => changes.fresh(), { interval: 5, timeout: 5000 }).toBe(true);
    expect(heard.filter((table) => table === null).length).toBeGreaterThanOrEqual(2);
    await makeGroup(db, { name: 'Heard again' });
    await expect.poll(() => heard).toContain('Listing');
  });

  test('is no longer trusted within two seconds when it only falls silent', async ({ databaseUrl }) => {
    const db = openDatabase({ url: databaseUrl });
    // A backend that is stopped answers as little as a network that swallows everything.
    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    db.changes.start();
    await expect.poll(() => db.changes.fresh(), { interval: 5 }).toBe(true);
    const { rows } = await holder.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'fingerpost changes' AND datname = current_database() ORDER BY backend_start DESC LIMIT 1`,
    );
    const [{ pid }] = rows;
    process.kill(pid, 'SIGSTOP');
    const began = performance.now();
    try {
      await expect.poll(() => db.changes.fresh(), { interval: 5, timeout: 4000 }).toBe(false);
      expect(performance.now() - began).toBeLessThan(2000);
      // Given up and opened anew, beside the one that hangs.
      await expect.poll(() => db.changes.fresh(), { interval: 5, timeout: 8000 }).toBe(true);
    } finally {
      process.kill(pid, 'SIGCONT');
      await holder.end();
      await db.close();
    }
  });
});

test('until it is started, nothing is trusted and nothing is connected', async ({ databaseUrl }) => {
  const db = openDatabase({ url: databaseUrl });
  expect([db.changes.state, db.changes.fresh(), db.pool.totalCount]).toEqual(['off', false, 0]);
  await db.close();
  expect(channel).toBe('public_changes');
});
