/** A connection of its own for a load: rows by COPY, everything else by the seed's own functions. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Executor } from '../../prisma/seed/insert.ts';
import type { Database } from '../../server/database.ts';
import type { Part } from './row-writer.ts';
import { columns } from './tables.ts';

/** Moments are written as people say them, without an offset; the catalogue is brought up to date once, at the end. */
const settings = `
  SET LOCAL TIME ZONE 'Europe/London'; SET LOCAL fingerpost.bulk = 'on';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL work_mem = '64MB'`;

/** All that `work` does, or nothing. */
export async function inTransaction<T>(db: Database, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query(`BEGIN; ${settings}`);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing it undoes everything, even in the middle of a COPY.
    client.release(true);
    throw error;
  }
}

/** Lets what is written for Prisma run in a transaction of our own. */
export function executorOn(client: pg.ClientBase): Executor {
  const query = async (sql: string, ...values: unknown[]) => (await client.query(sql, values)).rows;
  const execute = async (sql: string, ...values: unknown[]) => (await client.query(sql, values)).rowCount ?? 0;
  return { $queryRawUnsafe: query, $executeRawUnsafe: execute } as unknown as Executor;
}

export async function copyRows(client: pg.ClientBase, { table, text }: Part): Promise<void> {
  const names = columns[table].map((column) => `"${column}"`).join();
  await pipeline(
    Readable.from([Buffer.from(text.buffer, text.byteOffset, text.byteLength)]),
    client.query(from(`COPY "${table}" (${names}) FROM STDIN`)),
  );
}
