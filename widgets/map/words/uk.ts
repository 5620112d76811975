/** Ukrainian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const entries = (count: number) => counted(count, { one: 'запис', few: 'записи', many: 'записів', other: 'запису' });

export const words: Words = {
  map: 'Карта',
  keys: 'Карта. Стрілки рухають її, плюс і мінус змінюють масштаб, Escape виводить із неї.',
  zoomIn: 'Збільшити',
  zoomOut: 'Зменшити',
  everything: 'Показати все',
  all: 'Усе',
  together: (count) => `${entries(count)} близько одне до одного. Збільште карту.`,
  samePlace: (count) => `${entries(count)} в одному місці. Виберіть.`,
  somewhere: (place) => `${place} (околиці)`,
  somewhereNamed: (place, names) => `${place} (околиці): ${names}`,
  somewhereCount: (place, count) => `${place} (околиці): ${entries(count)}. Виберіть.`,
  chooseAt: (count) => `Тут: ${entries(count)}`,
  close: 'Закрити',
  toMap: 'Показати на карті',
  without: (count) => `Не можна показати на карті: ${entries(count)}. Усе є у списку.`,
  fingers: 'Рухайте карту двома пальцями.',
  from: 'Джерело карти:',
};
