import type { QueueItem } from '../../../../generated/prisma/client.ts';
import { NotFound } from '../../../refusals.ts';

/** The two that an item is about. */
export function pairOf({ listingId, otherId }: QueueItem): readonly [number, number] {
  if (listingId === null || otherId === null) throw new NotFound('One of the two is no longer there.');
  return [listingId, otherId];
}
