/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Pasakykite mums, ko trūksta',
  label: 'Ko trūksta?',
  hint: 'Užtenka kelių žodžių, pavyzdžiui, „kur darbo dieną pažaisti šachmatais“. Nerašykite vardų, telefonų ir adresų: duomenų nesaugome, todėl atsakyti negalime.',
  send: 'Siųsti',
  thanks: 'Ačiū. Suskaičiuosime kartu su tuo, ko trūksta kitiems. Tai perskaitys tie, kurie rūpinasi šia vietove.',
  kept: (words) => `Išsaugojome: „${words}“.`,
};
