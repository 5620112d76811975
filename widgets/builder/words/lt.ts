/** The builder's own words, and what is said of a page that was looked at, in Lithuanian. What WordPress and others call their buttons stays as it stands there. */
import { counted } from '../../parts/language.ts';
import { andWords } from '../../parts/words.ts';
import type { ElementName } from '../elements.ts';
import type { Words } from './en.ts';

const withPlace = (what: string) => (place: string) => (place ? `${what}: ${place}` : what);

const elements: Words['elements'] = {
  groups: { name: 'Grupės', hint: 'klubai, labdaros organizacijos ir paslaugos: kada renkasi, kaip prisijungti' },
  venues: { name: 'Patalpos nuomai', hint: 'salės ir kambariai: kiek telpa, kiek kainuoja' },
  funding: { name: 'Finansavimas', hint: 'parama, kurios galima prašyti: kiek, iki kada' },
  volunteering: { name: 'Kaip padėti', hint: 'savanorystė, nuo vienos popietės iki vietos taryboje' },
  events: { name: 'Kas vyksta', hint: 'renginiai, artimiausi pirmiausia' },
  search: { name: 'Visko paieška', hint: 'vienas laukelis grupėms, patalpoms, finansavimui, savanorystei ir renginiams' },
  'funding-alerts': { name: 'Pranešimai apie finansavimą', hint: 'forma: žinios apie naują finansavimą el. paštu' },
  suggest: { name: 'Pasiūlyti įrašą', hint: 'forma: pridėti trūkstamą grupę' },
  eligibility: { name: 'Ar galime kreiptis?', hint: 'forma: koks finansavimas prieinamas grupei' },
  place: { name: 'Vietovė trumpai', hint: 'viskas vienam kaimui, miestui ar rajonui' },
};
const called = (tag: string) => elements[tag.replace('fingerpost-', '') as ElementName]?.name ?? tag;

const strong = {
  text: { good: 'Tekstas įskaitomas', bad: 'Ši teksto spalva' },
  link: { good: 'Nuoroda įskaitoma', bad: 'Ši nuorodos spalva' },
  focus: { good: 'Pasirinkto elemento kontūras matomas', bad: 'Ši pasirinkto elemento kontūro spalva' },
  'field-line': { good: 'Laukelio kraštas matomas', bad: 'Ši laukelio krašto spalva' },
};

