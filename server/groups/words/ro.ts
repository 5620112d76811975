/** Romanian. */
import { counted } from '../../../language/language.ts';
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';
import type { Words } from './en.ts';

/** The day, and on every one of it. */
const days: Record<Day, readonly [one: string, all: string]> = {
  MO: ['luni', 'lunea'],
  TU: ['marți', 'marțea'],
  WE: ['miercuri', 'miercurea'],
  TH: ['joi', 'joia'],
  FR: ['vineri', 'vinerea'],
  SA: ['sâmbătă', 'sâmbăta'],
  SU: ['duminică', 'duminica'],
};
const ordinals: Record<number, string> = {
  1: 'prima',
  2: 'a doua',
  3: 'a treia',
  4: 'a patra',
  5: 'a cincea',
  [-1]: 'ultima',
  [-2]: 'penultima',
};

const weekly = (on: readonly Day[]) => allOf(on.map((day) => days[day][1]));
/** "luni" is Monday and months both: "zi de" tells which. */
const onDay = ({ nths, day }: OnDay) => `${nths.length ? allOf(nths.map((nth) => ordinals[nth] ?? '')) : 'fiecare'} zi de ${days[day][0]}`;

const every: Record<Unit, (count: number) => string> = {
  DAILY: (count) =>
    count === 1 ? 'zilnic' : count === 2 ? 'o dată la două zile' : `o dată la ${counted(count, { few: 'zile', other: 'de zile' })}`,
  WEEKLY: (count) =>
    count === 1
      ? 'săptămânal'
      : count === 2
        ? 'o dată la două săptămâni'
        : `o dată la ${counted(count, { few: 'săptămâni', other: 'de săptămâni' })}`,
  MONTHLY: (count) =>
    count === 1 ? 'lunar' : count === 2 ? 'o dată la două luni' : `o dată la ${counted(count, { few: 'luni', other: 'de luni' })}`,
  YEARLY: (count) =>
    count === 1 ? 'anual' : count === 2 ? 'o dată la doi ani' : `o dată la ${counted(count, { few: 'ani', other: 'de ani' })}`,
};

export const words: Words = {
  daily: 'zilnic',
  workdays: 'de luni până vineri',
  setTimes: 'la date stabilite',
  weekly,
  everyWeeks: (on, weeks) => `${weekly(on)}, ${every.WEEKLY(weeks)}`,
  monthly: (on, months) => {
    const said = `în ${allOf(on.map(onDay))}`;
    return months === 1 ? `${said} din lună` : `${said}, ${every.MONTHLY(months)}`;
  },
  dayOfMonth: (day) => `pe data de ${day} a fiecărei luni`,
  lastDayOfMonth: 'în ultima zi a lunii',
  every: (unit, count) => every[unit](count),
  clock: null,
  at: (time) => `ora ${time}`,
  fromTo: (from, to) => `${from}–${to}`,
};
