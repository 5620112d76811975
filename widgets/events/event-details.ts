/** An event, opened: who holds it and whom to ring, how to book, where and with what access, the link to join, and the calendar. */
import { html, type TemplateResult } from 'lit';
import type { EventDetailsQuery } from '../../generated/gql/graphql.ts';
import { leaveLink } from '../opened/leave-link.ts';
import { whenWords } from '../parts/date-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import {
  accessRow,
  askInstead,
  contacts,
  gone,
  line,
  linkOut,
  linkTo,
  onTheWeb,
  row,
  type Shown,
  standing,
  whereabouts,
} from '../parts/details-rows.ts';
import { fromRecord } from '../parts/speaks.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { capital, costWords } from '../parts/words.ts';
import { whenInFull } from './when.ts';
import { say } from './words/words.ts';

type Event = Extract<EventDetailsQuery['node'], { hosts: unknown[] }>;

export const eventDetails =
  (data: EventDetailsQuery) =>
  (url: string, home: string): TemplateResult => {
    const event = data.node && 'hosts' in data.node ? (data.node as Event) : undefined;
    if (!event) return gone(url);
    const { hosts, at, onlineUrl, slug, startsAt, precision, eventState, recurrence, cost } = event;
    const on = eventState !== 'CANCELLED' && eventState !== 'PAST';
    const calendar = on && startsAt && precision === 'DAY' ? `${home}/feeds/events/${slug}.ics` : null;
    return html`${leaveLink(event)}<dl part="details">
      ${row(say().hosts, hosts.map(linkTo))}
      ${row(sayOfDetails().contact, reach(event))}
      ${on ? row(say().booking, booking(event)) : null}
      ${row(say().when, [line(whenInFull(event)), line(recurrence && fromRecord(capital(recurrence)))])}
      ${row(say().cost, on ? (costWords(cost) ?? sayOfDetails().unknown) : null)}
      ${row(sayShared().where, [at && linkTo(at), whereabouts(event)])}
      ${accessRow(event)}
      ${row(say().online, on && onlineUrl ? linkOut({ url: onlineUrl, words: say().join }) : null)}
      ${row(say().calendar, calendar && html`<a part="link" href=${calendar}>${say().toCalendar}</a>`)}
      ${standing(event, url)}
    </dl>`;
  };

/** Its own numbers, or those of whoever holds it; without any, who that is (PRODUCT rule 6). */
function reach(event: Event): Shown {
  const theirs = event.hosts.find((host) => host.contacts.length)?.contacts ?? [];
  const ways = event.contacts.length ? event.contacts : theirs;
  if (ways.length || event.links.length) return [contacts(ways), onTheWeb(event)];
  return askInstead(event.hosts[0]);
}

function booking({ registerUrl, registerBy, placesLeft }: Event): Shown {
  return [
    registerUrl ? linkOut({ url: registerUrl, words: say().book }) : null,
    line(registerBy && say().bookBy(whenWords(registerBy))),
    line(placesLeft === null ? null : placesLeft ? say().placesLeft(placesLeft) : say().full),
  ];
}
