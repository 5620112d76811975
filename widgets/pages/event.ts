/** An event, opened: when and where, as on a poster, then how to book and who holds it. */
import type { PageEventQuery } from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { capital, costWords, countWords, notKnown } from '../parts/words.ts';
import { reach } from './contact.ts';
import type { Page } from './document.ts';
import { entryPage } from './entry.ts';
import { eventSpan } from './event-when.ts';
import { eventLd } from './json-ld.ts';
import { entryLine, entryLink, outside } from './links.ts';
import { prose } from './prose.ts';
import { list, paragraph, rows, section } from './sections.ts';
import { html } from './template.ts';
import { whereabouts } from './where.ts';

export type Event = Extract<PageEventQuery['listing'], { hosts: unknown }>;

const notices: Record<NonNullable<Event['eventState']>, string | null> = {
  CONFIRMED: null,
  PROVISIONAL: 'The date is not final.',
  CANCELLED: 'Cancelled. This will not take place.',
  PAST: 'This is over.',
};

export function eventPage(event: Event, now: Date): Page {
  const { eventState, venue, hosts, onlineUrl, registerUrl, registerBy, placesLeft, recurrence } = event;
  const over = eventState === 'PAST' || eventState === 'CANCELLED';
  return entryPage(
    event,
    {
      notice: eventState && notices[eventState],
      closed: eventState === 'CANCELLED',
      jsonLd: eventLd(event),
      sections: [
        section(
          'When and where',
          rows([
            ['When', capital(eventSpan(event, now))],
            ['How often', recurrence && capital(recurrence)],
            ['Cost', costWords(event.cost) ?? (over ? null : `${capital(notKnown)}.`)],
            ['Places left', placesLeft === null ? null : countWords(placesLeft, 'place', 'places')],
          ]),
          venue ? html`<p>At ${entryLink(venue)}.</p>` : null,
          whereabouts(event),
          event.startsAt && event.precision === 'DAY' && !over
            ? html`<p><a class="tap" href=${`/feeds/events/${event.slug}.ics`}>Put it in your calendar</a></p>`
            : null,
          onlineUrl && !over ? html`<p>${outside(onlineUrl, 'Join online')}</p>` : null,
        ),
        section('More about it', prose(event.description)),
        section('Who holds it', list(hosts.map((host) => entryLine(host)))),
        over
          ? section('Get in touch', event.contacts.length || event.links.length ? reach(event) : null)
          : section(
              'How to go',
              registerUrl ? html`<p>${outside(registerUrl, 'Book a place')}</p>` : null,
              paragraph(registerBy && `Book by ${whenWords(registerBy, now)}.`),
              reach(event, hosts),
            ),
      ],
    },
    now,
  );
}
