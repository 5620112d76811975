/** What the ladder has to do today, in one statement: of each entry that is due within 60 days or overdue, the highest step whose day has come. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { type LadderKind, ladderRows, type MailStep, sparedMonths } from './ladder.ts';

export interface DueStep {
  listingId: number;
  name: string;
  kind: ListingKind;
  ladder: LadderKind;
  dueAt: Date;
  step: MailStep;
  /** Who answers for it: its owner, or a group for itself; null when nobody does. */
  bodyId: number | null;
  stewardId: number | null;
}

/** A body that answers for nobody else's entries still answers for its own. */
export const answersFor = `COALESCE(l."ownerId", CASE WHEN l.kind = 'GROUP' THEN l.id END)`;

/** A step is not taken after a higher one; notice is given only to those who were asked before. */
export const dueStatement = `
  WITH subject AS MATERIALIZED (
    SELECT l.id, l.kind::text AS ladder, l."dueAt" FROM "Listing" l
    WHERE l.status = 'PUBLISHED' AND l."dueAt" IS NOT NULL AND l."dueAt" <= $1::timestamptz + interval '60 days'
      AND l.kind <> 'EVENT' AND l."mergedIntoId" IS NULL
    UNION
    SELECT r."fundId", 'ROUND', r."dueAt" FROM "Round" r JOIN "Listing" l ON l.id = r."fundId"
    WHERE r.rolling AND r."dueAt" <= $1::timestamptz + interval '60 days' AND l.status = 'PUBLISHED' AND l."mergedIntoId" IS NULL
  ), taken AS MATERIALIZED (
    SELECT g."listingId", g."dueAt", max(g.step) AS step, max(g.at) FILTER (WHERE g.means = 'MAIL') AS mailed
    FROM "LadderRung" g JOIN subject s ON s.id = g."listingId" AND s."dueAt" = g."dueAt" GROUP BY g."listingId", g."dueAt"
  ), steps (ladder, step, days, notice) AS (VALUES ${ladderRows})
  SELECT DISTINCT ON (s.id, s."dueAt") s.id AS "listingId", l.name, l.kind, s.ladder, s."dueAt", t.step, ${answersFor} AS "bodyId", l."stewardId"
  FROM subject s
  JOIN steps t ON t.ladder = s.ladder AND s."dueAt" + t.days * interval '1 day' <= $1
  LEFT JOIN taken g ON g."listingId" = s.id AND g."dueAt" = s."dueAt"
  JOIN "Listing" l ON l.id = s.id
  LEFT JOIN "Group" f ON f."listingId" = s.id
  WHERE (g.step IS NULL OR g.step < t.step)
    AND (t.step <> 'NOTICE' OR g.mailed <= $1::timestamptz - t.notice * interval '1 day')
    AND NOT COALESCE(f."foundedYear" >= extract(year FROM $1::timestamptz - interval '${sparedMonths} months')
      AND l."createdAt" > $1::timestamptz - interval '${sparedMonths} months', false)
  ORDER BY s.id, s."dueAt", t.step DESC
  LIMIT $2`;

/** So many at a time; the rest follows when these are done. */
const most = 20_000;

export async function dueSteps(db: Database, now: Date): Promise<DueStep[]> {
  const { rows } = await db.pool.query<DueStep>(dueStatement, [now, most]);
  return rows;
}
