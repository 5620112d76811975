/** Figures for Prometheus. Routes, not addresses: nothing here tells who asked for what. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database.ts';
import type { KeptAnswers } from './answers/kept-answers.ts';
import { isLoopback } from './client-address.ts';

export interface Metrics {
  registry: Registry;
  observe: (route: string, status: number, seconds: number) => void;
}

export function makeMetrics(db: Database, answers: KeptAnswers): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'fingerpost_http_request_seconds',
    help: 'Time to answer a request that had to be worked out, by route and status. Kept answers are counted in fingerpost_answers_total.',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'fingerpost_database_connections',
    help: 'Connections of this process to the database, by state.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, db.pool.totalCount);
      this.set({ state: 'idle' }, db.pool.idleCount);
      this.set({ state: 'waited_for' }, db.pool.waitingCount);
    },
  });
  countAnswers(registry, db, answers);
  // Looked up by its labels once: it is done for every request.
  const known = new Map<string, Histogram.Internal<'route' | 'status'>>();
  const seriesOf = (route: string, status: number) => {
    const name = `${route} ${status}`;
    const series = known.get(name) ?? requests.labels({ route, status: String(status) });
    known.set(name, series);
    return series;
  };
  const observe = (route: string, status: number, seconds: number) => seriesOf(route, status).observe(seconds);
  return { registry, observe };
}

/** What is kept, and whether it pays. */
function countAnswers(registry: Registry, db: Database, answers: KeptAnswers): void {
  const registers = [registry];
  new Counter({
    name: 'fingerpost_answers_total',
    help: 'Public answers, by how they were come by: kept, joined (worked out for another at the same time) or worked out.',
    labelNames: ['from'],
    registers,
    collect() {
      this.reset();
      const { hits, joined, misses } = answers.figures;
      this.inc({ from: 'kept' }, hits);
      this.inc({ from: 'joined' }, joined);
      this.inc({ from: 'work' }, misses);
    },
  });
  new Counter({
    name: 'fingerpost_answers_drops_total',
    help: 'Times all kept answers were dropped, because something public changed or a change may have been missed.',
    registers,
    collect() {
      this.reset();
      this.inc(answers.figures.drops);
    },
  });
  new Gauge({
    name: 'fingerpost_answers_kept_bytes',
    help: 'Bytes of kept answers.',
    registers,
    collect() {
      this.set(answers.size.bytes);
    },
  });
  new Gauge({
    name: 'fingerpost_answers_kept',
    help: 'Kept answers.',
    registers,
    collect() {
      this.set(answers.size.entries);
    },
  });
  new Gauge({
    name: 'fingerpost_changes_heard',
    help: 'Whether every public change of the last two seconds is known: 1, or 0 while nothing kept is given out.',
    registers,
    collect() {
      this.set(db.changes.fresh() ? 1 : 0);
    },
  });
}

/** What proxies add. A request that came through one is never from this machine, whatever the last hop. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

export const sameSecret = (given: string, secret: string) => {
  const one = Buffer.from(given);
  const other = Buffer.from(secret);
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Metrics are for this machine or for whoever holds the token. */
export function mayReadMetrics({ headers }: IncomingMessage, address: string, token: string | undefined): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token && given) return sameSecret(given, token);
  return isLoopback(address) && !forwarded.some((name) => name in headers);
}
