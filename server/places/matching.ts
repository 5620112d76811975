/** Places by what a person typed: the whole name before its beginning, a slug or code as good as a name, settlements and parishes before wide areas. */
import { type PlaceKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

export async function placesMatching(db: Database, typed: string, kinds: readonly PlaceKind[] | null, first: number): Promise<number[]> {
  const text = typed.replaceAll('\0', ' ').trim().slice(0, 100);
  if (!text) return [];
  const ofKind = kinds ? Prisma.sql`p.kind = ANY (${`{${kinds.join()}}`}::"PlaceKind"[])` : Prisma.sql`true`;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM "Place" p
    CROSS JOIN LATERAL (
      SELECT min(CASE WHEN n.name = asked.name THEN 0 WHEN starts_with(n.name, asked.name) THEN 1 WHEN position(' ' || asked.name IN n.name) > 0 THEN 2 END) AS rank
      FROM (SELECT lower(unaccent(${text})) AS name) asked,
        (SELECT lower(unaccent(u)) AS name FROM unnest(p."otherNames" || p.name || replace(p.slug, '-', ' ') || COALESCE(p.code, '')) u) n
    ) best
    WHERE best.rank IS NOT NULL AND ${ofKind}
    ORDER BY best.rank, place_rank(p.kind) = 3, -place_rank(p.kind), p.name, p.id
    LIMIT ${first}`;
  return rows.map((row) => row.id);
}
