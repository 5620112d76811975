/**
 * A claim that let somebody in is taken back by whoever it concerns, for a week, without signing in: the claimant who pressed the wrong button, the contact
 * who agreed by mistake, the people who were there before. What was changed meanwhile stays, and a curator looks at it.
 */
import { type Language, languageOf } from '../../../language/language.ts';
import type { Database } from '../../database.ts';
import { inLanguage } from '../../in-language.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import { openItem } from '../open-item.ts';
import { subjectOf } from '../records/subject.ts';
import { say as ofLetters } from './letter-words/words.ts';
import { claimEnded } from './letters.ts';
import { hashOf } from './link-tokens.ts';
import { takeBackDays } from './take-back-days.ts';
import { say } from './words/words.ts';

interface Asked {
  readonly link: string;
  readonly now: Date;
}

export interface GrantedClaim {
  readonly id: string;
  readonly claimant: string;
  /** That of the form they sent. */
  readonly language: Language;
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
  if (!claim?.decidedAt || !membership) throw new NotFound(say().takeBackUnknown);
  if (claim.revokedAt || (membership.until && membership.until <= now)) throw new RuleBroken('taken-back', say().takenBack);
  const until = new Date(claim.decidedAt.getTime() + takeBackDays * 86_400_000);
  if (now >= until) throw new RuleBroken('link-too-old', say().takeBackTooOld(takeBackDays));
  const { body, account } = membership;
  const said = { claimant: account.email, language: languageOf(claim.language) };
  return { id: claim.id, ...said, name: body.name, bodyId: body.id, membershipId: membership.id, until };
}

/** @throws as `grantedClaim` does */
export async function takeClaimBack(db: Database, asked: Asked): Promise<void> {
  const { id, claimant, language, name, bodyId, membershipId } = await grantedClaim(db, asked);
  const { now } = asked;
  await db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now, revokedReason: 'Taken back by the mailed link.' },
    });
    if (count !== 1) throw new RuleBroken('taken-back', say().takenBack);
    await tx.membership.update({ where: { id: membershipId }, data: { until: now } });
    await queueMail(tx, await inLanguage(language, () => claimEnded({ id, to: claimant, entry: name, reason: ofLetters().takenBack })));
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
