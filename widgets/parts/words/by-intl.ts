/** Dates and amounts of all languages but English, as Intl says them. It comes with their words. */
import type { inEnglish } from './in-english.ts';

const formats = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** In full, Lithuanian ends with a stop of its own. */
  dateInFigures: { day: 'numeric', month: '2-digit', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type What = keyof typeof formats;

/** @param language a BCP 47 tag */
export function byIntl(language: string): typeof inEnglish {
  const made = new Map<What, Intl.DateTimeFormat>();
  /** One is dear to make, and a list says some twenty dates. */
  function formatOf(what: What): Intl.DateTimeFormat {
    const format = made.get(what) ?? new Intl.DateTimeFormat(language, { ...formats[what], timeZone: 'Europe/London' });
    made.set(what, format);
    return format;
  }
  /** Ukrainian puts "р." after a year, which would end a sentence twice; it is as right without. */
  const said = (what: What, date: Date) =>
    formatOf(what)
      .format(date)
      .replace(/\sр\.$/, '');
  // Dear to begin with, so each in a task of its own before there is anything to say: which languages the browser knows, then the first format.
  if ('document' in globalThis) {
    setTimeout(() => Intl.DateTimeFormat.supportedLocalesOf(language));
    setTimeout(() => formatOf('day'));
  }
  return {
    day: (date, withYear) => said(withYear ? 'full' : 'day', date),
    date: (date) => said(language === 'lt' ? 'dateInFigures' : 'date', date),
    month: (date) => said('month', date),
    time: (date) => said('time', date),
    money: (pence) =>
      (pence / 100).toLocaleString(language, {
        style: 'currency',
        currency: 'GBP',
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: pence % 100 ? 2 : 0,
      }),
    list: (words) => new Intl.ListFormat(language).format(words),
  };
}
