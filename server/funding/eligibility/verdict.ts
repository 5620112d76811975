/** Whether one may apply, and why: one answer for each criterion, and one for all of them. */

export type Verdict = 'YES' | 'MAYBE' | 'NO';

export interface Answer {
  readonly verdict: Verdict;
  /** In plain words, to the applicant. */
  readonly inWords: string;
  /** What one could do or tell us, so that it would be a yes. Null for a yes. */
  readonly whatWouldChangeIt: string | null;
}

export const yes = (inWords: string): Answer => ({ verdict: 'YES', inWords, whatWouldChangeIt: null });
export const maybe = (inWords: string, whatWouldChangeIt: string): Answer => ({ verdict: 'MAYBE', inWords, whatWouldChangeIt });
export const no = (inWords: string, whatWouldChangeIt: string): Answer => ({ verdict: 'NO', inWords, whatWouldChangeIt });

const order: readonly Verdict[] = ['NO', 'MAYBE', 'YES'];
/** All must hold: the worst counts. */
export const worst = (verdicts: readonly Verdict[]): Verdict => order.find((verdict) => verdicts.includes(verdict)) ?? 'MAYBE';
/** One is enough: the best counts. */
export const best = (verdicts: readonly Verdict[]): Verdict => order.findLast((verdict) => verdicts.includes(verdict)) ?? 'MAYBE';
