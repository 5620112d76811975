/** What a venue costs people like the reader: the least they would pay, said only as surely as it is known. */
import type { HirerClass, RatePartsFragment } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

export type Hirer = Exclude<HirerClass, 'ANY'>;

export interface Price<R> {
  rate: R;
  /** It is the least of several: rooms or times differ. */
  several: boolean;
  /** It holds today. Otherwise it is the last that did. */
  holds: boolean;
}

/** Null when no price for them is known, whatever others pay. A price that is still to come is none yet. */
export function priceFor<R extends RatePartsFragment>(rates: readonly R[], hirer: Hirer, today: string): Price<R> | null {
  const theirs = rates.filter(({ hirerClass, validFrom }) => (hirerClass === hirer || hirerClass === 'ANY') && validFrom <= today);
  const current = theirs.filter(({ validUntil }) => !validUntil || validUntil >= today);
  const sure = current.filter(({ doubtful }) => !doubtful);
  // Of those that ran out, the last: what it cost ten years ago tells nothing.
  const end = theirs
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1);
  const told = [sure, current, theirs.filter(({ validUntil }) => validUntil === end)].find(({ length }) => length) ?? [];
  // The words name units in the order people compare them in, by the hour first.
  const unit = Object.keys(say().rate).find((one) => told.some((rate) => rate.unit === one));
  const comparable = told.filter((rate) => rate.unit === unit).sort((one, other) => one.from - other.from);
  const [rate] = comparable;
  if (!rate) return null;
  return { rate, several: comparable.some(({ from, to }) => from !== rate.from || to !== rate.from), holds: current.length > 0 };
}
