/** Regular hours in words: "Monday to Friday, 9am to 5pm". */
import type { PageVenueQuery, Weekday } from '../../generated/gql/graphql.ts';
import { andWords } from '../parts/words.ts';

type Hours = Extract<PageVenueQuery['listing'], { openingHours: unknown }>['openingHours'][number];

const week: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const name = (day: Weekday) => (day === 'BANK_HOLIDAY' ? 'bank holidays' : day.charAt(0) + day.slice(1).toLowerCase());

export function openingWords({ days, from, to, staffed, note }: Hours): string {
  const said = [
    `${daysWords(days)}, ${clockWords(from)} to ${clockWords(to)}`,
    staffed ? null : 'No staff, let yourself in',
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
  const said = stretch && first && last ? [`${name(first)} to ${name(last)}`] : inOrder.map(name);
  return andWords(days.includes('BANK_HOLIDAY') ? [...said, name('BANK_HOLIDAY')] : said);
}

/** "18:30" is said as "6.30pm". */
export function clockWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}
