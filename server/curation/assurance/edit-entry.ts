/** The commonest changes of an entry, by its owner through a mailed link. What is held waits for a curator, as with everybody who signs in as owner. */
import type { Viewer } from '../../accounts/viewer.ts';
import { type Fault, InputFaults, NotFound } from '../../refusals.ts';
import { openItem } from '../open-item.ts';
import { editRecord, type FullRecord, type Json, type Patch, readRecord, subjectOfRow } from '../records/index.ts';
import { type Asking, noteChange } from './acts.ts';
import { ownEntry } from './entries.ts';

export interface EntryForm {
  summary: string;
  /** In words: hours of a role, the date of an event. Null for kinds whose times are rows of their own. */
  times: string | null;
  phone: string;
  email: string;
  website: string;
  /** Of a venue: closed from, until, and why. Null for other kinds. */
  closed: { from: string; until: string; reason: string } | null;
  /** Anything else, told to whoever keeps the directory. */
  more: string;
}

export interface EntryToEdit {
  id: number;
  name: string;
  version: number;
  form: EntryForm;
}

interface Row {
  readonly id: string;
  readonly public?: Json;
  readonly kind?: Json;
  readonly phone?: Json;
  readonly email?: Json;
  readonly url?: Json;
}
const rowsOf = (value: Json | undefined): Row[] => (Array.isArray(value) ? (value as unknown as Row[]) : []);
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

const timesPath = { OPPORTUNITY: 'hoursNote', EVENT: 'dateText' } as const;
const timesOf = (kind: FullRecord['kind']) => (kind === 'OPPORTUNITY' || kind === 'EVENT' ? timesPath[kind] : null);

const shownContact = ({ document }: FullRecord) => rowsOf(document.contacts).find((row) => row.public === true);
const website = ({ document }: FullRecord) => rowsOf(document.links).find((row) => row.kind === 'WEBSITE');

/** As it stands; null when it is not theirs. */
export async function entryToEdit({ db, link, now }: Asking, listingId: number): Promise<EntryToEdit | null> {
  if (!(await ownEntry(db, link.bodyId, listingId, now))) return null;
  const record = await readRecord(db, listingId);
  if (!record) return null;
  const contact = shownContact(record);
  const times = timesOf(record.kind);
  return {
    id: listingId,
    name: record.name,
    version: record.version,
    form: {
      summary: text(record.document.summary),
      times: times && text(record.document[times]),
      phone: text(contact?.phone),
      email: text(contact?.email),
      website: text(website(record)?.url),
      closed: record.kind === 'VENUE' ? { from: '', until: '', reason: '' } : null,
      more: '',
    },
  };
}

/** Only what differs: what somebody else changed meanwhile is left alone. */
function patchOf(record: FullRecord, before: EntryForm, wrote: EntryForm): Patch {
  const patch: { summary?: Json; [path: string]: Json | undefined } = {};
  const times = timesOf(record.kind);
  if (wrote.summary !== before.summary) patch.summary = wrote.summary;
  if (times && wrote.times !== null && wrote.times !== before.times) patch[times] = wrote.times || null;
  const contact = shownContact(record);
  if (contact) {
    if (wrote.phone !== before.phone) patch[`contacts/${contact.id}/phone`] = wrote.phone || null;
    if (wrote.email !== before.email) patch[`contacts/${contact.id}/email`] = wrote.email || null;
  } else if (wrote.phone || wrote.email)
    patch['contacts/+1'] = { role: 'Enquiries', phone: wrote.phone || null, email: wrote.email || null, public: true };
  const link = website(record);
  if (wrote.website !== before.website) {
    if (!link) patch['links/+1'] = { kind: 'WEBSITE', url: wrote.website };
    else if (wrote.website) patch[`links/${link.id}/url`] = wrote.website;
    else patch[`links/${link.id}`] = null;
  }
  if (wrote.closed?.from || wrote.closed?.until)
    patch['closures/+1'] = { from: wrote.closed.from, until: wrote.closed.until || null, reason: wrote.closed.reason || 'Closed' };
  return patch as Patch;
}

/** The fields of the form by the paths of the record that they write. */
const written: readonly (readonly [path: RegExp, field: string, label: string])[] = [
  [/^summary$/, 'summary', 'What it is'],
  [/^(?:hoursNote|dateText)$/, 'times', 'When'],
  [/^contacts\/[^/]+\/phone$/, 'phone', 'Phone number'],
  [/^contacts\/[^/]+\/email$/, 'email', 'E-mail address'],
  [/^links(?:\/|$)/, 'website', 'Website'],
  [/^closures\/[^/]+\/from$/, 'closed-from', 'Closed from'],
  [/^closures\/[^/]+\/until$/, 'closed-until', 'Closed until'],
  [/^closures(?:\/|$)/, 'closed-reason', 'Why it is closed'],
  [/^more$/, 'more', 'Anything else'],
];

/** A fault of the record as one of the form, by the form's own words. */
export function formFault({ path, message }: Fault): { field: string | null; message: string } {
  const [, field = null, label] = written.find(([shape]) => shape.test(path)) ?? [];
  return { field, message: label ? `${label}: ${message.replace(/^[^:.]{1,60}: /, '')}` : message };
}

/** The body itself, for as long as one request: its link stands for a member who signed in, and for nothing else. */
const viewerOf = ({ link }: Asking): Viewer => ({
  accountId: `link:${link.id}`,
  sessionId: '',
  name: '',
  email: link.sentTo,
  parts: [{ bodyId: link.bodyId, role: 'OWNER', kinds: [], placeIds: null }],
});

const mostWords = 2000;

/** @returns whether something waits for a curator. @throws InputFaults, ChangedMeanwhile, NotFound, RuleBroken */
export async function saveEntry(
  asking: Asking,
  listingId: number,
  version: number,
  wrote: EntryForm,
): Promise<{ changed: boolean; waits: boolean }> {
  const { db, now } = asking;
  const entry = await entryToEdit(asking, listingId);
  const record = entry && (await readRecord(db, listingId));
  if (!record) throw new NotFound('That entry is not among those of this link any more.');
  if (wrote.more.length > mostWords) throw new InputFaults([{ path: 'more', message: `Write at most ${mostWords} letters.` }]);
  const set = patchOf(record, entry.form, wrote);
  const isChanged = Object.keys(set).length > 0;
  let waits = false;
  if (isChanged) {
    const edited = await editRecord({ db, viewer: viewerOf(asking), now }, { listingId, version, set, reason: 'Through a mailed link.' });
    waits = edited.held.length > 0;
    await noteChange(asking, listingId, 'changed');
  }
  if (wrote.more) {
    const { kind, name, placeIds, stewardId } = { ...subjectOfRow(record), name: record.name };
    await openItem(db, {
      ...{ kind: 'REPORT', listingId, listingKind: kind ?? null, placeIds: placeIds ?? [], stewardId: stewardId ?? null, risk: 30 },
      title: name,
      reason: 'Its owner wrote what else has changed.',
      detail: { message: wrote.more, from: `link:${asking.link.id}`, sentTo: asking.link.sentTo },
    });
    await noteChange(asking, listingId, 'told');
  }
  return { changed: isChanged || Boolean(wrote.more), waits: waits || Boolean(wrote.more) };
}
