/** What nobody confirmed is taken off: never what nobody could have answered for, and never many at once unless a curator looked first. */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { authorOf } from '../records/author-of.ts';
import { setStatus, subjectOf } from '../records/index.ts';
import { type Done, each } from './each-record.ts';
import { ladders, mostSuspendedADay } from './ladder.ts';
import { dayWords } from './reminder.ts';

export interface SuspensionDue {
  listingId: number;
  kind: ListingKind;
  name: string;
  version: number;
  dueAt: Date;
  noticedAt: Date;
}

const rows = Object.entries(ladders)
  .filter(([, { suspendedAfter }]) => suspendedAfter !== null)
  .map(([kind, { suspendedAfter, notice }]) => `('${kind}', ${suspendedAfter}, ${notice})`)
  .join(', ');

/** Notice was given, the mail server took it, and its days have run out. */
const due = (condition: string) => `
  SELECT l.id AS "listingId", l.kind, l.name, l.version, l."dueAt", g.at AS "noticedAt"
  FROM "Listing" l
  JOIN (VALUES ${rows}) AS t (kind, days, notice) ON t.kind = l.kind::text
  JOIN "LadderRung" g ON g."listingId" = l.id AND g."dueAt" = l."dueAt" AND g.step = 'NOTICE' AND g.means = 'MAIL'
  JOIN "Mail" m ON m.id = g."mailId" AND m.state = 'SENT'
  WHERE l.status = 'PUBLISHED' AND l."mergedIntoId" IS NULL AND l."dueAt" <= $1::timestamptz - t.days * interval '1 day'
    AND g.at <= $1::timestamptz - t.notice * interval '1 day' AND ${condition}
  ORDER BY l."dueAt", l.id LIMIT $2`;

const mostShown = 500;

/** A preview: what would be taken off, of what the viewer may take off. */
export async function suspensionsDue(db: Database, viewer: Viewer, now: Date): Promise<SuspensionDue[]> {
  const values: unknown[] = [now, mostShown];
  const mine = scopeCondition(viewer, 'record.publish', listingScope, (parameter) => `$${values.push(parameter)}`);
  return (await db.pool.query<SuspensionDue>(due(mine), values)).rows;
}

interface Suspending {
  readonly author: Author;
  readonly means: 'CLOCK' | 'CURATOR';
  readonly now: Date;
}

/** @returns its new version; null when it was confirmed, changed or taken off meanwhile */
export async function suspendWithin(
  tx: Prisma.TransactionClient,
  listingId: number,
  { author, means, now }: Suspending,
): Promise<number | null> {
  const [still] = await tx.$queryRawUnsafe<SuspensionDue[]>(due('l.id = $3'), now, 1, listingId);
  if (!still) return null;
  const reason = `Nobody confirmed it since it fell due on ${dayWords(still.dueAt)}; its owner was told on ${dayWords(still.noticedAt)}.`;
  const { version } = await setStatus(tx, { listingId, status: 'SUSPENDED', reason, author, now });
  const rung = { listingId, dueAt: still.dueAt, step: 'SUSPENDED' as const, means, at: now };
  await tx.ladderRung.createMany({ data: [rung], skipDuplicates: true });
  return version;
}

const suspend = async (db: Database, listingId: number, how: Suspending): Promise<boolean> =>
  (await db.$transaction((tx) => suspendWithin(tx, listingId, how))) !== null;

/** The longest due first, at most fifty a day; the rest waits for tomorrow or for a curator. */
export async function suspendByClock(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  const [today] = await db.$queryRaw<{ done: number }[]>`
    SELECT count(*)::int AS done FROM "LadderRung" WHERE step = 'SUSPENDED' AND means = 'CLOCK'
      AND at >= date_trunc('day', ${now}::timestamptz AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London'`;
  const left = mostSuspendedADay - (today?.done ?? 0);
  if (left <= 0) return 0;
  const { rows: found } = await db.pool.query<SuspensionDue>(due('true'), [now, left]);
  let done = 0;
  for (const { listingId } of found) {
    signal?.throwIfAborted();
    if (await suspend(db, listingId, { author: { id: 'clock', as: null, bodyId: null }, means: 'CLOCK', now })) done++;
  }
  return done;
}

/** A curator who has seen the preview takes these off. @throws NotSignedIn, NotAllowed */
export async function suspendDue(
  { db, viewer, now }: { db: Database; viewer: Viewer | null; now: Date },
  listingIds: readonly number[],
): Promise<Done> {
  return each(listingIds, async (listingId) => {
    const subject = await subjectOf(db, listingId);
    authorise(viewer, 'record.publish', subject);
    const isDone = await suspend(db, listingId, { author: authorOf(viewer, subject), means: 'CURATOR', now });
    if (!isDone) throw new RuleBroken('not-due', 'It was confirmed or taken off meanwhile.');
  });
}
