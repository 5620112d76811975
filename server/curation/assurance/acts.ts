/** What a body does through its link: each in one transaction with the trace that lets it be shown and, for a minute, taken back. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { confirmRecord, readRecord, setStatus, writeRevision } from '../records/index.ts';
import { takeTurn } from '../records/turn.ts';
import { ownEntry } from './entries.ts';
import type { Link } from './links.ts';
import { settleCalls } from './settle-calls.ts';

export type ActKind = 'confirmed' | 'closed' | 'changed' | 'told';

export interface Asking {
  db: Database;
  link: Link;
  now: Date;
}

/** How long it can be taken back. */
const undoMs = 60_000;
/** How long it is shown. */
const shownMs = 24 * 60 * 60 * 1000;

export const authorOfLink = ({ id, bodyId }: Link): Author => ({ id: `link:${id}`, as: 'OWNER', bodyId });

interface Before {
  /** What the act left it at: a later change of anybody's ends the way back. */
  version: number;
  status: string;
  confirmedAt: string | null;
  confirmedById: number | null;
  confirmedAs: 'OWNER' | 'STEWARD' | 'SOURCE' | null;
  dueAt: string | null;
  rounds: {
    id: number;
    confirmedAt: string | null;
    confirmedById: number | null;
    confirmedAs: Before['confirmedAs'];
    dueAt: string | null;
  }[];
}

const assurance = { confirmedAt: true, confirmedById: true, confirmedAs: true, dueAt: true } as const;

/** What stands now, as the trace keeps it. */
async function standing(tx: Prisma.TransactionClient, listingId: number) {
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: { status: true, ...assurance } });
  const rounds = await tx.round.findMany({
    where: { fundId: listingId, rolling: true },
    select: { id: true, ...assurance },
    orderBy: { id: 'asc' },
    take: 100,
  });
  return { ...listing, rounds };
}

/** @throws NotFound when it is not theirs, or not any more */
async function act(
  { db, link, now }: Asking,
  listingId: number,
  what: ActKind,
  work: (tx: Prisma.TransactionClient, isOff: boolean) => Promise<number>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeTurn(tx);
    const entry = await ownEntry(tx, link.bodyId, listingId, now);
    if (!entry) throw new NotFound('That entry is not among those of this link any more.');
    const before = await standing(tx, listingId);
    const version = await work(tx, entry.status === 'SUSPENDED');
    await settleCalls(tx, listingId, now);
    await tx.confirmAct.create({
      data: { linkId: link.id, listingId, what, at: now, before: JSON.parse(JSON.stringify({ ...before, version })) },
      select: { id: true },
    });
  });
}

/** "Still right": confirmed on the owner's word; one that was taken off for want of that is back. */
export function confirmEntry(asking: Asking, listingId: number): Promise<void> {
  const { link, now } = asking;
  const author = authorOfLink(link);
  return act(asking, listingId, 'confirmed', async (tx, isOff) => {
    if (isOff) await setStatus(tx, { listingId, status: 'PUBLISHED', author, now });
    return (await confirmRecord(tx, { listingId, author, now, note: 'Through a mailed link.' })).version;
  });
}

/** "It has closed": off the public pages at once. */
export function closeEntry(asking: Asking, listingId: number): Promise<void> {
  const { link, now } = asking;
  const reason = 'Its owner says that it has closed.';
  return act(asking, listingId, 'closed', async (tx) => {
    return (await setStatus(tx, { listingId, status: 'ARCHIVED', reason, author: authorOfLink(link), now })).version;
  });
}

/** Notes that an entry was changed through the link (the change itself is `editRecord`'s). */
export async function noteChange({ db, link, now }: Asking, listingId: number, what: 'changed' | 'told'): Promise<void> {
  await db.confirmAct.create({ data: { linkId: link.id, listingId, what, at: now, before: {} }, select: { id: true } });
}

/** Takes back what was done in the last minute. @throws NotFound, RuleBroken when it is too late */
export async function undoAct({ db, link, now }: Asking, actId: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeTurn(tx);
    const done = await tx.confirmAct.findUnique({ where: { id: actId } });
    if (done?.linkId !== link.id || done.undoneAt || !['confirmed', 'closed'].includes(done.what))
      throw new NotFound('There is nothing to take back.');
    const { listingId } = done;
    const before = done.before as unknown as Before;
    const record = await readRecord(tx, listingId);
    if (now.getTime() - done.at.getTime() > undoMs || record?.version !== before.version)
      throw new RuleBroken('too-late', 'It is too late to take that back. Change the entry, or tell us what is wrong with it.');
    const author = authorOfLink(link);
    const { version, status, rounds, ...said } = before;
    if (status !== record.status) {
      const reason = status === 'SUSPENDED' ? 'Its owner took their confirmation back.' : 'Its owner took back that it has closed.';
      await setStatus(tx, { listingId, status: status as 'PUBLISHED' | 'SUSPENDED', reason, author, now });
    }
    if (done.what === 'confirmed') {
      const after = await readRecord(tx, listingId);
      const next = (after?.version ?? version) + 1;
      await tx.listing.update({ where: { id: listingId }, data: { ...said, version: next }, select: { id: true } });
      for (const { id, ...round } of rounds) await tx.round.update({ where: { id }, data: round, select: { id: true } });
      await writeRevision(tx, {
        ...{ listingId, version: next, action: 'CHANGED', author, reason: 'Its owner took their confirmation back.', now, changes: {} },
        snapshot: { slug: record.slug, status: status as typeof record.status, document: record.document },
        told: [],
      });
    }
    await tx.confirmAct.update({ where: { id: actId }, data: { undoneAt: now }, select: { id: true } });
  });
}

export interface Act {
  id: number;
  what: ActKind;
  name: string;
  at: Date;
  canUndo: boolean;
}

/** What was done through this link in the last day, latest first. */
export async function recentActs({ db, link, now }: Asking): Promise<Act[]> {
  const rows = await db.confirmAct.findMany({
    where: { linkId: link.id, undoneAt: null, at: { gt: new Date(now.getTime() - shownMs) } },
    select: { id: true, what: true, at: true, listing: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: 200,
  });
  return rows.map(({ id, what, at, listing }) => ({
    id,
    what: what as ActKind,
    name: listing.name,
    at,
    canUndo: (what === 'confirmed' || what === 'closed') && now.getTime() - at.getTime() < undoMs,
  }));
}
