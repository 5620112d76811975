/** Works on jobs in this process, beside any others, and sees that those of the clock are asked for. */
import { openDatabase } from '../database.ts';
import type { Log } from '../http/log.ts';
import { makeBoss, makeQueues, through } from './boss.ts';
import { jobs as allJobs, type Job } from './jobs.ts';

export interface JobsOptions {
  url: string;
  log: Log;
  publicUrl: string;
  now?: () => Date;
  /** How often each queue is looked at. */
  lookEverySeconds?: number;
  /** How long the jobs in hand may take when we stop. */
  drainSeconds?: number;
  /** Tests bring their own. */
  jobs?: Readonly<Record<string, Job<never>>>;
}

/** @returns how to stop: jobs in hand are finished, or tried again by another process */
export async function startJobs(options: JobsOptions): Promise<() => Promise<void>> {
  const { url, log, publicUrl, now = () => new Date(), lookEverySeconds = 5, drainSeconds = 10, jobs = allJobs } = options;
  const report = (error: Error) => log.warn({ err: error }, 'a connection of the jobs broke');
  // Jobs may take as long as they need; what visitors ask must not wait for them.
  const db = openDatabase({ url, connections: 3, statementTimeoutMs: 0, report });
  // What is kept of places, terms and funds must be what it is now, when subscribers are told of it.
  db.changes.start();
  const boss = makeBoss(through(db.pool), { migrate: false });
  boss.on('error', (error) => log.warn({ err: error }, 'jobs met a fault; it is tried again'));
  boss.on('warning', ({ message }) => log.warn(message));
  await boss.start();
  await makeQueues(boss, jobs);
  const stale = (await boss.getSchedules()).filter(({ name }) => !Object.hasOwn(jobs, name));
  for (const { name } of stale) await boss.unschedule(name);
  for (const [name, { every, work }] of Object.entries(jobs)) {
    if (every) await boss.schedule(name, every, {}, { tz: 'Europe/London' });
    await boss.work(name, { pollingIntervalSeconds: lookEverySeconds }, async ([job]) => {
      if (!job) return;
      const began = performance.now();
      await work((job.data ?? {}) as never, { db, log, publicUrl, now: now(), signal: job.signal });
      log.info({ job: name, ms: Math.round(performance.now() - began) }, 'job');
    });
  }
  return async () => {
    await boss.stop({ timeout: drainSeconds * 1000, close: false });
    await db.close();
  };
}
