/**
 * The narrow rows of the catalogue (`CatalogueFilter`): what filters, circles and facets ask, and an index of the words, but not the words themselves.
 * Ten times as many stand on a page as in the catalogue, so a search that counts reads them wherever they can tell what it asks (decision 0029).
 */
import { Prisma } from '../../generated/prisma/client.ts';
import { waysOf } from './alternatives.ts';
import type { Facet } from './conditions.ts';
import { neededQuery, type Reading, tsquery } from './relevance.ts';
import { askedOf, isSmallCircle, type Search, whereOf } from './search.ts';

const columns = new Set([
  'listingId',
  'kind',
  'visibility',
  'free',
  'cell',
  'near',
  'termIds',
  'placeIds',
  'accessIds',
  'languages',
  'channels',
]);

/** Of a condition over the catalogue (`c`): whether the narrow rows have all that it names. */
const isTold = ({ sql }: Prisma.Sql) =>
  [...sql.matchAll(/\bc\.(?:"(\w+)"|(\w+))/g)].every(([, quoted, plain]) => columns.has(quoted ?? plain ?? ''));

/** Ways to meet the words: a narrow row is found by their index, and nothing is read of it to see which words it has. */
interface Meeting {
  /** What the index alone answers. */
  plainly: string[];
  /** What has a phrase in it: the index tells which rows have its words, and `exactly`, asked of the catalogue, the rest. */
  closely: string[];
  exactly: Prisma.Sql;
}

const isPhrase = (query: string) => query.includes('<->');
const relaxed = (query: string) => query.replaceAll(' <-> ', ' & ');

/** Null where the index of words is of no use. */
function meetingOf(reading: Reading): Meeting | null {
  const { nameStart, without } = reading.understood;
  const needed = neededQuery(reading);
  if (nameStart || !needed) return null;
  const ways = waysOf(needed) ?? [{ words: [`(${relaxed(needed)})`], hasPhrase: isPhrase(needed) }];
  const left = without.filter((query) => !isPhrase(query)).map((query) => `!(${query})`);
  const isClose = (hasPhrase: boolean) => hasPhrase || without.some(isPhrase);
  const written = (close: boolean) =>
    ways.filter(({ hasPhrase }) => isClose(hasPhrase) === close).map(({ words }) => [...words, ...left].join(' & '));
  const not = without.map((query) => Prisma.sql`NOT w.search @@ ${tsquery(query)}`);
  return {
    plainly: written(false),
    closely: written(true),
    exactly: Prisma.join([Prisma.sql`w.search @@ ${tsquery(needed)}`, ...not], ' AND '),
  };
}

/** One reading of the index for each of the ways, which is much quicker than one for all. */
const anyOf = (ways: readonly string[]) => Prisma.sql`catalogue_words(c."listingId") @@ ANY (ARRAY[${Prisma.join(ways.map(tsquery))}])`;

type Asked = Pick<Search, 'words' | 'conditions' | 'near' | 'sort'>;

/** Where it is asked for is what keeps PostgreSQL from reading every row for its words: without, the index of the catalogue itself is better. */
const isSomewhere = ({ conditions, near }: Asked, leaveOut: readonly Facet[]) =>
  near?.withinKm != null || conditions.some(({ facet }) => facet === 'places' && !leaveOut.includes('places'));

/** The narrow rows that a search finds; null where they cannot tell. */
function narrowRows(columns: Prisma.Sql, search: Asked, leaveOut: readonly Facet[]): Prisma.Sql | null {
  // The filters that are left out are still asked of each row (facets.ts).
  if (!search.conditions.every((condition) => isTold(condition.sql))) return null;
  const asked = askedOf(search, leaveOut);
  const rows = (...more: Prisma.Sql[]) => {
    const all = [...asked, ...more];
    return Prisma.sql`SELECT ${columns} FROM "CatalogueFilter" c WHERE ${all.length ? Prisma.join(all, ' AND ') : Prisma.sql`true`}`;
  };
  if (!search.words) return rows();
  if (isSmallCircle(search)) return null;
  const meeting = isSomewhere(search, leaveOut) ? meetingOf(search.words) : null;
  if (!meeting) return null;
  const { plainly, closely, exactly } = meeting;
  const isExact = Prisma.sql`EXISTS (SELECT 1 FROM "Catalogue" w WHERE w."listingId" = c."listingId" AND ${exactly})`;
  if (!closely.length) return rows(anyOf(plainly));
  if (!plainly.length) return rows(anyOf(closely), isExact);
  const others = rows(anyOf(closely), Prisma.sql`c."listingId" NOT IN (SELECT plain.id FROM plain)`, isExact);
  return Prisma.sql`WITH plain AS MATERIALIZED (${rows(anyOf(plainly))}) SELECT * FROM plain UNION ALL ${others}`;
}

const id = Prisma.sql`c."listingId" AS id`;

export const hasNarrowRows = (search: Asked, leaveOut: readonly Facet[]) => narrowRows(id, search, leaveOut) !== null;

/** The rows that a search finds, each with its `id` and these columns, from where they are narrowest. Facets left out are counted without their own filters. */
export function rowsOf(search: Asked, leaveOut: readonly Facet[] = [], columns: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const all = Prisma.sql`${id}${columns}`;
  return narrowRows(all, search, leaveOut) ?? Prisma.sql`SELECT ${all} FROM "Catalogue" c WHERE ${whereOf(search, leaveOut)}`;
}
