/** Puts a fund's criteria to an applicant: pure, in memory, the same for a listed group, an anonymous form, a filter and an alert. */

import { type Asked, answer } from './answers.ts';
import type { Applicant } from './applicant.ts';
import { type Answer, best, maybe, type Verdict, worst } from './verdict.ts';

export interface CriterionAsked {
  /** Null for what follows from the fund's own facts. */
  readonly id: number | null;
  readonly kind: string;
  readonly inWords: string;
  /** Those with the same number are alternatives: one of them is enough. */
  readonly choice: number | null;
  /** Null for what only a person can judge. */
  readonly rule: Asked | null;
}

export interface Reason extends Answer {
  readonly criterion: CriterionAsked;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** What nobody has told us about a fund is not a yes. */
const unknown: CriterionAsked = {
  id: null,
  kind: 'other',
  inWords: 'Who may apply?',
  choice: null,
  rule: null,
};

const ours = (criterion: CriterionAsked): Answer =>
  criterion === unknown
    ? maybe('We do not know who may apply.', 'Ask those who give the money.')
    : maybe('Only you can answer this.', 'Read what they ask for, and ask them if you are not sure.');

const judgeOne = (criterion: CriterionAsked, applicant: Applicant, now: Date): Reason => ({
  criterion,
  ...(criterion.rule ? answer(criterion.rule, applicant, now) : ours(criterion)),
});

/** @param criteria in the fund's own order */
export function judge(criteria: readonly CriterionAsked[], applicant: Applicant, now: Date): Judgement {
  const reasons = (criteria.length ? criteria : [unknown]).map((criterion) => judgeOne(criterion, applicant, now));
  const alone = reasons.filter(({ criterion }) => criterion.choice === null).map(({ verdict }) => verdict);
  const choices = [
    ...Map.groupBy(
      reasons.filter(({ criterion }) => criterion.choice !== null),
      ({ criterion }) => criterion.choice,
    ).values(),
  ];
  const verdict = worst([...alone, ...choices.map((alternatives) => best(alternatives.map((reason) => reason.verdict)))]);
  return { verdict, reasons };
}
