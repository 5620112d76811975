/** The words of volunteering roles. */
import { counted, type KindWords } from '../../parts/language.ts';

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

  howMuch: 'Time you have',
  anyTime: 'Any',
  place: 'Where you help',
  anywhere: 'Anywhere',
  yourAge: 'Your age',
  anyAge: 'Any age',
};

export type Words = typeof words;
