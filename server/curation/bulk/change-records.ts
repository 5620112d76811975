/** The same done to several records: looked at first, done each for itself, taken back together. */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { ChangedMeanwhile, type Fault, InputFaults, NotFound } from '../../refusals.ts';
import { authorOf } from '../records/author-of.ts';
import { type FullRecord, readRecord } from '../records/read-record.ts';
import { needsReason } from '../records/set-status.ts';
import { subjectOfRow } from '../records/subject.ts';
import { takeTurn } from '../records/turn.ts';
import { confirming } from './confirm.ts';
import { type DoneToMany, doEach } from './do-each.ts';
import { addingTerm, removingTerm, settingOwner, settingSteward } from './fields.ts';
import { type RecordAct, type RecordAction, type RecordsAsked, termFields } from './record-act.ts';
import { settingStatus, startingLadder, takingOff } from './standing.ts';

export const recordActs: Readonly<Record<RecordAction, RecordAct>> = {
  CONFIRM: confirming,
  STATUS: settingStatus,
  START_LADDER: startingLadder,
  TAKE_OFF: takingOff,
  SET_OWNER: settingOwner,
  SET_STEWARD: settingSteward,
  ADD_TERM: addingTerm,
  REMOVE_TERM: removingTerm,
};

export interface ChangedRecord {
  readonly id: number;
  readonly kind: ListingKind;
  readonly name: string;
}

interface Changing {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly preview: boolean;
  readonly bulkId?: number | null | undefined;
}

const unknown = () => new NotFound('There is no such record, or it is not in your part.');

/** The record, in the turn of whoever changes records; as if it were not there for those who may not read it. @throws NotFound */
export async function recordInTurn(tx: Prisma.TransactionClient, viewer: Viewer | null, id: number): Promise<FullRecord> {
  await takeTurn(tx);
  const record = await readRecord(tx, id);
  if (!record) throw unknown();
  authorise(viewer, 'record.read', subjectOfRow(record));
  return record;
}

/**
 * @param seen the records with the version that was looked at: what somebody changed since is refused
 * @throws NotSignedIn, NotAllowed, NotFound, InputFaults
 */
export async function changeRecords(
  { db, viewer, now, preview, bulkId }: Changing,
  seen: readonly { readonly id: number; readonly version: number }[],
  given: RecordsAsked,
): Promise<DoneToMany<ChangedRecord>> {
  const asked = { ...given, note: given.note?.trim() || undefined };
  await checkAsked(db, asked);
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const act = recordActs[asked.action];
  return doEach({ db, viewer, now, preview, bulkId, action: asked.action }, [...versions.keys()], async (tx, id) => {
    const record = await recordInTurn(tx, viewer, id);
    const subject = subjectOfRow(record);
    authorise(viewer, act.permission(asked, record), subject);
    if (record.version !== versions.get(id))
      throw new ChangedMeanwhile(record.version, 'Somebody else has changed it since you looked. Look at it again.');
    const { version, before } = await act.act({ db, tx, record, viewer, author: authorOf(viewer, subject), now }, asked);
    return { shown: { id, kind: record.kind, name: record.name }, part: { listingId: id, version, before } };
  });
}

/** What is wrong with the asking itself is said once. @throws InputFaults */
async function checkAsked(db: Database, { action, note, status, bodyId, field, term }: RecordsAsked): Promise<void> {
  const faults: Fault[] = [];
  if (note && note.length > 500) faults.push({ path: 'note', message: 'Write at most 500 letters.' });
  if (action === 'STATUS' && !note && status && needsReason.has(status))
    faults.push({ path: 'note', message: 'Say why: whoever meets it later asks.' });
  if (action === 'ADD_TERM' || action === 'REMOVE_TERM') {
    const known =
      field && term && (await db.term.findFirst({ where: { vocabulary: termFields[field], slug: term }, select: { id: true } }));
    if (!known) faults.push({ path: 'term', message: 'Choose one of the words of the vocabulary.' });
  }
  if ((action === 'SET_OWNER' || action === 'SET_STEWARD') && bodyId != null) {
    const body = await db.listing.findFirst({ where: { id: bodyId, kind: 'GROUP', mergedIntoId: null }, select: { id: true } });
    if (!body) faults.push({ path: 'body', message: 'Choose a council, charity or group that is there.' });
  }
  if (faults.length) throw new InputFaults(faults);
}
