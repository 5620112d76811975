/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'savanorystės galimybė',
    many: 'savanorystės galimybės',
    forms: {
      one: 'savanorystės galimybė',
      few: 'savanorystės galimybės',
      many: 'savanorystės galimybės',
      other: 'savanorystės galimybių',
    },
    search: 'Ieškoti savanorystės galimybių',
  },
  more: 'Ką veiksite ir ką gausite',
  interested: 'Man tai įdomu',
  with: (group) => `Organizacija: ${group}`,
  group: 'Organizacija',
  time: 'Kiek laiko reikia',
  age: 'Amžius',
  helpers: 'Kas gali padėti',
  checks: 'Patikros',
  fromHome: 'Iš namų',
  commitment: {
    ONE_OFF: 'Vieną kartą',
    FEW_WEEKS: 'Kelias savaites',
    REGULAR: 'Reguliariai',
    FLEXIBLE: 'Kada jums patogu',
    OFFICE: 'Pareigos kadencijai',
  },
  young: {
    WELCOME: 'laukiami ir jaunesni nei 18 m.',
    WITH_ADULT: 'jaunesni nei 18 m. su suaugusiuoju',
    NO: 'nuo 18 m.',
    UNKNOWN: null,
  },
  checked: (checks) => `Patikros: ${checks}`,
  applyBy: (day) => `Registracijos terminas: ${day}`,
  howMuch: 'Kiek turite laiko',
  anyTime: 'Bet kiek',
  place: 'Kur norite padėti',
  anywhere: 'Bet kur',
  yourAge: 'Jūsų amžius',
  anyAge: 'Bet koks amžius',
};
