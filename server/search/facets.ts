/** Counts for the filters beside a list: each facet under all the other active filters, all in one statement. */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { type Facet, ints } from './conditions.ts';
import { type Search, whereOf } from './find.ts';

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface FacetCounts {
  kinds: FacetCount[];
  themes: FacetCount[];
  audiences: FacetCount[];
  places: FacetCount[];
  accessibility: FacetCount[];
  free: number;
}

/** The most values of any one facet. */
const mostValues = 1000;

const kindLabels = { GROUP: 'Groups', VENUE: 'Venues', FUND: 'Funding', OPPORTUNITY: 'Roles', EVENT: 'Events' } as const;

/** Any number of term ids to a row; those of one vocabulary. */
const byTerm = (facet: Facet, column: Prisma.Sql, vocabulary: string, where: Prisma.Sql) => Prisma.sql`
  (SELECT ${facet} AS facet, t.slug AS value, t.label, count(*)::int AS count
   FROM "Catalogue" c CROSS JOIN LATERAL unnest(${column}) AS carried (id)
   JOIN "Term" t ON t.id = carried.id AND t.vocabulary = ${vocabulary}::"Vocabulary"
   WHERE ${where} GROUP BY t.id ORDER BY count DESC, t.label LIMIT ${mostValues})`;

/** Children of the places asked for (or districts, when none was), by what is served in each. */
function byPlace(placeIds: readonly number[] | null, where: Prisma.Sql): Prisma.Sql {
  const children = placeIds?.length
    ? Prisma.sql`SELECT DISTINCT p.id, p.slug, p.name FROM "Containment" k JOIN "Place" p ON p.id = k."innerId"
        WHERE k."outerId" = ANY (${ints(placeIds)}) AND k.direct`
    : Prisma.sql`SELECT p.id, p.slug, p.name FROM "Place" p WHERE p.kind IN ('DISTRICT', 'UNITARY')`;
  return Prisma.sql`
    (SELECT 'places' AS facet, child.slug AS value, child.name AS label, count(DISTINCT c."listingId")::int AS count
     FROM "Catalogue" c CROSS JOIN LATERAL unnest(c."placeIds") AS served (id)
     JOIN (SELECT child.id AS place, child.id AS child FROM (${children}) child
           UNION ALL SELECT k."innerId", child.id FROM (${children}) child JOIN "Containment" k ON k."outerId" = child.id) reach ON reach.place = served.id
     JOIN "Place" p ON p.id = reach.child
     JOIN (${children}) child ON child.id = reach.child
     WHERE ${where} GROUP BY child.slug, child.name ORDER BY count DESC, label LIMIT ${mostValues})`;
}

export async function countFacets(db: Database, search: Search, wanted: ReadonlySet<string>): Promise<FacetCounts> {
  const parts: Record<Facet, (where: Prisma.Sql) => Prisma.Sql> = {
    kinds: (where) => Prisma.sql`(SELECT 'kinds' AS facet, c.kind::text AS value, '' AS label, count(*)::int AS count FROM "Catalogue" c
      WHERE ${where} GROUP BY c.kind ORDER BY count DESC, value LIMIT ${mostValues})`,
    themes: (where) => byTerm('themes', Prisma.sql`c."termIds"`, 'THEME', where),
    audiences: (where) => byTerm('audiences', Prisma.sql`c."termIds"`, 'AUDIENCE', where),
    places: (where) => byPlace(search.placeIds, where),
    accessibility: (where) => byTerm('accessibility', Prisma.sql`c."accessIds"`, 'ACCESS', where),
    free: (where) =>
      Prisma.sql`(SELECT 'free' AS facet, '' AS value, '' AS label, count(*)::int AS count FROM "Catalogue" c WHERE ${where} AND c.free LIMIT 1)`,
  };
  const counts: FacetCounts = { kinds: [], themes: [], audiences: [], places: [], accessibility: [], free: 0 };
  const asked = (Object.keys(parts) as Facet[]).filter((facet) => wanted.has(facet));
  if (!asked.length) return counts;
  const rows = await db.$queryRaw<({ facet: Facet } & FacetCount)[]>`${Prisma.join(
    asked.map((facet) => parts[facet](whereOf(search, facet))),
    ' UNION ALL ',
  )}`;
  for (const { facet, value, label, count } of rows) {
    if (facet === 'free') counts.free = count;
    else counts[facet].push({ value, label: facet === 'kinds' ? kindLabels[value as keyof typeof kindLabels] : label, count });
  }
  return counts;
}
