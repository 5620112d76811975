/** What is left behind when somebody leaves a body: nothing is lost, and nothing waits for somebody who is gone. */
import type { Prisma } from '../../generated/prisma/client.ts';
import { openItem } from '../curation/open-item.ts';
import type { Body } from './body-subject.ts';

interface Leaving {
  membershipId: number;
  accountId: string;
  body: Body;
  now: Date;
}

/** @returns a sentence when the body has nobody any more who could answer for its entries */
export async function handOver(tx: Prisma.TransactionClient, { membershipId, accountId, body, now }: Leaving): Promise<string | null> {
  await freeTheirItems(tx, accountId);
  const left = await tx.membership.count({ where: { bodyId: body.id, OR: [{ until: null }, { until: { gt: now } }] } });
  if (left) return null;
  const entries = await tx.listing.count({ where: { OR: [{ ownerId: body.id }, { stewardId: body.id }], status: { not: 'ARCHIVED' } } });
  const told = `Nobody works for ${body.name} on Fingerpost any more.`;
  if (!entries) return told;
  const many = entries === 1 ? 'One entry is' : `${entries} entries are`;
  await openItem(tx, {
    kind: 'REPORT',
    key: `nobody-left:${membershipId}`,
    title: `${body.name} has nobody left`,
    reason: `The last person who worked for it here has left. ${many} in its care, and nobody answers for them until somebody is invited.`,
    listingId: body.id,
    listingKind: 'GROUP',
    risk: 40,
    placeIds: body.placeIds ?? [],
    stewardId: body.stewardId ?? null,
  });
  return `${told} ${many} in its care. They stay as they are, and a curator is asked to find somebody.`;
}

/** What they had taken on goes back to everybody, once they have no part left in which to decide it. */
async function freeTheirItems(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  const still = await tx.membership.count({ where: { accountId, until: null, role: { in: ['CURATOR', 'ADMIN'] } } });
  if (!still) await tx.queueItem.updateMany({ where: { assigneeId: accountId, state: 'OPEN' }, data: { assigneeId: null } });
}
