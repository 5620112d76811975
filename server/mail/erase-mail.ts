import type { Database } from '../database.ts';

export const keptDays = 30;

/** Bodies of messages are erased 30 days after they were made; that they were sent, and to whom, stays. @returns how many */
export async function eraseMail(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  return db.$executeRaw`
    UPDATE "Mail" SET text = '', html = NULL, headers = NULL, state = CASE WHEN state = 'QUEUED' THEN 'DROPPED' ELSE state END
    WHERE text <> '' AND "createdAt" < ${before} AND state <> 'SENDING'`;
}
