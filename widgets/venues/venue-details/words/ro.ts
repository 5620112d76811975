/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  closed: 'Închis',
  layout: { BOARDROOM: 'în jurul mesei', STANDING: 'în picioare', TABLES: 'la mese', THEATRE: 'pe rânduri' },
  openingHours: 'Program',
  open: (open) => `Acum este ${open ? 'deschis' : 'închis'}.`,
  gettingThere: 'Cum ajungeți',
  parking: (words) => `Parcare: ${words}`,
  transport: (words) => `Autobuz și tren: ${words}`,
  booking: 'Cum rezervați',
  whatHappens: 'Ce se întâmplă aici',
  bankHolidays: 'zile nelucrătoare (bank holidays)',
  noStaff: 'Fără personal, intrați singuri',
};
