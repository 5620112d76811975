/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  unknown: 'Jeszcze nie wiadomo, warto zapytać.',
  gone: 'Tego wpisu już nie ma na liście.',
  whatBecameOfIt: 'Zobacz, co się z nim stało',
  contact: 'Zadzwoń lub napisz',
  web: 'W internecie',
  noContact: 'Nie znamy jeszcze numeru telefonu ani adresu e-mail.',
  ask: 'Zapytaj:',
  thisEntry: 'Ten wpis',
  toShare: 'Adres do przekazania dalej',
  keptBy: (name) => `Wpisem opiekuje się: ${name}.`,
  source: 'Źródło:',
  relay: ' (odbiera połączenia przez Relay UK)',
  outside: (host) => `link zewnętrzny: ${host}`,
  answers: { YES: 'tak', PARTLY: 'częściowo', NO: 'nie', UNKNOWN: 'jeszcze nie wiadomo, warto zapytać' },
  lastConfirmed: (month, by) => `Ostatnie potwierdzenie: ${month}${by ? `, ${by}` : ''}.`,
  confirmed: (month, by) => `Potwierdzono: ${month}${by ? `, ${by}` : ''}.`,
};
