// Brings a database to the schema of this version, at each start, whoever starts first. Prisma's engine does it and keeps its own table,
// `_prisma_migrations`, so that `prisma migrate` and this file understand each other.
import type pg from 'pg';
import { installJobs, JobsRefused } from './jobs/install.ts';
import { advisoryLock } from './postgres/advisory-locks.ts';
import { connectClient } from './postgres/connection-failure.ts';
import { type Migration, migrationsFolder, readMigrations, readSchema, type SchemaFile } from './postgres/migration-files.ts';
import { MigrationError, type Passage, pendingMigrations, readHistory } from './postgres/migration-history.ts';
import { readOffer, unmetRequirements } from './postgres/requirements.ts';
import { runEngine, ScriptError } from './postgres/schema-engine.ts';
import { watchTables } from './public-changes/watched-tables.ts';

export { MigrationError } from './postgres/migration-history.ts';

/**
 * Applies what is missing, each migration whole or not at all. Processes that start together wait for one another.
 * @returns the names of the migrations applied now
 * @throws ConnectionError or MigrationError with a sentence for whoever starts the server
 */
export async function applyMigrations(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = await connectClient(url, 'fingerpost migrations');
  try {
    await client.query('set statement_timeout = 0');
    await client.query(`select pg_advisory_lock(${advisoryLock('migrations')})`);
    const history = await readHistory(client);
    const applied = await applyPending(client, url, folder, history);
    await watchTables(client);
    await installJobs(client).catch((error: unknown) => {
      throw error instanceof JobsRefused ? new MigrationError('REQUIREMENTS', error.message, { cause: error }) : error;
    });
    return applied;
  } finally {
    await client.end();
  }
}

async function applyPending(client: pg.Client, url: string, folder: string, history: readonly Passage[]): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (!pendingMigrations(migrations, history).length) return [];
  await assertRequirements(client);
  await forgetFailures(client, history);
  return apply(url, folder, migrations, history);
}

async function assertRequirements(client: pg.Client): Promise<void> {
  const unmet = unmetRequirements(await readOffer(client));
  if (unmet.length) throw new MigrationError('REQUIREMENTS', unmet.join('\n'));
}

/** A migration that failed left nothing behind, so the way on is to try again; the engine would refuse until told so. */
async function forgetFailures(client: pg.Client, history: readonly Passage[]): Promise<void> {
  if (!history.some(({ state }) => state === 'failed')) return;
  await client.query('update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null');
}

async function apply(url: string, folder: string, migrations: readonly Migration[], history: readonly Passage[]): Promise<string[]> {
  try {
    return await runEngine({ kind: 'apply', url, migrationsList: asList(folder, migrations) });
  } catch (error) {
    throw error instanceof ScriptError ? failure(error, history) : error;
  }
}

function failure(error: ScriptError, history: readonly Passage[]): MigrationError {
  const before = history.findLast((passage) => passage.name === error.migration);
  const again = before ? ` It failed before, on ${before.startedAt.toISOString().slice(0, 10)}.` : '';
  return new MigrationError(
    'FAILED',
    `The migration ${error.migration} failed: ${error.message}.${again} Nothing of it was applied and the data is as it was. ` +
      'Put right what it says, or go back to the version that ran before, and start again.',
    { cause: error },
  );
}

const asList = (baseDir: string, migrations: readonly Migration[]) => ({
  baseDir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
});

/**
 * The SQL that leads from one schema to another, or an empty string where nothing has to change. It knows what Prisma's language can
 * say; generated columns, trigram indexes and the like are written by hand.
 * @param url any live database, only connected to
 * @param from undefined for an empty database
 */
export async function diffSchema(url: string, from: readonly SchemaFile[] | undefined, to?: readonly SchemaFile[]): Promise<string> {
  return runEngine({
    kind: 'diff',
    url,
    params: {
      from: from ? { tag: 'schemaDatamodel', files: [...from] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [...(to ?? (await readSchema()))] },
      script: true,
      exitCode: true,
    },
  });
}
