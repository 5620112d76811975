/** The builder's own words, and what is said of a page that was looked at, in Polish. What WordPress and others call their buttons stays as it stands there. */
import { counted } from '../../parts/language.ts';
import { andWords } from '../../parts/words.ts';
import type { ElementName } from '../elements.ts';
import type { Words } from './en.ts';

const withPlace = (what: string) => (place: string) => (place ? `${what}: ${place}` : what);

const elements: Words['elements'] = {
  groups: { name: 'Grupy', hint: 'kluby, organizacje i usługi: kiedy się spotykają, jak dołączyć' },
  venues: { name: 'Sale do wynajęcia', hint: 'sale i pomieszczenia: ile osób mieszczą, ile kosztują' },
  funding: { name: 'Finansowanie', hint: 'dotacje, o które można się ubiegać: ile, do kiedy' },
  volunteering: { name: 'Jak pomóc', hint: 'wolontariat, od jednego popołudnia do miejsca w radzie' },
  events: { name: 'Co się dzieje', hint: 'wydarzenia, najbliższe na początku' },
  search: { name: 'Szukaj wszystkiego', hint: 'jedno pole dla grup, sal, finansowania, wolontariatu i wydarzeń' },
  'funding-alerts': { name: 'Powiadomienia o finansowaniu', hint: 'formularz: wiadomości o nowym finansowaniu e-mailem' },
  suggest: { name: 'Zaproponuj wpis', hint: 'formularz: dodaj grupę, której brakuje' },
  eligibility: { name: 'Czy możemy się ubiegać?', hint: 'formularz: które fundusze są dla danej grupy' },
  place: { name: 'Miejscowość w skrócie', hint: 'wszystko dla jednej wsi, miasta lub dystryktu' },
};
const called = (tag: string) => elements[tag.replace('fingerpost-', '') as ElementName]?.name ?? tag;

const strong = {
  text: { good: 'Tekst jest czytelny', bad: 'Ten kolor tekstu jest' },
  link: { good: 'Link jest czytelny', bad: 'Ten kolor linku jest' },
  focus: { good: 'Obramowanie wybranego elementu jest widoczne', bad: 'To obramowanie wybranego elementu jest' },
  'field-line': { good: 'Krawędź pola jest widoczna', bad: 'Ta krawędź pola jest' },
};

