/** Places × themes: how much there is of each theme in each parish of an area, as `Place.coverage` counts it, in one statement for all of them. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

export interface CoverageRow {
  id: number;
  name: string;
  kind: PlaceKind;
  population: number | null;
  total: number;
  /** By the id of the theme; none where there is nothing. */
  counts: Record<string, number>;
}

const most = 1000;

/** @param outer null: everywhere */
export async function coverageMap(db: Database, outer: number | null, kinds: readonly PlaceKind[]): Promise<CoverageRow[]> {
  return db.$queryRaw<CoverageRow[]>`
    WITH shown AS MATERIALIZED (
      SELECT p.id, p.name, p.kind::text AS kind, p.population FROM "Place" p
      WHERE p.kind = ANY (${`{${kinds.join()}}`}::"PlaceKind"[])
        AND (${outer}::int IS NULL OR EXISTS (SELECT 1 FROM "Containment" k WHERE k."innerId" = p.id AND k."outerId" = ${outer}::int))
      ORDER BY p.name, p.id LIMIT ${most}
    ), area AS MATERIALIZED (
      SELECT s.id AS shown, s.id AS place FROM shown s
      UNION ALL SELECT k."outerId", k."innerId" FROM "Containment" k JOIN shown s ON s.id = k."outerId"
    ), met AS MATERIALIZED (
      SELECT DISTINCT a.shown, c."listingId", c."termIds"
      FROM "Catalogue" c CROSS JOIN LATERAL unnest(c."placeIds") u (place) JOIN area a ON a.place = u.place WHERE c.listed
    ), totals AS (
      SELECT shown, count(*)::int AS total FROM met GROUP BY shown
    ), counted AS (
      SELECT m.shown, t.id, count(*)::int AS count FROM met m CROSS JOIN LATERAL unnest(m."termIds") u (id)
      JOIN "Term" t ON t.id = u.id AND t.vocabulary = 'THEME' GROUP BY m.shown, t.id
    ), cells AS (
      -- Gathered once for all: looked up for each place, they would be read through as often as there are places.
      SELECT shown, json_object_agg(id, count) AS counts FROM counted GROUP BY shown
    )
    SELECT s.id, s.name, s.kind, s.population, COALESCE(n.total, 0) AS total, COALESCE(c.counts, '{}') AS counts
    FROM shown s LEFT JOIN totals n ON n.shown = s.id LEFT JOIN cells c ON c.shown = s.id ORDER BY s.name, s.id LIMIT ${most}`;
}
