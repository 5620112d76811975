/** Portuguese. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  rooms: (rooms) => counted(rooms, { one: 'sala', other: 'salas' }),
  forPeople: (people) => `para ${counted(people, { one: 'pessoa', other: 'pessoas' })}`,
  largestFor: (people) => `a maior para ${counted(people, { one: 'pessoa', other: 'pessoas' })}`,
  hourly: (price) => `A partir de ${price} por hora`,
  hourlyForGroups: (price) => `Grupos da comunidade: a partir de ${price} por hora`,
  accessUnknown: 'Acessibilidade: ainda não se sabe, pergunte',
  commitment: {
    ONE_OFF: 'Uma vez',
    FEW_WEEKS: 'Algumas semanas',
    REGULAR: 'Regularmente',
    FLEXIBLE: 'Quando lhe der jeito',
    OFFICE: 'Um cargo com mandato',
  },
  with: (group) => `Organização: ${group}`,
  fromHome: 'A partir de casa',
  eventState: { CONFIRMED: null, PROVISIONAL: 'A data pode mudar', CANCELLED: 'Cancelado', PAST: 'Já passou' },
  dateUnknown: 'Data: ainda não se sabe, pergunte',
};
