import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { applyMigrations, diffSchema } from './migrations.ts';
import { readMigrations, readRecordedSchema, readSchema } from './postgres/migration-files.ts';
import { requiredExtensions, unmetRequirements } from './postgres/requirements.ts';
import { afterAll, beforeAll, describe, expect, test } from './testkit/fixture.ts';
import { type Clone, cloneDatabase, withAdmin } from './testkit/template.ts';
import { type TemporaryFolder, temporaryFolder } from './testkit/temporary-folder.ts';

let temporary: TemporaryFolder;
let count = 0;
const clones: Clone[] = [];

beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(async () => {
  await Promise.all(clones.map((clone) => clone.drop()));
  await temporary.remove();
});

/** A folder of migrations, as in prisma/migrations. */
async function write(migrations: Record<string, string>, folder = join(temporary.folder, `migrations-${++count}`)) {
  for (const [name, sql] of Object.entries(migrations)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

async function newDatabase() {
  const clone = await cloneDatabase(inject('adminUrl'));
  clones.push(clone);
  return clone.url;
}

const query = (url: string, sql: string) => withAdmin(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows);

const tables = async (url: string) =>
  (await query(url, "select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1")).flat();

const refusal = (url: string, folder: string) =>
  applyMigrations(url, folder).then(
    () => 'it succeeded',
    (error: Error) => error.message,
  );

describe('applying', () => {
  test('migrations are applied in the order of their names, once', async () => {
    const url = await newDatabase();
    const folder = await write({ '2_second': 'alter table a add column b int', '1_first': 'create table a (i int)' });
    expect(await applyMigrations(url, folder)).toEqual(['1_first', '2_second']);
    expect(await applyMigrations(url, folder)).toEqual([]);
    await write({ '3_third': 'create table c (i int)' }, folder);
    expect(await applyMigrations(url, folder)).toEqual(['3_third']);
    expect(await tables(url)).toEqual(['a', 'c']);
  });

  test('a function body, a quoted text and a comment may hold semicolons', async () => {
    const url = await newDatabase();
    const folder = await write({
      '1_function': `
        create table a (text text default 'one; two'); -- a comment; with a semicolon
        create function answer() returns int language plpgsql as $$
          declare n int; begin n := 42; return n; end
        $$;
        insert into a default values; -- the end`,
    });
    await applyMigrations(url, folder);
    expect(await query(url, 'select answer(), text from a')).toEqual([[42, 'one; two']]);
  });

  test('Prisma’s own table records them as Prisma would', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (i int)' });
    await applyMigrations(url, folder);
    const [migration] = await readMigrations(folder);
    expect(
      await query(
        url,
        'select migration_name, checksum, finished_at is not null, rolled_back_at, applied_steps_count from _prisma_migrations',
      ),
    ).toEqual([['1_first', migration?.checksum, true, null, 1]]);
  });

  test('line ends that git changed on Windows change nothing', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (\n  i int\n);\n' });
    await applyMigrations(url, folder);
    await write({ '1_first': 'create table a (\r\n  i int\r\n);\r\n' }, folder);
    expect(await applyMigrations(url, folder)).toEqual([]);
  });

  test('processes that start together all succeed and apply each migration once', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_slow': 'create table a (i int); select pg_sleep(0.5)', '2_next': 'create table b (i int)' });
    const results = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder)));
    expect(results.map((names) => names.length).sort()).toEqual([0, 0, 2]);
    expect(await query(url, 'select count(*)::int from _prisma_migrations')).toEqual([[2]]);
  });

  test('a folder without migrations is no error', async () => {
    expect(await applyMigrations(await newDatabase(), join(temporary.folder, 'absent'))).toEqual([]);
  });
});

