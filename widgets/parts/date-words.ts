/** How dates and times are said, always in the time of the place: "Friday 4 December", "7.30pm". */
const zone = 'Europe/London';
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const isoFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** A bare date is a whole day, whatever the zone: noon keeps it the same day everywhere. */
const moment = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
const parts = (date: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(dayFormat.formatToParts(date).map(({ type, value }) => [type, value]));

/** Whole days from today to that date, in London: 0 today, negative when past. */
export function daysUntil(iso: string, now = new Date()): number {
  const day = (date: Date) => Date.parse(isoFormat.format(date));
  return Math.round((day(moment(iso)) - day(now)) / 86_400_000);
}

/** "Friday 4 December", with its year when that is not plain from today. */
export function dayWords(iso: string, now = new Date()): string {
  const { weekday, day, month, year } = parts(moment(iso));
  const away = daysUntil(iso, now);
  const plain = year === parts(now).year || (away >= 0 && away < 180);
  return `${weekday} ${day} ${month}${plain ? '' : ` ${year}`}`;
}

/** "March 2024". */
export function monthWords(iso: string): string {
  const { month, year } = parts(moment(iso));
  return `${month} ${year}`;
}

/** "7.30pm", "7pm", "midday". */
export function timeWords(iso: string): string {
  const [hour = 0, minute = 0] = timeFormat.format(moment(iso)).split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Tuesday 24 November, 7.30pm". */
export const whenWords = (iso: string, now = new Date()) => `${dayWords(iso, now)}, ${timeWords(iso)}`;
