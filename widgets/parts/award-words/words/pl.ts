/** Polish. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  papers: (papers) => counted(papers, { one: 'dokument', few: 'dokumenty', many: 'dokumentów', other: 'dokumentu' }),
  papersFor: (papers, money) => `${papers}, kwota: ${money}`,
  amountNotStated: 'Kwoty nie podano',
  dateNotKnown: 'data nieznana',
};
