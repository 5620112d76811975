/** How days, times and money are said in letters and feeds: in the time of the place, as the pages say them (DESIGN.md). */
import { Temporal } from 'temporal-polyfill';
import { spoken } from '../../language/language.ts';

const zone = 'Europe/London';
const london = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Whole days from today to that one, in London: 0 today, negative when past. */
export const daysAhead = (at: Date, now: Date): number =>
  london(now).toPlainDate().until(london(at).toPlainDate(), { largestUnit: 'day' }).days;

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
/** Made once: each `toLocaleString` would make its own, which costs more than all the rest of judging a fund. */
function kept<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: (language: string) => Format): Format {
  const key = `${name} ${spoken()}`;
  const format = formats.get(key) ?? make(spoken());
  formats.set(key, format);
  return format as Format;
}
const isEnglish = () => spoken() === 'en-GB';

/** "Friday 4 December", with its year when that is not plain from today; in other languages as they write it. */
export function daySaid(at: Date, now: Date): string {
  const days = daysAhead(at, now);
  const plain = london(at).year === london(now).year || (days >= 0 && days < 180);
  if (!isEnglish())
    return kept(`day ${plain}`, (language) => {
      const year = plain ? {} : ({ year: 'numeric' } as const);
      return new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', ...year });
    }).format(at);
  const { weekday, day, month, year } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${weekday} ${day} ${month}${plain ? '' : ` ${year}`}`;
}

/** "3 May 2027". */
export const dateSaid = (at: Date): string =>
  kept('date', (language) => new Intl.DateTimeFormat(language, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })).format(
    at,
  );

/** "7.30pm", "7pm", "midday"; in other languages "19:30". */
export function timeSaid(at: Date): string {
  if (!isEnglish())
    return kept('time', (language) => new Intl.DateTimeFormat(language, { timeZone: zone, hour: 'numeric', minute: '2-digit' })).format(at);
  const { hour, minute } = london(at);
  if (minute === 0 && hour % 12 === 0) return hour ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const withPence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "£2,000", "£7.50"; in other languages as they write pounds. @param pence whole */
export function poundsSaid(pence: number): string {
  if (isEnglish()) return `£${(pence % 100 ? withPence : wholePounds).format(pence / 100)}`;
  const digits = pence % 100 ? 2 : 0;
  return kept(`pounds ${digits}`, (language) => {
    const asMoney = { style: 'currency', currency: 'GBP', currencyDisplay: 'narrowSymbol' } as const;
    return new Intl.NumberFormat(language, { ...asMoney, minimumFractionDigits: digits, maximumFractionDigits: digits });
  }).format(pence / 100);
}
