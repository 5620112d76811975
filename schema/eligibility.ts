/** Whether an applicant may apply to a fund, and why: for a listed group, for anybody who says what they are, and as a filter of funds. */
import { languageOf } from '../language/language.ts';
import { type Judged, judgeFund, judgeFunds } from '../server/funding/eligibility/eligible.ts';
import { namesIn, type Reason as ReasonShape } from '../server/funding/eligibility/engine.ts';
import { type ApplicantAsked, groupsAsApplicants, readApplicant } from '../server/funding/eligibility/read-applicant.ts';
import { inLanguage } from '../server/in-language.ts';
import { rowsById } from '../server/rows/read.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst } from './connection.ts';
import { badInput } from './errors.ts';
import { type At, fieldLoader, type Infos, infosOf } from './field-loader.ts';
import { ListingFilter } from './filters.ts';
import { Criterion, Fund, FundFor, RoundState } from './funding.ts';
import { Group, IncomeBand } from './groups.ts';
import { languageWords } from './language.ts';
import type { ListingNode } from './listing-connection.ts';
import { parseGlobalId } from './node.ts';
import { sharedRowsQuery } from './shared-rows.ts';

const Verdict = builder.enumType('Verdict', {
  description: 'Whether one may apply.',
  values: {
    YES: { description: 'All that is asked is met.' },
    MAYBE: { description: 'Something is not known, or only a person can judge it.' },
    NO: { description: 'Something that is asked is not met.' },
  } as const,
});

const Reason = builder.objectRef<ReasonShape>('Reason').implement({
  description: 'Why one may or may not apply.',
  fields: (t) => ({
    criterion: t.field({
      type: Criterion,
      description: 'What was asked: by a criterion of the fund, or by its own facts, such as where it is for.',
      resolve: ({ criterion }) => criterion,
    }),
    verdict: t.expose('verdict', { type: Verdict, description: 'Whether it is met. What is not known is MAYBE, never NO.' }),
    inWords: t.exposeString('inWords', { description: 'In plain words, to the applicant.' }),
    names: t.stringList({
      description:
        'Names of terms and places in these words, as they stand there: those that are English whatever language was asked for, as they have no name in it.',
      resolve: namesIn,
    }),
    choice: t.int({
      nullable: true,
      description: 'Reasons with the same number are alternatives: one of them is enough. Null for one that must be met by itself.',
      resolve: ({ criterion }) => criterion.choice,
    }),
    onlyYouKnow: t.boolean({
      description: 'The fund asks it in words, and only the applicant can tell. It is MAYBE, whatever we are told.',
      resolve: ({ criterion }) => criterion.rule === null && criterion.id !== null,
    }),
    whatWouldChangeIt: t.exposeString('whatWouldChangeIt', {
      nullable: true,
      description: 'What to tell us, or to do, so that it would be met. Null where it is.',
    }),
  }),
});

interface EligibilityShape extends Judged {
  fund: ListingNode;
}
const Eligibility = builder.objectRef<EligibilityShape>('Eligibility').implement({
  description: 'Whether an applicant may apply to a fund, and why.',
  fields: (t) => ({
    fund: t.field({ type: Fund, description: 'The fund.', resolve: ({ fund }) => fund }),
    verdict: t.expose('verdict', {
      type: Verdict,
      description: 'All in all: NO if anything is, else MAYBE if anything is. Of alternatives the best counts.',
    }),
    reasons: t.field({ type: [Reason], description: 'One for each criterion.', resolve: ({ reasons }) => [...reasons] }),
  }),
});

const ApplicantInput = builder.inputType('ApplicantInput', {
  description: 'What an applicant says of itself. What is left out is not known, and never counts against it.',
  fields: (t) => ({
    group: t.id({
      description: 'Global id of a listed group; what is publicly known of it is taken from there, where nothing else is said.',
    }),
    applicantType: t.string({ description: 'Slug of a sort of applicant.' }),
    incomeBand: t.field({ type: IncomeBand, description: 'Its income in a year.' }),
    foundedYear: t.int({ description: 'When it began.' }),
    places: t.stringList({ description: 'Slugs or codes of the places it works for; names and postcodes are understood too.' }),
    themes: t.stringList({ description: 'Slugs of themes.' }),
    audiences: t.stringList({ description: 'Slugs of audiences.' }),
    outcomes: t.stringList({ description: 'Slugs of outcomes: what should come of the money.' }),
    registered: t.boolean({ description: 'It has a register number.' }),
    hasBankAccount: t.boolean({ description: 'It has a bank account of its own.' }),
    partners: t.int({ description: 'How many partners it applies with.' }),
    amount: t.field({ type: 'Pence', description: 'What it would ask for.' }),
    onBehalf: t.boolean({ description: 'It applies for somebody else, as a school does for a family.' }),
  }),
});

