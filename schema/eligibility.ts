/** Whether an applicant may apply to a fund. The shapes of the contract; the answers come with the funding work. */
import { builder } from './builder.ts';
import { notYet } from './errors.ts';
import { ListingFilter } from './filters.ts';
import { Criterion, Fund, FundFor, RoundState } from './funding.ts';
import { Group, IncomeBand } from './groups.ts';

const Verdict = builder.enumType('Verdict', { description: 'Whether one may apply.', values: ['YES', 'MAYBE', 'NO'] as const });
interface ReasonShape {
  criterion: { id: number };
  verdict: 'YES' | 'MAYBE' | 'NO';
  inWords: string;
  whatWouldChangeIt: string | null;
}
const Reason = builder.objectRef<ReasonShape>('Reason').implement({
  description: 'Why one may or may not apply.',
  fields: (t) => ({
    criterion: t.field({ type: Criterion, description: 'What was asked.', resolve: (reason) => reason.criterion }),
    verdict: t.field({ type: Verdict, description: 'Whether it is met.', resolve: (reason) => reason.verdict }),
    inWords: t.exposeString('inWords', { description: 'In plain words.' }),
    whatWouldChangeIt: t.exposeString('whatWouldChangeIt', { nullable: true, description: 'What one could do about it.' }),
  }),
});
interface EligibilityShape {
  fund: { id: number; kind: 'FUND'; status: 'PUBLISHED' };
  verdict: 'YES' | 'MAYBE' | 'NO';
  reasons: ReasonShape[];
}
const Eligibility = builder.objectRef<EligibilityShape>('Eligibility').implement({
  description: 'Whether an applicant may apply to a fund, and why.',
  fields: (t) => ({
    fund: t.field({ type: Fund, description: 'The fund.', resolve: (eligibility) => eligibility.fund }),
    verdict: t.field({ type: Verdict, description: 'All in all.', resolve: (eligibility) => eligibility.verdict }),
    reasons: t.field({ type: [Reason], description: 'One for each criterion.', resolve: (eligibility) => eligibility.reasons }),
  }),
});

const ApplicantInput = builder.inputType('ApplicantInput', {
  description: 'What an applicant says of itself.',
  fields: (t) => ({
    group: t.id({ description: 'Global id of a listed group; what is known of it is taken from there.' }),
    applicantType: t.string({ description: 'Slug of a sort of applicant.' }),
    incomeBand: t.field({ type: IncomeBand, description: 'Its income in a year.' }),
    foundedYear: t.int({ description: 'When it began.' }),
    places: t.stringList({ description: 'Slugs or codes of the places it works for.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    audiences: t.stringList({ description: 'Slugs of audiences.' }),
    registered: t.boolean({ description: 'It has a register number.' }),
    hasBankAccount: t.boolean({ description: 'It has a bank account of its own.' }),
    partners: t.int({ description: 'How many partners it applies with.' }),
    amount: t.field({ type: 'Pence', description: 'What it would ask for.' }),
  }),
});

builder.prismaObjectFields(Fund, (t) => ({
  eligibility: t.field({
    type: Eligibility,
    description: 'Whether this applicant may apply. Cannot be answered yet.',
    args: { applicant: t.arg({ type: ApplicantInput, required: true, description: 'Who asks.' }) },
    resolve: () => {
      throw notYet('eligibility');
    },
  }),
}));

builder.queryField('checkEligibility', (t) =>
  t.field({
    type: [Eligibility],
    description: 'Which funds this applicant may apply to. Cannot be answered yet.',
    args: {
      applicant: t.arg({ type: ApplicantInput, required: true, description: 'Who asks.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many.' }),
    },
    resolve: () => {
      throw notYet('checkEligibility');
    },
  }),
);

builder.prismaObjectFields(Group, (t) => ({
  eligibleFunds: t.field({
    type: [Eligibility],
    description: 'Funds it may apply to, with reasons. Cannot be answered yet.',
    args: { first: t.arg.int({ description: 'How many.' }) },
    resolve: () => {
      throw notYet('eligibleFunds');
    },
  }),
}));

export const FundFilter = builder.inputType('FundFilter', {
  description: 'Filters of funds.',
  fields: (t) => ({
    base: t.field({ type: ListingFilter, description: 'Filters of all kinds.' }),
    states: t.field({ type: [RoundState], description: 'In one of these states.' }),
    applicantTypes: t.stringList({ description: 'Slugs of sorts of applicant; funds that name none are left out.' }),
    amount: t.field({
      type: 'Pence',
      description: 'Pays so much: not less than its least nor more than its most. Unknown bounds do not exclude.',
    }),
    closesBefore: t.field({ type: 'Date', description: 'Closes ahead, and before this day.' }),
    forWhom: t.field({ type: [FundFor], description: 'Who may apply; funds for ANY are among them.' }),
    eligibleFor: t.field({ type: ApplicantInput, description: 'Cannot be answered yet.' }),
  }),
});
