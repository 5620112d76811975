/** The statement of one page: ids, keys, distance and (when asked) the total. */
import { Prisma } from '../../generated/prisma/client.ts';
import { matchColumns, noMatchColumns } from './matches.ts';
import { afterKeys } from './page-cursor.ts';
import { distanceOf, isRanked, keysOf, namedSql, onSphere, type Search, scoreSql, tierOf, type Words, whereOf } from './search.ts';

/**
 * So many rows are ranked by their score: the first in the order of trust and name, as many that have the words in their names, as many of the
 * nearest. Of a word that hundreds of thousands have, the rest follows in the order of trust and name. Few searches find more than the first of these.
 */
const ranked = 2000;
/** A search that finds fewer found too little; so many rows are read even when fewer are asked for. */
export const few = 8;
/** Keys of rows that were not ranked come after all scores. */
const unranked = 1_000_000_000;

const keyName = (position: number) => Prisma.raw(`k${position}`);
export const rowsWanted = ({ first }: Search) => Math.max(first + 1, few);

const total = (wanted: boolean, where: Prisma.Sql) =>
  wanted ? Prisma.sql`(SELECT count(*)::int FROM "Catalogue" c WHERE ${where})` : Prisma.sql`NULL::int`;

/** An order that is a plain list of keys. */
function plainPage(search: Search, index: number): Prisma.Sql {
  const where = whereOf(search);
  const keys = keysOf(search);
  const names = keys.map((_key, position) => keyName(position));
  const columns = keys.map((key, position) => Prisma.sql`${key.sql} AS ${keyName(position)}`);
  const order = Prisma.join([...names, Prisma.sql`page.id`]);
  const limit = rowsWanted(search);
  return Prisma.sql`(
    SELECT ${index}::int AS search, counted.total, page.id, page.distance, page.tier, jsonb_build_array(${Prisma.join(names)}) AS keys, ${matches(search)}
    FROM (SELECT ${total(search.wants.total, where)} AS total) counted
    LEFT JOIN (
      SELECT c."listingId" AS id, ${Prisma.join(columns)}, ${besides(search)}
      FROM "Catalogue" c
      WHERE ${where} AND ${afterKeysSql(search)}
      ORDER BY ${Prisma.join([...names, Prisma.sql`id`])} LIMIT ${limit}
    ) page ON true
    LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY ${order} LIMIT ${limit})`;
}

const besides = (search: Search) => {
  const tier = tierOf(search);
  return Prisma.sql`${distanceOf(search) ?? Prisma.sql`NULL::float8`} AS distance, ${search.wants.matched && tier ? tier : Prisma.sql`NULL::int`} AS tier`;
};

const matches = ({ words, wants }: Search) => (words && wants.matched ? matchColumns(words) : noMatchColumns);

function afterKeysSql(search: Search): Prisma.Sql {
  const keys = keysOf(search);
  const values = afterKeys(search);
  if (!values) return Prisma.sql`true`;
  const left = Prisma.join([...keys.map((key) => key.sql), Prisma.sql`c."listingId"`]);
  const right = Prisma.join([
    ...keys.map((key, index) => Prisma.sql`${values[index]}::${Prisma.raw(key.cast)}`),
    Prisma.sql`${values.at(-1)}::int`,
  ]);
  return Prisma.sql`(${left}) > (${right})`;
}

/** The order of words: see `ranked`. Candidates carry their score; which rows they are does not change from page to page. */
function rankedPage(search: Search & { words: Words }, index: number): Prisma.Sql {
  const where = whereOf(search);
  const limit = rowsWanted(search);
  const values = afterKeys(search);
  const [score, name, id] = values ?? [];
  const passed = typeof score === 'number' && score >= unranked;
  const candidate = Prisma.sql`c."listingId" AS id, ${scoreSql(search)} AS k0, c."nameKey" AS k1, c."assuranceRank" AS trust, ${besides(search)}`;
  const many = Prisma.sql`(SELECT count(*) FROM foremost) >= ${ranked}`;
  const named = namedSql(search);
  const point = search.near?.withinKm === null ? search.near : search.words.point;
  const others = [
    ...(named
      ? [
          Prisma.sql`(SELECT ${candidate} FROM "Catalogue" c WHERE ${many} AND ${where} AND ${named}
            ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT ${ranked})`,
        ]
      : []),
    ...(point
      ? [
          Prisma.sql`(SELECT ${candidate} FROM "Catalogue" c WHERE ${many} AND ${where} AND c.near IS NOT NULL
            ORDER BY c.near <-> ${onSphere(point)} LIMIT ${ranked})`,
        ]
      : []),
  ];
  return Prisma.sql`(
    WITH foremost AS MATERIALIZED (
      SELECT ${candidate} FROM "Catalogue" c WHERE ${where} ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT ${ranked}
    ), candidates AS MATERIALIZED (
      ${Prisma.join([Prisma.sql`SELECT * FROM foremost`, ...others], ' UNION ')}
    ), best AS MATERIALIZED (
      SELECT r.id, r.k0, r.k1, r.distance, r.tier FROM candidates r
      WHERE ${values ? Prisma.sql`(r.k0, r.k1, r.id) > (${score}::float8, ${name}::text, ${id}::int)` : Prisma.sql`true`}
      ORDER BY r.k0, r.k1, r.id LIMIT ${limit}
    ), page AS (
      SELECT * FROM best
      UNION ALL
      (SELECT c."listingId", (${unranked}::float8 + c."assuranceRank"), c."nameKey", ${besides(search)}
       FROM "Catalogue" c
       WHERE ${many} AND (SELECT count(*) FROM best) < ${limit} AND ${where}
         AND (c."assuranceRank", c."nameKey", c."listingId") > (SELECT g.trust, g.k1, g.id FROM foremost g ORDER BY g.trust DESC, g.k1 DESC, g.id DESC LIMIT 1)
         AND ${passed ? Prisma.sql`(c."assuranceRank", c."nameKey", c."listingId") > (${(score as number) - unranked}::smallint, ${name}::text, ${id}::int)` : Prisma.sql`true`}
         AND c."listingId" NOT IN (SELECT r.id FROM candidates r)
       ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT ${limit})
    )
    SELECT ${index}::int AS search, counted.total, page.id, page.distance, page.tier, jsonb_build_array(page.k0, page.k1) AS keys, ${matches(search)}
    FROM (SELECT ${search.wants.total ? Prisma.sql`CASE WHEN ${many} THEN ${total(true, where)} ELSE (SELECT count(*)::int FROM foremost) END` : Prisma.sql`NULL::int`} AS total) counted
    LEFT JOIN page ON true
    LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY page.k0, page.k1, page.id LIMIT ${limit})`;
}

const hasWords = (search: Search): search is Search & { words: Words } => isRanked(search);

export const pageSql = (search: Search, index: number): Prisma.Sql =>
  hasWords(search) ? rankedPage(search, index) : plainPage(search, index);
