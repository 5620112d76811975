/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  closed: 'Зачинено',
  layout: { BOARDROOM: 'навколо столу', STANDING: 'стоячи', TABLES: 'за столиками', THEATRE: 'рядами' },
  openingHours: 'Години роботи',
  open: (open) => `Зараз ${open ? 'відчинено' : 'зачинено'}.`,
  gettingThere: 'Як дістатися',
  parking: (words) => `Паркування: ${words}`,
  transport: (words) => `Автобус і поїзд: ${words}`,
  booking: 'Як забронювати',
  whatHappens: 'Що тут відбувається',
  bankHolidays: 'вихідні дні (bank holidays)',
  noStaff: 'Без персоналу, заходьте самостійно',
};
