/** What is said where nothing was found, in Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  title: 'Spuneți-ne ce lipsește',
  lead: 'Ce ați căutat și nu ați găsit? Cei care au grijă de localitate citesc și văd unde ar trebui să înceapă ceva.',
  private: 'Nu păstrăm nimic despre dumneavoastră: niciun nume, nicio adresă, niciun număr. De aceea nu vă putem răspunde.',
  fields: {
    words: 'Ce lipsește?',
    wordsHint: 'Câteva cuvinte, de exemplu „un loc unde să joc șah în timpul săptămânii”. Nu scrieți nume, numere de telefon sau adrese.',
    place: 'Unde?',
    placeHint: 'Un sat, un oraș sau un cod poștal. Din codul poștal păstrăm doar localitatea.',
    kind: 'Ce fel de lucru este?',
    theme: 'Despre ce este?',
  },
  kinds: {
    GROUP: 'Un grup sau o activitate',
    VENUE: 'Un loc de întâlnire',
    FUND: 'Bani care se pot cere',
    OPPORTUNITY: 'Un mod de a ajuta',
    EVENT: 'Un eveniment',
  },
  send: 'Spuneți-ne',
  sentTitle: 'Vă mulțumim că ne-ați spus',
  sent: 'Se socotește împreună cu ce le lipsește altora, iar cei care au grijă de localitate citesc. Nu se păstrează nimic despre dumneavoastră.',
  meanwhile: 'Între timp',
  beTold: 'Primiți un e-mail când apare ceva nou',
  add: 'Știți totuși de ceva? Adăugați',
  another: 'Spuneți-ne despre altceva care lipsește',
  help: (line) => `Preferați să spuneți unei persoane? ${line}`,
  library: 'Găsiți o bibliotecă',
  libraryHelps: 'Cineva de acolo va căuta împreună cu dumneavoastră.',
  serving: 'Nu este ce ați cerut, dar este pentru tot districtul sau comitatul',
  ask: 'Sau întrebați pe cineva:',
};
