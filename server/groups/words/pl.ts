/** Polish. */
import { counted } from '../../../language/language.ts';
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';
import type { Words } from './en.ts';

/** Accusative: one, and every one. */
const days: Record<Day, readonly [one: string, all: string]> = {
  MO: ['poniedziałek', 'poniedziałki'],
  TU: ['wtorek', 'wtorki'],
  WE: ['środę', 'środy'],
  TH: ['czwartek', 'czwartki'],
  FR: ['piątek', 'piątki'],
  SA: ['sobotę', 'soboty'],
  SU: ['niedzielę', 'niedziele'],
};
const isFeminine = (day: Day) => day === 'WE' || day === 'SA' || day === 'SU';
const ordinals: Record<number, readonly [masculine: string, feminine: string]> = {
  1: ['pierwszy', 'pierwszą'],
  2: ['drugi', 'drugą'],
  3: ['trzeci', 'trzecią'],
  4: ['czwarty', 'czwartą'],
  5: ['piąty', 'piątą'],
  [-1]: ['ostatni', 'ostatnią'],
  [-2]: ['przedostatni', 'przedostatnią'],
};
const ordinal = (nth: number, day: Day) => ordinals[nth]?.[isFeminine(day) ? 1 : 0] ?? '';

const weekly = (on: readonly Day[]) => `${on[0] === 'TU' ? 'we' : 'w'} ${allOf(on.map((day) => days[day][1]))}`;
const onDay = ({ nths, day }: OnDay) =>
  `${nths.length ? allOf(nths.map((nth) => ordinal(nth, day))) : isFeminine(day) ? 'każdą' : 'każdy'} ${days[day][0]}`;

const every: Record<Unit, (count: number) => string> = {
  DAILY: (count) => (count === 1 ? 'codziennie' : count === 2 ? 'co drugi dzień' : `co ${count} dni`),
  WEEKLY: (count) =>
    count === 1 ? 'co tydzień' : count === 2 ? 'co drugi tydzień' : `co ${counted(count, { few: 'tygodnie', other: 'tygodni' })}`,
  MONTHLY: (count) =>
    count === 1 ? 'co miesiąc' : count === 2 ? 'co drugi miesiąc' : `co ${counted(count, { few: 'miesiące', other: 'miesięcy' })}`,
  YEARLY: (count) => (count === 1 ? 'co roku' : count === 2 ? 'co drugi rok' : `co ${counted(count, { few: 'lata', other: 'lat' })}`),
};

export const words: Words = {
  daily: 'codziennie',
  workdays: 'od poniedziałku do piątku',
  setTimes: 'w ustalonych terminach',
  weekly,
  everyWeeks: (on, weeks) => {
    const [day, ...more] = on;
    return weeks === 2 && day && !more.length ? `co ${ordinal(2, day)} ${days[day][0]}` : `${every.WEEKLY(weeks)} ${weekly(on)}`;
  },
  monthly: (on, months) => {
    const said = `w ${allOf(on.map(onDay))}`;
    return months === 1 ? `${said} miesiąca` : `${every.MONTHLY(months)} ${said}`;
  },
  dayOfMonth: (day) => `${day}. dnia każdego miesiąca`,
  lastDayOfMonth: 'ostatniego dnia miesiąca',
  every: (unit, count) => every[unit](count),
  clock: null,
  at: (time) => `o ${time}`,
  fromTo: (from, to) => `${from}–${to}`,
};