describe('a migration that fails', () => {
  const broken = 'create table b (i int);\nselect 1/0;';

  test('leaves nothing of itself behind, keeps the ones before it and says why', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (i int)', '2_broken': broken });
    expect(await refusal(url, folder)).toMatch(/^The migration 2_broken failed: division by zero\..+Nothing of it was applied/);
    expect(await tables(url)).toEqual(['a']);
  });

  test('names the line that PostgreSQL points at', async () => {
    const folder = await write({ '1_typo': 'create table a (i int);\n\ncreate tabel b (i int);' });
    expect(await refusal(await newDatabase(), folder)).toContain('syntax error at or near "tabel" (line 3)');
  });

  test('is tried again at the next start, and says that it failed before', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_broken': broken });
    await refusal(url, folder);
    expect(await refusal(url, folder)).toMatch(/division by zero.+It failed before, on \d{4}-\d\d-\d\d\./);
    await write({ '1_broken': 'create table b (i int)' }, folder);
    expect(await applyMigrations(url, folder)).toEqual(['1_broken']);
    expect(await tables(url)).toEqual(['b']);
  });

  test('is done again after a kill in its middle, and not after a kill just behind its end', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (i int)', '2_second': 'create table b (i int)' });
    await applyMigrations(url, folder);
    // Killed in the middle: PostgreSQL undid the script, and Prisma's row says that it began.
    await query(url, 'drop table b');
    await query(url, "update _prisma_migrations set finished_at = null, applied_steps_count = 0 where migration_name = '2_second'");
    expect(await applyMigrations(url, folder)).toEqual(['2_second']);
    // Killed behind its end: the engine never came to count its step.
    await query(url, "update _prisma_migrations set applied_steps_count = 0 where migration_name = '2_second'");
    expect(await applyMigrations(url, folder)).toEqual([]);
  });

  test('whose process is killed at any moment is whole at the next start', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (i int); select pg_sleep(0.3)', '2_second': 'create table b (i int)' });
    const running = refusal(url, folder);
    await withAdmin(inject('adminUrl'), async (admin) => {
      const sleeping = () =>
        admin.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like 'create table a%pg_sleep%' and state = 'active'",
        );
      await expect.poll(async () => (await sleeping()).rowCount, { timeout: 10_000, interval: 10 }).toBe(1);
    });
    expect(await running).not.toBe('it succeeded');
    expect(await tables(url)).toEqual([]);
    expect(await applyMigrations(url, folder)).toEqual(['1_first', '2_second']);
  });
});

describe('what cannot be applied is told in a sentence', () => {
  test('a database that is newer than the code', async () => {
    const url = await newDatabase();
    await applyMigrations(url, await write({ '1_first': 'create table a (i int)', '2_future': 'create table b (i int)' }));
    const older = await write({ '1_first': 'create table a (i int)' });
    expect(await refusal(url, older)).toMatch(/^The database is newer than this Fingerpost: it has been through 2_future/);
  });

  test('a migration edited after it was applied', async () => {
    const url = await newDatabase();
    const folder = await write({ '1_first': 'create table a (i int)' });
    await applyMigrations(url, folder);
    await write({ '1_first': 'create table a (i bigint)' }, folder);
    expect(await refusal(url, folder)).toMatch(/^1_first was changed after .+ db:migration/);
  });

  test('a server that nobody answers at', async () => {
    expect(await refusal('postgresql://a:hunter2@127.0.0.1:1/f', await write({}))).toMatch(
      /^Nothing answers at 127\.0\.0\.1:1\..+DATABASE_URL/,
    );
  });

  test('a server that is too old or lacks extensions', () => {
    expect(unmetRequirements({ versionNumber: 150_018, extensions: requiredExtensions })).toEqual([]);
    const [version, extensions] = unmetRequirements({ versionNumber: 140_011, extensions: requiredExtensions.slice(2) });
    expect(version).toMatch(/^The server is PostgreSQL 14, and Fingerpost needs 15 or newer\./);
    expect(extensions).toMatch(/^The server lacks the PostgreSQL extensions pg_trgm, unaccent\. .+contrib/);
  });

  test('the server we bring has every extension', async () => {
    const url = await newDatabase();
    for (const name of requiredExtensions) await query(url, `create extension ${name}`);
  });
});

describe('the next migration', () => {
  const file = (content: string) => [{ path: 'a.prisma', content: `datasource db {\n  provider = "postgresql"\n}\n${content}` }];
  const group = file('model Group {\n  id Int @id\n}\n');
  const named = file('model Group {\n  id Int @id\n  name String\n}\n');

  test('is worked out from two schemas', async () => {
    const url = inject('adminUrl');
    expect(await diffSchema(url, undefined, group)).toContain('CREATE TABLE "Group"');
    expect(await diffSchema(url, group, named)).toContain('ADD COLUMN     "name" TEXT NOT NULL');
    expect(await diffSchema(url, named, named)).toBe('');
  });

  test('is not needed: prisma/schema is what prisma/migrations lead to', async () => {
    const recorded = await readRecordedSchema();
    if (recorded) expect(await diffSchema(inject('adminUrl'), recorded, await readSchema())).toBe('');
  });
});

test('a test database has been through every migration', async ({ db }) => {
  const { rowCount } = await db.pool.query('select from pg_class where relname = $1', ['_prisma_migrations']);
  if ((await readMigrations()).length) expect(rowCount).toBe(1);
  expect(db.pool).toBeInstanceOf(pg.Pool);
});
