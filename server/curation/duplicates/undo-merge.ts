/**
 * Takes a merge apart. What was brought to the survivor goes home, with whatever was changed in it since; a field of the survivor goes back to what it was,
 * unless somebody wrote another value since, which stays.
 */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { valueAt } from '../queue/value-at.ts';
import { changeRecord } from '../records/change-record.ts';
import { differences, reversePatchOf } from '../records/differences.ts';
import { type Changes, isSame } from '../records/document.ts';
import { type FullRecord, readRecord } from '../records/read-record.ts';
import { writeRevision } from '../records/revise.ts';
import { takeTurn } from '../records/turn.ts';
import { returnSlugs } from './exchange-slugs.ts';
import type { Before, Kept } from './merge.ts';
import { bringBack, moveHome, refreshedAround } from './move-rows.ts';

export interface UndoAsked {
  readonly mergeId: number;
  readonly author: Author;
  readonly reason?: string | undefined;
  readonly now: Date;
}

export interface Undone {
  readonly survivorId: number;
  readonly mergedId: number;
  /** Fields of the survivor that somebody changed since, and that stay as they are. */
  readonly left: readonly string[];
}

/** @throws NotFound, RuleBroken */
export async function undoMerge(tx: Prisma.TransactionClient, { mergeId, author, reason, now }: UndoAsked): Promise<Undone> {
  await takeTurn(tx);
  await tx.$queryRaw`SELECT id FROM "Merge" WHERE id = ${mergeId} FOR UPDATE`;
  const merge = await tx.merge.findUnique({ where: { id: mergeId } });
  if (!merge) throw new NotFound('There is no such merge.');
  if (merge.undoneAt) throw new RuleBroken('undone', 'This merge was undone before.');
  const { survivorId, mergedId } = merge;
  const survivor = await readRecord(tx, survivorId);
  const merged = await readRecord(tx, mergedId);
  if (!survivor || merged?.mergedIntoId !== survivorId) throw new RuleBroken('undone', 'The two are no longer one.');
  if (survivor.mergedIntoId !== null)
    throw new RuleBroken('merged', 'The record that stayed was merged into another since. Undo that merge first.');
  const later = await tx.merge.findFirst({ where: { survivorId, undoneAt: null, id: { gt: mergeId } }, select: { id: true } });
  if (later) throw new RuleBroken('later-merge', 'Another record was merged into this one since. Undo the last merge first.');

  const kept = merge.moved as unknown as Kept;
  const before = merge.before as unknown as Before;
  const { status, statusReason, withdrawnAt } = before.merged;
  await refreshedAround(tx, survivor.kind, { survivorId, mergedId, moved: kept.moved }, async () => {
    await tx.listing.update({
      where: { id: mergedId },
      data: {
        status,
        statusReason,
        mergedIntoId: null,
        withdrawnAt: withdrawnAt ? new Date(withdrawnAt) : null,
        version: { increment: 1 },
        updatedAt: now,
      },
      select: { id: true },
    });
    if (before.slugs) await returnSlugs(tx, survivor, merged, before.slugs);
    for (const { id } of kept.made) await tx.otherName.deleteMany({ where: { id, listingId: survivorId } });
    for (const moved of kept.moved.toReversed()) await moveHome(tx, moved);
    for (const fallen of kept.fallen) await bringBack(tx, fallen);
  });
  for (const [oneId, otherId] of kept.notSame) await tx.notSame.deleteMany({ where: { oneId, otherId } });
  await tx.queueItem.updateMany({
    where: { id: { in: [...kept.settled] }, state: 'DROPPED' },
    data: { state: 'OPEN', outcome: null, decidedAt: null, version: { increment: 1 } },
  });

  const left = await restoreSurvivor(tx, survivor, before.survivor.changes, {
    author,
    now,
    reason: reason ?? `Merge with ${merged.name} undone`,
  });
  const own = (await readRecord(tx, mergedId)) as FullRecord;
  await writeRevision(tx, {
    ...{
      listingId: mergedId,
      version: own.version,
      action: 'UNMERGED',
      author,
      now,
      reason: reason ?? `Merge into ${survivor.name} undone`,
    },
    changes: { status: { old: 'ARCHIVED', new: status }, ...differences(merged.document, own.document) },
    snapshot: { slug: own.slug, status, document: own.document },
    told: status === 'PUBLISHED' ? ['published'] : [],
  });
  await tx.merge.update({ where: { id: mergeId }, data: { undoneAt: now, undoneBy: author.id }, select: { id: true } });
  return { survivorId, mergedId, left };
}

interface Writing {
  readonly author: Author;
  readonly reason: string;
  readonly now: Date;
}

async function restoreSurvivor(tx: Prisma.TransactionClient, survivor: FullRecord, changes: Changes, writing: Writing): Promise<string[]> {
  const { author, reason, now } = writing;
  const { id: listingId, version: old, document: past } = survivor;
  const mine = Object.entries(changes).filter(([path, change]) => isSame(valueAt(past, path), change.new ?? null));
  const left = Object.keys(changes).filter((path) => !mine.some(([own]) => own === path));
  const set = reversePatchOf(Object.fromEntries(mine));
  const { version } = await changeRecord(tx, { listingId, version: old, set, author, reason, action: 'UNMERGED', now });
  const written = (await readRecord(tx, listingId)) as FullRecord;
  const all = differences(past, written.document);
  const { slug, status, document } = written;
  if (version === old) {
    await tx.listing.update({ where: { id: listingId }, data: { version: old + 1, updatedAt: now }, select: { id: true } });
    const told = status === 'PUBLISHED' && Object.keys(all).length ? ['details'] : [];
    await writeRevision(tx, {
      ...{ listingId, version: old + 1, action: 'UNMERGED', author, reason, now, changes: all, told },
      snapshot: { slug, status, document },
    });
  } else
    await tx.revision.update({
      where: { listingId_version: { listingId, version } },
      data: { changes: all as Prisma.InputJsonValue },
      select: { id: true },
    });
  return left;
}
