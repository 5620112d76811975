import { makeLog } from '../http/log.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { addJob, deadJobs, retryDeadJob } from './add-job.ts';
import type { Job, JobName } from './jobs.ts';
import { startJobs } from './start-jobs.ts';

const test = base.extend('working', async ({ databaseUrl }, { onCleanup }) => {
  const stops: (() => Promise<void>)[] = [];
  onCleanup(async () => void (await Promise.all(stops.map((stop) => stop()))));
  return async (jobs: Record<string, Job<never>>) => {
    const options = { url: databaseUrl, log: makeLog('silent'), publicUrl: 'https://fingerpost.example', lookEverySeconds: 0.5 };
    const stop = await startJobs({ ...options, jobs });
    stops.push(stop);
    return stop;
  };
});

/** The test's own jobs, under names that only it knows. */
const named = (name: string) => name as JobName;

describe('a job', () => {
  test('is done when the transaction that asked for it is committed, once among several processes', async ({ db, working }) => {
    const done: unknown[] = [];
    const jobs = { note: { does: 'Notes.', work: async (data: { n: number }) => void done.push(data.n) } as Job<never> };
    for (let process = 0; process < 3; process++) await working(jobs);
    await db.$transaction(async (tx) => {
      for (let n = 0; n < 10; n++) await addJob(db, tx, named('note'), { n } as never);
    });
    await db
      .$transaction(async (tx) => {
        await addJob(db, tx, named('note'), { n: 99 } as never);
        throw new Error('taken back');
      })
      .catch(() => {});
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(10);
    expect([...done].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('that fails for good is shown to staff, and done when they ask again', async ({ db, working }) => {
    let broken = true;
    const work = async () => {
      if (broken) throw new Error('The other side is away.');
    };
    await working({ fragile: { does: 'Breaks.', retries: 0, work } });
    await addJob(db, null, named('fragile'), {});
    await expect
      .poll(() => deadJobs(db), { timeout: 10_000 })
      .toMatchObject([{ name: 'fragile', tries: 1, trouble: 'The other side is away.' }]);
    broken = false;
    const [dead] = await deadJobs(db);
    expect(await retryDeadJob(db, dead?.id ?? '')).toBe(true);
    expect(await retryDeadJob(db, dead?.id ?? '')).toBe(false);
    await expect.poll(() => deadJobs(db)).toEqual([]);
  });

  test('in hand is finished when the process stops', async ({ db, working }) => {
    let [begun, done] = [false, false];
    const work = async () => {
      begun = true;
      await new Promise((end) => setTimeout(end, 300));
      done = true;
    };
    const stop = await working({ slow: { does: 'Takes its time.', work } });
    await addJob(db, null, named('slow'), {});
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(true);
    await stop();
    expect(done).toBe(true);
  });

  test('of the clock is asked for in London’s time', async ({ db, working }) => {
    await working({ daily: { does: 'Ticks.', every: '10 6 * * *', work: async () => {} } });
    const { rows } = await db.pool.query('SELECT name, cron, timezone FROM pgboss.schedule');
    expect(rows).toEqual([{ name: 'daily', cron: '10 6 * * *', timezone: 'Europe/London' }]);
  });
});

test('tables of jobs tell nobody of their changes', async ({ db }) => {
  const { rows } = await db.pool.query(
    `SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'pgboss' AND t.tgname = 'public_changed'`,
  );
  expect(rows).toEqual([]);
});
