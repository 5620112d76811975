/** Processes that share one database, for tests of what they keep and how they hear of changes. */
import pg from 'pg';
import { type Database, openDatabase } from '../../database.ts';
import { test as base, expect } from '../../testkit/fixture.ts';
import { type Serving, startServing } from './serving.ts';

export interface Process extends Serving {
  readonly db: Database;
  /** How many statements it has sent, but those that ask for the next moment. */
  readonly asked: () => number;
}

export type Start = (settings?: Record<string, string>, clock?: () => number) => Promise<Process>;

/** Processes with a handle on the database each, as if they stood behind one load balancer. */
export const test = base.extend('start', ({ databaseUrl }, { onCleanup }): Start => {
  const started: Process[] = [];
  onCleanup(async () => {
    for (const { close, db } of started) await close().then(() => db.close());
  });
  return async (settings, clock) => {
    let statements = 0;
    const db = openDatabase({ url: databaseUrl, onQuery: (sql) => void (sql.includes('london.day') || statements++) });
    const serving = await startServing(db, settings, clock);
    const process = { ...serving, db, asked: () => statements };
    started.push(process);
    await expect.poll(() => db.changes.fresh(), { interval: 5, timeout: 10_000 }).toBe(true);
    return process;
  };
});

export const read = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
export const named = (slug: string) =>
  read(`{ listing(slug: "${slug}") { status name ... on Group { summary location { visibility } } } }`);

/** What the metrics say, by the name of the series. */
export async function figure({ at }: Serving, name: string): Promise<number> {
  const text = await (await at('/metrics')).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );
}
export const hits = (server: Serving) => figure(server, 'fingerpost_answers_total{from="kept"}');

/** A connection that is neither process's, such as a curator's script. */
export async function plainSql<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Holds back whoever reads listings; `waited` resolves once somebody does and everybody has arrived. Then they go on. */
export async function whileLocked(url: string, work: (waited: () => Promise<void>) => Promise<() => Promise<unknown>>): Promise<void> {
  const after = await plainSql(url, async (holder) => {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE "Listing" IN ACCESS EXCLUSIVE MODE');
    const waiting = () => holder.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '"Listing"'::regclass`);
    const rest = await work(async () => {
      await expect.poll(async () => (await waiting()).rowCount, { timeout: 5000 }).toBeGreaterThan(0);
      await new Promise((done) => setTimeout(done, 300));
    });
    await holder.query('COMMIT');
    return rest;
  });
  await after();
}
