/** Romanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const people = (count: number) => counted(count, { one: 'persoană', few: 'persoane', other: 'de persoane' });
const rooms = (count: number) => counted(count, { one: 'sală', few: 'săli', other: 'de săli' });

export const words: Words = {
  kind: {
    one: 'loc de întâlnire',
    many: 'locuri de întâlnire',
    forms: { one: 'loc de întâlnire', few: 'locuri de întâlnire', other: 'de locuri de întâlnire' },
    search: 'Căutați locuri și săli',
  },
  more: 'Săli, prețuri și rezervare',
  rooms: 'Săli',
  holds: 'Încap',
  price: 'Preț',
  roomCount: rooms,
  people,
  roomFor: (room, count) => `${room} (${people(count)})`,
  sizeUnknown: 'pentru câte persoane: nu se știe încă, întrebați',
  moreRooms: (count) => `încă ${rooms(count)}`,
  accessTerms: { 'step-free': 'intrare fără trepte', 'hearing-loop': 'buclă de inducție', 'accessible-toilet': 'toaletă accesibilă' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `parțial: ${what}`,
    NO: (what) => `lipsesc: ${what}`,
    UNKNOWN: (what) => `nu se știe încă: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: închis` : 'Închis'}${until ? ` (${from} – ${until})` : ` începând cu: ${from}`}. ${reason}.`,
  notForHire: 'Nu se închiriază.',
  facilities: 'Dotări',
  capacity: 'Câte persoane',
  anySize: 'Oricâte',
  orMore: (people) => `Cel puțin ${people}`,
  hirerLabel: 'Cine închiriază',
  maxPrice: 'Preț pe oră',
  anyPrice: 'Orice preț',
  atMost: (price) => `${price} sau mai puțin`,
  anyFacility: 'Oricare',
  rate: {
    HOUR: 'pe oră',
    SESSION: 'pe ședință',
    EVENING: 'pe seară',
    HALF_DAY: 'pe jumătate de zi',
    DAY: 'pe zi',
    WEEK: 'pe săptămână',
  },
  hirer: {
    ANY: null,
    COMMUNITY: 'Grupuri din comunitate',
    PRIVATE: 'Închiriere privată',
    COMMERCIAL: 'Firme',
    PARTNER: 'Partenerii locului',
  },
  ranTo: (day) => `Nu mai este valabil (a fost până la ${day})`,
  doubtful: 'Sursa poate greși aici: întrebați mai întâi',
};
