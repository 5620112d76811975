/** Ukrainian. */
import { counted } from '../../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  rooms: (rooms) => counted(rooms, { one: 'зал', few: 'зали', many: 'залів', other: 'зали' }),
  forPeople: (people) => `на ${counted(people, { one: 'особу', few: 'особи', many: 'осіб', other: 'особи' })}`,
  largestFor: (people) => `найбільший на ${counted(people, { one: 'особу', few: 'особи', many: 'осіб', other: 'особи' })}`,
  hourly: (price) => `Від ${price} за годину`,
  hourlyForGroups: (price) => `Громадські групи: від ${price} за годину`,
  accessUnknown: 'Доступність: ще не відомо, запитайте',
  commitment: {
    ONE_OFF: 'Один раз',
    FEW_WEEKS: 'Кілька тижнів',
    REGULAR: 'Регулярно',
    FLEXIBLE: 'Коли вам зручно',
    OFFICE: 'Посада на певний строк',
  },
  with: (group) => `Організація: ${group}`,
  fromHome: 'З дому',
  eventState: { CONFIRMED: null, PROVISIONAL: 'Дата може змінитися', CANCELLED: 'Скасовано', PAST: 'Уже минуло' },
  dateUnknown: 'Дата: ще не відомо, запитайте',
};
