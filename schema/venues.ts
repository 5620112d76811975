import {
  CapacityLayout as CapacityLayouts,
  HirerClass as HirerClasses,
  OutsideHire as OutsideHires,
  RateUnit as RateUnits,
} from '../generated/prisma/client.ts';
import { followedBeside, locating, namedBody } from '../server/listings/hidden-bodies.ts';
import { followed } from '../server/listings/status.ts';
import { isOpen, telling } from '../server/listings/visibility.ts';
import { bankHolidayDepartures } from '../server/times/bank-holidays.ts';
import { closureColumns, hoursColumns, openNow } from '../server/times/opening.ts';
import { builder } from './builder.ts';
import { ListingFilter, Weekday } from './filters.ts';
import { Activity, Group } from './groups.ts';
import { LIST_LIMIT } from './guards.ts';
import { AccessFact, Listing } from './listings.ts';
import { Term, termRows, termsIn, withVocabulary } from './vocabularies.ts';

const OutsideHire = builder.enumType(OutsideHires, { name: 'OutsideHire', description: 'Whether people from outside may hire it.' });
const CapacityLayout = builder.enumType(CapacityLayouts, { name: 'CapacityLayout', description: 'How a room is laid out.' });
export const HirerClass = builder.enumType(HirerClasses, { name: 'HirerClass', description: 'For whom a rate holds. ANY: for everybody.' });
const RateUnit = builder.enumType(RateUnits, { name: 'RateUnit', description: 'What a rate pays for.' });

const byPosition = () => ({ orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT });

