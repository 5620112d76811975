/** The words of volunteering roles. */
import type { KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'role', many: 'roles' } as KindWords,
  more: 'What you do, and what you get',
  interested: 'I am interested',

  with: (group: string) => `With ${group}`,
  group: 'With',
  time: 'Time asked',
  age: 'Age',
  helpers: 'Helpers',
  checks: 'Checks',
  fromHome: 'From home',
  commitment: {
    ONE_OFF: 'Once',
    FEW_WEEKS: 'A few weeks',
    REGULAR: 'Regularly',
    FLEXIBLE: 'When it suits you',
    OFFICE: 'An office held for a term',
  },
  young: {
    WELCOME: 'under 18s are welcome',
    WITH_ADULT: 'under 18s with an adult',
    NO: '18 or over',
    UNKNOWN: null,
  },
  checked: (checks: string) => `Checks: ${checks}`,
  applyBy: (day: string) => `Say yes by ${day}`,

  howMuch: 'Time you have',
  anyTime: 'Any',
  place: 'Where you help',
  anywhere: 'Anywhere',
  yourAge: 'Your age',
  anyAge: 'Any age',
};

export type Words = typeof words;
