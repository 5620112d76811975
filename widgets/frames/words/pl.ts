/** What a frame says besides what is in it, in Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  titles: {
    'fingerpost-groups': 'Grupy',
    'fingerpost-funding': 'Finansowanie',
    'fingerpost-venues': 'Sale do wynajęcia',
    'fingerpost-volunteering': 'Jak pomóc',
    'fingerpost-events': 'Co się dzieje',
    'fingerpost-place': 'Miejscowość w skrócie',
    'fingerpost-search': 'Szukaj w Fingerpost',
    'fingerpost-eligibility': 'O które fundusze możesz się ubiegać?',
    'fingerpost-funding-alerts': 'Powiadomienia o finansowaniu',
    'fingerpost-suggest': 'Dodaj lub popraw wpis',
  },
  whole: 'Zobacz to w Fingerpost',
  formElsewhere: 'Na tej stronie nie można wypełniać formularzy.',
  openForm: 'Otwórz formularz w Fingerpost',
  noLinks: 'Ta strona nie pozwala otwierać linków. Adres:',
  unknownTitle: 'Pod tym adresem nie ma czego pokazać',
  unknown: (name) => `Fingerpost nie ma elementu „${name}”. Ma:`,
  unknownPage: 'Nie ma takiej strony albo nie można jej pokazać w ramce.',
  faultTitle: 'Ta ramka jest źle zapisana',
  faultLead: 'Może to poprawić osoba, która prowadzi tę stronę. W adresie ramki:',
  unknownParameter: (name, known) => `„${name}” nie jest znane. Są: ${known}.`,
  missingPlace: 'brak place; wpisz nazwę miejscowości tak jak w jej adresie, na przykład somersham.',
  twice: (name) => `${name} podano więcej niż raz.`,
  tooLong: (name, most) => `${name}: najwyżej ${most} znaków.`,
  oneOf: (name, value, choices) => `${name}: „${value}”; wpisz jedno z tych: ${choices}.`,
  wholeNumber: (name, value, least, most) => `${name}: „${value}”; wpisz liczbę całkowitą od ${least} do ${most}.`,
  notLooks: (name, value, example) => `${name}: „${value}”; zapisz tak: ${example}.`,
};
