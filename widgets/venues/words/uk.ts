/** Ukrainian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const people = (count: number) => counted(count, { one: 'особа', few: 'особи', many: 'осіб', other: 'особи' });
const rooms = (count: number) => counted(count, { one: 'зал', few: 'зали', many: 'залів', other: 'зали' });

export const words: Words = {
  kind: {
    one: 'приміщення',
    many: 'приміщення',
    forms: { one: 'приміщення', few: 'приміщення', many: 'приміщень', other: 'приміщення' },
    search: 'Шукати приміщення',
  },
  more: 'Зали, ціни та бронювання',
  rooms: 'Зали',
  holds: 'Вміщує',
  price: 'Ціна',
  roomCount: rooms,
  people,
  roomFor: (room, count) => `${room} (${people(count)})`,
  sizeUnknown: 'на скільки осіб: ще не відомо, запитайте',
  moreRooms: (count) => `ще ${rooms(count)}`,
  accessTerms: { 'step-free': 'вхід без сходів', 'hearing-loop': 'індукційна петля', 'accessible-toilet': 'доступний туалет' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `частково: ${what}`,
    NO: (what) => `немає: ${what}`,
    UNKNOWN: (what) => `ще не відомо: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: зачинено` : 'Зачинено'}${until ? ` (${from} – ${until})` : `, початок: ${from}`}. ${reason}.`,
  notForHire: 'Не здається в оренду.',
  facilities: 'Що тут є',
  capacity: 'Скільки осіб',
  anySize: 'Будь-скільки',
  orMore: (people) => `Щонайменше ${people}`,
  hirerLabel: 'Хто орендує',
  maxPrice: 'Ціна за годину',
  anyPrice: 'Будь-яка',
  atMost: (price) => `${price} або менше`,
  anyFacility: 'Будь-що',
  rate: {
    HOUR: 'за годину',
    SESSION: 'за заняття',
    EVENING: 'за вечір',
    HALF_DAY: 'за пів дня',
    DAY: 'за день',
    WEEK: 'за тиждень',
  },
  hirer: {
    ANY: null,
    COMMUNITY: 'Громадські групи',
    PRIVATE: 'Приватна оренда',
    COMMERCIAL: 'Підприємства',
    PARTNER: 'Партнери закладу',
  },
  ranTo: (day) => `Уже не діє (діяло до ${day})`,
  doubtful: 'Джерело тут може помилятися: спочатку запитайте',
};
