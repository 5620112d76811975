/** What may be asked for in every list: filters, nearness, order. What only one kind can be asked for stands with the kind. */
import { Weekday as Weekdays } from '../generated/prisma/client.ts';
import { builder } from './builder.ts';
import { Channel, ListingKind } from './listings.ts';

export const Weekday = builder.enumType(Weekdays, { name: 'Weekday', description: 'A day of the week, or a bank holiday in England.' });

export const ListingSort = builder.enumType('ListingSort', {
  description:
    'The order of a list. Without one: by RELEVANCE when there are words, by DISTANCE when near a place, else nearest first and by name.',
  values: {
    RELEVANCE: { description: 'Best match first; never-confirmed ones after confirmed ones.' },
    DISTANCE: { description: 'Nearest first. Hidden locations do not answer.' },
    NAME: { description: 'By name.' },
    RECENTLY_CONFIRMED: { description: 'Last confirmed first.' },
    RECENTLY_CHANGED: { description: 'Last changed first, as feeds read them. Not a word on whether anybody has confirmed it.' },
    CLOSING_SOON: { description: 'The next deadline first: funds by round, roles by closing day.' },
    STARTING_SOON: { description: 'The next to start first: events, then roles.' },
  } as const,
});

export const Near = builder.inputType('Near', {
  description: 'A place to be near to: a name or a point, not both.',
  fields: (t) => ({
    place: t.string({
      description: 'A place name, in nearly any spelling, a slug or code, or a postcode, whole or only its first part.',
    }),
    latitude: t.float({ description: 'Degrees north.' }),
    longitude: t.float({ description: 'Degrees east.' }),
    withinKm: t.float({ description: 'Only within this many kilometres.' }),
  }),
});

export const When = builder.inputType('When', {
  description:
    'A time that something happens or is open, Europe/London. One occurrence must answer to all that is given. Activities, roles and opening hours are told from today to a year ahead, events for any date. Funds do not happen at a time, and are left out.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'On or after this day; today when not given. Events may be asked for in the past.' }),
    until: t.field({ type: 'Date', description: 'On or before this day; a year ahead when not given.' }),
    days: t.field({
      type: [Weekday],
      description:
        'On one of these days. A bank holiday is both BANK_HOLIDAY and its day of the week. An event of several days is on each of them.',
    }),
    after: t.field({
      type: 'Time',
      description: 'Activities, roles and events that begin at this time of day or later; venues that are open at some time after it.',
    }),
    before: t.field({
      type: 'Time',
      description:
        'Activities, roles and events that begin before this time of day; venues that are open at some time before it. Later than `after`.',
    }),
    openNow: t.boolean({
      description:
        'True: venues that are open now; groups, roles and events in session now, where their end is known. False does not filter.',
    }),
  }),
});

export const ListingFilter = builder.inputType('ListingFilter', {
  description: 'Filters of all kinds. Within a list any one is enough, except accessibility; different filters must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [ListingKind], description: 'Of these kinds.' }),
    themes: t.stringList({ description: 'Slugs of themes; a wider theme finds those under it.' }),
    audiences: t.stringList({ description: 'Slugs of audiences.' }),
    languages: t.stringList({ description: 'BCP 47 codes of languages it is offered in.' }),
    channels: t.field({ type: [Channel], description: 'Ways to take part.' }),
    accessibility: t.stringList({ description: 'Slugs of access terms that must all be a plain YES.' }),
    places: t.stringList({
      description:
        'Slugs or codes: it serves one of these places, anything within it, or an area that contains it. A name will do, and a postcode stands for the parish or town it is probably in.',
    }),
    exactPlace: t.boolean({ description: 'Leave out what serves only a wider area that contains the place.' }),
    free: t.boolean({ description: 'True: nothing to pay.' }),
    confirmed: t.boolean({ description: 'True: confirmed and not overdue.' }),
    when: t.field({ type: When, description: 'When it happens.' }),
    updatedSince: t.field({ type: 'DateTime', description: 'Changed at or after this moment.' }),
    owner: t.id({ description: 'Global id of the group that answers for it.' }),
    collection: t.string({
      description:
        'Slug of a collection: how one body shapes its own lists. What it leaves out is not there; what it puts first is first, unless `sort` asks for an order; its own lines are in `edges.note`.',
    }),
  }),
});
