/** What is said of a page that was looked at, in Polish. What WordPress and others call their buttons stays as it stands there. */
import { andWords } from '../../../parts/words.ts';
import { called } from '../called.ts';
import type { Words } from './en.ts';

export const words: Words = {
  findings: {
    loader: ({ address }) => [`Nasz skrypt jest na miejscu, z adresu ${address}.`],
    element: ({ tag, places }) => [`„${called(tag)}” jest na miejscu: ${places.length ? andWords(places) : 'całe hrabstwo'}.`],
    frame: ({ address }) => [`Jest nasza ramka: ${address}`],
    links: ({ count }) => [`Są zwykłe linki do nas: ${count}.`],
    'other-host': ({ address }) => [
      `Skrypt pochodzi skądinąd: ${address}`,
      'To może być Fingerpost innego hrabstwa albo pomyłka w adresie. Skopiuj stąd kod jeszcze raz i wklej go w miejsce starego.',
    ],
    'no-script': ({ tag }) => [
      `„${called(tag)}” jest, ale nie ma naszego skryptu. Odwiedzający widzą zwykły link.`,
      'Twoja strona najpewniej usunęła skrypt. Wklej kod ponownie w bloku „Custom HTML”; jeśli skrypt znów zniknie, użyj ramki.',
    ],
    'no-element': () => [
      'Nasz skrypt jest, ale nie ma czego pokazać.',
      'Skopiuj stąd cały kod, wszystkie jego wiersze, i wklej go w miejsce starego.',
    ],
    'not-a-module': () => [
      'Wiersz z naszym skryptem się zmienił: musi w nim być type="module", inaczej przeglądarki go nie uruchomią.',
      'Skopiuj kod jeszcze raz. Jeśli Twoja strona za każdym razem go zmienia, użyj ramki.',
    ],
    insecure: ({ what, address }) => [
      `Adres Twojej strony zaczyna się od https, ale ${what === 'script' ? 'adres skryptu' : 'adres ramki'} od http: ${address}. Przeglądarki na to nie pozwalają.`,
      'Zamiast http:// wpisz https://.',
    ],
    'shown-as-text': () => [
      'Odwiedzający widzą sam kod, jako tekst.',
      'Wklejono go tam, gdzie pisze się słowa. Usuń go, dodaj blok „Custom HTML” (albo przełącz na „Source”) i wklej go tam.',
    ],
    'commented-out': () => ['Kod jest na stronie, ale wyłączony: stoi w komentarzu.', 'Usuń <!-- przed nim i --> po nim.'],
    'unknown-element': ({ tag }) => [
      `Nie ma elementu <${tag}>.`,
      'Nazwa jest błędna albo nie jest nasza. Wybierz element tutaj i skopiuj kod jeszcze raz.',
    ],
    'unknown-attribute': ({ tag, name, meant }) => [
      `„${called(tag)}” nie zna ${name}="…" i nie zwraca na to uwagi.`,
      meant ? `Czy chodziło o ${meant}?` : 'Usuń to albo wybierz tutaj, co chcesz, i skopiuj kod jeszcze raz.',
    ],
    'unknown-value': ({ tag, name, value, known }) => [
      `„${called(tag)}” nie zna ${name}="${value}".`,
      `Wpisz jedno z tych: ${known.join(', ')}.`,
    ],
    'unknown-place': ({ tag, value, meant }) => [
      `„${called(tag)}” pyta o miejscowość „${value}”, której nie znamy.`,
      meant ? `Czy chodziło o ${meant}?` : 'Wybierz miejscowość tutaj i skopiuj kod jeszcze raz.',
    ],
    'no-place': ({ tag }) => [
      `„${called(tag)}” nie mówi, o którą miejscowość chodzi.`,
      'Wybierz swoją miejscowość tutaj i skopiuj kod jeszcze raz.',
    ],
    policy: ({ forbids, directive }) => [
      forbids === 'frame'
        ? 'Twoja strona nie pozwala na nasze ramki (jej Content-Security-Policy).'
        : forbids === 'script'
          ? 'Twoja strona nie pozwala na nasz skrypt (jej Content-Security-Policy).'
          : 'Twoja strona nie pozwala naszemu skryptowi pobrać listy (jej Content-Security-Policy).',
      `Poproś osobę, która opiekuje się stroną, o dodanie: ${directive}`,
    ],
    'no-link-inside': ({ tag }) => [
      `W „${called(tag)}” nie ma linku. Bez skryptu odwiedzający nic tam nie widzą.`,
      'Kod, który stąd kopiujesz, ma taki link.',
    ],
    'no-title': () => ['Ramka nie ma tytułu, który odczytują czytniki ekranu.', 'Kod, który stąd kopiujesz, ma tytuł.'],
    'in-a-box': () => [
      'Twoja strona powstała w kreatorze, który trzyma takie rzeczy w swoich ramkach. Nie możemy do nich zajrzeć: obejrzyj stronę samodzielnie.',
    ],
    nothing: () => [
      'Nie znaleźliśmy na tej stronie niczego z Fingerpost.',
      'Czy to właściwa strona i czy jest opublikowana? Szkic widzisz tylko Ty. Jeśli wklejono kod, strona mogła go usunąć: spróbuj ramki albo zwykłego linku.',
    ],
  },
  title: 'Czy działa?',
  summary: 'Podaj adres swojej strony. Zajrzymy na nią raz, tak jak każdy odwiedzający, i powiemy, co tam jest.',
  address: 'Adres Twojej strony',
  hint: 'Na przykład https://www.your-parish.org.uk/groups',
  button: 'Sprawdź',
  verdicts: {
    yes: 'Tak, działa.',
    nearly: 'Prawie: jest coś do poprawienia.',
    link: 'Jest link do nas, ale nie ma listy. To działa, jeśli tak miało być.',
    no: 'Nie, nie ma tego tam.',
  },
  looked: (address) => `Sprawdziliśmy ${address}`,
  problems: 'Co poprawić',
  good: 'Co znaleźliśmy',
  advice: 'Warto wiedzieć',
  status: (status) => `Ta strona odpowiada błędem (${status}). Otwórz ją w przeglądarce i skopiuj jej adres jeszcze raz.`,
  noAddress: 'Wpisz adres swojej strony.',
  outbound: {
    'not-allowed': 'Sprawdzamy tylko strony, które każdy może otworzyć.',
    'no-such-host': 'Pod tym adresem nie ma strony.',
    unreachable: 'Nie udało się połączyć ze stroną.',
    certificate: 'Strona nie potrafi udowodnić, że jest sobą: jej certyfikat jest nieprawidłowy.',
    slow: 'Strona zbyt długo nie odpowiadała.',
    'too-large': 'Strona jest większa, niż możemy przeczytać.',
    'wrong-type': 'To nie jest strona internetowa.',
    'too-many-redirects': 'Adres zbyt wiele razy prowadzi dalej.',
    malformed: 'To nie jest zapisane jak adres strony albo to, co pod nim odpowiada, nie odpowiada jak strona.',
  },
  tooMuch: 'Na tę godzinę wystarczy sprawdzania. Wróć później.',
  busy: 'Właśnie sprawdza wiele osób. Spróbuj za minutę.',
  unread: 'Strona jest napisana tak, że nie potrafimy jej przeczytać. Obejrzyj ją samodzielnie, jak odwiedzający.',
  cut: 'Strona jest bardzo długa; sprawdziliśmy tylko jej pierwszą część.',
  back: 'Wybierz, co umieścić na stronie',
  kept: 'Niczego z niej nie zachowujemy.',
};
