/** Two that look alike and are two: remembered, so that nobody is asked again. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { InputFaults } from '../../refusals.ts';
import type { Author } from '../author.ts';

export const ordered = (one: number, other: number): readonly [number, number] => (one < other ? [one, other] : [other, one]);

export const duplicateKey = (one: number, other: number) => `DUPLICATE:${ordered(one, other).join(':')}`;

export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly author: Author;
  readonly reason?: string | null | undefined;
  readonly now: Date;
}

/** Also settles what is still open in the queue about the two. */
export async function markNotSame(tx: Prisma.TransactionClient, { one, other, author, reason, now }: Pair): Promise<void> {
  if (one === other) throw new InputFaults([{ path: 'other', message: 'Name two different listings.' }]);
  const [oneId, otherId] = ordered(one, other);
  await tx.notSame.createMany({ data: [{ oneId, otherId, at: now, author: author.id, reason: reason ?? null }], skipDuplicates: true });
  await tx.queueItem.updateMany({
    where: { key: duplicateKey(one, other), state: 'OPEN' },
    data: { state: 'DROPPED', outcome: 'NOT_SAME', decidedAt: now, version: { increment: 1 } },
  });
}

export async function forgetNotSame(tx: Prisma.TransactionClient, one: number, other: number): Promise<void> {
  const [oneId, otherId] = ordered(one, other);
  await tx.notSame.deleteMany({ where: { oneId, otherId } });
}
