/** Merging and undoing as somebody: what the table of permissions says of both records, and of the people who come with a body. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise, may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import { authorOf } from '../records/author-of.ts';
import { subjectOf } from '../records/subject.ts';
import { type MergeAsked, mergeRecords } from './merge.ts';
import { type Undone, undoMerge } from './undo-merge.ts';

type Tx = Prisma.TransactionClient;

/** @throws NotSignedIn, NotAllowed, NotFound, InputFaults, RuleBroken, ChangedMeanwhile */
export async function mergeAs(
  tx: Tx,
  viewer: Viewer | null,
  asked: Omit<MergeAsked, 'author'>,
): Promise<{ mergeId: number; version: number }> {
  authorise(viewer, 'record.merge');
  const subjects = [await subjectOf(tx, asked.survivorId), await subjectOf(tx, asked.mergedId)];
  for (const subject of subjects) authorise(viewer, 'record.merge', subject);
  await guardMembers(tx, viewer, asked);
  return mergeRecords(tx, { ...asked, author: authorOf(viewer, subjects[0] ?? {}) });
}

/** Members come with their body, and so do their roles: nobody gives themselves another body's people, records or powers by a merge. */
async function guardMembers(tx: Tx, viewer: Viewer, { survivorId, mergedId }: Omit<MergeAsked, 'author'>): Promise<void> {
  if (may(viewer, 'member.grant-staff')) return;
  const bodyId = { in: [survivorId, mergedId] };
  const staff = await tx.membership.findFirst({
    where: { bodyId, until: null, role: { in: ['CURATOR', 'ADMIN', 'PARTNER'] } },
    select: { id: true },
  });
  const own = viewer.parts.some((part) => part.bodyId === survivorId || part.bodyId === mergedId);
  if (staff || own)
    throw new RuleBroken('staff-body', 'Curators or partners work for one of these bodies, or you do. Ask an administrator to merge them.');
}

/** @throws NotSignedIn, NotAllowed, NotFound, RuleBroken */
export async function undoMergeAs(
  tx: Tx,
  viewer: Viewer | null,
  { mergeId, reason, now }: { mergeId: number; reason?: string | undefined; now: Date },
): Promise<Undone> {
  authorise(viewer, 'record.merge');
  const merge = await tx.merge.findUnique({ where: { id: mergeId }, select: { survivorId: true, mergedId: true } });
  if (!merge) throw new NotFound('There is no such merge.');
  const subject = await subjectOf(tx, merge.survivorId);
  authorise(viewer, 'record.merge', subject);
  authorise(viewer, 'record.merge', await subjectOf(tx, merge.mergedId));
  return undoMerge(tx, { mergeId, reason, now, author: authorOf(viewer, subject) });
}
