import type { Prisma } from '../../../generated/prisma/client.ts';

/** Nobody needs to ring about it any more, in the transaction of whatever settled it. */
export async function settleCalls(tx: Pick<Prisma.TransactionClient, 'queueItem'>, listingId: number, now: Date): Promise<void> {
  await tx.queueItem.updateMany({
    where: { kind: 'OVERDUE', state: 'OPEN', listingId },
    data: { state: 'DROPPED', decidedAt: now, outcome: 'It was confirmed or closed.', version: { increment: 1 } },
  });
}
