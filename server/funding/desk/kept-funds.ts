/** The public funds that a viewer keeps, with what tells whether they are about to lapse or find too few applicants: one statement. */
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { parameters } from '../../curation/home/today.ts';
import type { Database } from '../../database.ts';
import type { RoundDates } from '../round-state.ts';

export interface KeptRound extends RoundDates {
  readonly name: string | null;
  /** Pence. */
  readonly pot: number | null;
}

export interface KeptFund {
  readonly id: number;
  readonly name: string;
  readonly dueAt: Date | null;
  readonly endedOn: Date | null;
  /** Pence. */
  readonly pot: number | null;
  readonly rounds: readonly KeptRound[];
  /** Its awards of the last twelve months that we know of, and what they come to in pence. */
  readonly awards: number;
  readonly awarded: number;
  /** The day of the last award, whenever that was. */
  readonly lastAwardOn: Date | null;
  /** The viewer may know how many its alerts reached. */
  readonly mayCount: boolean;
}

interface Row extends Omit<KeptFund, 'rounds' | 'endedOn' | 'lastAwardOn'> {
  endedOn: string | null;
  lastAwardOn: string | null;
  rounds:
    | {
        name: string | null;
        opensAt: string | null;
        closesAt: string | null;
        rolling: boolean;
        confirmedAt: string | null;
        pot: number | null;
      }[]
    | null;
}

/** There are some thousands in the whole of England. */
const most = 5000;
const date = (text: string | null) => (text ? new Date(text) : null);

export async function keptFunds(db: Database, viewer: Viewer, now: Date): Promise<KeptFund[]> {
  const { values, value } = parameters();
  const at = value(now);
  const counts = scopeCondition(viewer, 'alert.read', listingScope, value);
  const { rows } = await db.pool.query<Row>(
    `SELECT l.id, l.name, l."dueAt", f."endedOn"::text AS "endedOn", f.pot::float8 AS pot, (${counts}) AS "mayCount",
       w.awards, w.awarded, w."lastOn" AS "lastAwardOn",
       (SELECT json_agg(json_build_object('name', r.name, 'opensAt', r."opensAt", 'closesAt', r."closesAt", 'rolling', r.rolling,
          'confirmedAt', r."confirmedAt", 'pot', r.pot) ORDER BY r.position, r.id) FROM "Round" r WHERE r."fundId" = l.id) AS rounds
     FROM "Listing" l JOIN "Fund" f ON f."listingId" = l.id
     CROSS JOIN LATERAL (
       SELECT (count(*) FILTER (WHERE lately))::int AS awards, COALESCE(sum(a.amount) FILTER (WHERE lately), 0)::float8 AS awarded, max(a."awardedOn")::text AS "lastOn"
       FROM (SELECT amount, "awardedOn", "awardedOn" > ${at}::timestamptz - interval '1 year' AS lately FROM "Award" WHERE "fundId" = l.id) a
     ) w
     WHERE l.kind = 'FUND' AND l.status = 'PUBLISHED' AND ${scopeCondition(viewer, 'record.read', listingScope, value)}
     ORDER BY l.name, l.id LIMIT ${most}`,
    values,
  );
  return rows.map(({ rounds, endedOn, lastAwardOn, ...row }) => ({
    ...row,
    endedOn: date(endedOn),
    lastAwardOn: date(lastAwardOn),
    rounds: (rounds ?? []).map(({ opensAt, closesAt, confirmedAt, ...round }) => ({
      ...round,
      opensAt: date(opensAt),
      closesAt: date(closesAt),
      confirmedAt: date(confirmedAt),
    })),
  }));
}
