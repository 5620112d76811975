/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  unknown: 'Nu se știe încă, întrebați.',
  gone: 'Această înregistrare nu mai este pe listă.',
  whatBecameOfIt: 'Vedeți ce s-a întâmplat cu ea',
  contact: 'Sunați sau scrieți',
  web: 'Pe internet',
  noContact: 'Nu se știe încă niciun număr de telefon și nicio adresă de e-mail.',
  ask: 'Întrebați:',
  thisEntry: 'Această înregistrare',
  toShare: 'Adresă de trimis mai departe',
  keptBy: (name) => `De această înregistrare se ocupă: ${name}.`,
  source: 'Sursa:',
  relay: ' (răspunde prin Relay UK)',
  outside: (host) => `link extern: ${host}`,
  answers: { YES: 'da', PARTLY: 'parțial', NO: 'nu', UNKNOWN: 'nu se știe încă, întrebați' },
  lastConfirmed: (month, by) => `Ultima confirmare: ${month}${by ? `, ${by}` : ''}.`,
  confirmed: (month, by) => `Confirmat: ${month}${by ? `, ${by}` : ''}.`,
};
