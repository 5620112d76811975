/** Records as far as a viewer may know them. */
import { authorise, may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { NotFound } from '../../refusals.ts';
import type { RecordDocument } from './document.ts';
import type { Asked } from './edit-record.ts';
import { type FullRecord, type RecordRow, readRows } from './read-record.ts';
import { readReference } from './references.ts';
import { subjectOfRow } from './subject.ts';
import { onlyWithheld } from './withheld-fields.ts';

/** The record with this global id, when the viewer may read it; null otherwise, whether or not there is one. */
export async function recordFor(db: Database, viewer: Viewer, reference: string): Promise<RecordRow | null> {
  const id = readReference(reference)?.id;
  const row = id === undefined ? undefined : (await readRows(db, [id])).get(id);
  return row && may(viewer, 'record.read', subjectOfRow(row)) ? row : null;
}

/** The number in a global id of a listing. @throws NotFound */
export function listingIdIn(reference: string): number {
  const found = readReference(reference);
  if (!found) throw new NotFound('There is no such record. Use an id that an answer gave you.');
  return found.id;
}

/**
 * What is left out of a withheld record's document; each time it is asked for is logged. Null when nothing is withheld.
 * @param noted listings of which this very question has been logged already
 */
export async function readWithheld({ db, viewer, now }: Asked, record: FullRecord, noted: Set<number>): Promise<RecordDocument | null> {
  authorise(viewer, 'record.read-hidden', subjectOfRow(record));
  const withheld = onlyWithheld(record, record.document);
  if (withheld) await noteViewing({ db, viewer, now }, record.id, noted);
  return withheld;
}

/** That somebody looked at where a withheld listing is: once for a question, however much of it they asked for. */
export async function noteViewing(
  { db, viewer, now }: Asked & { readonly viewer: Viewer },
  listingId: number,
  noted: Set<number>,
): Promise<void> {
  if (noted.has(listingId)) return;
  noted.add(listingId);
  await db.locationViewing.create({ data: { listingId, accountId: viewer.accountId, at: now }, select: { id: true } });
}
