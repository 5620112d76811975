/** How days, times and money are said in letters and feeds: in the time of the place, as the pages say them (DESIGN.md). */
import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/London';
const london = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Whole days from today to that one, in London: 0 today, negative when past. */
export const daysAhead = (at: Date, now: Date): number =>
  london(now).toPlainDate().until(london(at).toPlainDate(), { largestUnit: 'day' }).days;

/** "Friday 4 December", with its year when that is not plain from today. */
export function daySaid(at: Date, now: Date): string {
  const { weekday, day, month, year } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const days = daysAhead(at, now);
  const plain = london(at).year === london(now).year || (days >= 0 && days < 180);
  return `${weekday} ${day} ${month}${plain ? '' : ` ${year}`}`;
}

/** "7.30pm", "7pm", "midday". */
export function timeSaid(at: Date): string {
  const { hour, minute } = london(at);
  if (minute === 0 && hour % 12 === 0) return hour ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

/** Made once: each `toLocaleString` would make its own, which costs more than all the rest of judging a fund. */
const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const withPence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "£2,000", "£7.50". @param pence whole */
export const poundsSaid = (pence: number): string => `£${(pence % 100 ? withPence : wholePounds).format(pence / 100)}`;
