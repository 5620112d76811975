/** How dates and times are said, always in the time of the place: "Friday 4 December", "7.30pm". */
import { londonDay } from './london-days.ts';
import { say } from './words/words.ts';

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
  const isPlain = year(date) === year(now) || (away >= 0 && away < 180);
  return say().day(date, !isPlain);
}

/** "March 2024". */
export const monthWords = (iso: string): string => say().month(moment(iso));

/** "7.30pm", "7pm", "midday". */
export const timeWords = (iso: string): string => say().time(moment(iso));

/** "Tuesday 24 November, 7.30pm". */
export const whenWords = (iso: string, now = new Date()) => `${dayWords(iso, now)}, ${timeWords(iso)}`;
