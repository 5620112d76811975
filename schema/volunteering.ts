import { Commitment as Commitments, YoungVolunteers as YoungVolunteersValues } from '../generated/prisma/client.ts';
import { followed } from '../server/listings/status.ts';
import { builder } from './builder.ts';
import { ListingFilter } from './filters.ts';
import { Group, Schedule, scheduleRows } from './groups.ts';
import { LIST_LIMIT } from './guards.ts';
import { Listing } from './listings.ts';
import { Venue } from './venues.ts';
import { Term, termRows, termsIn, withVocabulary } from './vocabularies.ts';

const Commitment = builder.enumType(Commitments, {
  name: 'Commitment',
  description: 'How much of a tie it is. OFFICE: an office one is elected or appointed to.',
});
const YoungVolunteers = builder.enumType(YoungVolunteersValues, {
  name: 'YoungVolunteers',
  description: 'Whether people under 18 may help.',
});

export const Opportunity = builder.prismaNode('Listing', {
  variant: 'Opportunity',
  description: 'A volunteering role, from one afternoon to a trusteeship or a seat on the parish council. "Role" on screen.',
  interfaces: [Listing],
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true, kind: true, status: true },
  fields: (t) => ({
    group: t.field({
      type: Group,
      nullable: true,
      description: 'Whom one helps.',
      select: (_args, _context, nested) => ({ group: nested() }),
      resolve: (role) => followed(role.group),
    }),
    type: t.relation('type', { type: Term, nullable: true, description: 'What sort of role it is.' }),
    commitment: t.field({
      type: Commitment,
      nullable: true,
      description: 'How much of a tie it is.',
      select: { opportunityFacts: { select: { commitment: true } } },
      resolve: (role) => role.opportunityFacts?.commitment ?? null,
    }),
    hoursNote: t.string({
      nullable: true,
      description: 'Time asked, in words.',
      select: { opportunityFacts: { select: { hoursNote: true } } },
      resolve: (role) => role.opportunityFacts?.hoursNote ?? null,
    }),
    schedule: t.relation('schedules', { type: Schedule, description: 'When it is done.', query: scheduleRows }),
    venue: t.field({
      type: Venue,
      nullable: true,
      description: 'Where it is done. Null where that is withheld or not known.',
      select: (_args, _context, nested) => ({ catalogue: { select: { venue: nested() } } }),
      resolve: (role) => followed(role.catalogue?.venue ?? null),
    }),
    fromHome: t.boolean({
      description: 'Can be done from home.',
      select: { opportunityFacts: { select: { fromHome: true } } },
      resolve: (role) => role.opportunityFacts?.fromHome ?? false,
    }),
    minimumAge: t.int({
      nullable: true,
      description: 'In years.',
      select: { opportunityFacts: { select: { minimumAge: true } } },
      resolve: (role) => role.opportunityFacts?.minimumAge ?? null,
    }),
    youngVolunteers: t.field({
      type: YoungVolunteers,
      description: 'Whether people under 18 may help.',
      select: { opportunityFacts: { select: { youngVolunteers: true } } },
      resolve: (role) => role.opportunityFacts?.youngVolunteers ?? 'UNKNOWN',
    }),
    requirements: t.field({
      type: [Term],
      description: 'What one needs.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (role) => termsIn(role.terms, 'REQUIREMENT'),
    }),
    checks: t.string({
      nullable: true,
      description: 'Checks made before one starts.',
      select: { opportunityFacts: { select: { checks: true } } },
      resolve: (role) => role.opportunityFacts?.checks ?? null,
    }),
    training: t.string({
      nullable: true,
      description: 'Training given.',
      select: { opportunityFacts: { select: { training: true } } },
      resolve: (role) => role.opportunityFacts?.training ?? null,
    }),
    support: t.string({
      nullable: true,
      description: 'Support given.',
      select: { opportunityFacts: { select: { support: true } } },
      resolve: (role) => role.opportunityFacts?.support ?? null,
    }),
    expenses: t.boolean({
      nullable: true,
      description: 'Expenses are paid. Null when not known.',
      select: { opportunityFacts: { select: { expenses: true } } },
      resolve: (role) => role.opportunityFacts?.expenses ?? null,
    }),
    rewards: t.stringList({
      description: 'Rewards, such as time credits.',
      select: { opportunityFacts: { select: { rewards: true } } },
      resolve: (role) => role.opportunityFacts?.rewards ?? [],
    }),
    gains: t.string({
      nullable: true,
      description: 'What one gets out of it.',
      select: { opportunityFacts: { select: { gains: true } } },
      resolve: (role) => role.opportunityFacts?.gains ?? null,
    }),
    numberNeeded: t.int({
      nullable: true,
      description: 'How many helpers are wanted.',
      select: { opportunityFacts: { select: { numberNeeded: true } } },
      resolve: (role) => role.opportunityFacts?.numberNeeded ?? null,
    }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day.',
      select: { opportunityFacts: { select: { startsOn: true } } },
      resolve: (role) => role.opportunityFacts?.startsOn ?? null,
    }),
    closesOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day to apply.',
      select: { opportunityFacts: { select: { closesOn: true } } },
      resolve: (role) => role.opportunityFacts?.closesOn ?? null,
    }),
    applyUrl: t.field({
      type: 'Url',
      nullable: true,
      description: 'Where to apply.',
      select: { opportunityFacts: { select: { applyUrl: true } } },
      resolve: (role) => role.opportunityFacts?.applyUrl ?? null,
    }),
    repliesWithinDays: t.int({
      nullable: true,
      description: 'Within how many days one hears back.',
      select: { opportunityFacts: { select: { repliesWithinDays: true } } },
      resolve: (role) => role.opportunityFacts?.repliesWithinDays ?? null,
    }),
  }),
});

builder.prismaObjectFields(Group, (t) => ({
  opportunities: t.relation('opportunities', {
    type: Opportunity,
    description: 'Volunteering roles it offers, by name.',
    query: () => ({
      where: { kind: 'OPPORTUNITY' as const, status: 'PUBLISHED' as const },
      orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
      take: LIST_LIMIT,
    }),
  }),
}));

export const OpportunityFilter = builder.inputType('OpportunityFilter', {
  description: 'Filters of volunteering roles.',
  fields: (t) => ({
    base: t.field({ type: ListingFilter, description: 'Filters of all kinds.' }),
    types: t.stringList({ description: 'Slugs of sorts of role.' }),
    commitment: t.field({ type: [Commitment], description: 'How much of a tie.' }),
    minimumAgeAtMost: t.int({ description: 'Open to people of this age; roles without a known minimum are among them.' }),
    fromHome: t.boolean({ description: 'True: can be done from home.' }),
    open: t.boolean({ description: 'True: its last day to apply, if it has one, is not behind us.' }),
  }),
});
