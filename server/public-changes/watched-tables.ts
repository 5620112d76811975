/** Which tables tell of their changes: all of them, but those that no public answer shows. */
import type pg from 'pg';

/**
 * Tables whose changes drop no answer, each with why. A table that is not here is watched from the next start on, which is always right. Name one
 * here only when nothing public is read from it and it is written so often (by readers, by the clock) that answers would be dropped for nothing.
 */
export const unwatchedTables: Readonly<Record<string, string>> = {
  SearchMiss: 'Written for every search that finds nothing. No answer shows it.',
  _prisma_migrations: 'What was done to the database. No answer shows it.',
};

/** @returns the tables that are watched from now on, or no more */
export async function watchTables(client: pg.ClientBase): Promise<string[]> {
  const {
    rows: [known],
  } = await client.query(`select to_regprocedure('watch_public_changes(text[])') is not null as here`);
  // Before the migration that brings it.
  if (!known?.here) return [];
  const { rows } = await client.query('select watch_public_changes($1) as name', [Object.keys(unwatchedTables)]);
  return rows.map(({ name }) => name as string);
}
