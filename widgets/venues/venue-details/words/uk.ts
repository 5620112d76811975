/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  layout: { BOARDROOM: 'навколо столу', STANDING: 'стоячи', TABLES: 'за столиками', THEATRE: 'рядами' },
  openingHours: 'Години роботи',
  open: (open) => `Зараз ${open ? 'відчинено' : 'зачинено'}.`,
  gettingThere: 'Як дістатися',
  parking: (words) => `Паркування: ${words}`,
  transport: (words) => `Автобус і поїзд: ${words}`,
  booking: 'Як забронювати',
  hire: {
    YES: 'Орендувати може будь-хто.',
    LIMITED: 'Люди ззовні можуть орендувати в певні години. Спочатку запитайте.',
    UNKNOWN: 'Чи можна орендувати: ще не відомо, запитайте.',
  },
  whatHappens: 'Що тут відбувається',
  to: (from, to) => `${from} – ${to}`,
  since: (day, until) => `Від ${day}${until ? ` до ${until}` : ''}`,
  bankHolidays: 'вихідні дні (bank holidays)',
  noStaff: 'Без персоналу, заходьте самостійно',
};
