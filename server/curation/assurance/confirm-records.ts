/** Confirmations by staff: by phone, with a note, several at once where one call was about all of them; and the start of the ladder for a batch. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { authorOf } from '../records/author-of.ts';
import { confirmRecord, subjectOf } from '../records/index.ts';
import { readRecord } from '../records/read-record.ts';
import { writeRevision } from '../records/revise.ts';
import { takeTurn } from '../records/turn.ts';
import { type Done, each } from './each-record.ts';
import { day } from './ladder.ts';

export type { Done } from './each-record.ts';

import { settleCalls } from './settle-calls.ts';

interface Asking {
  db: Database;
  viewer: Viewer | null;
  now: Date;
}

/** @param note how they know, for the trail: "Rang the secretary". Owners need none @throws NotSignedIn, NotAllowed, InputFaults */
export async function confirmRecords({ db, viewer, now }: Asking, listingIds: readonly number[], note = ''): Promise<Done> {
  const written = note.trim();
  if (written.length > 500) throw new InputFaults([{ path: 'note', message: 'Write the note in at most 500 letters.' }]);
  return each(listingIds, async (listingId) => {
    const subject = await subjectOf(db, listingId);
    authorise(viewer, 'record.confirm', subject);
    const author = authorOf(viewer, subject);
    if (author.as !== 'OWNER' && !written)
      throw new InputFaults([{ path: 'note', message: 'Say how you know that it is still right: “Rang the secretary”.' }]);
    await db.$transaction(async (tx) => {
      await confirmRecord(tx, { listingId, author, now, note: written || undefined });
      await settleCalls(tx, listingId, now);
    });
  });
}

/** A record that nobody ever confirmed is asked about from now on: due in 60 days, so that all mails are sent. */
export async function startLadder({ db, viewer, now }: Asking, listingIds: readonly number[]): Promise<Done> {
  return each(listingIds, async (listingId) => {
    const subject = await subjectOf(db, listingId);
    authorise(viewer, 'record.publish', subject);
    const author = authorOf(viewer, subject);
    await db.$transaction((tx) => beginLadder(tx, { listingId, author, now }));
  });
}

/** @throws NotFound, RuleBroken */
export async function beginLadder(
  tx: Prisma.TransactionClient,
  { listingId, author, now }: { listingId: number; author: Author; now: Date },
): Promise<{ version: number; dueAt: Date }> {
  await takeTurn(tx);
  const record = await readRecord(tx, listingId);
  if (!record) throw new NotFound('There is no such record.');
  if (record.kind === 'EVENT') throw new RuleBroken('no-ladder', 'Events are not asked about: they end by themselves.');
  const before = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: { confirmedAt: true, dueAt: true } });
  if (before.confirmedAt || before.dueAt) throw new RuleBroken('ladder-runs', 'Its owner is asked already.');
  const version = record.version + 1;
  const dueAt = new Date(now.getTime() + 60 * day);
  await tx.listing.update({ where: { id: listingId }, data: { dueAt, version }, select: { id: true } });
  const reason = 'Its owner is asked from now on whether it is still right.';
  await writeRevision(tx, {
    ...{ listingId, version, action: 'CHANGED', author, reason, now, changes: {}, told: [] },
    snapshot: { slug: record.slug, status: record.status, document: record.document },
  });
  return { version, dueAt };
}
