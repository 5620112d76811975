/** Several confirmed by one call or letter, and that taken back. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { InputFaults, RuleBroken } from '../../refusals.ts';
import { settleCalls } from '../assurance/settle-calls.ts';
import { confirmRecord } from '../records/confirm-record.ts';
import { writeRevision } from '../records/revise.ts';
import { type Doing, type RecordAct, undone } from './record-act.ts';

const said = { confirmedAt: true, confirmedById: true, confirmedAs: true, dueAt: true } as const;
type Said = Prisma.ListingGetPayload<{ select: typeof said }>;
/** As JSON keeps it. */
type Kept = { [Name in keyof Said]: Said[Name] extends Date | null ? string | null : Said[Name] };

interface Before {
  readonly listing: Kept;
  readonly rounds: readonly (Kept & { id: number })[];
  /** Items of the queue that fell away with it. */
  readonly calls: readonly number[];
  /** The moment it was confirmed, by which one knows whether it still stands. */
  readonly at: string;
}

const asKept = <Row extends object>(row: Row) => JSON.parse(JSON.stringify(row));
const asDate = (text: string | null) => (text === null ? null : new Date(text));
const restored = ({ confirmedAt, dueAt, confirmedAs, confirmedById }: Kept) => ({
  ...{ confirmedAs, confirmedById },
  confirmedAt: asDate(confirmedAt),
  dueAt: asDate(dueAt),
});

async function standing(tx: Prisma.TransactionClient, listingId: number): Promise<Pick<Before, 'listing' | 'rounds' | 'calls'>> {
  const listing = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: said });
  const rounds = await tx.round.findMany({
    where: { fundId: listingId, rolling: true },
    select: { id: true, ...said },
    orderBy: { id: 'asc' },
    take: 100,
  });
  const calls = await tx.queueItem.findMany({ where: { kind: 'OVERDUE', state: 'OPEN', listingId }, select: { id: true }, take: 100 });
  return { listing: asKept(listing), rounds: asKept(rounds), calls: calls.map(({ id }) => id) };
}

export const confirming: RecordAct<Before> = {
  permission: () => 'record.confirm',
  act: async ({ tx, record, author, now }, { note }) => {
    if (author.as !== 'OWNER' && !note)
      throw new InputFaults([{ path: 'note', message: 'Say how you know that it is still right: “Rang the secretary”.' }]);
    const before = await standing(tx, record.id);
    const { version } = await confirmRecord(tx, { listingId: record.id, author, now, note });
    await settleCalls(tx, record.id, now);
    return { version, before: { ...before, at: now.toISOString() } };
  },
  undo: async ({ tx, record, author, now }: Doing, { listing, rounds, calls, at }) => {
    const { confirmedAt } = await tx.listing.findUniqueOrThrow({ where: { id: record.id }, select: { confirmedAt: true } });
    if (confirmedAt?.toISOString() !== at) throw new RuleBroken('changed-since', 'Somebody confirmed it anew since: that stays.');
    const version = record.version + 1;
    await tx.listing.update({ where: { id: record.id }, data: { ...restored(listing), version }, select: { id: true } });
    for (const { id, ...round } of rounds) await tx.round.updateMany({ where: { id, confirmedAt: new Date(at) }, data: restored(round) });
    await tx.queueItem.updateMany({
      where: { id: { in: [...calls] }, state: 'DROPPED' },
      data: { state: 'OPEN', decidedAt: null, outcome: null, version: { increment: 1 } },
    });
    await writeRevision(tx, {
      ...{ listingId: record.id, version, action: 'CHANGED', author, reason: undone, now, changes: {}, told: [] },
      snapshot: { slug: record.slug, status: record.status, document: record.document },
    });
  },
};
