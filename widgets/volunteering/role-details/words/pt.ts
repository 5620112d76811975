/** Portuguese. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  youDo: 'O que faz',
  when: 'Quando',
  from: 'A partir de',
  until: 'Inscrições até',
  need: 'O que é preciso',
  wanted: 'Quantas pessoas são precisas',
  gains: 'O que ganha com isso',
  training: (words) => `Formação: ${words}`,
  support: (words) => `Apoio: ${words}`,
  expenses: {
    yes: 'As despesas são pagas.',
    no: 'As despesas não são pagas.',
    unknown: 'Despesas: ainda não se sabe, pergunte.',
  },
  rewards: (words) => `Recompensa: ${words}`,
  apply: 'Inscrever-se',
  reply: 'Resposta',
  within: (days) => `Recebe resposta dentro de ${counted(days, { one: 'dia', other: 'dias' })}.`,
  replyUnknown: 'Quando recebe resposta: ainda não se sabe.',
};
