/** Takes back what was done to many: all of it that still stands. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { NotAllowed, NotFound, NotSignedIn, RuleBroken } from '../../refusals.ts';
import { lockItem } from '../queue/item.ts';
import { undoDays, undoWithin } from '../queue/undo.ts';
import { authorOf } from '../records/author-of.ts';
import { subjectOfRow } from '../records/subject.ts';
import { recordActs, recordInTurn } from './change-records.ts';
import { isRefusal, mostAtOnce } from './do-each.ts';
import type { RecordAction } from './record-act.ts';

interface Asked {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export interface UndoneBulk {
  readonly undone: number;
  readonly refused: readonly { readonly name: string; readonly message: string }[];
  /** To go on from; null when all of it has had its turn. */
  readonly after: number | null;
}

type Part = Prisma.BulkPartGetPayload<object>;

/** What was done to an item of the queue before it was decided. */
interface ItemBefore {
  readonly assigneeId: string | null;
  readonly laterAt: string | null;
}

/**
 * At most fifty parts a go, in the order they were done. Whoever may do such a thing may take it back, whoever did it.
 * @throws NotSignedIn, NotFound, RuleBroken, NotAllowed where they may take back none of it
 */
export async function undoBulk({ db, viewer, now }: Asked, id: number, after: number | null): Promise<UndoneBulk> {
  if (!viewer) throw new NotSignedIn();
  const bulk = await db.bulk.findUnique({ where: { id } });
  if (!bulk) throw new NotFound('There is nothing that could be taken back.');
  if (now.getTime() - bulk.at.getTime() > undoDays * 86_400_000)
    throw new RuleBroken('not-undoable', `This was done over ${undoDays} days ago. Bring each back from its history.`);
  const parts = await db.bulkPart.findMany({
    where: { bulkId: id, undoneAt: null, id: { gt: after ?? 0 } },
    orderBy: { id: 'asc' },
    take: mostAtOnce + 1,
    include: { listing: { select: { name: true } }, item: { select: { title: true } } },
  });
  const refused: { name: string; message: string }[] = [];
  const thrown: Error[] = [];
  let undone = 0;
  for (const { listing, item, ...part } of parts.slice(0, mostAtOnce))
    try {
      await db.$transaction((tx) => undoPart({ tx, db, viewer, now, bulk, part }), { timeout: 20_000 });
      undone++;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      thrown.push(error);
      refused.push({ name: error instanceof NotAllowed ? '' : (listing?.name ?? item?.title ?? ''), message: error.message });
    }
  const [first] = thrown;
  if (!undone && first && thrown.every((error) => error instanceof NotAllowed)) throw first;
  return { undone, refused, after: parts.length > mostAtOnce ? (parts[mostAtOnce - 1]?.id ?? null) : null };
}

interface Undoing {
  readonly tx: Prisma.TransactionClient;
  readonly db: Database;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly bulk: { readonly action: string; readonly at: Date };
  readonly part: Part;
}

/** How long an owner may take back that something has closed; after that it is a curator who brings it back. */
const ownSlipMs = 60 * 60_000;

async function undoPart({ tx, db, viewer, now, bulk, part }: Undoing): Promise<void> {
  if (part.itemId !== null) await undoItem({ tx, viewer, now, action: bulk.action, part, itemId: part.itemId });
  else if (part.listingId !== null) {
    const record = await recordInTurn(tx, viewer, part.listingId);
    const act = recordActs[bulk.action as RecordAction];
    const { made } = part.before as { made?: typeof record.status };
    const row = act.permission({ status: made }, record);
    const isLate = now.getTime() - bulk.at.getTime() > ownSlipMs;
    authorise(viewer, row === 'record.close' && isLate ? 'record.publish' : row, subjectOfRow(record));
    if (record.mergedIntoId !== null) throw new RuleBroken('merged', 'It was merged into another since. Undo the merge first.');
    await act.undo({ db, tx, record, viewer, author: authorOf(viewer, subjectOfRow(record)), now }, part.before as object, part.version);
  }
  const { count } = await tx.bulkPart.updateMany({ where: { id: part.id, undoneAt: null }, data: { undoneAt: now } });
  if (!count) throw new RuleBroken('not-undoable', 'Somebody has taken it back already.');
}

type UndoingItem = Pick<Undoing, 'tx' | 'viewer' | 'now' | 'part'> & { readonly action: string; readonly itemId: number };

async function undoItem({ tx, viewer, now, action, part, itemId }: UndoingItem): Promise<void> {
  const asked = { id: itemId, version: part.version, viewer, now };
  if (action === 'DECIDE') {
    await undoWithin(tx, asked);
    return;
  }
  await lockItem(tx, { ...asked, action: 'queue.decide' });
  const { assigneeId, laterAt } = part.before as unknown as ItemBefore;
  const was = action === 'ASSIGN' ? { assigneeId } : { laterAt: laterAt === null ? null : new Date(laterAt) };
  await tx.queueItem.update({ where: { id: itemId }, data: { ...was, version: { increment: 1 } } });
}

export interface ShownBulk {
  readonly id: number;
  readonly action: string;
  readonly at: Date;
  readonly count: number;
  readonly undone: number;
}

/** What the viewer did to many, the latest first, while it can be taken back. */
export async function ownBulks({ db, now }: Asked, { accountId }: Viewer, first: number): Promise<ShownBulk[]> {
  const since = new Date(now.getTime() - undoDays * 86_400_000);
  const bulks = await db.bulk.findMany({
    where: { accountId, at: { gte: since } },
    orderBy: { id: 'desc' },
    take: first,
    include: { _count: { select: { parts: true } } },
  });
  const undone = await db.bulkPart.groupBy({
    by: ['bulkId'],
    where: { bulkId: { in: bulks.map(({ id }) => id) }, undoneAt: { not: null } },
    _count: true,
  });
  const counts = new Map(undone.map(({ bulkId, _count }) => [bulkId, _count]));
  return bulks.map(({ id, action, at, _count }) => ({ id, action, at, count: _count.parts, undone: counts.get(id) ?? 0 }));
}
