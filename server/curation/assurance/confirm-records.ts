/** Confirmations by staff: by phone, with a note, several at once where one call was about all of them; and the start of the ladder for a batch. */
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
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
    if (subject.kind === 'EVENT') throw new RuleBroken('no-ladder', 'Events are not asked about: they end by themselves.');
    const author = authorOf(viewer, subject);
    await db.$transaction(async (tx) => {
      await takeTurn(tx);
      const record = await readRecord(tx, listingId);
      if (!record) throw new NotFound('There is no such record.');
      const { confirmedAt, dueAt } = await tx.listing.findUniqueOrThrow({
        where: { id: listingId },
        select: { confirmedAt: true, dueAt: true },
      });
      if (confirmedAt || dueAt) throw new RuleBroken('ladder-runs', 'Its owner is asked already.');
      const version = record.version + 1;
      await tx.listing.update({
        where: { id: listingId },
        data: { dueAt: new Date(now.getTime() + 60 * day), version },
        select: { id: true },
      });
      await writeRevision(tx, {
        ...{
          listingId,
          version,
          action: 'CHANGED',
          author,
          reason: 'Its owner is asked from now on whether it is still right.',
          now,
          changes: {},
        },
        snapshot: { slug: record.slug, status: record.status, document: record.document },
        told: [],
      });
    });
  });
}
