/** European Portuguese. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'fundo', many: 'fundos', forms: { one: 'fundo', other: 'fundos' }, search: 'Procurar fundos' },
  more: 'Podemos candidatar-nos, e como',
  moneyFor: 'Dinheiro para',
  groups: 'Grupos',
  people: 'Pessoas em dificuldade',
  howMuch: 'Quanto',
  untilWhen: 'Até quando',
  forWhom: 'Para quem',
  amountUnknown: 'Quanto: ainda não se sabe, pergunte',
  wants: (what) => `O que procura apoiar: ${what}`,
};
