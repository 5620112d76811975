/**
 * What reached each district, in all and for each person who lives there: of £131,313 raised in one half-year, one district saw £1,500 (decision 0051).
 * An award for several districts counts whole in each; one for the county or wider, or whose place nobody knows, in none, and is told apart.
 */
import type { Database } from '../database.ts';

export interface DistrictAwards {
  /** Null for what is for no one district. */
  placeId: number | null;
  count: number;
  /** Pence; one "up to" an amount counts with that amount, one of no stated amount with nothing. */
  amount: bigint;
  /** Pence for each resident; null where nobody knows how many there are. */
  perHead: number | null;
}

const most = 100;

/** @param since awarded on or after this day; undated awards are left out where it is given */
export async function districtAwards(db: Database, since: Date | null, funderId: number | null): Promise<DistrictAwards[]> {
  // As server/funding/awards.ts says which awards are public, and awards-near.ts whose money they are.
  return db.$queryRaw<DistrictAwards[]>`
    WITH public AS MATERIALIZED (
      SELECT w.id, COALESCE(w.amount, 0) AS amount FROM "Award" w
      LEFT JOIN "Listing" f ON f.id = w."fundId" LEFT JOIN "Catalogue" c ON c."listingId" = w."fundId"
      LEFT JOIN "Listing" o ON o.id = f."funderId" LEFT JOIN "Listing" r ON r.id = w."recipientId"
      WHERE (f.id IS NULL OR f.status = 'PUBLISHED') AND (r.id IS NULL OR r.status = 'PUBLISHED')
        AND (${since}::date IS NULL OR w."awardedOn" >= ${since}::date)
        AND (${funderId}::int IS NULL OR (o.id = ${funderId}::int AND o.status = 'PUBLISHED' AND (NOT o.hidden OR NOT c.locates)))
    ), home AS MATERIALIZED (
      -- A few hundred places, each looked up once, whatever the number of awards.
      SELECT a."placeId", d.id AS district FROM (SELECT DISTINCT "placeId" FROM "PublicAwardPlace") a
      JOIN "Place" d ON d.kind IN ('DISTRICT', 'UNITARY')
        AND (d.id = a."placeId" OR EXISTS (SELECT 1 FROM "Containment" k WHERE k."outerId" = d.id AND k."innerId" = a."placeId"))
    ), reached AS MATERIALIZED (
      SELECT DISTINCT h.district, p.id AS award, p.amount FROM public p
      JOIN "PublicAwardPlace" a ON a."awardId" = p.id JOIN home h ON h."placeId" = a."placeId"
    )
    SELECT * FROM (
      SELECT d.id AS "placeId", count(r.award)::int AS count, COALESCE(sum(r.amount), 0)::bigint AS amount,
        round(COALESCE(sum(r.amount), 0) / NULLIF(d.population, 0), 1)::float8 AS "perHead", d.name
      FROM "Place" d LEFT JOIN reached r ON r.district = d.id WHERE d.kind IN ('DISTRICT', 'UNITARY') GROUP BY d.id
      UNION ALL
      SELECT NULL, count(*)::int, COALESCE(sum(p.amount), 0)::bigint, NULL, NULL FROM public p
      WHERE NOT EXISTS (SELECT 1 FROM reached r WHERE r.award = p.id)
    ) told ORDER BY name NULLS LAST, "placeId" LIMIT ${most}`;
}
