/** What a fund asks by its own facts, where no criterion of the same kind says it: the sorts of applicant it names, for whom it is, where, how much. */
import type { FundFor } from '../../../generated/prisma/client.ts';
import type { Asked } from './answers.ts';
import type { Area, Named } from './applicant.ts';
import type { CriterionAsked } from './engine.ts';
import type { Words } from './words/en.ts';
import { say } from './words/words.ts';

export interface FundFacts {
  readonly applicantTypes: readonly Named[];
  readonly forWhom: FundFor | null;
  readonly places: readonly Area[];
  /** Pence. */
  readonly amountLeast: number | null;
  readonly amountMost: number | null;
}

const implied = (kind: string, question: keyof Words['asks'], rule: Asked): CriterionAsked => ({
  ...{ id: null, kind, choice: null, rule },
  get inWords() {
    return say().asks[question];
  },
});

/** @param said the fund's own criteria: what a rule of theirs asks is not asked again */
export function impliedCriteria(facts: FundFacts, said: readonly CriterionAsked[]): CriterionAsked[] {
  const asked = new Set(said.map(({ rule }) => rule?.asks));
  const { applicantTypes, forWhom, places, amountLeast, amountMost } = facts;
  const all: CriterionAsked[] = [];
  if (applicantTypes.length && !asked.has('applicant-type'))
    all.push(implied('applicant-type', 'applicantType', { asks: 'applicant-type', anyOf: applicantTypes }));
  // Those it names say more than "groups" does; that somebody must apply for others, they do not say.
  if (forWhom && forWhom !== 'ANY' && !asked.has('for-whom') && (forWhom === 'INTERMEDIARIES' || !applicantTypes.length))
    all.push(implied('for-whom', forWhom, { asks: 'for-whom', who: forWhom }));
  if (places.length && !asked.has('place')) all.push(implied('place', 'place', { asks: 'place', anyOf: places }));
  if ((amountLeast !== null || amountMost !== null) && !asked.has('amount'))
    all.push(
      implied('amount', 'amount', {
        asks: 'amount',
        ...(amountLeast !== null && { least: amountLeast }),
        ...(amountMost !== null && { most: amountMost }),
      }),
    );
  return all;
}
