/**
 * Hears of every change that a public answer may show, by LISTEN on a connection of its own, and knows how far what it heard can be trusted.
 *
 * Two promises, which whoever keeps answers relies on:
 *
 * 1. `generation` is raised for every change. PostgreSQL delivers a notification only after the commit it belongs to can be seen by others. So of
 *    a statement that began after the number was read, and a number that is still the same when its answer is to be kept: either the statement saw
 *    the commit, or the notification is still to come and will raise the number. Nothing kept under the present number is older than what was heard.
 * 2. `fresh()` is true only while everything committed up to `trustedForMs` ago has been heard. Every half second we ask PostgreSQL something on
 *    the same connection. It sends what it has to notify before it answers, so an answer proves that all that was committed before the question
 *    has arrived. When answers stop (a connection half open, a server that hangs), trust runs out by itself, within the two seconds of ARCHITECTURE 6.
 */
import { Socket } from 'node:net';
import pg from 'pg';

/** What was committed longer ago than this is known, or nothing is believed. Under two seconds, with a little to answer in. */
const trustedForMs = 1900;
const askEveryMs = 500;
/** So long without an answer, and the connection is given up. */
const patienceMs = 3000;
const longestWaitMs = 5000;
export const channel = 'public_changes';

/** Called with the table that changed, or with null when anything may have. */
export type ChangeListener = (table: string | null) => void;

export interface PublicChanges {
  /** Raised by every change, and whenever one may have been missed. */
  readonly generation: number;
  /** `off` until it is started; `waiting` while it has no connection, when nothing may be kept. */
  readonly state: 'off' | 'waiting' | 'listening';
  /** Whether everything that was committed two seconds ago is known. */
  fresh(): boolean;
  /** @returns how to cease */
  onChange(listener: ChangeListener): () => void;
  /** Begins to listen, and goes on for ever; safe to call again. */
  start(): void;
  stop(): Promise<void>;
}

interface ListeningOptions {
  url: string;
  /** Told when the connection breaks; it is opened again. */
  report?: ((error: Error) => void) | undefined;
}

export function publicChanges({ url, report }: ListeningOptions): PublicChanges {
  const listeners = new Set<ChangeListener>();
  const ending = new AbortController();
  let generation = 0;
  let state: PublicChanges['state'] = 'off';
  let trustedUntil = 0;
  let running: Promise<void> | undefined;

  function changed(table: string | null): void {
    generation++;
    for (const listener of listeners) listener(table);
  }

  /** Listens until the connection breaks or we are told to stop. */
  async function listen(): Promise<void> {
    // The socket is ours, so that a connection on which nothing moves can be cut without asking the other end.
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: url,
      application_name: 'fingerpost changes',
      connectionTimeoutMillis: patienceMs,
      keepAlive: true,
      stream: () => socket,
    });
    const broken = new Promise<never>((_, fail) => {
      client.on('error', fail);
      client.on('end', () => fail(new Error('the connection that tells of changes ended')));
    });
    broken.catch(() => {});
    const cut = () => socket.destroy();
    ending.signal.addEventListener('abort', cut, { once: true });
    client.on('notification', ({ payload }) => changed(payload || null));
    try {
      await Promise.race([client.connect(), broken]);
      await Promise.race([client.query(`LISTEN ${channel}`), broken]);
      state = 'listening';
      // Nobody told of what happened before.
      changed(null);
      while (!ending.signal.aborted) {
        const asked = performance.now();
        const late = setTimeout(cut, patienceMs);
        await Promise.race([client.query('SELECT 1'), broken]).finally(() => clearTimeout(late));
        trustedUntil = asked + trustedForMs;
        await pause(askEveryMs, broken);
      }
    } finally {
      ending.signal.removeEventListener('abort', cut);
      state = 'waiting';
      trustedUntil = 0;
      changed(null);
      cut();
    }
  }

  /** Ends early when we are told to stop. */
  const pause = (milliseconds: number, broken?: Promise<never>) =>
    Promise.race([
      new Promise<void>((done) => {
        const timer = setTimeout(end, milliseconds);
        ending.signal.addEventListener('abort', end, { once: true });
        function end() {
          clearTimeout(timer);
          ending.signal.removeEventListener('abort', end);
          done();
        }
      }),
      ...(broken ? [broken] : []),
    ]);

  async function run(): Promise<void> {
    for (let wait = 100; !ending.signal.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
      const began = performance.now();
      await listen().catch((error: Error) => ending.signal.aborted || report?.(error));
      // One that held for a while and broke is opened again at once.
      if (performance.now() - began > 10_000) wait = 100;
      // Not all processes at the same moment.
      await pause(wait * (0.5 + Math.random() / 2));
    }
  }

  return {
    get generation() {
      return generation;
    },
    get state() {
      return state;
    },
    fresh: () => performance.now() < trustedUntil,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (running || ending.signal.aborted) return;
      state = 'waiting';
      running = run();
    },
    async stop() {
      ending.abort();
      await running;
      state = 'off';
    },
  };
}
