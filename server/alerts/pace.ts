/** When letters go: at once between 8 in the morning and 9 in the evening, London; collected ones at 8, by the day or on Mondays. */

import { Temporal } from 'temporal-polyfill';
import type { AlertPace } from '../../generated/prisma/client.ts';

const zone = 'Europe/London';
const opens = 8;
const closes = 21;

const london = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const dateOf = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds);
const atOpening = (at: Temporal.ZonedDateTime) =>
  at.with({ hour: opens, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });

/** Nobody's telephone lights up for us at night. */
export const isQuiet = (now: Date): boolean => {
  const { hour } = london(now);
  return hour < opens || hour >= closes;
};

/** The last hour, up to now, at which letters of that pace are collected: what has waited since before it is due. */
export function lastCollection(pace: AlertPace, now: Date): Date {
  if (pace === 'AT_ONCE') return now;
  const from = london(now);
  let at = atOpening(from);
  if (Temporal.ZonedDateTime.compare(at, from) > 0) at = at.subtract({ days: 1 });
  if (pace === 'WEEKLY') at = at.subtract({ days: at.dayOfWeek - 1 });
  return dateOf(at);
}
