/**
 * Counts by theme, audience and kind, with the nearest elsewhere of what there is none of, as parts of one statement. They read the public catalogue
 * alone. A cell is known by a number: of its term, or, below zero, of its kind.
 */
import { ListingKind, Prisma } from '../../generated/prisma/client.ts';
import { ints } from '../search/conditions.ts';
import { earthRadius } from './distances.ts';

/**
 * Places asked for (`asked`): each with itself and all within it that anything is for or in (`area`), and the middle that distances are measured
 * from (`middle`). A district holds thousands of places that nothing names, and the index looks for each.
 */
export const askedPlaces = (ids: readonly number[]) => Prisma.sql`
  asked AS MATERIALIZED (
    SELECT p.id, p.population, p.area,
      CASE WHEN p.north IS NOT NULL THEN cube(ARRAY[cos(p.north) * cos(p.east), cos(p.north) * sin(p.east), sin(p.north)]) END AS middle
    FROM (
      SELECT p.id, p.population, radians(COALESCE(own.latitude, around.latitude)) AS north, radians(COALESCE(own.longitude, around.longitude)) AS east,
        p.id || ARRAY(
          SELECT k."innerId" FROM "Containment" k
          WHERE k."outerId" = p.id
            AND (EXISTS (SELECT 1 FROM "PublicPlace" s WHERE s."placeId" = k."innerId")
              OR EXISTS (SELECT 1 FROM "Catalogue" c WHERE c.listed AND c."placeId" = k."innerId")
              OR EXISTS (SELECT 1 FROM "PublicAwardPlace" w WHERE w."placeId" = k."innerId"))
        ) AS area
      FROM "Place" p
      LEFT JOIN LATERAL (SELECT p.latitude, p.longitude WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL) own ON true
      -- Not every district has a point of its own: then the middle of what lies in it.
      LEFT JOIN LATERAL (
        SELECT avg(i.latitude) AS latitude, avg(i.longitude) AS longitude FROM "Containment" k JOIN "Place" i ON i.id = k."innerId"
        WHERE own.latitude IS NULL AND k."outerId" = p.id AND i.latitude IS NOT NULL AND i.longitude IS NOT NULL
      ) around ON true
      WHERE p.id = ANY (${ints(ids)})
    ) p
  )`;

export const listingKinds = Object.values(ListingKind);
const kinds = Prisma.sql`${`{${listingKinds.join()}}`}::"ListingKind"[]`;
/** The number of a kind's cell: its place in the list above, from 1, below zero. */
const kindKey = (kind: Prisma.Sql) => Prisma.sql`-array_position(${kinds}, ${kind})`;

export interface CellsWanted {
  /** Whether the nearest of what is missing is wanted, by list; undefined where the list itself is not. */
  themes?: { nearest: boolean };
  audiences?: { nearest: boolean };
  kinds?: { nearest: boolean };
}

/** The cells there are (`wanted`), whether or not anything is in them. */
function wantedCells({ themes, audiences, kinds: kindCells }: CellsWanted): Prisma.Sql {
  const ofTerms = (vocabulary: string, nearest: boolean) =>
    Prisma.sql`SELECT t.id AS key, ${nearest}::boolean AS nearest FROM "Term" t WHERE t.vocabulary = ${vocabulary}::"Vocabulary"`;
  const parts = [
    ...(themes ? [ofTerms('THEME', themes.nearest)] : []),
    ...(audiences ? [ofTerms('AUDIENCE', audiences.nearest)] : []),
    ...(kindCells ? [Prisma.sql`SELECT ${kindKey(Prisma.sql`k`)}, ${kindCells.nearest}::boolean FROM unnest(${kinds}) k`] : []),
  ];
  return Prisma.sql`wanted (key, nearest) AS MATERIALIZED (${Prisma.join(parts, ' UNION ALL ')})`;
}

/** The cells a listing is in: its terms with all they are under, and its kind. */
function keysOf(row: 'c' | 'h', { themes, audiences }: CellsWanted): Prisma.Sql {
  const kind = kindKey(Prisma.raw(`${row}.kind`));
  return themes || audiences ? Prisma.sql`${Prisma.raw(row)}."termIds" || ${kind}` : Prisma.sql`ARRAY[${kind}]`;
}

