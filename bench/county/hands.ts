/** Work for the database, shared by two connections: it has another core for it. */
import type pg from 'pg';
import type { Database } from '../../server/database.ts';
import { inTransaction } from './connection.ts';

export type Task = (client: pg.ClientBase) => Promise<unknown>;

const hands = 2;

/** Each task in a transaction of its own, in order of their beginning. After a fault no more are begun. */
export async function share(db: Database, tasks: readonly Task[]): Promise<void> {
  const left = [...tasks];
  const work = async () => {
    for (let task = left.shift(); task; task = left.shift())
      await inTransaction(db, task).catch((error: unknown) => {
        left.length = 0;
        throw error;
      });
  };
  const ends = await Promise.allSettled(Array.from({ length: hands }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
