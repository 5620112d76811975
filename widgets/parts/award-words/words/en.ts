/** The words of money that was given, and of what is asked for it. */
import { counted } from '../../../parts/language.ts';

export const words = {
  papers: (papers: number) => counted(papers, { one: 'paper', other: 'papers' }),
  papersFor: (papers: string, money: string) => `${papers}, for ${money}`,
  amountNotStated: 'Amount not stated',
  dateNotKnown: 'date not known',
};

export type Words = typeof words;
