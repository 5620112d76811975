/** Every place by name, found by what somebody remembers of it. What residents type is matched elsewhere (server/places/matching.ts). */
import { type Place, type PlaceKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

export interface PlacesAsked {
  query: string | null;
  /** None: every layer. */
  kinds: PlaceKind[];
  first: number;
  after: { name: string; id: number } | null;
}

function whereOf({ query, kinds }: Omit<PlacesAsked, 'first' | 'after'>): Prisma.Sql {
  const like = `%${(query ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const named = query
    ? Prisma.sql`(p.name ILIKE ${like} OR p.slug ILIKE ${like} OR p.code = upper(${query})
        OR EXISTS (SELECT 1 FROM unnest(p."otherNames") o WHERE o ILIKE ${like})
        OR EXISTS (SELECT 1 FROM "FormerPlace" f WHERE f."placeId" = p.id AND f.slug ILIKE ${like})
        OR EXISTS (SELECT 1 FROM "FormerCode" f WHERE f."placeId" = p.id AND f.code = upper(${query})))`
    : Prisma.sql`true`;
  return kinds.length ? Prisma.sql`${named} AND p.kind = ANY (${kinds}::"PlaceKind"[])` : named;
}

/** One more than asked for, when there are more. */
export function listPlaces(db: Database, asked: PlacesAsked): Promise<Place[]> {
  const { first, after } = asked;
  const beyond = after ? Prisma.sql`(p.name, p.id) > (${after.name}, ${after.id}::int)` : Prisma.sql`true`;
  return db.$queryRaw<Place[]>`
    SELECT p.id, p.slug, p.code, p.name, p."otherNames", p.kind, p.latitude, p.longitude, p.population
    FROM "Place" p WHERE ${whereOf(asked)} AND ${beyond} ORDER BY p.name, p.id LIMIT ${first + 1}`;
}

export async function countPlaces(db: Database, asked: PlacesAsked): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Place" p WHERE ${whereOf(asked)} LIMIT 1`;
  return row?.count ?? 0;
}