type ApplicantTyped = Omit<ApplicantAsked, 'groupId'> & { group?: string | number | null | undefined };

/** @throws a sentence for an id of something else */
export function applicantAsked({ group, ...asked }: ApplicantTyped): ApplicantAsked {
  if (group === null || group === undefined) return asked;
  const { type, number } = parseGlobalId(String(group));
  if (type !== 'Group') throw badInput('group is not the id of a group. Ask groups or node for its id.');
  return { ...asked, groupId: number };
}

/** The funds of judgements of several applicants: one statement. */
async function withFunds(
  context: Context,
  infos: Infos,
  paths: string[][],
  judged: readonly (readonly Judged[])[],
): Promise<EligibilityShape[][]> {
  const { select } = sharedRowsQuery({ context, infos, typeName: 'Fund', paths }, { id: true, kind: true, status: true });
  const ids = [...new Set(judged.flat().map(({ fundId }) => fundId))];
  const rows = ids.length ? await rowsById(context.db(), 'Listing', ids, select) : [];
  const byId = new Map(rows.map((row) => [row['id'] as number, row as unknown as ListingNode]));
  return judged.map((of) =>
    of.flatMap((one) => {
      const fund = byId.get(one.fundId);
      return fund ? [{ ...one, fund }] : [];
    }),
  );
}

/** What is known of all groups of one list is read at once. A group that is not listed is told of no fund. */
async function fundsOfGroups(context: Context, at: readonly [At, ...At[]], first: number): Promise<EligibilityShape[][]> {
  const db = context.db();
  const known = await groupsAsApplicants(db, [...new Set(at.map(({ id }) => id))]);
  const judged = await Promise.all(
    at.map(async ({ id }) => {
      const applicant = known.get(id);
      return applicant ? (await judgeFunds(db, applicant, context.now)).slice(0, first) : [];
    }),
  );
  return withFunds(context, infosOf(at), [['fund']], judged);
}

const cost = ({ first }: { first?: number | null | undefined }) => ({ field: 10, multiplier: first ?? 20 });

builder.prismaObjectFields(Fund, (t) => ({
  eligibility: t.field({
    type: Eligibility,
    complexity: 5,
    description: 'Whether this applicant may apply, whatever the state of the fund.',
    args: {
      applicant: t.arg({ type: ApplicantInput, required: true, description: 'Who asks.' }),
      language: t.arg.string({ description: languageWords }),
    },
    resolve: async (fund, { applicant, language }, context) => {
      const known = await readApplicant(context.db(), applicantAsked(applicant), context.now);
      const judged = await inLanguage(languageOf(language), () => judgeFund(context.db(), fund.id, known, context.now));
      if (!judged) throw badInput('This fund is not on the public pages now, so nobody can say who may apply.');
      return { ...judged, fund };
    },
  }),
}));

builder.queryField('checkEligibility', (t) =>
  t.field({
    type: [Eligibility],
    complexity: cost,
    description:
      'Which funds this applicant may apply to, and why not the others: yes before maybe before no, and what is open first. Funds that are over are left out.',
    args: {
      applicant: t.arg({ type: ApplicantInput, required: true, description: 'Who asks.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many, at most 100.' }),
      language: t.arg.string({ description: languageWords }),
    },
    resolve: async (_root, { applicant, first, language }, context, info) => {
      const most = checkedFirst(first);
      const known = await readApplicant(context.db(), applicantAsked(applicant), context.now);
      const judged = (await inLanguage(languageOf(language), () => judgeFunds(context.db(), known, context.now))).slice(0, most);
      return (await withFunds(context, [info], [['fund']], [judged]))[0] ?? [];
    },
  }),
);

builder.prismaObjectFields(Group, (t) => ({
  eligibleFunds: t.field({
    type: [Eligibility],
    complexity: cost,
    extensions: { plansItself: true },
    description:
      'Funds it may apply to, by what is publicly known of it, and why not the others: yes before maybe before no, and what is open first. Funds that are over are left out.',
    args: {
      first: t.arg.int({ description: 'How many, at most 100; 20 when not said.' }),
      language: t.arg.string({ description: languageWords }),
    },
    resolve: (group, { first, language }, context, info) => {
      const most = checkedFirst(first);
      const find = (at: readonly [At, ...At[]]) => inLanguage(languageOf(language), () => fundsOfGroups(context, at, most));
      return fieldLoader(context, info, find).load({ id: group.id, info });
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
    forWhom: t.field({
      type: [FundFor],
      description: 'Who may apply. Funds for ANY are among them, and those that do not say, unless people alone are asked for.',
    }),
    eligibleFor: t.field({
      type: ApplicantInput,
      description: 'That this applicant may apply to, or may: what is surely a no is left out, and so are funds that are over.',
    }),
  }),
});
