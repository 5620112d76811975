import { applyMigrations } from '../migrations.ts';
import { expect, test } from '../testkit/fixture.ts';
import { moments, timeless, timesOfDay } from './next-moment.ts';
import { unwatchedTables } from './watched-tables.ts';

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

test('every table tells of its changes, but those that are named with why not', async ({ db }) => {
  const { rows } = await db.pool.query(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'public_changed' AND t.tgenabled = 'A')
    ORDER BY 1`);
  expect(names(rows)).toEqual(Object.keys(unwatchedTables).sort());
});

test('a table that a later migration makes is watched from the next start on', async ({ db, databaseUrl }) => {
  await db.pool.query('CREATE TABLE "Later" (id int)');
  await applyMigrations(databaseUrl);
  const { rows } = await db.pool.query(`SELECT tgname FROM pg_trigger WHERE tgrelid = '"Later"'::regclass`);
  expect(rows).toEqual([{ tgname: 'public_changed' }]);
  await db.pool.query('DROP TABLE "Later"');
});

test('every column that holds a time is a moment at which answers change, or is named with why not', async ({ db }) => {
  const { rows } = await db.pool.query(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> ALL ($1) AND (data_type LIKE 'timestamp%' OR data_type LIKE 'time %') ORDER BY 1`,
    [Object.keys(unwatchedTables)],
  );
  const asked = [...moments, ...timesOfDay].map(({ table, column }) => `${table}.${column}`);
  expect(names(rows).sort()).toEqual([...new Set([...asked, ...Object.keys(timeless)])].sort());
});
