/** Lithuanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  rooms: (rooms) => counted(rooms, { one: 'patalpa', few: 'patalpos', many: 'patalpos', other: 'patalpų' }),
  forPeople: (people) => `telpa ${counted(people, { one: 'žmogus', few: 'žmonės', many: 'žmogaus', other: 'žmonių' })}`,
  largestFor: (people) => `didžiausioje telpa ${counted(people, { one: 'žmogus', few: 'žmonės', many: 'žmogaus', other: 'žmonių' })}`,
  hourly: (price) => `Nuo ${price} už valandą`,
  hourlyForGroups: (price) => `Bendruomenės grupėms: nuo ${price} už valandą`,
  accessUnknown: 'Prieinamumas: dar nežinoma, pasiteiraukite',
  commitment: {
    ONE_OFF: 'Vieną kartą',
    FEW_WEEKS: 'Kelias savaites',
    REGULAR: 'Reguliariai',
    FLEXIBLE: 'Kada jums patogu',
    OFFICE: 'Pareigos kadencijai',
  },
  with: (group) => `Organizacija: ${group}`,
  fromHome: 'Iš namų',
  eventState: { CONFIRMED: null, PROVISIONAL: 'Data gali keistis', CANCELLED: 'Atšaukta', PAST: 'Jau įvyko' },
  dateUnknown: 'Data: dar nežinoma, pasiteiraukite',
};
