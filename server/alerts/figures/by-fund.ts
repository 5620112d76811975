/** What came of alerts, by fund: told, followed, and what people said with one button. Never by person, and no few of them. */
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import { parameters } from '../../curation/home/today.ts';
import type { Database } from '../../database.ts';
import type { Quarter } from '../../reports/quarter.ts';

export interface FundOutcome {
  readonly id: number;
  readonly name: string;
  readonly told: number;
  readonly followed: number;
  readonly applied: number;
  readonly gotIt: number;
  readonly notForUs: number;
}

export const mostFunds = 200;

/** Those most were told of first. No sum is told beside them, as it would give away what is left out. */
export async function alertOutcomes(db: Database, viewer: Viewer, { from, until }: Quarter): Promise<FundOutcome[]> {
  const { values, value } = parameters();
  const sum = (what: string) => `COALESCE(sum(c.count) FILTER (WHERE c.what = '${what}'), 0)::int`;
  const { rows } = await db.pool.query<FundOutcome>(
    `SELECT l.id, l.name, ${sum('SENT')} AS told, ${sum('CLICKED')} AS followed, ${sum('APPLIED')} AS applied, ${sum('GOT_IT')} AS "gotIt",
       ${sum('NOT_FOR_US')} AS "notForUs"
     FROM "AlertCount" c JOIN "Listing" l ON l.id = c."listingId" AND l.kind = 'FUND'
     WHERE c.day >= ${value(from)}::date AND c.day < ${value(until)}::date AND ${scopeCondition(viewer, 'alert.read', listingScope, value)}
     GROUP BY l.id ORDER BY told DESC, l.name, l.id LIMIT ${mostFunds}`,
    values,
  );
  return rows;
}
