/** Romanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  fetching: 'Se încarcă localitatea…',
  failed: 'Localitatea nu a putut fi încărcată. Încercați din nou peste un minut sau vedeți pe Fingerpost.',
  tryAgain: 'Încercați din nou',
  lookOnSite: 'Vedeți pe Fingerpost',
  unknown: (typed) => `Nu am găsit „${typed}”.`,
  didYouMean: 'Ați vrut să scrieți:',
  whichPlace: (typed) => `„${typed}” pot fi mai multe localități. La care vă referiți?`,
  isThere: (name) => `Ce există aici: ${name}`,
  counts: {
    GROUP: (count) => counted(count, { one: 'grup', few: 'grupuri', other: 'de grupuri' }),
    VENUE: (count) => counted(count, { one: 'loc de întâlnire', few: 'locuri de întâlnire', other: 'de locuri de întâlnire' }),
    FUND: (count) => counted(count, { one: 'fond', few: 'fonduri', other: 'de fonduri' }),
    OPPORTUNITY: (count) =>
      counted(count, { one: 'ofertă de voluntariat', few: 'oferte de voluntariat', other: 'de oferte de voluntariat' }),
    EVENT: (count) => counted(count, { one: 'eveniment', few: 'evenimente', other: 'de evenimente' }),
  },
  nothing: (name) => `${name}: pe listă nu este încă nimic chiar din această localitate.`,
  meets: 'Întâlniri săptămâna aceasta',
  rooms: 'Săli de închiriat',
  cheapRooms: (count) => `${counted(count, { one: 'sală', few: 'săli', other: 'de săli' })} sub 15 £ pe oră`,
  money: 'Finanțări deschise acum',
  roles: 'Se caută ajutor',
  nextEvent: 'Următorul eveniment',
  missing: (themes, more) =>
    `Încă nimic despre: ${themes}${more ? ` și încă ${counted(more, { one: 'temă', few: 'teme', other: 'de teme' })}` : ''}.`,
  tellMissing: 'Spuneți-ne ce lipsește',
  everything: (name) => `Totul pentru ${name}`,
  from: 'Sursa:',
  wrong: 'Ceva nu este corect?',
};