const soonestFirst = () => ({ orderBy: [{ from: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT });

const Capacity = builder.prismaObject('Capacity', {
  description: 'How many people a space holds.',
  select: { spaceId: true, layout: true },
  fields: (t) => ({
    layout: t.expose('layout', { type: CapacityLayout, description: 'How it is laid out.' }),
    people: t.exposeInt('people', { description: 'People.' }),
  }),
});

const Rate = builder.prismaObject('Rate', {
  description: 'What it costs to hire a space.',
  select: { id: true },
  fields: (t) => ({
    hirerClass: t.expose('hirerClass', { type: HirerClass, description: 'For whom.' }),
    from: t.expose('from', { type: 'Pence', description: 'The price, or the least of a range.' }),
    to: t.field({
      type: 'Pence',
      description: 'The most of a range; the same as from for a single price.',
      select: { from: true, to: true },
      resolve: (rate) => rate.to ?? rate.from,
    }),
    unit: t.expose('unit', { type: RateUnit, description: 'For how long.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'From this day.' }),
    validUntil: t.expose('validUntil', { type: 'Date', nullable: true, description: 'To this day; null when no end is known.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words, such as whom the source names.' }),
    doubtful: t.exposeBoolean('doubtful', { description: 'The source prints something that cannot quite be right; the note says what.' }),
  }),
});

const OpeningHours = builder.prismaObject('OpeningHours', {
  description: 'Regular hours, Europe/London.',
  select: { id: true },
  fields: (t) => ({
    days: t.expose('days', { type: [Weekday], description: 'On these days.' }),
    from: t.expose('from', { type: 'Time', description: 'Opens.' }),
    to: t.expose('to', { type: 'Time', description: 'Closes.' }),
    staffed: t.exposeBoolean('staffed', { description: 'False where one lets oneself in.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'From this day.' }),
    validUntil: t.expose('validUntil', { type: 'Date', nullable: true, description: 'To this day.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
  }),
});

export const Venue = builder.prismaNode('Listing', {
  variant: 'Venue',
  description: 'A place to meet or to hire.',
  interfaces: [Listing],
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true, kind: true, status: true },
  fields: (t) => ({
    type: t.relation('type', { type: Term, nullable: true, description: 'What sort of venue it is.' }),
    operator: t.field({
      type: Group,
      nullable: true,
      description: 'Who runs it. Null where that would tell where a hidden group is.',
      select: (_args, _context, nested) => ({ catalogue: locating, operator: nested(namedBody) }),
      resolve: (venue) => followedBeside(venue, venue.operator),
    }),
    managedBy: t.field({
      type: Group,
      nullable: true,
      description: 'Who manages it from day to day. Null where that would tell where a hidden group is.',
      select: (_args, _context, nested) => ({ catalogue: locating, managedBy: nested(namedBody) }),
      resolve: (venue) => followedBeside(venue, venue.managedBy),
    }),
    facilities: t.field({
      type: [Term],
      description: 'What there is.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (venue) => termsIn(venue.terms, 'FACILITY'),
    }),
    qualityMarks: t.field({
      type: [Term],
      description: 'Marks it holds, such as Hallmark.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (venue) => termsIn(venue.terms, 'QUALITY_MARK'),
    }),
    equipment: t.stringList({
      description: 'Things to use there, in words.',
      select: { venueFacts: { select: { equipment: true } } },
      resolve: (venue) => venue.venueFacts?.equipment ?? [],
    }),
    openingHours: t.relation('openingHours', {
      type: OpeningHours,
      description: 'Regular hours; empty when not known.',
      query: byPosition,
    }),
    openNow: t.boolean({
      nullable: true,
      description:
        'Whether it is open now, by its hours and closures. Null when that is not known: no hours are told, or it is a bank holiday and no hours are told for those.',
      select: {
        openingHours: { ...byPosition(), select: hoursColumns },
        closures: { ...soonestFirst(), select: closureColumns },
      },
      resolve: async ({ openingHours, closures }, _args, { db, now }) =>
        openNow(openingHours, closures, await bankHolidayDepartures(db()), now),
    }),
    outsideHire: t.field({
      type: OutsideHire,
      description: 'Whether people from outside may hire it.',
      select: { venueFacts: { select: { outsideHire: true } } },
      resolve: (venue) => venue.venueFacts?.outsideHire ?? 'UNKNOWN',
    }),
    howToBook: t.string({
      nullable: true,
      description: 'What to do to book.',
      select: { venueFacts: { select: { howToBook: true } } },
      resolve: (venue) => venue.venueFacts?.howToBook ?? null,
    }),
    parking: t.string({
      nullable: true,
      description: 'Where to park. Null where the location is withheld.',
      select: { catalogue: telling, venueFacts: { select: { parking: true } } },
      resolve: (venue) => (isOpen(venue) ? (venue.venueFacts?.parking ?? null) : null),
    }),
    publicTransport: t.string({
      nullable: true,
      description: 'How to come by bus or train. Null where the location is withheld.',
      select: { catalogue: telling, venueFacts: { select: { publicTransport: true } } },
      resolve: (venue) => (isOpen(venue) ? (venue.venueFacts?.publicTransport ?? null) : null),
    }),
  }),
});

export const Space = builder.prismaNode('Space', {
  description: 'A room or other part of a venue that can be used or hired by itself.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    venue: t.relation('venue', { type: Venue, description: 'The venue it is a part of.' }),
    areaSquareMetres: t.exposeFloat('areaSquareMetres', { nullable: true, description: 'Floor area.' }),
    capacity: t.relation('capacities', {
      type: Capacity,
      description: 'How many it holds, by layout.',
      query: () => ({ orderBy: [{ layout: 'asc' as const }], take: LIST_LIMIT }),
    }),
    facilities: t.field({
      type: [Term],
      description: 'What there is in it.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (space) => termsIn(space.terms, 'FACILITY'),
    }),
    accessFacts: t.relation('accessFacts', {
      type: AccessFact,
      description: 'What is known about access.',
      query: () => ({ orderBy: [{ termId: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT }),
    }),
    rates: t.relation('rates', { type: Rate, description: 'What it costs to hire.', query: byPosition }),
  }),
});

const Closure = builder.prismaObject('Closure', {
  description: 'A time when a venue, or one space of it, is closed.',
  select: { id: true },
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'From this day.' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: 'To this day; null when nobody knows yet.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    space: t.relation('space', { type: Space, nullable: true, description: 'The space; null for the whole venue.' }),
  }),
});

builder.prismaObjectFields(Space, (t) => ({
  partOf: t.field({
    type: [Space],
    description: 'Larger spaces it opens into.',
    select: (_args, _context, nested) => ({ partOf: { orderBy: [{ wholeId: 'asc' }], take: LIST_LIMIT, select: { whole: nested() } } }),
    resolve: (space) => space.partOf.map((row) => row.whole),
  }),
}));

builder.prismaObjectFields(Venue, (t) => ({
  spaces: t.relation('spaces', { type: Space, description: 'Its rooms and other spaces.', query: byPosition }),
  closures: t.relation('closures', {
    type: Closure,
    description: 'Times when it is closed, soonest first.',
    query: soonestFirst,
  }),
  groups: t.field({
    type: [Group],
    complexity: { field: 1, multiplier: 10 },
    description: 'Groups that meet here, by name. Those that do not tell where they meet are not among them.',
    select: (_args, _context, nested) => ({
      metBy: {
        where: { group: { status: 'PUBLISHED', catalogue: { listed: true } } },
        orderBy: [{ group: { name: 'asc' } }, { groupId: 'asc' }],
        take: LIST_LIMIT,
        select: { group: nested() },
      },
    }),
    resolve: (venue) => venue.metBy.map((row) => row.group),
  }),
  insideOf: t.field({
    type: Venue,
    nullable: true,
    description: 'The venue it is inside of.',
    select: (_args, _context, nested) => ({ catalogue: { select: { insideOf: nested() } } }),
    resolve: (venue) => followed(venue.catalogue?.insideOf ?? null),
  }),
  contains: t.field({
    type: [Venue],
    description: 'Venues inside it, by name.',
    select: (_args, _context, nested) => ({
      publicInside: { orderBy: [{ nameKey: 'asc' }, { listingId: 'asc' }], take: LIST_LIMIT, select: { listing: nested() } },
    }),
    resolve: (venue) => venue.publicInside.map((row) => row.listing),
  }),
}));

builder.prismaObjectFields(Group, (t) => ({
  meetsAt: t.field({
    type: [Venue],
    description: 'Venues it meets at, by name. Empty where that is withheld.',
    select: (_args, _context, nested) => ({
      meetsAt: {
        where: { venue: { status: 'PUBLISHED' } },
        orderBy: [{ venue: { name: 'asc' } }, { venueId: 'asc' }],
        take: LIST_LIMIT,
        select: { venue: nested() },
      },
    }),
    resolve: (group) => group.meetsAt.map((row) => row.venue),
  }),
}));

builder.prismaObjectFields(Activity, (t) => ({
  venue: t.relation('publicVenue', {
    type: Venue,
    nullable: true,
    description: 'Where it meets. Null where that is withheld or not known.',
  }),
}));

export const VenueFilter = builder.inputType('VenueFilter', {
  description: 'Filters of venues.',
  fields: (t) => ({
    base: t.field({ type: ListingFilter, description: 'Filters of all kinds.' }),
    types: t.stringList({ description: 'Slugs of kinds of venue.' }),
    facilities: t.stringList({ description: 'Slugs of facilities that must all be there.' }),
    capacity: t.int({ description: 'A space that holds at least so many people.' }),
    maxHourlyRate: t.field({ type: 'Pence', description: 'A space that can be hired for at most this an hour.' }),
    hirerClass: t.field({ type: HirerClass, description: 'For whom the rate must hold; ANY rates hold for everybody.' }),
    outsideHire: t.boolean({ description: 'True: people from outside may hire it, at least sometimes.' }),
  }),
});
