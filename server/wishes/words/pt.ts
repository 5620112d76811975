/** What is said to whoever tells what is missing, when something is wrong; in Portuguese as in Portugal. */
import type { Words } from './en.ts';

export const words: Words = {
  theme: 'Não conhecemos este tema. Escolha outro, ou nenhum.',
  tooLong: (length, most) => `Isto tem ${length} caracteres; use no máximo ${most}.`,
  notWords: 'Diga por palavras o que falta. Números e endereços não são guardados, e não lhe podemos responder.',
  empty: 'Diga em poucas palavras o que falta, por exemplo «um sítio para jogar xadrez».',
  toldAlready: 'Já temos isto. Para nos falar de outra coisa, abra de novo a página.',
};
