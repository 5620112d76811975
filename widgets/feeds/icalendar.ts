/**
 * The dates of a feed as iCalendar (RFC 5545). Moments are told in UTC, which needs no description of a time zone and no calendar gets wrong; whole days
 * are told as days.
 */
import { languageNow } from '../parts/language.ts';
import { type CalendarDate, type Feed, type FeedItem, type FeedSite, hostOf } from './feed.ts';

export const calendarType = 'text/calendar; charset=utf-8';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const day = (at: Date) => londonDay.format(at).replaceAll('-', '');
const moment = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const oneDay = 86_400_000;
/** Noon of the day after, which is that day whatever the clocks do. */
const dayAfter = (at: Date) => day(new Date(Date.parse(`${londonDay.format(at)}T12:00:00Z`) + oneDay));

/** 3.3.11: text. What is no character of a line is left out. */
const text = (written: string) =>
  written
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that must not come through.
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n');

const encoder = new TextEncoder();

/** 3.1: no line is longer than 75 octets, and none is cut within a character. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 75) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function when({ start, end, allDay }: CalendarDate): string[] {
  // 3.6.1: the end is the first moment that is not within.
  if (allDay) return [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${dayAfter(end ?? start)}`];
  return [`DTSTART:${moment(start)}`, ...(end && end > start ? [`DTEND:${moment(end)}`] : [])];
}

function entry(item: FeedItem, date: CalendarDate, host: string): string[] {
  const about = [item.summary, ...item.facts, item.url].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${date.uid}@${host}`)}`,
    // The same answer for the same facts: not the moment of asking.
    `DTSTAMP:${moment(item.updated)}`,
    `LAST-MODIFIED:${moment(item.updated)}`,
    ...when(date),
    `SUMMARY:${text(date.title)}`,
    `DESCRIPTION:${text(about)}`,
    ...(date.where ? [`LOCATION:${text(date.where)}`] : []),
    `URL:${item.url}`,
    ...(item.themes.length ? [`CATEGORIES:${item.themes.map(text).join(',')}`] : []),
    `STATUS:${date.standing}`,
    `TRANSP:${date.blocks ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

export function calendarFile(feed: Feed, { publicUrl }: FeedSite): string {
  const host = hostOf(publicUrl);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Fingerpost//Fingerpost//${languageNow().toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(feed.title)}`,
    `X-WR-CALNAME:${text(feed.title)}`,
    `DESCRIPTION:${text(feed.description)}`,
    `URL:${publicUrl}${feed.page}`,
    // RFC 7986, and the same for programs that are older.
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...feed.items.flatMap((item) => item.dates.flatMap((date) => entry(item, date, host))),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
