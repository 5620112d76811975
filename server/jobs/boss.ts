/** pg-boss as we use it: on a pool of ours, in a schema of its own. */
import type pg from 'pg';
import { type ConstructorOptions, type Db, PgBoss, type QueueOptions } from 'pg-boss';
import { jobs as allJobs, type Job } from './jobs.ts';

export const schema = 'pgboss';
/** Where jobs end that failed for good, until somebody looks. */
export const deadQueue = 'dead';

/** Runs pg-boss's statements on whatever runs ours. */
export const through = (runner: { query(text: string, values?: unknown[]): Promise<unknown> }): Db => ({
  executeSql: async (text, values) => (await runner.query(text, values)) as pg.QueryResult,
});

export function makeBoss(db: Db, options: ConstructorOptions = {}): PgBoss {
  return new PgBoss({ db, schema, ...options });
}

const day = 24 * 60 * 60;

const optionsOf = (retries = 5, seconds = 900): QueueOptions & { deadLetter: string } => ({
  retryLimit: retries,
  retryDelay: 60,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: seconds,
  deleteAfterSeconds: 7 * day,
  deadLetter: deadQueue,
});

/** Makes the queues that are not there, and gives those that are their present options. */
export async function makeQueues(boss: PgBoss, jobs: Readonly<Record<string, Job<never>>> = allJobs): Promise<void> {
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  if (!known.has(deadQueue)) await boss.createQueue(deadQueue, { retentionSeconds: 90 * day });
  for (const [name, { retries, seconds }] of Object.entries(jobs)) {
    const options = optionsOf(retries, seconds);
    if (known.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
}
