/** How long the ladder takes to find what it has to do, on a day like most: all steps before today's were taken, one in sixty is due. */
import { dueStatement } from '../../server/curation/assurance/due-steps.ts';
import { withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';

export interface Picking {
  /** Of the statement, in milliseconds. */
  ms: number;
  /** Steps it found. */
  steps: number;
  /** Entries that are due within 60 days or overdue: what it has to look through. */
  among: number;
}

const taking = `
  INSERT INTO "LadderRung" ("listingId", "dueAt", step, means, at)
  SELECT "listingId", "dueAt", step, 'MAIL', $3 FROM (${dueStatement}) due WHERE hashint4("listingId") % 60 <> 0 ON CONFLICT DO NOTHING`;
const all = 1_000_000;

/** Leaves the database as it was. */
export function pickOf(url: string, now: Date, times = 9): Promise<Picking> {
  return withClient(url, async (client) => {
    await client.query('BEGIN');
    // Notice is only given to those who were asked some time before.
    for (const daysAgo of [60, 30]) await client.query(taking, [now, all, new Date(now.getTime() - daysAgo * 24 * 60 * 60 * 1000)]);
    await client.query('ANALYZE "LadderRung"');
    const took: number[] = [];
    let steps = 0;
    for (let time = 0; time < times; time++) {
      const began = performance.now();
      steps = (await client.query(dueStatement, [now, 20_000])).rowCount ?? 0;
      took.push(performance.now() - began);
    }
    const { rows } = await client.query<{ among: number }>(
      `SELECT count(*)::int AS among FROM "Listing" WHERE status = 'PUBLISHED' AND kind <> 'EVENT' AND "dueAt" <= $1::timestamptz + interval '60 days'`,
      [now],
    );
    await client.query('ROLLBACK');
    return { ms: median(took), steps, among: rows[0]?.among ?? 0 };
  });
}
