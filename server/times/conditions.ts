/** `filter.when` as SQL over the catalogue (`c`): activities and roles by the timetable, venues by their hours, events by their dates. */
import { type ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { bankHolidayDepartures, type Departures } from './bank-holidays.ts';
import { isoDay, weekdayOf } from './day.ts';
import { hoursName } from './opening.ts';
import { askedDays, checkHorizon, isAskedDay, readWhen, type When, type WhenAsked } from './when.ts';

const numbers = (values: readonly number[]) => Prisma.sql`${`{${values.join()}}`}::int[]`;
const dates = (days: readonly number[]) => Prisma.sql`${`{${days.map(isoDay).join()}}`}::date[]`;

/** The days asked for on which something now under way may have begun. */
const daysNow = (when: When, departures: Departures) => [when.today - 1, when.today].filter((day) => isAskedDay(when, day, departures));

function timesOfDay({ after, before }: When, begins: Prisma.Sql): Prisma.Sql[] {
  return [...(after === null ? [] : [Prisma.sql`${begins} >= ${after}`]), ...(before === null ? [] : [Prisma.sql`${begins} < ${before}`])];
}

/**
 * Row `t` of the timetable happens on one of these days: by its weekday when it is on every week, else by the day itself. Days that the row does not
 * reach are asked of the rule.
 */
function onOneOf(days: readonly number[]): Prisma.Sql {
  const [first, last] = [isoDay(days[0] as number), isoDay(days.at(-1) as number)];
  const bits = days.reduce((all, day) => all | (1 << (weekdayOf(day) - 1)), 0);
  const reaches = Prisma.sql`t.since <= ${first}::date AND t.until >= ${last}::date`;
  return Prisma.sql`(
    ${reaches} AND t.weekdays & ${bits}::int <> 0 AND (t.weekly & ${bits}::int <> 0 OR t.days && ${numbers(days)})
    OR NOT (${reaches}) AND schedule_days(t."scheduleId", ${first}::date, ${last}::date) && ${numbers(days)})`;
}

/** Groups by their activities, and roles. */
function schedules(when: When, departures: Departures): Prisma.Sql | null {
  const days = when.now === null ? askedDays(when, departures, when.today) : daysNow(when, departures);
  if (!days.length) return null;
  const holds = timesOfDay(when, Prisma.sql`t.begins`);
  if (when.now === null) holds.push(onOneOf(days));
  else {
    const under = days.map((day) => {
      const minute = (when.now as number) + (when.today - day) * 1440;
      return Prisma.sql`(t.begins <= ${minute} AND t.ends > ${minute} AND ${onOneOf([day])})`;
    });
    holds.push(Prisma.sql`(${Prisma.join(under, ' OR ')})`);
  }
  return Prisma.sql`SELECT t."listingId" FROM "Timetable" t WHERE ${Prisma.join(holds, ' AND ')}`;
}

/** Hours `h` hold on one of these days, on which, and on the day after as far as they reach into it, the venue is not closed. */
function openOnOneOf(days: readonly number[], departures: Departures, reach: number): Prisma.Sql {
  const names = `{${days.map((day) => hoursName(day, departures)).join()}}`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM unnest(${dates(days)}, ${names}::"Weekday"[]) d (day, name)
    WHERE d.name = ANY (h.days) AND (h."validFrom" IS NULL OR h."validFrom" <= d.day) AND (h."validUntil" IS NULL OR h."validUntil" >= d.day)
      AND NOT EXISTS (SELECT 1 FROM "Closure" k WHERE k."venueId" = h."venueId" AND k."spaceId" IS NULL
        AND k."from" <= d.day + ${reach}::int AND (k.until IS NULL OR k.until >= d.day)))`;
}

/** Venues that are open at some time asked for: by the hours of that day, or by those of the day before that run past midnight. */
function openings(when: When, departures: Departures): Prisma.Sql | null {
  const days =
    when.now === null ? askedDays(when, departures, when.today) : [when.today].filter((day) => isAskedDay(when, day, departures));
  const after = Math.max(when.now ?? 0, when.after ?? 0);
  const before = Math.min(when.now === null ? 1440 : when.now + 1, when.before ?? 1440);
  if (!days.length || after >= before) return null;
  const [opens, closes] = [Prisma.sql`minute_of(h."from")`, Prisma.sql`minute_of(h."to")`];
  const nights = days.map((day) => day - 1);
  return Prisma.sql`SELECT h."venueId" FROM "OpeningHours" h WHERE
    (${opens} < ${before} AND (${closes} > ${after} OR h."to" <= h."from") AND ${openOnOneOf(days, departures, 0)})
    OR (h."to" <= h."from" AND ${closes} > ${after} AND ${openOnOneOf(nights, departures, 1)})`;
}

/** Events, which have dates of their own, past ones too; without a day or a time, also those whose day is not known. */
function events(when: When, departures: Departures, now: Date): Prisma.Sql | null {
  const holds: Prisma.Sql[] = [];
  const ends = Prisma.sql`event_ends(e."startsAt", e."endsAt", e.precision)`;
  const local = Prisma.sql`(e."startsAt" AT TIME ZONE 'Europe/London')`;
  const midnight = (day: number) => Prisma.sql`(${isoDay(day)}::date::timestamp AT TIME ZONE 'Europe/London')`;
  if (when.from !== null) holds.push(Prisma.sql`COALESCE(${ends}, e."startsAt") > ${midnight(when.from)}`);
  if (when.until !== null) holds.push(Prisma.sql`e."startsAt" < ${midnight(when.until + 1)}`);
  const byDay = when.days !== null || when.after !== null || when.before !== null;
  if (byDay || when.now !== null) holds.push(Prisma.sql`e.precision = 'DAY'`);
  if (when.now !== null)
    holds.push(
      Prisma.sql`e.standing <> 'CANCELLED' AND e."startsAt" <= ${now} AND ${ends} > ${now} AND (e."endsAt" IS NOT NULL OR e."allDay")`,
    );
  if (byDay) {
    const days =
      when.now === null
        ? askedDays(when, departures, when.from ?? when.today)
        : [when.today].filter((day) => isAskedDay(when, day, departures));
    if (!days.length) return null;
    const begins = timesOfDay(when, Prisma.sql`minute_of(${local}::time)`);
    const firstDay = Prisma.sql`day_number(${local}::date)`;
    const onFirst = Prisma.sql`${firstDay} = ANY (${numbers(days)})`;
    const lastDay = Prisma.sql`day_number(((${ends} - interval '1 millisecond') AT TIME ZONE 'Europe/London')::date)`;
    // What lasts several days is on each of them, but begins on the first.
    holds.push(
      Prisma.sql`e."startsAt" < ${midnight((days.at(-1) as number) + 1)}`,
      Prisma.sql`COALESCE(${ends}, e."startsAt") > ${midnight(days[0] as number)}`,
      begins.length
        ? Prisma.sql`NOT e."allDay" AND ${onFirst} AND ${Prisma.join(begins, ' AND ')}`
        : Prisma.sql`(${onFirst} OR ${lastDay} > ${firstDay} AND EXISTS (SELECT 1 FROM unnest(${numbers(days)}) d WHERE d BETWEEN ${firstDay} AND ${lastDay}))`,
    );
  }
  return Prisma.sql`SELECT e."listingId" FROM "Event" e WHERE ${Prisma.join(holds, ' AND ')}`;
}

const has = (kinds: readonly ListingKind[] | null, ...some: ListingKind[]) => !kinds || kinds.some((kind) => some.includes(kind));

/**
 * Listings that happen, or are open, at a time asked for; null when nothing is asked.
 * @param kinds those the list is of; null for any
 * @throws InputError with a sentence
 */
export async function whenCondition(
  db: Database,
  asked: WhenAsked | null | undefined,
  kinds: readonly ListingKind[] | null,
  now: Date,
): Promise<Prisma.Sql | null> {
  const when = readWhen(asked, now);
  if (!when) return null;
  if (has(kinds, 'GROUP', 'OPPORTUNITY', 'VENUE')) checkHorizon(when);
  const departures = has(kinds, 'VENUE') || when.days?.has('BANK_HOLIDAY') ? await bankHolidayDepartures(db) : new Map<number, boolean>();
  const sources = [
    has(kinds, 'GROUP', 'OPPORTUNITY') ? schedules(when, departures) : null,
    has(kinds, 'VENUE') ? openings(when, departures) : null,
    has(kinds, 'EVENT') ? events(when, departures, now) : null,
  ].filter((source) => source !== null);
  if (!sources.length) return Prisma.sql`false`;
  // As an array, found once: left to join, the planner asked the timetable of each listing in turn (docs/decisions/0023).
  return Prisma.sql`c."listingId" = ANY (ARRAY(${Prisma.join(sources, ' UNION ALL ')}))`;
}
