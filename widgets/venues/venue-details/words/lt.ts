/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  closed: 'Uždaryta',
  layout: { BOARDROOM: 'aplink stalą', STANDING: 'stovint', TABLES: 'prie stalų', THEATRE: 'eilėmis' },
  openingHours: 'Darbo laikas',
  open: (open) => `Dabar ${open ? 'atidaryta' : 'uždaryta'}.`,
  gettingThere: 'Kaip atvykti',
  parking: (words) => `Automobilių stovėjimas: ${words}`,
  transport: (words) => `Autobusai ir traukiniai: ${words}`,
  booking: 'Kaip rezervuoti',
  whatHappens: 'Kas čia vyksta',
  bankHolidays: 'nedarbo dienos (bank holidays)',
  noStaff: 'Darbuotojų nėra, įeinama savarankiškai',
};
