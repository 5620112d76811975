/** What a body does through its link: each in one transaction with the trace that lets it be shown and, for a week, taken back. */
import type { ConfirmAct, Prisma } from '../../../generated/prisma/client.ts';
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

/** So long it is shown, and can be taken back: whoever pressed the wrong button often finds out from a neighbour, days later. */
export const undoDays = 7;
const undoMs = undoDays * 24 * 60 * 60 * 1000;

export const authorOfLink = ({ id, bodyId }: Link): Author => ({ id: `link:${id}`, as: 'OWNER', bodyId });

interface Before {
  /** What the act left it at. */
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

const tooLate = (what: string) =>
  new RuleBroken(
    'too-late',
    what === 'closed'
      ? `It is too late to bring it back here: that works for ${undoDays} days. Sign in, or tell us that it is still going.`
      : `It is too late to take that back: it works for ${undoDays} days. Change the entry, or tell us what is wrong with it.`,
  );
const changedSince = () =>
  new RuleBroken(
    'changed-since',
    'Somebody has dealt with this entry since, so it stays as it is. Change it, or tell us what is wrong with it.',
  );

/**
 * Takes back what was done in the last week through any link of the body, and nothing else: what somebody wrote into the entry since stays.
 * @throws NotFound, RuleBroken when it is too late, or somebody confirmed, closed or reopened it since
 */
export async function undoAct({ db, link, now }: Asking, actId: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await takeTurn(tx);
    const done = await tx.confirmAct.findUnique({ where: { id: actId }, include: { link: { select: { bodyId: true } } } });
    if (done?.link.bodyId !== link.bodyId || done.undoneAt || !['confirmed', 'closed'].includes(done.what))
      throw new NotFound('There is nothing to take back.');
    if (now.getTime() - done.at.getTime() >= undoMs) throw tooLate(done.what);
    if (done.what === 'confirmed') await undoConfirmation(tx, done, { link, now });
    else await undoClosing(tx, done, { link, now });
    await tx.confirmAct.update({ where: { id: actId }, data: { undoneAt: now }, select: { id: true } });
  });
}

type Done = Pick<ConfirmAct, 'listingId' | 'at' | 'before'>;
type Undoing = Pick<Asking, 'link' | 'now'>;

async function undoConfirmation(tx: Prisma.TransactionClient, { listingId, at, before }: Done, { link, now }: Undoing): Promise<void> {
  const { version: _made, status, rounds, ...said } = before as unknown as Before;
  const { confirmedAt } = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: { confirmedAt: true } });
  const record = await readRecord(tx, listingId);
  if (!record || record.mergedIntoId !== null || record.status !== 'PUBLISHED' || confirmedAt?.getTime() !== at.getTime())
    throw changedSince();
  const author = authorOfLink(link);
  const reason = 'Its owner took their confirmation back.';
  if (status === 'SUSPENDED') await setStatus(tx, { listingId, status, reason, author, now });
  const version = record.version + (status === 'SUSPENDED' ? 2 : 1);
  await tx.listing.update({ where: { id: listingId }, data: { ...said, version }, select: { id: true } });
  for (const { id, ...round } of rounds) await tx.round.updateMany({ where: { id, confirmedAt: at }, data: round });
  await writeRevision(tx, {
    ...{ listingId, version, action: 'CHANGED', author, reason, now, changes: {}, told: [] },
    snapshot: { slug: record.slug, status: status === 'SUSPENDED' ? status : record.status, document: record.document },
  });
}

async function undoClosing(tx: Prisma.TransactionClient, { listingId, before }: Done, { link, now }: Undoing): Promise<void> {
  const { version: made, status } = before as unknown as Before;
  const record = await readRecord(tx, listingId);
  const later = { listingId, version: { gt: made }, action: { in: ['STATUS' as const, 'MERGED' as const] } };
  if (record?.status !== 'ARCHIVED' || record.mergedIntoId !== null || (await tx.revision.count({ where: later })) > 0)
    throw changedSince();
  const reason = 'Its owner took back that it has closed.';
  await setStatus(tx, { listingId, status: status as 'PUBLISHED', reason, author: authorOfLink(link), now });
}

export interface Act {
  id: number;
  what: ActKind;
  name: string;
  at: Date;
  canUndo: boolean;
}

/** What was done through the body's links in the last week, latest first. */
export async function recentActs({ db, link, now }: Asking): Promise<Act[]> {
  const rows = await db.confirmAct.findMany({
    where: { link: { bodyId: link.bodyId }, undoneAt: null, at: { gt: new Date(now.getTime() - undoMs) } },
    select: { id: true, what: true, at: true, listing: { select: { name: true, status: true, confirmedAt: true, mergedIntoId: true } } },
    orderBy: { id: 'desc' },
    take: 200,
  });
  const stands = ({ what, at, listing }: (typeof rows)[number]) =>
    what === 'confirmed'
      ? listing.status === 'PUBLISHED' && listing.confirmedAt?.getTime() === at.getTime()
      : what === 'closed' && listing.status === 'ARCHIVED' && listing.mergedIntoId === null;
  return rows.map((row) => ({ id: row.id, what: row.what as ActKind, name: row.listing.name, at: row.at, canUndo: stands(row) }));
}
