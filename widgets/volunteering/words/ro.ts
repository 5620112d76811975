/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'ofertă de voluntariat',
    many: 'oferte de voluntariat',
    forms: { one: 'ofertă de voluntariat', few: 'oferte de voluntariat', other: 'de oferte de voluntariat' },
    search: 'Căutați oferte de voluntariat',
  },
  more: 'Ce faceți și ce primiți',
  interested: 'Mă interesează',
  with: (group) => `Organizația: ${group}`,
  group: 'Organizația',
  time: 'Timp necesar',
  age: 'Vârstă',
  helpers: 'Cine poate ajuta',
  checks: 'Verificări',
  fromHome: 'De acasă',
  commitment: {
    ONE_OFF: 'O dată',
    FEW_WEEKS: 'Câteva săptămâni',
    REGULAR: 'Regulat',
    FLEXIBLE: 'Când vă convine',
    OFFICE: 'O funcție pe durata unui mandat',
  },
  young: {
    WELCOME: 'cei sub 18 ani sunt bine-veniți',
    WITH_ADULT: 'sub 18 ani, însoțiți de un adult',
    NO: 'de la 18 ani',
    UNKNOWN: null,
  },
  checked: (checks) => `Verificări: ${checks}`,
  applyBy: (day) => `Înscrieri până la: ${day}`,
  howMuch: 'Cât timp aveți',
  anyTime: 'Oricât',
  place: 'Unde ajutați',
  anywhere: 'Oriunde',
  yourAge: 'Vârsta dumneavoastră',
  anyAge: 'Orice vârstă',
};
