/** What somebody wants to hear of: the same for a letter, a webhook, a feed, a digest and a preview. An empty list does not narrow. */
import type { AlertSubscription, ListingKind } from '../../generated/prisma/client.ts';
import { type Applicant, nobodyKnown } from '../funding/eligibility/applicant.ts';

export interface Wish {
  readonly kinds: readonly ListingKind[];
  readonly placeIds: readonly number[];
  readonly themeIds: readonly number[];
  readonly audienceIds: readonly number[];
  readonly applicantTypeIds: readonly number[];
  /** Pence: of funds, those that pay this much. */
  readonly amount: number | null;
  readonly applicant: Applicant | null;
  readonly onlyEligible: boolean;
}

type Row = Pick<
  AlertSubscription,
  'kinds' | 'placeIds' | 'themeIds' | 'audienceIds' | 'applicantTypeIds' | 'amount' | 'applicant' | 'onlyEligible'
>;

/** Facts that a later version asks for are not known of an older wish. */
export const applicantOf = (kept: object): Applicant => ({ ...nobodyKnown, ...(kept as Partial<Applicant>) });

/** As it was kept. */
export const wishOf = ({ amount, applicant, ...row }: Row): Wish => ({
  kinds: row.kinds,
  placeIds: row.placeIds,
  themeIds: row.themeIds,
  audienceIds: row.audienceIds,
  applicantTypeIds: row.applicantTypeIds,
  onlyEligible: row.onlyEligible,
  amount: amount === null ? null : Number(amount),
  applicant: applicant ? applicantOf(applicant as object) : null,
});
