/** What forms for the public say when something is wrong, in Polish. */
import type { Words } from './en.ts';
import { texts } from './texts-pl.ts';

export const words: Words = {
  texts,
  phoneOf: (role) => `Telefon: ${role}`,
  mailOf: (role) => `E-mail: ${role}`,
  chooseAtMost: (most, label) => `„${label}”: prosimy wybrać najwyżej ${most}.`,
  chooseOffered: (label) => `„${label}”: prosimy wybrać jedną z podanych odpowiedzi.`,
  tooLong: (label, length, most) => `„${label}”: liczba znaków to ${length}, a może ich być najwyżej ${most}.`,
  oneLine: (label) => `„${label}”: prosimy wpisać w jednym wierszu.`,
  emailLike: (label) => `„${label}”: prosimy wpisać sam adres, na przykład imie@example.org.`,
  phoneLike: (label) => `„${label}”: prosimy podać cyfry, na przykład 01353 123456.`,
  urlLike: (label) => `„${label}”: prosimy podać adres taki jak www.example.org.`,
  timeLike: (label) => `„${label}”: prosimy podać godzinę, na przykład 19:30.`,
  dateLike: (label) => `„${label}”: prosimy podać datę, na przykład 24.3.2027.`,
  postcodeLike: (label) => `„${label}”: prosimy podać kod taki jak CB7 4LS.`,
  chooseAnswer: (label) => `„${label}”: prosimy wybrać odpowiedź.`,
  fillIn: (label) => `„${label}”: prosimy uzupełnić to pole.`,
  placeSeveral: (typed, slugs) => `„${typed}” może oznaczać kilka miejsc. Prosimy wpisać jedno z nich: ${slugs}.`,
  placeNone: (typed) => `Nie znaleźliśmy miejsca „${typed}”. Prosimy sprawdzić pisownię albo podać pobliską wieś lub miasto.`,
  needsContact: 'Prosimy podać numer telefonu, adres e-mail lub stronę internetową, aby można było się skontaktować.',
  needsConsent:
    'Numer telefonu lub adres e-mail wygląda na prywatny. Prosimy zaznaczyć pole, jeśli jego właściciel zgadza się na pokazanie, albo go pominąć.',
  needsStart: 'Prosimy podać także godzinę rozpoczęcia.',
  needsName: 'Potrzebna jest nazwa.',
  unknownField: 'Przysłano coś, o co ten formularz nie pyta. Prosimy otworzyć stronę jeszcze raz albo napisać o tym w ostatnim polu.',
  nothingDifferent: 'Nic się nie różni od obecnego wpisu. Prosimy zmienić to, co jest błędne, albo opisać to własnymi słowami na końcu.',
  sameWords: 'Ten tekst już do nas dotarł. Jeśli wiadomość z odnośnikiem nie przyszła, prosimy zajrzeć do folderu ze spamem.',
  forged:
    'Nie udało się potwierdzić, że to przyszło z naszego formularza. Wpisany tekst wciąż tu jest: prosimy nacisnąć przycisk jeszcze raz.',
  tooFast:
    'To było bardzo szybko, więc nie wiemy, czy to nie program. Wpisany tekst wciąż tu jest: prosimy odczekać kilka sekund i nacisnąć przycisk jeszcze raz.',
  tooOld: 'Ta strona była otwarta ponad dobę. Wpisany tekst wciąż tu jest: prosimy nacisnąć przycisk jeszcze raz.',
  trap: 'Coś wypełniło pole, którego nie widać; robią to niektóre menedżery haseł. Pole jest znowu puste, a wpisany tekst wciąż tu jest: prosimy nacisnąć przycisk jeszcze raz.',
  sentAlready:
    'Ten formularz został już wysłany. Odnośnik jest w skrzynce pocztowej; aby wysłać coś innego, prosimy otworzyć stronę jeszcze raz.',
  links: 'W tekście są więcej niż dwa adresy stron. Prosimy wpisać jeden w polu strony internetowej i pominąć pozostałe.',
  advertising:
    'To brzmi jak reklama, więc tego nie przyjęliśmy. Jeśli nią nie jest, prosimy usunąć adresy stron, oferty i znaczniki albo do nas zadzwonić.',
  linkUnknown: 'Nie znamy tego odnośnika. Prosimy skopiować go w całości z wiadomości albo otworzyć formularz jeszcze raz.',
  confirmedAlready: 'To jest już potwierdzone. Nie trzeba robić nic więcej: napiszemy, gdy zapadnie decyzja.',
  answeredAlready: 'Na ten odnośnik już odpowiedziano albo nie jest nasz. Nie trzeba robić nic więcej.',
  takenBack: 'To już cofnięto: ta osoba nie może już zmieniać wpisu. Nie trzeba robić nic więcej.',
  takeBackTooOld: (days) => `Ten odnośnik był ważny ${days} dni. Prosimy zgłosić problem na stronie wpisu, a my to cofniemy.`,
  takeBackUnknown: 'Nie znamy tego odnośnika. Prosimy skopiować go w całości z wiadomości.',
  linkTooOld: (days) => `Ten odnośnik ma ponad ${days} dni, a przesłane informacje zostały usunięte. Prosimy wysłać je ponownie.`,
  tooMuch: (_sentence, hours) =>
    hours === 1
      ? 'W ostatniej godzinie było zbyt wiele takich zgłoszeń. Nic nie przepadło: prosimy odczekać godzinę i spróbować ponownie.'
      : 'Dzisiaj było zbyt wiele takich zgłoszeń. Nic nie przepadło: prosimy zostawić tę stronę otwartą i spróbować ponownie jutro.',
};
