/** What `when` asks for, checked, and the days it means. Days and times of day are Europe/London. */
import type { Weekday } from '../../generated/prisma/client.ts';
import { InputError } from '../input-error.ts';
import { type Departures, isBankHoliday } from './bank-holidays.ts';
import { dayNumber, isoDay, isoTime, londonDay, londonMinute, minuteOf, weekdayOf } from './day.ts';
import { weekdayNames } from './opening.ts';

/** `When` as the API reads it. What is left out, null or an empty list does not filter; nor does `openNow: false`. */
export interface WhenAsked {
  from?: Date | null | undefined;
  until?: Date | null | undefined;
  days?: readonly Weekday[] | null | undefined;
  after?: Date | null | undefined;
  before?: Date | null | undefined;
  openNow?: boolean | null | undefined;
}

/** How many days ahead recurring things are told. */
export const horizon = 366;

export interface When {
  from: number | null;
  until: number | null;
  days: ReadonlySet<Weekday> | null;
  /** Minutes of the day. */
  after: number | null;
  before: number | null;
  /** The clock, when only what is on now is asked for. */
  now: number | null;
  today: number;
}

/** Null when nothing is asked. Throws a sentence for what contradicts itself. */
export function readWhen(asked: WhenAsked | null | undefined, now: Date): When | null {
  if (!asked) return null;
  const when: When = {
    from: asked.from ? dayNumber(asked.from) : null,
    until: asked.until ? dayNumber(asked.until) : null,
    days: asked.days?.length ? new Set(asked.days) : null,
    after: asked.after ? minuteOf(asked.after) : null,
    before: asked.before ? minuteOf(asked.before) : null,
    now: asked.openNow ? londonMinute(now) : null,
    today: londonDay(now),
  };
  const { from, until, after, before } = when;
  if (from !== null && until !== null && until < from)
    throw new InputError(`when.until is ${isoDay(until)}, before when.from, which is ${isoDay(from)}. Give the earlier day as from.`);
  if (after !== null && before !== null && before <= after)
    throw new InputError(
      `when.before is ${isoTime(before)}, and when.after ${isoTime(after)}: before must be the later. For a night, ask for after alone.`,
    );
  const isAsked = when.days !== null || [from, until, after, before, when.now].some((value) => value !== null);
  return isAsked ? when : null;
}

/** Throws a sentence when it asks for days that recurring things are not told for. */
export function checkHorizon({ from, today }: When): void {
  if (from === null || from <= today + horizon) return;
  throw new InputError(
    `when.from is ${isoDay(from)}. What happens again and again, and opening hours, are told a year ahead, to ${isoDay(today + horizon)}; only events have later dates.`,
  );
}

/** Whether a day is one of the days of the week asked for; a bank holiday is also the day of the week that it is. */
export function isAskedDay({ days, from, until }: When, day: number, departures: Departures): boolean {
  if ((from !== null && day < from) || (until !== null && day > until)) return false;
  if (!days) return true;
  return days.has(weekdayNames[weekdayOf(day) - 1] as Weekday) || (days.has('BANK_HOLIDAY') && isBankHoliday(day, departures));
}

/** The first and last day to look at, from `first` or the day asked if that is later, and a year on. */
export function askedSpan({ from, until }: When, first: number): [opens: number, closes: number] {
  const opens = Math.max(first, from ?? first);
  return [opens, Math.min(until ?? opens + horizon, opens + horizon)];
}

/** The asked days within that span. */
export function askedDays(when: When, departures: Departures, first: number): number[] {
  const [opens, closes] = askedSpan(when, first);
  const length = Math.max(0, closes - opens + 1);
  return Array.from({ length }, (_none, index) => opens + index).filter((day) => isAskedDay(when, day, departures));
}

/** Whether a beginning is at a time asked for. */
export const isAskedTime = ({ after, before }: When, begins: number): boolean =>
  (after === null || begins >= after) && (before === null || begins < before);
