/** Funds that are about to say something nobody stands behind, or do so already: what is amiss with each, and since or from when. */
import { fundState, hasEnded, rollingCheckLasts, roundState } from '../round-state.ts';
import type { KeptFund } from './kept-funds.ts';

const day = 24 * 60 * 60 * 1000;
/** How far ahead one looks: enough to ask whoever gives the money, and wait for an answer. */
export const lookAhead = 30 * day;

export const lapseReasons = {
  UNCHECKED: 'It takes applications all the time, and nobody has checked that for 90 days: it is shown as not confirmed.',
  NO_DATES: 'No round has a closing date ahead: it is shown as not confirmed.',
  CHECK_DUE: 'It takes applications all the time: unless somebody checks that, it is shown as not confirmed from that day.',
  LAST_ROUND: 'Its last round closes, and no other is to come.',
  OVER: 'Every round is over, and nobody has said whether there is another.',
  ENDS: 'It ends for good.',
  OVERDUE: 'It is past the day on which it had to be confirmed.',
  DUE: 'It falls due to be confirmed.',
} as const;
export type LapseReason = keyof typeof lapseReasons;

export interface Lapse {
  readonly why: LapseReason;
  /** Since when, or from when; null where nobody knows. */
  readonly at: Date | null;
}

type Judged = Pick<KeptFund, 'rounds' | 'endedOn' | 'dueAt'>;

const latest = (moments: readonly Date[]) => (moments.length ? new Date(Math.max(...moments.map(Number))) : null);
const soonest = (moments: readonly Date[]) => (moments.length ? new Date(Math.min(...moments.map(Number))) : null);
/** Until when a round without a closing date counts as open. */
const checkedUntil = ({ confirmedAt }: { confirmedAt: Date | null }) =>
  confirmedAt ? [new Date(confirmedAt.getTime() + rollingCheckLasts)] : [];

/** Of its rounds alone. */
function ofRounds({ rounds, endedOn }: Judged, now: Date): Lapse[] {
  const soon = (at: Date) => at.getTime() <= now.getTime() + lookAhead;
  const inState = (...states: string[]) => rounds.filter((round) => states.includes(roundState(round, now)));
  const [rolling, open, unconfirmed] = [inState('ROLLING'), inState('OPEN', 'CLOSING_SOON'), inState('UNCONFIRMED')];
  const unchecked = unconfirmed.filter((round) => round.rolling);
  if (unchecked.length) return [{ why: 'UNCHECKED', at: soonest(unchecked.flatMap(checkedUntil)) }];
  if (rolling.length) {
    const until = soonest(rolling.flatMap(checkedUntil));
    return until && soon(until) ? [{ why: 'CHECK_DUE', at: until }] : [];
  }
  const state = fundState(endedOn, rounds, now);
  if (state === 'UNCONFIRMED') return [{ why: 'NO_DATES', at: null }];
  const closed = latest(rounds.flatMap(({ closesAt }) => closesAt ?? []));
  if (state === 'CLOSED') return [{ why: 'OVER', at: closed }];
  const last = open.length && !inState('FORECAST').length ? latest(open.flatMap(({ closesAt }) => closesAt ?? [])) : null;
  return last && soon(last) ? [{ why: 'LAST_ROUND', at: last }] : [];
}

/** What is amiss, most pressing first; nothing of a fund that has ended for good. */
export function lapsesOf(fund: Judged, now: Date): Lapse[] {
  const { endedOn, dueAt } = fund;
  if (hasEnded(endedOn, now)) return [];
  // What ends soon needs no other round; that it ends is what has to be known.
  const ends = endedOn && endedOn.getTime() <= now.getTime() + lookAhead;
  const found: Lapse[] = ends ? [{ why: 'ENDS', at: endedOn }] : ofRounds(fund, now);
  if (!dueAt || dueAt.getTime() > now.getTime() + lookAhead) return found;
  return [...found, { why: dueAt <= now ? 'OVERDUE' : 'DUE', at: dueAt }];
}

export interface LapsingFund {
  readonly fund: KeptFund;
  readonly lapses: readonly Lapse[];
}

/** What is to come before what is so already, and last what nobody knows a day of: a curator can still prevent the first. */
function order(one: LapsingFund, other: LapsingFund, now: Date): number {
  const atOf = ({ lapses: [first] }: LapsingFund) => first?.at?.getTime() ?? null;
  const rank = (at: number | null) => (at === null ? 2 : at > now.getTime() ? 0 : 1);
  const [here, there] = [atOf(one), atOf(other)];
  if (rank(here) !== rank(there)) return rank(here) - rank(there);
  const nearness = here === null || there === null ? 0 : Math.abs(here - now.getTime()) - Math.abs(there - now.getTime());
  return nearness || one.fund.name.localeCompare(other.fund.name, 'en-GB');
}

/** Those to look at; at most that many. */
export const lapsingFunds = (funds: readonly KeptFund[], now: Date, most: number): LapsingFund[] =>
  funds
    .map((fund) => ({ fund, lapses: lapsesOf(fund, now) }))
    .filter(({ lapses }) => lapses.length)
    .sort((one, other) => order(one, other, now))
    .slice(0, most);
