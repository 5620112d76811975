/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  layout: { BOARDROOM: 'wokół stołu', STANDING: 'na stojąco', TABLES: 'przy stolikach', THEATRE: 'w rzędach' },
  openingHours: 'Godziny otwarcia',
  open: (open) => `Teraz ${open ? 'otwarte' : 'zamknięte'}.`,
  gettingThere: 'Dojazd',
  parking: (words) => `Parking: ${words}`,
  transport: (words) => `Autobus i pociąg: ${words}`,
  booking: 'Jak zarezerwować',
  hire: {
    YES: 'Wynająć może każdy.',
    LIMITED: 'Osoby z zewnątrz mogą wynająć w niektórych godzinach. Najpierw zapytaj.',
    UNKNOWN: 'Czy można wynająć: jeszcze nie wiadomo, warto zapytać.',
  },
  whatHappens: 'Co się tu dzieje',
  to: (from, to) => `${from} – ${to}`,
  since: (day, until) => `Od ${day}${until ? ` do ${until}` : ''}`,
  bankHolidays: 'dni wolne od pracy (bank holidays)',
  noStaff: 'Bez obsługi, wchodzi się samodzielnie',
};
