/** Asks for a job, in the transaction of whatever needs it: both happen or neither. */
import { fromPrisma, type JobWithMetadata, type PgBoss } from 'pg-boss';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { deadQueue, makeBoss, through } from './boss.ts';
import type { JobData, JobName } from './jobs.ts';

/** One for each database of this process; it only writes and reads, so it is stopped as soon as it knows the queues, and leaves no timer behind. */
const bosses = new WeakMap<Database, Promise<PgBoss>>();

function bossOf(db: Database): Promise<PgBoss> {
  const known = bosses.get(db);
  if (known) return known;
  const boss = makeBoss(through(db.pool), { supervise: false, schedule: false, migrate: false });
  boss.on('error', () => {});
  const made = boss.start().then(async () => {
    await boss.stop({ graceful: false, close: false });
    return boss;
  });
  bosses.set(db, made);
  made.catch(() => bosses.delete(db));
  return made;
}

export interface AddOptions {
  /** Not before this. */
  readonly after?: Date;
  /** The same key is asked for once until it is done: a second one is dropped. */
  readonly key?: string;
}

/** @param tx the transaction it belongs to; without one it is asked for at once */
export async function addJob<Name extends JobName>(
  db: Database,
  tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe'> | null,
  name: Name,
  data: JobData<Name>,
  { after, key }: AddOptions = {},
): Promise<void> {
  const boss = await bossOf(db);
  await boss.send(name, data, {
    ...(tx && { db: fromPrisma(tx) }),
    ...(after && { startAfter: after }),
    ...(key && { singletonKey: key, singletonSeconds: 1 }),
  });
}

export interface DeadJob {
  id: string;
  /** Its name among the jobs, or what it was called in an older version. */
  name: string;
  /** When it was given up. */
  at: Date;
  tries: number;
  trouble: string;
}

const troubleOf = (output: unknown) => String((output as { message?: unknown } | null)?.message ?? 'It did not say why.').slice(0, 300);

/** Jobs that failed for good, latest first, at most a hundred. */
export async function deadJobs(db: Database): Promise<DeadJob[]> {
  const found: JobWithMetadata[] = await (await bossOf(db)).findJobs(deadQueue, { queued: true });
  return found
    .map(({ id, sourceName, createdOn, sourceRetryCount, sourceOutput }) => ({
      id,
      name: sourceName ?? deadQueue,
      at: createdOn,
      tries: (sourceRetryCount ?? 0) + 1,
      trouble: troubleOf(sourceOutput),
    }))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, 100);
}

/** Puts one back where it came from. @returns false when it is not there any more */
export async function retryDeadJob(db: Database, id: string): Promise<boolean> {
  return (await (await bossOf(db)).redrive(deadQueue, { ids: [id] })) === 1;
}
