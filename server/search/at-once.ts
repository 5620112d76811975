/**
 * The statement most searches in words need: what is found is read once from narrow rows, scored, and gives page, total and facets. It has none of the
 * branches that very wide searches need (page.ts), since PostgreSQL plans them each time whether or not it goes there, which took as long as the search.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import { facetsOf, isInList, metRows, ownFacets } from './facets.ts';
import { hasNarrowRows } from './filter-rows.ts';
import { besides, facetsRow, matches, ranked, rowsWanted } from './page.ts';
import { afterKeys } from './page-cursor.ts';
import { isRanked, isSmallCircle, type Search, scoreSql, type Words } from './search.ts';

/** So many rows are counted for the facets beside those that are in the list. */
const mostCounted = 20_000;

export type InWords = Search & { words: Words };

/** Whether a search can be answered so; whether it is, its rows decide. */
export const isForOnce = (search: Search): search is InWords =>
  isRanked(search) && (isSmallCircle(search) || hasNarrowRows(search, ownFacets(search, search.wants.facets ?? [])));

/** Its total is null where more was found than is scored: then page.ts has to answer. */
export function atOnce(search: InWords, index: number): Prisma.Sql {
  const facets = search.wants.facets ?? [];
  const own = ownFacets(search, facets);
  const inList = isInList(own);
  const most = own.length ? mostCounted : ranked;
  const values = afterKeys(search);
  const [score, name, id] = values ?? [];
  const limit = rowsWanted(search);
  const whole = Prisma.sql`(SELECT size.whole FROM size)`;
  return Prisma.sql`(
    WITH met AS MATERIALIZED (SELECT * FROM (${metRows(search, own)}) m LIMIT ${most}), size AS MATERIALIZED (
      SELECT count(*)::int AS total, (SELECT count(*) FROM met) < ${most} AND count(*) < ${ranked} AS whole FROM met WHERE ${inList}
    ), scored AS (
      SELECT c."listingId" AS id, ${scoreSql(search)} AS k0, c."nameKey" AS k1, ${besides(search)}
      FROM met JOIN "Catalogue" c ON c."listingId" = met.id WHERE ${whole} AND ${inList}
    ), page AS (
      SELECT * FROM scored r WHERE ${values ? Prisma.sql`(r.k0, r.k1, r.id) > (${score}::float8, ${name}::text, ${id}::int)` : Prisma.sql`true`}
      ORDER BY r.k0, r.k1, r.id LIMIT ${limit}
    )
    (SELECT ${index}::int AS search, CASE WHEN size.whole THEN size.total END AS total, page.id, page.distance, page.tier,
      jsonb_build_array(page.k0, page.k1) AS keys, NULL::jsonb AS facets, ${matches(search)}
    FROM size LEFT JOIN page ON true LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY page.k0, page.k1, page.id LIMIT ${limit})
    ${facets.length ? Prisma.sql`UNION ALL ${facetsRow(index, Prisma.sql`CASE WHEN ${whole} THEN ${facetsOf(search, facets, own, 'met')} END`)}` : Prisma.empty})`;
}
