/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  unknown: 'Dar nežinoma, pasiteiraukite.',
  gone: 'Šio įrašo sąraše nebėra.',
  whatBecameOfIt: 'Sužinokite, kas jam nutiko',
  contact: 'Skambinkite arba rašykite',
  web: 'Internete',
  noContact: 'Telefono numeris ar el. paštas dar nežinomas.',
  ask: 'Klauskite:',
  thisEntry: 'Šis įrašas',
  toShare: 'Adresas dalytis',
  keptBy: (name) => `Įrašą prižiūri: ${name}.`,
  source: 'Šaltinis:',
  relay: ' (atsiliepia per „Relay UK“)',
  outside: (host) => `išorinė nuoroda: ${host}`,
  answers: { YES: 'taip', PARTLY: 'iš dalies', NO: 'ne', UNKNOWN: 'dar nežinoma, pasiteiraukite' },
  lastConfirmed: (month, by) => `Paskutinį kartą patvirtinta: ${month}${by ? `, ${by}` : ''}.`,
  confirmed: (month, by) => `Patvirtinta: ${month}${by ? `, ${by}` : ''}.`,
};
