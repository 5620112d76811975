/** What it costs to hire a room: "Community groups: £8 to £56 an hour. Since 1 April 2025". */
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { spoken } from '../parts/language.ts';
import { londonDay } from '../parts/london-days.ts';
import { moneyWords } from '../parts/words.ts';
import { say } from './words/words.ts';

/** "1 April 2025": prices are told with their year, which is what matters of them. */
export function dateWords(iso: string): string {
  const language = spoken();
  // In full, Lithuanian ends with a stop of its own.
  const month = language === 'lt' ? '2-digit' : 'long';
  const said = new Date(iso).toLocaleDateString(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  return said.replace(/\sр\.$/, '');
}

/** Since when a rate holds, and the source's own words on it. A rate that has run out says so first. */
export function termsOf({ validFrom, validUntil, note }: RatePartsFragment, now: Date): string {
  const until = validUntil && dateWords(validUntil);
  const dates = until && validUntil < londonDay(now) ? say().ranTo(until) : say().since(dateWords(validFrom), until);
  return [dates, note?.replace(/\.$/, '')].filter(Boolean).join('. ');
}

/** What holds for most of the rates, to be said once above them all. */
export function commonTerms(rates: readonly RatePartsFragment[], now: Date): string | null {
  const byTerms = Map.groupBy(rates, (rate) => termsOf(rate, now));
  const [most] = [...byTerms].toSorted(([, one], [, other]) => other.length - one.length);
  return most && most[1].length > 1 && most[1].length > rates.length / 2 ? most[0] : null;
}

export interface RateWords {
  /** Null where it holds for everybody. */
  who: string | null;
  price: string;
  /** What follows the price: its terms, unless they are the common ones, and a doubt about it. */
  rest: string;
}

export function rateWords(rate: RatePartsFragment, common: string | null, now: Date): RateWords {
  const { from, to, unit, hirerClass, doubtful } = rate;
  const own = termsOf(rate, now);
  const price = to !== from ? say().to(moneyWords(from), moneyWords(to)) : moneyWords(from);
  return {
    who: say().hirer[hirerClass],
    price: `${price} ${say().rate[unit]}`,
    rest: `${own === common ? '' : `. ${own}.`}${doubtful ? `${own === common ? '.' : ''} ${say().doubtful}.` : ''}`,
  };
}
