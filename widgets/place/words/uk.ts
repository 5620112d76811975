/** Ukrainian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  fetching: 'Завантажуємо населений пункт…',
  failed: 'Не вдалося завантажити цей населений пункт. Спробуйте за хвилину або перегляньте на Fingerpost.',
  tryAgain: 'Спробувати ще раз',
  lookOnSite: 'Переглянути на Fingerpost',
  unknown: (typed) => `Не вдалося знайти «${typed}».`,
  didYouMean: 'Можливо, ви мали на увазі:',
  whichPlace: (typed) => `«${typed}» — це назва кількох населених пунктів. Який ви маєте на увазі?`,
  isThere: (name) => `Що тут є: ${name}`,
  counts: {
    GROUP: (count) => counted(count, { one: 'група', few: 'групи', many: 'груп', other: 'групи' }),
    VENUE: (count) => counted(count, { one: 'приміщення', many: 'приміщень', other: 'приміщення' }),
    FUND: (count) => counted(count, { one: 'фонд', few: 'фонди', many: 'фондів', other: 'фонду' }),
    OPPORTUNITY: (count) =>
      counted(count, {
        one: 'волонтерська пропозиція',
        few: 'волонтерські пропозиції',
        many: 'волонтерських пропозицій',
        other: 'волонтерської пропозиції',
      }),
    EVENT: (count) => counted(count, { one: 'подія', few: 'події', many: 'подій', other: 'події' }),
  },
  nothing: (name) => `${name}: саме з цього населеного пункту у списку ще нічого немає.`,
  meets: 'Зустрічі цього тижня',
  rooms: 'Зали в оренду',
  cheapRooms: (count) => `${counted(count, { one: 'зал', few: 'зали', many: 'залів', other: 'зали' })} дешевше ніж 15 £ за годину`,
  money: 'Де зараз приймають заявки',
  roles: 'Потрібна допомога',
  nextEvent: 'Найближча подія',
  missing: (themes, more) =>
    `Ще нічого на теми: ${themes}${more ? ` і ще ${counted(more, { one: 'тема', few: 'теми', many: 'тем', other: 'теми' })}` : ''}.`,
  tellMissing: 'Розкажіть нам, чого бракує',
  everything: (name) => `Усе для населеного пункту: ${name}`,
  from: 'Джерело:',
  wrong: 'Щось не так?',
};
