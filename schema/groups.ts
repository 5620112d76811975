import {
  ActivityForm as ActivityForms,
  IncomeBand as IncomeBands,
  Intake as Intakes,
  RunningState as RunningStates,
} from '../generated/prisma/client.ts';
import { scheduleInWords } from '../server/groups/schedule-words.ts';
import { saidIn } from '../server/in-language.ts';
import { followedBeside, locating, namedBody } from '../server/listings/hidden-bodies.ts';
import { mayName, naming, notHidden } from '../server/listings/visibility.ts';
import { bankHolidayDepartures } from '../server/times/bank-holidays.ts';
import { type ScheduleRow, scheduleColumns } from '../server/times/days.ts';
import { checkedCount, happens, meets, nextOccurrences } from '../server/times/occurrences.ts';
import { checkHorizon, readWhen } from '../server/times/when.ts';
import { builder } from './builder.ts';
import { ListingFilter, When } from './filters.ts';
import { LIST_LIMIT } from './guards.ts';
import { shownIn } from './language.ts';
import { AccessFact, Channel, Cost, costSelect, Listing, toldCost } from './listings.ts';
import { Place } from './places.ts';
import { Term, termRows, termsIn, withVocabulary } from './vocabularies.ts';

export const IncomeBand = builder.enumType(IncomeBands, {
  name: 'IncomeBand',
  description: 'Income in a year, in bands of pounds: most groups have less than £5,000.',
});
const RunningState = builder.enumType(RunningStates, { name: 'RunningState', description: 'Whether it meets at present.' });
export const Intake = builder.enumType(Intakes, { name: 'Intake', description: 'Whether newcomers can join now.' });
const ActivityForm = builder.enumType(ActivityForms, {
  name: 'ActivityForm',
  description: 'One-off, a course of fixed length, going on, or come when you like.',
});

const CouncilFacts = builder.prismaObject('Council', {
  name: 'CouncilFacts',
  description: "What is a local council's own.",
  select: { listingId: true },
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Parish council, town council, district council and so on.' }),
    places: t.field({
      type: [Place],
      description: 'The places it is elected for, no finer than its location may be told.',
      select: (_args, _context, nested) => ({
        listing: { select: { catalogue: naming } },
        places: {
          orderBy: [{ position: 'asc' }, { placeId: 'asc' }],
          take: LIST_LIMIT,
          select: { place: nested({ select: { id: true, kind: true } }) },
        },
      }),
      resolve: ({ listing, places }) => places.map((row) => row.place).filter(({ kind }) => mayName(kind, listing.catalogue)),
    }),
    website: t.expose('website', { type: 'Url', nullable: true, description: 'Its own website.' }),
  }),
});

export const Group = builder.prismaNode('Listing', {
  variant: 'Group',
  description: 'Any body or informal circle that does things with or for people: a club, a charity, a parish council, a funder.',
  interfaces: [Listing],
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true, kind: true, status: true },
  fields: (t) => ({
    listed: t.boolean({
      description: 'False for a body that answers as owner, steward, funder or by id, but is in no list.',
      select: { groupFacts: { select: { listed: true } } },
      resolve: (group) => group.groupFacts?.listed ?? false,
    }),
    type: t.relation('type', { type: Term, nullable: true, description: 'What sort of body it is.' }),
    foundedYear: t.int({
      nullable: true,
      description: 'When it began.',
      select: { groupFacts: { select: { foundedYear: true } } },
      resolve: (group) => group.groupFacts?.foundedYear ?? null,
    }),
    incomeBand: t.field({
      type: IncomeBand,
      nullable: true,
      description: 'Its income in a year.',
      select: { groupFacts: { select: { incomeBand: true } } },
      resolve: (group) => group.groupFacts?.incomeBand ?? null,
    }),
    runningState: t.field({
      type: RunningState,
      nullable: true,
      description: 'Whether it meets at present. Null when not known.',
      select: { groupFacts: { select: { runningState: true } } },
      resolve: (group) => group.groupFacts?.runningState ?? null,
    }),
    runningNote: t.string({
      nullable: true,
      description: 'Why, and until when.',
      select: { groupFacts: { select: { runningNote: true } } },
      resolve: (group) => group.groupFacts?.runningNote ?? null,
    }),
    intake: t.field({
      type: Intake,
      description: 'Whether newcomers can join now.',
      select: { groupFacts: { select: { intake: true } } },
      resolve: (group) => group.groupFacts?.intake ?? 'UNKNOWN',
    }),
    howToJoin: t.string({
      nullable: true,
      description: 'What to do to join.',
      select: { groupFacts: { select: { howToJoin: true } } },
      resolve: (group) => group.groupFacts?.howToJoin ?? null,
    }),
    council: t.relation('council', { type: CouncilFacts, nullable: true, description: 'For local councils.' }),
  }),
});

