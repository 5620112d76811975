/** What is said where nothing was found, in Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  title: 'Praneškite, ko trūksta',
  lead: 'Ko ieškojote ir neradote? Tai skaito tie, kurie rūpinasi vietove, ir mato, kur kas nors turėtų atsirasti.',
  private: 'Nieko apie jus nesaugome: nei vardo, nei adreso, nei numerio. Todėl negalime jums atsakyti.',
  fields: {
    words: 'Ko trūksta?',
    wordsHint: 'Keli žodžiai, pavyzdžiui, „kur darbo dieną pažaisti šachmatais“. Nerašykite vardų, telefono numerių ir adresų.',
    place: 'Kur?',
    placeHint: 'Kaimas, miestas arba pašto kodas. Iš pašto kodo išsaugome tik vietovę.',
    kind: 'Kas tai būtų?',
    theme: 'Apie ką tai?',
  },
  kinds: {
    GROUP: 'Grupė arba užsiėmimas',
    VENUE: 'Vieta susitikti',
    FUND: 'Pinigai, kurių galima prašyti',
    OPPORTUNITY: 'Būdas padėti',
    EVENT: 'Renginys',
  },
  send: 'Pranešti',
  sentTitle: 'Ačiū, kad pranešėte',
  sent: 'Tai skaičiuojama kartu su tuo, ko pasigenda kiti, ir tai skaito tie, kurie rūpinasi vietove. Apie jus nieko nesaugoma.',
  meanwhile: 'O kol kas',
  beTold: 'Gauti pranešimą el. paštu, kai atsiras kas nors nauja',
  add: 'Vis dėlto kai ką žinote? Pridėkite',
  another: 'Pranešti apie dar ką nors, ko trūksta',
  help: (line) => `Norėtumėte pasakyti žmogui? ${line}`,
  library: 'Raskite biblioteką',
  libraryHelps: 'Kas nors ten paieškos kartu su jumis.',
  serving: 'Ne tai, ko klausėte, bet skirta visam rajonui ar grafystei',
  ask: 'Arba paklauskite:',
};
