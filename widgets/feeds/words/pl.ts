/** What feeds, calendars and digests say besides what entries say, in Polish. Names of places stay in the nominative: nobody can decline them all. */
import { counted, spoken } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  title: ({ what, where, themes, audiences, applicants, amount }) =>
    [
      [what ?? 'Co tu jest', where].filter(Boolean).join(': '),
      themes && `temat: ${themes}`,
      audiences && `dla: ${audiences}`,
      applicants && `dla wnioskodawców: ${applicants}`,
      amount && `kwota: ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title) => `${title}: terminy.`,
    rss: (title) => `${title}: wszystko, co jest, z informacją kiedy, gdzie i do kogo zadzwonić.`,
    news: (title) => `${title}. Co nowego i co niedługo się kończy.`,
  },
  cancelled: (name) => `Odwołane: ${name}`,
  opens: (name) => `Początek naboru: ${name}`,
  closes: (name) => `Koniec naboru: ${name}`,
  applyFor: (name) => `Zgłoszenia do: ${name}`,
  opensOn: (day) => `Początek naboru: ${day}`,
  closesOn: (when) => `Koniec naboru: ${when}`,
  applyBy: (day) => `Zgłoszenia do: ${day}`,
  from: (funder) => `Od: ${funder}`,
  openTo: (types) => `Dla: ${types}`,
  gone: 'Tego wpisu już nie ma.',
  suspended: 'Ten wpis jest na razie ukryty.',
  noFeed: (some) => `Nie ma takiego kanału. Są: ${some}, każdy także jako .json, .rss i .ics.`,

  faults: {
    many: (name, count, most) => `${name}: podano ${count}, a może być najwyżej ${most}.`,
    long: (name, most) => `${name}: najwyżej ${most} znaków.`,
    kind: (typed) => `Nie ma rodzaju „${typed}”. Wpisz groups, venues, funding, volunteering albo events.`,
    weeks: (typed, most) => `weeks: „${typed}”; wpisz liczbę od 1 do ${most}.`,
    several: (typed, slugs) => `„${typed}” to może być kilka miejscowości. Wpisz jedną z tych nazw: ${slugs}.`,
    likePlace: (typed, slugs) => `Nie znaleźliśmy miejscowości „${typed}”. Czy chodzi o jedną z tych: ${slugs}?`,
    noPlace: (typed) => `Nie znaleźliśmy miejscowości „${typed}”. Sprawdź pisownię albo wpisz wieś lub miasto w pobliżu.`,
    noTerm: (field, typed, slugs) => `${field}: nie ma „${typed}”. Są: ${slugs}.`,
    noTheme: (typed) => `Nie ma tematu „${typed}”. Wybierz jeden z listy.`,
    amount: (typed) => `amount: „${typed}”; wpisz kwotę w funtach, na przykład 2500.`,
  },

  digest: {
    heading: 'Przegląd do biuletynu',
    title: (of) => `${of}: przegląd`,
    description:
      'Co się dzieje, jakie fundusze są otwarte i kto potrzebuje pomocy, dla dowolnej miejscowości lub tematu: do wklejenia do biuletynu albo do druku.',
    trail: 'Przegląd',
    summary: 'Wybierz miejscowość i to, o czym ma być mowa. Potem skopiuj tekst do biuletynu albo wydrukuj go na tablicę ogłoszeń.',
    place: 'Wieś, miasto lub kod pocztowy',
    kinds: 'O czym ma być mowa',
    weeks: 'Wydarzenia na najbliższe',
    weekCount: (weeks) => counted(weeks, { one: 'tydzień', few: 'tygodnie', many: 'tygodni', other: 'tygodnia' }),
    theme: 'Temat',
    anything: 'Dowolny',
    audience: 'Dla kogo',
    anybody: 'Dla każdego',
    button: 'Przygotuj przegląd',
    made: (day) => `Przygotowano z Fingerpost: ${day}.`,
    nothing: 'Obecnie nic nie jest nam znane.',
    nothingAdvice: 'Obecnie nic nie jest nam znane. Wybierz szerszą okolicę albo szerszy temat.',
    more: (count) => `I jeszcze ${count.toLocaleString(spoken())}`,
    paste: 'Do wklejenia',
    text: 'Zwykły tekst: naciśnij w polu, zaznacz wszystko, skopiuj',
    textFile: 'Sam tekst',
    print: 'Aby wydrukować na A4, wydrukuj tę stronę: formularza i tej części na papierze nie będzie.',
    always: 'Aby mieć to zawsze',
    alwaysLead:
      'Tych adresów nie trzeba już zmieniać. Podaj je czytnikowi kanałów, programowi kalendarza albo swojej stronie internetowej.',
    feed: (kind) => `${kind}: kanał`,
    calendar: 'Kalendarz dat i terminów',
  },
};
