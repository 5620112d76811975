/** Brings back an earlier revision, as a new one. It never shows more than is shown now: neither a location nor a contact without consent. */
import { authorise, may } from '../../accounts/permissions.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import { applyPatch } from './apply-patch.ts';
import { differences, patchOf, reversePatchOf } from './differences.ts';
import { type Changes, isItems, isObject, isSame, type Json, type JsonObject, type Patch, type RecordDocument } from './document.ts';
import { type Asked, checkReason, type Edited, editWithin } from './edit-record.ts';
import { fieldAt, fieldsOf } from './fields/index.ts';
import { type FullRecord, type Reader, readRecord } from './read-record.ts';
import { withoutGone } from './resolve.ts';
import { readSnapshot } from './revise.ts';
import { subjectOfRow } from './subject.ts';
import { takeTurn } from './turn.ts';

/** How many revisions are gone back through to reach one whose own snapshot is of another make. */
const furthest = 500;

/**
 * The document as it stood after a revision. What the seed loaded keeps its snapshot in the seed's own shape: it is worked out from the next revision,
 * taking back what that one changed. Null when that cannot be: the record was never changed here.
 */
export async function documentAt(db: Reader, record: FullRecord, version: number): Promise<RecordDocument | null> {
  if (version === record.version) return record.document;
  const rows = await db.$queryRawUnsafe<{ version: number; changes: Changes; snapshot: unknown }[]>(
    `SELECT version, changes, snapshot FROM "Revision" WHERE "listingId" = $1 AND version >= $2 ORDER BY version LIMIT ${furthest}`,
    record.id,
    version,
  );
  if (rows[0]?.version !== version) return null;
  const index = rows.findIndex(({ snapshot }) => readSnapshot(snapshot));
  if (index < 0) return null;
  let document = readSnapshot(rows[index]?.snapshot)?.document as RecordDocument;
  for (const { changes } of rows.slice(1, index + 1).reverse())
    document = applyPatch(document, fieldsOnly(record, reversePatchOf(changes)));
  return document;
}

/** A status or a relation is no field of the document. */
const fieldsOnly = ({ kind }: FullRecord, patch: Patch): Patch =>
  Object.fromEntries(Object.entries(patch).filter(([path]) => fieldAt(kind, path)));

export interface RestoreAsked {
  readonly listingId: number;
  /** The version as the asker knows it. */
  readonly version: number;
  /** The version to bring back. */
  readonly to: number;
  readonly reason?: string | undefined;
}

/** @throws NotSignedIn, NotAllowed, NotFound, ChangedMeanwhile, InputFaults, RuleBroken */
export function restoreRevision(asked: Asked, { listingId, version, to, reason }: RestoreAsked): Promise<Edited> {
  checkReason(reason);
  return asked.db.$transaction(async (tx) => {
    await takeTurn(tx);
    const record = await readRecord(tx, listingId);
    if (!record) throw new NotFound('There is no such record.');
    const subject = subjectOfRow(record);
    authorise(asked.viewer, 'record.restore', subject);
    const known = await tx.revision.count({ where: { listingId, version: to } });
    if (!known) throw new NotFound(`This record has no revision ${to}.`);
    const target = await documentAt(tx, record, to);
    if (!target)
      throw new RuleBroken(
        'not-restorable',
        'That revision was loaded from elsewhere and is not kept in a form that can be brought back. Change the fields by hand.',
      );
    const decides = may(asked.viewer, 'record.change-held', subject);
    const { document, gone } = await withoutGone(tx, record.kind, target);
    const set = patchOf(differences(record.document, restorable(record, document, decides)));
    const left = gone.length ? ` Left out, as it is no longer there: ${gone.join(', ')}.` : '';
    return editWithin(
      tx,
      asked,
      { listingId, version, set, reason: `${reason ?? `Back to revision ${to}.`}${left}`.slice(0, 500) },
      { action: 'RESTORED', reviving: decides },
    );
  });
}

/** The earlier document, without what must not come back by itself. */
function restorable(record: FullRecord, target: RecordDocument, decides: boolean): RecordDocument {
  const now = record.document;
  const names = new Set(fieldsOf(record.kind).map((field) => field.name));
  const known = Object.fromEntries(Object.entries(target).filter(([name]) => names.has(name)));
  // Fields that came to the table since keep what they hold; times to publish are nobody's past.
  const restored = {
    ...now,
    ...known,
    publishFrom: now.publishFrom ?? null,
    publishUntil: now.publishUntil ?? null,
    location: locationOf(now, target),
  };
  const document = { ...restored, contacts: contactsOf(now, target) };
  return decides ? document : (renumbered(now, document) as RecordDocument);
}

const openness: Record<string, number> = { HIDDEN: 0, AREA: 1, EXACT: 2 };
const visibilityOf = (location: Json | undefined) => (isObject(location) ? (openness[String(location.visibility)] ?? 2) : 2);

function locationOf(now: RecordDocument, target: RecordDocument): Json {
  const [here, there] = [now.location ?? null, target.location ?? null];
  if (visibilityOf(there) <= visibilityOf(here)) return there;
  return isObject(there) && isObject(here) ? { ...there, visibility: here.visibility ?? null } : here;
}

/** A consent that was given or withdrawn since stands; a personal contact without one comes back for staff only. */
function contactsOf(now: RecordDocument, target: RecordDocument): Json {
  const here = new Map((isItems(now.contacts) ? now.contacts : []).map((contact) => [contact.id, contact]));
  return (isItems(target.contacts) ? target.contacts : []).map((contact): JsonObject => {
    const current = here.get(contact.id);
    const same = current && isSame(current.email, contact.email) && isSame(current.phone, contact.phone);
    const consent = same ? (current.consent ?? null) : null;
    return { ...contact, consent, public: contact.public === true && (contact.personal !== true || consent !== null) };
  });
}

/** Items that went come back as new ones, so that they can wait in the queue. */
function renumbered(now: Json | undefined, then: Json): Json {
  if (isItems(then) && then.length) {
    const here = new Map((isItems(now) ? now : []).map((item) => [item.id, item]));
    return then.map((item) => ({
      ...(renumbered(here.get(item.id), { ...item }) as JsonObject),
      id: here.has(item.id) ? item.id : `+${item.id}`,
    }));
  }
  if (!isObject(then)) return then;
  const was = isObject(now) ? now : {};
  return Object.fromEntries(
    Object.entries(then).map(([name, value]) => [name, name === 'id' ? (value as Json) : renumbered(was[name], value ?? null)]),
  );
}
