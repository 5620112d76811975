/** What is said of whether one may apply, in Lithuanian. Names stand in the nominative, after a colon. */
import { counted } from '../../../../language/language.ts';
import type { Words } from './en.ts';

const years = (count: number) => counted(count, { one: 'metus', few: 'metus', many: 'metų', other: 'metų' });
const groups = (count: number) => counted(count, { one: 'grupę', few: 'grupes', many: 'grupės', other: 'grupių' });
const partners = (count: number) => counted(count, { one: 'partneriu', few: 'partneriais', many: 'partnerio', other: 'partnerių' });

export const words: Words = {
  orLess: (most) => `ne daugiau kaip ${most}`,
  orMore: (least) => `ne mažiau kaip ${least}`,
  between: (least, most) => `nuo ${least} iki ${most}`,
  asks: {
    applicantType: 'Ar esate vieni iš tų, kam skirti šie pinigai?',
    place: 'Ar veikiate ten, kur skirti šie pinigai?',
    amount: 'Ar Jums reikalinga suma telpa į skiriamą?',
    GROUPS: 'Ar esate grupė?',
    INDIVIDUALS: 'Ar pagalbos reikia Jums arba Jūsų šeimai?',
    INTERMEDIARIES: 'Ar kreipiatės dėl ko nors kito?',
    COUNCILS: 'Ar esate savivaldos taryba?',
    anything: 'Kas gali kreiptis?',
  },
  notKnown: 'Nežinome, kas gali kreiptis.',
  askGivers: 'Paklauskite tų, kurie skiria pinigus.',
  onlyYou: 'Į tai galite atsakyti tik Jūs.',
  readAndAsk: 'Perskaitykite, ko jie prašo, ir, jei abejojate, paklauskite jų.',
  applicantType: {
    alike: 'Tokios grupės kaip Jūsų yra tarp tų, kam tai skirta.',
    unknown: (these) => `Kam skirta: ${these}.`,
    which: (these) => `Nurodykite, ar esate vienas iš šių: ${these}.`,
    tell: 'Nurodykite, kokia Jūsų grupė.',
    match: (found) => `Esate vieni iš tų, kam tai skirta: ${found}.`,
    none: (these) => `Skirta tik šiems: ${these}.`,
    change: 'Paklauskite kurio nors iš jų, ar kreiptųsi kartu su Jumis.',
  },
  place: {
    unknown: (wanted) => `Skirta veiklai šioje vietoje: ${wanted}.`,
    tell: 'Nurodykite, kuriame kaime, mieste ar rajone veikiate.',
    match: (found) => `Veikiate ten, kur skirti pinigai: ${found}.`,
    around: (given, wanted) => `Jūsų veiklos teritorija: ${given}. Pinigai skirti tik čia: ${wanted}.`,
    none: (given, wanted) => `Skirta veiklai šioje vietoje: ${wanted}. Jūs nurodėte: ${given}.`,
    change: (wanted) => `Atsakymas būtų „taip“, jei veikla vyktų čia: ${wanted}.`,
  },
  theme: {
    unknown: (these) => `Finansuojama veikla šia tema: ${these}.`,
    tell: 'Nurodykite, kokia Jūsų veiklos tema.',
    match: (found) => `Jūsų veiklos tema finansuojama: ${found}.`,
    none: (these) => `Finansuojama tik veikla šia tema: ${these}.`,
    change: 'Jei to siekia dalis Jūsų veiklos, kreipkitės dėl tos dalies.',
  },
  audience: {
    unknown: (these) => `Skirta padėti šiems žmonėms: ${these}.`,
    tell: 'Nurodykite, kam padedate.',
    match: (found) => `Padedate tiems, kam tai skirta: ${found}.`,
    none: (these) => `Skirta padėti šiems žmonėms: ${these}.`,
    change: 'Jei jų yra tarp tų, kuriems padedate, kreipkitės dėl veiklos su jais.',
  },
  outcome: {
    unknown: (these) => `Siekiama tokio rezultato: ${these}.`,
    tell: 'Nurodykite, kas turėtų pasikeisti dėl Jūsų veiklos.',
    match: (found) => `Siekiate to paties: ${found}.`,
    none: (these) => `Siekiama tokio rezultato: ${these}.`,
    change: 'Jei Jūsų veikla veda ir prie to, parašykite tai paraiškoje.',
  },
  income: {
    unknown: (wanted) => `Skirta grupėms, kurių metinės pajamos yra ${wanted}.`,
    tell: 'Nurodykite metines pajamas.',
    fits: (wanted) => `Jūsų pajamos tinka: ${wanted} per metus.`,
    change: 'Galėtų kreiptis grupė, kurios pajamos tinka, o Jūs būtumėte partneris.',
    either: (wanted) => `Skirta grupėms, kurių metinės pajamos yra ${wanted}; Jūsų gali tikti arba ne.`,
    look: 'Pažiūrėkite į paskutinę finansinę ataskaitą.',
  },
  amount: {
    unknown: (pays) => `Skiriama ${pays}.`,
    tell: 'Nurodykite, kiek Jums reikia.',
    fits: (pays, need) => `Skiriama ${pays}, tad Jums reikalinga suma (${need}) tinka.`,
    not: (pays, need) => `Skiriama ${pays}, o Jums reikia ${need}.`,
    more: (least) => `Atsakymas būtų „taip“, jei reikėtų ne mažiau kaip ${least}.`,
    less: (most) => `Prašykite ne daugiau kaip ${most}, o likusios dalies ieškokite kitur.`,
  },
  age: {
    most: (count) => `ne ilgiau kaip ${years(count)}`,
    least: (count) => `ne trumpiau kaip ${years(count)}`,
    between: (least, most) => `nuo ${least} iki ${most} metų`,
    unknown: (wanted) => `Skirta grupėms, kurios veikia ${wanted}.`,
    tell: 'Nurodykite, kada prasidėjo Jūsų grupė.',
    fits: (year, wanted) => `Jūsų grupės pradžia: ${year} m. Skirta toms, kurios veikia ${wanted}.`,
    not: (year, wanted) => `Jūsų grupės pradžia: ${year} m. Skirta toms, kurios veikia ${wanted}.`,
    tooYoung: 'Kreipkitės kartu su seniau veikiančia grupe arba vėliau.',
    tooOld: 'Ieškokite pinigų, kurie skirti bet kokio amžiaus grupėms.',
    month: 'Tai priklauso nuo mėnesio, kurį pradėjote. Paklauskite jų.',
  },
  partners: {
    must: (least) => `Būtina kreiptis kartu su ${partners(least)}.`,
    tell: 'Nurodykite, kiek kitų grupių kreiptųsi kartu su Jumis.',
    fits: (least) => `Kreipiatės kartu su ${partners(least)}, kaip ir reikia.`,
    find: (more) => `Bendrai paraiškai raskite dar ${groups(more)}.`,
  },
  registered: {
    must: 'Skirta grupėms, kurios turi numerį registre: labdaros organizacijoms arba įmonėms.',
    tell: 'Nurodykite, ar Jūsų grupė registruota.',
    fits: 'Jūsų grupė registruota, kaip ir reikia.',
    change: 'Užsiregistruokite arba paprašykite registruotos grupės kreiptis už Jus.',
  },
  bankAccount: {
    must: 'Grupė turi turėti banko sąskaitą savo vardu.',
    tell: 'Nurodykite, ar Jūsų grupė ją turi.',
    fits: 'Jūsų grupė turi savo banko sąskaitą, kaip ir reikia.',
    change: 'Atidarykite grupės sąskaitą arba paprašykite ją turinčios grupės priimti pinigus už Jus.',
  },
  forWhom: {
    tell: 'Nurodykite, kas Jūs esate.',
    tellBehalf: 'Nurodykite, ar kreiptumėtės dėl ko nors kito.',
    must: {
      GROUPS: 'Skirta grupėms, ne vienam asmeniui.',
      INDIVIDUALS: 'Tai pagalba žmonėms, o ne pinigai grupėms.',
      INTERMEDIARIES: 'Paraišką teikia organizacija kito asmens vardu.',
      COUNCILS: 'Skirta savivaldos taryboms.',
    },
    fits: {
      GROUPS: 'Esate grupė, kaip ir reikia.',
      INDIVIDUALS: 'Tai pagalba žmonėms, o Jūs kreipiatės dėl savęs.',
      INTERMEDIARIES: 'Kreipiatės dėl ko nors kito, kaip ir reikia.',
      COUNCILS: 'Esate savivaldos taryba, kaip ir reikia.',
    },
    change: {
      GROUPS: 'Paprašykite netoliese esančios grupės kreiptis arba ieškokite pagalbos asmenims.',
      INDIVIDUALS: 'Žmonės, su kuriais dirbate, gali kreiptis patys.',
      INTERMEDIARIES: 'Paprašykite kreiptis Jus pažįstančios mokyklos, labdaros organizacijos ar tarybos.',
      COUNCILS: 'Paklauskite savo parapijos ar miesto tarybos, ar ji kreiptųsi.',
    },
  },
};
