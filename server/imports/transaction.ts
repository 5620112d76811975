/** One file, one transaction: all of it, or nothing. A dry run does everything and undoes it. */
import type pg from 'pg';
import { advisoryLock } from '../postgres/advisory-locks.ts';
import type { ImportRun } from './format.ts';

/** The catalogue is brought up to date once, at the end; and only one import writes at a time. */
const settings = `
  SET LOCAL fingerpost.bulk = 'on'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL work_mem = '64MB'; SELECT pg_advisory_xact_lock(${advisoryLock('import')})`;

export async function inImport<T>({ db, dryRun }: ImportRun, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query(`BEGIN; ${settings}`);
    const result = await work(client);
    await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing it undoes everything, even in the middle of a COPY.
    client.release(true);
    throw error;
  }
}

const part = 10_000;

/** What is public of each listing may hang on where places lie and what contains them. In parts, so that memory stays bounded. */
export async function refreshPlaces(client: pg.ClientBase): Promise<void> {
  for (const [table, refresh] of [
    ['Listing', 'refresh_catalogue'],
    ['Award', 'refresh_awards'],
  ]) {
    for (let after = 0; ; ) {
      const { rows } = await client.query<{ ids: number[] | null }>(
        `SELECT array_agg(id) AS ids FROM (SELECT id FROM "${table}" WHERE id > $1 ORDER BY id LIMIT ${part}) x`,
        [after],
      );
      const ids = rows[0]?.ids;
      if (!ids) break;
      await client.query(`SELECT ${refresh}($1::int[])`, [ids]);
      after = Math.max(...ids);
    }
  }
}
