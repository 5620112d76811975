/** What rooms cost: "Community groups: £8 to £56 an hour, from 1 April 2025". What all rooms have in common is said once. */
import type { HirerClass, PageVenueQuery, RateUnit } from '../../generated/gql/graphql.ts';
import { moneyWords } from '../parts/words.ts';
import { html, nothing } from './template.ts';

type Venue = Extract<PageVenueQuery['listing'], { spaces: { name: string }[] }>;
export type Rate = Venue['spaces'][number]['rates'][number];

const units: Record<RateUnit, string> = {
  HOUR: 'an hour',
  SESSION: 'a session',
  HALF_DAY: 'half a day',
  DAY: 'a day',
  EVENING: 'an evening',
  WEEK: 'a week',
};
const hirers: Record<HirerClass, string | null> = {
  ANY: null,
  COMMUNITY: 'Community groups',
  PRIVATE: 'Private hire',
  COMMERCIAL: 'Businesses',
  PARTNER: 'Partners of the venue',
};

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dateWords = (iso: string) => date.format(new Date(`${iso}T12:00:00Z`));

/** Since when a rate holds, and the source's own words on it. A rate that has run out says so first. */
function terms({ validFrom, validUntil, note }: Rate, now: Date): string {
  const over = validUntil && validUntil < now.toISOString().slice(0, 10);
  const dates = over
    ? `No longer holds: it ran to ${dateWords(validUntil)}`
    : `Since ${dateWords(validFrom)}${validUntil ? `, until ${dateWords(validUntil)}` : ''}`;
  return [dates, note?.replace(/\.$/, '')].filter(Boolean).join('. ');
}

/** What holds for most of the rates, to be said once above them all. */
export function commonTerms(rates: readonly Rate[], now: Date): string | null {
  const byTerms = Map.groupBy(rates, (rate) => terms(rate, now));
  const [most] = [...byTerms].toSorted(([, one], [, other]) => other.length - one.length);
  return most && most[1].length > 1 && most[1].length > rates.length / 2 ? most[0] : null;
}

export function rateList(rates: readonly Rate[], common: string | null, now: Date) {
  if (!rates.length) return nothing;
  return html`<ul class="rates">${rates.map((rate) => {
    const { from, to, unit, hirerClass, doubtful } = rate;
    const price = to !== null && to !== from ? `${moneyWords(from)} to ${moneyWords(to)}` : moneyWords(from);
    const who = hirers[hirerClass];
    return html`<li>${who ? `${who}: ` : nothing}<strong>${price} ${units[unit]}</strong>${terms(rate, now) === common ? nothing : `. ${terms(rate, now)}.`}${
      doubtful ? ' The source may have this wrong: ask first.' : nothing
    }</li>`;
  })}</ul>`;
}
