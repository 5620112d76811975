/** What is said of a page that was looked at, in Lithuanian. What WordPress and others call their buttons stays as it stands there. */
import { andWords } from '../../../parts/words.ts';
import { called } from '../called.ts';
import type { Words } from './en.ts';

export const words: Words = {
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
};
