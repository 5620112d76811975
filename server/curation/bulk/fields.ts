/** The same field of several records: who owns them, who keeps them in order, a term more or less. */
import { RuleBroken } from '../../refusals.ts';
import { changeRecord } from '../records/change-record.ts';
import { reversePatchOf } from '../records/differences.ts';
import type { Changes, Patch } from '../records/document.ts';
import { editWithin } from '../records/edit-record.ts';
import type { FullRecord } from '../records/read-record.ts';
import { listingReference } from '../records/references.ts';
import { type Doing, type RecordAct, type RecordsAsked, undone } from './record-act.ts';

interface Before {
  readonly changes: Changes;
}

async function write({ db, tx, record, viewer, now }: Doing, set: Patch, reason: string | undefined) {
  const { version, changes } = await editWithin(tx, { db, viewer, now }, { listingId: record.id, version: record.version, set, reason });
  if (!Object.keys(changes).length) throw new RuleBroken('nothing-to-do', 'It is so already.');
  return { version, before: { changes } };
}

/** Somebody who wrote in the same field since is not overwritten. */
async function unwrite({ tx, record, author, now }: Doing, { changes }: Before, made: number): Promise<void> {
  const set = reversePatchOf(changes);
  await changeRecord(tx, { listingId: record.id, version: made, set, author, reason: undone, action: 'RESTORED', now });
}

/** `change-held`: an owner's wish to give records away waits for a curator, one by one, and not in bulk. */
const settingBody = (field: 'owner' | 'steward'): RecordAct<Before> => ({
  permission: () => 'record.change-held',
  act: (doing, { bodyId, note }) => write(doing, { [field]: bodyId == null ? null : listingReference('GROUP', bodyId) }, note),
  undo: unwrite,
});

export const settingOwner = settingBody('owner');
export const settingSteward = settingBody('steward');

const termsOf = ({ document }: FullRecord, field: string): readonly string[] => {
  const terms = document[field];
  return Array.isArray(terms) ? terms.map(String) : [];
};

const terming = (next: (terms: readonly string[], term: string) => readonly string[]): RecordAct<Before> => ({
  permission: () => 'record.change',
  act: (doing, { field, term, note }: RecordsAsked) =>
    write(doing, { [field as string]: [...next(termsOf(doing.record, field as string), term as string)] }, note),
  undo: unwrite,
});

export const addingTerm = terming((terms, term) => (terms.includes(term) ? terms : [...terms, term]));
export const removingTerm = terming((terms, term) => terms.filter((one) => one !== term));
