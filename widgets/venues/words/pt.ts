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
  from: (price) => `a partir de ${price}`,
  accessTerms: { 'step-free': 'entrada sem degraus', 'hearing-loop': 'anel de indução', 'accessible-toilet': 'casa de banho acessível' },
  accessIs: {
    YES: (what) => what,
    PARTLY: (what) => `em parte: ${what}`,
    NO: (what) => `não há: ${what}`,
    UNKNOWN: (what) => `ainda não se sabe: ${what}`,
  },
  closedFor: (what, from, until, reason) =>
    `${what ? `${what}: encerrado` : 'Encerrado'}${until ? ` (${from} – ${until})` : ` a partir de ${from}`}. ${reason}.`,
  hire: {
    YES: 'Qualquer pessoa pode alugar.',
    LIMITED: 'Pessoas de fora podem alugar a certas horas. Pergunte primeiro.',
    NO: 'Não se aluga.',
    UNKNOWN: 'Se se pode alugar: ainda não se sabe, pergunte.',
  },
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
  to: (from, to) => `${from} – ${to}`,
  ranTo: (day) => `Já não é válido (foi válido até ${day})`,
  since: (day, until) => `Desde ${day}${until ? ` até ${until}` : ''}`,
  doubtful: 'A fonte pode estar errada: pergunte primeiro',
};
