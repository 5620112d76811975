/** The database to import into: the one of DATABASE_URL, or the built-in one, whether a server runs on it or not. */
import { loadSeed } from '../../prisma/seed/load.ts';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from '../database.ts';
import { applyMigrations } from '../migrations.ts';
import { startCluster } from '../postgres/cluster.ts';
import { ClusterError } from '../postgres/cluster-error.ts';
import { openHome, urlOf } from '../postgres/home.ts';
import { findRunning } from '../postgres/postmaster.ts';

export interface Target {
  db: Database;
  close(): Promise<void>;
}

/** @param url over DATABASE_URL, when it is given */
export async function openTarget(url: string | undefined, env = process.env): Promise<Target> {
  const config = readConfig({ ...env, ...(url !== undefined && { DATABASE_URL: url }) });
  if (config.database.url) return open(config.database.url, config.seed, async () => {});
  try {
    const cluster = await startCluster(config.dataFolder, { port: config.database.embeddedPort });
    return await open(cluster.url, config.seed, () => cluster.stop());
  } catch (error) {
    const running = error instanceof ClusterError && error.code === 'IN_USE' ? await runningUrl(config.dataFolder) : null;
    if (running === null) throw error;
    return open(running, config.seed, async () => {});
  }
}

/** The server's own PostgreSQL takes our connection too; it stays the server's to stop. */
async function runningUrl(folder: string): Promise<string | null> {
  const home = await openHome(folder);
  const running = await findRunning(home);
  return running?.port ? urlOf(home, running.port, 'fingerpost') : null;
}

async function open(url: string, seed: Parameters<typeof loadSeed>[1], stop: () => Promise<void>): Promise<Target> {
  const db = openDatabase({ url, statementTimeoutMs: 0, connections: 2 });
  const close = async () => {
    await db.close();
    await stop();
  };
  try {
    await db.check();
    await applyMigrations(url);
    // As a start would: a seed goes only into an empty database, which it would no longer be.
    await loadSeed(db, seed);
    return { db, close };
  } catch (error) {
    await close();
    throw error;
  }
}
