/** The statement of one page: ids, keys, distance and (when asked) the total and the facets, from one reading of the rows where there are not very many. */
import { Prisma } from '../../generated/prisma/client.ts';
import { placePage } from './by-place.ts';
import type { Key } from './cursor.ts';
import { facetsOf, isInList, metRows, ownFacets } from './facets.ts';
import { rowsOf } from './filter-rows.ts';
import { matchColumns, noMatchColumns } from './matches.ts';
import { afterKeys } from './page-cursor.ts';
import {
  distanceOf,
  isRanked,
  keysOf,
  namedSql,
  onSphere,
  partsIn,
  pinsOf,
  type Search,
  scoreSql,
  tierOf,
  type Words,
  whereOf,
} from './search.ts';
import { type Part, pinned, type SortKey } from './sorts.ts';

/**
 * So many rows are ranked by their score: the first in the order of trust and name, as many that have the words in their names, as many of the
 * nearest. Of a word that hundreds of thousands have, the rest follows in the order of trust and name. Few searches find more than the first of these.
 */
export const ranked = 2000;
/** A search that finds fewer found too little; so many rows are read even when fewer are asked for. */
export const few = 8;
/** Keys of rows that were not ranked come after all scores. */
const unranked = 1_000_000_000;

const keyName = (position: number) => Prisma.raw(`k${position}`);
export const rowsWanted = ({ first }: Search) => Math.max(first + 1, few);

const total = (search: Search) => Prisma.sql`(SELECT count(*)::int FROM (${rowsOf(search)}) c)`;

/** So few rows are read once for all that is asked of them. */
const read = 4000;

/**
 * With facets, the rows that any of them counts are read first (`met`), no further than needed: up to so many (`base`), page, total and facets come from
 * them. Of more, the page is looked for by itself; total and facets go on reading, unless several facets have filters of their own: what none of those
 * filters narrows may be everything there is, so those are counted apart (facets.ts).
 */
interface Counting {
  tables: Prisma.Sql[];
  /** Whether `base` is all there is. */
  whole: Prisma.Sql;
  inList: Prisma.Sql;
  total: Prisma.Sql;
  facets: Prisma.Sql;
}

