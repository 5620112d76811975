/** The words of a role that is opened. */
import { counted } from '../../../parts/language.ts';

export const words = {
  youDo: 'What you do',
  when: 'When',
  from: 'From',
  until: 'Apply by',
  need: 'You need',
  wanted: 'Helpers wanted',
  gains: 'What you get',
  training: (words: string) => `Training: ${words}`,
  support: (words: string) => `Support: ${words}`,
  expenses: { yes: 'Expenses are paid.', no: 'Expenses are not paid.', unknown: 'Expenses: not known yet, ask them.' },
  rewards: (words: string) => `Reward: ${words}`,
  apply: 'Apply',
  reply: 'Reply',
  within: (days: number) => `You hear back within ${counted(days, { one: 'day', other: 'days' })}.`,
  replyUnknown: 'How soon you hear back: not known yet.',
};

export type Words = typeof words;
