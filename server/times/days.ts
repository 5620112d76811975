/** The days on which a schedule happens. RFC 5545 by the library `rrule-temporal`; the times of day are ours, by the clock on the wall. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, isoDay, londonDay, londonMinute, minuteOf, weekdayOf } from './day.ts';
import { type Rule, readRule } from './rule.ts';

/** As the database keeps them: days as their midnight in Greenwich, times of day on 1 January 1970 in Greenwich. */
export interface ScheduleRow {
  rrule: string;
  startDate: Date;
  endDate: Date | null;
  from: Date;
  to: Date | null;
  exceptions: readonly Date[];
}

/** What Prisma must read of a schedule for its days and times. */
export const scheduleColumns = { rrule: true, startDate: true, endDate: true, from: true, to: true, exceptions: true } as const;

const earliest = dayNumber(new Date('1900-01-01'));
const forEver = dayNumber(new Date('9999-12-31'));

/** Clocks go forward from 1am to 2am: what begins in that hour does not happen on that night (RFC 5545, 3.3.10), nor is it counted. */
const mayBeLeaptOver = (minute: number) => minute >= 60 && minute < 120;

/** The last day on which it may happen: its own end, or the UNTIL of its rule, which may be a moment. */
function lastDay(rule: Rule, endDate: Date | null, begins: number): number {
  const ends = endDate ? dayNumber(endDate) : forEver;
  if (!rule.until) return ends;
  const [date = '', time] = rule.until.split('T');
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  if (!time) return Math.min(ends, dayNumber(new Date(day)));
  const moment = new Date(`${day}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}Z`);
  const isGreenwich = time.endsWith('Z');
  const [onDay, minute] = isGreenwich ? [londonDay(moment), londonMinute(moment)] : [dayNumber(moment), minuteOf(moment)];
  return Math.min(ends, begins <= minute ? onDay : onDay - 1);
}

function libraryRule(rule: Rule, starts: number, begins: number): RRuleTemporal<Temporal.ZonedDateTime> {
  const tzid = mayBeLeaptOver(begins) ? 'Europe/London' : 'UTC';
  const minutes = tzid === 'UTC' ? 0 : begins;
  const byTime = { byHour: [Math.floor(minutes / 60)], byMinute: [minutes % 60] };
  return new RRuleTemporal({
    freq: rule.frequency,
    interval: rule.interval,
    wkst: rule.weekStart,
    tzid,
    temporal: Temporal,
    dtstart: Temporal.PlainDate.from(isoDay(starts)).toZonedDateTime({
      timeZone: tzid,
      plainTime: { hour: byTime.byHour[0], minute: byTime.byMinute[0] },
    }),
    ...(tzid !== 'UTC' && byTime),
    ...(rule.count !== null && { count: rule.count }),
    ...(rule.byDay && { byDay: rule.byDay }),
    ...(rule.byMonth && { byMonth: rule.byMonth }),
    ...(rule.byMonthDay && { byMonthDay: rule.byMonthDay }),
    ...(rule.bySetPosition && { bySetPos: rule.bySetPosition }),
  });
}

/**
 * The days between two days, inclusive, in order. None for a rule that nobody understands: what staff see of it is the timetable's to report.
 * @param first, last as `dayNumber` counts
 */
export function scheduleDays(schedule: ScheduleRow, first: number, last: number): number[] {
  const rule = readRule(schedule.rrule);
  const [starts, begins] = [dayNumber(schedule.startDate), minuteOf(schedule.from)];
  if (!rule || starts < earliest) return [];
  const [opens, closes] = [Math.max(first, starts), Math.min(last, lastDay(rule, schedule.endDate, begins))];
  if (opens > closes) return [];
  const except = new Set(schedule.exceptions.map(dayNumber));
  const plain = mayBeLeaptOver(begins) ? null : plainWeekdays(rule, starts);
  const days = plain ? daysOn(plain, opens, closes) : libraryDays(rule, starts, begins, opens, closes);
  return days.filter((day) => !except.has(day));
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Weekdays of a rule that says no more than "every week on these", as most do: they need no library. */
function plainWeekdays(rule: Rule, starts: number): ReadonlySet<number> | null {
  const { frequency, interval, count, byDay, byMonth, byMonthDay, bySetPosition } = rule;
  if (interval !== 1 || count !== null || byMonth || byMonthDay || bySetPosition) return null;
  if (frequency !== 'WEEKLY' && frequency !== 'DAILY') return null;
  if (byDay) return new Set(byDay.map((name) => weekdayNames.indexOf(name) + 1));
  return new Set(frequency === 'DAILY' ? [1, 2, 3, 4, 5, 6, 7] : [weekdayOf(starts)]);
}

const daysOn = (weekdays: ReadonlySet<number>, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_none, index) => first + index).filter((day) => weekdays.has(weekdayOf(day)));

function libraryDays(rule: Rule, starts: number, begins: number, first: number, last: number): number[] {
  const bounds = [`${isoDay(first)}T00:00:00Z`, `${isoDay(last)}T23:59:59Z`].map((moment) => new Date(moment)) as [Date, Date];
  try {
    const found = libraryRule(rule, starts, begins).between(...bounds, true);
    return found.map((moment) => dayNumber(new Date(`${moment.toPlainDate().toString()}T00:00:00Z`)));
  } catch (error) {
    // The library stops a search that finds nothing, such as for 30 February, by throwing.
    if (error instanceof Error) return [];
    throw error;
  }
}
