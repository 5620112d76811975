/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'fondas',
    many: 'fondai',
    forms: { one: 'fondas', few: 'fondai', many: 'fondo', other: 'fondų' },
    search: 'Ieškoti fondų',
  },
  more: 'Ar galime kreiptis ir kaip',
  moneyFor: 'Lėšos kam',
  groups: 'Grupėms',
  people: 'Sunkiai besiverčiantiems',
  howMuch: 'Kiek',
  untilWhen: 'Iki kada',
  forWhom: 'Kam',
  amountUnknown: 'Kiek: dar nežinoma, pasiteiraukite',
  wants: (what) => `Fondo tikslai: ${what}`,
};
