/** What is said of each fund: first what stands in the way or is still open, then the rest for whoever wants to know all of it. */
import type { CheckEligibilityQuery, Verdict } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

export type Judged = CheckEligibilityQuery['checkEligibility'][number];
export type Reason = Judged['reasons'][number];

export interface Said {
  /** Not met. Those of one choice stand together: one of them would be enough. */
  readonly no: readonly Reason[][];
  /** What we were not told. */
  readonly open: readonly Reason[];
  /** What only the applicant can answer. */
  readonly ask: readonly Reason[];
  readonly yes: readonly Reason[];
}

const best = (reasons: readonly Reason[]): Verdict =>
  (['YES', 'MAYBE', 'NO'] as const).find((verdict) => reasons.some((one) => one.verdict === verdict)) ?? 'MAYBE';

/** Of alternatives only the best are told: what one need not be is nobody's business once another is met. */
export function said(reasons: readonly Reason[]): Said {
  const blocks: Reason[][] = [];
  const choices = new Map<number, Reason[]>();
  for (const reason of reasons) {
    const block = reason.choice === null ? undefined : choices.get(reason.choice);
    if (block) {
      block.push(reason);
      continue;
    }
    const made = [reason];
    blocks.push(made);
    if (reason.choice !== null) choices.set(reason.choice, made);
  }
  const told = blocks.map((block) => block.filter(({ verdict }) => verdict === best(block)));
  const of = (verdict: Verdict) => told.filter(([first]) => first?.verdict === verdict);
  const maybe = of('MAYBE').flat();
  return {
    no: of('NO'),
    open: maybe.filter((one) => !one.onlyYouKnow),
    ask: maybe.filter((one) => one.onlyYouKnow),
    yes: of('YES').flat(),
  };
}

export const byVerdict = (judged: readonly Judged[], verdict: Verdict) => judged.filter((one) => one.verdict === verdict);

/** "2 you would qualify for, 7 perhaps, 4 not." */
export function summaryWords(judged: readonly Judged[]): string {
  const count = (verdict: Verdict) => byVerdict(judged, verdict).length;
  if (!judged.length) return say().noneOpen;
  return say().summary(judged.length, count('YES'), count('MAYBE'), count('NO'));
}
