/** Dates and amounts as English has them, put together without Intl, whose first answer takes a slow phone 60 ms (decision 0063). */
import { inDigits } from '../language.ts';
import { inLondon } from '../london-days.ts';

const weekdays = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',');
const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

// Each takes a date whose UTC is the clock in London.
const monthOf = (at: Date, withYear: boolean) => `${months[at.getUTCMonth()]}${withYear ? ` ${at.getUTCFullYear()}` : ''}`;
const dateOf = (at: Date, withYear: boolean) => `${at.getUTCDate()} ${monthOf(at, withYear)}`;

/** "18:30" is said as "6.30pm". */
export function clockInEnglish(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

export const inEnglish = {
  /** "Friday 4 December". */
  day(date: Date, withYear: boolean): string {
    const at = inLondon(date);
    return `${weekdays[at.getUTCDay()]} ${dateOf(at, withYear)}`;
  },
  /** "4 December 2026". */
  date: (date: Date): string => dateOf(inLondon(date), true),
  /** "December 2026". */
  month: (date: Date): string => monthOf(inLondon(date), true),
  /** "7.30pm". */
  time: (date: Date): string => clockInEnglish(inLondon(date).toISOString().slice(11)),
  /** "£8", "£7.50", "50p". */
  money(pence: number): string {
    const odd = pence % 100;
    if (odd && pence < 100) return `${pence}p`;
    return `£${inDigits(Math.trunc(pence / 100))}${odd ? `.${String(odd).padStart(2, '0')}` : ''}`;
  },
  /** "a, b and c". */
  list(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
  },
};
