/** What is said to whoever tells what is missing, when something is wrong; in Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  theme: 'Nie znamy tego tematu. Prosimy wybrać inny albo żaden.',
  tooLong: (length, most) => `Liczba znaków to ${length}, a może ich być najwyżej ${most}.`,
  notWords: 'Prosimy opisać słowami, czego brakuje. Numerów i adresów nie przechowujemy i nie możemy odpowiedzieć.',
  empty: 'Prosimy w kilku słowach napisać, czego brakuje, na przykład „miejsce do gry w szachy”.',
  toldAlready: 'To już mamy. Aby zgłosić coś innego, prosimy otworzyć stronę jeszcze raz.',
};
