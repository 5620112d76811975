/** Polish. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  youDo: 'Co się robi',
  when: 'Kiedy',
  from: 'Początek',
  until: 'Termin zgłoszeń',
  need: 'Wymagania',
  wanted: 'Ilu osób potrzeba',
  gains: 'Co się zyskuje',
  training: (words) => `Szkolenie: ${words}`,
  support: (words) => `Wsparcie: ${words}`,
  expenses: { yes: 'Koszty są zwracane.', no: 'Koszty nie są zwracane.', unknown: 'Zwrot kosztów: jeszcze nie wiadomo, warto zapytać.' },
  rewards: (words) => `Nagroda: ${words}`,
  apply: 'Zgłoś się',
  reply: 'Odpowiedź',
  within: (days) => `Odpowiedź w ciągu ${counted(days, { one: 'dnia', other: 'dni' })}.`,
  replyUnknown: 'Jak szybko przyjdzie odpowiedź: jeszcze nie wiadomo.',
};
