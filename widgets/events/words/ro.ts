/** Romanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'eveniment',
    many: 'evenimente viitoare',
    forms: { one: 'eveniment viitor', few: 'evenimente viitoare', other: 'de evenimente viitoare' },
  },
  search: 'Căutați evenimente',
  more: 'Cum participați și altele',
  when: 'Când',
  cost: 'Costul',
  today: (day) => `Astăzi, ${day}`,
  tomorrow: (day) => `Mâine, ${day}`,
  allDay: 'Toată ziua',
  times: (from, to) => `${from}–${to}`,
  until: (first, last) => `${first}, până ${last}`,
  goesOn: (last) => `Până ${last}`,
  dateUnknown: 'Data: nu se știe încă',
  cancelled: 'Anulat',
  provisional: 'Data se poate schimba',
  costUnknown: 'Costul: nu se știe încă, întrebați',
  whereUnknown: 'Locul: nu se știe încă, întrebați',
  bookBy: (when) => `Rezervări până ${when}`,
  placesLeft: (places) => counted(places, { one: 'loc liber', few: 'locuri libere', other: 'de locuri libere' }),
  full: 'Nu mai sunt locuri',
  hosts: 'Organizator',
  booking: 'Cum rezervați',
  book: 'Rezervați un loc',
  online: 'Pe internet',
  join: 'Participați pe internet',
  calendar: 'Agendă',
  toCalendar: 'Adăugați în calendarul dumneavoastră',
  whenLabel: 'Când',
  anyTime: 'Oricând',
  choices: { today: 'Astăzi', weekend: 'În acest weekend', week: 'Săptămâna aceasta', month: 'Luna aceasta' },
};
