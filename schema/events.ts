import { DatePrecision as DatePrecisions } from '../generated/prisma/client.ts';
import { eventState } from '../server/events/state.ts';
import { followed } from '../server/listings/status.ts';
import { builder } from './builder.ts';
import { ListingFilter } from './filters.ts';
import { Group } from './groups.ts';
import { LIST_LIMIT } from './guards.ts';
import { Listing } from './listings.ts';
import { Venue } from './venues.ts';

export const DatePrecision = builder.enumType(DatePrecisions, { name: 'DatePrecision', description: 'How exactly a date is known.' });
const EventState = builder.enumType('EventState', {
  description: 'Whether it will happen. PAST is derived from the dates.',
  values: ['CONFIRMED', 'PROVISIONAL', 'CANCELLED', 'PAST'] as const,
});

export const Event = builder.prismaNode('Listing', {
  variant: 'Event',
  description: 'Something with a date: the shared calendar.',
  interfaces: [Listing],
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true, kind: true, status: true },
  fields: (t) => ({
    startsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Begins; for a date known only by month or year, the first moment of it.',
      select: { eventFacts: { select: { startsAt: true } } },
      resolve: (event) => event.eventFacts?.startsAt ?? null,
    }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Ends.',
      select: { eventFacts: { select: { endsAt: true } } },
      resolve: (event) => event.eventFacts?.endsAt ?? null,
    }),
    allDay: t.boolean({
      description: 'No times are told.',
      select: { eventFacts: { select: { allDay: true } } },
      resolve: (event) => event.eventFacts?.allDay ?? false,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'How exactly the date is known.',
      select: { eventFacts: { select: { precision: true } } },
      resolve: (event) => event.eventFacts?.precision ?? 'UNKNOWN',
    }),
    dateText: t.string({
      nullable: true,
      description: "The date in the source's words.",
      select: { eventFacts: { select: { dateText: true } } },
      resolve: (event) => event.eventFacts?.dateText ?? null,
    }),
    recurrence: t.string({
      nullable: true,
      description: 'How often, in words.',
      select: { eventFacts: { select: { recurrence: true } } },
      resolve: (event) => event.eventFacts?.recurrence ?? null,
    }),
    state: t.field({
      type: EventState,
      nullable: true,
      description: 'Whether it will happen.',
      select: { eventFacts: { select: { startsAt: true, endsAt: true, precision: true, standing: true } } },
      resolve: (event, _args, context) => (event.eventFacts ? eventState(event.eventFacts, context.now) : null),
    }),
    venue: t.field({
      type: Venue,
      nullable: true,
      description: 'Where it is held. Null where that is withheld or not known.',
      select: (_args, _context, nested) => ({ catalogue: { select: { venue: nested() } } }),
      resolve: (event) => followed(event.catalogue?.venue ?? null),
    }),
    onlineUrl: t.field({
      type: 'Url',
      nullable: true,
      description: 'Where to join online.',
      select: { eventFacts: { select: { onlineUrl: true } } },
      resolve: (event) => event.eventFacts?.onlineUrl ?? null,
    }),
    hosts: t.field({
      type: [Group],
      description: 'Who holds it.',
      select: (_args, _context, nested) => ({
        hosts: {
          where: { group: { status: 'PUBLISHED' } },
          orderBy: [{ position: 'asc' }, { groupId: 'asc' }],
          take: LIST_LIMIT,
          select: { group: nested() },
        },
      }),
      resolve: (event) => event.hosts.map((row) => row.group),
    }),
    registerUrl: t.field({
      type: 'Url',
      nullable: true,
      description: 'Where to book.',
      select: { eventFacts: { select: { registerUrl: true } } },
      resolve: (event) => event.eventFacts?.registerUrl ?? null,
    }),
    registerBy: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Book by.',
      select: { eventFacts: { select: { registerBy: true } } },
      resolve: (event) => event.eventFacts?.registerBy ?? null,
    }),
    placesLeft: t.int({
      nullable: true,
      description: 'Places still free.',
      select: { eventFacts: { select: { placesLeft: true } } },
      resolve: (event) => event.eventFacts?.placesLeft ?? null,
    }),
    cpdPoints: t.float({
      nullable: true,
      description: 'Continuing professional development points.',
      select: { eventFacts: { select: { cpdPoints: true } } },
      resolve: (event) => event.eventFacts?.cpdPoints ?? null,
    }),
  }),
});

/** Events of a venue that has no `first`. */
const eventsShown = 20;

builder.prismaObjectFields(Venue, (t) => ({
  events: t.field({
    type: [Event],
    description: 'Events held here, latest date first. Those that do not tell where they are held are not among them.',
    args: { first: t.arg.int({ description: 'How many, at most 100; 20 when not said.' }) },
    select: (args, _context, nested) => ({
      publicHeldHere: {
        where: { kind: 'EVENT', listed: true },
        orderBy: [{ listing: { eventFacts: { startsAt: { sort: 'desc', nulls: 'last' } } } }, { listingId: 'asc' }],
        take: Math.min(Math.max(args.first ?? eventsShown, 1), 100),
        select: { listing: nested() },
      },
    }),
    resolve: (venue) => venue.publicHeldHere.map((row) => row.listing),
  }),
}));

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Filters of events.',
  fields: (t) => ({
    base: t.field({ type: ListingFilter, description: 'Filters of all kinds.' }),
    from: t.field({ type: 'DateTime', description: 'Still going on at or after this moment.' }),
    until: t.field({ type: 'DateTime', description: 'Begun before this moment.' }),
    states: t.field({ type: [EventState], description: 'In one of these states.' }),
  }),
});
