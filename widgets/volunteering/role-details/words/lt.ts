/** Lithuanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  youDo: 'Ką veiksite',
  when: 'Kada',
  from: 'Pradžia',
  until: 'Registracijos terminas',
  need: 'Ko reikia',
  wanted: 'Kiek žmonių reikia',
  gains: 'Ką gausite',
  training: (words) => `Mokymai: ${words}`,
  support: (words) => `Pagalba: ${words}`,
  expenses: {
    yes: 'Išlaidos kompensuojamos.',
    no: 'Išlaidos nekompensuojamos.',
    unknown: 'Išlaidų kompensavimas: dar nežinoma, pasiteiraukite.',
  },
  rewards: (words) => `Atlygis: ${words}`,
  apply: 'Registruotis',
  reply: 'Atsakymas',
  within: (days) => `Atsakys per ${counted(days, { one: 'dieną', few: 'dienas', many: 'dienos', other: 'dienų' })}.`,
  replyUnknown: 'Kaip greitai atsakys: dar nežinoma.',
};
