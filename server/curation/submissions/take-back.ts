/**
 * A claim that let somebody in is taken back by whoever it concerns, for a week, without signing in: the claimant who pressed the wrong button, the contact
 * who agreed by mistake, the people who were there before. What was changed meanwhile stays, and a curator looks at it.
 */
import type { Database } from '../../database.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import { openItem } from '../open-item.ts';
import { subjectOf } from '../records/subject.ts';
import { claimEnded } from './letters.ts';
import { hashOf } from './link-tokens.ts';
import { takeBackDays } from './take-back-days.ts';

interface Asked {
  readonly link: string;
  readonly now: Date;
}

export interface GrantedClaim {
  readonly id: string;
  readonly claimant: string;
  /** The body that they may act for. */
  readonly name: string;
  readonly bodyId: number;
  readonly membershipId: number;
  readonly until: Date;
}

/** @throws NotFound for a link that is not one of ours, RuleBroken when it was used, or a week has gone */
export async function grantedClaim(db: Pick<Database, 'submission' | 'membership'>, { link, now }: Asked): Promise<GrantedClaim> {
  const claim = await db.submission.findUnique({ where: { undoHash: hashOf(link) } });
  const membership = claim?.membershipId
    ? await db.membership.findUnique({
        where: { id: claim.membershipId },
        include: { account: { select: { email: true } }, body: { select: { id: true, name: true } } },
      })
    : null;
  if (!claim?.decidedAt || !membership) throw new NotFound('We do not know this link. Copy the whole of it from the e-mail.');
  if (claim.revokedAt || (membership.until && membership.until <= now))
    throw new RuleBroken('taken-back', 'This was taken back already: they can no longer change the entry. There is nothing more to do.');
  const until = new Date(claim.decidedAt.getTime() + takeBackDays * 86_400_000);
  if (now >= until)
    throw new RuleBroken(
      'link-too-old',
      `This link was good for ${takeBackDays} days. Tell us on the page of the entry that something is wrong, and we take it back.`,
    );
  const { body, account } = membership;
  return { id: claim.id, claimant: account.email, name: body.name, bodyId: body.id, membershipId: membership.id, until };
}

/** @throws as `grantedClaim` does */
export async function takeClaimBack(db: Database, asked: Asked): Promise<void> {
  const { id, claimant, name, bodyId, membershipId } = await grantedClaim(db, asked);
  const { now } = asked;
  const reason = 'Somebody whom we had told of it took it back.';
  await db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now, revokedReason: 'Taken back by the mailed link.' },
    });
    if (count !== 1) throw new RuleBroken('taken-back', 'This was taken back already. There is nothing more to do.');
    await tx.membership.update({ where: { id: membershipId }, data: { until: now } });
    await queueMail(tx, claimEnded({ id, to: claimant, entry: name, reason }));
    const { kind, placeIds = [], stewardId = null } = await subjectOf(tx, bodyId);
    await openItem(tx, {
      ...{
        kind: 'REPORT',
        key: `CLAIM_BACK:${id}`,
        title: name,
        listingId: bodyId,
        listingKind: kind ?? 'GROUP',
        placeIds,
        stewardId,
        risk: 60,
      },
      reason: 'A claim was taken back by the mailed link. Look at what was changed meanwhile, and whether both sides are who they say.',
    });
  });
}
