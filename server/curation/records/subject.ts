/** What the table of permissions needs to know of a record. */
import type { Subject } from '../../accounts/permissions.ts';
import { NotFound } from '../../refusals.ts';
import { type Reader, type RecordRow, readRows } from './read-record.ts';

export const subjectOfRow = ({ id, ownerId, stewardId, kind, placeIds }: RecordRow): Subject => ({
  id,
  ownerId,
  stewardId,
  kind,
  placeIds,
});

/** @throws NotFound */
export async function subjectOf(db: Reader, listingId: number): Promise<Subject> {
  const row = (await readRows(db, [listingId])).get(listingId);
  if (!row) throw new NotFound('There is no such record.');
  return subjectOfRow(row);
}
