/** The terms of rates, which an open entry and a page tell. */
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { londonDay } from '../parts/london-days.ts';
import { dateWords, ranOut, withNote } from './rate-words.ts';
import { say } from './venue-details/words/words.ts';

/** Since when a rate holds, and the source's own words on it. A rate that has run out says so first. */
function termsOf(rate: RatePartsFragment, now: Date): string {
  const { validFrom, validUntil } = rate;
  return withNote(ranOut(rate, londonDay(now)) ?? say().since(dateWords(validFrom), validUntil && dateWords(validUntil)), rate);
}

/** What holds for most of the rates, to be said once above them all. */
export function commonTerms(rates: readonly RatePartsFragment[], now: Date): string | null {
  const all = rates.map((rate) => termsOf(rate, now));
  const often = (terms: string) => all.filter((one) => one === terms).length;
  return all.find((terms) => often(terms) > 1 && often(terms) > all.length / 2) ?? null;
}

/** The terms of one rate, unless they are the common ones. */
export function ownTerms(rate: RatePartsFragment, common: string | null, now: Date): string | null {
  const own = termsOf(rate, now);
  return own === common ? null : own;
}
