/** Erases what nobody needs any more: what was never confirmed, and the addresses of senders some time after they had their answer. */
import { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';

/** A link that is not followed for so long is not followed any more. */
export const confirmDays = 7;
/** For questions about the answer. */
export const addressDays = 90;
export const countDays = 2;

const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

const nobody = {
  email: null,
  senderRole: null,
  contactEmail: null,
  contactHash: null,
  undoHash: null,
  note: null,
  detail: Prisma.DbNull,
} as const;

/** So that a link followed late is told to be too old, rather than unknown. */
const rememberDays = 60;

/** Asked every hour or so; asking it twice changes nothing. @returns how many of each were erased */
export async function eraseOldSubmissions(db: Database, now: Date): Promise<{ unconfirmed: number; addresses: number }> {
  const old = before(now, confirmDays);
  const unconfirmed = await db.submission.updateMany({
    where: { state: 'UNCONFIRMED', createdAt: { lt: old } },
    data: { ...nobody, textHash: null, changes: {}, state: 'EXPIRED', erasedAt: now },
  });
  await db.submission.deleteMany({ where: { state: 'EXPIRED', createdAt: { lt: before(now, rememberDays) } } });
  const addresses = await db.submission.updateMany({
    where: { state: 'DECIDED', erasedAt: null, decidedAt: { lt: before(now, addressDays) } },
    data: { ...nobody, erasedAt: now },
  });
  await db.submissionCount.deleteMany({ where: { since: { lt: before(now, countDays) } } });
  return { unconfirmed: unconfirmed.count, addresses: addresses.count };
}
