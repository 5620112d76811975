/** The database to fill: brought to this version, and nobody else's while it is filled. */
import { readConfig } from '../../server/config.ts';
import { type Database, openDatabase } from '../../server/database.ts';
import { applyMigrations } from '../../server/migrations.ts';
import { startCluster } from '../../server/postgres/cluster.ts';
import { FillError } from './fill.ts';
import type { Options } from './options.ts';

export interface Target {
  db: Database;
  /** In words, without the password. */
  name: string;
  close(): Promise<void>;
  /** At once, whatever is under way: PostgreSQL undoes it. */
  abort(): Promise<void>;
}

/** Fewer and larger checkpoints while gigabytes are written. */
const settings = { max_wal_size: '8GB', checkpoint_timeout: '30min' };

/** @throws ClusterError when a server uses the built-in database, FillError when one uses the other, each with a sentence */
export async function openTarget({ database, data }: Options, env = process.env): Promise<Target> {
  const config = readConfig({
    ...env,
    ...(database !== undefined && { DATABASE_URL: database }),
    ...(data !== undefined && { DATA_DIR: data, DATABASE_URL: '' }),
  });
  if (config.database.url) return open(config.database.url, nameOf(config.database.url), async () => {});
  const cluster = await startCluster(config.dataFolder, { port: config.database.embeddedPort, settings });
  return open(cluster.url, `the built-in database in ${config.dataFolder}`, () => cluster.stop());
}

async function open(url: string, name: string, stop: () => Promise<void>): Promise<Target> {
  const db = openDatabase({ url, statementTimeoutMs: 0 });
  const close = async () => {
    await db.close();
    await stop();
  };
  try {
    await db.check();
    await assertUnused(db, name);
    await applyMigrations(url);
    return { db, name, close, abort: stop };
  } catch (error) {
    await close();
    throw error;
  }
}

function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `the database ${decodeURIComponent(pathname.slice(1))} at ${hostname || 'this machine'}`;
}

/** Its tables are locked while they are filled: visitors would wait, and a server would serve what is half there. */
async function assertUnused(db: Database, name: string): Promise<void> {
  const { rows } = await db.pool.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'fingerpost' AND pid <> pg_backend_pid()`,
  );
  if (rows[0]?.others)
    throw new FillError(`A Fingerpost server is using ${name}. Stop it first, or fill another database with --database URL or --data DIR.`);
}
