/** Ukrainian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  papers: (papers) => counted(papers, { one: 'документ', few: 'документи', many: 'документів', other: 'документа' }),
  papersFor: (papers, money) => `${papers}, сума: ${money}`,
  amountNotStated: 'Суму не вказано',
  dateNotKnown: 'дата невідома',
};
