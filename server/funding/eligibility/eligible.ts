/** The funds of the public record, judged for one applicant. A fund that is over is not offered to anybody. */
import type { Database } from '../../database.ts';
import { fundState, nextDeadline, type RoundState } from '../round-state.ts';
import type { Applicant } from './applicant.ts';
import { type Judgement, judge } from './engine.ts';
import { loadCriteria } from './load.ts';
import type { Verdict } from './verdict.ts';

export interface Judged extends Judgement {
  readonly fundId: number;
}

const verdicts: readonly Verdict[] = ['YES', 'MAYBE', 'NO'];
/** What one can apply to now goes before what is to come, and that before what nobody can tell. */
const states: readonly (readonly RoundState[])[] = [['CLOSING_SOON', 'OPEN', 'ROLLING'], ['FORECAST', 'BETWEEN_ROUNDS'], ['UNCONFIRMED']];

const far = Number.MAX_SAFE_INTEGER;

/** Yes before maybe before no; among these what is open, soonest to close first. */
export async function judgeFunds(db: Database, applicant: Applicant, now: Date): Promise<Judged[]> {
  const found = [...(await loadCriteria(db)).values()].flatMap((fund) => {
    const state = states.findIndex((some) => some.includes(fundState(fund.endedOn, fund.rounds, now)));
    return state < 0 ? [] : [{ fund, state, judged: judge(fund.criteria, applicant, now) }];
  });
  const rank = ({ fund, state, judged }: (typeof found)[number]) => [
    verdicts.indexOf(judged.verdict),
    state,
    nextDeadline(fund.rounds, now)?.getTime() ?? far,
  ];
  return (
    found
      .map((one) => ({ ...one, rank: rank(one) }))
      // They come in the order of their names, and a sort leaves equals as they stand.
      .sort((one, other) => compare(one.rank, other.rank))
      .map(({ fund, judged }) => ({ fundId: fund.fundId, ...judged }))
  );
}

const compare = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0);

/** One fund, whatever its state. Null when it is not public. */
export async function judgeFund(db: Database, fundId: number, applicant: Applicant, now: Date): Promise<Judged | null> {
  const fund = (await loadCriteria(db)).get(fundId);
  return fund ? { fundId, ...judge(fund.criteria, applicant, now) } : null;
}

/** Those that an applicant may apply to, or may not be barred from: a filter leaves out what is surely a no. */
export async function openToApplicant(db: Database, applicant: Applicant, now: Date): Promise<number[]> {
  return (await judgeFunds(db, applicant, now)).filter(({ verdict }) => verdict !== 'NO').map(({ fundId }) => fundId);
}
