// From whatever state the folder is in (never started, running without an owner, killed, starting, stopping) to one PostgreSQL that runs
// and is ours.
import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError } from './cluster-error.ts';
import { type Home, urlOf } from './home.ts';
import { claimOwnership, type OwnerLock } from './owner-lock.ts';
import { choosePort } from './ports.ts';
import { findRunning, launch, type Settings, shutDown } from './postmaster.ts';

export interface Wish {
  /** 0: any free one. */
  readonly port: number;
  readonly settings: Settings | undefined;
  readonly signal?: AbortSignal;
}

export interface Charge {
  readonly lock: OwnerLock;
  readonly port: number;
  /** True when it was already running, left by an owner that was killed. */
  readonly adopted: boolean;
}

/** Recovery after a crash reads the write-ahead log again, at worst a few minutes of it. */
const patienceMs = 180_000;
/** An owner killed this moment still holds the lock until PostgreSQL notices. */
const heldPatienceMs = 1500;
const pauseMs = 100;

export async function takeCharge(home: Home, wish: Wish): Promise<Charge> {
  const began = Date.now();
  let heldSince: number | undefined;
  let adopted = true;
  while (Date.now() - began < patienceMs) {
    wish.signal?.throwIfAborted();
    const running = await findRunning(home);
    if (!running) {
      adopted = false;
      await start(home, wish);
      continue;
    }
    const claim = running.port ? await claimOwnership(urlOf(home, running.port, 'postgres')) : 'not ready';
    if (typeof claim === 'object' && running.port) {
      if (!wish.port || wish.port === running.port) return { lock: claim, port: running.port, adopted };
      // Left behind on another port than the one now asked for.
      await claim.release();
      await shutDown(home);
      continue;
    }
    if (claim === 'held') {
      heldSince ??= Date.now();
      if (Date.now() - heldSince > heldPatienceMs) throw inUse(home, running.pid);
    } else heldSince = undefined;
    await delay(pauseMs);
  }
  throw new ClusterError(
    'NOT_READY',
    `PostgreSQL in ${home.folder} was not ready after ${patienceMs / 1000} seconds. Look in ${home.log} for why.`,
  );
}

async function start(home: Home, wish: Wish): Promise<void> {
  const port = await choosePort(wish.port);
  const outcome = await launch(home, port, wish.settings);
  if (outcome === 'started') return;
  // Somebody else took the port between our look and the start: the next look says so, or finds another.
  await delay(pauseMs * 3);
}

const inUse = (home: Home, pid: number) =>
  new ClusterError(
    'IN_USE',
    `Another Fingerpost already uses the data folder ${home.folder} (its PostgreSQL is process ${pid}). ` +
      'Stop that one, or set DATA_DIR to another folder, or give both the same DATABASE_URL.',
  );
