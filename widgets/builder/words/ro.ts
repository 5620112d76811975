/** The builder's own words, and what is said of a page that was looked at, in Romanian. What WordPress and others call their buttons stays as it stands there. */
import { counted } from '../../parts/language.ts';
import { andWords } from '../../parts/words.ts';
import type { ElementName } from '../elements.ts';
import type { Words } from './en.ts';

const withPlace = (what: string) => (place: string) => (place ? `${what}: ${place}` : what);

const elements: Words['elements'] = {
  groups: { name: 'Grupuri', hint: 'cluburi, organizații caritabile și servicii: când se întâlnesc, cum vă alăturați' },
  venues: { name: 'Săli de închiriat', hint: 'săli și camere: câte persoane încap, cât costă' },
  funding: { name: 'Finanțare', hint: 'granturi pe care le puteți solicita: cât, până când' },
  volunteering: { name: 'Cum puteți ajuta', hint: 'voluntariat, de la o după-amiază la un loc în consiliu' },
  events: { name: 'Ce se întâmplă', hint: 'evenimente, cele mai apropiate la început' },
  search: { name: 'Căutați în toate', hint: 'un singur câmp pentru grupuri, săli, finanțare, voluntariat și evenimente' },
  'funding-alerts': { name: 'Anunțuri despre finanțare', hint: 'un formular: aflați prin e-mail de finanțări noi' },
  suggest: { name: 'Propuneți o înregistrare', hint: 'un formular: adăugați un grup care lipsește' },
  eligibility: { name: 'Putem solicita?', hint: 'un formular: ce fonduri sunt deschise unui grup' },
  place: { name: 'Locul dumneavoastră pe scurt', hint: 'totul pentru un sat, un oraș sau un district' },
};
const called = (tag: string) => elements[tag.replace('fingerpost-', '') as ElementName]?.name ?? tag;

const strong = {
  text: { good: 'Textul se poate citi', bad: 'Această culoare a textului este' },
  link: { good: 'Un link se poate citi', bad: 'Această culoare a linkurilor este' },
  focus: { good: 'Conturul a ceea ce este ales se vede', bad: 'Această culoare a conturului este' },
  'field-line': { good: 'Marginea unui câmp se vede', bad: 'Această culoare a marginii este' },
};

