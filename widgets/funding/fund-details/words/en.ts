/** The words of a fund that is opened. */
import { counted } from '../../../parts/language.ts';

export const words = {
  mayApply: 'May we apply?',
  isFor: (who: string) => `It is for ${who}.`,
  check: 'Check whether we may apply',
  paysFor: 'Pays for',
  notFor: 'Does not pay for',
  papers: 'Papers asked for',
  ownMoney: 'Money of your own',
  howLong: 'For how long',
  years: (years: number) => counted(years, { one: 'year', other: 'years' }),
  steps: 'Steps',
  oneStep: 'One form, one decision',
  stepCount: (steps: number) => counted(steps, { one: 'step', other: 'steps' }),
  dates: 'Dates',
  opens: (day: string) => `Opens ${day}`,
  closes: (when: string) => `Closes ${when}`,
  hearBy: (day: string) => `You hear by ${day}`,
  spendBy: (day: string) => `Spend it by ${day}`,
  /** Undefined where the reader is, without a name. */
  paidNear: (place: string | undefined) => `Paid for near ${place ?? 'here'}`,
  paidBefore: 'Paid for before',
  nothingNear: (place: string | undefined) => `Nothing near ${place ?? 'here'} that we know of. Elsewhere:`,
  moreAwards: (awards: number) => `And ${counted(awards, { one: 'other award', other: 'other awards' })}.`,
  award: (amount: string, to: string, when: string) => `${amount} to ${to}, ${when}.`,
  howToApply: 'How to apply',
  apply: 'Apply',
  website: 'Website',
  closed: 'It takes no applications now.',
  askBody: 'Not known yet. Ask',
  helpFrom: 'Get help from',
  whose: 'Whose money',
  handedOutBy: 'Handed out by',
};

export type Words = typeof words;
