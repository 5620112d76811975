/** Funds as those see them who keep them: the calendar of rounds, what is about to lapse, what finds too few applicants, where the money went. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { awardCoverage, awardCoverageCsv, type AwardCoverageRow as CoverageRow, perHead } from '../server/funding/desk/award-coverage.ts';
import { type CalendarEntry as Entry, mostEntries, roundCalendar, type roundMoments } from '../server/funding/desk/calendar.ts';
import { type KeptFund, keptFunds } from '../server/funding/desk/kept-funds.ts';
import { type Lapse as LapseFound, type LapsingFund as Lapsing, lapseReasons, lapsingFunds } from '../server/funding/desk/lapsing.ts';
import { type AlertFigures, type QuietFund, quietSigns, undersubscribedFunds } from '../server/funding/desk/undersubscribed.ts';
import { fundState } from '../server/funding/round-state.ts';
import { told } from '../server/reports/small-counts.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { RoundState } from './funding.ts';
import { PlaceKind } from './places.ts';
import { ToldCount } from './reports.ts';
import { numberIn } from './staff-ids.ts';

/** Of one list of the desk. */
const most = 200;

const described = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  Object.fromEntries(Object.entries(table).map(([key, description]) => [key, { description: description as string }])) as Record<
    Key,
    { description: string }
  >;

const RoundMoment = builder.enumType('RoundMoment', {
  description: 'What happens with a round on a day.',
  values: { OPENS: {}, CLOSES: {}, DECIDES: {}, SPEND_BY: {} } satisfies Record<(typeof roundMoments)[number], object>,
});
const LapseReason = builder.enumType('LapseReason', {
  description: 'Why a fund is not, or will not be, what its page says.',
  values: described(lapseReasons),
});
const UndersubscribedSign = builder.enumType('UndersubscribedSign', {
  description: 'What tells that a fund finds few applicants.',
  values: described(quietSigns),
});

const fundId = (id: number) => encodeGlobalID('Fund', id);

const CalendarEntry = builder.objectRef<Entry>('CalendarEntry').implement({
  description: 'Something that happens with a round of a fund. Staff only.',
  fields: (t) => ({
    fund: t.id({ description: 'Global id of the fund.', resolve: (entry) => fundId(entry.fundId) }),
    name: t.exposeString('fund', { description: 'What the fund is called.' }),
    round: t.exposeString('round', { nullable: true, description: 'What the round is called.' }),
    what: t.expose('what', { type: RoundMoment, description: 'What happens.' }),
    day: t.field({ type: 'Date', description: 'The day, in London.', resolve: ({ day }) => new Date(day) }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'The moment, where the hour is known.' }),
  }),
});

const Lapse = builder.objectRef<LapseFound>('Lapse').implement({
  description: 'One thing that is amiss with a fund. Staff only.',
  fields: (t) => ({
    why: t.expose('why', { type: LapseReason, description: 'What it is.' }),
    inWords: t.string({ description: 'The same in a sentence.', resolve: ({ why }) => lapseReasons[why] }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'Since when, or from when. Null where nobody knows.' }),
  }),
});

const stateOf = ({ endedOn, rounds }: KeptFund, now: Date) => fundState(endedOn, rounds, now);

const LapsingFund = builder.objectRef<Lapsing>('LapsingFund').implement({
  description: 'A fund that is about to say what nobody stands behind, or does so. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the fund.', resolve: ({ fund }) => fundId(fund.id) }),
    name: t.string({ description: 'What it is called.', resolve: ({ fund }) => fund.name }),
    state: t.field({ type: RoundState, description: 'Its state today.', resolve: ({ fund }, _args, { now }) => stateOf(fund, now) }),
    lapses: t.expose('lapses', { type: [Lapse], description: 'What is amiss, most pressing first.' }),
  }),
});

const toldOf = (name: keyof AlertFigures) => ({
  type: ToldCount,
  nullable: true as const,
  resolve: ({ alerts }: QuietFund) => alerts && told(alerts[name]),
});

const UndersubscribedFund = builder.objectRef<QuietFund>('UndersubscribedFund').implement({
  description: 'A fund that takes applications now and finds few. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the fund.', resolve: ({ fund }) => fundId(fund.id) }),
    name: t.string({ description: 'What it is called.', resolve: ({ fund }) => fund.name }),
    state: t.field({ type: RoundState, description: 'Its state today.', resolve: ({ fund }, _args, { now }) => stateOf(fund, now) }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it closes; null where it takes applications all the time.',
    }),
    signs: t.expose('signs', { type: [UndersubscribedSign], description: 'What tells it.' }),
    inWords: t.stringList({ description: 'The same in sentences.', resolve: ({ signs }) => signs.map((sign) => quietSigns[sign]) }),
    pot: t.expose('pot', {
      type: 'Pence',
      nullable: true,
      description: 'What there is to give: of the round that is open, else of the fund.',
    }),
    awards: t.int({ description: 'Awards of the last twelve months that we know of.', resolve: ({ fund }) => fund.awards }),
    awarded: t.field({ type: 'Pence', description: 'What these come to.', resolve: ({ fund }) => fund.awarded }),
    lastAwardOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of its last award that we know of.',
      resolve: ({ fund }) => fund.lastAwardOn,
    }),
    told: t.field({ ...toldOf('told'), description: 'How many letters told of it in 90 days. Null for those who may not know.' }),
    followed: t.field({ ...toldOf('followed'), description: 'How often their link to it was followed. Null for those who may not know.' }),
    applied: t.field({
      ...toldOf('applied'),
      description: 'How often somebody said that they applied, or got it. Null for those who may not know.',
    }),
    withoutAward: t.exposeStringList('withoutAward', {
      description: 'Districts that it serves and for which it gave nothing in five years, that we know of.',
    }),
  }),
});

