/** LSOAs, which no process keeps: by slug or code, now or formerly. */
import type { Database } from '../database.ts';
import type { KnownPlace } from './known.ts';

export interface FinerPlace {
  place: KnownPlace;
  resolvedBy: 'slug' | 'code' | 'former code';
}

const slugOrCode = /^[a-z0-9][a-z0-9-]{2,80}$/i;

export async function finerPlace(db: Database, typed: string): Promise<FinerPlace | null> {
  const text = typed.trim();
  // Their slugs and codes all carry a number; what does not is somebody's spelling of a village.
  if (!slugOrCode.test(text) || !/\d/.test(text)) return null;
  const [slug, code] = [text.toLowerCase(), text.toUpperCase()];
  const [row] = await db.$queryRaw<(KnownPlace & { by: FinerPlace['resolvedBy'] })[]>`
    SELECT p.id, p.slug, p.code, p.name, p."otherNames", p.kind::text, p.latitude, p.longitude,
      CASE WHEN p.slug = ${slug} THEN 'slug' WHEN p.code = ${code} THEN 'code' ELSE 'former code' END AS by
    FROM "Place" p
    WHERE p.kind = 'LSOA' AND p.id IN (
      SELECT id FROM "Place" WHERE slug = ${slug} OR code = ${code} UNION SELECT "placeId" FROM "FormerCode" WHERE code = ${code})
    ORDER BY p.id LIMIT 1`;
  if (!row) return null;
  const { by, ...place } = row;
  return { place, resolvedBy: by };
}
