/**
 * The page of a plain list of a place (which kinds, in the order of names or nearest first, and nothing else) from `CataloguePlace`: walks along an
 * index that read no wide row. Its text is the same for every place and page, so that PostgreSQL plans it once (docs/decisions/0028).
 */
import { type ListingKind, Prisma } from '../../generated/prisma/client.ts';
import { ints } from './conditions.ts';
import type { Key } from './cursor.ts';
import { noMatchColumns } from './matches.ts';
import { afterKeys } from './page-cursor.ts';
import type { Search } from './search.ts';

const allKinds: readonly ListingKind[] = ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'];
/** So many walks at most, each of a kind in a place; of more, the catalogue itself is the shorter way. */
const mostWalks = 100;

/** Places whose rows come one after another; `nearer` are those of earlier tiers, whose rows have been there already. */
interface Tier {
  number: number;
  places: readonly number[];
  nearer: readonly number[];
}

interface AskedOfPlace {
  kinds: readonly ListingKind[];
  /** All the places that may be served. */
  places: readonly number[];
  tiers: readonly Tier[];
}

/** Null for a search that asks for more than the narrow rows hold. */
function askedOfPlace({ words, near, sort, conditions, reach, wants, pins }: Search): AskedOfPlace | null {
  if (words || near || pins.length || wants.facets?.length || (sort !== 'NAME' && sort !== 'RELEVANCE')) return null;
  if (!reach || reach.apart || (sort === 'NAME' && wants.matched)) return null;
  let kinds = allKinds;
  let places: readonly number[] | null = null;
  for (const { narrow } of conditions) {
    // One list of places alone: to serve two of them at once is more than a walk tells.
    if (!narrow || ('places' in narrow && places)) return null;
    if ('places' in narrow) places = narrow.places;
    else kinds = kinds.filter((kind) => narrow.kinds.includes(kind));
  }
  if (!places || !kinds.length || places.length * kinds.length > mostWalks) return null;
  const allowed = new Set(places);
  const tiers: Tier[] = [];
  const nearer: number[] = [];
  for (const [number, those] of [reach.ids, reach.within, reach.closely, reach.widely].entries()) {
    const own = [...new Set(those)].filter((id) => allowed.has(id) && !nearer.includes(id));
    if (own.length) tiers.push({ number, places: own, nearer: [...nearer] });
    nearer.push(...own);
  }
  return { kinds, places, tiers };
}

interface Walk {
  kinds: readonly ListingKind[];
  places: readonly number[];
  nearer: readonly number[];
  /** Columns of the order but for the id that ends it. */
  order: readonly ('assuranceRank' | 'nameKey')[];
  /** The keys of the row before the first. */
  after: readonly Key[];
  limit: number;
}

const casts = { assuranceRank: Prisma.sql`smallint`, nameKey: Prisma.sql`text` } as const;
const column = (name: string) => Prisma.raw(`s."${name}"`);
const kindsSql = (kinds: readonly ListingKind[]) => Prisma.sql`${`{${kinds.join()}}`}::"ListingKind"[]`;

/** The first rows of these places and kinds, in order. */
function walked({ kinds, places, nearer, order, after, limit }: Walk): Prisma.Sql {
  const keys = Prisma.join([...order, 'listingId'].map(column));
  const passed = Prisma.join([
    ...order.map((name, index) => Prisma.sql`${after[index]}::${casts[name]}`),
    Prisma.sql`${after.at(-1)}::int`,
  ]);
  const alone = places.length === 1 && kinds.length === 1;
  const where = alone
    ? Prisma.sql`s."placeId" = ${places[0]}::int AND s.kind = ${kinds[0]}::"ListingKind"`
    : Prisma.sql`s."placeId" = p.id AND s.kind = k.kind`;
  const notBefore = nearer.length
    ? Prisma.sql`AND NOT EXISTS (SELECT FROM "CataloguePlace" n WHERE n."listingId" = s."listingId" AND n."placeId" = ANY (${ints(nearer)}))`
    : Prisma.empty;
  const walk = Prisma.sql`SELECT ${keys} FROM "CataloguePlace" s WHERE ${where} AND (${keys}) > (${passed}) ${notBefore} ORDER BY ${keys} LIMIT ${limit}::int`;
  if (alone) return walk;
  return Prisma.sql`SELECT DISTINCT ${keys} FROM unnest(${ints(places)}) p (id) CROSS JOIN unnest(${kindsSql(kinds)}) k (kind) CROSS JOIN LATERAL (${walk}) s
    ORDER BY ${keys} LIMIT ${limit}::int`;
}

