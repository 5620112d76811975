/** When an event is, as far as its date is known. */
import type { PageEventQuery } from '../../generated/gql/graphql.ts';
import { dayWords, timeWords } from '../parts/date-words.ts';
import { say } from './entry-words/words.ts';

type Event = Extract<PageEventQuery['listing'], { startsAt: unknown }>;
type Dated = Pick<Event, 'startsAt' | 'precision' | 'dateText' | 'eventState'>;

/** "Friday 4 December", "November 2016", with what became of it. */
export function eventWhen({ startsAt, precision, dateText, eventState }: Dated): string {
  const date = startsAt && precision === 'DAY' ? dayWords(startsAt) : (dateText ?? say().notKnown);
  const words = say();
  if (eventState === 'PAST') return words.over(date);
  if (eventState === 'CANCELLED') return words.cancelled(date);
  return eventState === 'PROVISIONAL' ? words.notFinal(date) : date;
}

/** "Friday 4 December, 7.30pm to 9pm", or over several days. */
export function eventSpan({ startsAt, endsAt, allDay, precision, dateText }: Event, now: Date): string {
  if (!startsAt || precision !== 'DAY') return dateText ?? say().notKnown;
  const first = dayWords(startsAt, now);
  const last = endsAt ? dayWords(endsAt, now) : first;
  if (allDay) return last === first ? first : say().span(first, last);
  const from = `${first}, ${timeWords(startsAt)}`;
  if (!endsAt) return from;
  return say().span(from, `${last === first ? '' : `${last}, `}${timeWords(endsAt)}`);
}
