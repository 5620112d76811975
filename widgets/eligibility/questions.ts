/** What the form asks, and how what was filled in becomes an applicant: the same in a host page and on our own (`/funding/check`). */
import type { ApplicantInput, EligibilityWordsQuery, IncomeBand } from '../../generated/gql/graphql.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Question {
  /** As it stands in the address of our own page. */
  readonly name: QuestionName;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'choice' | 'text' | 'money' | 'year' | 'count';
  readonly choices?: readonly Choice[];
  /** Among the first few; the others are folded away. */
  readonly first?: true;
}

export type QuestionName =
  | 'type'
  | 'place'
  | 'theme'
  | 'amount'
  | 'income'
  | 'audience'
  | 'began'
  | 'registered'
  | 'account'
  | 'partners'
  | 'behalf';

export type Filled = Readonly<Partial<Record<QuestionName, string>>>;
export interface Fault {
  readonly name: QuestionName;
  readonly message: string;
}

const yesNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const bands: Readonly<Record<Exclude<IncomeBand, 'UNKNOWN'>, string>> = {
  NONE: 'Nothing',
  UNDER_1K: 'Under £1,000',
  UNDER_5K: '£1,000 to £5,000',
  UNDER_10K: '£5,000 to £10,000',
  UNDER_50K: '£10,000 to £50,000',
  UNDER_250K: '£50,000 to £250,000',
  OVER_250K: '£250,000 or more',
};

const words = (terms: EligibilityWordsQuery['types']) => terms.map(({ slug, label }) => ({ value: slug, label }));

export function questionsOf({ types, themes, audiences }: EligibilityWordsQuery): Question[] {
  return [
    { name: 'type', label: 'What are you?', type: 'choice', choices: words(types), first: true },
    { name: 'place', label: 'Where do you work?', hint: 'Village, town, district or postcode.', type: 'text', first: true },
    { name: 'theme', label: 'What is your work about?', type: 'choice', choices: words(themes), first: true },
    { name: 'amount', label: 'How much do you need?', hint: 'In pounds. A guess will do.', type: 'money', first: true },
    {
      name: 'income',
      label: 'How much money comes in in a year?',
      type: 'choice',
      choices: Object.entries(bands).map(([value, label]) => ({ value, label })),
      first: true,
    },
    { name: 'audience', label: 'Whom do you help?', type: 'choice', choices: words(audiences) },
    { name: 'began', label: 'In which year did your group begin?', type: 'year' },
    { name: 'registered', label: 'Is your group registered, as a charity or a company is?', type: 'choice', choices: yesNo },
    { name: 'account', label: 'Does your group have a bank account of its own?', type: 'choice', choices: yesNo },
    { name: 'partners', label: 'How many other groups would apply with you?', hint: '0 if none.', type: 'count' },
    { name: 'behalf', label: 'Would you apply for somebody else, such as a family you know?', type: 'choice', choices: yesNo },
  ];
}

/** What was filled in, cut to what anybody could mean. */
export function filledIn(given: (name: QuestionName) => string | null | undefined, questions: readonly Question[]): Filled {
  const pairs = questions.map(({ name }) => [name, (given(name) ?? '').replaceAll('\0', '').trim().slice(0, 100)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value)) as Filled;
}

const mostPounds = 1_000_000_000;

/** Pounds as people write them: "5000", "£5,000", "5,000.50", "5k". Undefined for what is none. */
export function pence(written: string): number | undefined {
  const [, number = '', thousand] = /^£?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?) ?(k)?$/i.exec(written.replace(/\s+/g, '')) ?? [];
  return number ? Math.round(Number(number.replaceAll(',', '')) * (thousand ? 100_000 : 100)) : undefined;
}

/** The applicant of what was filled in, or what to put right. What was left out is left out: nobody is barred by it. */
export function readFilled(filled: Filled, questions: readonly Question[], now: Date): { applicant: ApplicantInput; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (name: QuestionName, message: string) => void faults.push({ name, message });
  for (const { name, choices } of questions)
    if (filled[name] && choices && !choices.some(({ value }) => value === filled[name]))
      fault(name, 'This is none of the answers. Choose one from the list.');
  const { type, place, theme, audience, income, registered, account, behalf } = filled;
  const is = (answer: string | undefined) => (answer ? answer === 'yes' : null);
  const applicant: ApplicantInput = {
    applicantType: type ?? null,
    places: place ? [place] : null,
    themes: theme ? [theme] : null,
    audiences: audience ? [audience] : null,
    incomeBand: (income as IncomeBand | undefined) ?? null,
    registered: is(registered),
    hasBankAccount: is(account),
    onBehalf: is(behalf),
    amount: amountOf(filled.amount, fault),
    foundedYear: yearOf(filled.began, now.getUTCFullYear(), fault),
    partners: countOf(filled.partners, fault),
  };
  return { applicant, faults };
}

type Tell = (name: QuestionName, message: string) => void;

function amountOf(written: string | undefined, fault: Tell): number | null {
  if (!written) return null;
  const amount = pence(written);
  if (amount === undefined) fault('amount', 'Write an amount in pounds, such as 5,000.');
  else if (amount > mostPounds * 100) fault('amount', 'That is more than a thousand million pounds. Write a smaller amount.');
  else return amount;
  return null;
}

function yearOf(written: string | undefined, present: number, fault: Tell): number | null {
  if (!written) return null;
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  if (year >= 1000 && year <= present) return year;
  fault('began', `Write the year, from 1000 to ${present}.`);
  return null;
}

function countOf(written: string | undefined, fault: Tell): number | null {
  if (!written) return null;
  const count = /^\d{1,4}$/.test(written) ? Number(written) : -1;
  if (count >= 0 && count <= 1000) return count;
  fault('partners', 'Write how many, as a number: 0, 1, 2.');
  return null;
}
