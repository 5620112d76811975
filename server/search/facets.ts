/** Counts for the filters beside a list: each facet under all the other active filters, all in one statement. */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { readSql } from '../rows/prepared.ts';
import { type Facet, facets, ints } from './conditions.ts';
import { rowsOf } from './filter-rows.ts';
import type { Search } from './search.ts';

export interface FacetCount {
  value: string;
  label: string;
  count: number;
  /** What the label says. */
  of: Exclude<Facet, 'free'>;
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

type Rows = Prisma.Sql;

/** Any number of term ids to a row; those of one vocabulary. Counted by id first: the terms are few, what carries them is many. */
const byTerm = (facet: Facet, column: Prisma.Sql, vocabulary: string, rows: Rows) => Prisma.sql`
  (SELECT ${facet} AS facet, t.slug AS value, t.label, counted.count
   FROM (SELECT carried.id, count(*)::int AS count FROM (SELECT unnest(${column}) AS id FROM ${rows} c) carried GROUP BY carried.id) counted
   JOIN "Term" t ON t.id = counted.id AND t.vocabulary = ${vocabulary}::"Vocabulary"
   ORDER BY count DESC, t.label LIMIT ${mostValues})`;

const byThemeAndAudience = (rows: Rows) => Prisma.sql`
  (SELECT CASE t.vocabulary WHEN 'THEME' THEN 'themes' ELSE 'audiences' END AS facet, t.slug AS value, t.label, counted.count
   FROM (SELECT carried.id, count(*)::int AS count FROM (SELECT unnest(c."termIds") AS id FROM ${rows} c) carried GROUP BY carried.id) counted
   JOIN "Term" t ON t.id = counted.id AND t.vocabulary IN ('THEME', 'AUDIENCE')
   ORDER BY count DESC, t.label LIMIT ${2 * mostValues})`;

/** Children of the places asked for (or districts, when none was), and all that lies in each. */
function childrenOf(placeIds: readonly number[] | null): Prisma.Sql {
  const children = placeIds?.length
    ? Prisma.sql`SELECT DISTINCT p.id, p.slug, p.name FROM "Containment" k JOIN "Place" p ON p.id = k."innerId"
        WHERE k."outerId" = ANY (${ints(placeIds)}) AND k.direct`
    : Prisma.sql`SELECT p.id, p.slug, p.name FROM "Place" p WHERE p.kind IN ('DISTRICT', 'UNITARY')`;
  return Prisma.sql`child AS MATERIALIZED (${children}), reach AS MATERIALIZED (
    SELECT child.id AS place, child.id AS child FROM child
    UNION ALL SELECT k."innerId", child.id FROM child JOIN "Containment" k ON k."outerId" = child.id)`;
}

/** By what is served in each child. Rows that serve the same places are counted together: there are far fewer sets of places than rows. */
const byPlace = (rows: Rows) => Prisma.sql`
  (SELECT 'places' AS facet, child.slug AS value, child.name AS label, sum(met.count)::int AS count
   FROM (
     SELECT DISTINCT sets.ids, reach.child, sets.count
     FROM (SELECT c."placeIds" AS ids, count(*) AS count FROM ${rows} c GROUP BY c."placeIds") sets
     CROSS JOIN LATERAL unnest(sets.ids) AS served (id) JOIN reach ON reach.place = served.id
   ) met JOIN child ON child.id = met.child
   GROUP BY child.slug, child.name ORDER BY count DESC, label LIMIT ${mostValues})`;

const parts: Record<Facet, (rows: Rows) => Prisma.Sql> = {
  kinds: (rows) => Prisma.sql`(SELECT 'kinds' AS facet, c.kind::text AS value, '' AS label, count(*)::int AS count FROM ${rows} c
    GROUP BY c.kind ORDER BY count DESC, value LIMIT ${mostValues})`,
  themes: (rows) => byTerm('themes', Prisma.sql`c."termIds"`, 'THEME', rows),
  audiences: (rows) => byTerm('audiences', Prisma.sql`c."termIds"`, 'AUDIENCE', rows),
  places: byPlace,
  accessibility: (rows) => byTerm('accessibility', Prisma.sql`c."accessIds"`, 'ACCESS', rows),
  free: (rows) =>
    Prisma.sql`(SELECT 'free' AS facet, '' AS value, '' AS label, count(*)::int AS count FROM ${rows} c WHERE c.free LIMIT 1)`,
};

/** Those that have a filter of their own. */
export const ownFacets = (search: Search, asked: readonly Facet[]) =>
  asked.filter((facet) => search.conditions.some((condition) => condition.facet === facet));

/** What a facet reads of rows. */
const columns: Record<Facet, string> = {
  kinds: 'kind',
  themes: '"termIds"',
  audiences: '"termIds"',
  places: '"placeIds"',
  accessibility: '"accessIds"',
  free: 'free',
};

/** What these facets read of rows that are found once and kept: no more, since each is copied. */
const facetColumns = (asked: readonly Facet[]) =>
  Prisma.raw([...new Set(asked.map((facet) => columns[facet]))].map((column) => `, c.${column}`).join(''));

const rowsNamed = (name: string, search: Search, asked: readonly Facet[], leaveOut: readonly Facet[] = []) =>
  Prisma.sql`${Prisma.raw(name)} AS MATERIALIZED (${rowsOf(search, leaveOut, facetColumns(asked))})`;

const passes = (facet: Facet) => Prisma.raw(`passes_${facet}`);
const all = (columns: readonly Prisma.Sql[]) => (columns.length ? Prisma.join(columns, ' AND ') : Prisma.sql`true`);

/** All that any of the facets counts, each row with what it passes of the filters that some facet is counted without. */
export function metRows(search: Search, own: readonly Facet[]): Prisma.Sql {
  const passed = own.map((facet) => {
    const filters = search.conditions.filter((condition) => condition.facet === facet).map(({ sql }) => Prisma.sql`(${sql})`);
    return Prisma.sql`, (${all(filters)}) IS TRUE AS ${passes(facet)}`;
  });
  return rowsOf(
    search,
    own,
    Prisma.sql`${facetColumns(search.wants.facets ?? [])}${passed.length ? Prisma.join(passed, '') : Prisma.empty}`,
  );
}

/** What a row of `metRows` must pass to be in the list. */
export const isInList = (own: readonly Facet[]) => all(own.map(passes));

/** The facets as one JSON value, counted over a table of `metRows`. */
export function facetsOf(search: Search, asked: readonly Facet[], own: readonly Facet[], table: string): Prisma.Sql {
  const rows = (facet: Facet) =>
    own.length ? Prisma.sql`(SELECT * FROM ${Prisma.raw(table)} WHERE ${isInList(own.filter((one) => one !== facet))})` : Prisma.raw(table);
  // Themes and audiences are counted in one go where they are counted over the same rows.
  const termsAtOnce = asked.includes('themes') && asked.includes('audiences') && !own.includes('themes') && !own.includes('audiences');
  const apart = termsAtOnce ? asked.filter((facet) => facet !== 'themes' && facet !== 'audiences') : asked;
  const counted = Prisma.join(
    [...(termsAtOnce ? [byThemeAndAudience(rows('themes'))] : []), ...apart.map((facet) => parts[facet](rows(facet)))],
    ' UNION ALL ',
  );
  const places = asked.includes('places') ? Prisma.sql`WITH ${childrenOf(search.reach?.ids ?? null)}` : Prisma.empty;
  return Prisma.sql`(${places} SELECT COALESCE(jsonb_agg(jsonb_build_array(f.facet, f.value, f.label, f.count)), '[]') FROM (${counted}) f)`;
}

type FacetRow = readonly [facet: Facet, value: string, label: string, count: number];

export function facetCounts(rows: readonly FacetRow[]): FacetCounts {
  const counts: FacetCounts = { kinds: [], themes: [], audiences: [], places: [], accessibility: [], free: 0 };
  for (const [facet, value, label, count] of rows) {
    if (facet === 'free') counts.free = count;
    else counts[facet].push({ value, label: facet === 'kinds' ? kindLabels[value as keyof typeof kindLabels] : label, count, of: facet });
  }
  return counts;
}

export const facetsAmong = (names: ReadonlySet<string>) => facets.filter((facet) => names.has(facet));

/**
 * By themselves, where the list's own statement did not count them: facets without a filter of their own share one reading of the rows; each of the
 * others is counted over what it would be without its filter.
 */
export async function countFacets(db: Database, search: Search, wanted: ReadonlySet<string>): Promise<FacetCounts> {
  const asked = facetsAmong(wanted);
  if (!asked.length) return facetCounts([]);
  const own = ownFacets(search, asked);
  const tables = [
    ...(own.length < asked.length
      ? [
          rowsNamed(
            'rows_all',
            search,
            asked.filter((facet) => !own.includes(facet)),
          ),
        ]
      : []),
    ...own.map((facet) => rowsNamed(`rows_${facet}`, search, [facet], [facet])),
    ...(asked.includes('places') ? [childrenOf(search.reach?.ids ?? null)] : []),
  ];
  const tableOf = (facet: Facet) => Prisma.raw(own.includes(facet) ? `rows_${facet}` : 'rows_all');
  const rows = await readSql<{ facet: Facet } & FacetCount>(
    db,
    Prisma.sql`WITH ${Prisma.join(tables)} ${Prisma.join(
      asked.map((facet) => parts[facet](tableOf(facet))),
      ' UNION ALL ',
    )}`,
  );
  return facetCounts(rows.map(({ facet, value, label, count }) => [facet, value, label, count]));
}
