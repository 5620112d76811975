/** Lithuanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const people = (count: number) => counted(count, { one: 'žmogus', few: 'žmonės', many: 'žmogaus', other: 'žmonių' });
const rooms = (count: number) => counted(count, { one: 'patalpa', few: 'patalpos', many: 'patalpos', other: 'patalpų' });

export const words: Words = {
  kind: {
    one: 'susitikimų vieta',
    many: 'susitikimų vietos',
    forms: { one: 'susitikimų vieta', few: 'susitikimų vietos', many: 'susitikimų vietos', other: 'susitikimų vietų' },
    search: 'Ieškoti susitikimų vietų',
  },
  more: 'Patalpos, kainos ir rezervavimas',
  rooms: 'Patalpos',
  holds: 'Telpa',
  price: 'Kaina',
  roomCount: rooms,
  people,
  roomFor: (room, count) => `${room} (${people(count)})`,
  sizeUnknown: 'kiek telpa žmonių: dar nežinoma, pasiteiraukite',
  moreRooms: (count) => `dar ${rooms(count)}`,
  accessTerms: { 'step-free': 'įėjimas be laiptų', 'hearing-loop': 'indukcinė kilpa', 'accessible-toilet': 'pritaikytas tualetas' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `iš dalies: ${what}`,
    NO: (what) => `nėra: ${what}`,
    UNKNOWN: (what) => `dar nežinoma: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: uždaryta` : 'Uždaryta'}${until ? ` (${from} – ${until})` : `, pradžia: ${from}`}. ${reason}.`,
  notForHire: 'Nenuomojama.',
  facilities: 'Kas yra vietoje',
  capacity: 'Kiek žmonių',
  anySize: 'Bet kiek',
  orMore: (people) => `Bent ${people}`,
  hirerLabel: 'Kas nuomojasi',
  maxPrice: 'Valandos kaina',
  anyPrice: 'Bet kokia',
  atMost: (price) => `${price} arba mažiau`,
  anyFacility: 'Bet kas',
  rate: {
    HOUR: 'už valandą',
    SESSION: 'už užsiėmimą',
    EVENING: 'už vakarą',
    HALF_DAY: 'už pusę dienos',
    DAY: 'už dieną',
    WEEK: 'už savaitę',
  },
  hirer: {
    ANY: null,
    COMMUNITY: 'Bendruomenės grupės',
    PRIVATE: 'Privati nuoma',
    COMMERCIAL: 'Įmonės',
    PARTNER: 'Vietos partneriai',
  },
  ranTo: (day) => `Nebegalioja (galiojo iki ${day})`,
  doubtful: 'Šaltinis čia gali klysti: pirmiausia pasiteiraukite',
};
