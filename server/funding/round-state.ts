/** The state of a round and of a fund, derived from dates alone. SQL's `round_state` and `fund_state` tell the same rule; a test holds them together. */

const day = 24 * 60 * 60 * 1000;
/** A round that closes within this time is closing soon. */
export const closingSoon = 14 * day;
/** A rolling round counts as such for this long after somebody checked it. */
export const rollingCheckLasts = 90 * day;

export type RoundState = 'FORECAST' | 'OPEN' | 'CLOSING_SOON' | 'ROLLING' | 'BETWEEN_ROUNDS' | 'CLOSED' | 'UNCONFIRMED';

export interface RoundDates {
  opensAt: Date | null;
  closesAt: Date | null;
  rolling: boolean;
  confirmedAt: Date | null;
}

/** Nothing is open without a closing date ahead, nor rolling without a check within 90 days. */
export function roundState({ opensAt, closesAt, rolling, confirmedAt }: RoundDates, now: Date): RoundState {
  if (closesAt && closesAt <= now) return 'CLOSED';
  if (opensAt && opensAt > now) return 'FORECAST';
  if (rolling && confirmedAt && confirmedAt.getTime() > now.getTime() - rollingCheckLasts) return 'ROLLING';
  if (rolling || !closesAt) return 'UNCONFIRMED';
  return closesAt.getTime() <= now.getTime() + closingSoon ? 'CLOSING_SOON' : 'OPEN';
}

/** From what one can apply to now, to what is to come, to what was. */
const precedence: readonly RoundState[] = ['CLOSING_SOON', 'OPEN', 'ROLLING', 'FORECAST', 'UNCONFIRMED', 'CLOSED'];

const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** For good: the day after its last. */
export const hasEnded = (endedOn: Date | null, now: Date): boolean =>
  endedOn !== null && endedOn.toISOString().slice(0, 10) < londonDate.format(now);

export function fundState(endedOn: Date | null, rounds: readonly RoundDates[], now: Date): RoundState {
  if (hasEnded(endedOn, now)) return 'CLOSED';
  const states = new Set(rounds.map((round) => roundState(round, now)));
  const first = precedence.find((state) => states.has(state)) ?? 'UNCONFIRMED';
  return first === 'FORECAST' && states.has('CLOSED') ? 'BETWEEN_ROUNDS' : first;
}

/** The round to show first: the soonest to close of those one can apply to, else the next to open, else the last that closed. */
export function currentRound<Round extends RoundDates>(rounds: readonly Round[], now: Date): Round | null {
  const far = Number.MAX_SAFE_INTEGER;
  const key = (round: Round): [number, number] => {
    const state = roundState(round, now);
    const closes = round.closesAt?.getTime() ?? far;
    const nearness = state === 'CLOSED' ? -closes : state === 'FORECAST' ? (round.opensAt?.getTime() ?? far) : closes;
    return [state === 'OPEN' ? precedence.indexOf('CLOSING_SOON') : precedence.indexOf(state), nearness];
  };
  const [first] = rounds
    .map((round) => ({ round, key: key(round) }))
    .sort((one, other) => one.key[0] - other.key[0] || one.key[1] - other.key[1]);
  return first?.round ?? null;
}

/** The next time a round closes. */
export function nextDeadline(rounds: readonly RoundDates[], now: Date): Date | null {
  const ahead = rounds.flatMap((round) => (round.closesAt && round.closesAt > now ? [round.closesAt.getTime()] : []));
  return ahead.length ? new Date(Math.min(...ahead)) : null;
}
