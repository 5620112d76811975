/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'fond', many: 'fonduri', forms: { one: 'fond', few: 'fonduri', other: 'de fonduri' }, search: 'Căutați fonduri' },
  more: 'Dacă putem depune cerere și cum',
  moneyFor: 'Bani pentru',
  groups: 'Grupuri',
  people: 'Persoane aflate în dificultate',
  howMuch: 'Cât',
  untilWhen: 'Până când',
  forWhom: 'Pentru cine',
  amountUnknown: 'Cât: nu se știe încă, întrebați',
  wants: (what) => `Ce se urmărește: ${what}`,
};
