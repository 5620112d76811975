/** How money is told: how much, until when, for whom (DESIGN.md, "What an entry shows"). */
import type { AmountQualifier, DatePrecision, FundFor, RoundState } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords, monthWords } from './date-words.ts';
import { say } from './fund-words/words/words.ts';
import { say as sayShared } from './words/words.ts';
import { capital, inSentence, moneyWords, rangeWords } from './words.ts';

interface Amount {
  least: number | null;
  most: number | null;
  typical: number | null;
}

/** "£2,000 to £10,000". */
export function fundAmountWords(amount: Amount | null): string | null {
  if (!amount) return null;
  const words = rangeWords(amount.least, amount.most) ?? (amount.typical === null ? null : say().about(moneyWords(amount.typical)));
  return words && capital(words);
}

export const forWhomWords = (who: FundFor | null): string | null => who && say().forWhom[who];

/** "Closes in 12 days, Friday 4 December". A date is only said of a round that is open. */
export function deadlineWords(state: RoundState | null, deadline: string | null, now = new Date()): string | null {
  if (!state) return null;
  if (!deadline || (state !== 'OPEN' && state !== 'CLOSING_SOON')) return say().rounds[state];
  const days = daysUntil(deadline, now);
  const when = days <= 0 ? say().today : days === 1 ? say().tomorrow : days <= 30 ? say().inDays(days) : null;
  return say().closes([when, dayWords(deadline, now)].filter(Boolean).join(', '));
}

/** What it takes beside what it gives, so that a reader can weigh them: "3 papers, for up to £10,000". */
export function paperworkWords(papers: readonly string[], amount: Amount | null): string | null {
  if (!papers.length) return null;
  const money = fundAmountWords(amount);
  const count = say().papers(papers.length);
  return money ? say().papersFor(count, inSentence(money)) : count;
}

interface Given {
  amount: number | null;
  amountQualifier: AmountQualifier;
  awardedOn: string | null;
  precision: DatePrecision;
}

export function awardAmountWords({ amount, amountQualifier }: Given): string {
  if (amount === null || amountQualifier === 'UNSTATED') return say().amountNotStated;
  const money = moneyWords(amount);
  return capital({ ABOUT: say().about, UP_TO: sayShared().atMost, EXACT: String }[amountQualifier](money));
}

/** As exactly as the date is known, and no more. */
export function awardedWords({ awardedOn, precision }: Given, now = new Date()): string {
  if (!awardedOn || precision === 'UNKNOWN') return say().dateNotKnown;
  return { DAY: dayWords(awardedOn, now), MONTH: monthWords(awardedOn), YEAR: awardedOn.slice(0, 4) }[precision];
}
