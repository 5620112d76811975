/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  layout: { BOARDROOM: 'aplink stalą', STANDING: 'stovint', TABLES: 'prie stalų', THEATRE: 'eilėmis' },
  openingHours: 'Darbo laikas',
  open: (open) => `Dabar ${open ? 'atidaryta' : 'uždaryta'}.`,
  gettingThere: 'Kaip atvykti',
  parking: (words) => `Automobilių stovėjimas: ${words}`,
  transport: (words) => `Autobusai ir traukiniai: ${words}`,
  booking: 'Kaip rezervuoti',
  hire: {
    YES: 'Išsinuomoti gali bet kas.',
    LIMITED: 'Žmonės iš kitur gali išsinuomoti tam tikru laiku. Pirmiausia pasiteiraukite.',
    UNKNOWN: 'Ar galima išsinuomoti: dar nežinoma, pasiteiraukite.',
  },
  whatHappens: 'Kas čia vyksta',
  to: (from, to) => `${from} – ${to}`,
  since: (day, until) => `Nuo ${day}${until ? ` iki ${until}` : ''}`,
  bankHolidays: 'nedarbo dienos (bank holidays)',
  noStaff: 'Darbuotojų nėra, įeinama savarankiškai',
};
