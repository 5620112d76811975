/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'oferta wolontariatu',
    many: 'oferty wolontariatu',
    forms: { one: 'oferta wolontariatu', few: 'oferty wolontariatu', many: 'ofert wolontariatu', other: 'oferty wolontariatu' },
    search: 'Szukaj ofert wolontariatu',
  },
  more: 'Co się robi i co się zyskuje',
  interested: 'Interesuje mnie to',
  with: (group) => `Organizacja: ${group}`,
  group: 'Organizacja',
  time: 'Potrzebny czas',
  age: 'Wiek',
  helpers: 'Kto może pomagać',
  checks: 'Sprawdzenie niekaralności',
  fromHome: 'Z domu',
  commitment: {
    ONE_OFF: 'Jednorazowo',
    FEW_WEEKS: 'Kilka tygodni',
    REGULAR: 'Regularnie',
    FLEXIBLE: 'Kiedy komu pasuje',
    OFFICE: 'Funkcja na czas kadencji',
  },
  young: {
    WELCOME: 'osoby poniżej 18 lat mile widziane',
    WITH_ADULT: 'osoby poniżej 18 lat z dorosłym',
    NO: 'od 18 lat',
    UNKNOWN: null,
  },
  checked: (checks) => `Sprawdzenie niekaralności: ${checks}`,
  applyBy: (day) => `Termin zgłoszeń: ${day}`,
  howMuch: 'Ile masz czasu',
  anyTime: 'Dowolnie',
  place: 'Gdzie chcesz pomagać',
  anywhere: 'Gdziekolwiek',
  yourAge: 'Twój wiek',
  anyAge: 'Dowolny wiek',
};
