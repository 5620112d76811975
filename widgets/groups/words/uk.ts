/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'група',
    many: 'групи',
    forms: { one: 'група', few: 'групи', many: 'груп', other: 'групи' },
    search: 'Шукати групи',
  },
  more: 'Як приєднатися та інше',
  meets: 'Зустрічі',
  cost: 'Вартість',
  running: {
    ACTIVE: null,
    PAUSED: 'Наразі не збираються',
    CHANGED: 'Дещо змінилося: докладніше нижче',
    CLOSED: 'Припинила діяльність',
  },
  nothingKnown: 'Коли збираються і скільки це коштує: ще не відомо, запитайте.',
  timesUnknown: 'Коли збираються: ще не відомо, запитайте.',
  costUnknown: 'Скільки це коштує: ще не відомо, запитайте.',
  joining: 'Як приєднатися',
  contact: 'Контакти',
  sessions: 'Заняття',
  noTimes: 'час ще не відомий, запитайте',
  meetsAt: 'Місце зустрічей',
  helpWanted: 'Потрібна допомога',
  languages: 'Мови',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Є черга охочих',
    FULL: 'Наразі місць немає',
    BY_REFERRAL: 'Потрібне направлення, наприклад від лікаря',
    UNKNOWN: null,
  },
};