export const Schedule = builder.prismaObject('Schedule', {
  description: 'When something happens again and again: an RFC 5545 rule in local time.',
  select: { id: true },
  fields: (t) => ({
    rrule: t.exposeString('rrule', { description: 'The rule, such as FREQ=WEEKLY;BYDAY=TU.' }),
    startDate: t.expose('startDate', { type: 'Date', description: 'From this day.' }),
    endDate: t.expose('endDate', { type: 'Date', nullable: true, description: 'To this day.' }),
    from: t.expose('from', { type: 'Time', description: 'Begins at.' }),
    to: t.expose('to', { type: 'Time', nullable: true, description: 'Ends at.' }),
    exceptions: t.expose('exceptions', { type: ['Date'], description: 'Days on which it does not happen.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
    inWords: t.string({
      description: 'The rule in plain words: "Tuesdays, 7.30pm to 9pm", "we wtorki, 19:30–21:00".',
      args: { language: t.arg.string({ description: shownIn }) },
      select: { rrule: true, from: true, to: true },
      resolve: (schedule, { language }) => (language ? saidIn(language, () => scheduleInWords(schedule)) : scheduleInWords(schedule)),
    }),
  }),
});
/** Rows of a schedule, in order. */
export const scheduleRows = () => ({ orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT });

export const Activity = builder.prismaNode('Activity', {
  description: 'Something a group does with or for people.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    group: t.relation('group', { type: Group, description: 'Whose it is.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    summary: t.exposeString('summary', { nullable: true, description: 'What one does there.' }),
    form: t.expose('form', { type: ActivityForm, description: 'One-off, course, ongoing or drop-in.' }),
    themes: t.field({
      type: [Term],
      description: 'What it is about.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (activity) => termsIn(activity.terms, 'THEME'),
    }),
    audiences: t.field({
      type: [Term],
      description: 'Who it is for.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (activity) => termsIn(activity.terms, 'AUDIENCE'),
    }),
    minimumAge: t.exposeInt('minimumAge', { nullable: true, description: 'In years.' }),
    maximumAge: t.exposeInt('maximumAge', { nullable: true, description: 'In years.' }),
    schedule: t.relation('schedules', { type: Schedule, description: 'When it meets.', query: scheduleRows }),
    next: t.field({
      type: [Occurrence],
      description:
        'The next times it meets, by all its schedules together, within ten years. What has begun is not among them. Empty where no schedule is known or understood, and while its group is paused or closed. A schedule holds on bank holidays too, unless it names an exception.',
      args: { count: t.arg.int({ defaultValue: 3, description: 'How many, 1 to 50.' }) },
      // Each is worked out from its rule: dearer than a list that is only read.
      complexity: ({ count }) => ({ field: 2 + Math.ceil(Math.min(Math.max(count ?? 3, 0), 50) / 5), multiplier: 1 }),
      select: {
        schedules: { ...scheduleRows(), select: scheduleColumns },
        group: { select: { groupFacts: { select: { runningState: true } } } },
      },
      resolve: ({ schedules, group }, { count }, { now }) => {
        const most = checkedCount(count ?? 3);
        return meets(group.groupFacts?.runningState) ? nextOccurrences(schedules, now, most) : [];
      },
    }),
    channels: t.expose('channels', { type: [Channel], description: 'How one takes part.' }),
    cost: t.field({
      type: Cost,
      nullable: true,
      description: 'What it costs. Null when not known.',
      select: costSelect,
      resolve: toldCost,
    }),
    placesLeft: t.exposeInt('placesLeft', { nullable: true, description: 'How many can still join.' }),
    intake: t.expose('intake', { type: Intake, description: 'Whether newcomers can join now.' }),
    welcome: t.exposeString('welcome', { nullable: true, description: 'How newcomers are met: "someone meets you the first time".' }),
    accessFacts: t.relation('accessFacts', {
      type: AccessFact,
      description: 'What is known about access.',
      query: { orderBy: [{ termId: 'asc' }, { id: 'asc' }], take: LIST_LIMIT },
    }),
  }),
});

