/** Lithuanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  papers: (papers) => counted(papers, { one: 'dokumentas', few: 'dokumentai', many: 'dokumento', other: 'dokumentų' }),
  papersFor: (papers, money) => `${papers}, suma: ${money}`,
  amountNotStated: 'Suma nenurodyta',
  dateNotKnown: 'data nežinoma',
};
