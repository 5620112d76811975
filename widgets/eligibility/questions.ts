/** What the form asks, and how what was filled in becomes an applicant: the same in a host page and on our own (`/funding/check`). */
import type { ApplicantInput, EligibilityWordsQuery, IncomeBand } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Of a word of a vocabulary, where another language than English is spoken: English where it has no name in that. */
  readonly language?: string | undefined;
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

const yesNo = (): readonly Choice[] => [
  { value: 'yes', label: say().yes },
  { value: 'no', label: say().no },
];

const bands = {
  NONE: 'bandNone',
  UNDER_1K: 'band1',
  UNDER_5K: 'band5',
  UNDER_10K: 'band10',
  UNDER_50K: 'band50',
  UNDER_250K: 'band250',
  OVER_250K: 'bandOver',
} as const satisfies Record<Exclude<IncomeBand, 'UNKNOWN'>, string>;

const words = (terms: EligibilityWordsQuery['types']) =>
  terms.map(({ slug, label, labelLanguage }) => ({ value: slug, label, language: labelLanguage }));

export function questionsOf({ types, themes, audiences }: EligibilityWordsQuery): Question[] {
  return [
    { name: 'type', label: say().askType, type: 'choice', choices: words(types), first: true },
    { name: 'place', label: say().askPlace, hint: say().hintPlace, type: 'text', first: true },
    { name: 'theme', label: say().askTheme, type: 'choice', choices: words(themes), first: true },
    { name: 'amount', label: say().askAmount, hint: say().hintAmount, type: 'money', first: true },
    {
      name: 'income',
      label: say().askIncome,
      type: 'choice',
      choices: Object.entries(bands).map(([value, name]) => ({ value, label: say()[name] })),
      first: true,
    },
    { name: 'audience', label: say().askAudience, type: 'choice', choices: words(audiences) },
    { name: 'began', label: say().askBegan, type: 'year' },
    { name: 'registered', label: say().askRegistered, type: 'choice', choices: yesNo() },
    { name: 'account', label: say().askAccount, type: 'choice', choices: yesNo() },
    { name: 'partners', label: say().askPartners, hint: say().hintPartners, type: 'count' },
    { name: 'behalf', label: say().askBehalf, type: 'choice', choices: yesNo() },
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
    if (filled[name] && choices && !choices.some(({ value }) => value === filled[name])) fault(name, say().faultChoice);
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
  if (amount === undefined) fault('amount', say().faultAmount);
  else if (amount > mostPounds * 100) fault('amount', say().faultTooMuch);
  else return amount;
  return null;
}

function yearOf(written: string | undefined, present: number, fault: Tell): number | null {
  if (!written) return null;
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  if (year >= 1000 && year <= present) return year;
  fault('began', say().faultYear(present));
  return null;
}

function countOf(written: string | undefined, fault: Tell): number | null {
  if (!written) return null;
  const count = /^\d{1,4}$/.test(written) ? Number(written) : -1;
  if (count >= 0 && count <= 1000) return count;
  fault('partners', say().faultCount);
  return null;
}
