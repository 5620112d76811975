/** What a curator's day begins with: what waits, what falls due, what went wrong. Counts within their scope, in one statement each. */
import { may } from '../../accounts/permissions.ts';
import { listingScope, type ScopeColumns, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { askBefore } from '../../listings/assurance.ts';

export interface Today {
  queue: { kind: string; count: number; oldestAt: Date }[];
  overdue: number;
  dueSoon: number;
  unconfirmed: number;
  /** Null for those who may not know. */
  mailsFailed: number | null;
}

const queueScope: ScopeColumns = {
  id: 'q."listingId"',
  ownerId: 'NULL::int',
  stewardId: 'q."stewardId"',
  kind: 'q."listingKind"',
  isIn: (places) => `EXISTS (SELECT FROM unnest(q."placeIds") AS place WHERE place = ANY (${places}))`,
};

/** Collects parameters of a statement. */
export function parameters() {
  const values: unknown[] = [];
  return { values, value: (one: unknown) => `$${values.push(one)}` };
}

const month = 30 * 86_400_000;

export async function todayOf(db: Database, viewer: Viewer, now: Date): Promise<Today> {
  const queue = parameters();
  const waiting = db.pool.query<Today['queue'][number]>(
    `SELECT q.kind::text AS kind, count(*)::int AS count, min(q."createdAt") AS "oldestAt" FROM "QueueItem" q
     WHERE q.state = 'OPEN' AND ${scopeCondition(viewer, 'queue.read', queueScope, queue.value)} GROUP BY q.kind ORDER BY q.kind LIMIT 20`,
    queue.values,
  );
  const due = parameters();
  const [at, soon] = [due.value(now), due.value(new Date(now.getTime() + askBefore))];
  const listings = db.pool.query<Pick<Today, 'overdue' | 'dueSoon' | 'unconfirmed'>>(
    `SELECT count(*) FILTER (WHERE l."dueAt" <= ${at}::timestamptz)::int AS overdue,
       count(*) FILTER (WHERE l."dueAt" > ${at}::timestamptz AND l."dueAt" <= ${soon}::timestamptz)::int AS "dueSoon",
       count(*) FILTER (WHERE l."confirmedAt" IS NULL)::int AS unconfirmed
     FROM "Listing" l WHERE l.status = 'PUBLISHED' AND ${scopeCondition(viewer, 'record.confirm', listingScope, due.value)} LIMIT 1`,
    due.values,
  );
  const failed = may(viewer, 'mail.read')
    ? db.mail.count({ where: { state: 'FAILED', createdAt: { gte: new Date(now.getTime() - month) } } })
    : null;
  const counts = (await listings).rows[0] ?? { overdue: 0, dueSoon: 0, unconfirmed: 0 };
  return { ...counts, queue: (await waiting).rows, mailsFailed: await failed };
}
