/** What happens with rounds of the funds that a viewer keeps, day by day: opens, closes, is decided, has to be spent. One statement. */
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { parameters } from '../../curation/home/today.ts';
import type { Database } from '../../database.ts';

export const roundMoments = ['OPENS', 'CLOSES', 'DECIDES', 'SPEND_BY'] as const;
export type RoundMoment = (typeof roundMoments)[number];

export interface CalendarEntry {
  readonly fundId: number;
  readonly fund: string;
  readonly roundId: number;
  readonly round: string | null;
  readonly what: RoundMoment;
  /** In London. */
  readonly day: string;
  /** Where the hour is known. */
  readonly at: Date | null;
}

/** What happened a moment ago is still of interest: did it open, who decides now? */
const daysBack = 7;
const monthsAhead = 12;
/** Of one calendar; the screen says when there is more. */
export const mostEntries = 500;

/** Earliest first; one more than `mostEntries` where there is more. */
export async function roundCalendar(db: Database, viewer: Viewer, now: Date): Promise<CalendarEntry[]> {
  const { values, value } = parameters();
  const today = `(${value(now)}::timestamptz AT TIME ZONE 'Europe/London')::date`;
  const inLondon = (column: string) => `(${column} AT TIME ZONE 'Europe/London')::date`;
  const { rows } = await db.pool.query<CalendarEntry>(
    `SELECT l.id AS "fundId", l.name AS fund, r.id AS "roundId", r.name AS round, m.what, m.day::text AS day, m.at
     FROM "Round" r JOIN "Listing" l ON l.id = r."fundId" AND l.kind = 'FUND' AND l.status = 'PUBLISHED'
     CROSS JOIN LATERAL (VALUES ('OPENS', ${inLondon('r."opensAt"')}, r."opensAt"), ('CLOSES', ${inLondon('r."closesAt"')}, r."closesAt"),
       ('DECIDES', r."decisionBy", NULL), ('SPEND_BY', r."spendBy", NULL)) AS m (what, day, at)
     WHERE m.day >= ${today} - ${daysBack} AND m.day < ${today} + interval '${monthsAhead} months'
       AND ${scopeCondition(viewer, 'record.read', listingScope, value)}
     ORDER BY m.day, m.at NULLS LAST, l.name, r.id, m.what LIMIT ${mostEntries + 1}`,
    values,
  );
  return rows;
}
