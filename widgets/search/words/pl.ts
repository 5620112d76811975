/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  kind: {
    one: 'wynik',
    many: 'wyniki',
    forms: { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' },
    search: 'Szukaj',
  },
  lookingFor: 'Czego szukasz?',
  show: 'Pokaż',
  everything: 'Wszystko',
  kinds: {
    GROUP: { one: 'Grupa', many: 'Grupy' },
    VENUE: { one: 'Miejsce', many: 'Miejsca' },
    FUND: { one: 'Dofinansowanie', many: 'Dofinansowanie' },
    OPPORTUNITY: { one: 'Wolontariat', many: 'Wolontariat' },
    EVENT: { one: 'Wydarzenie', many: 'Wydarzenia' },
  },
  rooms: (rooms) => counted(rooms, { one: 'sala', few: 'sale', many: 'sal', other: 'sali' }),
  forPeople: (people) => `na ${counted(people, { one: 'osobę', few: 'osoby', many: 'osób', other: 'osoby' })}`,
  largestFor: (people) => `największa na ${counted(people, { one: 'osobę', few: 'osoby', many: 'osób', other: 'osoby' })}`,
  hourly: (price) => `Od ${price} za godzinę`,
  hourlyForGroups: (price) => `Grupy społeczne: od ${price} za godzinę`,
  accessUnknown: 'Dostępność: jeszcze nie wiadomo, warto zapytać',
  commitment: {
    ONE_OFF: 'Jednorazowo',
    FEW_WEEKS: 'Kilka tygodni',
    REGULAR: 'Regularnie',
    FLEXIBLE: 'Kiedy komu pasuje',
    OFFICE: 'Funkcja na czas kadencji',
  },
  with: (group) => `Organizacja: ${group}`,
  fromHome: 'Z domu',
  eventState: { CONFIRMED: null, PROVISIONAL: 'Data może się zmienić', CANCELLED: 'Odwołane', PAST: 'Już po wydarzeniu' },
  dateUnknown: 'Data: jeszcze nie wiadomo, zapytaj organizatora',
};
