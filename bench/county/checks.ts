/** Foreign keys, while rows are written that hold by construction: checking two million one by one would take longer than writing them. */
import type pg from 'pg';

export interface ForeignKey {
  name: string;
  from: string;
  column: string;
  to: string;
  toColumn: string;
  /** Of pg_constraint: n sets null; with all others the row goes, or has to be gone. */
  onDelete: string;
  definition: string;
}

/** Those that set null last: by then most of what they would change is gone. */
export async function readForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT k.conname AS name, f.relname AS "from", fa.attname AS "column", t.relname AS "to", ta.attname AS "toColumn",
      k.confdeltype AS "onDelete", pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k
    JOIN pg_class f ON f.oid = k.conrelid JOIN pg_attribute fa ON fa.attrelid = f.oid AND fa.attnum = k.conkey[1]
    JOIN pg_class t ON t.oid = k.confrelid JOIN pg_attribute ta ON ta.attrelid = t.oid AND ta.attnum = k.confkey[1]
    WHERE k.contype = 'f' AND cardinality(k.conkey) = 1 AND f.relnamespace = current_schema()::regnamespace
    ORDER BY k.confdeltype = 'n', f.relname, fa.attname`);
  return rows;
}

/** True for a superuser, who may leave keys unchecked and triggers unfired until the transaction ends. */
export async function withoutTriggers(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  if (rows[0]?.rolsuper) await client.query('SET LOCAL session_replication_role = replica');
  return rows[0]?.rolsuper ?? false;
}

/**
 * Checks no key until told to. Anybody but a superuser drops them, and gives them back in the same transaction, checked all at once.
 * @returns what gives them back
 */
export async function suspendKeys(client: pg.ClientBase, keys: readonly ForeignKey[]): Promise<() => Promise<void>> {
  if (await withoutTriggers(client)) return async () => {};
  for (const { from, name } of keys) await client.query(`ALTER TABLE "${from}" DROP CONSTRAINT "${name}"`);
  return async () => {
    for (const { from, name, definition } of keys) await client.query(`ALTER TABLE "${from}" ADD CONSTRAINT "${name}" ${definition}`);
  };
}
