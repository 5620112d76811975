/** What feeds, calendars and digests say besides what entries say, in Lithuanian. Names of places stay in the nominative: nobody can decline them all. */
import { counted, spoken } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  title: ({ what, where, themes, audiences, applicants, amount }) =>
    [
      [what ?? 'Kas čia yra', where].filter(Boolean).join(': '),
      themes && `tema: ${themes}`,
      audiences && `kam: ${audiences}`,
      applicants && `pareiškėjams: ${applicants}`,
      amount && `suma: ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title) => `${title}: datos.`,
    rss: (title) => `${title}: viskas, kas yra: kada, kur ir kam skambinti.`,
    news: (title) => `${title}. Kas naujo ir kas greitai baigiasi.`,
  },
  cancelled: (name) => `Atšaukta: ${name}`,
  opens: (name) => `Paraiškų pradžia: ${name}`,
  closes: (name) => `Paraiškų terminas: ${name}`,
  applyFor: (name) => `Kreiptis iki: ${name}`,
  opensOn: (day) => `Paraiškų pradžia: ${day}`,
  closesOn: (when) => `Paraiškų terminas: ${when}`,
  applyBy: (day) => `Kreiptis iki: ${day}`,
  from: (funder) => `Skiria: ${funder}`,
  openTo: (types) => `Kam skirta: ${types}`,
  gone: 'Šio įrašo nebėra.',
  suspended: 'Šis įrašas kol kas nerodomas.',
  noFeed: (some) => `Tokio kanalo nėra. Yra ${some}, kiekvienas taip pat .json, .rss ir .ics.`,

  faults: {
    many: (name, count, most) => `${name}: nurodyta ${count}, daugiausia gali būti ${most}.`,
    long: (name, most) => `${name}: ne daugiau kaip ${most} ženklų.`,
    kind: (typed) => `Rūšies „${typed}“ nėra. Rašykite groups, venues, funding, volunteering arba events.`,
    weeks: (typed, most) => `weeks: „${typed}“; rašykite skaičių nuo 1 iki ${most}.`,
    several: (typed, slugs) => `„${typed}“ gali būti kelios vietovės. Rašykite vieną iš šių: ${slugs}.`,
    likePlace: (typed, slugs) => `Vietovės „${typed}“ neradome. Gal turėjote omenyje vieną iš šių: ${slugs}?`,
    noPlace: (typed) => `Vietovės „${typed}“ neradome. Patikrinkite rašybą arba rašykite netoliese esantį kaimą ar miestą.`,
    noTerm: (field, typed, slugs) => `${field}: „${typed}“ nėra. Yra: ${slugs}.`,
    noTheme: (typed) => `Temos „${typed}“ nėra. Pasirinkite iš sąrašo.`,
    amount: (typed) => `amount: „${typed}“; rašykite svarais, pavyzdžiui, 2500.`,
  },

  digest: {
    heading: 'Apžvalga jūsų naujienlaiškiui',
    title: (of) => `${of}: apžvalga`,
    description:
      'Kas vyksta, koks finansavimas teikiamas ir kam reikia pagalbos bet kurioje vietovėje ar bet kuria tema: įklijuoti į naujienlaiškį arba išspausdinti.',
    trail: 'Apžvalga',
    summary: 'Pasirinkite vietovę ir apie ką pranešti. Tada nukopijuokite tekstą į naujienlaiškį arba išspausdinkite skelbimų lentai.',
    place: 'Kaimas, miestas ar pašto kodas',
    kinds: 'Apie ką pranešti',
    weeks: 'Renginiai per artimiausias',
    weekCount: (weeks) => counted(weeks, { one: 'savaitę', few: 'savaites', many: 'savaitės', other: 'savaičių' }),
    theme: 'Tema',
    anything: 'Bet kokia',
    audience: 'Kam',
    anybody: 'Visiems',
    button: 'Parengti apžvalgą',
    made: (day) => `Parengta iš „Fingerpost“: ${day}.`,
    nothing: 'Šiuo metu nieko nežinome.',
    nothingAdvice: 'Šiuo metu nieko nežinome. Pasirinkite platesnę apylinkę arba platesnę temą.',
    more: (count) => `Ir dar ${count.toLocaleString(spoken())}`,
    paste: 'Įklijuoti',
    text: 'Paprastas tekstas: spustelėkite jį, pažymėkite viską, nukopijuokite',
    textFile: 'Tik tekstas',
    print: 'Norėdami išspausdinti A4 lape, spausdinkite šį puslapį: formos ir šios dalies popieriuje nebus.',
    always: 'Turėti visada',
    alwaysLead: 'Šių adresų daugiau keisti nereikia. Nurodykite juos kanalų skaityklei, kalendoriaus programai ar savo svetainei.',
    feed: (kind) => `${kind}: kanalas`,
    calendar: 'Datų ir terminų kalendorius',
  },
};