export const words: Words = {
  elements,
  titles: {
    groups: withPlace('Grupės'),
    venues: withPlace('Patalpos nuomai'),
    funding: withPlace('Finansavimas'),
    volunteering: withPlace('Kaip padėti'),
    events: withPlace('Kas vyksta'),
    search: withPlace('Grupės, patalpos, finansavimas ir renginiai'),
    'funding-alerts': withPlace('Pranešimai apie finansavimą'),
    suggest: withPlace('Pridėti grupę'),
    eligibility: withPlace('Kokio finansavimo galime prašyti?'),
    place: (place) => (place ? `${place} trumpai` : 'Jūsų vietovė trumpai'),
  },
  hosts: {
    wordpress: {
      name: 'WordPress',
      code: '„WordPress“ kodas',
      steps: [
        'Atverkite savo puslapį „WordPress“ ir pasirinkite „Edit“.',
        'Nukopijuokite kodą. Spustelėkite tuščią pastraipą ir įklijuokite: ji taps „Custom HTML“ bloku. (Arba pridėkite „Custom HTML“ bloką ir įklijuokite ten.)',
        'Spauskite „Update“ ir pažiūrėkite puslapį kaip lankytojas.',
      ],
      note: 'Jei išsaugojus pirmoji eilutė dingsta, jūsų „WordPress“ neleidžia naudoti scenarijų. Rinkitės rėmelį arba paprastą nuorodą.',
    },
    shortcode: {
      name: '„WordPress“ su mūsų įskiepiu',
      code: 'Trumpasis kodas',
      steps: [
        'Atsisiųskite įskiepį. Jūsų „WordPress“ tvarkytojas jį prideda vieną kartą: „Plugins“, „Add New“, „Upload Plugin“.',
        'Nukopijuokite trumpąjį kodą ir įklijuokite į puslapį atskiroje pastraipoje. Arba pridėkite bloką „Fingerpost“.',
        'Spauskite „Update“ ir pažiūrėkite puslapį.',
      ],
      note: '',
    },
    script: {
      name: 'Kita svetainė, į kurią galima įklijuoti kodą',
      code: 'Kodas',
      steps: [
        'Raskite, kur jūsų svetainė priima kodą. Tai gali vadintis „HTML“, „Embed“, „Source“ arba „Custom code“.',
        'Nukopijuokite kodą ir įklijuokite ten, kur turi būti sąrašas.',
        'Išsaugokite ir pažiūrėkite puslapį.',
      ],
      note: '',
    },
    frame: {
      name: 'Rėmelis, kur scenarijai neleidžiami',
      code: 'Rėmelio kodas',
      steps: [
        'Nukopijuokite kodą ir įklijuokite ten, kur jūsų svetainė priima HTML.',
        'Jei puslapyje vietos per mažai ar per daug, pakeiskite skaičių po žodžio height.',
      ],
      note: 'Rėmelio aukštis nesikeičia. Sąrašas slenka jo viduje.',
    },
    drupal: {
      name: 'Drupal',
      code: '„Drupal“ kodas',
      steps: [
        'Redaguokite puslapį ir po tekstu nustatykite „Text format“ į „Full HTML“. Jei jo nėra, klauskite svetainės tvarkytojo.',
        'Spauskite „Source“, nukopijuokite kodą ir įklijuokite ten, kur turi būti sąrašas.',
        'Spauskite „Save“.',
      ],
      note: 'Jei „Drupal“ kodą pašalina, rinkitės rėmelį.',
    },
    wix: {
      name: 'Wix',
      code: '„Wix“ adresas',
      steps: [
        '„Wix“ redaktoriuje pasirinkite „Add Elements“, „Embed Code“, tada „Embed a Site“.',
        'Nukopijuokite adresą ir įklijuokite po „What’s the website address?“.',
        'Nubrėžkite langelį puslapio pločio ir maždaug ekrano aukščio. Paskelbkite.',
      ],
      note: '',
    },
    link: {
      name: 'Paprasta nuoroda',
      code: 'Nuoroda',
      steps: [
        'Nukopijuokite nuorodą ir įklijuokite ten, kur jūsų svetainė priima HTML.',
        'Arba sukurkite nuorodą kaip įprasta, į joje esantį adresą.',
      ],
      note: 'Ji veda į tą patį sąrašą mūsų puslapiuose ir veikia visur.',
    },
    feed: {
      name: 'WordPress.com be scenarijų: kanalas',
      code: 'Kanalo adresas',
      steps: [
        'Redaguokite puslapį ir pridėkite bloką „RSS“.',
        'Nukopijuokite adresą, įklijuokite į bloką ir pasirinkite „Use URL“.',
        'Spauskite „Update“.',
      ],
      note: 'Blokas rodo naujausius įrašus, jų pavadinimai yra nuorodos.',
    },
  },
  findings: {
    loader: ({ address }) => [`Mūsų scenarijus yra, iš ${address}.`],
    element: ({ tag, places }) => [`„${called(tag)}“ yra: ${places.length ? andWords(places) : 'visa grafystė'}.`],
    frame: ({ address }) => [`Yra mūsų rėmelis: ${address}`],
    links: ({ count }) => [`Paprastų nuorodų į mus: ${count}.`],
    'other-host': ({ address }) => [
      `Scenarijus ateina iš kitur: ${address}`,
      'Tai gali būti kitos grafystės „Fingerpost“ arba adreso klaida. Nukopijuokite kodą iš čia dar kartą ir įklijuokite vietoj senojo.',
    ],
    'no-script': ({ tag }) => [
      `„${called(tag)}“ yra, bet mūsų scenarijaus nėra. Lankytojai mato paprastą nuorodą.`,
      'Tikriausiai jūsų svetainė scenarijų pašalino. Įklijuokite kodą dar kartą į „Custom HTML“ bloką; jei scenarijus vėl dings, naudokite rėmelį.',
    ],
    'no-element': () => [
      'Mūsų scenarijus yra, bet jam nėra ko rodyti.',
      'Nukopijuokite iš čia visą kodą, visas jo eilutes, ir įklijuokite vietoj senojo.',
    ],
    'not-a-module': () => [
      'Mūsų scenarijaus eilutė pakeista: joje turi būti type="module", kitaip naršyklės jo nevykdo.',
      'Nukopijuokite kodą dar kartą. Jei svetainė jį kaskart pakeičia, naudokite rėmelį.',
    ],
    insecure: ({ what, address }) => [
      `Jūsų puslapio adresas prasideda https, bet ${what === 'script' ? 'scenarijaus' : 'rėmelio'} – http: ${address}. Naršyklės to neleidžia.`,
      'Vietoj http:// rašykite https://.',
    ],
    'shown-as-text': () => [
      'Lankytojai mato patį kodą kaip tekstą.',
      'Jis įklijuotas ten, kur rašomi žodžiai. Išimkite jį, pridėkite „Custom HTML“ bloką (arba perjunkite į „Source“) ir įklijuokite ten.',
    ],
    'commented-out': () => ['Kodas puslapyje yra, bet išjungtas: jis komentare.', 'Pašalinkite prieš jį esantį <!-- ir po jo esantį -->.'],
    'unknown-element': ({ tag }) => [
      `Elemento <${tag}> nėra.`,
      'Pavadinimas parašytas su klaida arba nėra mūsų. Pasirinkite jį čia ir nukopijuokite kodą dar kartą.',
    ],
    'unknown-attribute': ({ tag, name, meant }) => [
      `„${called(tag)}“ nežino ${name}="…" ir į tai nekreipia dėmesio.`,
      meant ? `Gal turėjote omenyje ${meant}?` : 'Išimkite tai arba pasirinkite čia, ko norite, ir nukopijuokite kodą dar kartą.',
    ],
    'unknown-value': ({ tag, name, value, known }) => [
      `„${called(tag)}“ nežino ${name}="${value}".`,
      `Rašykite vieną iš šių: ${known.join(', ')}.`,
    ],
    'unknown-place': ({ tag, value, meant }) => [
      `„${called(tag)}“ klausia vietovės „${value}“, kurios nežinome.`,
      meant ? `Gal turėjote omenyje ${meant}?` : 'Pasirinkite vietovę čia ir nukopijuokite kodą dar kartą.',
    ],
    'no-place': ({ tag }) => [`„${called(tag)}“ nesako, kuri vietovė.`, 'Pasirinkite savo vietovę čia ir nukopijuokite kodą dar kartą.'],
    policy: ({ forbids, directive }) => [
      forbids === 'frame'
        ? 'Jūsų svetainė neleidžia mūsų rėmelių (jos Content-Security-Policy).'
        : forbids === 'script'
          ? 'Jūsų svetainė neleidžia mūsų scenarijaus (jos Content-Security-Policy).'
          : 'Jūsų svetainė neleidžia mūsų scenarijui gauti sąrašo (jos Content-Security-Policy).',
      `Paprašykite svetainės tvarkytojo pridėti: ${directive}`,
    ],
    'no-link-inside': ({ tag }) => [
      `„${called(tag)}“ viduje nėra nuorodos. Be scenarijaus lankytojai ten nieko nemato.`,
      'Iš čia kopijuojamame kode ji yra.',
    ],
    'no-title': () => ['Rėmelis neturi pavadinimo, kurį perskaito ekrano skaityklės.', 'Iš čia kopijuojamame kode jis yra.'],
    'in-a-box': () => [
      'Jūsų puslapis sukurtas svetainių kūrimo įrankiu, kuris tokius dalykus laiko savo langeliuose. Į juos pažvelgti negalime: pažiūrėkite puslapį patys.',
    ],
    nothing: () => [
      'Šiame puslapyje neradome nieko iš „Fingerpost“.',
      'Ar tai tas puslapis ir ar jis paskelbtas? Juodraštį matote tik jūs. Jei įklijavote kodą, svetainė galėjo jį pašalinti: išbandykite rėmelį arba paprastą nuorodą.',
    ],
  },
  title: 'Įdėkite „Fingerpost“ į savo svetainę',
  summary: 'Pasirinkite, ką rodyti, nukopijuokite kodą, įklijuokite į savo puslapį. Tai nieko nekainuoja ir niekur nereikia registruotis.',
  breadcrumb: 'Jūsų svetainėje',
  description: 'Grupės, patalpos, finansavimas ir renginiai jūsų svetainėje: pasirinkite, nukopijuokite, įklijuokite.',
  what: 'Ką norite rodyti?',
  where: 'Kur?',
  place: 'Kaimas, miestas, rajonas ar pašto kodas',
  placeHint: 'Palikite tuščią, jei norite visos grafystės.',
  reach: 'Kas tinka',
  reachPlace: 'kas skirta tenykščiams, kad ir kur būtų',
  reachNear: 'kas netoli, artimiausi pirmiausia',
  within: 'Kaip toli, jei netoli',
  anyDistance: 'bet koks atstumas',
  miles: (miles) => `apie ${counted(miles, { one: 'mylią', few: 'mylias', many: 'mylios', other: 'mylių' })}`,
  narrower: 'Tik dalis',
  narrowerHint: 'Palikite tuščią ir nieko nežymėkite, jei norite visko.',
  themes: 'Tema',
  audiences: 'Kam',
  limit: 'Kiek vienu metu',
  usual: 'kaip įprasta',
  more: 'Daugiau pasirinkimų',
  looks: 'Kaip atrodo',
  layout: 'Rodyti kaip',
  layouts: { list: 'sąrašą', cards: 'korteles', table: 'lentelę', map: 'sąrašą su žemėlapiu' },
  controlsLegend: 'Pagal ką lankytojai gali ieškoti',
  questionsLegend: 'Ko klausiame lankytojų',
  heading: 'Antraštė',
  headingHint: 'Palikite tuščią, jei norite „{0}“.',
  headingLevel: 'Antraštės dydis',
  headingLevels: ['1: paties puslapio pavadinimas', '2: puslapio dalis (įprasta)', '3: žemiau dalies', '4', '5', '6'],
  noHeading: 'be antraštės',
  language: 'Sąrašo mygtukų ir užrašų kalba',
  colours: 'Spalvos',
  themeNone: 'kaip mano puslapio: jo šriftai ir spalvos',
  themeNames: { plain: 'paprasta: juoda ant balto', council: 'taryba: tamsiai mėlyna', village: 'kaimas: žalia ant kreminės' },
  own: 'naudoti savo spalvas',
  colourNames: {
    'colour-text': 'Tekstas',
    'colour-link': 'Nuorodos',
    'colour-background': 'Fonas',
    'colour-focus': 'Pasirinkto elemento kontūras',
    'colour-field-line': 'Laukelio kraštas',
  },
  font: 'Raidės',
  fonts: { sans: 'paprastos', wide: 'paprastos, plačios', serif: 'su užraitais' },
  asTheme: 'kaip aukščiau',
  radius: 'Kampai',
  corners: { square: 'statūs', soft: 'šiek tiek apvalūs', round: 'apvalūs' },
  button: 'Rodyti',
  waiting: 'Čia matysite, ką pasirinkote, ir kodą, kurį reikia nukopijuoti.',
  wrongPlace: {
    several: (typed) => `„${typed}“ gali būti kelios vietovės. Kurią turite omenyje?`,
    like: (typed) => `Vietovės „${typed}“ neradome. Gal turėjote omenyje vieną iš šių?`,
    none: (typed) => `Vietovės „${typed}“ neradome. Patikrinkite rašybą arba nurodykite netoliese esantį kaimą ar miestą.`,
    postcode: (postcode) => `Pašto kodo ${postcode} nežinome. Vietoj jo nurodykite kaimo ar miesto vardą.`,
    needed: 'Nurodykite, kuris kaimas, miestas ar rajonas.',
  },
  postcodeIn: (postcode, place) => `${postcode} tikriausiai yra ${place}, todėl bus rodoma vietovė ${place}.`,
  preview: 'Kaip tai atrodys',
  previewWidths: 'Peržiūros plotis',
  widths: { phone: 'telefonas', column: 'skiltis', full: 'visas puslapis' },
  previewTitle: (title) => `Peržiūra: ${title}`,
  previewPlain: 'Taip rėmelis atrodys be scenarijų.',
  made: (title) => `Parengta: ${title}.`,
  paste: 'Nukopijuokite tai į savo puslapį',
  pasteLead: 'Pasirinkite, kuo sukurta jūsų svetainė.',
  copy: 'Kopijuoti',
  copied: 'Nukopijuota. Dabar įklijuokite į savo puslapį.',
  notCopied: 'Naršyklė neleido kopijuoti. Spustelėkite laukelį, pažymėkite viską ir nukopijuokite.',
  plugin: 'Atsisiųsti įskiepį (zip failas)',
  noFeed: 'Tam kanalo nėra: rinkitės paprastą nuorodą.',
  share: 'Jei norite prie to grįžti ar nusiųsti kolegai, išsaugokite šį adresą:',
  shareLink: 'šie pasirinkimai',
  checkLead: 'Kai tai bus jūsų puslapyje, patikrinkite, ar veikia:',
  checkLink: 'Ar veikia?',
  checks: 'Ar įskaitoma?',
  checksGround: 'Manome, kad puslapis baltas: jei jūsiškis kitos spalvos, pasirinkite ją aukščiau.',
  check: ({ of, passes, ratio, least, ground, isPale }) => {
    const on = ground === '#ffffff' ? 'ant balto' : 'ant šio fono';
    if (passes) return `${strong[of].good} ${on}: ${ratio} su 1, reikia ${least}.`;
    return `${strong[of].bad} ${isPale ? 'per šviesi' : 'per tamsi'} ${on}: ${ratio} su 1, reikia ${least}.`;
  },
  tryColour: (colour) => `Išbandykite ${colour}`,
  live: {
    title: 'Ar veikia?',
    summary: 'Nurodykite savo puslapio adresą. Pažiūrėsime į jį vieną kartą, kaip bet kuris lankytojas, ir pasakysime, ką radome.',
    address: 'Jūsų puslapio adresas',
    hint: 'Pavyzdžiui, https://www.your-parish.org.uk/groups',
    button: 'Pažiūrėti',
    verdicts: {
      yes: 'Taip, veikia.',
      nearly: 'Ne visai: kai ką reikia pataisyti.',
      link: 'Nuoroda į mus yra, bet sąrašo nėra. Tai veikia, jei to ir norėjote.',
      no: 'Ne, ten to nėra.',
    },
    looked: (address) => `Pažiūrėjome ${address}`,
    problems: 'Ką pataisyti',
    good: 'Ką radome',
    advice: 'Verta žinoti',
    status: (status) => `Tas puslapis atsako klaida (${status}). Atverkite jį naršyklėje ir dar kartą nukopijuokite adresą.`,
    noAddress: 'Įrašykite savo puslapio adresą.',
    outbound: {
      'not-allowed': 'Žiūrime tik svetaines, kurias gali atverti bet kas.',
      'no-such-host': 'Šiuo adresu svetainės nėra.',
      unreachable: 'Svetainės pasiekti nepavyko.',
      certificate: 'Svetainė negali įrodyti, kad yra ji pati: jos sertifikatas netinkamas.',
      slow: 'Svetainė per ilgai neatsakė.',
      'too-large': 'Puslapis didesnis, nei galime perskaityti.',
      'wrong-type': 'Tai ne tinklalapis.',
      'too-many-redirects': 'Adresas per daug kartų veda toliau.',
      malformed: 'Tai parašyta ne kaip svetainės adresas arba ten atsakoma ne taip, kaip atsako svetainė.',
    },
    tooMuch: 'Šiai valandai tikrinimų užteks. Grįžkite vėliau.',
    busy: 'Šiuo metu tikrina daug žmonių. Bandykite po minutės.',
    unread: 'Puslapis parašytas taip, kad negalėjome jo perskaityti. Pažiūrėkite į jį patys kaip lankytojas.',
    cut: 'Puslapis labai ilgas; pažiūrėjome tik pirmąją jo dalį.',
    back: 'Pasirinkti, ką dėti į svetainę',
    kept: 'Nieko iš jo nesaugome.',
  },
};
