/** Starts everything in order, and stops it in the opposite one. The only file that listens. */
import type { AddressInfo } from 'node:net';
import { styleText } from 'node:util';
import { loadSeed } from '../prisma/seed/load.ts';
import { SeedError } from '../prisma/seed/read.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Database, openDatabase } from './database.ts';
import { makeApp } from './http/app.ts';
import { type Log, makeLog } from './http/log.ts';
import { startAssuranceClock } from './listings/assurance-clock.ts';
import { applyMigrations } from './migrations.ts';
import { startCluster } from './postgres/cluster.ts';
import { ClusterError } from './postgres/cluster-error.ts';
import { ConnectionError } from './postgres/connection-failure.ts';
import { MigrationError } from './postgres/migration-history.ts';

type Stop = () => Promise<unknown> | unknown;

/** What was started, last first, each with the way to stop it. */
const stops: Stop[] = [];

async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}

const expected = [ConfigError, ClusterError, ConnectionError, MigrationError, SeedError];

/** A fault its reader can mend is told in its own words; anything else with where it came from. */
function tellFault(error: unknown): void {
  const readable =
    expected.some((kind) => error instanceof kind) ||
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ||
    (error as NodeJS.ErrnoException).code === 'EACCES';
  process.stderr.write(
    `${styleText('bold', 'Fingerpost could not start.')}\n${readable ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  );
}

async function databaseUrl(config: Config, log: Log): Promise<{ url: string; how: string }> {
  if (config.database.url) return { url: config.database.url, how: 'your own PostgreSQL' };
  const cluster = await startCluster(config.dataFolder, { port: config.database.embeddedPort, report: (sentence) => log.warn(sentence) });
  stops.push(() => cluster.stop());
  return { url: cluster.url, how: `the built-in PostgreSQL, ${cluster.how}, on port ${cluster.port}` };
}

async function readyDatabase(config: Config, log: Log): Promise<{ db: Database; how: string }> {
  const { url, how } = await databaseUrl(config, log);
  const { connections, statementTimeoutMs } = config.database;
  const db = openDatabase({
    url,
    connections,
    statementTimeoutMs,
    report: (error) => log.warn({ err: error }, 'an idle database connection broke'),
  });
  stops.push(() => db.close());
  await db.check();
  await applyMigrations(url);
  if (await loadSeed(db, config.seed)) log.info({ seed: config.seed }, 'the empty database was filled');
  return { db, how };
}

async function listen(config: Config, db: Database, log: Log): Promise<string> {
  let stopping = false;
  const server = makeApp({ config, db, log, stopping: () => stopping });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        error.message = `Port ${config.http.port} is taken by another program. Stop that one, or start with another port: PORT=4001 npm start.`;
      if (error.code === 'EACCES')
        error.message = `This user may not listen on port ${config.http.port}. Use a port of 1024 or above: PORT=4000 npm start.`;
      fail(error);
    });
    server.listen(config.http.port, config.http.host, done);
  });
  stops.push(async () => {
    stopping = true;
    const closed = new Promise((done) => server.close(done));
    server.closeIdleConnections();
    // Requests that were begun are finished; those that take too long are cut.
    const cut = setTimeout(() => server.closeAllConnections(), config.http.drainSeconds * 1000);
    await closed;
    clearTimeout(cut);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function stopOnSignals(log: Log): void {
  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      // Asked twice: somebody is in a hurry.
      if (asked) process.exit(1);
      asked = true;
      log.info({ signal }, 'stopping');
      stopAll().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not stop cleanly');
          process.exit(1);
        },
      );
    });
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  stopOnSignals(log);
  const { db, how } = await readyDatabase(config, log);
  stops.push(startAssuranceClock(db, log));
  const url = await listen(config, db, log);
  process.stdout.write(
    `Fingerpost is running on ${how}, ready after ${(process.uptime()).toFixed(1)} s.\n` +
      `  ${url}              the directory\n  ${url}/demo/parish  a parish council's page with the widgets\n  ${url}/graphql      the API\nStop it with Ctrl+C.\n`,
  );
}

try {
  await start();
} catch (error) {
  tellFault(error);
  await stopAll().catch(() => {});
  process.exitCode = 1;
}
