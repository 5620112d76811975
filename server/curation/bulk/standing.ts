/** Where several records stand: published, suspended, archived, asked about, taken off; and that taken back. */
import type { ListingStatus } from '../../../generated/prisma/client.ts';
import { InputFaults, RuleBroken } from '../../refusals.ts';
import { beginLadder } from '../assurance/confirm-records.ts';
import { suspendWithin } from '../assurance/suspend.ts';
import { writeRevision } from '../records/revise.ts';
import { setStatus, steps } from '../records/set-status.ts';
import { type Doing, type RecordAct, undone } from './record-act.ts';

interface Before {
  readonly status: ListingStatus;
  readonly made: ListingStatus;
}

/** The steps from one status back to another: not by way of the public pages, where nobody wants it. */
function wayBack(from: ListingStatus, to: ListingStatus): readonly ListingStatus[] | null {
  const ways: ListingStatus[][] = [[from]];
  for (const way of ways)
    for (const next of steps[way.at(-1) as ListingStatus]) {
      if (next === to) return [...way.slice(1), next];
      if (next !== 'PUBLISHED' && !way.includes(next)) ways.push([...way, next]);
    }
  return null;
}

async function backTo({ tx, record, author, now }: Doing, { status, made }: Before): Promise<void> {
  if (record.status !== made) throw new RuleBroken('changed-since', 'Its status was changed since: that stays.');
  const way = wayBack(made, status);
  if (!way) throw new RuleBroken('status-step', `It cannot go back to ${status.toLowerCase()} by itself. Open it and decide.`);
  for (const next of way) await setStatus(tx, { listingId: record.id, status: next, reason: undone, author, now });
}

export const settingStatus: RecordAct<Before> = {
  // An owner says of their own that it has closed; what a curator suspended is the curators'.
  permission: ({ status }, record) => (status === 'ARCHIVED' && record.status !== 'SUSPENDED' ? 'record.close' : 'record.publish'),
  act: async ({ tx, record, author, now }, { status, note }) => {
    if (!status || status === 'SUBMITTED')
      throw new InputFaults([{ path: 'status', message: 'Say what they become: published, suspended, archived or a draft.' }]);
    if (record.status === status) throw new RuleBroken('nothing-to-do', 'It is so already.');
    const { version } = await setStatus(tx, { listingId: record.id, status, reason: note, author, now });
    return { version, before: { status: record.status, made: status } };
  },
  undo: backTo,
};

export const takingOff: RecordAct<Before> = {
  permission: () => 'record.publish',
  act: async ({ tx, record, author, now }) => {
    const version = await suspendWithin(tx, record.id, { author, means: 'CURATOR', now });
    if (version === null) throw new RuleBroken('not-due', 'It was confirmed or taken off meanwhile.');
    return { version, before: { status: record.status, made: 'SUSPENDED' } };
  },
  undo: backTo,
};

export const startingLadder: RecordAct<{ readonly dueAt: string }> = {
  permission: () => 'record.publish',
  act: async ({ tx, record, author, now }) => {
    const { version, dueAt } = await beginLadder(tx, { listingId: record.id, author, now });
    return { version, before: { dueAt: dueAt.toISOString() } };
  },
  undo: async ({ tx, record, author, now }, { dueAt }) => {
    const listing = await tx.listing.findUniqueOrThrow({ where: { id: record.id }, select: { confirmedAt: true, dueAt: true } });
    if (listing.confirmedAt || listing.dueAt?.toISOString() !== dueAt)
      throw new RuleBroken('changed-since', 'It was confirmed or changed since: that stays.');
    const version = record.version + 1;
    await tx.listing.update({ where: { id: record.id }, data: { dueAt: null, version }, select: { id: true } });
    await writeRevision(tx, {
      ...{ listingId: record.id, version, action: 'CHANGED', author, reason: undone, now, changes: {}, told: [] },
      snapshot: { slug: record.slug, status: record.status, document: record.document },
    });
  },
};
