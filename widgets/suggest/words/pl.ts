/** What forms in elements say, and the one on which people add and correct entries, in Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  mostCharacters: (count) => `Najwyżej tyle znaków: ${count}.`,
  optional: '(nieobowiązkowe)',
  ownPage: 'Przejdź do formularza na naszej stronie',
  oneMore: 'Jeszcze jeden krok: prosimy zajrzeć do skrzynki pocztowej',
  sent: (address) =>
    `Wysłaliśmy odnośnik na adres ${address}. Prosimy go otworzyć i nacisnąć tam przycisk. Wcześniej nikt nie zobaczy wpisanego tekstu.`,
  toPutRight: 'Coś wymaga poprawienia',
  notTaken: 'Jeszcze tego nie przyjęliśmy',
  leaveEmpty: 'Prosimy zostawić puste',
  moreAbout: 'Więcej informacji, nieobowiązkowo',
  send: 'Wyślij',
  unreachable: 'Nie udało się połączyć z Fingerpost. Nic z wpisanego tekstu nie przepadło: prosimy spróbować za minutę.',
  offline: 'Brak połączenia z internetem. Nic z wpisanego tekstu nie przepadło: prosimy spróbować ponownie, gdy połączenie wróci.',
  tooMany:
    'W ostatniej minucie z tego łącza przyszło zbyt wiele zapytań. Nic z wpisanego tekstu nie przepadło: prosimy odczekać minutę i spróbować ponownie.',
  couldNotTake: 'Nie mogliśmy tego przyjąć.',
  tellWrong: 'Zgłoś, co jest nie tak',
  report: 'Zgłoś problem',
  addGroup: 'Dodaj grupę',
  addVenue: 'Dodaj salę lub miejsce',
  addFund: 'Dodaj fundusz',
  addRole: 'Dodaj ofertę wolontariatu',
  addEvent: 'Dodaj wydarzenie',
  newTab: '(otwiera nową kartę)',
  correct: (name) => `Zamiast tego popraw: ${name}`,
  oneOfThese: 'Czy to jedno z tych?',
  listedAlready: 'Te wpisy już są. Jeśli to żaden z nich, można pisać dalej.',
};
