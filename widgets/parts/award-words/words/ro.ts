/** Romanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  papers: (papers) => counted(papers, { one: 'document', few: 'documente', other: 'de documente' }),
  papersFor: (papers, money) => `${papers}, suma: ${money}`,
  amountNotStated: 'Suma nu este precizată',
  dateNotKnown: 'dată necunoscută',
};
