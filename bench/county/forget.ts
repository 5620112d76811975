/**
 * Removes what an earlier run made: listings whose slug begins with `synthetic-`, awards drawn from synthetic sources, and all that hangs on
 * either. What hangs is read from the foreign keys themselves and removed table by table, which takes seconds where cascades take an hour;
 * tables that did not exist when this was written are cleared too. Synthetic places and sources stay: the next run uses them.
 */
import type pg from 'pg';
import type { ForeignKey } from './checks.ts';

const listings = `SELECT id FROM "Listing" WHERE slug LIKE 'synthetic-%'`;
const awards = `
  SELECT s."awardId" FROM "ListingSource" s JOIN "Source" o ON o.id = s."sourceId" WHERE o.system LIKE 'synthetic-%' AND s."awardId" IS NOT NULL`;

export async function isFilled(client: pg.ClientBase): Promise<boolean> {
  return (await client.query(`${listings} LIMIT 1`)).rows.length > 0;
}

/** @returns listings that stay but named one that went, whose public form may have changed */
export async function forgetSynthetic(client: pg.ClientBase, keys: readonly ForeignKey[]): Promise<number[]> {
  await client.query(
    `CREATE TEMP TABLE gone_listing ON COMMIT DROP AS ${listings}; CREATE TEMP TABLE gone_award ON COMMIT DROP AS ${awards}; ANALYZE gone_listing`,
  );
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM unnest(catalogue_dependants(ARRAY(SELECT id FROM gone_listing))) id WHERE id NOT IN (SELECT id FROM gone_listing)`,
  );
  await forget(client, keys, 'Award', 'SELECT "awardId" FROM gone_award');
  await forget(client, keys, 'Listing', 'SELECT id FROM gone_listing');
  return rows.map(({ id }) => id);
}

/** What hangs on the rows goes first, then others let go of them. `gone` is a query for the rows' key. */
async function forget(client: pg.ClientBase, keys: readonly ForeignKey[], table: string, gone: string, toColumn = 'id'): Promise<void> {
  for (const key of keys) {
    if (key.to !== table || key.toColumn !== toColumn) continue;
    const named = `"${key.column}" IN (${gone})`;
    if (key.onDelete === 'n') {
      // Rows that go anyway need not be changed first.
      const stays = key.from === table ? ` AND NOT ("${toColumn}" IN (${gone}))` : '';
      await client.query(`UPDATE "${key.from}" SET "${key.column}" = NULL WHERE ${named}${stays}`);
    } else if (key.from !== table) {
      for (const column of new Set(keys.filter((next) => next.to === key.from).map((next) => next.toColumn)))
        await forget(client, keys, key.from, `SELECT "${column}" FROM "${key.from}" WHERE ${named}`, column);
      await client.query(`DELETE FROM "${key.from}" WHERE ${named}`);
    }
  }
  await client.query(`DELETE FROM "${table}" WHERE "${toColumn}" IN (${gone})`);
}
