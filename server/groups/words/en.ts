/** How timetables are said. The shapes are those of server/groups/schedule-rule.ts. */
import { allOf } from '../../../language/lists.ts';
import type { Day, OnDay, Unit } from '../schedule-rule.ts';

const days: Record<Day, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const ordinals: Record<number, string> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
  [-2]: 'second to last',
};
const units: Record<Unit, string> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };

export const words = {
  /** Every day of the week, every week. */
  daily: 'Every day',
  workdays: 'Monday to Friday',
  setTimes: 'At set times',
  weekly: (on: readonly Day[]) => allOf(on.map((day) => `${days[day]}s`)),
  /** Every so many weeks: two or more. */
  everyWeeks: (on: readonly Day[], weeks: number) => {
    const named = allOf(on.map((day) => days[day]));
    return weeks === 2 ? `Every other ${named}` : `${named} every ${weeks} weeks`;
  },
  /** On these days of every so many months: one or more. */
  monthly: (on: readonly OnDay[], months: number) => {
    const said = allOf(on.map(({ nths, day }) => `${nths.length ? allOf(nths.map((nth) => ordinals[nth] ?? '')) : 'every'} ${days[day]}`));
    const month = months === 1 ? 'the month' : months === 2 ? 'every other month' : `every ${months} months`;
    return `${said.charAt(0).toUpperCase()}${said.slice(1)} of ${month}`;
  },
  /** Its number; several, listed. */
  dayOfMonth: (day: string) => `Day ${day} of each month`,
  lastDayOfMonth: 'Last day of the month',
  every: (unit: Unit, count: number) =>
    count === 1 ? `Every ${units[unit]}` : count === 2 ? `Every other ${units[unit]}` : `Every ${count} ${units[unit]}s`,
  /** The clock: null where it is said as Intl says it. */
  clock: ((hour, minute) => {
    if (minute === 0 && hour === 12) return 'noon';
    if (minute === 0 && hour === 0) return 'midnight';
    const minutes = minute ? `.${String(minute).padStart(2, '0')}` : '';
    return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
  }) as ((hour: number, minute: number) => string) | null,
  /** From a time, where no end is known. */
  at: (time: string, _hour: number) => time,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
};
export type Words = typeof words;
