// npm run db:migration NAME: writes the next migration from what changed in prisma/schema since the last one.
//   --empty   also when nothing changed, for SQL written by hand
//   --record  only puts a copy of prisma/schema beside the last migration, when that was written in another way
//   --check   writes nothing; fails if a migration is missing (part of npm run check)
// Compares two texts; the engine wants a live database all the same, so one is made and thrown away.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { diffSchema } from '../server/migrations.ts';
import { startCluster } from '../server/postgres/cluster.ts';
import { migrationsFolder, readMigrations, readRecordedSchema, readSchema } from '../server/postgres/migration-files.ts';
import { temporaryFolder } from '../server/testkit/temporary-folder.ts';

const options = { empty: { type: 'boolean' }, record: { type: 'boolean' }, check: { type: 'boolean' } } as const;
const usage =
  'Write “npm run db:migration NAME”, where NAME says what changes, in small letters, digits and underscores: add_opening_hours.';

export interface Files {
  readonly migrations: string;
  readonly schema: string;
}

/** @returns the SQL from the last migration's schema to the present one, or an empty string */
export async function pendingChange(url: string, files: Files): Promise<string> {
  return diffSchema(url, await readRecordedSchema(files.migrations), await readSchema(files.schema));
}

/** @returns the new folder, named as Prisma names them: the time in UTC, then what changes */
export async function writeMigration(name: string, sql: string, files: Files, now = new Date()): Promise<string> {
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(files.migrations, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql || '-- Written by hand: Prisma’s schema does not change.\n');
  await writeFile(join(files.migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  await recordSchema(folder, files);
  return folder;
}

/** What the following migration is worked out from. */
async function recordSchema(folder: string, files: Files): Promise<void> {
  const copy = join(folder, 'schema');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  for (const { path, content } of await readSchema(files.schema)) await writeFile(join(copy, path), content);
}

async function withAnyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await temporaryFolder();
  try {
    const cluster = await startCluster(folder, { durable: false });
    try {
      return await work(cluster.url);
    } finally {
      await cluster.stop();
    }
  } finally {
    await remove();
  }
}

/** @returns what to tell, and whether all is well */
async function run(): Promise<{ ok: boolean; sentence: string }> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [name = ''] = positionals;
  const files = { migrations: migrationsFolder, schema: join(import.meta.dirname, 'schema') };
  const last = (await readMigrations(files.migrations)).at(-1);
  if (values.record && last) {
    await recordSchema(join(files.migrations, last.name), files);
    return { ok: true, sentence: `Put a copy of prisma/schema beside ${last.name}.` };
  }
  if (!values.check && (positionals.length !== 1 || !/^[a-z][a-z0-9_]{2,60}$/.test(name))) return { ok: false, sentence: usage };
  const sql = await withAnyDatabase((url) => pendingChange(url, files));
  if (values.check) {
    return sql
      ? { ok: false, sentence: `prisma/schema has changed since the last migration. Run “npm run db:migration NAME”. It would do:\n${sql}` }
      : { ok: true, sentence: 'prisma/migrations lead to prisma/schema.' };
  }
  if (!sql && !values.empty) {
    return { ok: true, sentence: 'prisma/schema is as the last migration left it. Add “-- --empty” for a migration written by hand.' };
  }
  const written = relative(process.cwd(), await writeMigration(name, sql, files));
  return { ok: true, sentence: `Wrote ${join(written, 'migration.sql')}. Read it, correct it, and run “npm run db:migrate”.` };
}

if (import.meta.main) {
  try {
    const { ok, sentence } = await run();
    (ok ? console.log : console.error)(sentence);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
