/** What can be done to a subscription by its link, by its mail server and by the clock: change, pause, start again, end. */
import { type AlertEnding, type AlertSubscription, Prisma } from '../../generated/prisma/client.ts';
import { languageNow } from '../../language/language.ts';
import { checkValues, type Typed } from '../curation/submissions/check-values.ts';
import { withChoices } from '../curation/submissions/open-form.ts';
import type { Database } from '../database.ts';
import { InputFaults, RuleBroken } from '../refusals.ts';
import { countAlerts } from './count.ts';
import { wishFields } from './fields.ts';
import { readWish } from './read-wish.ts';
import { say } from './words/words.ts';

type Tx = Prisma.TransactionClient;

/** What waited is not told, and a letter that was not handed over yet is taken back. */
export async function dropWaiting(tx: Tx, id: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Mail" SET state = 'DROPPED', text = '', html = NULL, headers = NULL
    WHERE state = 'QUEUED' AND kind = 'alert'
      AND key IN (SELECT "mailKey" FROM "AlertDelivery" WHERE "subscriptionId" = ${id} AND state = 'TOLD' AND "mailKey" IS NOT NULL)`;
  await tx.alertDelivery.updateMany({ where: { subscriptionId: id, state: 'WAITING' }, data: { state: 'DROPPED' } });
}

/** @returns false when it had ended before */
export async function endSubscription(tx: Tx, id: number, because: AlertEnding, now: Date): Promise<boolean> {
  // The row first: a letter that is being written for it is finished before, and then taken back below.
  const [ended] = await tx.alertSubscription.updateManyAndReturn({
    where: { id, state: { not: 'ENDED' } },
    data: { state: 'ENDED', endedAt: now, endedBecause: because, pausedUntil: null, tokenHash: null },
    select: { countedPlaceId: true, confirmedAt: true },
  });
  if (!ended) return false;
  await dropWaiting(tx, id);
  if (ended.confirmedAt) await countAlerts(tx, 'ENDED', [{ placeId: ended.countedPlaceId, listingId: null }], now);
  return true;
}

const over = () => new RuleBroken('alerts-ended', say().ended);

/** @throws InputFaults, RuleBroken when it has ended */
export async function changeSubscription(db: Database, { id }: Pick<AlertSubscription, 'id'>, typed: Typed, now: Date): Promise<void> {
  const { values, faults } = checkValues(await withChoices(db, wishFields()), typed);
  const read = faults.length ? null : await readWish(db, values, now);
  if (!read || read.faults.length) throw new InputFaults(read?.faults ?? faults);
  const { applicant, ...wish } = read.wish;
  await db.$transaction(async (tx) => {
    const { count } = await tx.alertSubscription.updateMany({
      where: { id, state: { in: ['ACTIVE', 'PAUSED'] } },
      // They read this page, so they read letters in its language.
      data: { ...wish, applicant: applicant ?? Prisma.DbNull, language: languageNow() },
    });
    if (!count) throw over();
    // What waits was matched by the wish before.
    await dropWaiting(tx, id);
  });
}

/** The pauses there are to choose from, in days. */
export const pauses = { month: 30, quarter: 91, open: null } as const;
export type Pause = keyof typeof pauses;

/** Nothing that happens meanwhile is told later. @throws RuleBroken when it has ended */
export async function pauseSubscription(db: Database, { id }: Pick<AlertSubscription, 'id'>, pause: Pause, now: Date): Promise<void> {
  const days = pauses[pause];
  await db.$transaction(async (tx) => {
    const { count } = await tx.alertSubscription.updateMany({
      where: { id, state: { in: ['ACTIVE', 'PAUSED'] } },
      data: { state: 'PAUSED', pausedUntil: days === null ? null : new Date(now.getTime() + days * 86_400_000) },
    });
    if (!count) throw over();
    await dropWaiting(tx, id);
  });
}

/** After a pause; or after it was stopped by mistake, as long as the address is there. @throws RuleBroken when it is too late, or is not theirs to undo */
export async function resumeSubscription(db: Database, found: AlertSubscription, now: Date): Promise<void> {
  const { id, countedPlaceId } = found;
  await db.$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ state: string }[]>`SELECT state FROM "AlertSubscription" WHERE id = ${id} FOR UPDATE`;
    const { count } = await tx.alertSubscription.updateMany({
      where: {
        id,
        email: { not: null },
        OR: [{ state: 'PAUSED' }, { state: 'ENDED', endedBecause: 'UNSUBSCRIBED', confirmedAt: { not: null } }],
      },
      data: { state: 'ACTIVE', pausedUntil: null, endedAt: null, endedBecause: null },
    });
    if (count && before?.state === 'ENDED') await countAlerts(tx, 'SUBSCRIBED', [{ placeId: countedPlaceId, listingId: null }], now);
    if (!count && before?.state !== 'ACTIVE') throw over();
  });
}
