/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  layout: { BOARDROOM: 'în jurul mesei', STANDING: 'în picioare', TABLES: 'la mese', THEATRE: 'pe rânduri' },
  openingHours: 'Program',
  open: (open) => `Acum este ${open ? 'deschis' : 'închis'}.`,
  gettingThere: 'Cum ajungeți',
  parking: (words) => `Parcare: ${words}`,
  transport: (words) => `Autobuz și tren: ${words}`,
  booking: 'Cum rezervați',
  hire: {
    YES: 'Poate închiria oricine.',
    LIMITED: 'Cei din afară pot închiria la anumite ore. Întrebați mai întâi.',
    UNKNOWN: 'Dacă se poate închiria: nu se știe încă, întrebați.',
  },
  whatHappens: 'Ce se întâmplă aici',
  to: (from, to) => `${from} – ${to}`,
  since: (day, until) => `Din ${day}${until ? ` până la ${until}` : ''}`,
  bankHolidays: 'zile nelucrătoare (bank holidays)',
  noStaff: 'Fără personal, intrați singuri',
};
