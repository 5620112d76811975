/** Ukrainian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'подія',
    many: 'майбутні події',
    forms: { one: 'майбутня подія', few: 'майбутні події', many: 'майбутніх подій', other: 'майбутньої події' },
  },
  search: 'Шукати події',
  more: 'Як потрапити та інше',
  when: 'Коли',
  cost: 'Вартість',
  today: (day) => `Сьогодні, ${day}`,
  tomorrow: (day) => `Завтра, ${day}`,
  allDay: 'Увесь день',
  times: (from, to) => `${from}–${to}`,
  until: (first, last) => `${first}, кінець: ${last}`,
  goesOn: (last) => `Триває, кінець: ${last}`,
  dateUnknown: 'Дата: ще не відомо',
  cancelled: 'Скасовано',
  provisional: 'Дата може змінитися',
  costUnknown: 'Вартість: ще не відомо, запитайте',
  whereUnknown: 'Місце: ще не відомо, запитайте',
  bookBy: (when) => `Забронювати до: ${when}`,
  placesLeft: (places) => counted(places, { one: 'вільне місце', few: 'вільні місця', many: 'вільних місць', other: 'вільного місця' }),
  full: 'Вільних місць немає',
  hosts: 'Організатор',
  booking: 'Як забронювати',
  book: 'Забронювати місце',
  online: 'Онлайн',
  join: 'Приєднатися онлайн',
  calendar: 'Календар',
  toCalendar: 'Додати до свого календаря',
  whenLabel: 'Коли',
  anyTime: 'Будь-коли',
  choices: { today: 'Сьогодні', weekend: 'Цими вихідними', week: 'Цього тижня', month: 'Цього місяця' },
};
