/** Taking a decision back, while what it did still stands as it made it. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { undoMergeAs } from '../duplicates/merge-as.ts';
import { forgetNotSame } from '../duplicates/not-same.ts';
import { authorOf } from '../records/author-of.ts';
import { changeRecord } from '../records/change-record.ts';
import { reversePatchOf } from '../records/differences.ts';
import type { Changes } from '../records/document.ts';
import { setStatus } from '../records/set-status.ts';
import { subjectOf } from '../records/subject.ts';
import type { Undo } from './handlers.ts';
import { lockItem } from './item.ts';

/** Merges may be taken back at any time on the record itself; what is decided here, for as long as somebody may notice a slip. */
export const undoDays = 30;

export const canUndo = ({ state, undo, decidedAt }: QueueItem, now: Date): boolean =>
  state === 'DECIDED' && undo !== null && decidedAt !== null && now.getTime() - decidedAt.getTime() <= undoDays * 86_400_000;

interface Asked {
  readonly id: number;
  readonly version: number;
  readonly viewer: Viewer | null;
  readonly now: Date;
}

/** @throws NotSignedIn, NotAllowed, NotFound, ChangedMeanwhile, RuleBroken */
export const undoDecision = (db: Database, asked: Asked): Promise<QueueItem> =>
  db.$transaction((tx) => undoWithin(tx, asked), { timeout: 20_000 });

export async function undoWithin(tx: Prisma.TransactionClient, { id, version, viewer, now }: Asked): Promise<QueueItem> {
  const item = await lockItem(tx, { viewer, id, version, action: 'queue.decide' });
  if (!viewer || !canUndo(item, now))
    throw new RuleBroken(
      'not-undoable',
      `This decision cannot be taken back: it was not one that can be, or it is over ${undoDays} days old.`,
    );
  const undo = item.undo as Undo;
  await takeBack(tx, undo, viewer, now);
  // What the public sent waits again; a listing it became is archived, and no longer what the item is about.
  await tx.submission.updateMany({
    where: { queueItemId: id },
    data: { state: 'OPEN', decidedAt: null, ...(undo.created && { listingId: null }) },
  });
  return tx.queueItem.update({
    where: { id },
    data: {
      state: 'OPEN',
      decidedAt: null,
      decidedById: null,
      outcome: null,
      laterAt: null,
      ...(undo.created && { listingId: null }),
      version: { increment: 1 },
    },
  });
}

async function takeBack(tx: Prisma.TransactionClient, undo: Undo, viewer: Viewer, now: Date): Promise<void> {
  const reason = 'A decision was taken back';
  if (undo.notSame) await forgetNotSame(tx, ...undo.notSame);
  if (undo.mergeId) await undoMergeAs(tx, viewer, { mergeId: undo.mergeId, reason, now });
  if (undo.chosen)
    await tx.fieldValue.updateMany({ where: { id: { in: [...undo.chosen] } }, data: { chosen: false, chosenAt: null, chosenBy: null } });
  const listingId = undo.restore?.listingId ?? undo.status?.listingId ?? undo.created;
  if (listingId === undefined) return;
  const subject = await subjectOf(tx, listingId);
  authorise(viewer, 'record.restore', subject);
  const author = authorOf(viewer, subject);
  if (undo.status) await setStatus(tx, { ...undo.status, reason, author, now });
  if (undo.created) await setStatus(tx, { listingId, status: 'ARCHIVED', reason, author, now });
  if (undo.restore) await restoreChanges(tx, { listingId, made: undo.restore.made, author, reason, now });
}

interface Restoring {
  readonly listingId: number;
  readonly made: number;
  readonly author: Author;
  readonly reason: string;
  readonly now: Date;
}

/** What a revision changed, changed back. Somebody who wrote in the same fields since is not overwritten. @throws ChangedMeanwhile */
async function restoreChanges(tx: Prisma.TransactionClient, { listingId, made, author, reason, now }: Restoring): Promise<void> {
  const revision = await tx.revision.findUnique({ where: { listingId_version: { listingId, version: made } }, select: { changes: true } });
  if (!revision) throw new RuleBroken('not-undoable', 'What this decision did is no longer on record.');
  const set = reversePatchOf(revision.changes as Changes);
  await changeRecord(tx, { listingId, version: made, set, author, reason, action: 'RESTORED', now, reviving: true });
}
