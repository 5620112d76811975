/** Polish. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
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
