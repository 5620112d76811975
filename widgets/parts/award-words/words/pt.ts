/** Portuguese. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  papers: (papers) => counted(papers, { one: 'documento', other: 'documentos' }),
  papersFor: (papers, money) => `${papers}, montante: ${money}`,
  amountNotStated: 'Montante não indicado',
  dateNotKnown: 'data desconhecida',
};
