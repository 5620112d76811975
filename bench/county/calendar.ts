/** Days as whole numbers since 1970, so that nothing depends on the clock or zone of the machine. Moments are written in Europe/London time. */
const dayMs = 86_400_000;
const written = new Map<number, string>();

export const dayNumber = (date: Date) => Math.floor(date.getTime() / dayMs);

/** "2026-11-22". */
export function dateOf(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  written.set(day, text);
  return text;
}

/** "2026-11-22 18:30", local: the loading session's zone is Europe/London. */
export const momentOf = (day: number, time = '12:00') => `${dateOf(day)} ${time}`;

/** Minutes after midnight as "18:30". */
export const timeOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number) => weekdays[(day + 3) % 7] as Weekday;

/** The first such weekday on or after a day. */
export const nextWeekday = (day: number, wanted: Weekday) => day + ((weekdays.indexOf(wanted) - ((day + 3) % 7) + 7) % 7);

/** The nth such weekday of the month that a day lies in, 1 to 4. */
export function nthOfMonth(day: number, nth: number, wanted: Weekday): number {
  const first = Math.floor(Date.UTC(Number(dateOf(day).slice(0, 4)), Number(dateOf(day).slice(5, 7)) - 1, 1) / dayMs);
  return nextWeekday(first, wanted) + (nth - 1) * 7;
}

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
