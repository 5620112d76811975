/** How money that was given is told, and what is asked of those who want some: what only an open entry says. */
import type { AmountQualifier, DatePrecision } from '../../generated/gql/graphql.ts';
import { say } from './award-words/words/words.ts';
import { dayWords, monthWords } from './date-words.ts';
import { say as sayOfFunds } from './fund-words/words/words.ts';
import { type Amount, fundAmountWords } from './fund-words.ts';
import { say as sayShared } from './words/words.ts';
import { capital, inSentence, moneyWords } from './words.ts';

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
  return capital({ ABOUT: sayOfFunds().about, UP_TO: sayShared().atMost, EXACT: String }[amountQualifier](money));
}

/** As exactly as the date is known, and no more. */
export function awardedWords({ awardedOn, precision }: Given, now = new Date()): string {
  if (!awardedOn || precision === 'UNKNOWN') return say().dateNotKnown;
  return { DAY: dayWords(awardedOn, now), MONTH: monthWords(awardedOn), YEAR: awardedOn.slice(0, 4) }[precision];
}
