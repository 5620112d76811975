/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'fundusz',
    many: 'fundusze',
    forms: { one: 'fundusz', few: 'fundusze', many: 'funduszy', other: 'funduszu' },
    search: 'Szukaj funduszy',
  },
  more: 'Czy możemy się ubiegać i jak',
  moneyFor: 'Pieniądze dla',
  groups: 'Grup',
  people: 'Osób w trudnej sytuacji',
  howMuch: 'Ile',
  untilWhen: 'Do kiedy',
  forWhom: 'Dla kogo',
  amountUnknown: 'Ile: jeszcze nie wiadomo, zapytaj w funduszu',
  wants: (what) => `Cele funduszu: ${what}`,
};
