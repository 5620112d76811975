/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  name: 'Powiedz nam, czego brakuje',
  label: 'Czego brakuje?',
  hint: 'Wystarczy kilka słów, na przykład „gdzie zagrać w szachy w dzień powszedni”. Prosimy bez nazwisk, telefonów i adresów: nie przechowujemy danych, więc nie możemy odpisać.',
  send: 'Wyślij',
  thanks: 'Dziękujemy. Policzymy to razem z tym, czego brakuje innym. Przeczytają to osoby, które dbają o tę miejscowość.',
  kept: (words) => `Zapisaliśmy: „${words}”.`,
};