export const words: Words = {
  elements,
  titles: {
    groups: withPlace('Grupy'),
    venues: withPlace('Sale do wynajęcia'),
    funding: withPlace('Finansowanie'),
    volunteering: withPlace('Jak pomóc'),
    events: withPlace('Co się dzieje'),
    search: withPlace('Grupy, sale, finansowanie i wydarzenia'),
    'funding-alerts': withPlace('Powiadomienia o finansowaniu'),
    suggest: withPlace('Dodaj grupę'),
    eligibility: withPlace('O które fundusze możemy się ubiegać?'),
    place: (place) => (place ? `${place} w skrócie` : 'Twoja miejscowość w skrócie'),
  },
  hosts: {
    wordpress: {
      name: 'WordPress',
      code: 'Kod dla WordPressa',
      steps: [
        'Otwórz swoją stronę w WordPressie i wybierz „Edit”.',
        'Skopiuj kod. Kliknij w pustym akapicie i wklej: zamieni się w blok „Custom HTML”. (Możesz też dodać blok „Custom HTML” i wkleić kod w nim.)',
        'Naciśnij „Update” i obejrzyj stronę jako odwiedzający.',
      ],
      note: 'Jeśli po zapisaniu znika pierwszy wiersz, Twój WordPress nie pozwala na skrypty. Wybierz ramkę albo zwykły link.',
    },
    shortcode: {
      name: 'WordPress z naszą wtyczką',
      code: 'Krótki kod',
      steps: [
        'Pobierz wtyczkę. Osoba, która opiekuje się Twoim WordPressem, dodaje ją raz: „Plugins”, „Add New”, „Upload Plugin”.',
        'Skopiuj krótki kod i wklej go na stronie w osobnym akapicie. Możesz też dodać blok „Fingerpost”.',
        'Naciśnij „Update” i obejrzyj stronę.',
      ],
      note: '',
    },
    script: {
      name: 'Inna strona, na której można wkleić kod',
      code: 'Kod',
      steps: [
        'Znajdź, gdzie Twoja strona przyjmuje kod. Może się to nazywać „HTML”, „Embed”, „Source” lub „Custom code”.',
        'Skopiuj kod i wklej go tam, gdzie ma być lista.',
        'Zapisz i obejrzyj stronę.',
      ],
      note: '',
    },
    frame: {
      name: 'Ramka, gdzie skrypty są niedozwolone',
      code: 'Kod ramki',
      steps: [
        'Skopiuj kod i wklej go tam, gdzie Twoja strona przyjmuje HTML.',
        'Jeśli miejsca jest za mało lub za dużo, zmień liczbę po słowie height.',
      ],
      note: 'Ramka zachowuje jedną wysokość. Lista przewija się w środku.',
    },
    drupal: {
      name: 'Drupal',
      code: 'Kod dla Drupala',
      steps: [
        'Edytuj stronę i pod tekstem ustaw „Text format” na „Full HTML”. Jeśli go tam nie ma, zapytaj osobę, która opiekuje się stroną.',
        'Naciśnij „Source”, skopiuj kod i wklej go tam, gdzie ma być lista.',
        'Naciśnij „Save”.',
      ],
      note: 'Jeśli Drupal usuwa kod, wybierz ramkę.',
    },
    wix: {
      name: 'Wix',
      code: 'Adres dla Wixa',
      steps: [
        'W edytorze Wix wybierz „Add Elements”, „Embed Code”, a potem „Embed a Site”.',
        'Skopiuj adres i wklej go pod „What’s the website address?”.',
        'Narysuj pole na szerokość strony i mniej więcej na wysokość ekranu. Opublikuj.',
      ],
      note: '',
    },
    link: {
      name: 'Zwykły link',
      code: 'Link',
      steps: [
        'Skopiuj link i wklej go tam, gdzie Twoja strona przyjmuje HTML.',
        'Możesz też zrobić link jak zwykle, do adresu, który w nim jest.',
      ],
      note: 'Prowadzi do tej samej listy na naszych stronach i działa wszędzie.',
    },
    feed: {
      name: 'WordPress.com bez skryptów: kanał',
      code: 'Adres kanału',
      steps: ['Edytuj stronę i dodaj blok o nazwie „RSS”.', 'Skopiuj adres, wklej go do bloku i wybierz „Use URL”.', 'Naciśnij „Update”.'],
      note: 'Blok pokazuje najnowsze wpisy, z ich nazwami jako linkami.',
    },
  },
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
  title: 'Umieść Fingerpost na swojej stronie',
  summary: 'Wybierz, co pokazać, skopiuj kod, wklej go na stronie. To nic nie kosztuje i nie trzeba się nigdzie rejestrować.',
  breadcrumb: 'Na Twojej stronie',
  description: 'Grupy, sale, finansowanie i wydarzenia na Twojej stronie: wybierz, skopiuj, wklej.',
  what: 'Co chcesz pokazać?',
  where: 'Gdzie?',
  place: 'Wieś, miasto, dystrykt lub kod pocztowy',
  placeHint: 'Zostaw puste, jeśli chodzi o całe hrabstwo.',
  reach: 'Co się liczy',
  reachPlace: 'co jest dla tamtejszych ludzi, gdziekolwiek się znajduje',
  reachNear: 'co jest w pobliżu, najbliższe na początku',
  within: 'Jak daleko, jeśli w pobliżu',
  anyDistance: 'dowolna odległość',
  miles: (miles) => `około ${counted(miles, { one: 'mila', few: 'mile', many: 'mil', other: 'mili' })}`,
  narrower: 'Tylko część',
  narrowerHint: 'Zostaw puste i nie zaznaczaj niczego, jeśli ma być wszystko.',
  themes: 'Temat',
  audiences: 'Dla kogo',
  limit: 'Ile naraz',
  usual: 'jak zwykle',
  more: 'Więcej możliwości',
  looks: 'Jak to wygląda',
  layout: 'Pokazane jako',
  layouts: { list: 'lista', cards: 'karty', table: 'tabela', map: 'lista z mapą' },
  controlsLegend: 'Według czego odwiedzający mogą szukać',
  questionsLegend: 'O co pytamy odwiedzających',
  heading: 'Nagłówek',
  headingHint: 'Zostaw puste, aby było „{0}”.',
  headingLevel: 'Wielkość nagłówka',
  headingLevels: ['1: tytuł całej strony', '2: część strony (zwykle)', '3: poniżej części', '4', '5', '6'],
  noHeading: 'bez nagłówka',
  language: 'Język przycisków i napisów na liście',
  colours: 'Kolory',
  themeNone: 'jak moja strona: jej czcionki i kolory',
  themeNames: { plain: 'prosty: czarny na białym', council: 'rada: ciemnoniebieski', village: 'wieś: zielony na kremowym' },
  own: 'użyj własnych kolorów',
  colourNames: {
    'colour-text': 'Tekst',
    'colour-link': 'Linki',
    'colour-background': 'Tło',
    'colour-focus': 'Obramowanie wybranego elementu',
    'colour-field-line': 'Krawędź pola',
  },
  font: 'Litery',
  fonts: { sans: 'proste', wide: 'proste, szerokie', serif: 'z szeryfami' },
  asTheme: 'jak wyżej',
  radius: 'Rogi',
  corners: { square: 'ostre', soft: 'lekko zaokrąglone', round: 'okrągłe' },
  button: 'Pokaż',
  waiting: 'Tu pojawi się to, co wybierzesz, razem z kodem do skopiowania.',
  wrongPlace: {
    several: (typed) => `„${typed}” to może być kilka miejscowości. O którą chodzi?`,
    like: (typed) => `Nie znaleźliśmy miejscowości „${typed}”. Czy chodzi o jedną z tych?`,
    none: (typed) => `Nie znaleźliśmy miejscowości „${typed}”. Sprawdź pisownię albo podaj wieś lub miasto w pobliżu.`,
    postcode: (postcode) => `Nie znamy kodu pocztowego ${postcode}. Podaj zamiast niego nazwę wsi lub miasta.`,
    needed: 'Podaj, która to wieś, miasto lub dystrykt.',
  },
  postcodeIn: (postcode, place) => `${postcode} to prawdopodobnie ${place}, więc będzie dotyczyć miejscowości ${place}.`,
  preview: 'Jak to będzie wyglądać',
  previewWidths: 'Szerokość podglądu',
  widths: { phone: 'telefon', column: 'kolumna', full: 'cała strona' },
  previewTitle: (title) => `Podgląd: ${title}`,
  previewPlain: 'Tak ramka będzie wyglądać bez skryptów.',
  made: (title) => `Gotowe: ${title}.`,
  paste: 'Skopiuj to na swoją stronę',
  pasteLead: 'Wybierz, w czym zrobiona jest Twoja strona.',
  copy: 'Kopiuj',
  copied: 'Skopiowano. Teraz wklej na swojej stronie.',
  notCopied: 'Przeglądarka nie pozwoliła nam kopiować. Naciśnij w polu, zaznacz wszystko i skopiuj.',
  plugin: 'Pobierz wtyczkę (plik zip)',
  noFeed: 'Dla tego nie ma kanału: wybierz zwykły link.',
  share: 'Aby tu wrócić albo wysłać to koledze lub koleżance, zachowaj ten adres:',
  shareLink: 'te wybory',
  checkLead: 'Kiedy to już będzie na Twojej stronie, sprawdź, czy działa:',
  checkLink: 'Czy działa?',
  checks: 'Czy da się to przeczytać?',
  checksGround: 'Zakładamy białą stronę: jeśli Twoja ma inny kolor, wybierz go powyżej.',
  check: ({ of, passes, ratio, least, ground, isPale }) => {
    const on = ground === '#ffffff' ? 'na białym' : 'na tym tle';
    if (passes) return `${strong[of].good} ${on}: ${ratio} do 1, potrzeba ${least}.`;
    const colour = {
      text: ['za jasny', 'za ciemny'],
      link: ['za jasny', 'za ciemny'],
      focus: ['za jasne', 'za ciemne'],
      'field-line': ['za jasna', 'za ciemna'],
    }[of];
    return `${strong[of].bad} ${colour[isPale ? 0 : 1]} ${on}: ${ratio} do 1, potrzeba ${least}.`;
  },
  tryColour: (colour) => `Spróbuj ${colour}`,
  live: {
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
  },
};
