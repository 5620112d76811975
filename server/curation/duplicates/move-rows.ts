/** Rows that go from one listing to another, written down so that they can go home. */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { refreshedOnce } from '../records/turn.ts';
import { type Column, keyOf, moving, uniqueWith } from './attachments.ts';

type Tx = Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;
export type Row = Readonly<Record<string, unknown>>;

export interface Moved extends Column {
  readonly from: number;
  /** Null: the survivor's own link to the merged one, which would have led to itself. */
  readonly to: number | null;
  /** Their keys, without the column that changed. */
  readonly rows: readonly Row[];
  /** So much was added to their positions, to stand behind the survivor's own. */
  readonly shift?: number;
}

/** Rows that fell away, because the survivor had the same or they would have pointed from it to itself. */
export interface Fallen {
  readonly table: string;
  readonly rows: readonly Row[];
}

const quoted = (name: string) => `"${name}"`;
/** Of `t` and the rows given as `r`. */
const onKey = (names: readonly string[]) => names.map((name) => `t.${quoted(name)} = (r->>'${name}')::int`).join(' AND ');
const asRow = (names: readonly string[]) => `jsonb_build_object(${names.map((name) => `'${name}', t.${quoted(name)}`).join(', ')})`;

interface Pair {
  readonly survivorId: number;
  readonly mergedId: number;
}

export async function moveAttached(tx: Tx, pair: Pair): Promise<{ moved: Moved[]; fallen: Fallen[] }> {
  const moved: Moved[] = [];
  const fallen: Fallen[] = [];
  for (const column of moving) {
    const dropped = await dropDoubles(tx, column, pair);
    if (dropped.rows.length) fallen.push(dropped);
    moved.push(...(await moveColumn(tx, column, pair)));
  }
  return { moved, fallen };
}

async function dropDoubles(tx: Tx, { table, column }: Column, { survivorId, mergedId }: Pair): Promise<Fallen> {
  const unique = uniqueWith[`${table}.${column}`];
  if (!unique) return { table, rows: [] };
  const other = table === 'Relation' ? (column === 'fromId' ? 'toId' : 'fromId') : null;
  const same = unique.map((name) => `s.${quoted(name)} = t.${quoted(name)}`).join(' AND ');
  const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(
    `WITH gone AS (DELETE FROM ${quoted(table)} t WHERE t.${quoted(column)} = $1
       AND (EXISTS (SELECT FROM ${quoted(table)} s WHERE s.${quoted(column)} = $2 AND ${same}) ${other ? `OR t.${quoted(other)} = $2` : ''}) RETURNING t.*)
     SELECT to_jsonb(gone) AS row FROM gone`,
    mergedId,
    survivorId,
  );
  return { table, rows: rows.map(({ row }) => row) };
}

async function moveColumn(tx: Tx, { table, column }: Column, { survivorId, mergedId }: Pair): Promise<Moved[]> {
  const key = keyOf(table).filter((name) => name !== column);
  // A record cannot be its own owner, venue or funder; what the merged one itself points to is its record.
  const own = table === 'Listing' ? `CASE WHEN t.id = $2 THEN NULL ELSE $2::int END` : '$2::int';
  const besides = table === 'Listing' ? 'AND t.id <> $1' : '';
  const rows = await tx.$queryRawUnsafe<{ row: Row; now: number | null }[]>(
    `WITH gone AS (UPDATE ${quoted(table)} t SET ${quoted(column)} = ${own} WHERE t.${quoted(column)} = $1 ${besides} RETURNING t.*)
     SELECT ${asRow(key)} AS row, t.${quoted(column)} AS now FROM gone t`,
    mergedId,
    survivorId,
  );
  const to = (id: number | null) => rows.filter(({ now }) => now === id).map(({ row }) => row);
  return [survivorId, null].flatMap((id) => (to(id).length ? [{ table, column, from: mergedId, to: id, rows: to(id) }] : []));
}

/** Items of a list: they keep their ids, so that what leads to them still does. */
export async function moveItems(
  tx: Tx,
  column: Column,
  ids: readonly number[],
  from: number,
  to: number,
  shift: number,
): Promise<Moved | null> {
  if (!ids.length) return null;
  const position = shift ? `, position = position + ${shift}` : '';
  await tx.$executeRawUnsafe(
    `UPDATE ${quoted(column.table)} SET ${quoted(column.column)} = $2${position} WHERE id = ANY ($1::int[]) AND ${quoted(column.column)} = $3`,
    [...ids],
    to,
    from,
  );
  return { ...column, from, to, rows: ids.map((id) => ({ id })), ...(shift && { shift }) };
}

/** Home again, those that are still where they were brought; what was taken elsewhere or removed since stays so. */
export async function moveHome(tx: Tx, { table, column, from, to, rows, shift = 0 }: Moved): Promise<void> {
  const key = keyOf(table).filter((name) => name !== column);
  const here = to === null ? `t.${quoted(column)} IS NULL` : `t.${quoted(column)} = ${Number(to)}`;
  const position = shift ? `, position = GREATEST(position - ${Number(shift)}, 0)` : '';
  const unique = uniqueWith[`${table}.${column}`];
  // Somebody may have told the same of the merged one anew.
  const free = unique
    ? `AND NOT EXISTS (SELECT FROM ${quoted(table)} s WHERE s.${quoted(column)} = $2 AND ${unique.map((name) => `s.${quoted(name)} = t.${quoted(name)}`).join(' AND ')})`
    : '';
  await tx.$executeRawUnsafe(
    `UPDATE ${quoted(table)} t SET ${quoted(column)} = $2${position} FROM jsonb_array_elements($1::jsonb) r WHERE ${onKey(key)} AND ${here} ${free}`,
    JSON.stringify(rows),
    from,
  );
}

export async function bringBack(tx: Tx, { table, rows }: Fallen): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO ${quoted(table)} SELECT * FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1::jsonb) ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
  );
}

interface Around {
  readonly survivorId: number;
  readonly mergedId: number;
  /** Filled by the time the writing is done. */
  readonly moved: readonly Moved[];
}

/** Moves rows with the refreshes of the catalogue put off, and makes up for them at the end. */
export async function refreshedAround(tx: Tx, kind: ListingKind, around: Around, write: () => Promise<void>): Promise<void> {
  const { survivorId, mergedId, moved } = around;
  const listingIds = [survivorId, mergedId];
  await refreshedOnce(tx, { listingIds, kinds: [kind] }, async () => {
    await write();
    const idsIn = (...tables: readonly string[]) =>
      moved
        .filter(({ table }) => tables.includes(table))
        .flatMap(({ rows }) => rows.flatMap(({ id, eventId }) => Number(id ?? eventId) || []));
    // Whatever is held at, run or funded by one of them now stands with the other.
    listingIds.push(...idsIn('Listing', 'EventHost').slice(0, 20_000));
    const awards = idsIn('Award');
    if (awards.length) await tx.$queryRawUnsafe('SELECT refresh_awards($1::int[])::text', awards);
  });
}
