/** European Portuguese. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const people = (count: number) => counted(count, { one: 'pessoa', other: 'pessoas' });
const rooms = (count: number) => counted(count, { one: 'sala', other: 'salas' });

export const words: Words = {
  kind: { one: 'espaço', many: 'espaços', forms: { one: 'espaço', other: 'espaços' }, search: 'Procurar espaços' },
  more: 'Salas, preços e como reservar',
  rooms: 'Salas',
  holds: 'Lotação',
  price: 'Preço',
  roomCount: rooms,
  people,
  roomFor: (room, count) => `${room} (${people(count)})`,
  sizeUnknown: 'para quantas pessoas: ainda não se sabe, pergunte',
  moreRooms: (count) => `mais ${rooms(count)}`,
  accessTerms: { 'step-free': 'entrada sem degraus', 'hearing-loop': 'anel de indução', 'accessible-toilet': 'casa de banho acessível' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `em parte: ${what}`,
    NO: (what) => `não há: ${what}`,
    UNKNOWN: (what) => `ainda não se sabe: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: encerrado` : 'Encerrado'}${until ? ` (${from} – ${until})` : ` a partir de ${from}`}. ${reason}.`,
  notForHire: 'Não se aluga.',
  facilities: 'O que há',
  capacity: 'Quantas pessoas',
  anySize: 'Qualquer número',
  orMore: (people) => `${people} pessoas ou mais`,
  hirerLabel: 'Quem aluga',
  maxPrice: 'Preço por hora',
  anyPrice: 'Qualquer preço',
  atMost: (price) => `${price} ou menos`,
  anyFacility: 'Qualquer coisa',
  rate: { HOUR: 'por hora', SESSION: 'por sessão', EVENING: 'por noite', HALF_DAY: 'por meio dia', DAY: 'por dia', WEEK: 'por semana' },
  hirer: {
    ANY: null,
    COMMUNITY: 'Grupos da comunidade',
    PRIVATE: 'Aluguer particular',
    COMMERCIAL: 'Empresas',
    PARTNER: 'Parceiros do espaço',
  },
  ranTo: (day) => `Já não é válido (foi válido até ${day})`,
  doubtful: 'A fonte pode estar errada: pergunte primeiro',
};
