/** Ukrainian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  youDo: 'Що ви робите',
  when: 'Коли',
  from: 'Початок',
  until: 'Зголоситися до',
  need: 'Що потрібно',
  wanted: 'Скільки потрібно людей',
  gains: 'Що ви отримуєте',
  training: (words) => `Навчання: ${words}`,
  support: (words) => `Підтримка: ${words}`,
  expenses: {
    yes: 'Витрати відшкодовують.',
    no: 'Витрати не відшкодовують.',
    unknown: 'Відшкодування витрат: ще не відомо, запитайте.',
  },
  rewards: (words) => `Винагорода: ${words}`,
  apply: 'Подати заявку',
  reply: 'Відповідь',
  within: (days) => `Вам дадуть відповідь протягом ${counted(days, { one: 'дня', other: 'днів' })}.`,
  replyUnknown: 'Як швидко дадуть відповідь: ще не відомо.',
};
