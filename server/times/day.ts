/** Days and times of day in Europe/London, where everything here happens. Days are counted from 1970-01-01, minutes from midnight. */
import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/London';
const dayMs = 86_400_000;

/** The number of a calendar day, which Prisma gives as its midnight in Greenwich. */
export const dayNumber = (date: Date): number => Math.floor(date.getTime() / dayMs);
export const dateOf = (day: number): Date => new Date(day * dayMs);
/** "2026-11-24". Years of five digits, which only a mistake can bring, are cut to the last that PostgreSQL and we both write alike. */
export const isoDay = (day: number): string => dateOf(Math.min(day, lastDay)).toISOString().slice(0, 10);
const lastDay = Math.floor(Date.UTC(9999, 11, 31) / dayMs);

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The minute of a time of day, which Prisma gives on 1 January 1970 in Greenwich. */
export const minuteOf = (time: Date): number => time.getUTCHours() * 60 + time.getUTCMinutes();

/** "18:30". */
export const isoTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const inLondon = (moment: Date) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

export const londonDay = (moment: Date): number => dayNumber(new Date(`${inLondon(moment).toPlainDate().toString()}T00:00:00Z`));

/**
 * The minute of the day on the clock. When clocks go back, the hour from 1am comes twice and things happen in the first; throughout the second it is
 * told as 1.59am, by when all that began before 2am has begun and all that ended before 2am is over.
 */
export function londonMinute(moment: Date): number {
  const now = inLondon(moment);
  const first = now.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' });
  return first.epochMilliseconds < now.epochMilliseconds ? 119 : now.hour * 60 + now.minute;
}

/** How far the clock is from Greenwich throughout a day, in milliseconds; null on the two days of the year when it changes. */
function offsetOn(day: number): number | null {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const [midnight, next] = [day, day + 1].map((one) => Temporal.PlainDate.from(isoDay(one)).toZonedDateTime(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const offset = midnight.offsetNanoseconds === next.offsetNanoseconds ? midnight.offsetNanoseconds / 1e6 : null;
  // A decade of days; whoever asks for more begins again.
  if (offsets.size > 4000) offsets.clear();
  offsets.set(day, offset);
  return offset;
}
const offsets = new Map<number, number | null>();

/** The moment of a time on a day; past 1,440 minutes, of the days after it. Null for a time that the clocks leap over when they go forward. */
export function momentOf(day: number, minute: number): Date | null {
  const [onDay, minutes] = [day + Math.floor(minute / 1440), minute % 1440];
  const offset = offsetOn(onDay);
  if (offset !== null) return new Date(onDay * dayMs + minutes * 60_000 - offset);
  const local = Temporal.PlainDateTime.from(`${isoDay(onDay)}T${isoTime(minutes)}`);
  const moment = local.toZonedDateTime(zone);
  return moment.toPlainDateTime().equals(local) ? new Date(moment.epochMilliseconds) : null;
}

/** As `momentOf`, but what ends at a time leapt over ends when the clocks go forward. */
export function endOf(day: number, minute: number): Date {
  return momentOf(day, minute) ?? (momentOf(day, Math.ceil((minute + 1) / 60) * 60) as Date);
}
