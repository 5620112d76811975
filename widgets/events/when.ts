/** When an event is, as on a poster: the day first, then the time; never more exactly than it is known. */
import type { EventFactsFragment } from '../../generated/gql/graphql.ts';
import { dayWords, monthWords, timeWords } from '../parts/date-words.ts';
import { londonDay } from '../parts/london-days.ts';
import { capital, inSentence } from '../parts/words.ts';
import { type Days, dayAfter, month, week, weekend } from './days.ts';
import { say } from './words/words.ts';

type Dated = Pick<EventFactsFragment, 'startsAt' | 'endsAt' | 'allDay' | 'precision' | 'dateText'>;

/** What it stands under in a list by days: what began before stands under today; a date known by its month alone, under the month. */
export function dayHeading({ startsAt, precision, dateText }: Dated, now = new Date()): string {
  if (!startsAt) return dateText ? capital(dateText) : say().dateUnknown;
  if (precision !== 'DAY') return capital(dateText ?? monthWords(startsAt));
  const today = londonDay(now);
  const first = londonDay(new Date(startsAt));
  const day = dayWords(first > today ? startsAt : now.toISOString(), now);
  if (first <= today) return say().today(day);
  return first === dayAfter(today, 1) ? say().tomorrow(day) : day;
}

/** "7.30pm to 9pm", "All day", "10am, until Sunday 29 November"; null where no time is known. */
export function hours({ startsAt, endsAt, allDay, precision }: Dated, now = new Date()): string | null {
  if (!startsAt || precision !== 'DAY') return null;
  const [first, last] = [londonDay(new Date(startsAt)), londonDay(new Date(endsAt ?? startsAt))];
  const lastDay = () => dayWords(endsAt ?? startsAt, now);
  if (first < londonDay(now)) return say().goesOn(lastDay());
  const from = allDay ? say().allDay : capital(timeWords(startsAt));
  if (last !== first) return say().until(from, lastDay());
  return allDay || !endsAt || endsAt === startsAt ? from : say().times(from, timeWords(endsAt));
}

/** Both in one line, for a card or a table: "Saturday 28 November, 7.30pm to 9pm". */
export function whenInFull(event: Dated, now = new Date()): string {
  const time =
    event.allDay && londonDay(new Date(event.endsAt ?? 0)) <= londonDay(new Date(event.startsAt ?? 0)) ? null : hours(event, now);
  return [dayHeading(event, now), time && inSentence(time)].filter(Boolean).join(', ');
}

export const timesAhead = ['today', 'weekend', 'week', 'month'] as const;

/** The days that a choice stands for; null for what is no choice of ours. */
export function daysOf(choice: string, now: Date): Days | null {
  const today = londonDay(now);
  if (choice === 'today') return { from: today, until: today };
  return choice === 'weekend' ? weekend(today) : choice === 'week' ? week(today) : choice === 'month' ? month(today) : null;
}
