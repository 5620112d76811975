/** What feeds, calendars and digests say besides what entries say, in Romanian. */
import { counted, spoken } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  title: ({ what, where, themes, audiences, applicants, amount }) =>
    [
      [what ?? 'Ce există', where].filter(Boolean).join(': '),
      themes && `despre: ${themes}`,
      audiences && `pentru: ${audiences}`,
      applicants && `deschis pentru: ${applicants}`,
      amount && `sumă: ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title) => `${title}: datele.`,
    rss: (title) => `${title}: tot ce există, cu când, unde și pe cine sunați.`,
    news: (title) => `${title}. Ce este nou și ce se închide curând.`,
  },
  cancelled: (name) => `Anulat: ${name}`,
  opens: (name) => `Se deschide: ${name}`,
  closes: (name) => `Termen-limită: ${name}`,
  applyFor: (name) => `Solicitați până la: ${name}`,
  opensOn: (day) => `Se deschide: ${day}`,
  closesOn: (when) => `Termen-limită: ${when}`,
  applyBy: (day) => `Solicitați până ${day}`,
  from: (funder) => `De la ${funder}`,
  openTo: (types) => `Pentru: ${types}`,
  gone: 'Această înregistrare nu mai este.',
  suspended: 'Această înregistrare a fost scoasă deocamdată.',
  noFeed: (some) => `Nu există un astfel de flux. Există ${some}, fiecare și ca .json, .rss și .ics.`,

  faults: {
    many: (name, count, most) => `${name}: sunt date ${count}; cel mult ${most}.`,
    long: (name, most) => `${name}: cel mult ${most} de litere.`,
    kind: (typed) => `Nu există felul „${typed}”. Scrieți groups, venues, funding, volunteering sau events.`,
    weeks: (typed, most) => `weeks este „${typed}”; scrieți un număr de la 1 la ${most}.`,
    several: (typed, slugs) => `„${typed}” ar putea fi mai multe locuri. Scrieți unul dintre acestea: ${slugs}.`,
    likePlace: (typed, slugs) => `Nu am găsit locul „${typed}”. V-ați gândit la unul dintre acestea: ${slugs}?`,
    noPlace: (typed) => `Nu am găsit locul „${typed}”. Verificați cum este scris sau scrieți un sat ori un oraș din apropiere.`,
    noTerm: (field, typed, slugs) => `${field}: nu există „${typed}”. Există: ${slugs}.`,
    noTheme: (typed) => `Nu există tema „${typed}”. Alegeți una din listă.`,
    amount: (typed) => `amount este „${typed}”; scrieți lire, de exemplu 2500.`,
  },

  digest: {
    heading: 'Un rezumat pentru buletinul dumneavoastră',
    title: (of) => `${of}: un rezumat`,
    description:
      'Ce se întâmplă, ce finanțări sunt deschise și cine are nevoie de ajutor, pentru orice loc sau temă: de lipit într-un buletin informativ sau de tipărit.',
    trail: 'Rezumat',
    summary: 'Alegeți un loc și despre ce să fie vorba. Apoi copiați textul în buletin sau tipăriți-l pentru avizier.',
    place: 'Sat, oraș sau cod poștal',
    kinds: 'Despre ce să fie vorba',
    weeks: 'Evenimente din următoarele',
    weekCount: (weeks) => counted(weeks, { one: 'săptămână', few: 'săptămâni', other: 'de săptămâni' }),
    theme: 'Despre',
    anything: 'Orice',
    audience: 'Pentru',
    anybody: 'Oricine',
    button: 'Faceți rezumatul',
    made: (day) => `Făcut din Fingerpost: ${day}.`,
    nothing: 'În prezent nu știm de nimic.',
    nothingAdvice: 'În prezent nu știm de nimic. Alegeți o zonă mai largă sau o temă mai largă.',
    more: (count) => `Și încă ${count.toLocaleString(spoken())}`,
    paste: 'De lipit',
    text: 'Text simplu: apăsați în el, selectați tot, copiați',
    textFile: 'Doar textul',
    print: 'Pentru a-l tipări pe A4, tipăriți această pagină: formularul și această parte nu apar pe hârtie.',
    always: 'Pentru a-l avea mereu',
    alwaysLead:
      'Aceste adrese nu trebuie făcute din nou. Dați-le unui cititor de fluxuri, unui program de calendar sau site-ului dumneavoastră.',
    feed: (kind) => `${kind}: un flux`,
    calendar: 'Un calendar cu date și termene',
  },
};
