/** Puts a fund's criteria to an applicant: pure, in memory, the same for a listed group, an anonymous form, a filter and an alert. */

import { inSentence } from '../../../language/in-sentence.ts';
import { type Asked, answer } from './answers.ts';
import { type Applicant, isEnglishNow, type Named } from './applicant.ts';
import { type Answer, best, maybe, type Verdict, worst } from './verdict.ts';
import { say } from './words/words.ts';

export interface CriterionAsked {
  /** Null for what follows from the fund's own facts. */
  readonly id: number | null;
  readonly kind: string;
  /** The fund's own words; what follows from its facts is said in the language spoken when it is read. */
  readonly inWords: string;
  /** Those with the same number are alternatives: one of them is enough. */
  readonly choice: number | null;
  /** Null for what only a person can judge. */
  readonly rule: Asked | null;
}

export interface Reason extends Answer {
  readonly criterion: CriterionAsked;
  /** Terms and places that it may name in English, whatever was spoken when it was judged. */
  readonly named: readonly Named[];
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** What nobody has told us about a fund is not a yes. */
const unknown: CriterionAsked = {
  id: null,
  kind: 'other',
  get inWords() {
    return say().asks.anything;
  },
  choice: null,
  rule: null,
};

function ours(criterion: CriterionAsked): Answer {
  const { notKnown, askGivers, onlyYou, readAndAsk } = say();
  return criterion === unknown ? maybe(notKnown, askGivers) : maybe(onlyYou, readAndAsk);
}

function namedBy(rule: Asked | null, { places }: Applicant): readonly Named[] {
  if (!rule || !('anyOf' in rule)) return [];
  return rule.asks === 'place' ? [...rule.anyOf, ...places] : rule.anyOf;
}

const judgeOne = (criterion: CriterionAsked, applicant: Applicant, now: Date): Reason => ({
  // What is said in a language is read while it is spoken.
  criterion: criterion.id === null ? { ...criterion } : criterion,
  named: namedBy(criterion.rule, applicant).filter(isEnglishNow),
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

/** Names that stand in what a reason says and are English whatever is spoken, the longer of two before the shorter that it holds. */
export function namesIn({ named, inWords, whatWouldChangeIt }: Reason): string[] {
  const words = `${inWords}\n${whatWouldChangeIt ?? ''}`;
  const english = named.flatMap(({ name }) => [name, inSentence(name)]);
  const names = new Set(english.filter((name) => words.includes(name)));
  return [...names].sort((one, other) => other.length - one.length);
}