const firstOf = { assuranceRank: -1, nameKey: '' } as const;

function byName({ kinds, places }: AskedOfPlace, values: readonly Key[] | null, limit: number): Prisma.Sql {
  const rows = walked({ kinds, places, nearer: [], order: ['nameKey'], after: values ?? ['', 0], limit });
  return Prisma.sql`SELECT s."listingId" AS id, NULL::int AS tier, s."nameKey" AS k2 FROM (${rows}) s`;
}

/** Each tier by itself, the later ones only where the page has room for them. */
function byTier({ kinds, tiers }: AskedOfPlace, values: readonly Key[] | null, limit: number): { tables: Prisma.Sql[]; rows: Prisma.Sql } {
  const order = ['assuranceRank', 'nameKey'] as const;
  const [passed = -1, ...keys] = values ?? [];
  const tables: Prisma.Sql[] = [];
  const names: Prisma.Sql[] = [];
  for (const { number, places, nearer } of tiers) {
    if (number < Number(passed)) continue;
    const after = number === Number(passed) ? keys : [...order.map((name) => firstOf[name]), 0];
    const rows = walked({ kinds, places, nearer, order, after, limit });
    const filled = names.length
      ? Prisma.sql`WHERE (${Prisma.join(
          names.map((name) => Prisma.sql`(SELECT count(*) FROM ${name})`),
          ' + ',
        )}) < ${limit}::int`
      : Prisma.empty;
    const name = Prisma.raw(`tier_${number}`);
    tables.push(
      Prisma.sql`${name} AS MATERIALIZED (SELECT s."listingId" AS id, ${number}::int AS tier, ${number}::int AS k0, s."assuranceRank" AS k1, s."nameKey" AS k2 FROM (${rows}) s ${filled})`,
    );
    names.push(name);
  }
  // A cursor made by hand may be past them all.
  const none = Prisma.sql`SELECT NULL::int AS id, NULL::int AS tier, NULL::int AS k0, NULL::smallint AS k1, NULL::text AS k2 WHERE false`;
  const all = names.length
    ? Prisma.join(
        names.map((name) => Prisma.sql`SELECT * FROM ${name}`),
        ' UNION ALL ',
      )
    : none;
  return { tables, rows: all };
}

const countOf = ({ kinds, places }: AskedOfPlace) => Prisma.sql`(SELECT count(DISTINCT s."listingId")::int FROM "CataloguePlace" s
  WHERE s."placeId" = ANY (${ints(places)}) AND s.kind = ANY (${kindsSql(kinds)}))`;

/** The same rows as the catalogue itself would give, or null where only that can. */
export function placePage(search: Search, index: number, limit: number): Prisma.Sql | null {
  const asked = askedOfPlace(search);
  if (!asked) return null;
  const values = afterKeys(search);
  const named = search.sort === 'NAME';
  const { tables, rows } = named ? { tables: [], rows: byName(asked, values, limit) } : byTier(asked, values, limit);
  const keys = named ? Prisma.sql`page.k2` : Prisma.sql`page.k0, page.k1, page.k2`;
  // A total is told even where the page has no row.
  const [total, from] = search.wants.total
    ? [Prisma.sql`counted.total`, Prisma.sql`(SELECT ${countOf(asked)} AS total) counted LEFT JOIN (${rows}) page ON true`]
    : [Prisma.sql`NULL::int AS total`, Prisma.sql`(${rows}) page`];
  return Prisma.sql`(${tables.length ? Prisma.sql`WITH ${Prisma.join(tables)}` : Prisma.empty}
    SELECT ${index}::int AS search, ${total}, page.id, NULL::float8 AS distance, page.tier, jsonb_build_array(${keys}) AS keys, NULL::jsonb AS facets, ${noMatchColumns}
    FROM ${from} ORDER BY ${keys}, page.id LIMIT ${limit}::int)`;
}
