/** Entries whose owners no mail reaches: the steward's people ring them. Each is an item of the queue (OVERDUE). */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import type { DueStep } from './due-steps.ts';
import { dayWords } from './reminder.ts';

const batch = 500;

/** @returns how many came on the list now */
export async function wantCalls(db: Database, steps: readonly DueStep[], now: Date): Promise<number> {
  let opened = 0;
  for (let from = 0; from < steps.length; from += batch) {
    const some = steps.slice(from, from + batch);
    // From a month before they fall due: not yet wrong, and time to ring.
    const urgent = some.filter(({ step }) => step !== 'BEFORE_60');
    const places = await placesOf(
      db,
      urgent.map(({ listingId }) => listingId),
    );
    const items = urgent.map(({ listingId, name, kind, dueAt, stewardId, bodyId }) => ({
      kind: 'OVERDUE' as const,
      key: overdueKey(listingId, dueAt),
      risk: 20,
      listingId,
      listingKind: kind,
      stewardId,
      placeIds: places.get(listingId) ?? [],
      title: `Ring about ${name}`.slice(0, 200),
      reason: `${dueAt > now ? 'Is due' : 'Was due'} on ${dayWords(dueAt)}, and ${bodyId === null ? 'nobody owns it' : 'no mail reaches its owner'}.`,
      createdAt: now,
    }));
    const rungs = some.map(({ listingId, dueAt, step }) => ({ listingId, dueAt, step, means: 'PHONE' as const, at: now }));
    opened += await db.$transaction(async (tx) => {
      await tx.ladderRung.createMany({ data: rungs, skipDuplicates: true });
      return (await tx.queueItem.createMany({ data: items, skipDuplicates: true })).count;
    });
  }
  return opened;
}

const overdueKey = (listingId: number, dueAt: Date) => `OVERDUE:${listingId}:${dueAt.toISOString().slice(0, 10)}`;

async function placesOf(db: Database, listingIds: readonly number[]): Promise<Map<number, number[]>> {
  const { rows } = await db.pool.query<{ id: number; places: number[] }>(
    `SELECT id, array_agg(DISTINCT place) AS places FROM (
       SELECT "listingId" AS id, "placeId" AS place FROM "Location" WHERE "listingId" = ANY ($1::int[]) AND "placeId" IS NOT NULL
       UNION ALL SELECT "listingId", "placeId" FROM "ListingPlace" WHERE "listingId" = ANY ($1::int[])
     ) found GROUP BY id`,
    [[...listingIds]],
  );
  return new Map(rows.map(({ id, places }) => [id, places]));
}

/** Items whose entry was confirmed since, closed, or is no longer public settle themselves. */
export async function settleStale(db: Database, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "QueueItem" q SET state = 'DROPPED', "decidedAt" = ${now}, version = q.version + 1, outcome = 'It settled itself.'
    FROM "Listing" l
    WHERE q.kind = 'OVERDUE' AND q.state = 'OPEN' AND l.id = q."listingId"
      AND (l.status <> 'PUBLISHED' OR l."mergedIntoId" IS NOT NULL OR (l."confirmedAt" > q."createdAt"
        AND NOT EXISTS (SELECT 1 FROM "Round" r WHERE r."fundId" = l.id AND r.rolling AND r."dueAt" < ${now}::timestamptz)))`;
}

export interface Call {
  itemId: number;
  listingId: number;
  kind: ListingKind;
  name: string;
  dueAt: Date | null;
  reason: string;
  version: number;
  /** "The office: 01354 650000", its own first, then its owner's. */
  phones: string[];
}

/** What this viewer may see of the queue, longest due first. */
export async function phoneList(db: Database, viewer: Viewer, first: number): Promise<Call[]> {
  const values: unknown[] = [first];
  const value = (parameter: unknown) => `$${values.push(parameter)}`;
  const mine = scopeCondition(viewer, 'queue.read', listingScope, value);
  const { rows } = await db.pool.query<Call>(
    `SELECT q.id AS "itemId", l.id AS "listingId", l.kind, l.name, l."dueAt", q.reason, l.version, ARRAY(
       SELECT c.role || ': ' || c.phone FROM "Contact" c
       WHERE c."listingId" IN (l.id, l."ownerId") AND c.phone IS NOT NULL ORDER BY c."listingId" <> l.id, c.position, c.id LIMIT 10) AS phones
     FROM "QueueItem" q JOIN "Listing" l ON l.id = q."listingId"
     WHERE q.kind = 'OVERDUE' AND q.state = 'OPEN' AND ${mine}
     ORDER BY l."dueAt", q.id LIMIT $1`,
    values,
  );
  return rows;
}
