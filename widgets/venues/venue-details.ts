/** A venue, opened: closures first if any, each room with its prices, opening hours, getting there, booking with the phone first, what happens there. */

import { html, nothing, type TemplateResult } from 'lit';
import type { VenueDetailsQuery } from '../../generated/gql/graphql.ts';
import { leaveLink } from '../opened/leave-link.ts';
import { dayWords } from '../parts/date-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import {
  accessRow,
  askInstead,
  bullets,
  contacts,
  gone,
  line,
  lines,
  linkTo,
  onTheWeb,
  row,
  type Shown,
  standing,
  whereabouts,
} from '../parts/details-rows.ts';
import { outsideLink } from '../parts/outside-links.ts';
import { fromRecord } from '../parts/speaks.ts';
import { termList } from '../parts/terms.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { commonTerms, ownTerms } from './common-terms.ts';
import { hireWords } from './hire-words.ts';
import { openingWords } from './opening-words.ts';
import type { Hirer } from './price.ts';
import { rateWords } from './rate-words.ts';
import { say } from './venue-details/words/words.ts';
import { closureWords } from './venue-entry.ts';
import { say as sayOfList } from './words/words.ts';

type Venue = Extract<VenueDetailsQuery['node'], { spaces: unknown[] }>;
type Space = Venue['spaces'][number];

export const venueDetails =
  (data: VenueDetailsQuery) =>
  (url: string, hirer: Hirer): TemplateResult => {
    const venue = data.node && 'spaces' in data.node ? (data.node as Venue) : undefined;
    if (!venue) return gone(url);
    const now = new Date();
    const { parking, publicTransport, openingHours, openNow, howToBook, facilities, equipment } = venue;
    return html`${leaveLink(venue)}${venue.closures.map((closure) => html`<p><strong>${closureWords(closure)}</strong></p>`)}
    <dl part="details">
      ${row(sayOfList().rooms, rooms(venue, hirer, now))}
      ${row(sayOfList().facilities, termList(facilities, fromRecord, { more: equipment }))}
      ${row(say().openingHours, openingHours.length ? lines([openNow === null ? null : say().open(openNow), ...openingHours.map(openingWords)]) : sayOfDetails().unknown)}
      ${row(say().gettingThere, [
        whereabouts(venue),
        line(parking && say().parking(parking)),
        line(publicTransport && say().transport(publicTransport)),
      ])}
      ${row(say().booking, [line(hireWords(venue.outsideHire)), line(fromRecord(howToBook)), venue.contacts.length ? contacts(venue.contacts) : askInstead(venue.managedBy ?? venue.operator), onTheWeb(venue)])}
      ${accessRow(venue)}
      ${row(say().whatHappens, happening(venue))}
      ${standing(venue, url)}
    </dl>`;
  };

function rooms({ spaces }: Venue, hirer: Hirer, now: Date): Shown {
  const common = commonTerms(
    spaces.flatMap(({ rates }) => rates),
    now,
  );
  return [line(common && `${sayOfList().price}: ${inSentence(common)}.`), ...spaces.map((space) => room(space, common, hirer, now))];
}

function room({ name, capacity, facilities, rates }: Space, common: string | null, hirer: Hirer, now: Date) {
  const said = [
    andWords(capacity.map(({ people, layout }) => `${sayOfList().people(people)} ${say().layout[layout]}`)) || sayOfList().sizeUnknown,
    termList(
      facilities.filter(({ label }) => label !== name),
      fromRecord,
    ),
  ].filter(({ length }) => length);
  // The reader's own prices first, then everybody's, then those of others.
  const rank = ({ hirerClass }: Space['rates'][number]) => (hirerClass === hirer ? 0 : hirerClass === 'ANY' ? 1 : 2);
  const prices = [...rates]
    .sort((one, other) => rank(one) - rank(other))
    .map((rate) => {
      const { who, price, rest } = rateWords(rate, ownTerms(rate, common, now));
      return html`${who ? `${who}: ` : nothing}<strong>${price}</strong>${rest}`;
    });
  return html`<div><strong>${fromRecord(name)}</strong>: ${said.map((one, index) => html`${index ? '. ' : ''}${one}`)}.${bullets(prices)}</div>`;
}

const mostNamed = 6;

function happening({ groups, events }: Venue): Shown {
  const coming = events.filter(({ eventState, precision }) => eventState === 'CONFIRMED' && precision === 'DAY').reverse();
  return [
    ...groups.slice(0, mostNamed).map(linkTo),
    ...coming.map(({ name, url, startsAt }) => html`<div>${dayWords(startsAt ?? '')}: ${outsideLink(url, name)}</div>`),
  ];
}
