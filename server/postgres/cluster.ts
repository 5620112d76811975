// The embedded PostgreSQL: a real server, started and stopped with Fingerpost, for those who have none of their own. It survives the
// sudden death of either: a PostgreSQL left behind is adopted, one that died is started again on the same port.
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterError } from './cluster-error.ts';
import { type Home, openHome, urlOf } from './home.ts';
import type { OwnerLock } from './owner-lock.ts';
import { type Settings, shutDown } from './postmaster.ts';
import { type Charge, takeCharge, type Wish } from './take-charge.ts';

export interface ClusterOptions {
  /** The port on 127.0.0.1; 0, the default, takes any free one. */
  readonly port?: number;
  /** PostgreSQL settings by name, over ours. No spaces or quotes. */
  readonly settings?: Settings;
  /** False trades safety in a power cut for speed, for clusters that are thrown away. */
  readonly durable?: boolean;
  /** Told, in a sentence, when PostgreSQL goes away and comes back while we run. */
  readonly report?: (sentence: string) => void;
}

export interface Cluster {
  /** Of the database `fingerpost`, with the password: not for logs. */
  readonly url: string;
  readonly port: number;
  readonly how: 'created' | 'started' | 'adopted';
  urlFor(database: string): string;
  /** Stops PostgreSQL, once; safe to call again. */
  stop(): Promise<void>;
}

const database = 'fingerpost';
const recoveryPauseMs = 1000;
const disposableSettings: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** @throws ClusterError with a sentence that says what to do */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const durable = options.durable ?? true;
  const home = await openHome(folder, durable);
  const settings = { ...(durable ? {} : disposableSettings), ...options.settings };
  const charge = await takeCharge(home, { port: options.port ?? 0, settings });
  try {
    await ensureDatabase(charge.lock);
  } catch (error) {
    await charge.lock.release();
    await shutDown(home);
    throw error;
  }
  const keeper = keepRunning(home, charge, settings, options.report ?? (() => {}));
  return {
    port: charge.port,
    how: charge.adopted ? 'adopted' : home.created ? 'created' : 'started',
    url: urlOf(home, charge.port, database),
    urlFor: (name) => urlOf(home, charge.port, name),
    stop: () => keeper.stop(),
  };
}

async function ensureDatabase(lock: OwnerLock): Promise<void> {
  const { rowCount } = await lock.query(`select from pg_database where datname = '${database}'`);
  if (!rowCount) await lock.query(`create database ${database}`);
}

/** Brings PostgreSQL back on the same port, so that open pools find it again, until told to stop. */
function keepRunning(home: Home, first: Charge, settings: Settings, report: (sentence: string) => void) {
  const stopping = new AbortController();
  const wish: Wish = { port: first.port, settings, signal: stopping.signal };
  let lock: OwnerLock | undefined = first.lock;
  let ours = true;
  let stopped: Promise<void> | undefined;

  async function watch(): Promise<void> {
    while (lock && !stopping.signal.aborted) {
      await lock.lost;
      lock = undefined;
      if (stopping.signal.aborted) return;
      report('The connection to the built-in PostgreSQL was lost. Starting it again.');
      lock = await regain();
      if (lock) report('The built-in PostgreSQL is running again.');
    }
  }

  async function regain(): Promise<OwnerLock | undefined> {
    let last = '';
    while (!stopping.signal.aborted) {
      try {
        return (await takeCharge(home, wish)).lock;
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        const { message, code } = error as ClusterError;
        if (message !== last) report(message);
        last = message;
        if (code === 'IN_USE') {
          ours = false; // Theirs to stop from now on.
          return undefined;
        }
        await delay(recoveryPauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    return undefined;
  }

  const watching = watch();

  async function stop(): Promise<void> {
    stopping.abort();
    // In the middle of bringing it back: there may be nothing to stop yet.
    if (!lock) await watching;
    // The lock goes last, with the server, so that nobody adopts what is about to stop.
    if (ours) await shutDown(home);
    await lock?.release();
    await watching;
  }

  return { stop: () => (stopped ??= stop()) };
}
