/** On whose terms what is published may be used again. */
import type { Database } from '../database.ts';

export interface SourceTerms {
  title: string;
  licence: string;
  attribution: string;
  asAt: Date | null;
  url: string | null;
}

/** More than a county has; a longer list helps nobody who must print it. */
const most = 1000;

/**
 * Sources that something published comes from: entries, awards, places with their outlines and figures, postcodes. What only drafts or withdrawn entries
 * are drawn from is not told. By title.
 */
export async function sourceTerms(db: Pick<Database, '$queryRaw'>): Promise<SourceTerms[]> {
  return db.$queryRaw<SourceTerms[]>`
    SELECT s.title, s.licence, s.attribution, s."asAt", s.url FROM "Source" s
    WHERE EXISTS (SELECT FROM "ListingSource" l JOIN "Catalogue" c ON c."listingId" = l."listingId" WHERE l."sourceId" = s.id)
      OR EXISTS (SELECT FROM "ListingSource" l WHERE l."sourceId" = s.id AND l."awardId" IS NOT NULL)
      OR EXISTS (SELECT FROM "PlaceSource" p WHERE p."sourceId" = s.id)
      OR EXISTS (SELECT FROM "Boundary" b WHERE b."sourceId" = s.id)
      OR EXISTS (SELECT FROM "Postcode" p WHERE p."sourceId" = s.id)
    UNION
    SELECT source, licence, source, max("asAt"), NULL FROM "Indicator" GROUP BY source, licence
    ORDER BY title, licence, attribution, "asAt", url LIMIT ${most}`;
}
