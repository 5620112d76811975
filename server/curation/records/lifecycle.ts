/** Adding a record and moving it through its life, by somebody who is signed in. */
import type { ListingKind, ListingStatus, Prisma } from '../../../generated/prisma/client.ts';
import { authorise, may, type Subject } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { addJob } from '../../jobs/add-job.ts';
import { InputFaults, NotSignedIn, RuleBroken } from '../../refusals.ts';
import { openItem } from '../open-item.ts';
import { authorOf } from './author-of.ts';
import { checkNewRecord, createRecord } from './create-record.ts';
import { isObject, type RecordDocument } from './document.ts';
import { type Asked, checkReason } from './edit-record.ts';
import { type RecordRow, readRows } from './read-record.ts';
import { listingReference, readReference } from './references.ts';
import type { Resolved } from './resolve.ts';
import { setStatus } from './set-status.ts';
import { subjectOf, subjectOfRow } from './subject.ts';
import { takeTurn } from './turn.ts';

export interface CreateAsked {
  readonly kind: ListingKind;
  readonly document: RecordDocument;
  readonly status: ListingStatus;
  readonly reason?: string | undefined;
}

export interface Moved {
  readonly id: number;
  /** "status" when it waits for a curator to publish it. */
  readonly held: readonly string[];
  readonly queueItemId: number | null;
}

/** @throws NotSignedIn, NotAllowed, InputFaults, RuleBroken */
export function createFor({ db, viewer, now }: Asked, { kind, document, status, reason }: CreateAsked): Promise<Moved> {
  checkReason(reason);
  if (status === 'SUSPENDED' || status === 'ARCHIVED')
    throw new InputFaults([{ path: 'status', message: 'A new record is a draft, submitted or published.' }]);
  if (!viewer) throw new NotSignedIn();
  return db.$transaction(async (tx) => {
    const given =
      document.owner == null && ownBody(viewer) ? { ...document, owner: listingReference('GROUP', ownBody(viewer) as number) } : document;
    const checked = await checkNewRecord(tx, { kind, document: given });
    const subject = subjectOfNew(kind, checked.document, checked.resolved);
    authorise(viewer, 'record.create', subject);
    const publishes = may(viewer, 'record.publish', subject);
    if (!publishes && checked.document.publishFrom != null)
      throw new InputFaults([
        { path: 'publishFrom', message: 'Only a curator plans when a record is published. Leave it empty and submit the record.' },
      ]);
    const author = authorOf(viewer, subject);
    const asked = status === 'PUBLISHED' && !publishes ? 'SUBMITTED' : status;
    const { id } = await createRecord(tx, { kind, document: given, status: asked, author, reason, now });
    if (asked !== 'SUBMITTED') return { id, held: [], queueItemId: null };
    return { id, held: ['status'], queueItemId: await submit(tx, id, reason) };
  });
}

/** Whoever belongs to one body alone adds what is its own. */
const ownBody = ({ parts }: Viewer): number | null => (parts.length === 1 && parts[0]?.role === 'OWNER' ? parts[0].bodyId : null);

function subjectOfNew(kind: ListingKind, { owner, steward, places, location }: RecordDocument, resolved: Resolved): Subject {
  const bodyOf = (reference: unknown) => (typeof reference === 'string' ? (readReference(reference)?.id ?? null) : null);
  const place = isObject(location) ? location.place : null;
  const slugs = [...((places ?? []) as string[]), ...(typeof place === 'string' ? [place] : [])];
  return { kind, ownerId: bodyOf(owner), stewardId: bodyOf(steward), placeIds: slugs.map((slug) => resolved.place(slug)) };
}

/** Puts a submitted record before the curators. */
async function submit(tx: Prisma.TransactionClient, id: number, reason: string | undefined): Promise<number> {
  const row = (await readRows(tx, [id])).get(id) as RecordRow;
  return openItem(tx, {
    kind: 'SUBMISSION',
    key: `SUBMISSION:${id}:${row.version}`,
    listingId: id,
    listingKind: row.kind,
    placeIds: row.placeIds,
    stewardId: row.stewardId,
    risk: 30,
    title: row.name,
    reason: reason || 'Submitted to be published.',
    baseVersion: row.version,
  });
}

export interface StatusAskedFor {
  readonly listingId: number;
  readonly version?: number | undefined;
  readonly status: ListingStatus;
  readonly reason?: string | undefined;
}

/** What those may do who may not publish: hand in, take back what they handed in, and say that it has closed. */
const ownSteps = (from: ListingStatus, to: ListingStatus) =>
  to === 'ARCHIVED' || (from === 'DRAFT' && to === 'SUBMITTED') || (from === 'SUBMITTED' && to === 'DRAFT');

/** @throws NotSignedIn, NotAllowed, NotFound, ChangedMeanwhile, InputFaults, RuleBroken */
export async function setStatusFor({ db, viewer, now }: Asked, { listingId, version, status, reason }: StatusAskedFor): Promise<Moved> {
  const subject = await subjectOf(db, listingId);
  return db.$transaction(async (tx) => {
    authorise(viewer, 'record.close', subject);
    await takeTurn(tx);
    if (!may(viewer, 'record.publish', subject)) {
      const row = (await readRows(tx, [listingId])).get(listingId) as RecordRow;
      if (!ownSteps(row.status, status)) authorise(viewer, 'record.publish', subjectOfRow(row));
      if (row.status === 'SUSPENDED')
        throw new RuleBroken('suspended', 'A curator has suspended this record. Ask them; what you change meanwhile is kept.');
    }
    await setStatus(tx, { listingId, version, status, reason, author: authorOf(viewer, subject), now });
    await settleSubmission(tx, listingId, status, now);
    // Subscribers of funds need not wait for the minute.
    if (status === 'PUBLISHED' && subject.kind === 'FUND') await addJob(db, tx, 'alerts', {}, { key: 'published' });
    if (status !== 'SUBMITTED') return { id: listingId, held: [], queueItemId: null };
    return { id: listingId, held: ['status'], queueItemId: await submit(tx, listingId, reason) };
  });
}

/** Published, given up or taken back on the record itself: nobody need decide any more whether it is published. */
const settleSubmission = (tx: Prisma.TransactionClient, listingId: number, status: ListingStatus, now: Date) =>
  tx.queueItem.updateMany({
    where: { kind: 'SUBMISSION', state: 'OPEN', listingId },
    data: { state: 'DROPPED', outcome: status === 'PUBLISHED' ? 'ACCEPTED' : 'REFUSED', decidedAt: now, version: { increment: 1 } },
  });
