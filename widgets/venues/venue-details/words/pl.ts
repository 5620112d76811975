/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  closed: 'Zamknięte',
  layout: { BOARDROOM: 'wokół stołu', STANDING: 'na stojąco', TABLES: 'przy stolikach', THEATRE: 'w rzędach' },
  openingHours: 'Godziny otwarcia',
  open: (open) => `Teraz ${open ? 'otwarte' : 'zamknięte'}.`,
  gettingThere: 'Dojazd',
  parking: (words) => `Parking: ${words}`,
  transport: (words) => `Autobus i pociąg: ${words}`,
  booking: 'Jak zarezerwować',
  whatHappens: 'Co się tu dzieje',
  bankHolidays: 'dni wolne od pracy (bank holidays)',
  noStaff: 'Bez obsługi, wchodzi się samodzielnie',
};
