/**
 * What search engines may list: each published entry and each place that has a page, with when it last changed. Not an entry whose location is hidden:
 * its page is there for who looks for it, but nothing leads a machine to it (docs/decisions/0045). Read in parts, in the order of an index.
 */
import type { ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

export interface PublicAddress {
  kind: ListingKind;
  slug: string;
  updatedAt: Date;
}

export interface PublicAddresses {
  count(): Promise<number>;
  /** So many, leaving out so many before them. */
  some(most: number, leftOut: number): Promise<PublicAddress[]>;
  /** Slugs of places; small statistical areas and postcodes are nobody's home page. */
  places(): Promise<string[]>;
}

const mostPlaces = 40_000;

export const publicAddresses = (db: Database): PublicAddresses => ({
  async count() {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
      WHERE c.listed AND c.visibility IS DISTINCT FROM 'HIDDEN' AND NOT l.hidden AND l.status = 'PUBLISHED'`;
    return row?.count ?? 0;
  },
  some: (most, leftOut) => db.$queryRaw<PublicAddress[]>`
    SELECT l.kind::text AS kind, l.slug, l."updatedAt" FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
    WHERE c.listed AND c.visibility IS DISTINCT FROM 'HIDDEN' AND NOT l.hidden AND l.status = 'PUBLISHED'
    ORDER BY c."listingId" LIMIT ${most}::int OFFSET ${leftOut}::int`,
  async places() {
    const rows = await db.place.findMany({
      where: { kind: { notIn: ['LSOA', 'POSTCODE'] } },
      select: { slug: true },
      orderBy: { slug: 'asc' },
      take: mostPlaces,
    });
    return rows.map(({ slug }) => slug);
  },
});
