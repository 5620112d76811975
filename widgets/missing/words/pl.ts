/** What is said where nothing was found, in Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  title: 'Powiedz nam, czego brakuje',
  lead: 'Czego szukasz i nie możesz znaleźć? Przeczytają to osoby, które dbają o tę okolicę, i zobaczą, gdzie coś powinno powstać.',
  private: 'Nie zachowujemy niczego o Tobie: ani imienia, ani adresu, ani numeru. Dlatego nie możemy Ci odpowiedzieć.',
  fields: {
    words: 'Czego brakuje?',
    wordsHint: 'Kilka słów, na przykład „miejsce, gdzie w tygodniu można pograć w szachy”. Pomiń nazwiska, numery telefonów i adresy.',
    place: 'Gdzie?',
    placeHint: 'Wieś, miasto lub kod pocztowy. Z kodu pocztowego zachowujemy tylko miejscowość.',
    kind: 'Jakiego rodzaju to rzecz?',
    theme: 'Czego dotyczy?',
  },
  kinds: {
    GROUP: 'Grupa albo zajęcia',
    VENUE: 'Miejsce spotkań',
    FUND: 'Dofinansowanie',
    OPPORTUNITY: 'Możliwość pomocy',
    EVENT: 'Wydarzenie',
  },
  send: 'Powiedz nam',
  sentTitle: 'Dziękujemy za wiadomość',
  sent: 'Liczymy to razem z tym, czego brakuje innym, a czytają to osoby, które dbają o tę okolicę. O Tobie niczego nie zachowujemy.',
  meanwhile: 'Tymczasem',
  beTold: 'Powiadom mnie e-mailem, gdy pojawi się coś nowego',
  add: 'Jednak o czymś wiesz? Dodaj to',
  another: 'Powiedz nam o czymś innym, czego brakuje',
  help: (line) => `Wolisz powiedzieć to komuś osobiście? ${line}`,
  library: 'Znajdź bibliotekę',
  libraryHelps: 'Ktoś tam poszuka razem z Tobą.',
  serving: 'Nie to, czego szukasz, ale dla całego dystryktu lub hrabstwa',
  ask: 'Albo zapytaj:',
};
