/** When a schedule next happens, and whether it happens when somebody asks. */
import type { RunningState } from '../../generated/prisma/client.ts';
import { InputError } from '../input-error.ts';
import type { Departures } from './bank-holidays.ts';
import { endOf, londonDay, minuteOf, momentOf } from './day.ts';
import { type ScheduleRow, scheduleDays } from './days.ts';
import { askedSpan, horizon, isAskedDay, isAskedTime, type When } from './when.ts';

export interface Occurrence {
  start: Date;
  /** Null when nobody says how long it lasts. */
  end: Date | null;
}

/** What a paused or closed group did does not happen. */
export const meets = (state: RunningState | null | undefined): boolean => state !== 'PAUSED' && state !== 'CLOSED';

export const mostOccurrences = 50;

/** Throws a sentence for a number that cannot be asked for. */
export function checkedCount(count: number): number {
  if (count >= 1 && count <= mostOccurrences) return count;
  throw new InputError(`count is ${count}; ask for 1 to ${mostOccurrences} times.`);
}

/** When it ends, in minutes after the midnight it began after; past the next midnight more than 1,440. */
function endMinute({ from, to }: ScheduleRow): number | null {
  if (!to) return null;
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  if (ends === begins) return null;
  return ends > begins ? ends : ends + 1440;
}

function occurrenceOn(schedule: ScheduleRow, day: number): Occurrence[] {
  const start = momentOf(day, minuteOf(schedule.from));
  const ends = endMinute(schedule);
  return start ? [{ start, end: ends === null ? null : endOf(day, ends) }] : [];
}

/** Days ahead by which we look: most things happen within a month, and nothing further than ten years ahead is told. */
const reaches = [35, 140, horizon, 3660];

const key = ({ start, end }: Occurrence) => `${start.getTime()} ${end?.getTime()}`;

/** The next times that any of the schedules happens, the first first; what began before `now` is not among them. */
export function nextOccurrences(schedules: readonly ScheduleRow[], now: Date, count: number): Occurrence[] {
  const found = new Map<string, Occurrence>();
  let first = londonDay(now);
  const today = first;
  for (const reach of reaches) {
    for (const schedule of schedules)
      for (const day of scheduleDays(schedule, first, today + reach))
        for (const one of occurrenceOn(schedule, day)) if (one.start >= now) found.set(key(one), one);
    if (found.size >= count) break;
    first = today + reach + 1;
  }
  return [...found.values()]
    .sort((a, b) => a.start.getTime() - b.start.getTime() || (a.end?.getTime() ?? 0) - (b.end?.getTime() ?? 0))
    .slice(0, count);
}

/** Whether it is going on. Without an end nobody can say. */
function isOn(schedule: ScheduleRow, when: When & { now: number }, departures: Departures): boolean {
  const [begins, ends] = [minuteOf(schedule.from), endMinute(schedule)];
  if (ends === null) return false;
  return scheduleDays(schedule, when.today - 1, when.today).some((day) => {
    const minute = when.now + (when.today - day) * 1440;
    return begins <= minute && minute < ends && isAskedDay(when, day, departures);
  });
}

/** Whether one occurrence answers to all that is asked. The filter of lists asks the same of the timetable, in conditions.ts. */
export function happens(schedule: ScheduleRow, when: When, departures: Departures): boolean {
  if (!isAskedTime(when, minuteOf(schedule.from))) return false;
  if (when.now !== null) return isOn(schedule, { ...when, now: when.now }, departures);
  return scheduleDays(schedule, ...askedSpan(when, when.today)).some((day) => isAskedDay(when, day, departures));
}
