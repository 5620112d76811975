/** What is said to whoever tells what is missing, when something is wrong; in Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  theme: 'Šios temos nežinome. Pasirinkite kitą arba jokios.',
  tooLong: (length, most) => `Ženklų yra ${length}, o gali būti ne daugiau kaip ${most}.`,
  notWords: 'Žodžiais parašykite, ko trūksta. Numerių ir adresų nesaugome, tad atsakyti negalime.',
  empty: 'Keliais žodžiais parašykite, ko trūksta, pavyzdžiui, „vietos žaisti šachmatais“.',
  toldAlready: 'Tai jau turime. Norėdami pranešti apie ką nors kita, atverkite puslapį iš naujo.',
};