interface Desk {
  readonly calendar: readonly Entry[];
  readonly lapsing: readonly Lapsing[];
  readonly undersubscribed: readonly QuietFund[];
}

const FundingDesk = builder.objectRef<Desk>('FundingDesk').implement({
  description: 'The public funds that the viewer keeps, and what needs somebody. Staff only.',
  fields: (t) => ({
    calendar: t.field({
      type: [CalendarEntry],
      complexity: { field: 1, multiplier: 100 },
      description: 'From a week ago to a year ahead, earliest first, at most 500.',
      resolve: ({ calendar }) => calendar.slice(0, mostEntries),
    }),
    calendarGoesOn: t.boolean({
      description: 'There is more in that time than the calendar holds.',
      resolve: ({ calendar }) => calendar.length > mostEntries,
    }),
    lapsing: t.field({
      type: [LapsingFund],
      complexity: { field: 1, multiplier: 50 },
      description:
        'Funds that lapse within 30 days, or have, at most 200: what is to come, soonest first; then what is so already, the latest first; then what nobody knows a day of.',
      resolve: ({ lapsing }) => [...lapsing],
    }),
    undersubscribed: t.field({
      type: [UndersubscribedFund],
      complexity: { field: 1, multiplier: 50 },
      description: 'Funds that one can apply to and that find few, at most 200: soonest to close first.',
      resolve: ({ undersubscribed }) => [...undersubscribed],
    }),
  }),
});

const AwardCoverageRow = builder.objectRef<CoverageRow>('AwardCoverageRow').implement({
  description: 'How much money came to a place in five years. Staff only.',
  fields: (t) => ({
    place: t.id({ description: 'Global id of the place.', resolve: ({ id }) => encodeGlobalID('Place', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'Its layer.' }),
    population: t.exposeInt('population', { nullable: true, description: 'How many people live there, where known.' }),
    awards: t.exposeInt('awards', {
      description: 'Awards of five years for it or anything within it; one for several places counts in each.',
    }),
    amount: t.expose('amount', {
      type: 'Pence',
      description: 'What these come to; an award “up to” an amount counts with that amount, one of no stated amount with nothing.',
    }),
    perHead: t.field({
      type: 'Pence',
      nullable: true,
      description: 'The same for each person who lives there. Null where nobody knows how many do, or how much any of the awards was.',
      resolve: perHead,
    }),
    lastOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the last of them.',
      resolve: ({ lastOn }) => (lastOn ? new Date(lastOn) : null),
    }),
    parishes: t.exposeInt('parishes', { description: 'Parishes, towns and unparished areas within it.' }),
    parishesWithout: t.exposeInt('parishesWithout', { description: 'Those of them for which no award is known in five years.' }),
  }),
});

const AwardCoverage = builder.objectRef<{ rows: CoverageRow[] }>('AwardCoverage').implement({
  description: 'Where the money went. Staff only.',
  fields: (t) => ({
    rows: t.expose('rows', { type: [AwardCoverageRow], complexity: { field: 1, multiplier: 100 }, description: 'The places, by name.' }),
    csv: t.string({ description: 'The same as a table for a spreadsheet.', resolve: ({ rows }) => awardCoverageCsv(rows) }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  fundingDesk: t.field({
    type: FundingDesk,
    nullable: true,
    rule: 'record.read',
    complexity: { field: 500, multiplier: 1 },
    description: 'The public funds that the viewer keeps: their calendar, those about to lapse, those that find few applicants.',
    resolve: async (viewer, _args, { db, now }) => {
      const [calendar, funds] = await Promise.all([roundCalendar(db(), viewer, now), keptFunds(db(), viewer, now)]);
      return { calendar, lapsing: lapsingFunds(funds, now, most), undersubscribed: await undersubscribedFunds(db(), funds, now, most) };
    },
  }),
  awardCoverage: t.field({
    type: AwardCoverage,
    nullable: true,
    rule: 'report.read',
    complexity: { field: 500, multiplier: 1 },
    description:
      'Awards of five years and what they come to per head, for the districts of the viewer’s scope, or the parishes of one; at most 1,000 places.',
    args: {
      within: t.arg.id({ description: 'Global id of the district whose parishes are asked for; the districts when nothing is said.' }),
    },
    resolve: async (viewer, { within }, { db, now }) => ({
      rows: await awardCoverage(db(), viewer, within ? numberIn('Place', within) : null, now),
    }),
  }),
}));
