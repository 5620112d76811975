/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'grupė',
    many: 'grupės',
    forms: { one: 'grupė', few: 'grupės', many: 'grupės', other: 'grupių' },
    search: 'Ieškoti grupių',
  },
  more: 'Kaip prisijungti ir daugiau',
  meets: 'Susitikimai',
  cost: 'Kaina',
  running: {
    ACTIVE: null,
    PAUSED: 'Šiuo metu nesirenka',
    CHANGED: 'Kai kas pasikeitė: daugiau žemiau',
    CLOSED: 'Veikla baigta',
  },
  nothingKnown: 'Kada renkasi ir kiek kainuoja: dar nežinoma, pasiteiraukite.',
  timesUnknown: 'Kada renkasi: dar nežinoma, pasiteiraukite.',
  costUnknown: 'Kiek kainuoja: dar nežinoma, pasiteiraukite.',
  joining: 'Kaip prisijungti',
  contact: 'Kontaktai',
  sessions: 'Užsiėmimai',
  noTimes: 'laikas dar nežinomas, pasiteiraukite',
  meetsAt: 'Susitikimų vieta',
  helpWanted: 'Reikia pagalbos',
  languages: 'Kalbos',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Yra laukiančiųjų eilė',
    FULL: 'Šiuo metu vietų nėra',
    BY_REFERRAL: 'Reikia siuntimo, pavyzdžiui, gydytojo',
    UNKNOWN: null,
  },
};