export const words: Words = {
  elements,
  titles: {
    groups: withPlace('Grupuri'),
    venues: withPlace('Săli de închiriat'),
    funding: withPlace('Finanțare'),
    volunteering: withPlace('Cum puteți ajuta'),
    events: withPlace('Ce se întâmplă'),
    search: withPlace('Grupuri, săli, finanțare și evenimente'),
    'funding-alerts': withPlace('Anunțuri despre finanțare'),
    suggest: withPlace('Adăugați un grup'),
    eligibility: withPlace('Ce fonduri putem solicita?'),
    place: (place) => (place ? `${place} pe scurt` : 'Locul dumneavoastră pe scurt'),
  },
  hosts: {
    wordpress: {
      name: 'WordPress',
      code: 'Cod pentru WordPress',
      steps: [
        'Deschideți pagina în WordPress și alegeți „Edit”.',
        'Copiați codul. Apăsați într-un paragraf gol și lipiți: devine un bloc „Custom HTML”. (Sau adăugați un bloc „Custom HTML” și lipiți acolo.)',
        'Apăsați „Update” și priviți pagina ca vizitator.',
      ],
      note: 'Dacă primul rând dispare când salvați, WordPress-ul dumneavoastră nu permite scripturi. Alegeți cadrul sau linkul simplu.',
    },
    shortcode: {
      name: 'WordPress, cu modulul nostru',
      code: 'Cod scurt',
      steps: [
        'Descărcați modulul. Cine are grijă de WordPress îl adaugă o singură dată: „Plugins”, „Add New”, „Upload Plugin”.',
        'Copiați codul scurt și lipiți-l în pagină, într-un paragraf al lui. Sau adăugați blocul „Fingerpost”.',
        'Apăsați „Update” și priviți pagina.',
      ],
      note: '',
    },
    script: {
      name: 'Alt site în care se poate lipi cod',
      code: 'Cod',
      steps: [
        'Găsiți unde primește cod site-ul dumneavoastră. Se poate numi „HTML”, „Embed”, „Source” sau „Custom code”.',
        'Copiați codul și lipiți-l unde trebuie să fie lista.',
        'Salvați și priviți pagina.',
      ],
      note: '',
    },
    frame: {
      name: 'Un cadru, unde nu sunt permise scripturi',
      code: 'Codul cadrului',
      steps: [
        'Copiați codul și lipiți-l unde site-ul dumneavoastră primește HTML.',
        'Dacă este prea puțin sau prea mult loc, schimbați numărul de după height.',
      ],
      note: 'Un cadru păstrează aceeași înălțime. Lista derulează în el.',
    },
    drupal: {
      name: 'Drupal',
      code: 'Cod pentru Drupal',
      steps: [
        'Editați pagina și alegeți „Full HTML” la „Text format”, sub text. Dacă nu este acolo, întrebați cine are grijă de site.',
        'Apăsați „Source”, copiați codul și lipiți-l unde trebuie să fie lista.',
        'Apăsați „Save”.',
      ],
      note: 'Dacă Drupal scoate codul, alegeți cadrul.',
    },
    wix: {
      name: 'Wix',
      code: 'Adresă pentru Wix',
      steps: [
        'În editorul Wix alegeți „Add Elements”, „Embed Code”, apoi „Embed a Site”.',
        'Copiați adresa și lipiți-o sub „What’s the website address?”.',
        'Desenați caseta cât lățimea paginii și cam cât înălțimea ecranului. Publicați.',
      ],
      note: '',
    },
    link: {
      name: 'Un link simplu',
      code: 'Linkul',
      steps: [
        'Copiați linkul și lipiți-l unde site-ul dumneavoastră primește HTML.',
        'Sau faceți un link ca de obicei, către adresa din el.',
      ],
      note: 'Duce la aceeași listă pe paginile noastre și merge oriunde.',
    },
    feed: {
      name: 'WordPress.com fără scripturi: un flux',
      code: 'Adresa fluxului',
      steps: [
        'Editați pagina și adăugați blocul numit „RSS”.',
        'Copiați adresa, lipiți-o în bloc și alegeți „Use URL”.',
        'Apăsați „Update”.',
      ],
      note: 'Blocul arată cele mai noi înregistrări, cu numele lor ca linkuri.',
    },
  },
  findings: {
    loader: ({ address }) => [`Scriptul nostru este acolo, de la ${address}.`],
    element: ({ tag, places }) => [`„${called(tag)}” este acolo, pentru ${places.length ? andWords(places) : 'tot comitatul'}.`],
    frame: ({ address }) => [`Un cadru al nostru este acolo: ${address}`],
    links: ({ count }) => [`Linkuri simple către noi: ${count}.`],
    'other-host': ({ address }) => [
      `Scriptul vine din altă parte: ${address}`,
      'Poate fi Fingerpost al altui comitat sau o greșeală în adresă. Copiați codul de aici încă o dată și lipiți-l în locul celui vechi.',
    ],
    'no-script': ({ tag }) => [
      `„${called(tag)}” este acolo, dar scriptul nostru nu. Vizitatorii văd linkul simplu.`,
      'Cel mai probabil site-ul a scos scriptul. Lipiți codul din nou într-un bloc „Custom HTML”; dacă scriptul dispare iar, folosiți cadrul.',
    ],
    'no-element': () => [
      'Scriptul nostru este acolo, dar nu are ce arăta.',
      'Copiați de aici tot codul, cu toate rândurile, și lipiți-l în locul celui vechi.',
    ],
    'not-a-module': () => [
      'Rândul scriptului nostru s-a schimbat: trebuie să spună type="module", altfel browserele nu îl rulează.',
      'Copiați codul din nou. Dacă site-ul îl schimbă de fiecare dată, folosiți cadrul.',
    ],
    insecure: ({ what, address }) => [
      `Pagina dumneavoastră începe cu https, dar ${what === 'script' ? 'scriptul' : 'cadrul'} cu http: ${address}. Browserele refuză acest lucru.`,
      'Scrieți https:// în loc de http://.',
    ],
    'shown-as-text': () => [
      'Vizitatorii văd codul însuși, ca text.',
      'A fost lipit unde se scriu cuvinte. Scoateți-l, adăugați un bloc „Custom HTML” (sau treceți la „Source”) și lipiți-l acolo.',
    ],
    'commented-out': () => ['Codul este în pagină, dar oprit: stă într-un comentariu.', 'Scoateți <!-- dinaintea lui și --> de după el.'],
    'unknown-element': ({ tag }) => [
      `Nu există <${tag}>.`,
      'Numele este scris greșit sau nu este al nostru. Alegeți-l aici și copiați codul din nou.',
    ],
    'unknown-attribute': ({ tag, name, meant }) => [
      `„${called(tag)}” nu cunoaște ${name}="…" și nu ține seama de el.`,
      meant ? `V-ați gândit la ${meant}?` : 'Scoateți-l sau alegeți aici ce doriți și copiați codul din nou.',
    ],
    'unknown-value': ({ tag, name, value, known }) => [
      `„${called(tag)}” nu cunoaște ${name}="${value}".`,
      `Scrieți una dintre: ${known.join(', ')}.`,
    ],
    'unknown-place': ({ tag, value, meant }) => [
      `„${called(tag)}” întreabă de locul „${value}”, pe care nu îl cunoaștem.`,
      meant ? `V-ați gândit la ${meant}?` : 'Alegeți locul aici și copiați codul din nou.',
    ],
    'no-place': ({ tag }) => [`„${called(tag)}” nu spune care loc.`, 'Alegeți locul dumneavoastră aici și copiați codul din nou.'],
    policy: ({ forbids, directive }) => [
      forbids === 'frame'
        ? 'Site-ul dumneavoastră nu permite cadre de la noi (Content-Security-Policy).'
        : forbids === 'script'
          ? 'Site-ul dumneavoastră nu permite scriptul nostru (Content-Security-Policy).'
          : 'Site-ul dumneavoastră nu permite scriptului nostru să aducă lista (Content-Security-Policy).',
      `Rugați pe cine are grijă de site să adauge: ${directive}`,
    ],
    'no-link-inside': ({ tag }) => [
      `În „${called(tag)}” nu este niciun link. Fără script, vizitatorii nu văd nimic acolo.`,
      'Codul pe care îl copiați de aici are unul.',
    ],
    'no-title': () => ['Cadrul nu are titlu, pe care cititoarele de ecran îl citesc.', 'Codul pe care îl copiați de aici are unul.'],
    'in-a-box': () => [
      'Pagina este făcută cu un constructor de site-uri care ține asemenea lucruri în casete ale lui. Nu putem privi în ele: uitați-vă dumneavoastră la pagină.',
    ],
    nothing: () => [
      'Nu am găsit nimic de la Fingerpost pe acea pagină.',
      'Este pagina potrivită și este publicată? O ciornă o vedeți doar dumneavoastră. Dacă ați lipit cod, se poate ca site-ul să-l fi scos: încercați cadrul sau linkul simplu.',
    ],
  },
  title: 'Puneți Fingerpost pe site-ul dumneavoastră',
  summary: 'Alegeți ce să arate, copiați codul, lipiți-l în pagină. Nu costă nimic și nu trebuie să vă înscrieți nicăieri.',
  breadcrumb: 'Pe site-ul dumneavoastră',
  description: 'Grupuri, săli, finanțare și evenimente pe site-ul dumneavoastră: alegeți, copiați, lipiți.',
  what: 'Ce doriți să arătați?',
  where: 'Unde?',
  place: 'Sat, oraș, district sau cod poștal',
  placeHint: 'Lăsați gol pentru tot comitatul.',
  reach: 'Ce intră',
  reachPlace: 'ce este pentru oamenii de acolo, oriunde s-ar afla',
  reachNear: 'ce este în apropiere, cele mai apropiate la început',
  within: 'Cât de departe, dacă este în apropiere',
  anyDistance: 'orice distanță',
  miles: (miles) => `cam ${counted(miles, { one: 'milă', few: 'mile', other: 'de mile' })}`,
  narrower: 'Doar o parte',
  narrowerHint: 'Lăsați gol și nu bifați nimic pentru a avea totul.',
  themes: 'Despre',
  audiences: 'Pentru',
  limit: 'Câte odată',
  usual: 'ca de obicei',
  more: 'Mai multe opțiuni',
  looks: 'Cum arată',
  layout: 'Arătat ca',
  layouts: { list: 'o listă', cards: 'cartonașe', table: 'un tabel', map: 'o listă cu o hartă' },
  controlsLegend: 'După ce pot căuta vizitatorii',
  questionsLegend: 'Ce sunt întrebați vizitatorii',
  heading: 'Titlu',
  headingHint: 'Lăsați gol pentru „{0}”.',
  headingLevel: 'Mărimea titlului',
  headingLevels: ['1: titlul paginii însăși', '2: o parte a paginii (obișnuit)', '3: sub o parte', '4', '5', '6'],
  noHeading: 'fără titlu',
  language: 'Limba butoanelor și a etichetelor din listă',
  colours: 'Culori',
  themeNone: 'ca pagina mea: fonturile și culorile ei',
  themeNames: { plain: 'simplu: negru pe alb', council: 'consiliu: albastru închis', village: 'sat: verde pe crem' },
  own: 'folosiți culori proprii',
  colourNames: {
    'colour-text': 'Textul',
    'colour-link': 'Linkurile',
    'colour-background': 'Fundalul',
    'colour-focus': 'Conturul a ceea ce este ales',
    'colour-field-line': 'Marginea unui câmp',
  },
  font: 'Litere',
  fonts: { sans: 'simple', wide: 'simple, late', serif: 'cu serife' },
  asTheme: 'ca mai sus',
  radius: 'Colțuri',
  corners: { square: 'drepte', soft: 'puțin rotunjite', round: 'rotunde' },
  button: 'Arătați-mi',
  waiting: 'Ce alegeți apare aici, cu codul de copiat.',
  wrongPlace: {
    several: (typed) => `„${typed}” ar putea fi mai multe locuri. La care vă gândiți?`,
    like: (typed) => `Nu am găsit „${typed}”. V-ați gândit la unul dintre acestea?`,
    none: (typed) => `Nu am găsit „${typed}”. Verificați cum este scris sau dați un sat ori un oraș din apropiere.`,
    postcode: (postcode) => `Nu cunoaștem codul poștal ${postcode}. Dați în loc numele unui sat sau al unui oraș.`,
    needed: 'Spuneți care sat, oraș sau district.',
  },
  postcodeIn: (postcode, place) => `${postcode} este probabil în ${place}, deci va fi pentru ${place}.`,
  preview: 'Cum va arăta',
  previewWidths: 'Lățimea la care se arată',
  widths: { phone: 'un telefon', column: 'o coloană', full: 'toată pagina' },
  previewTitle: (title) => `Previzualizare: ${title}`,
  previewPlain: 'Fără scripturi, așa va arăta cadrul.',
  made: (title) => `Gata: ${title}.`,
  paste: 'Copiați acest lucru în pagina dumneavoastră',
  pasteLead: 'Alegeți cu ce este făcut site-ul.',
  copy: 'Copiați',
  copied: 'Copiat. Acum lipiți în pagină.',
  notCopied: 'Browserul nu ne-a lăsat să copiem. Apăsați în casetă, selectați tot și copiați.',
  plugin: 'Descărcați modulul (un fișier zip)',
  noFeed: 'Nu există un flux pentru aceasta: alegeți linkul simplu.',
  share: 'Ca să reveniți aici sau să trimiteți unui coleg, păstrați această adresă:',
  shareLink: 'aceste alegeri',
  checkLead: 'După ce este pe pagina dumneavoastră, vedeți dacă merge:',
  checkLink: 'Funcționează?',
  checks: 'Se poate citi?',
  checksGround: 'Socotim o pagină albă: dacă a dumneavoastră are altă culoare, alegeți-o mai sus.',
  check: ({ of, passes, ratio, least, ground, isPale }) => {
    const on = ground === '#ffffff' ? 'pe alb' : 'pe acest fundal';
    if (passes) return `${strong[of].good} ${on}: ${ratio} la 1, trebuie ${least}.`;
    return `${strong[of].bad} prea ${isPale ? 'deschisă' : 'închisă'} ${on}: ${ratio} la 1, trebuie ${least}.`;
  },
  tryColour: (colour) => `Încercați ${colour}`,
  live: {
    title: 'Funcționează?',
    summary: 'Dați adresa paginii dumneavoastră. Ne uităm o dată la ea, ca orice vizitator, și spunem ce găsim.',
    address: 'Adresa paginii dumneavoastră',
    hint: 'De exemplu https://www.your-parish.org.uk/groups',
    button: 'Uitați-vă',
    verdicts: {
      yes: 'Da, funcționează.',
      nearly: 'Nu chiar: este ceva de îndreptat.',
      link: 'Este un link către noi, dar nicio listă. Merge, dacă asta ați vrut.',
      no: 'Nu, nu este acolo.',
    },
    looked: (address) => `Ne-am uitat la ${address}`,
    problems: 'Ce este de îndreptat',
    good: 'Ce am găsit',
    advice: 'Bine de știut',
    status: (status) => `Acea pagină răspunde cu o eroare (${status}). Deschideți-o în browser și copiați-i adresa din nou.`,
    noAddress: 'Scrieți adresa paginii dumneavoastră.',
    outbound: {
      'not-allowed': 'Ne uităm doar la site-uri pe care oricine le poate deschide.',
      'no-such-host': 'Nu este niciun site la această adresă.',
      unreachable: 'Nu s-a putut ajunge la site.',
      certificate: 'Site-ul nu poate dovedi că este el însuși: certificatul lui nu este bun.',
      slow: 'Site-ului i-a luat prea mult să răspundă.',
      'too-large': 'Pagina este mai mare decât citim noi.',
      'wrong-type': 'Aceasta nu este o pagină web.',
      'too-many-redirects': 'Adresa duce mai departe de prea multe ori.',
      malformed: 'Nu este scrisă ca o adresă web sau ce răspunde acolo nu răspunde ca un site.',
    },
    tooMuch: 'Ajunge pentru o oră. Vă rugăm să reveniți mai târziu.',
    busy: 'Chiar acum se uită multe persoane. Încercați din nou peste un minut.',
    unread: 'Pagina este scrisă într-un fel pe care nu l-am putut citi. Uitați-vă la ea dumneavoastră, ca vizitator.',
    cut: 'Pagina este foarte lungă; ne-am uitat doar la prima ei parte.',
    back: 'Alegeți ce puneți pe site',
    kept: 'Nu păstrăm nimic din ea.',
  },
};
