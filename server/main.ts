/** Starts everything in order, runs until it is told to stop, and stops it in the opposite order. The only file that listens. */
import { once } from 'node:events';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { loadSeed } from '../prisma/seed/load.ts';
import { SeedError } from '../prisma/seed/read.ts';
import { firstAdministratorLink } from './accounts/first-administrator.ts';
import { startForgetting } from './accounts/forget-ended.ts';
import { authSecret } from './accounts/secret.ts';
import { addressRefused } from './alerts/mailbox.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { startPublishClock } from './curation/records/publish-clock.ts';
import { type Database, openDatabase } from './database.ts';
import { makeServer, serve } from './http/app.ts';
import { drainable, ListenError, listen } from './http/listen.ts';
import { type Log, makeLog } from './http/log.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { startAssuranceClock } from './listings/assurance-clock.ts';
import { startSending } from './mail/send-mail.ts';
import { applyMigrations } from './migrations.ts';
import { startCluster } from './postgres/cluster.ts';
import { ClusterError } from './postgres/cluster-error.ts';
import { ConnectionError } from './postgres/connection-failure.ts';
import { MigrationError } from './postgres/migration-history.ts';
import { startTimetableClock } from './times/timetable-clock.ts';

/** What was started, first to last, each with the way to stop it. */
const stops: (() => Promise<unknown> | unknown)[] = [];

/** Aborted when somebody asks us to stop; a start under way then ends after its present step. */
const stopping = new AbortController();

async function startDatabase(config: Config, log: Log): Promise<{ url: string; how: string }> {
  if (config.database.url) return { url: config.database.url, how: 'your own PostgreSQL' };
  const cluster = await startCluster(config.dataFolder, { port: config.database.embeddedPort, report: (sentence) => log.warn(sentence) });
  stops.push(() => cluster.stop());
  return { url: cluster.url, how: `the built-in PostgreSQL, ${cluster.how}, on port ${cluster.port}` };
}

async function openFilled(config: Config, url: string, log: Log): Promise<Database> {
  const { connections, statementTimeoutMs } = config.database;
  const report = (error: Error) => log.warn({ err: error }, 'an idle database connection broke');
  const db = openDatabase({ url, connections, statementTimeoutMs, report });
  stops.push(() => db.close());
  await db.check();
  await applyMigrations(url);
  stopping.signal.throwIfAborted();
  if (await loadSeed(db, config.seed)) log.info({ seed: config.seed }, 'the empty database was filled');
  return db;
}

/** Jobs and mail, which tell people our public address. */
async function startWork(config: Config, { url, db, log, publicUrl }: { url: string; db: Database; log: Log; publicUrl: string }) {
  stops.push(await startJobs({ url, log, publicUrl, drainSeconds: config.http.drainSeconds }));
  const { smtpUrl, from = `fingerpost@${new URL(publicUrl).hostname}` } = config.mail;
  if (smtpUrl) stops.push(startSending({ db, log, smtpUrl, from, onNoMailbox: addressRefused }).stop);
}

/** @returns the address to open on this machine, and the one visitors use */
async function openPort(config: Config, db: Database, log: Log): Promise<{ here: string; publicUrl: string }> {
  const secret = await authSecret(config);
  const server = makeServer(config.http);
  const drain = drainable(server, config.http.drainSeconds);
  const port = await listen(server, config.http);
  stops.push(drain);
  const here = `http://localhost:${port}`;
  // With PORT=0 and no PUBLIC_URL our own address is known only now.
  const publicUrl = config.http.publicUrl === 'http://localhost:0' ? here : config.http.publicUrl;
  const ours = { ...config, http: { ...config.http, publicUrl } };
  const keptWidgets = join(config.dataFolder, 'embed');
  serve(server, { config: ours, secret, db, log, keptWidgets, stopping: () => stopping.signal.aborted });
  return { here, publicUrl };
}

async function start(config: Config, log: Log): Promise<void> {
  const { url, how } = await startDatabase(config, log);
  stopping.signal.throwIfAborted();
  const db = await openFilled(config, url, log);
  stopping.signal.throwIfAborted();
  stops.push(startAssuranceClock(db, log));
  stops.push(startTimetableClock(db, log));
  stops.push(startPublishClock(db, log));
  stops.push(startForgetting(db, log));
  const { here, publicUrl } = await openPort(config, db, log);
  stopping.signal.throwIfAborted();
  await startWork(config, { url, db, log, publicUrl });
  const newcomer = await firstAdministratorLink(db, new Date());
  const addresses = [
    [here, 'the directory'],
    [`${here}/demo/parish`, 'a parish council’s page with the widgets'],
    [`${here}/graphql`, 'the API'],
    [`${here}/curate`, 'where entries are kept true'],
  ];
  process.stdout.write(
    `Fingerpost is running on ${how}, ready after ${process.uptime().toFixed(1)} s.\n` +
      `${addresses.map(([address = '', what]) => `  ${address.padEnd(36)}${what}\n`).join('')}${newcomer ? askForAdministrator(here + newcomer) : ''}Stop it with Ctrl+C.\n`,
  );
}

/** @param link good once, for a day; not printed again once there was an administrator */
const askForAdministrator = (link: string) => `Nobody may change anything yet. Become its first administrator here, today:\n  ${link}\n`;

function stopOnSignals(log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      // Asked twice: somebody is in a hurry. A PostgreSQL left running is adopted by the next start.
      if (stopping.signal.aborted) process.exit(1);
      log.info({ signal }, 'stopping');
      stopping.abort(signal);
    });
}

/** Faults in nobody's request. A promise that nobody waits for leaves the rest whole; after an exception nothing is certain, and we stop in good order. */
function tellStrayFaults(log: Log): void {
  process.on('unhandledRejection', (error: unknown) => log.error({ err: error }, 'a promise failed that nobody waited for'));
  process.on('uncaughtException', (error: unknown) => {
    log.fatal({ err: error }, 'unexpected error outside any request; stopping');
    process.exitCode = 1;
    stopping.abort(error);
  });
}

async function stopAll(log?: Log): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop())
    try {
      await stop();
    } catch (error) {
      log?.error({ err: error }, 'could not stop cleanly');
      process.exitCode = 1;
    }
}

const readable = [ConfigError, ClusterError, ConnectionError, MigrationError, SeedError, ListenError];

/** A fault its reader can mend is told in its own words; anything else with where it came from. */
function tellFault(error: unknown): void {
  const { message, stack } = error as Error;
  const words = readable.some((kind) => error instanceof kind) ? message : (stack ?? String(error));
  process.stderr.write(`${styleText('bold', 'Fingerpost could not start.', { stream: process.stderr })}\n${words}\n`);
}

let log: Log | undefined;
try {
  const config = readConfig(process.env);
  log = makeLog(config.logLevel);
  stopOnSignals(log);
  tellStrayFaults(log);
  await start(config, log);
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
} catch (error) {
  if (!stopping.signal.aborted) {
    tellFault(error);
    process.exitCode = 1;
  }
}
await stopAll(log);
process.exit();
