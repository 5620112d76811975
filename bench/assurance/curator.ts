/** The curator's one day a week: first what waits in the queue, then what would be taken off, then the telephone, until the day is over. */
import type { Viewer } from '../../server/accounts/viewer.ts';
import { confirmRecords } from '../../server/curation/assurance/confirm-records.ts';
import { ownEntries } from '../../server/curation/assurance/entries.ts';
import { phoneList } from '../../server/curation/assurance/phone-list.ts';
import { suspendDue, suspensionsDue } from '../../server/curation/assurance/suspend.ts';
import { decideItem } from '../../server/curation/queue/decide.ts';
import { listQueue } from '../../server/curation/queue/list.ts';
import { setStatus } from '../../server/curation/records/index.ts';
import type { Database } from '../../server/database.ts';
import { InputFaults, RuleBroken } from '../../server/refusals.ts';
import type { Random } from '../county/random.ts';
import { assumed } from './assumed.ts';

export interface CuratorDay {
  /** Minutes that all that waited would have taken; more than a day has when it exceeds `assumed.curatorMinutes`. */
  wanted: number;
  used: number;
  decisions: number;
  calls: number;
  confirmed: number;
  closed: number;
  suspended: number;
}

export interface Curator {
  readonly db: Database;
  readonly viewer: Viewer;
  readonly random: Random;
  readonly publicUrl: string;
}

/** More than any day has minutes for. */
const most = 1000;

export async function curatorDay(curator: Curator, now: Date): Promise<CuratorDay> {
  const done: CuratorDay = {
    wanted: assumed.otherMinutes,
    used: assumed.otherMinutes,
    decisions: 0,
    calls: 0,
    confirmed: 0,
    closed: 0,
    suspended: 0,
  };
  const take = (minutes: number): boolean => {
    done.wanted += minutes;
    if (done.used + minutes > assumed.curatorMinutes) return false;
    done.used += minutes;
    return true;
  };
  const asking = { ...curator, now };
  await decideWhatWaits(asking, done, take);
  await lookThroughSuspensions(asking, done, take);
  await telephone(asking, done, take);
  return done;
}

type Asking = Curator & { readonly now: Date };
type Take = (minutes: number) => boolean;

/** What owners wrote that had to wait, or that somebody must put in for them. */
async function decideWhatWaits(asking: Asking, done: CuratorDay, take: Take): Promise<void> {
  const { rows } = await listQueue(asking, { kinds: ['CHANGE', 'REPORT'] }, most);
  for (const { node } of rows) {
    if (!take(assumed.decisionMinutes)) continue;
    const decide = (outcome: 'ACCEPTED' | 'FIXED' | 'REFUSED' | 'IGNORED') =>
      decideItem(asking.db, { ...asking, id: node.id, version: node.version, outcome });
    const [yes, no] = node.kind === 'CHANGE' ? (['ACCEPTED', 'REFUSED'] as const) : (['FIXED', 'IGNORED'] as const);
    await decide(yes).catch((error: unknown) => {
      if (error instanceof RuleBroken || error instanceof InputFaults) return decide(no);
      throw error;
    });
    done.decisions++;
  }
}

async function lookThroughSuspensions(asking: Asking, done: CuratorDay, take: Take): Promise<void> {
  const { db, viewer, now } = asking;
  const due = await suspensionsDue(db, viewer, now);
  if (!due.length || !take(assumed.decisionMinutes)) return;
  done.decisions++;
  const ids = due.slice(0, 200).map(({ listingId }) => listingId);
  done.suspended += (await suspendDue({ db, viewer, now }, ids)).done.length;
}

/** Whoever has a body on the telephone asks about all of its entries, not only those on the list. */
async function telephone(asking: Asking, done: CuratorDay, take: Take): Promise<void> {
  const { db, viewer, random } = asking;
  const list = await phoneList(db, viewer, most);
  const owners = await db.listing.findMany({
    where: { id: { in: list.map(({ listingId }) => listingId) } },
    select: { id: true, ownerId: true },
  });
  const ownerOf = new Map(owners.map(({ id, ownerId }) => [id, ownerId ?? id]));
  for (const bodyId of new Set(list.map(({ listingId }) => ownerOf.get(listingId) ?? listingId))) {
    if (!take(assumed.callMinutes)) continue;
    done.calls++;
    if (random.chance(assumed.callReached)) await noteCall(asking, bodyId, done);
  }
}

async function noteCall({ db, viewer, random, now }: Asking, bodyId: number, done: CuratorDay): Promise<void> {
  const entries = (await ownEntries(db, bodyId, now)).filter(({ status, kind }) => status === 'PUBLISHED' && kind !== 'EVENT');
  const asked = entries.slice(0, assumed.callEntries).map(({ id }) => id);
  const closed = asked.filter(() => random.chance(assumed.closed));
  for (const listingId of closed) {
    const author = { id: 'account:curator', as: 'STEWARD' as const, bodyId: null };
    const reason = 'It has closed: by phone with the office.';
    await db.$transaction((tx) => setStatus(tx, { listingId, status: 'ARCHIVED', reason, author, now }));
  }
  done.closed += closed.length;
  const open = asked.filter((id) => !closed.includes(id));
  if (open.length) done.confirmed += (await confirmRecords({ db, viewer, now }, open, 'By phone with the office.')).done.length;
}
