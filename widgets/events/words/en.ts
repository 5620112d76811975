/** The words of events. */
import { counted, type KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'event', many: 'events' } as KindWords,
  search: 'Search events',
  more: 'How to go, and more',

  when: 'When',
  cost: 'Cost',
  today: (day: string) => `Today, ${day}`,
  tomorrow: (day: string) => `Tomorrow, ${day}`,
  allDay: 'All day',
  times: (from: string, to: string) => `${from} to ${to}`,
  until: (first: string, last: string) => `${first}, until ${last}`,
  goesOn: (last: string) => `Until ${last}`,
  dateUnknown: 'Date: not known yet',
  cancelled: 'Cancelled',
  provisional: 'Date not final',
  costUnknown: 'Cost: not known yet, ask them',
  whereUnknown: 'Where: not known yet, ask them',
  bookBy: (when: string) => `Book by ${when}`,
  placesLeft: (places: number) => counted(places, { one: 'place left', other: 'places left' }),
  full: 'No places left',

  hosts: 'Who holds it',
  booking: 'How to book',
  book: 'Book a place',
  online: 'Online',
  join: 'Join online',
  calendar: 'Calendar',
  toCalendar: 'Put it in your calendar',

  whenLabel: 'When',
  anyTime: 'Any time to come',
  choices: { today: 'Today', weekend: 'This weekend', week: 'This week', month: 'This month' },
};

export type Words = typeof words;
