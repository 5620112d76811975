/** What it costs to hire a room: "Community groups: £8 to £56 an hour. Since 1 April 2025". */
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { rangeWords } from '../parts/words.ts';
import { say } from './words/words.ts';

/** "1 April 2025": prices are told with their year, which is what matters of them. */
export const dateWords = (iso: string): string => sayShared().date(new Date(iso));

/** The source's own words on a rate, after `dates`. */
export const withNote = (dates: string | null, { note }: RatePartsFragment): string =>
  [dates, note?.replace(/\.$/, '')].filter(Boolean).join('. ');

/** That a rate has run out; null for one that holds. */
export const ranOut = ({ validUntil }: RatePartsFragment, today: string): string | null =>
  validUntil && validUntil < today ? say().ranTo(dateWords(validUntil)) : null;

export interface RateWords {
  /** Null where it holds for everybody. */
  who: string | null;
  price: string;
  /** What follows the price: its terms, and a doubt about it. */
  rest: string;
}

export function rateWords({ from, to, unit, hirerClass, doubtful }: RatePartsFragment, terms: string | null): RateWords {
  const said = [terms, doubtful ? say().doubtful : null].filter(Boolean);
  return {
    who: say().hirer[hirerClass],
    price: `${rangeWords(from, to)} ${say().rate[unit]}`,
    rest: said.length ? `. ${said.join('. ')}.` : '',
  };
}
