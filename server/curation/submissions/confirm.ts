/** What happens when somebody follows the link that was mailed to them and presses the button: only now does anybody see what they sent. */
import type { SubmissionKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import { knownPlaceWords } from '../duplicates/read-profiles.ts';
import type { Changes } from '../records/document.ts';
import { type ClaimOutcome, considerClaim } from './claims.ts';
import { hashOf } from './link-tokens.ts';
import { queue } from './queue.ts';
import { confirmDays } from './upkeep.ts';
import { say } from './words/words.ts';

export interface Confirmed {
  readonly kind: SubmissionKind;
  /** Of the listing it is about, or of the one suggested. */
  readonly name: string;
  /** Of a claim: whether it is proved by now. */
  readonly claim: ClaimOutcome | null;
}

const reasons: Record<Exclude<SubmissionKind, 'CLAIM'>, string> = {
  LISTING: 'Somebody suggests that this be listed.',
  CHANGE: 'Somebody suggests a change.',
  REPORT: 'Somebody reports a problem.',
};

const newName = (changes: Changes) => String(changes['name']?.new ?? 'Without a name');

/** What is known of a link without following it: for the page with the button. @throws NotFound, RuleBroken as `confirmSubmission` does */
export async function linkedSubmission(db: Pick<Database, 'submission'>, link: string, now: Date) {
  const found = await db.submission.findUnique({
    where: { tokenHash: hashOf(link) },
    include: { listing: { select: { id: true, kind: true, slug: true, name: true, status: true } } },
  });
  if (!found) throw new NotFound(say().linkUnknown);
  if (found.state === 'OPEN' || found.state === 'DECIDED') throw new RuleBroken('link-used', say().confirmedAlready);
  if (found.state === 'EXPIRED' || now.getTime() - found.createdAt.getTime() > confirmDays * 86_400_000)
    throw new RuleBroken('link-too-old', say().linkTooOld(confirmDays));
  return found;
}

export async function confirmSubmission(
  db: Database,
  { link, now, publicUrl }: { link: string; now: Date; publicUrl: string },
): Promise<Confirmed> {
  const found = await linkedSubmission(db, link, now);
  const places = await knownPlaceWords(db);
  return db.$transaction(async (tx) => {
    // Whoever presses twice opens one item.
    const { count } = await tx.submission.updateMany({
      where: { id: found.id, state: 'UNCONFIRMED' },
      data: { state: 'OPEN', confirmedAt: now },
    });
    if (count !== 1) throw new RuleBroken('link-used', say().confirmedAlready);
    const name = found.listing?.name ?? newName(found.changes as Changes);
    if (found.kind === 'CLAIM') return { kind: found.kind, name, claim: await considerClaim(tx, found, { now, publicUrl, places }) };
    await queue(tx, found, name, reasons[found.kind]);
    return { kind: found.kind, name, claim: null };
  });
}
