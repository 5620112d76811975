/** Puts something before the people who decide, in the transaction of whatever found it. */
import type { Prisma } from '../../generated/prisma/client.ts';

export type NewItem = Pick<
  Prisma.QueueItemUncheckedCreateInput,
  'kind' | 'key' | 'title' | 'reason' | 'listingId' | 'otherId' | 'listingKind'
> & {
  /** 0 to 100: harm done while it waits. */
  readonly risk: number;
  readonly placeIds: readonly number[];
  readonly stewardId: number | null;
  /** Path by path: { name: { old, new } }. */
  readonly changes?: Prisma.InputJsonValue;
  readonly baseVersion?: number;
  readonly detail?: Prisma.InputJsonValue;
};

/** @returns its id; that of the earlier one when its key was raised before, whether or not that has been decided */
export async function openItem(db: Pick<Prisma.TransactionClient, 'queueItem'>, { placeIds, ...item }: NewItem): Promise<number> {
  const data = { ...item, placeIds: [...placeIds] };
  if (!item.key) return (await db.queueItem.create({ data, select: { id: true } })).id;
  await db.queueItem.createMany({ data: [data], skipDuplicates: true });
  const { id } = await db.queueItem.findUniqueOrThrow({ where: { key: item.key }, select: { id: true } });
  return id;
}
