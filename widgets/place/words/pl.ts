/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  fetching: 'Wczytywanie miejscowości…',
  failed: 'Nie udało się wczytać tej miejscowości. Spróbuj ponownie za minutę albo zajrzyj na stronę Fingerpost.',
  tryAgain: 'Spróbuj ponownie',
  lookOnSite: 'Zajrzyj na stronę Fingerpost',
  unknown: (typed) => `Nie udało się znaleźć: „${typed}”.`,
  didYouMean: 'Czy chodziło o:',
  whichPlace: (typed) => `„${typed}” to nazwa kilku miejscowości. O którą chodzi?`,
  isThere: (name) => `Co tu jest: ${name}`,
  counts: {
    GROUP: (count) => counted(count, { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' }),
    VENUE: (count) => counted(count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' }),
    FUND: (count) => counted(count, { one: 'fundusz', few: 'fundusze', many: 'funduszy', other: 'funduszu' }),
    OPPORTUNITY: (count) =>
      counted(count, { one: 'oferta wolontariatu', few: 'oferty wolontariatu', many: 'ofert wolontariatu', other: 'oferty wolontariatu' }),
    EVENT: (count) => counted(count, { one: 'wydarzenie', few: 'wydarzenia', many: 'wydarzeń', other: 'wydarzenia' }),
  },
  nothing: (name) => `${name}: na liście nie ma jeszcze nic z samej tej miejscowości.`,
  meets: 'Spotkania w tym tygodniu',
  rooms: 'Sale do wynajęcia',
  cheapRooms: (count) => `${counted(count, { one: 'sala', few: 'sale', many: 'sal', other: 'sali' })} poniżej 15 £ za godzinę`,
  money: 'Otwarte nabory wniosków',
  roles: 'Potrzebna pomoc',
  nextEvent: 'Najbliższe wydarzenie',
  missing: (themes, more) =>
    `Jeszcze nic na tematy: ${themes}${more ? ` i jeszcze ${counted(more, { one: 'temat', few: 'tematy', many: 'tematów', other: 'tematu' })}` : ''}.`,
  tellMissing: 'Powiedz nam, czego brakuje',
  everything: (name) => `Wszystko dla miejscowości: ${name}`,
  from: 'Źródło:',
  wrong: 'Coś się nie zgadza?',
};
