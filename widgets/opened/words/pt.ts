/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  shortListAdd: 'Pôr na minha lista curta',
  leave: 'Sair depressa desta página',
};
