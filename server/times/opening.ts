/** Whether a venue is open, from its hours and closures. Null: nobody has told us. */
import type { Weekday } from '../../generated/prisma/client.ts';
import { type Departures, isBankHoliday } from './bank-holidays.ts';
import { dayNumber, londonDay, londonMinute, minuteOf, weekdayOf } from './day.ts';

export interface HoursRow {
  days: readonly Weekday[];
  from: Date;
  to: Date;
  validFrom: Date | null;
  validUntil: Date | null;
}

export interface ClosureRow {
  from: Date;
  /** Null when nobody knows yet. */
  until: Date | null;
  /** A closure of one space leaves the venue open. */
  spaceId: number | null;
}

export const hoursColumns = { days: true, from: true, to: true, validFrom: true, validUntil: true } as const;
export const closureColumns = { from: true, until: true, spaceId: true } as const;

export const weekdayNames = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The name by which hours know a day: on a bank holiday the hours of the weekday do not hold. */
export const hoursName = (day: number, departures: Departures): Weekday =>
  isBankHoliday(day, departures) ? 'BANK_HOLIDAY' : (weekdayNames[weekdayOf(day) - 1] as Weekday);

const holds = (hours: HoursRow, day: number) =>
  (!hours.validFrom || dayNumber(hours.validFrom) <= day) && (!hours.validUntil || dayNumber(hours.validUntil) >= day);

const isClosed = (closures: readonly ClosureRow[], day: number) =>
  closures.some(({ from, until, spaceId }) => spaceId === null && dayNumber(from) <= day && (!until || dayNumber(until) >= day));

/** From when to when it is open; past midnight the end is more than 1,440. The same time twice is the whole day round. */
function minutesOf({ from, to }: HoursRow): [opens: number, closes: number] {
  const [opens, closes] = [minuteOf(from), minuteOf(to)];
  return [opens, closes > opens ? closes : closes + 1440];
}

export function openNow(hours: readonly HoursRow[], closures: readonly ClosureRow[], departures: Departures, now: Date): boolean | null {
  const [today, minute] = [londonDay(now), londonMinute(now)];
  if (isClosed(closures, today)) return false;
  const onDay = (day: number) => hours.filter((row) => holds(row, day) && row.days.includes(hoursName(day, departures)));
  const isOpen = (day: number, at: number) =>
    onDay(day).some((row) => {
      const [opens, closes] = minutesOf(row);
      return opens <= at && at < closes;
    });
  if (isOpen(today, minute) || (!isClosed(closures, today - 1) && isOpen(today - 1, minute + 1440))) return true;
  const known = hours.filter((row) => holds(row, today));
  if (isBankHoliday(today, departures)) return known.some((row) => row.days.includes('BANK_HOLIDAY')) ? false : null;
  return known.length ? false : null;
}
