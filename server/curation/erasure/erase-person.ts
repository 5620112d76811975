/** Erases a person on request from everywhere they appear, and logs that it was done without saying who it was (issue 4, point 14). */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import { InputFaults } from '../../refusals.ts';
import type { Asked } from '../records/edit-record.ts';
import { readRecords } from '../records/read-record.ts';
import { writeRevision } from '../records/revise.ts';
import { refreshedOnce, takeTurn } from '../records/turn.ts';
import { blottedSql, holdsSql, type TextTable, tableSql, textTables } from './columns.ts';
import { type Person, type Sought, soughtPerson } from './person.ts';
import { erasers, listingOf } from './tables.ts';

export interface FoundIn {
  readonly table: string;
  readonly rows: number;
}

/** Where a person appears, and in how many rows. Changes nothing. @throws NotSignedIn, NotAllowed, InputFaults */
export async function findPerson({ db, viewer }: Asked, person: Person): Promise<FoundIn[]> {
  authorise(viewer, 'person.erase');
  const sought = soughtPerson(person);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe('SET LOCAL statement_timeout = 0');
      const found: FoundIn[] = [];
      for (const table of await textTables(tx)) found.push({ table: table.name, rows: await countIn(tx, table, sought) });
      return found.filter(({ rows }) => rows > 0);
    },
    { timeout: 120_000 },
  );
}

async function countIn(tx: Prisma.TransactionClient, table: TextTable, { pattern }: Sought): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${tableSql(table)} t WHERE ${holdsSql(table, '$1')}`,
    pattern,
  );
  return row?.count ?? 0;
}

export interface Erased {
  readonly counts: readonly FoundIn[];
  /** How many records were changed by it. */
  readonly records: number;
}

/** @param key of the hashes by which a second request is known. @throws NotSignedIn, NotAllowed, InputFaults */
export async function erasePerson({ db, viewer, now }: Asked, person: Person, reason: string, key: string): Promise<Erased> {
  authorise(viewer, 'person.erase');
  const sought = soughtPerson(person);
  if (!reason.trim() || reason.length > 500)
    throw new InputFaults([{ path: 'reason', message: 'Say on whose request, in at most 500 letters, without a name.' }]);
  if (new RegExp(sought.email?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? '(?!)', 'i').test(reason))
    throw new InputFaults([{ path: 'reason', message: 'Leave the person out of the reason: it is kept.' }]);
  const by = `account:${viewer.accountId}`;
  return db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe('SET LOCAL statement_timeout = 0');
      await takeTurn(tx);
      const counts = new Map<string, number>();
      const listingIds = new Set<number>();
      await tx.$queryRawUnsafe(`SELECT set_config('fingerpost.bulk', 'on', true)`);
      await eraseAll(tx, sought, (table, rows, ids) => {
        counts.set(table, (counts.get(table) ?? 0) + rows);
        for (const id of ids) listingIds.add(id);
      });
      await reviseAll(tx, [...listingIds], by, now);
      const found = [...counts].filter(([, rows]) => rows > 0).map(([table, rows]) => ({ table, rows }));
      await tx.erasure.create({
        data: {
          at: now,
          by,
          hashes: sought.hashes(key),
          counts: Object.fromEntries(found.map(({ table, rows }) => [table, rows])),
          reason: reason.trim(),
        },
        select: { id: true },
      });
      return { counts: found, records: listingIds.size };
    },
    { timeout: 300_000, maxWait: 10_000 },
  );
}

type Count = (table: string, rows: number, listingIds: readonly number[]) => void;

async function eraseAll(tx: Prisma.TransactionClient, sought: Sought, count: Count): Promise<void> {
  for (const [table, erase] of Object.entries(erasers)) {
    const { rows, listingIds = [] } = await erase(tx, sought);
    count(table, rows, listingIds);
  }
  for (const table of await textTables(tx)) {
    const owner = (table.schema === 'public' && listingOf[table.name]) || 'NULL::int';
    const rows = await tx.$queryRawUnsafe<{ id: number | null }[]>(
      `UPDATE ${tableSql(table)} t SET ${blottedSql(table, '$1')} WHERE ${holdsSql(table, '$1')} RETURNING ${owner} AS id`,
      sought.pattern,
    );
    count(
      table.name,
      rows.length,
      rows.map(({ id }) => id).filter((id) => id !== null),
    );
  }
}

/** A revision that says only that something was erased, and the public form anew. */
async function reviseAll(tx: Prisma.TransactionClient, ids: readonly number[], author: string, now: Date): Promise<void> {
  const records = await readRecords(tx, ids);
  await refreshedOnce(tx, { listingIds: ids, kinds: ['GROUP', 'OPPORTUNITY'] }, async () => {
    for (const { id: listingId, version: before, slug, status, document } of records.values()) {
      const version = before + 1;
      await tx.$executeRawUnsafe('UPDATE "Listing" SET version = $2, "updatedAt" = $3 WHERE id = $1', listingId, version, now);
      await writeRevision(tx, {
        ...{ listingId, version, action: 'ERASED', author: { id: author, as: null, bodyId: null }, now, told: [], changes: {} },
        snapshot: { slug, status, document },
      });
    }
  });
}
