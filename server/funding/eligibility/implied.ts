/** What a fund asks by its own facts, where no criterion of the same kind says it: the sorts of applicant it names, for whom it is, where, how much. */
import type { FundFor } from '../../../generated/prisma/client.ts';
import type { Asked } from './answers.ts';
import type { Area, Named } from './applicant.ts';
import type { CriterionAsked } from './engine.ts';

export interface FundFacts {
  readonly applicantTypes: readonly Named[];
  readonly forWhom: FundFor | null;
  readonly places: readonly Area[];
  /** Pence. */
  readonly amountLeast: number | null;
  readonly amountMost: number | null;
}

const questions: Readonly<Record<Exclude<FundFor, 'ANY'>, string>> = {
  GROUPS: 'Are you a group?',
  INDIVIDUALS: 'Do you need help for yourself or your family?',
  INTERMEDIARIES: 'Do you apply for somebody else?',
  COUNCILS: 'Are you a council?',
};

const implied = (kind: string, inWords: string, rule: Asked): CriterionAsked => ({ id: null, kind, inWords, choice: null, rule });

/** @param said the fund's own criteria: what a rule of theirs asks is not asked again */
export function impliedCriteria(facts: FundFacts, said: readonly CriterionAsked[]): CriterionAsked[] {
  const asked = new Set(said.map(({ rule }) => rule?.asks));
  const { applicantTypes, forWhom, places, amountLeast, amountMost } = facts;
  const all: CriterionAsked[] = [];
  if (applicantTypes.length && !asked.has('applicant-type'))
    all.push(implied('applicant-type', 'Are you one of those it is for?', { asks: 'applicant-type', anyOf: applicantTypes }));
  // Those it names say more than "groups" does; that somebody must apply for others, they do not say.
  if (forWhom && forWhom !== 'ANY' && !asked.has('for-whom') && (forWhom === 'INTERMEDIARIES' || !applicantTypes.length))
    all.push(implied('for-whom', questions[forWhom], { asks: 'for-whom', who: forWhom }));
  if (places.length && !asked.has('place'))
    all.push(implied('place', 'Is your work where the money is for?', { asks: 'place', anyOf: places }));
  if ((amountLeast !== null || amountMost !== null) && !asked.has('amount'))
    all.push(
      implied('amount', 'Is what you need within what it pays?', {
        asks: 'amount',
        ...(amountLeast !== null && { least: amountLeast }),
        ...(amountMost !== null && { most: amountMost }),
      }),
    );
  return all;
}
