/** How dates and times are said, always in the time of the place: "Friday 4 December", "7.30pm". Other languages than English say them as Intl does. */
import { spoken } from './language.ts';
import { londonDay } from './london-days.ts';

const zone = 'Europe/London';
const formats = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();
/** One is dear to make, and a list says some twenty dates. */
function formatOf(what: keyof typeof formats): Intl.DateTimeFormat {
  const key = `${spoken()} ${what}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(spoken(), { ...formats[what], timeZone: zone });
  made.set(key, format);
  return format;
}
/** Makes the first of them, which takes a slow phone 40 ms, before there is anything to say. */
export const warmDates = () => formatOf('day');
/** Ukrainian puts "р." after a year, which would end a sentence twice; it is as right without. */
const said = (what: keyof typeof formats, date: Date) =>
  formatOf(what)
    .format(date)
    .replace(/\sр\.$/, '');
const isEnglish = () => spoken() === 'en-GB';

/** A bare date is a whole day, whatever the zone: noon keeps it the same day everywhere. */
const moment = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

/** Whole days from today to that date, in London: 0 today, negative when past. */
export function daysUntil(iso: string, now = new Date()): number {
  const day = (date: Date) => Date.parse(londonDay(date));
  return Math.round((day(moment(iso)) - day(now)) / 86_400_000);
}

/** "Friday 4 December", with its year when that is not plain from today. */
export function dayWords(iso: string, now = new Date()): string {
  const date = moment(iso);
  const year = (day: Date) => londonDay(day).slice(0, 4);
  const away = daysUntil(iso, now);
  const words = said(year(date) === year(now) || (away >= 0 && away < 180) ? 'day' : 'full', date);
  // Some browsers put a comma after an English day of the week.
  return isEnglish() ? words.replace(',', '') : words;
}

/** "March 2024". */
export const monthWords = (iso: string): string => said('month', moment(iso));

/** "7.30pm", "7pm", "midday". */
export function timeWords(iso: string): string {
  const time = said('time', moment(iso));
  return isEnglish() ? clockInEnglish(time) : time;
}

/** "18:30" is said as "6.30pm". */
export function clockInEnglish(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

/** "Tuesday 24 November, 7.30pm". */
export const whenWords = (iso: string, now = new Date()) => `${dayWords(iso, now)}, ${timeWords(iso)}`;
