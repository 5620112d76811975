/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'результат',
    many: 'результати',
    forms: { one: 'результат', few: 'результати', many: 'результатів', other: 'результату' },
    search: 'Шукати',
  },
  lookingFor: 'Що ви шукаєте?',
  show: 'Показати',
  everything: 'Усе',
  kinds: {
    GROUP: { one: 'Група', many: 'Групи' },
    VENUE: { one: 'Приміщення', many: 'Приміщення' },
    FUND: { one: 'Фінансування', many: 'Фінансування' },
    OPPORTUNITY: { one: 'Волонтерство', many: 'Волонтерство' },
    EVENT: { one: 'Подія', many: 'Події' },
  },
};
