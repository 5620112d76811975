/** Lithuanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'renginys',
    many: 'būsimi renginiai',
    forms: { one: 'būsimas renginys', few: 'būsimi renginiai', many: 'būsimo renginio', other: 'būsimų renginių' },
  },
  search: 'Ieškoti renginių',
  more: 'Kaip dalyvauti ir daugiau',
  when: 'Kada',
  cost: 'Kaina',
  today: (day) => `Šiandien, ${day}`,
  tomorrow: (day) => `Rytoj, ${day}`,
  allDay: 'Visą dieną',
  times: (from, to) => `${from}–${to}`,
  until: (first, last) => `${first}, pabaiga: ${last}`,
  goesOn: (last) => `Vyksta, pabaiga: ${last}`,
  dateUnknown: 'Data: dar nežinoma',
  cancelled: 'Atšaukta',
  provisional: 'Data gali keistis',
  costUnknown: 'Kaina: dar nežinoma, pasiteiraukite',
  whereUnknown: 'Vieta: dar nežinoma, pasiteiraukite',
  bookBy: (when) => `Registracija iki: ${when}`,
  placesLeft: (places) => counted(places, { one: 'laisva vieta', few: 'laisvos vietos', many: 'laisvos vietos', other: 'laisvų vietų' }),
  full: 'Laisvų vietų nėra',
  hosts: 'Organizatorius',
  booking: 'Kaip registruotis',
  book: 'Rezervuoti vietą',
  online: 'Internetu',
  join: 'Prisijungti internetu',
  calendar: 'Kalendorius',
  toCalendar: 'Įtraukti į savo kalendorių',
  whenLabel: 'Kada',
  anyTime: 'Bet kada',
  choices: { today: 'Šiandien', weekend: 'Šį savaitgalį', week: 'Šią savaitę', month: 'Šį mėnesį' },
};
