/** Lithuanian. */
import { counted } from '../../../language/language.ts';
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';
import type { Words } from './en.ts';

/** One, in the accusative; every one, in the instrumental. */
const days: Record<Day, readonly [one: string, all: string]> = {
  MO: ['pirmadienį', 'pirmadieniais'],
  TU: ['antradienį', 'antradieniais'],
  WE: ['trečiadienį', 'trečiadieniais'],
  TH: ['ketvirtadienį', 'ketvirtadieniais'],
  FR: ['penktadienį', 'penktadieniais'],
  SA: ['šeštadienį', 'šeštadieniais'],
  SU: ['sekmadienį', 'sekmadieniais'],
};
const ordinals: Record<number, string> = {
  1: 'pirmąjį',
  2: 'antrąjį',
  3: 'trečiąjį',
  4: 'ketvirtąjį',
  5: 'penktąjį',
  [-1]: 'paskutinį',
  [-2]: 'priešpaskutinį',
};

const weekly = (on: readonly Day[]) => allOf(on.map((day) => days[day][1]));
const nthsOf = ({ nths }: OnDay) => (nths.length ? allOf(nths.map((nth) => ordinals[nth] ?? '')) : 'kiekvieną');

const every: Record<Unit, (count: number) => string> = {
  DAILY: (count) =>
    count === 1 ? 'kasdien' : count === 2 ? 'kas antrą dieną' : `kas ${counted(count, { one: 'dieną', few: 'dienas', other: 'dienų' })}`,
  WEEKLY: (count) =>
    count === 1
      ? 'kas savaitę'
      : count === 2
        ? 'kas antrą savaitę'
        : `kas ${counted(count, { one: 'savaitę', few: 'savaites', other: 'savaičių' })}`,
  MONTHLY: (count) =>
    count === 1
      ? 'kas mėnesį'
      : count === 2
        ? 'kas antrą mėnesį'
        : `kas ${counted(count, { one: 'mėnesį', few: 'mėnesius', other: 'mėnesių' })}`,
  YEARLY: (count) =>
    count === 1 ? 'kasmet' : count === 2 ? 'kas antrus metus' : `kas ${counted(count, { one: 'metus', few: 'metus', other: 'metų' })}`,
};

export const words: Words = {
  daily: 'kasdien',
  workdays: 'nuo pirmadienio iki penktadienio',
  setTimes: 'nustatytu laiku',
  weekly,
  everyWeeks: (on, weeks) => {
    const [day, ...more] = on;
    return weeks === 2 && day && !more.length ? `kas antrą ${days[day][0]}` : `${every.WEEKLY(weeks)} ${weekly(on)}`;
  },
  monthly: (on, months) =>
    months === 1
      ? allOf(on.map((one) => `${nthsOf(one)} mėnesio ${days[one.day][0]}`))
      : `${every.MONTHLY(months)}, ${allOf(on.map((one) => `${nthsOf(one)} ${days[one.day][0]}`))}`,
  dayOfMonth: (day) => `kiekvieno mėnesio ${day} dieną`,
  lastDayOfMonth: 'paskutinę mėnesio dieną',
  every: (unit, count) => every[unit](count),
  clock: null,
  at: (time) => `${time} val.`,
  fromTo: (from, to) => `${from}–${to} val.`,
};
