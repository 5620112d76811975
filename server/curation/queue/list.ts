/** The queue as somebody sees it: what is in their scope and answers to a filter, in one order. */
import { type ListingKind, Prisma, type QueueItem, type QueueKind, type QueueState } from '../../../generated/prisma/client.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { placesNamed } from '../../places/named.ts';
import { readSql } from '../../rows/prepared.ts';
import { afterPosition, cursorOf, orderOfQueue, type Position, positionIn } from './order.ts';
import { withinPlaces, withinScope } from './scope.ts';

export interface QueueFilter {
  readonly kinds?: readonly QueueKind[] | null | undefined;
  readonly state?: QueueState | null | undefined;
  /** Assigned to the viewer. */
  readonly mine?: boolean | null | undefined;
  /** Assigned to nobody. */
  readonly unassigned?: boolean | null | undefined;
  /** Slug, code or name of a place: what is in it or within it. */
  readonly place?: string | null | undefined;
  readonly listingKind?: ListingKind | null | undefined;
  readonly listingId?: number | null | undefined;
  readonly leastRisk?: number | null | undefined;
  /** Also what was put off and is not due yet. */
  readonly putOff?: boolean | null | undefined;
}

export interface Asking {
  readonly db: Database;
  readonly viewer: Viewer;
  readonly now: Date;
}

async function idsWithin(db: Database, place: string): Promise<number[]> {
  const outer = (await placesNamed(db, [place])).map(({ id }) => id);
  const inner = await readSql<{ id: number }>(
    db,
    Prisma.sql`SELECT DISTINCT "innerId" AS id FROM "Containment" WHERE "outerId" = ANY (${outer}::int[]) LIMIT 100000`,
  );
  return [...outer, ...inner.map(({ id }) => id)];
}

/** Conditions on `"QueueItem" q`. */
export async function matching({ db, viewer, now }: Asking, filter: QueueFilter): Promise<Prisma.Sql> {
  const { kinds, state, mine, unassigned, place, listingKind, listingId, leastRisk, putOff } = filter;
  const conditions = [withinScope(viewer), Prisma.sql`q.state = ${state ?? 'OPEN'}::"QueueState"`];
  if (!putOff) conditions.push(Prisma.sql`(q."laterAt" IS NULL OR q."laterAt" <= ${now.toISOString()}::timestamptz)`);
  if (kinds?.length) conditions.push(Prisma.sql`q.kind::text = ANY (${[...kinds]}::text[])`);
  if (mine) conditions.push(Prisma.sql`q."assigneeId" = ${viewer.accountId}`);
  if (unassigned) conditions.push(Prisma.sql`q."assigneeId" IS NULL`);
  if (place) conditions.push(withinPlaces(await idsWithin(db, place)));
  if (listingKind) conditions.push(Prisma.sql`q."listingKind" = ${listingKind}::"ListingKind"`);
  if (listingId) conditions.push(Prisma.sql`(q."listingId" = ${listingId} OR q."otherId" = ${listingId})`);
  if (leastRisk) conditions.push(Prisma.sql`q.risk >= ${leastRisk}`);
  return Prisma.join(conditions, ' AND ');
}

export interface QueuePage {
  readonly rows: { cursor: string; node: QueueItem }[];
  readonly hasNextPage: boolean;
}

/** Rows in the order of these ids. */
export async function itemsById(db: Database, ids: readonly number[]): Promise<QueueItem[]> {
  const rows = await db.queueItem.findMany({ where: { id: { in: [...ids] } }, take: ids.length || 1 });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const idsOf = (db: Database, where: Prisma.Sql, limit: number) =>
  readSql<{ id: number }>(db, Prisma.sql`SELECT q.id FROM "QueueItem" q WHERE ${where} ${orderOfQueue} LIMIT ${limit}`);

export async function listQueue(asking: Asking, filter: QueueFilter, first: number, after?: string | null): Promise<QueuePage> {
  const where = await matching(asking, filter);
  const from = after ? Prisma.sql`${where} AND ${afterPosition(positionIn(after))}` : where;
  const ids = await idsOf(asking.db, from, first + 1);
  const items = await itemsById(
    asking.db,
    ids.slice(0, first).map(({ id }) => id),
  );
  return { rows: items.map((node) => ({ cursor: cursorOf(node), node })), hasNextPage: ids.length > first };
}

export interface KindCount {
  readonly kind: QueueKind;
  readonly count: number;
  readonly oldestAt: Date;
  readonly mostRisk: number;
}

/** How much of each kind answers to the filter, whatever kinds the filter itself asks for. */
export async function countQueue(asking: Asking, filter: QueueFilter): Promise<KindCount[]> {
  const where = await matching(asking, { ...filter, kinds: null });
  return readSql<KindCount & Record<string, unknown>>(
    asking.db,
    Prisma.sql`SELECT q.kind::text AS kind, count(*)::int AS count, min(q."createdAt") AS "oldestAt", max(q.risk)::int AS "mostRisk"
      FROM "QueueItem" q WHERE ${where} GROUP BY q.kind ORDER BY q.kind LIMIT 20`,
  );
}

/** The item whose turn is next, so that a person goes on from one to the other; the first of all at the end. Null when nothing else is open. */
export async function nextItem(asking: Asking, filter: QueueFilter, than: Position): Promise<number | null> {
  const where = Prisma.sql`${await matching(asking, filter)} AND q.id <> ${than.id}`;
  const [next] = await idsOf(asking.db, Prisma.sql`${where} AND ${afterPosition(than)}`, 1);
  const [first] = next ? [next] : await idsOf(asking.db, where, 1);
  return first?.id ?? null;
}

/** What else is open about the same listings. */
export async function relatedItems(asking: Asking, item: QueueItem): Promise<QueueItem[]> {
  const ids = [item.listingId, item.otherId].filter((id) => id !== null);
  if (!ids.length) return [];
  const where = Prisma.sql`${await matching(asking, { putOff: true })} AND q.id <> ${item.id}
    AND (q."listingId" = ANY (${ids}::int[]) OR q."otherId" = ANY (${ids}::int[]))`;
  return itemsById(
    asking.db,
    (await idsOf(asking.db, where, 20)).map(({ id }) => id),
  );
}