const Occurrence = builder.objectRef<{ start: Date; end: Date | null }>('Occurrence').implement({
  description: 'One time that something happens.',
  fields: (t) => ({
    start: t.expose('start', { type: 'DateTime', description: 'Begins.' }),
    end: t.expose('end', { type: 'DateTime', nullable: true, description: 'Ends.' }),
  }),
});

builder.prismaObjectFields(Group, (t) => ({
  activities: t.field({
    type: [Activity],
    description: 'What it does.',
    args: { when: t.arg({ type: When, description: 'Only those that happen then.' }) },
    select: (args, _context, nested) => ({
      // Only where days are asked for, as the schedules.
      ...(args.when && { groupFacts: { select: { runningState: true } } }),
      activities: {
        orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }],
        take: LIST_LIMIT,
        ...nested({ select: { id: true, ...(args.when && { schedules: { ...scheduleRows(), select: scheduleColumns } }) } }),
      },
    }),
    resolve: async ({ activities, ...group }, args, { db, now }) => {
      const when = readWhen(args.when, now);
      if (!when) return activities;
      checkHorizon(when);
      const { groupFacts } = group as { groupFacts?: { runningState: Parameters<typeof meets>[0] } | null };
      if (!meets(groupFacts?.runningState)) return [];
      const departures = when.days?.has('BANK_HOLIDAY') ? await bankHolidayDepartures(db()) : new Map<number, boolean>();
      // Read only when asked for, which the types of a selection cannot tell.
      const schedulesOf = (activity: { id: number; schedules?: readonly ScheduleRow[] }) => activity.schedules ?? [];
      return activities.filter((activity) => schedulesOf(activity).some((schedule) => happens(schedule, when, departures)));
    },
  }),
}));

builder.prismaObjectFields(Place, (t) => ({
  councils: t.field({
    type: [Group],
    description: 'Councils elected for it, by name. One whose location is withheld only beside places that may be told of it.',
    select: (_args, _context, nested) => ({
      kind: true,
      councils: {
        where: { council: { listing: { status: 'PUBLISHED', ...notHidden } } },
        orderBy: [{ council: { listing: { name: 'asc' } } }, { councilId: 'asc' }],
        take: LIST_LIMIT,
        select: { council: { select: { listing: nested({ select: { id: true, kind: true, status: true, catalogue: naming } }) } } },
      },
    }),
    resolve: ({ kind, councils }) => councils.map((row) => row.council.listing).filter((council) => mayName(kind, council.catalogue)),
  }),
}));

builder.prismaInterfaceFields(Listing, (t) => ({
  owner: t.field({
    type: Group,
    nullable: true,
    description: 'The body that answers for the record. Null where that would tell where a hidden body is.',
    select: (_args, _context, nested) => ({ catalogue: locating, owner: nested(namedBody) }),
    resolve: (listing) => followedBeside(listing, listing.owner),
  }),
  steward: t.field({
    type: Group,
    nullable: true,
    description: 'The body that keeps the record in order. Null where that would tell where a hidden body is.',
    select: (_args, _context, nested) => ({ catalogue: locating, steward: nested(namedBody) }),
    resolve: (listing) => followedBeside(listing, listing.steward),
  }),
}));

export const GroupFilter = builder.inputType('GroupFilter', {
  description: 'Filters of groups.',
  fields: (t) => ({
    base: t.field({ type: ListingFilter, description: 'Filters of all kinds.' }),
    types: t.stringList({ description: 'Slugs of types of group.' }),
    recruiting: t.boolean({ description: 'True: offers a volunteering role that is still open.' }),
    intake: t.field({ type: [Intake], description: 'Whether newcomers can join.' }),
    incomeBands: t.field({ type: [IncomeBand], description: 'Of such an income.' }),
  }),
});
