/** Brings recurrence rules to the few shapes that can be said in words. */
import { type Frequency, readRule } from '../times/rule.ts';

export const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof days)[number];
export type Unit = Frequency;

/** A day of the week in a month: the first, the third, -1 the last; every one where none is named. */
export interface OnDay {
  day: Day;
  nths: readonly number[];
}

export type Shape =
  | { is: 'weekly'; days: readonly Day[]; every: number }
  | { is: 'monthly'; on: readonly OnDay[]; every: number }
  /** 1 to 31. */
  | { is: 'days of month'; days: readonly number[] }
  | { is: 'last day of month' }
  | { is: 'every'; unit: Unit; every: number }
  | { is: 'unknown' };

const isDay = (text: string | undefined): text is Day => days.includes(text as Day);
/** Which of its kind in a month: others than these have no words in any language here. */
const nthsSaid = new Set([1, 2, 3, 4, 5, -1, -2]);

export function shapeOf(rrule: string): Shape {
  const rule = readRule(rrule);
  if (!rule) return { is: 'unknown' };
  const { frequency: unit, interval: every, byDay, byMonthDay, bySetPosition } = rule;
  if (unit === 'WEEKLY' && byDay?.every(isDay)) return { is: 'weekly', days: byDay, every };
  if (unit === 'MONTHLY' && byDay) {
    const on = daysOfMonth(byDay, bySetPosition ?? []);
    return on ? { is: 'monthly', on, every } : { is: 'unknown' };
  }
  if (unit === 'MONTHLY' && every === 1 && byMonthDay) {
    if (byMonthDay.join() === '-1') return { is: 'last day of month' };
    if (byMonthDay.every((day) => day > 0)) return { is: 'days of month', days: byMonthDay };
  }
  return { is: 'every', unit, every };
}

/** "1TU,3TU" is one day, said once. */
function daysOfMonth(byDay: readonly string[], positions: readonly number[]): OnDay[] | null {
  const on: { day: Day; nths: number[] }[] = [];
  for (const text of byDay) {
    const [, nth, day] = /^([+-]?\d+)?(..)$/.exec(text) ?? [];
    const nths = nth === undefined ? [...positions] : [Number(nth)];
    if (!isDay(day) || !nths.every((one) => nthsSaid.has(one))) return null;
    const last = on.at(-1);
    if (last?.day === day && last.nths.length) last.nths.push(...nths);
    else on.push({ day, nths });
  }
  return on;
}
