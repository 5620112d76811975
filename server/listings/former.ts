import { type ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { readSql } from '../rows/prepared.ts';

/** The listing that `id` was merged into, through any number of merges; null when it was not merged. */
export async function survivorOf(db: Database, id: number): Promise<{ id: number; kind: ListingKind } | null> {
  const [found] = await readSql<{ id: number; kind: ListingKind }>(
    db,
    Prisma.sql`
    WITH RECURSIVE chain (id, next) AS (
      SELECT l.id, l."mergedIntoId" FROM "Listing" l WHERE l.id = ${id}
      UNION
      SELECT l.id, l."mergedIntoId" FROM chain c JOIN "Listing" l ON l.id = c.next
    )
    SELECT l.id, l.kind::text AS kind FROM chain c JOIN "Listing" l ON l.id = c.id
    WHERE c.next IS NULL AND l.id <> ${id} LIMIT 1`,
  );
  return found ?? null;
}

/** The listing a slug led to before it changed, through renames and merges; null when it never led anywhere. */
export async function idOfFormerSlug(db: Database, slug: string): Promise<number | null> {
  const [found] = await readSql<{ id: number; merged: boolean }>(
    db,
    Prisma.sql`
    SELECT l.id, l."mergedIntoId" IS NOT NULL AS merged
    FROM "Listing" l
    WHERE l.id = COALESCE((SELECT f."listingId" FROM "FormerSlug" f WHERE f.slug = ${slug}), (SELECT s.id FROM "Listing" s WHERE s.slug = ${slug}))
    LIMIT 1`,
  );
  if (!found) return null;
  return found.merged ? ((await survivorOf(db, found.id))?.id ?? null) : found.id;
}
