/** Ukrainian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  nearLabel: 'Поблизу (село, місто або поштовий індекс)',
  placesOffered: (count) =>
    `${counted(count, { one: 'населений пункт', few: 'населені пункти', many: 'населених пунктів', other: 'населеного пункту' })}. Вибирайте стрілками та клавішею Enter.`,
  placeAwaited: 'Шукаємо населений пункт…',
  noPlaceOffered: 'Ми не знаємо такого населеного пункту.',
  whichPlace: 'Який населений пункт ви маєте на увазі?',
  didYouMean: (query) => `Можливо, ви мали на увазі «${query}»?`,
  lookInAllOf: (area) => `Шукати на всій території: ${area}`,
  nearestElsewhere: 'Найближче з того, що нам відомо:',
  servingAll: 'Це не те, що ви шукали, але для всього району чи графства:',
  orAsk: 'Або запитайте когось:',
  tellMissing: 'Розкажіть нам, чого бракує',
};
