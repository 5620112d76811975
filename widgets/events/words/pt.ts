/** European Portuguese. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'evento',
    many: 'próximos eventos',
    forms: { one: 'próximo evento', other: 'próximos eventos' },
  },
  search: 'Procurar eventos',
  more: 'Como participar, e mais',
  when: 'Quando',
  cost: 'Custo',
  today: (day) => `Hoje, ${day}`,
  tomorrow: (day) => `Amanhã, ${day}`,
  allDay: 'Todo o dia',
  times: (from, to) => `${from}–${to}`,
  until: (first, last) => `${first}, até ${last}`,
  goesOn: (last) => `Até ${last}`,
  dateUnknown: 'Data: ainda não se sabe',
  cancelled: 'Cancelado',
  provisional: 'A data pode mudar',
  costUnknown: 'Custo: ainda não se sabe, pergunte',
  whereUnknown: 'Local: ainda não se sabe, pergunte',
  bookBy: (when) => `Reservas até ${when}`,
  placesLeft: (places) => counted(places, { one: 'lugar livre', other: 'lugares livres' }),
  full: 'Já não há lugares',
  hosts: 'Quem organiza',
  booking: 'Como reservar',
  book: 'Reservar um lugar',
  online: 'Pela Internet',
  join: 'Participar pela Internet',
  calendar: 'Calendário',
  toCalendar: 'Guardar no seu calendário',
  whenLabel: 'Quando',
  anyTime: 'Em qualquer data',
  choices: { today: 'Hoje', weekend: 'Este fim de semana', week: 'Esta semana', month: 'Este mês' },
};
