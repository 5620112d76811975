/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'grupa',
    many: 'grupy',
    forms: { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' },
    search: 'Szukaj grup',
  },
  more: 'Jak dołączyć i więcej',
  meets: 'Spotkania',
  cost: 'Koszt',
  running: {
    ACTIVE: null,
    PAUSED: 'Obecnie nie ma spotkań',
    CHANGED: 'Coś się zmieniło: więcej poniżej',
    CLOSED: 'Zakończyła działalność',
  },
  nothingKnown: 'Kiedy są spotkania i ile kosztują: jeszcze nie wiadomo, zapytaj w grupie.',
  timesUnknown: 'Kiedy są spotkania: jeszcze nie wiadomo, zapytaj w grupie.',
  costUnknown: 'Ile to kosztuje: jeszcze nie wiadomo, zapytaj w grupie.',
  joining: 'Jak dołączyć',
  contact: 'Kontakt',
  sessions: 'Zajęcia',
  noTimes: 'terminów jeszcze nie znamy, zapytaj w grupie',
  meetsAt: 'Miejsce spotkań',
  helpWanted: 'Potrzebna pomoc',
  languages: 'Języki',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Jest lista oczekujących',
    FULL: 'Obecnie brak wolnych miejsc',
    BY_REFERRAL: 'Potrzebne skierowanie, na przykład od lekarza',
    UNKNOWN: null,
  },
};
