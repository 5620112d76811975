/** Takes a claim back: the membership it gave ends now, and everything they changed stays to be read and restored. */

import { languageOf } from '../../../language/language.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { inLanguage } from '../../in-language.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import { listingReference } from '../records/references.ts';
import { subjectOf } from '../records/subject.ts';
import { tidy } from './check-values.ts';
import type { ShownClaim } from './claims-list.ts';
import { claimEnded } from './letters.ts';

interface Revoking {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly id: string;
  readonly reason: string;
  readonly now: Date;
}

export async function revokeClaim({ db, viewer, id, reason, now }: Revoking): Promise<ShownClaim> {
  const claim = await db.submission.findFirst({ where: { id, kind: 'CLAIM' }, include: { listing: true } });
  const membership = claim?.membershipId
    ? await db.membership.findUnique({ where: { id: claim.membershipId }, include: { account: true, body: true } })
    : null;
  const about = membership?.body ?? claim?.listing;
  if (!claim || !about) throw new NotFound('There is no such claim.');
  authorise(viewer, 'claim.revoke', await subjectOf(db, about.id));
  const why = tidy(reason);
  if (!why || why.length > 500) throw new InputFaults([{ path: 'reason', message: 'Say why, in one to 500 characters: they are told.' }]);
  if (!membership || claim.revokedAt) throw new RuleBroken('not-granted', 'This claim gave nobody anything that could be taken back.');
  return db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now, revokedReason: why } });
    if (count !== 1) throw new RuleBroken('not-granted', 'This claim has been taken back already.');
    await tx.membership.update({ where: { id: membership.id }, data: { until: now } });
    const letter = { id, to: membership.account.email, entry: membership.body.name, reason: why };
    await queueMail(tx, await inLanguage(languageOf(claim.language), () => claimEnded(letter)));
    return {
      ...(await tx.submission.findUniqueOrThrow({ where: { id } })),
      listingName: claim.listing?.name ?? membership.body.name,
      record: claim.listing && listingReference(claim.listing.kind, claim.listing.id),
    };
  });
}
