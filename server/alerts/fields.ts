/** What somebody is asked who wants to hear of things, as one table: the pages, `fingerpost-funding-alerts` and the checks all read it. */
import type { ListingKind } from '../../generated/prisma/client.ts';
import type { SuggestionField } from '../curation/submissions/fields.ts';
import type { PresentField } from '../curation/submissions/present.ts';

const field = (
  path: string,
  label: string,
  type: SuggestionField['type'],
  maximum: number,
  more: Partial<PresentField> = {},
): PresentField => ({ path, label, type, maximum, present: '', ...more });

const choices = (...pairs: readonly (readonly [value: string, label: string])[]) => ({
  choices: pairs.map(([value, label]) => ({ value, label })),
});
const yesOrNo = choices(['yes', 'Yes'], ['no', 'No']);

export const emailField = field('email', 'Your e-mail address', 'email', 254, {
  required: true,
  autocomplete: 'email',
  hint: 'We use it for this alone, show it to nobody, and erase it when you stop.',
});

/** All but the address: what can also be changed later. */
export const wishFields: readonly PresentField[] = [
  field('kinds', 'What do you want to hear of?', 'choices', 5, {
    required: true,
    present: 'FUND',
    ...choices(
      ['FUND', 'Funding'],
      ['OPPORTUNITY', 'Volunteering roles'],
      ['EVENT', 'Events'],
      ['GROUP', 'New groups'],
      ['VENUE', 'New venues'],
    ),
  }),
  field('places', 'Villages, towns or districts', 'line', 400, {
    hint: 'Several with commas between, such as Soham, Ely. Leave this empty for everywhere.',
  }),
  field('pace', 'How often?', 'choice', 1, {
    required: true,
    present: 'AT_ONCE',
    hint: 'We write only when there is something, and never at night.',
    ...choices(
      ['AT_ONCE', 'As soon as there is something'],
      ['DAILY', 'At most once a day, at 8 in the morning'],
      ['WEEKLY', 'At most once a week, on Monday morning'],
    ),
  }),
  field('themes', 'What it should be about', 'choices', 20, { vocabulary: 'THEME', hint: 'None means anything.' }),
  field('audiences', 'Who it should be for', 'choices', 20, { vocabulary: 'AUDIENCE', hint: 'None means anybody.' }),
  field('applicantType', 'For funding: what are you?', 'choice', 1, {
    vocabulary: 'APPLICANT_TYPE',
    hint: 'Funds for other sorts of applicant are then left out.',
  }),
  field('amount', 'For funding: how much do you need?', 'line', 20, {
    hint: 'In pounds, such as 2,000. Funds that pay less or more are then left out.',
  }),
  field('onlyEligible', 'For funding: only what we may apply for, as far as this form tells', 'tick', 1, {
    hint: 'We go by your answers here. What you leave out never counts against you.',
  }),
  field('incomeBand', 'Your income in a year', 'choice', 1, {
    ...choices(
      ['NONE', 'None'],
      ['UNDER_1K', 'Under £1,000'],
      ['UNDER_5K', '£1,000 to £5,000'],
      ['UNDER_10K', '£5,000 to £10,000'],
      ['UNDER_50K', '£10,000 to £50,000'],
      ['UNDER_250K', '£50,000 to £250,000'],
      ['OVER_250K', 'Over £250,000'],
    ),
  }),
  field('foundedYear', 'The year you began', 'line', 4, { hint: 'Such as 2019.' }),
  field('hasBankAccount', 'Do you have a bank account of your own?', 'choice', 1, yesOrNo),
  field('registered', 'Do you have a charity or company number?', 'choice', 1, yesOrNo),
];

/** As the form has them, which is how they are told: funding first. */
export const kindsInOrder: readonly ListingKind[] = ['FUND', 'OPPORTUNITY', 'EVENT', 'GROUP', 'VENUE'];

/** What only `onlyEligible` asks. */
export const applicantPaths = ['incomeBand', 'foundedYear', 'hasBankAccount', 'registered'] as const;
