/** Figures for Prometheus. Routes, not addresses: nothing here tells who asked for what. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database.ts';
import { isLoopback } from './client-address.ts';

export interface Metrics {
  registry: Registry;
  observe: (route: string, status: number, seconds: number) => void;
}

export function makeMetrics(db: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'fingerpost_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
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
  return { registry, observe: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds) };
}

/** What proxies add. A request that came through one is never from this machine, whatever the last hop. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

const sameSecret = (given: string, secret: string) => {
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
