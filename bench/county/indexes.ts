/**
 * Building an index once costs a fraction of keeping it up to date row by row, so for a large load they are dropped and built again after it.
 * A table of their definitions says what is missing while it is missing, so that the next run can put right one that was killed.
 */
import type pg from 'pg';
import type { Database } from '../../server/database.ts';
import { inTransaction } from './connection.ts';
import { share } from './hands.ts';
import { tables } from './tables.ts';

const least = 5000;
/** Tables the database fills itself. */
const kept = ['Catalogue', 'CatalogueFilter', 'CataloguePlace', 'PublicPlace', 'Meeting', 'PublicAwardPlace'];
const memory = '"SyntheticMissingIndex"';

/** True when it pays: many listings come, to fewer. */
export async function isLargeLoad(client: pg.ClientBase, coming: number): Promise<boolean> {
  if (coming < least) return false;
  const { rows } = await client.query<{ there: number }>(`SELECT count(*)::int AS there FROM "Listing" WHERE slug NOT LIKE 'synthetic-%'`);
  return (rows[0]?.there ?? 0) <= coming;
}

/** Primary keys stay. */
export async function dropIndexes(client: pg.ClientBase): Promise<void> {
  await client.query(
    `CREATE TABLE ${memory} AS
     SELECT c.relname::text AS "table", i.relname::text AS name, pg_get_indexdef(i.oid) AS definition
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
     WHERE c.relname = ANY ('{${[...tables, ...kept].join()}}') AND c.relnamespace = current_schema()::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid)`,
  );
  const { rows } = await client.query<{ names: string }>(`SELECT string_agg(quote_ident(name), ',') AS names FROM ${memory}`);
  if (rows[0]?.names) await client.query(`DROP INDEX ${rows[0].names}`);
}

/** Those of the tables that rows are written to: the catalogue is read from them. */
export const restoreRowIndexes = (db: Database) => restore(db, `"table" <> ALL ('{${kept.join()}}')`);

/** All that this load dropped, or one that was killed. */
export async function restoreIndexes(db: Database): Promise<void> {
  await restore(db, 'true');
  await inTransaction(db, (client) => client.query(`DROP TABLE IF EXISTS ${memory}`));
}

async function restore(db: Database, which: string): Promise<void> {
  const { rows: found } = await db.pool.query<{ there: boolean }>(`SELECT to_regclass('${memory}') IS NOT NULL AS there`);
  if (!found[0]?.there) return;
  // The slow ones first, so that no hand is left with one at the end. GiST is the slowest to build.
  const { rows } = await db.pool.query<{ name: string; definition: string }>(
    `SELECT name, definition FROM ${memory} WHERE ${which}
     ORDER BY definition LIKE '%USING gist%' DESC, pg_relation_size(quote_ident("table")::regclass) DESC, name`,
  );
  await share(
    db,
    rows.map(({ name, definition }) => async (client) => {
      await client.query(definition);
      await client.query(`DELETE FROM ${memory} WHERE name = $1`, [name]);
    }),
  );
}
