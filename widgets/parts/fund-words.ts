/** How money is told: how much, until when, for whom (DESIGN.md, "What an entry shows"). */
import type { FundFor, RoundState } from '../../generated/gql/graphql.ts';
import { daysUntil, dayWords } from './date-words.ts';
import { say } from './fund-words/words/words.ts';
import { capital, moneyWords, rangeWords } from './words.ts';

export interface Amount {
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
