/** One item, for those in whose scope it is. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { type Action, authorise, may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { ChangedMeanwhile, InputFaults, NotFound } from '../../refusals.ts';
import type { Asking } from './list.ts';
import { subjectOfItem } from './scope.ts';

const unknown = () => new NotFound('There is no such item in the queue, or it is not in your part of it.');

/** Null for one out of scope, as for one that is not there. */
export async function readItem({ db, viewer }: Pick<Asking, 'db' | 'viewer'>, id: number): Promise<QueueItem | null> {
  const item = await db.queueItem.findUnique({ where: { id } });
  return item && may(viewer, 'queue.read', subjectOfItem(item)) ? item : null;
}

/**
 * The item, locked until the transaction ends, so that of two who decide it the second is told. Takes the turn of whoever changes listings first:
 * a decision does, and one order of locks cannot end in a deadlock.
 * @throws NotFound, NotAllowed, ChangedMeanwhile
 */
export async function lockItem(
  tx: Prisma.TransactionClient,
  { viewer, id, version, action }: { viewer: Viewer | null; id: number; version: number; action: Action },
): Promise<QueueItem> {
  await tx.$queryRaw`SELECT take_catalogue_turn()::text`;
  await tx.$queryRaw`SELECT id FROM "QueueItem" WHERE id = ${id} FOR UPDATE`;
  const item = await tx.queueItem.findUnique({ where: { id } });
  if (!item || (viewer && !may(viewer, 'queue.read', subjectOfItem(item)))) throw unknown();
  authorise(viewer, action, subjectOfItem(item));
  if (item.version !== version)
    throw new ChangedMeanwhile(item.version, 'Somebody else has worked on this item meanwhile. Nothing was done twice: look at it again.');
  return item;
}

interface Assigning {
  readonly id: number;
  readonly version: number;
  readonly to: string | null;
  readonly viewer: Viewer | null;
}

/** Gives an item to somebody, or back to everybody. */
export const assignItem = (db: Database, asked: Assigning): Promise<QueueItem> => db.$transaction((tx) => assignWithin(tx, asked));

export async function assignWithin(tx: Prisma.TransactionClient, { id, version, to, viewer }: Assigning): Promise<QueueItem> {
  const item = await lockItem(tx, { viewer, id, version, action: 'queue.decide' });
  if (to && to !== viewer?.accountId) await checkColleague(tx, to);
  return tx.queueItem.update({ where: { id: item.id }, data: { assigneeId: to, version: { increment: 1 } } });
}

/** Whoever could never decide it must not be given it: it would lie there. */
async function checkColleague(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const standing = { accountId, until: null, role: { in: ['CURATOR', 'ADMIN'] as ('CURATOR' | 'ADMIN')[] } };
  if (await tx.membership.findFirst({ where: standing, select: { id: true } })) return;
  throw new InputFaults([{ path: 'to', message: 'Give it to a curator or an administrator: nobody else could decide it.' }]);
}
