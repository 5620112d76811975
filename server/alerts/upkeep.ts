/**
 * Erases what nobody needs: what was never confirmed, and everything of a subscription some days after its end, the messages with it. What stays is a
 * row that says that there was one, so that an old link is told so. Asked every hour; asking it twice changes nothing.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { endSubscription } from './change.ts';
import { confirmDays, confirmKey } from './confirm-letter.ts';

/** Long enough to take it back; we promise 30 days (docs/decisions/0048). */
export const keptDays = 14;
/** So long an old link is told that its alerts have ended. */
const rememberDays = 365;
/** Mailboxes come alive again, and change hands. */
export const refusedDays = 365;
/** In one transaction. */
const batch = 200;

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const nothing = {
  email: null,
  emailHash: null,
  tokenHash: null,
  formId: null,
  kinds: [],
  placeIds: [],
  themeIds: [],
  audienceIds: [],
  applicantTypeIds: [],
  amount: null,
  applicant: Prisma.DbNull,
  onlyEligible: false,
  countedPlaceId: null,
  pausedUntil: null,
};

/** All that says who it was and what they wanted, in one transaction. */
async function eraseBatch(db: Database, now: Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const found = await tx.alertSubscription.findMany({
        where: {
          state: 'ENDED',
          erasedAt: null,
          OR: [{ endedBecause: 'NEVER_CONFIRMED' }, { confirmedAt: null }, { endedAt: { lt: before(now, keptDays) } }],
        },
        select: { id: true, email: true },
        orderBy: { id: 'asc' },
        take: batch,
      });
      if (!found.length) return 0;
      const ids = found.map(({ id }) => id);
      await tx.$executeRaw`
        DELETE FROM "Mail" WHERE kind = 'alert'
          AND key IN (SELECT "mailKey" FROM "AlertDelivery" WHERE "subscriptionId" = ANY (${ids}) AND "mailKey" IS NOT NULL)`;
      for (const { id, email } of found)
        if (email) await tx.mail.deleteMany({ where: { to: email, kind: 'confirm-alerts', key: { startsWith: confirmKey(id) } } });
      await tx.alertDelivery.deleteMany({ where: { subscriptionId: { in: ids } } });
      await tx.alertWebhook.deleteMany({ where: { subscriptionId: { in: ids } } });
      await tx.alertSubscription.updateMany({ where: { id: { in: ids } }, data: { ...nothing, erasedAt: now } });
      return ids.length;
    },
    { timeout: 60_000 },
  );
}

async function endUnconfirmed(db: Database, now: Date): Promise<number> {
  const old = await db.alertSubscription.findMany({
    where: { state: 'UNCONFIRMED', email: { not: null }, createdAt: { lt: before(now, confirmDays) } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 5000,
  });
  for (const { id } of old) await db.$transaction((tx) => endSubscription(tx, id, 'NEVER_CONFIRMED', now));
  return old.length;
}

async function resumePaused(db: Database, now: Date): Promise<number> {
  const { count } = await db.alertSubscription.updateMany({
    where: { state: 'PAUSED', pausedUntil: { lte: now } },
    data: { state: 'ACTIVE', pausedUntil: null },
  });
  return count;
}

export interface Kept {
  readonly unconfirmed: number;
  readonly resumed: number;
  readonly erased: number;
}

export async function keepSubscriptions(db: Database, now: Date, signal?: AbortSignal): Promise<Kept> {
  const unconfirmed = await endUnconfirmed(db, now);
  const resumed = await resumePaused(db, now);
  let erased = 0;
  for (let last = 1; last > 0 && !signal?.aborted; erased += last) last = await eraseBatch(db, now);
  await db.alertSubscription.deleteMany({ where: { erasedAt: { lt: before(now, rememberDays) } } });
  await db.refusedAddress.deleteMany({ where: { since: { lt: before(now, refusedDays) } } });
  return { unconfirmed, resumed, erased };
}