function countingOf(search: Search): Counting | null {
  const asked = search.wants.facets ?? [];
  if (!asked.length) return null;
  const own = ownFacets(search, asked);
  const inList = isInList(own);
  const whole = Prisma.sql`(SELECT size.whole FROM size)`;
  const further = own.length < 2;
  const table = further ? 'met' : 'base';
  const counted = Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(table)} WHERE ${inList})`;
  const facets = facetsOf(search, asked, own, table);
  return {
    tables: [
      Prisma.sql`met AS MATERIALIZED (${metRows(search, own)})`,
      Prisma.sql`base AS MATERIALIZED (SELECT * FROM met LIMIT ${read})`,
      Prisma.sql`size AS MATERIALIZED (SELECT count(*) < ${read} AS whole FROM base)`,
    ],
    whole,
    inList,
    total: further ? counted : Prisma.sql`CASE WHEN ${whole} THEN ${counted} ELSE ${total(search)} END`,
    facets: further ? facets : Prisma.sql`CASE WHEN ${whole} THEN ${facets} END`,
  };
}

/** The facets travel with a row of their own. */
export const facetsRow = (index: number, facets: Prisma.Sql) =>
  Prisma.sql`(SELECT ${index}::int, NULL::int, NULL::int, NULL::float8, NULL::int, NULL::jsonb, ${facets} AS facets, ${noMatchColumns})`;

/** An order that is a plain list of keys. */
function plainPage(search: Search, index: number): Prisma.Sql {
  const where = whereOf(search);
  const counting = countingOf(search);
  const keys = keysOf(search);
  const names = keys.map((_key, position) => keyName(position));
  const order = Prisma.join([...names, Prisma.sql`page.id`]);
  const limit = rowsWanted(search);
  const counted = search.wants.total ? (counting?.total ?? total(search)) : Prisma.sql`NULL::int`;
  const parts = partsIn(search);
  const page = parts ? pageInParts(search, where, parts) : { tables: [], rows: pageAtOnce(search, where) };
  const tables = [...(counting?.tables ?? []), ...page.tables];
  return Prisma.sql`(${tables.length ? Prisma.sql`WITH ${Prisma.join(tables)}` : Prisma.empty} (
    SELECT ${index}::int AS search, counted.total, page.id, page.distance, page.tier, jsonb_build_array(${Prisma.join(names)}) AS keys, NULL::jsonb AS facets, ${matches(search)}
    FROM (SELECT ${counted} AS total) counted
    LEFT JOIN (${page.rows}) page ON true
    LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY ${order} LIMIT ${limit})
    ${counting ? Prisma.sql`UNION ALL ${facetsRow(index, counting.facets)}` : Prisma.empty})`;
}

function pageAtOnce(search: Search, where: Prisma.Sql): Prisma.Sql {
  const keys = keysOf(search);
  const columns = keys.map((key, position) => Prisma.sql`${key.sql} AS ${keyName(position)}`);
  return Prisma.sql`
    SELECT c."listingId" AS id, ${Prisma.join(columns)}, ${besides(search)}
    FROM "Catalogue" c
    WHERE ${where} AND ${afterKeysSql(keys, afterKeys(search))}
    ORDER BY ${Prisma.join(keys.map((_key, position) => keyName(position)))}, id LIMIT ${rowsWanted(search)}`;
}

/** Each part of the order by itself, the later ones only where the page has room for them. */
function pageInParts(search: Search, where: Prisma.Sql, parts: readonly Part[]): { tables: Prisma.Sql[]; rows: Prisma.Sql } {
  const [, ...others] = keysOf(search);
  const values = afterKeys(search);
  const limit = rowsWanted(search);
  const tables: Prisma.Sql[] = [];
  const rows: Prisma.Sql[] = [];
  for (const [position, { from, where: own, first, only }] of parts.entries()) {
    const passed = values?.[0] ?? null;
    // A cursor made by hand may be past them all: the last part stays, and finds nothing.
    const isPast = only !== null && passed !== null && only < Number(passed);
    if (isPast && position < parts.length - 1) continue;
    const key: SortKey = { sql: first, cast: 'float8' };
    const after =
      only === null
        ? afterKeysSql([key, ...others], values)
        : values && only === Number(passed)
          ? afterKeysSql(others, values.slice(1))
          : Prisma.sql`true`;
    const filled = rows.length
      ? Prisma.sql`(SELECT ${Prisma.join(
          rows.map((table) => Prisma.sql`(SELECT count(*) FROM ${table})`),
          ' + ',
        )}) < ${limit}`
      : Prisma.sql`true`;
    const columns = [
      Prisma.sql`(${first})::float8 AS k0`,
      ...others.map((other, index) => Prisma.sql`${other.sql} AS ${keyName(index + 1)}`),
    ];
    const order = [...(only === null ? [first] : []), ...others.map((other) => other.sql), Prisma.sql`c."listingId"`];
    const table = Prisma.raw(`part_${position}`);
    tables.push(Prisma.sql`${table} AS MATERIALIZED (
      SELECT c."listingId" AS id, ${Prisma.join(columns)}, ${besides(search)} FROM ${from}
      WHERE ${isPast ? Prisma.sql`false` : filled} AND ${where} AND ${own} AND ${after} ORDER BY ${Prisma.join(order)} LIMIT ${limit})`);
    rows.push(table);
  }
  return {
    tables,
    rows: Prisma.join(
      rows.map((table) => Prisma.sql`SELECT * FROM ${table}`),
      ' UNION ALL ',
    ),
  };
}

export const besides = (search: Search) => {
  const tier = tierOf(search);
  return Prisma.sql`${distanceOf(search) ?? Prisma.sql`NULL::float8`} AS distance, ${search.wants.matched && tier ? tier : Prisma.sql`NULL::int`} AS tier`;
};

export const matches = ({ words, wants }: Search) => (words && wants.matched ? matchColumns(words) : noMatchColumns);

function afterKeysSql(keys: readonly SortKey[], values: readonly Key[] | null): Prisma.Sql {
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
  const counting = countingOf(search);
  const values = afterKeys(search);
  const [score, name, id] = values ?? [];
  const passed = typeof score === 'number' && score >= unranked;
  const candidate = Prisma.sql`c."listingId" AS id, ${scoreSql(search)} AS k0, c."nameKey" AS k1, c."assuranceRank" AS trust, ${besides(search)}`;
  const many = Prisma.sql`(SELECT count(*) FROM foremost) >= ${ranked}`;
  const named = namedSql(search);
  const point = search.near?.withinKm === null ? search.near : search.words.point;
  const pins = pinsOf(search);
  const others = [
    ...(pins ? [Prisma.sql`(SELECT ${candidate} FROM "Catalogue" c WHERE ${many} AND ${where} AND ${pinned(pins)})`] : []),
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
  const walked = (condition: Prisma.Sql) =>
    Prisma.sql`SELECT ${candidate} FROM "Catalogue" c WHERE ${condition} ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT ${ranked}`;
  const foremost = counting
    ? Prisma.sql`
      (SELECT ${candidate} FROM base b JOIN "Catalogue" c ON c."listingId" = b.id WHERE ${counting.whole} AND ${counting.inList}
       ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT ${ranked})
      UNION ALL (${walked(Prisma.sql`NOT ${counting.whole} AND ${where}`)})`
    : walked(where);
  const counted = (wanted: boolean) => {
    if (!wanted) return Prisma.sql`NULL::int`;
    return Prisma.sql`CASE WHEN ${many} THEN ${counting?.total ?? total(search)} ELSE (SELECT count(*)::int FROM foremost) END`;
  };
  return Prisma.sql`(
    WITH ${counting ? Prisma.sql`${Prisma.join(counting.tables)},` : Prisma.empty} foremost AS MATERIALIZED (${foremost}), candidates AS MATERIALIZED (
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
    (SELECT ${index}::int AS search, counted.total, page.id, page.distance, page.tier, jsonb_build_array(page.k0, page.k1) AS keys, NULL::jsonb AS facets, ${matches(search)}
    FROM (SELECT ${counted(search.wants.total)} AS total) counted
    LEFT JOIN page ON true
    LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY page.k0, page.k1, page.id LIMIT ${limit})
    ${counting ? Prisma.sql`UNION ALL ${facetsRow(index, counting.facets)}` : Prisma.empty})`;
}

const hasWords = (search: Search): search is Search & { words: Words } => isRanked(search);

export interface PageSql {
  sql: Prisma.Sql;
  /** One plan is right for any values. */
  planned: boolean;
}

export function pageSql(search: Search, index: number): PageSql {
  const ofPlace = placePage(search, index, rowsWanted(search));
  if (ofPlace) return { sql: ofPlace, planned: true };
  return { sql: hasWords(search) ? rankedPage(search, index) : plainPage(search, index), planned: false };
}
