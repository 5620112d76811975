/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: { one: 'grup', many: 'grupuri', forms: { one: 'grup', few: 'grupuri', other: 'de grupuri' }, search: 'Căutați grupuri' },
  more: 'Cum vă alăturați și altele',
  meets: 'Întâlniri',
  cost: 'Cost',
  running: {
    ACTIVE: null,
    PAUSED: 'În prezent nu se întâlnesc',
    CHANGED: 'Ceva s-a schimbat: vedeți mai jos',
    CLOSED: 'Și-a încetat activitatea',
  },
  nothingKnown: 'Când se întâlnesc și cât costă: nu se știe încă, întrebați.',
  timesUnknown: 'Când se întâlnesc: nu se știe încă, întrebați.',
  costUnknown: 'Cât costă: nu se știe încă, întrebați.',
  joining: 'Cum vă alăturați',
  contact: 'Date de contact',
  sessions: 'Activități',
  noTimes: 'orele nu se știu încă, întrebați',
  meetsAt: 'Locul de întâlnire',
  helpWanted: 'Se caută ajutor',
  languages: 'Limbi',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Are o listă de așteptare',
    FULL: 'Fără locuri în prezent',
    BY_REFERRAL: 'Este nevoie de trimitere, de exemplu de la medic',
    UNKNOWN: null,
  },
};
