/** What a subscription was told of in the last weeks, as it is now: for those who come by "see all of them". */
import type { Database } from '../database.ts';
import { type Item, itemsOf } from './items.ts';

const days = 30;
const most = 60;

/** Latest first; what is not public any more is left out. */
export async function toldLately(db: Database, subscriptionId: number, now: Date): Promise<Item[]> {
  const told = await db.alertDelivery.findMany({
    where: {
      subscriptionId,
      state: 'TOLD',
      event: { at: { gt: new Date(now.getTime() - days * 86_400_000) }, what: { not: 'WITHDRAWN' } },
    },
    select: { event: { select: { listingId: true } } },
    orderBy: { eventId: 'desc' },
    take: most * 2,
  });
  const ids = [...new Set(told.map(({ event }) => event.listingId))].slice(0, most);
  const items = await itemsOf(db.pool, ids, now);
  return ids.flatMap((id) => items.get(id) ?? []);
}
