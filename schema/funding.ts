/** Funds and their rounds. Awards are in awards.ts, eligibility in eligibility.ts. */
import { FundFor as FundFors } from '../generated/prisma/client.ts';
import { currentRound, fundState, nextDeadline, roundState } from '../server/funding/round-state.ts';
import { assuranceColumns } from '../server/listings/assurance.ts';
import { followedBeside, locating, namedBody } from '../server/listings/hidden-bodies.ts';
import { followed } from '../server/listings/status.ts';
import { builder } from './builder.ts';
import { Group } from './groups.ts';
import { LIST_LIMIT } from './guards.ts';
import { Assurance, Listing } from './listings.ts';
import { Term, termRows, termsIn, withVocabulary } from './vocabularies.ts';

export const FundFor = builder.enumType(FundFors, { name: 'FundFor', description: 'Who may apply. INTERMEDIARIES hand the money on.' });
export const RoundState = builder.enumType('RoundState', {
  description: 'Derived from dates, never typed in.',
  values: {
    FORECAST: { description: 'Opens on a day to come.' },
    OPEN: { description: 'Open, with a closing date ahead.' },
    CLOSING_SOON: { description: 'Open, and closes within 14 days.' },
    ROLLING: { description: 'Open all the time, and checked within 90 days.' },
    BETWEEN_ROUNDS: { description: 'One round is over, the next is announced.' },
    CLOSED: { description: 'Over.' },
    UNCONFIRMED: { description: 'Nobody can tell: no closing date is known, or nobody checked lately.' },
  } as const,
});

interface Amounts {
  amountLeast: bigint | null;
  amountMost: bigint | null;
  amountTypical: bigint | null;
}
const amountSelect = { amountLeast: true, amountMost: true, amountTypical: true } as const;
const toldAmount = (row: Amounts | null) =>
  row && (row.amountLeast !== null || row.amountMost !== null || row.amountTypical !== null) ? row : null;

const AmountRange = builder.objectRef<Amounts>('AmountRange').implement({
  description: 'How much one applicant can have.',
  fields: (t) => ({
    least: t.field({ type: 'Pence', nullable: true, description: 'The least.', resolve: (amount) => amount.amountLeast }),
    most: t.field({ type: 'Pence', nullable: true, description: 'The most.', resolve: (amount) => amount.amountMost }),
    typical: t.field({ type: 'Pence', nullable: true, description: 'What is usual.', resolve: (amount) => amount.amountTypical }),
  }),
});

/** A row of the fund's, or what follows from its other facts (server/funding/eligibility/implied.ts). */
interface CriterionShape {
  kind: string;
  inWords: string;
}
export const Criterion = builder.objectRef<CriterionShape>('Criterion').implement({
  description: 'One thing a fund asks of an applicant.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'What it is about, such as place or applicant-type.' }),
    inWords: t.exposeString('inWords', { description: 'In plain words.' }),
  }),
});

const roundDates = { opensAt: true, closesAt: true, rolling: true, confirmedAt: true } as const;
const roundRows = <Select>(select: Select) => ({
  orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }],
  take: LIST_LIMIT,
  select,
});

export const Fund = builder.prismaNode('Listing', {
  variant: 'Fund',
  description: 'Money that a group, or a person, can apply for.',
  interfaces: [Listing],
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true, kind: true, status: true },
  fields: (t) => ({
    funder: t.field({
      type: Group,
      nullable: true,
      description: 'Whose money it is. Null where that would tell where a hidden body is.',
      select: (_args, _context, nested) => ({ catalogue: locating, funder: nested(namedBody) }),
      resolve: (fund) => followedBeside(fund, fund.funder),
    }),
    manager: t.field({
      type: Group,
      nullable: true,
      description: 'Who hands it out. Null where that would tell where a hidden body is.',
      select: (_args, _context, nested) => ({ catalogue: locating, manager: nested(namedBody) }),
      resolve: (fund) => followedBeside(fund, fund.manager),
    }),
    state: t.field({
      type: RoundState,
      nullable: true,
      description: 'Derived from its rounds: what one can apply to now, else what is to come, else what was.',
      select: { fundFacts: { select: { endedOn: true } }, rounds: roundRows(roundDates) },
      resolve: (fund, _args, context) => fundState(fund.fundFacts?.endedOn ?? null, fund.rounds, context.now),
    }),
    nextDeadline: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the next of its rounds closes; null once it has ended for good.',
      select: { fundFacts: { select: { endedOn: true } }, rounds: roundRows(roundDates) },
      resolve: (fund, _args, context) =>
        fundState(fund.fundFacts?.endedOn ?? null, fund.rounds, context.now) === 'CLOSED' ? null : nextDeadline(fund.rounds, context.now),
    }),
    amount: t.field({
      type: AmountRange,
      nullable: true,
      description: 'How much one applicant can have.',
      select: { fundFacts: { select: amountSelect } },
      resolve: (fund) => toldAmount(fund.fundFacts),
    }),
    pot: t.field({
      type: 'Pence',
      nullable: true,
      description: 'All the money there is in it.',
      select: { fundFacts: { select: { pot: true } } },
      resolve: (fund) => fund.fundFacts?.pot ?? null,
    }),
    applicantTypes: t.field({
      type: [Term],
      description: 'Which sorts of applicant may apply; empty when not known.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (fund) => termsIn(fund.terms, 'APPLICANT_TYPE'),
    }),
    outcomes: t.field({
      type: [Term],
      description: 'What it wants to bring about.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (fund) => termsIn(fund.terms, 'OUTCOME'),
    }),
    welcomed: t.string({
      nullable: true,
      description: 'Gaps where bids are welcome.',
      select: { fundFacts: { select: { welcomed: true } } },
      resolve: (fund) => fund.fundFacts?.welcomed ?? null,
    }),
    paysFor: t.stringList({
      description: 'What it pays for.',
      select: { fundFacts: { select: { paysFor: true } } },
      resolve: (fund) => fund.fundFacts?.paysFor ?? [],
    }),
    doesNotPayFor: t.stringList({
      description: 'What it does not pay for.',
      select: { fundFacts: { select: { doesNotPayFor: true } } },
      resolve: (fund) => fund.fundFacts?.doesNotPayFor ?? [],
    }),
    matchFunding: t.string({
      nullable: true,
      description: 'What one must bring oneself.',
      select: { fundFacts: { select: { matchFunding: true } } },
      resolve: (fund) => fund.fundFacts?.matchFunding ?? null,
    }),
    years: t.int({
      nullable: true,
      description: 'For how many years it pays.',
      select: { fundFacts: { select: { years: true } } },
      resolve: (fund) => fund.fundFacts?.years ?? null,
    }),
    stages: t.int({
      nullable: true,
      description: 'In how many stages one applies.',
      select: { fundFacts: { select: { stages: true } } },
      resolve: (fund) => fund.fundFacts?.stages ?? null,
    }),
    paperwork: t.stringList({
      description: 'Papers asked for.',
      select: { fundFacts: { select: { paperwork: true } } },
      resolve: (fund) => fund.fundFacts?.paperwork ?? [],
    }),
    forWhom: t.field({
      type: FundFor,
      nullable: true,
      description: 'Who may apply.',
      select: { fundFacts: { select: { forWhom: true } } },
      resolve: (fund) => fund.fundFacts?.forWhom ?? null,
    }),
    howToApply: t.string({
      nullable: true,
      description: 'What to do to apply.',
      select: { fundFacts: { select: { howToApply: true } } },
      resolve: (fund) => fund.fundFacts?.howToApply ?? null,
    }),
    helpFrom: t.field({
      type: [Group],
      description: 'Who helps to apply.',
      select: (_args, _context, nested) => ({
        helpFrom: {
          where: { group: { status: 'PUBLISHED' } },
          orderBy: [{ position: 'asc' }, { groupId: 'asc' }],
          take: LIST_LIMIT,
          select: { group: nested() },
        },
      }),
      resolve: (fund) => fund.helpFrom.map((row) => row.group),
    }),
    criteria: t.field({
      type: [Criterion],
      description: 'What it asks of an applicant.',
      select: { criteria: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: LIST_LIMIT, select: { kind: true, inWords: true } } },
      resolve: (fund) => fund.criteria,
    }),
  }),
});

