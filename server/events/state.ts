/** Whether an event will happen, or is over. The rule of SQL's `event_ends`, in the migrations; a test holds the two together. */
import { Temporal } from 'temporal-polyfill';
import type { DatePrecision, EventStanding } from '../../generated/prisma/client.ts';

export type EventState = EventStanding | 'PAST';

export interface EventDates {
  startsAt: Date | null;
  endsAt: Date | null;
  precision: DatePrecision;
}

const period: Record<DatePrecision, Temporal.DurationLike | null> = {
  DAY: { days: 1 },
  MONTH: { months: 1 },
  YEAR: { years: 1 },
  UNKNOWN: null,
};

/** When it is surely over: its end, else the end of the day, month or year its start is known by. Null when nobody can tell. */
export function eventEnds({ startsAt, endsAt, precision }: EventDates): Date | null {
  if (endsAt) return endsAt;
  const span = period[precision];
  if (!startsAt || !span) return null;
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime()).toZonedDateTimeISO('Europe/London').toPlainDate();
  const first = precision === 'YEAR' ? start.with({ month: 1, day: 1 }) : precision === 'MONTH' ? start.with({ day: 1 }) : start;
  return new Date(first.add(span).toZonedDateTime('Europe/London').epochMilliseconds);
}

export function eventState(event: EventDates & { standing: EventStanding }, now: Date): EventState {
  if (event.standing === 'CANCELLED') return 'CANCELLED';
  const ends = eventEnds(event);
  return ends && ends <= now ? 'PAST' : event.standing;
}
