/** Romanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  youDo: 'Ce faceți',
  when: 'Când',
  from: 'Începând cu',
  until: 'Înscrieri până la',
  need: 'Ce vă trebuie',
  wanted: 'Câți voluntari se caută',
  gains: 'Ce primiți',
  training: (words) => `Instruire: ${words}`,
  support: (words) => `Sprijin: ${words}`,
  expenses: {
    yes: 'Cheltuielile se decontează.',
    no: 'Cheltuielile nu se decontează.',
    unknown: 'Decontarea cheltuielilor: nu se știe încă, întrebați.',
  },
  rewards: (words) => `Recompensă: ${words}`,
  apply: 'Înscrieți-vă',
  reply: 'Răspuns',
  within: (days) => `Primiți răspuns în ${counted(days, { one: 'zi', few: 'zile', other: 'de zile' })}.`,
  replyUnknown: 'Cât de repede primiți răspuns: nu se știe încă.',
};