export const Round = builder.prismaNode('Round', {
  description: 'One chance to apply to a fund.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    fund: t.relation('fund', { type: Fund, description: 'The fund it is a round of.' }),
    name: t.exposeString('name', { nullable: true, description: 'What it is called.' }),
    state: t.field({
      type: RoundState,
      description: 'Derived from its dates.',
      select: roundDates,
      resolve: (round, _args, context) => roundState(round, context.now),
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', nullable: true, description: 'Opens.' }),
    closesAt: t.expose('closesAt', { type: 'DateTime', nullable: true, description: 'Closes.' }),
    decisionBy: t.expose('decisionBy', { type: 'Date', nullable: true, description: 'One hears by.' }),
    spendBy: t.expose('spendBy', { type: 'Date', nullable: true, description: 'The money must be spent by.' }),
    pot: t.expose('pot', { type: 'Pence', nullable: true, description: 'All the money there is in it.' }),
    amount: t.field({
      type: AmountRange,
      nullable: true,
      description: 'How much one applicant can have.',
      select: amountSelect,
      resolve: toldAmount,
    }),
    assurance: t.field({
      type: Assurance,
      description: 'Who last checked it, and when.',
      select: { ...assuranceColumns, fund: { select: { catalogue: locating } } },
      resolve: ({ fund, ...round }) => ({ ...round, catalogue: fund.catalogue }),
    }),
  }),
});

builder.prismaObjectFields(Fund, (t) => ({
  parent: t.field({
    type: Fund,
    nullable: true,
    description: 'The fund it is a strand of.',
    select: (_args, _context, nested) => ({ parentFund: nested() }),
    resolve: (fund) => followed(fund.parentFund),
  }),
  strands: t.relation('strands', {
    type: Fund,
    description: 'Its strands, by name.',
    query: () => ({
      where: { status: 'PUBLISHED' as const },
      orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
      take: LIST_LIMIT,
    }),
  }),
  rounds: t.relation('rounds', {
    type: Round,
    description: 'Its rounds, in order.',
    query: () => ({ orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT }),
  }),
  currentRound: t.field({
    type: Round,
    nullable: true,
    description: 'The round to look at: the soonest to close of those that are open, else the next to open, else the last.',
    select: (_args, _context, nested) => ({ rounds: nested(roundRows({ id: true, ...roundDates })) }),
    resolve: (fund, _args, context) => currentRound(fund.rounds, context.now),
  }),
}));

builder.prismaObjectFields(Group, (t) => ({
  funds: t.field({
    type: [Fund],
    description: 'Funds it gives or hands out, by name.',
    select: (_args, _context, nested) => ({
      funderOf: nested({
        where: { status: 'PUBLISHED' },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: LIST_LIMIT,
        select: { id: true, kind: true, status: true, name: true },
      }),
      managerOf: nested({
        where: { status: 'PUBLISHED' },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: LIST_LIMIT,
        select: { id: true, kind: true, status: true, name: true },
      }),
    }),
    resolve: (group) =>
      [...new Map([...group.funderOf, ...group.managerOf].map((fund) => [fund.id, fund])).values()].sort((one, other) =>
        one.name.localeCompare(other.name, 'en-GB'),
      ),
  }),
}));
