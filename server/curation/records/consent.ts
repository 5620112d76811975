/** That a person agreed to their contact, or their home, being shown: recorded with who, when and how, and taken back at once when they say so. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import { type Fault, InputFaults, NotFound } from '../../refusals.ts';
import { authorOf } from './author-of.ts';
import { changeRecord } from './change-record.ts';
import { isItems, isObject } from './document.ts';
import type { Asked } from './edit-record.ts';
import { type FullRecord, readRecord } from './read-record.ts';
import { writeRevision } from './revise.ts';
import { subjectOfRow } from './subject.ts';
import { takeTurn } from './turn.ts';

export interface ConsentAsked {
  readonly listingId: number;
  /** "contacts/12" or "location". */
  readonly path: string;
}

export interface ConsentGiven extends ConsentAsked {
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly how: string;
}

async function recordWith({ viewer }: Asked, tx: Prisma.TransactionClient, { listingId, path }: ConsentAsked): Promise<FullRecord> {
  await takeTurn(tx);
  const record = await readRecord(tx, listingId);
  if (!record) throw new NotFound('There is no such record.');
  authorise(viewer, 'record.consent', subjectOfRow(record));
  const [, id] = /^contacts\/([1-9]\d{0,9})$/.exec(path) ?? [];
  const found =
    path === 'location'
      ? isObject(record.document.location)
      : id && isItems(record.document.contacts) && record.document.contacts.some((contact) => contact.id === id);
  if (!found) throw new InputFaults([{ path: 'path', message: 'Say of what: contacts/12 for the contact with that id, or location.' }]);
  return record;
}

function checkGiven({ givenBy, givenAt, how }: ConsentGiven, now: Date): void {
  const faults: Fault[] = [];
  if (!givenBy.trim() || givenBy.length > 120) faults.push({ path: 'givenBy', message: 'Say who gave it, in at most 120 letters.' });
  if (!how.trim() || how.length > 300)
    faults.push({ path: 'how', message: 'Say how it was given, in at most 300 letters: “By e-mail to the clerk”.' });
  if (givenAt > now) faults.push({ path: 'givenAt', message: 'A consent cannot be given in the future.' });
  if (faults.length) throw new InputFaults(faults);
}

/** @throws NotSignedIn, NotAllowed, NotFound, InputFaults */
export function recordConsent(asked: Asked, given: ConsentGiven): Promise<{ version: number }> {
  const { db, viewer, now } = asked;
  checkGiven(given, now);
  return db.$transaction(async (tx) => {
    const record = await recordWith(asked, tx, given);
    authorise(viewer, 'record.consent', subjectOfRow(record));
    const author = authorOf(viewer, subjectOfRow(record));
    const consent = { givenBy: given.givenBy.trim(), givenAt: given.givenAt.toISOString(), how: given.how.trim() };
    const reason = 'Consent recorded.';
    if (given.path !== 'location')
      return changeRecord(tx, {
        listingId: record.id,
        version: record.version,
        set: { [`${given.path}/consent`]: consent },
        author,
        reason,
        now,
      });
    await withdrawn(tx, record.id, now);
    await tx.locationConsent.create({ data: { ...consent, listingId: record.id, recordedBy: author.id }, select: { id: true } });
    return bare(tx, record, author, reason, now);
  });
}

/** From then on the contact is for staff only; a home is told by its parish or town only. @throws as `recordConsent` */
export function withdrawConsent(asked: Asked, given: ConsentAsked): Promise<{ version: number }> {
  const { db, viewer, now } = asked;
  return db.$transaction(async (tx) => {
    const record = await recordWith(asked, tx, given);
    authorise(viewer, 'record.consent', subjectOfRow(record));
    const author = authorOf(viewer, subjectOfRow(record));
    const reason = 'Consent withdrawn.';
    const change = (set: Record<string, null | false | string>) =>
      changeRecord(tx, { listingId: record.id, version: record.version, set, author, reason, now });
    if (given.path !== 'location') return change({ [`${given.path}/consent`]: null, [`${given.path}/public`]: false });
    await withdrawn(tx, record.id, now);
    const { location } = record.document;
    if (isObject(location) && location.visibility === 'EXACT') return change({ 'location/visibility': 'AREA' });
    return bare(tx, record, author, reason, now);
  });
}

const withdrawn = (tx: Prisma.TransactionClient, listingId: number, now: Date) =>
  tx.locationConsent.updateMany({ where: { listingId, withdrawnAt: null }, data: { withdrawnAt: now } });

/** A revision of something that is no field of the document. */
async function bare(tx: Prisma.TransactionClient, record: FullRecord, author: ReturnType<typeof authorOf>, reason: string, now: Date) {
  const version = record.version + 1;
  await tx.listing.update({ where: { id: record.id }, data: { version }, select: { id: true } });
  const { slug, status, document, id: listingId } = record;
  await writeRevision(tx, {
    ...{ listingId, version, action: 'CHANGED', author, reason, now, told: [], changes: {} },
    snapshot: { slug, status, document },
  });
  return { version };
}
