/** What happens when somebody follows the link that was mailed to them and presses one of its buttons. Reading it changes nothing. */
import type { AlertSubscription } from '../../generated/prisma/client.ts';
import { hashOf } from '../curation/submissions/link-tokens.ts';
import type { Database } from '../database.ts';
import { NotFound, RuleBroken } from '../refusals.ts';
import { confirmDays } from './confirm-letter.ts';
import { countAlerts } from './count.ts';
import { neverWrite } from './mailbox.ts';
import { say } from './words/words.ts';

/** The subscription that waits for this link. @throws NotFound, RuleBroken for one that is too old */
export async function waitingFor(db: Pick<Database, 'alertSubscription'>, link: string, now: Date): Promise<AlertSubscription> {
  const found = link ? await db.alertSubscription.findUnique({ where: { tokenHash: hashOf(link) } }) : null;
  if (!found) throw new NotFound(say().linkUsed);
  if (now.getTime() - found.createdAt.getTime() > confirmDays * 86_400_000)
    throw new RuleBroken('link-too-old', say().linkTooOld(confirmDays));
  return found;
}

/** @returns it, confirmed. @throws as `waitingFor` does */
export async function confirmSubscription(db: Database, link: string, now: Date): Promise<AlertSubscription> {
  const { id } = await waitingFor(db, link, now);
  return db.$transaction(async (tx) => {
    // Whoever presses twice is counted once.
    const [confirmed] = await tx.alertSubscription.updateManyAndReturn({
      where: { id, state: 'UNCONFIRMED' },
      data: { state: 'ACTIVE', confirmedAt: now, tokenHash: null },
    });
    if (!confirmed) throw new RuleBroken('link-used', say().saidYes);
    await countAlerts(tx, 'SUBSCRIBED', [{ placeId: confirmed.countedPlaceId, listingId: null }], now);
    return confirmed;
  });
}

/** "It was not me": nothing is ever sent there again. @throws as `waitingFor` does */
export async function refuseSubscription(db: Database, link: string, now: Date): Promise<void> {
  const { email } = await waitingFor(db, link, now);
  if (email) await db.$transaction((tx) => neverWrite(tx, email, now));
}
