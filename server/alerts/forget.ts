/** What alerts need not know any more: who was told of what, longer than a year ago, and what waits for those who want nothing now. */
import type { Database } from '../database.ts';

const day = 24 * 60 * 60 * 1000;
/** A yearly fund comes round again within it; that something went is told to those who heard of it since. */
export const keptDays = 400;

export interface Forgotten {
  readonly dropped: number;
  readonly events: number;
}

export async function forgetAlerts(db: Database, now: Date): Promise<Forgotten> {
  const { count: dropped } = await db.alertDelivery.updateMany({
    where: { state: 'WAITING', subscription: { state: 'ENDED' } },
    data: { state: 'DROPPED' },
  });
  // With their deliveries.
  const { count: events } = await db.alertEvent.deleteMany({
    where: { at: { lt: new Date(now.getTime() - keptDays * day) }, matchedAt: { not: null } },
  });
  return { dropped, events };
}
