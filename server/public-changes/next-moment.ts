/** The next moment at which an answer changes though no row does: a round closes, a hall opens, a day ends. */
import type { Database } from '../database.ts';
import { closingSoon, rollingCheckLasts } from '../funding/round-state.ts';
import { askBefore } from '../listings/assurance.ts';

interface Moment {
  readonly table: string;
  readonly column: string;
  /** An answer changes this long after the time that is written, in milliseconds; before it, when negative. */
  readonly after?: number;
}

/** Times of rows at which something public changes. */
export const moments: readonly Moment[] = [
  { table: 'Listing', column: 'dueAt' },
  { table: 'Listing', column: 'dueAt', after: -askBefore },
  { table: 'Listing', column: 'publishFrom' },
  { table: 'Listing', column: 'publishUntil' },
  { table: 'Round', column: 'opensAt' },
  { table: 'Round', column: 'closesAt' },
  { table: 'Round', column: 'closesAt', after: -closingSoon },
  { table: 'Round', column: 'confirmedAt', after: rollingCheckLasts },
  { table: 'Round', column: 'dueAt' },
  { table: 'Round', column: 'dueAt', after: -askBefore },
  { table: 'Event', column: 'startsAt' },
  { table: 'Event', column: 'endsAt' },
  { table: 'Event', column: 'registerBy' },
];

/** Times of day, Europe/London, at which something opens, closes, begins or ends. On which days, nobody asks: once too often is no harm. */
export const timesOfDay: readonly Moment[] = [
  { table: 'OpeningHours', column: 'from' },
  { table: 'OpeningHours', column: 'to' },
  { table: 'Schedule', column: 'from' },
  { table: 'Schedule', column: 'to' },
];

/** Columns that hold a time and change no answer when it comes, each with why. Every other one is above (a test looks). */
export const timeless: Readonly<Record<string, string>> = {
  'Catalogue.confirmedAt': 'Past: when it was confirmed. What follows from it is written as dueAt.',
  'Catalogue.updatedAt': 'Past.',
  'Consent.givenAt': 'Past. A consent stands until somebody withdraws it.',
  'Consent.withdrawnAt': 'Whether it is there counts, not when it was.',
  'FieldValue.chosenAt': 'Past, and for staff only.',
  'FieldValue.recordedAt': 'Past, and for staff only.',
  'FormerSlug.until': 'Past: when it ceased to be the slug. It leads to the listing for ever.',
  'Listing.confirmedAt': 'Past. What follows from it is written as dueAt.',
  'Listing.createdAt': 'Past.',
  'Listing.updatedAt': 'Past.',
  'Listing.withdrawnAt': 'Past.',
  'ListingSource.retrievedAt': 'Past.',
  'Revision.at': 'Past, and for staff only.',
};

const name = (text: string) => `"${text}"`;
/** Only our own constants come here. */
const interval = (milliseconds: number) => `interval '${milliseconds / 1000} seconds'`;

const written = ({ table, column, after = 0 }: Moment) =>
  `(SELECT ${name(column)} + ${interval(after)} FROM ${name(table)} WHERE ${name(column)} > $1::timestamptz - ${interval(after)} ORDER BY ${name(column)} LIMIT 1)`;

const daily = ({ table, column }: Moment) =>
  `(SELECT (london.day + ${name(column)}) AT TIME ZONE 'Europe/London' FROM ${name(table)}
    WHERE ${name(column)} > (SELECT time FROM london) ORDER BY ${name(column)} LIMIT 1)`;

// Days end at midnight in London; some answers still count in days of UTC, an hour later in summer.
const statement = `
  WITH london AS MATERIALIZED (
    SELECT date_trunc('day', $1::timestamptz AT TIME ZONE 'Europe/London') AS day, ($1::timestamptz AT TIME ZONE 'Europe/London')::time AS time
  )
  SELECT LEAST(
    (london.day + interval '1 day') AT TIME ZONE 'Europe/London',
    (date_trunc('day', $1::timestamptz AT TIME ZONE 'UTC') + interval '1 day') AT TIME ZONE 'UTC',
    ${[...moments.map(written), ...timesOfDay.map(daily)].join(',\n    ')}
  ) AS at FROM london LIMIT 1`;

/** The first such moment after one, in milliseconds since 1970. One statement that reads a row of each index. */
export async function nextMoment(db: Database, now: number): Promise<number> {
  const { rows } = await db.pool.query<{ at: Date }>({ name: 'next-moment', text: statement, values: [new Date(now)] });
  return rows[0]?.at.getTime() ?? now;
}
