/** Ukrainian. */
import { counted } from '../../../language/language.ts';
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';
import type { Words } from './en.ts';

/** "On" a day, in the accusative; of a day, in the genitive. */
const days: Record<Day, readonly [on: string, of: string]> = {
  MO: ['понеділок', 'понеділка'],
  TU: ['вівторок', 'вівторка'],
  WE: ['середу', 'середи'],
  TH: ['четвер', 'четверга'],
  FR: ['п’ятницю', 'п’ятниці'],
  SA: ['суботу', 'суботи'],
  SU: ['неділю', 'неділі'],
};
const isFeminine = (day: Day) => day === 'WE' || day === 'FR' || day === 'SA' || day === 'SU';
const ordinals: Record<number, readonly [masculine: string, feminine: string]> = {
  1: ['першого', 'першої'],
  2: ['другого', 'другої'],
  3: ['третього', 'третьої'],
  4: ['четвертого', 'четвертої'],
  5: ['п’ятого', 'п’ятої'],
  [-1]: ['останнього', 'останньої'],
  [-2]: ['передостаннього', 'передостанньої'],
};

const onDay = ({ nths, day }: OnDay) => {
  const form = isFeminine(day) ? 1 : 0;
  return `${nths.length ? allOf(nths.map((nth) => ordinals[nth]?.[form] ?? '')) : ['кожного', 'кожної'][form]} ${days[day][1]}`;
};

const every: Record<Unit, (count: number) => string> = {
  DAILY: (count) =>
    count === 1 ? 'щодня' : count === 2 ? 'через день' : `раз на ${counted(count, { one: 'день', few: 'дні', other: 'днів' })}`,
  WEEKLY: (count) =>
    count === 1
      ? 'щотижня'
      : count === 2
        ? 'раз на два тижні'
        : `раз на ${counted(count, { one: 'тиждень', few: 'тижні', other: 'тижнів' })}`,
  MONTHLY: (count) =>
    count === 1
      ? 'щомісяця'
      : count === 2
        ? 'раз на два місяці'
        : `раз на ${counted(count, { one: 'місяць', few: 'місяці', other: 'місяців' })}`,
  YEARLY: (count) =>
    count === 1 ? 'щороку' : count === 2 ? 'раз на два роки' : `раз на ${counted(count, { one: 'рік', few: 'роки', other: 'років' })}`,
};

export const words: Words = {
  daily: 'щодня',
  workdays: 'з понеділка до п’ятниці',
  setTimes: 'у визначений час',
  weekly: (on) => allOf(on.map((day) => `що${days[day][1]}`)),
  everyWeeks: (on, weeks) => `${every.WEEKLY(weeks)}, у ${allOf(on.map((day) => days[day][0]))}`,
  monthly: (on, months) => {
    const said = allOf(on.map(onDay));
    return months === 1 ? `${said} місяця` : `${every.MONTHLY(months)}, ${said}`;
  },
  dayOfMonth: (day) => `${day} числа кожного місяця`,
  lastDayOfMonth: 'останнього дня місяця',
  every: (unit, count) => every[unit](count),
  clock: null,
  at: (time, hour) => `${hour === 11 ? 'об' : 'о'} ${time}`,
  fromTo: (from, to) => `${from}–${to}`,
};
