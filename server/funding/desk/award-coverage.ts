/** Where the money went: awards of five years for each district, or each parish of one, and for each head, in one statement. Only what is public of them. */
import { type PlaceKind, Prisma } from '../../../generated/prisma/client.ts';
import { may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { csv } from '../../export/csv.ts';
import { isRecent } from '../recent-awards.ts';

export interface AwardCoverageRow {
  readonly id: number;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly population: number | null;
  readonly awards: number;
  /** Pence. */
  readonly amount: number;
  readonly lastOn: string | null;
  /** Parishes, towns and unparished areas in it. */
  readonly parishes: number;
  /** Those of them for which no award is known. */
  readonly parishesWithout: number;
}

const most = 1000;
const small: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED'];
const large: readonly PlaceKind[] = ['DISTRICT', 'UNITARY'];

/** @param within null: all districts; else the parishes of this area */
export async function awardCoverage(db: Database, viewer: Viewer, within: number | null, now: Date): Promise<AwardCoverageRow[]> {
  const kinds = (of: readonly PlaceKind[]) => Prisma.sql`${`{${of.join()}}`}::"PlaceKind"[]`;
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'Europe/London')::date`;
  const rows = await db.$queryRaw<AwardCoverageRow[]>`
    WITH shown AS MATERIALIZED (
      SELECT p.id, p.name, p.kind::text AS kind, p.population FROM "Place" p
      WHERE p.kind = ANY (${kinds(within === null ? large : small)})
        AND (${within}::int IS NULL OR EXISTS (SELECT 1 FROM "Containment" k WHERE k."innerId" = p.id AND k."outerId" = ${within}::int))
      ORDER BY p.name, p.id LIMIT ${most}
    ), recent AS MATERIALIZED (
      SELECT w.id, w.amount, w."awardedOn" FROM "Award" w WHERE ${isRecent(today)}
    ), placed AS MATERIALIZED (
      -- Every area that an award was for, or for something in.
      SELECT p."awardId", p."placeId" FROM "PublicAwardPlace" p JOIN recent r ON r.id = p."awardId"
      UNION SELECT p."awardId", k."outerId" FROM "PublicAwardPlace" p JOIN recent r ON r.id = p."awardId" JOIN "Containment" k ON k."innerId" = p."placeId"
    ), given AS (
      SELECT p."placeId", count(*)::int AS awards, COALESCE(sum(r.amount), 0)::float8 AS amount, max(r."awardedOn")::text AS "lastOn"
      FROM placed p JOIN recent r ON r.id = p."awardId" GROUP BY p."placeId"
    ), parishes AS (
      SELECT k."outerId" AS shown, count(*)::int AS parishes, (count(*) FILTER (WHERE g."placeId" IS NULL))::int AS without
      FROM shown s JOIN "Containment" k ON k."outerId" = s.id JOIN "Place" i ON i.id = k."innerId" AND i.kind = ANY (${kinds(small)})
      LEFT JOIN given g ON g."placeId" = i.id GROUP BY k."outerId"
    )
    SELECT s.id, s.name, s.kind, s.population, COALESCE(g.awards, 0) AS awards, COALESCE(g.amount, 0) AS amount, g."lastOn",
      COALESCE(n.parishes, 0) AS parishes, COALESCE(n.without, 0) AS "parishesWithout"
    FROM shown s LEFT JOIN given g ON g."placeId" = s.id LEFT JOIN parishes n ON n.shown = s.id ORDER BY s.name, s.id LIMIT ${most}`;
  return rows.filter(({ id }) => may(viewer, 'report.read', { placeIds: [id] }));
}

/** Pence for each person who lives there; null where nobody knows how many do, or how much any of the awards was. */
export const perHead = ({ awards, amount, population }: Pick<AwardCoverageRow, 'awards' | 'amount' | 'population'>): number | null =>
  population && (amount || !awards) ? Math.round(amount / population) : null;

const head = [
  'Place',
  'Layer',
  'People',
  'Awards in five years',
  'Pounds',
  'Pounds per head',
  'Last award',
  'Parishes',
  'Parishes without an award',
];
const pounds = (pence: number | null) => (pence === null ? null : (pence / 100).toFixed(2));

export const awardCoverageCsv = (rows: readonly AwardCoverageRow[]): string =>
  csv(
    head,
    rows.map((row) => [
      ...[row.name, row.kind.toLowerCase(), row.population, row.awards, pounds(row.amount), pounds(perHead(row))],
      ...[row.lastOn, row.parishes, row.parishesWithout],
    ]),
  );
