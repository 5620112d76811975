/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const people = (count: number) => counted(count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

export const words: Words = {
  kind: {
    one: 'miejsce',
    many: 'miejsca',
    forms: { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' },
    search: 'Szukaj miejsc i sal',
  },
  more: 'Sale, ceny i rezerwacja',
  rooms: 'Sale',
  holds: 'Mieści',
  price: 'Cena',
  roomCount: (rooms) => counted(rooms, { one: 'sala', few: 'sale', many: 'sal', other: 'sali' }),
  people,
  roomFor: (room, count) => `${room} (${people(count)})`,
  sizeUnknown: 'na ile osób: jeszcze nie wiadomo, warto zapytać',
  moreRooms: (rooms) => `jeszcze ${counted(rooms, { one: 'sala', few: 'sale', many: 'sal', other: 'sali' })}`,
  accessTerms: { 'step-free': 'wejście bez schodów', 'hearing-loop': 'pętla indukcyjna', 'accessible-toilet': 'dostępna toaleta' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `częściowo: ${what}`,
    NO: (what) => `brak: ${what}`,
    UNKNOWN: (what) => `jeszcze nie wiadomo: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: zamknięte` : 'Zamknięte'}${until ? ` (${from} – ${until})` : ` od: ${from}`}. ${reason}.`,
  notForHire: 'Nie do wynajęcia.',
  facilities: 'Wyposażenie',
  capacity: 'Liczba osób',
  anySize: 'Dowolna',
  orMore: (people) => `Co najmniej ${people}`,
  hirerLabel: 'Kto wynajmuje',
  maxPrice: 'Cena za godzinę',
  anyPrice: 'Dowolna',
  atMost: (price) => `${price} lub mniej`,
  anyFacility: 'Dowolne',
  rate: {
    HOUR: 'za godzinę',
    SESSION: 'za jedne zajęcia',
    EVENING: 'za wieczór',
    HALF_DAY: 'za pół dnia',
    DAY: 'za dzień',
    WEEK: 'za tydzień',
  },
  hirer: {
    ANY: null,
    COMMUNITY: 'Grupy społeczne',
    PRIVATE: 'Wynajem prywatny',
    COMMERCIAL: 'Firmy',
    PARTNER: 'Partnerzy obiektu',
  },
  ranTo: (day) => `Już nie obowiązuje (obowiązywało do ${day})`,
  doubtful: 'Źródło może się tu mylić: najpierw zapytaj',
};