/** How many there are in each cell of a place `a` (`cell`). Listings of the same terms are counted together before their terms are told apart. */
function countedCells(wanted: CellsWanted): Prisma.Sql {
  const columns = wanted.themes || wanted.audiences ? Prisma.sql`c.kind, c."termIds"` : Prisma.sql`c.kind`;
  return Prisma.sql`
  counted AS MATERIALIZED (
    SELECT u.key, sum(h.count)::int AS count
    FROM (SELECT ${columns}, count(*)::int AS count FROM "Catalogue" c WHERE c.listed AND c."placeIds" && a.area GROUP BY ${columns}) h
    CROSS JOIN LATERAL unnest(${keysOf('h', wanted)}) u (key)
    GROUP BY u.key
  ), cell AS MATERIALIZED (
    SELECT w.key, w.nearest, COALESCE(n.count, 0) AS count FROM wanted w LEFT JOIN counted n ON n.key = w.key
  )`;
}

/** How many neighbours are looked through for all cells at once, before each that is still missing is looked up by itself. */
const neighbours = 1000;

const open = Prisma.sql`c.listed AND c.near IS NOT NULL AND c.visibility IS DISTINCT FROM 'HIDDEN'`;
const nearestFirst = Prisma.sql`c.near <-> a.middle, c."assuranceRank", c."listingId"`;

/**
 * The nearest elsewhere for each empty cell of a place `a` (`nearest`): by its public near point, the better confirmed of two at one distance. Common
 * things are among the neighbours; rare ones are few, so that reading all of them is cheaper than walking outwards until one comes.
 */
function nearestCells(wanted: CellsWanted): Prisma.Sql {
  // Rows are read before they are ordered (OFFSET 0): in the order of the index on distance, rare ones would come last.
  const alone = (rows: Prisma.Sql) => Prisma.sql`
    SELECT m.key, c."listingId", c.away
    FROM rest m
    CROSS JOIN LATERAL (
      SELECT c."listingId", c.near <-> a.middle AS away
      FROM (SELECT * FROM "Catalogue" c WHERE ${open} AND ${rows} OFFSET 0) c
      ORDER BY ${nearestFirst} LIMIT 1
    ) c`;
  return Prisma.sql`
  missing AS MATERIALIZED (SELECT key FROM cell WHERE count = 0 AND nearest AND a.middle IS NOT NULL),
  beside AS MATERIALIZED (
    SELECT DISTINCT ON (m.key) m.key, n."listingId", n.away
    FROM (
      SELECT c."listingId", c."assuranceRank", c.near <-> a.middle AS away, ${keysOf('c', wanted)} AS keys
      FROM "Catalogue" c WHERE ${open} AND EXISTS (SELECT 1 FROM missing) ORDER BY ${nearestFirst} LIMIT ${neighbours}
    ) n
    CROSS JOIN LATERAL unnest(n.keys) u (key)
    JOIN missing m ON m.key = u.key
    ORDER BY m.key, n.away, n."assuranceRank", n."listingId"
  ), rest AS MATERIALIZED (
    SELECT m.key FROM missing m WHERE NOT EXISTS (SELECT 1 FROM beside b WHERE b.key = m.key)
  ), nearest AS MATERIALIZED (
    SELECT key, "listingId", away FROM beside
    UNION ALL
    ${alone(Prisma.sql`m.key > 0 AND c."termIds" @> ARRAY[m.key]`)}
    UNION ALL
    ${alone(Prisma.sql`m.key < 0 AND c.kind = (${kinds})[-m.key]`)}
  )`;
}

/**
 * The table of cells there are, where any are wanted, and the expression for those of a place `a`: each its number, count, nearest listing and
 * kilometres. Each place is worked out by itself, so that a hundred cost a hundred times one.
 */
export function cellParts(wanted: CellsWanted): { table: Prisma.Sql | null; column: Prisma.Sql } {
  const lists = [wanted.themes, wanted.audiences, wanted.kinds].filter((list) => list !== undefined);
  if (!lists.length) return { table: null, column: Prisma.sql`NULL::json` };
  const table = wantedCells(wanted);
  if (!lists.some((list) => list.nearest))
    return {
      table,
      column: Prisma.sql`(WITH ${countedCells(wanted)} SELECT json_agg(json_build_array(l.key, l.count, NULL, NULL)) FROM cell l)`,
    };
  // `least` would pass over a distance that is not there.
  const kilometres = Prisma.sql`CASE WHEN n.away IS NOT NULL THEN ${2 * earthRadius}::float8 * asin(least(1, n.away / 2)) END`;
  return {
    table,
    column: Prisma.sql`(WITH ${countedCells(wanted)}, ${nearestCells(wanted)}
      SELECT json_agg(json_build_array(l.key, l.count, n."listingId", ${kilometres})) FROM cell l LEFT JOIN nearest n ON n.key = l.key)`,
  };
}
