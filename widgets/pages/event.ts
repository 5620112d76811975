/** An event, opened: when and where, as on a poster, then how to book and who holds it. */
import type { PageEventQuery } from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { capital, costWords } from '../parts/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { say } from './entry-words/words.ts';
import { eventSpan } from './event-when.ts';
import { eventLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { filled, fromRecord } from './slots.ts';
import { html } from './template.ts';
import { whereabouts } from './where.ts';

export type Event = Extract<PageEventQuery['listing'], { hosts: unknown }>;

export function eventPage(event: Event, now: Date): Page {
  const { eventState, venue, hosts, onlineUrl, registerUrl, registerBy, placesLeft, recurrence } = event;
  const words = say();
  const over = eventState === 'PAST' || eventState === 'CANCELLED';
  return entryPage(
    event,
    {
      notice: eventState && words.eventStates[eventState],
      closed: eventState === 'CANCELLED',
      jsonLd: eventLd(event),
      sections: [
        section(
          words.whenAndWhere,
          rows([
            [
              words.when,
              event.dateText && event.precision !== 'DAY' ? fromRecord(capital(event.dateText)) : capital(eventSpan(event, now)),
            ],
            [words.howOften, recurrence && fromRecord(capital(recurrence))],
            [words.cost, costWords(event.cost) ?? (over ? null : words.NotKnown)],
            [words.placesLeftLabel, placesLeft === null ? null : words.placesLeft(placesLeft)],
          ]),
          venue ? html`<p>${filled(words.atVenue, entryLink(venue))}</p>` : null,
          whereabouts(event),
          event.startsAt && event.precision === 'DAY' && !over
            ? html`<p><a class="tap" href=${`/feeds/events/${event.slug}.ics`}>${words.toCalendar}</a></p>`
            : null,
          onlineUrl && !over ? html`<p>${outside(onlineUrl, words.joinOnline)}</p>` : null,
        ),
        section(words.more, prose(event.description)),
        section(words.holdsIt, list(hosts.map((host) => entryLine(host)))),
        over
          ? section(words.getInTouch, event.contacts.length || event.links.length ? reach(event) : null)
          : section(
              words.howToGo,
              registerUrl ? html`<p>${outside(registerUrl, words.bookPlace)}</p>` : null,
              paragraph(registerBy && words.bookBefore(whenWords(registerBy, now))),
              reach(event, hosts),
            ),
      ],
    },
    now,
  );
}
