/** Romanian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  rooms: (rooms) => counted(rooms, { one: 'sală', few: 'săli', other: 'de săli' }),
  forPeople: (people) => `pentru ${counted(people, { one: 'persoană', few: 'persoane', other: 'de persoane' })}`,
  largestFor: (people) => `cea mai mare pentru ${counted(people, { one: 'persoană', few: 'persoane', other: 'de persoane' })}`,
  hourly: (price) => `De la ${price} pe oră`,
  hourlyForGroups: (price) => `Grupuri din comunitate: de la ${price} pe oră`,
  accessUnknown: 'Accesibilitate: nu se știe încă, întrebați',
  commitment: {
    ONE_OFF: 'O dată',
    FEW_WEEKS: 'Câteva săptămâni',
    REGULAR: 'Regulat',
    FLEXIBLE: 'Când vă convine',
    OFFICE: 'O funcție pe durata unui mandat',
  },
  with: (group) => `Organizația: ${group}`,
  fromHome: 'De acasă',
  eventState: { CONFIRMED: null, PROVISIONAL: 'Data se poate schimba', CANCELLED: 'Anulat', PAST: 'S-a încheiat' },
  dateUnknown: 'Data: nu se știe încă, întrebați',
};
