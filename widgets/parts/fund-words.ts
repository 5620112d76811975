/** How money is told: how much, until when, for whom (DESIGN.md, "What an entry shows"). */
import type { AmountQualifier, DatePrecision, FundFor, RoundState } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords, monthWords } from './date-words.ts';
import { capital, countWords, moneyWords, rangeWords } from './words.ts';

interface Amount {
  least: number | null;
  most: number | null;
  typical: number | null;
}

/** "£2,000 to £10,000". */
export function fundAmountWords(amount: Amount | null): string | null {
  if (!amount) return null;
  const words = rangeWords(amount.least, amount.most) ?? (amount.typical === null ? null : `about ${moneyWords(amount.typical)}`);
  return words && capital(words);
}

const forWhom: Record<FundFor, string | null> = {
  GROUPS: 'For groups',
  INDIVIDUALS: 'For people',
  INTERMEDIARIES: 'For those who hand it on',
  COUNCILS: 'For councils',
  ANY: null,
};
export const forWhomWords = (who: FundFor | null): string | null => who && forWhom[who];

const rounds: Record<RoundState, string> = {
  FORECAST: 'Not open yet',
  OPEN: 'Open',
  CLOSING_SOON: 'Closing soon',
  ROLLING: 'Apply at any time',
  BETWEEN_ROUNDS: 'Closed for now, opens again later',
  CLOSED: 'Closed',
  UNCONFIRMED: 'Not confirmed as open: ask before you apply',
};

/** "Closes in 12 days, Friday 4 December". A date is only said of a round that is open. */
export function deadlineWords(state: RoundState | null, deadline: string | null, now = new Date()): string | null {
  if (!state) return null;
  if (!deadline || (state !== 'OPEN' && state !== 'CLOSING_SOON')) return rounds[state];
  const days = daysUntil(deadline, now);
  const when = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days <= 30 ? `in ${days} days` : null;
  return `Closes ${[when, dayWords(deadline, now)].filter(Boolean).join(', ')}`;
}

/** What it takes beside what it gives, so that a reader can weigh them: "3 papers, for up to £10,000". */
export function paperworkWords(papers: readonly string[], amount: Amount | null): string | null {
  if (!papers.length) return null;
  const money = fundAmountWords(amount);
  const count = countWords(papers.length, 'paper', 'papers');
  return money ? `${count}, for ${money.charAt(0).toLowerCase()}${money.slice(1)}` : count;
}

interface Given {
  amount: number | null;
  amountQualifier: AmountQualifier;
  awardedOn: string | null;
  precision: DatePrecision;
}

const qualified = { ABOUT: 'about ', UP_TO: 'up to ', EXACT: '' } as const;

export function awardAmountWords({ amount, amountQualifier }: Given): string {
  if (amount === null || amountQualifier === 'UNSTATED') return 'Amount not stated';
  return capital(qualified[amountQualifier] + moneyWords(amount));
}

/** As exactly as the date is known, and no more. */
export function awardedWords({ awardedOn, precision }: Given, now = new Date()): string {
  if (!awardedOn || precision === 'UNKNOWN') return 'date not known';
  return { DAY: dayWords(awardedOn, now), MONTH: monthWords(awardedOn), YEAR: awardedOn.slice(0, 4) }[precision];
}
