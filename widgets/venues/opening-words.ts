/** Regular hours in words: "Monday to Friday, 9am to 5pm". */
import type { HoursPartsFragment, Weekday } from '../../generated/gql/graphql.ts';
import { spoken } from '../parts/language.ts';
import { clockInEnglish } from '../parts/words/in-english.ts';
import { andWords, capital } from '../parts/words.ts';
import { say } from './venue-details/words/words.ts';

const week: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** The first of January 2024 was a Monday. */
function name(day: Weekday): string {
  if (day === 'BANK_HOLIDAY') return say().bankHolidays;
  if (spoken() === 'en-GB') return capital(day.toLowerCase());
  return new Date(Date.UTC(2024, 0, 1 + week.indexOf(day))).toLocaleDateString(spoken(), { weekday: 'long', timeZone: 'UTC' });
}

export function openingWords({ days, from, to, staffed, note }: HoursPartsFragment): string {
  const said = [
    `${daysWords(days)}, ${say().to(clockWords(from), clockWords(to))}`,
    staffed ? null : say().noStaff,
    note?.replace(/\.$/, ''),
  ];
  return `${said.filter(Boolean).join('. ')}.`;
}

/** Three days or more that follow one another are a stretch. */
function daysWords(days: readonly Weekday[]): string {
  const inOrder = week.filter((day) => days.includes(day));
  const start = week.indexOf(inOrder[0] ?? 'MONDAY');
  const stretch = inOrder.length > 2 && inOrder.every((day, index) => week[start + index] === day);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const said = stretch && first && last ? [say().to(name(first), name(last))] : inOrder.map(name);
  return andWords(days.includes('BANK_HOLIDAY') ? [...said, name('BANK_HOLIDAY')] : said);
}

/** "18:30" is said as "6.30pm" in English, and as it is in the other languages. */
export const clockWords = (time: string): string => (spoken() === 'en-GB' ? clockInEnglish(time) : time.slice(0, 5));
