/** Mailboxes as we know them without reading them: keyed hashes, and those that are not written to any more. */
import type { AlertEnding, AlertSubscription, Prisma } from '../../generated/prisma/client.ts';
import { formKey, keyedHash } from '../curation/submissions/form-token.ts';
import { withoutTag } from '../curation/submissions/send.ts';
import type { Database } from '../database.ts';
import { endSubscription } from './change.ts';

type Keyed = Pick<Database, 'formKey'>;

/** jo+1@… and jo@… reach one person: what is counted, and what they ask for, goes by this. */
export const mailboxHash = async (db: Keyed, email: string): Promise<string> =>
  keyedHash(await formKey(db), `mailbox ${withoutTag(email)}`);
/** A server may refuse the one and take the other: what it says goes by this. */
const addressHash = async (db: Keyed, email: string): Promise<string> => keyedHash(await formKey(db), `address ${email.toLowerCase()}`);

export async function isRefused(tx: Prisma.TransactionClient, email: string): Promise<boolean> {
  const hashes = [await mailboxHash(tx, email), await addressHash(tx, email)];
  return (await tx.refusedAddress.count({ where: { hash: { in: hashes } } })) > 0;
}

const remember = (tx: Prisma.TransactionClient, hash: string, because: AlertEnding, since: Date) =>
  tx.refusedAddress.createMany({ data: [{ hash, because, since }], skipDuplicates: true });

async function endAll(tx: Prisma.TransactionClient, found: readonly Pick<AlertSubscription, 'id'>[], because: AlertEnding, now: Date) {
  for (const { id } of found) await endSubscription(tx, id, because, now);
  return found.length;
}

const alive = { state: { not: 'ENDED' } } as const;

/** The mail server says for good that there is no such address. @returns how many subscriptions it ended */
export async function addressRefused(tx: Prisma.TransactionClient, email: string, now: Date): Promise<number> {
  const found = await tx.alertSubscription.findMany({
    where: { emailHash: await mailboxHash(tx, email), email: { equals: email, mode: 'insensitive' }, ...alive },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await remember(tx, await addressHash(tx, email), 'REFUSED', now);
  return endAll(tx, found, 'REFUSED', now);
}

/** Whoever reads the mailbox never wants to be written to, whatever anybody types into a form. */
export async function neverWrite(tx: Prisma.TransactionClient, email: string, now: Date): Promise<number> {
  const hash = await mailboxHash(tx, email);
  const found = await tx.alertSubscription.findMany({ where: { emailHash: hash, ...alive }, select: { id: true }, orderBy: { id: 'asc' } });
  await remember(tx, hash, 'UNSUBSCRIBED', now);
  return endAll(tx, found, 'REMOVED', now);
}
