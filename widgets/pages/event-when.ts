/** When an event is, as far as its date is known. */
import type { PageEventQuery } from '../../generated/gql/graphql.ts';
import { dayWords, timeWords } from '../parts/date-words.ts';
import { notKnown } from '../parts/words.ts';

type Event = Extract<PageEventQuery['listing'], { startsAt: unknown }>;
type Dated = Pick<Event, 'startsAt' | 'precision' | 'dateText' | 'eventState'>;

/** "Friday 4 December", "November 2016", with what became of it. */
export function eventWhen({ startsAt, precision, dateText, eventState }: Dated): string {
  const date = startsAt && precision === 'DAY' ? dayWords(startsAt) : (dateText ?? notKnown);
  const state =
    eventState === 'PAST' ? ' (over)' : eventState === 'CANCELLED' ? ' (cancelled)' : eventState === 'PROVISIONAL' ? ' (not final)' : '';
  return date + state;
}

/** "Friday 4 December, 7.30pm to 9pm", or over several days. */
export function eventSpan({ startsAt, endsAt, allDay, precision, dateText }: Event, now: Date): string {
  if (!startsAt || precision !== 'DAY') return dateText ?? notKnown;
  const first = dayWords(startsAt, now);
  const last = endsAt ? dayWords(endsAt, now) : first;
  if (allDay) return last === first ? first : `${first} to ${last}`;
  const from = `${first}, ${timeWords(startsAt)}`;
  if (!endsAt) return from;
  return `${from} to ${last === first ? '' : `${last}, `}${timeWords(endsAt)}`;
}
