/** An edit by somebody who is signed in: what they may change is live at once, what is held becomes one item of the queue, in one transaction. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { authorise, may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { InputFaults, NotFound } from '../../refusals.ts';
import { authorOf } from './author-of.ts';
import { type ChangeAsked, type ChangeDone, changeRecord, patched } from './change-record.ts';
import { differences, overlaps } from './differences.ts';
import type { Changes, Json, Patch } from './document.ts';
import { heldPaths } from './held.ts';
import { proposeChange } from './propose-change.ts';
import { readRecord } from './read-record.ts';
import { subjectOfRow } from './subject.ts';
import { takeTurn } from './turn.ts';

export interface Asked {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export interface EditAsked {
  readonly listingId: number;
  readonly version: number;
  readonly set: Patch;
  readonly reason?: string | undefined;
}

export interface Edited extends ChangeDone {
  /** What waits for a curator. */
  readonly held: readonly string[];
  readonly queueItemId: number | null;
}

/** @throws NotSignedIn, NotAllowed, NotFound, InputFaults, ChangedMeanwhile, RuleBroken */
export function editRecord(asked: Asked, edit: EditAsked): Promise<Edited> {
  return asked.db.$transaction((tx) => editWithin(tx, asked, edit));
}

/** The same within a transaction; `how` for edits that are something more. */
export async function editWithin(
  tx: Prisma.TransactionClient,
  { viewer, now }: Asked,
  { listingId, version, set, reason }: EditAsked,
  how: Pick<ChangeAsked, 'action' | 'reviving'> = {},
): Promise<Edited> {
  checkReason(reason);
  // What is held is worked out from the record as it will be changed, not from one that somebody changes meanwhile.
  await takeTurn(tx);
  const record = await readRecord(tx, listingId);
  if (!record) throw new NotFound('There is no such record.');
  const subject = subjectOfRow(record);
  authorise(viewer, 'record.change', subject);
  const author = authorOf(viewer, subject);
  const change = (live: Patch) => changeRecord(tx, { listingId, version, set: live, author, reason, now, record, ...how });
  if (may(viewer, 'record.change-held', subject)) return { ...(await change(set)), held: [], queueItemId: null };

  const wanted = differences(record.document, patched(record, set));
  const held = heldPaths(record.kind, record.document, wanted);
  const live = Object.fromEntries(Object.entries(set).flatMap(([path, value]) => liveParts(path, value, wanted, held)));
  const done = Object.keys(live).length ? await change(live) : { version: record.version, changes: {}, written: record };
  if (!held.length) return { ...done, held, queueItemId: null };
  const changes = Object.fromEntries(held.map((path) => [path, wanted[path] ?? {}]));
  return { ...done, held, queueItemId: await proposeChange(tx, { listingId, changes, author, reason }) };
}

export function checkReason(reason: string | undefined): void {
  if (reason && reason.length > 500) throw new InputFaults([{ path: 'reason', message: 'Write the reason in at most 500 letters.' }]);
}

/** A path that was written, without what of it is held: a list or a part is taken apart. */
function liveParts(path: string, value: Json, wanted: Changes, held: readonly string[]): [string, Json][] {
  if (!held.some((waiting) => overlaps(path, waiting))) return [[path, value]];
  return Object.entries(wanted)
    .filter(([changed]) => overlaps(path, changed) && !held.includes(changed) && !namesHeld(changed, held))
    .map(([changed, change]) => [changed, change.new ?? null]);
}

/** An order that speaks of items which are not there yet. */
const namesHeld = (path: string, held: readonly string[]) =>
  path.endsWith('/order') && held.some((other) => other.startsWith(path.slice(0, -5)));
