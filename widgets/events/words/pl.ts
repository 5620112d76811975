/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'wydarzenie',
    many: 'nadchodzące wydarzenia',
    forms: {
      one: 'nadchodzące wydarzenie',
      few: 'nadchodzące wydarzenia',
      many: 'nadchodzących wydarzeń',
      other: 'nadchodzącego wydarzenia',
    },
  },
  search: 'Szukaj wydarzeń',
  more: 'Jak wziąć udział i więcej',
  when: 'Kiedy',
  cost: 'Koszt',
  today: (day) => `Dzisiaj, ${day}`,
  tomorrow: (day) => `Jutro, ${day}`,
  allDay: 'Cały dzień',
  times: (from, to) => `${from}–${to}`,
  until: (first, last) => `${first}, koniec: ${last}`,
  goesOn: (last) => `Trwa, koniec: ${last}`,
  dateUnknown: 'Data: jeszcze nie wiadomo',
  cancelled: 'Odwołane',
  provisional: 'Data może się zmienić',
  costUnknown: 'Koszt: jeszcze nie wiadomo, zapytaj organizatora',
  whereUnknown: 'Miejsce: jeszcze nie wiadomo, zapytaj organizatora',
  bookBy: (when) => `Rezerwacja do: ${when}`,
  placesLeft: (places) => counted(places, { one: 'wolne miejsce', few: 'wolne miejsca', many: 'wolnych miejsc', other: 'wolnego miejsca' }),
  full: 'Brak wolnych miejsc',
  hosts: 'Organizator',
  booking: 'Jak zarezerwować',
  book: 'Zarezerwuj miejsce',
  online: 'Przez internet',
  join: 'Dołącz przez internet',
  calendar: 'Kalendarz',
  toCalendar: 'Dodaj do swojego kalendarza',
  whenLabel: 'Kiedy',
  anyTime: 'W dowolnym terminie',
  choices: { today: 'Dzisiaj', weekend: 'W ten weekend', week: 'W tym tygodniu', month: 'W tym miesiącu' },
};
