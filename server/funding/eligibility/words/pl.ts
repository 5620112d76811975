/** What is said of whether one may apply, in Polish. Names stand in the nominative, after a colon. */
import { counted } from '../../../../language/language.ts';
import type { Words } from './en.ts';

const years = (count: number) => counted(count, { one: 'rok', few: 'lata', many: 'lat', other: 'roku' });
const groups = (count: number) => counted(count, { one: 'grupę', few: 'grupy', many: 'grup', other: 'grupy' });
const partners = (count: number) => (count === 1 ? 'z jednym partnerem' : `z ${count} partnerami`);

export const words: Words = {
  orLess: (most) => `najwyżej ${most}`,
  orMore: (least) => `co najmniej ${least}`,
  between: (least, most) => `od ${least} do ${most}`,
  asks: {
    applicantType: 'Czy należycie do tych, dla których są te pieniądze?',
    place: 'Czy działacie tam, gdzie mają trafić te pieniądze?',
    amount: 'Czy potrzebna kwota mieści się w tym, co można otrzymać?',
    GROUPS: 'Czy wniosek składa grupa?',
    INDIVIDUALS: 'Czy pomoc jest potrzebna wnioskodawcy lub jego rodzinie?',
    INTERMEDIARIES: 'Czy wniosek jest w imieniu kogoś innego?',
    COUNCILS: 'Czy wniosek składa samorząd?',
    anything: 'Kto może się ubiegać?',
  },
  notKnown: 'Nie wiemy, kto może się ubiegać.',
  askGivers: 'Warto zapytać tych, którzy przyznają pieniądze.',
  onlyYou: 'Na to może odpowiedzieć tylko wnioskodawca.',
  readAndAsk: 'Prosimy przeczytać, czego wymagają, a w razie wątpliwości ich zapytać.',
  applicantType: {
    alike: 'Takie grupy należą do tych, dla których są te pieniądze.',
    unknown: (these) => `Dla kogo: ${these}.`,
    which: (these) => `Prosimy podać, czy to jest: ${these}.`,
    tell: 'Prosimy podać, jaka to grupa.',
    match: (found) => `Należycie do tych, dla których są te pieniądze: ${found}.`,
    none: (these) => `Tylko dla: ${these}.`,
    change: 'Można kogoś z nich zapytać o wspólny wniosek.',
  },
  place: {
    unknown: (wanted) => `Na działalność w tym miejscu: ${wanted}.`,
    tell: 'Prosimy podać wieś, miasto lub dystrykt, w którym działacie.',
    match: (found) => `Działacie tam, gdzie mają trafić pieniądze: ${found}.`,
    around: (given, wanted) => `Wasz obszar: ${given}. Pieniądze są tylko na: ${wanted}.`,
    none: (given, wanted) => `Na działalność w tym miejscu: ${wanted}. Podane miejsce: ${given}.`,
    change: (wanted) => `Odpowiedź brzmiałaby „tak” dla działalności w tym miejscu: ${wanted}.`,
  },
  theme: {
    unknown: (these) => `Pieniądze są na działalność na temat: ${these}.`,
    tell: 'Prosimy podać, czego dotyczy działalność.',
    match: (found) => `Działacie w dziedzinie, na którą są pieniądze: ${found}.`,
    none: (these) => `Pieniądze są tylko na działalność na temat: ${these}.`,
    change: 'Jeśli dotyczy tego część działalności, wniosek może objąć tę część.',
  },
  audience: {
    unknown: (these) => `Pieniądze mają pomóc takim osobom: ${these}.`,
    tell: 'Prosimy podać, komu pomagacie.',
    match: (found) => `Pomagacie tym, dla których są pieniądze: ${found}.`,
    none: (these) => `Pieniądze mają pomóc takim osobom: ${these}.`,
    change: 'Jeśli są one wśród tych, którym pomagacie, wniosek może dotyczyć pracy z nimi.',
  },
  outcome: {
    unknown: (these) => `Oczekiwany skutek: ${these}.`,
    tell: 'Prosimy podać, co ma się zmienić dzięki waszej pracy.',
    match: (found) => `Macie ten sam cel: ${found}.`,
    none: (these) => `Oczekiwany skutek: ${these}.`,
    change: 'Jeśli wasza praca prowadzi także do tego, warto napisać o tym we wniosku.',
  },
  income: {
    unknown: (wanted) => `Dla grup, których roczny dochód wynosi ${wanted}.`,
    tell: 'Prosimy podać roczny dochód.',
    fits: (wanted) => `Dochód spełnia warunek: ${wanted} rocznie.`,
    change: 'Wniosek mogłaby złożyć grupa o odpowiednim dochodzie, z wami jako partnerem.',
    either: (wanted) => `Dla grup, których roczny dochód wynosi ${wanted}; wasz może się w tym mieścić albo nie.`,
    look: 'Prosimy sprawdzić w ostatnim sprawozdaniu finansowym.',
  },
  amount: {
    unknown: (pays) => `Można otrzymać ${pays}.`,
    tell: 'Prosimy podać potrzebną kwotę.',
    fits: (pays, need) => `Można otrzymać ${pays}, więc potrzebna kwota (${need}) się w tym mieści.`,
    not: (pays, need) => `Można otrzymać ${pays}; potrzebna kwota to ${need}.`,
    more: (least) => `Odpowiedź brzmiałaby „tak” dla kwoty co najmniej ${least}.`,
    less: (most) => `Można wnioskować o najwyżej ${most}, a reszty szukać gdzie indziej.`,
  },
  age: {
    most: (count) => `najwyżej ${years(count)}`,
    least: (count) => `co najmniej ${years(count)}`,
    between: (least, most) => `od ${least} do ${most} ${most === 1 ? 'roku' : 'lat'}`,
    unknown: (wanted) => `Dla grup, które istnieją ${wanted}.`,
    tell: 'Prosimy podać, kiedy powstała grupa.',
    fits: (year, wanted) => `Rok powstania grupy: ${year}. Pieniądze są dla tych, które istnieją ${wanted}.`,
    not: (year, wanted) => `Rok powstania grupy: ${year}. Pieniądze są dla tych, które istnieją ${wanted}.`,
    tooYoung: 'Można złożyć wniosek ze starszą grupą jako partnerem albo później.',
    tooOld: 'Warto szukać pieniędzy dla grup w każdym wieku.',
    month: 'To zależy od miesiąca powstania. Prosimy ich zapytać.',
  },
  partners: {
    must: (least) => `Wniosek trzeba złożyć ${partners(least)}.`,
    tell: 'Prosimy podać, ile innych grup złożyłoby wniosek razem z wami.',
    fits: (least) => `Składacie wniosek ${partners(least)}, jak trzeba.`,
    find: (more) => `Do wspólnego wniosku trzeba znaleźć jeszcze ${groups(more)}.`,
  },
  registered: {
    must: 'Dla grup z numerem w rejestrze: organizacji charytatywnych lub spółek.',
    tell: 'Prosimy podać, czy grupa jest zarejestrowana.',
    fits: 'Grupa jest zarejestrowana, jak trzeba.',
    change: 'Można się zarejestrować albo poprosić zarejestrowaną grupę o złożenie wniosku.',
  },
  bankAccount: {
    must: 'Grupa musi mieć konto bankowe na własną nazwę.',
    tell: 'Prosimy podać, czy grupa je ma.',
    fits: 'Grupa ma własne konto bankowe, jak trzeba.',
    change: 'Można otworzyć konto dla grupy albo poprosić grupę, która je ma, o przyjęcie pieniędzy.',
  },
  forWhom: {
    tell: 'Prosimy podać, kto składa wniosek.',
    tellBehalf: 'Prosimy podać, czy wniosek byłby w imieniu kogoś innego.',
    must: {
      GROUPS: 'Dla grup, nie dla jednej osoby.',
      INDIVIDUALS: 'To pomoc dla osób, a nie pieniądze dla grup.',
      INTERMEDIARIES: 'Wniosek składa organizacja w imieniu kogoś innego.',
      COUNCILS: 'Dla samorządów.',
    },
    fits: {
      GROUPS: 'Wniosek składa grupa, jak trzeba.',
      INDIVIDUALS: 'To pomoc dla osób, a wniosek dotyczy samego wnioskodawcy.',
      INTERMEDIARIES: 'Wniosek jest w imieniu kogoś innego, jak trzeba.',
      COUNCILS: 'Wniosek składa samorząd, jak trzeba.',
    },
    change: {
      GROUPS: 'Można poprosić pobliską grupę o złożenie wniosku albo poszukać pomocy dla osób.',
      INDIVIDUALS: 'Osoby, z którymi pracujecie, mogą same się o nią ubiegać.',
      INTERMEDIARIES: 'Można poprosić o złożenie wniosku znajomą szkołę, organizację charytatywną lub samorząd.',
      COUNCILS: 'Można zapytać radę parafialną lub miejską, czy złożyłaby wniosek.',
    },
  },
};
