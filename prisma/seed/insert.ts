import type { Prisma } from '../../generated/prisma/client.ts';

/** What can run a statement: a client or a transaction of it. */
export type Executor = Pick<Prisma.TransactionClient, '$executeRawUnsafe' | '$queryRawUnsafe'>;

type Row = Record<string, unknown>;

/**
 * Inserts any number of rows in one statement: PostgreSQL reads them from JSON by the table's own column types (enums, arrays, dates, times), and
 * foreign keys among the rows hold because they are checked when the statement ends. Each row names the same columns.
 */
export async function insertRows(db: Executor, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map((column) => `"${column}"`);
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns.join()}) SELECT ${columns.join()} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/** After rows with given ids, the next id the table hands out follows the highest. */
export async function advanceIds(db: Executor, table: string): Promise<void> {
  await db.$queryRawUnsafe(
    `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM "${table}"), false)::text`,
  );
}
