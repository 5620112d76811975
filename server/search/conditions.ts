/** Filters of all kinds, as SQL over the catalogue (`c`). Each says which facet it belongs to, so that a facet can be counted without it. */
import { type Channel, type ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { placesNamed } from '../places/named.ts';
import { whenCondition } from '../times/conditions.ts';
import type { WhenAsked } from '../times/when.ts';
import { type PlaceReach, reachOf } from './reach.ts';
import { termIds } from './reference.ts';

export const facets = ['kinds', 'themes', 'audiences', 'places', 'accessibility', 'free'] as const;
export type Facet = (typeof facets)[number];

export interface Condition {
  facet: Facet | null;
  sql: Prisma.Sql;
  /** The same, where the narrow rows of `CataloguePlace` can tell it (by-place.ts). */
  narrow?: { kinds: readonly ListingKind[] } | { places: readonly number[] };
}

export const condition = (sql: Prisma.Sql, facet: Facet | null = null): Condition => ({ facet, sql });

/** Of these kinds. */
export const ofKinds = (kinds: readonly ListingKind[], facet: Facet | null = null): Condition => ({
  ...condition(kindIn(kinds), facet),
  narrow: { kinds },
});

/** Serves these places. */
export function ofPlaces(reach: PlaceReach, exact: boolean, facet: Facet | null = null): Condition {
  const serves = condition(servesPlaces(reach, exact), facet);
  return reach.apart ? serves : { ...serves, narrow: { places: [...new Set(servedBy(reach, exact))] } };
}

/** A PostgreSQL array of whole numbers. */
export const ints = (numbers: readonly number[]) => Prisma.sql`${`{${numbers.join()}}`}::int[]`;
/** A PostgreSQL array of words. They travel as JSON, so that no character of theirs means anything. */
export const texts = (words: readonly string[]) => Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`;

/** `ListingFilter`, with the owner already a number. Lists that are left out, null or empty do not filter. */
export interface FilterAsked {
  kinds?: readonly ListingKind[] | null | undefined;
  themes?: readonly string[] | null | undefined;
  audiences?: readonly string[] | null | undefined;
  languages?: readonly string[] | null | undefined;
  channels?: readonly Channel[] | null | undefined;
  accessibility?: readonly string[] | null | undefined;
  places?: readonly string[] | null | undefined;
  exactPlace?: boolean | null | undefined;
  free?: boolean | null | undefined;
  confirmed?: boolean | null | undefined;
  when?: WhenAsked | null | undefined;
  updatedSince?: Date | null | undefined;
  ownerId?: number | null | undefined;
  /** Slug of a collection; what it leaves out and puts first is read in ask.ts. */
  collection?: string | null | undefined;
}

/** Rows that carry one of these terms. */
export async function anyTerm(
  db: Database,
  vocabulary: Parameters<typeof termIds>[1],
  slugs: readonly string[] | null | undefined,
  facet: Facet | null = null,
): Promise<Condition[]> {
  if (!slugs?.length) return [];
  return [condition(Prisma.sql`c."termIds" && ${ints(await termIds(db, vocabulary, slugs))}`, facet)];
}

/** Rows that carry all of these terms. */
export async function allTerms(
  db: Database,
  vocabulary: Parameters<typeof termIds>[1],
  slugs: readonly string[] | null | undefined,
): Promise<Condition[]> {
  if (!slugs?.length) return [];
  return [condition(Prisma.sql`c."termIds" @> ${ints(await termIds(db, vocabulary, slugs))}`)];
}

/** The places themselves or anything within them. Of a county that is nearly every place, so that the few others are looked for instead. */
const servesWithin = ({ ids, within, apart }: PlaceReach) =>
  apart
    ? Prisma.sql`(c."placeIds" <> '{}' AND NOT c."placeIds" <@ ${ints(apart)})`
    : Prisma.sql`c."placeIds" && ${ints([...ids, ...within])}`;

const servedBy = ({ ids, within, closely, widely }: PlaceReach, exact: boolean) => [
  ...ids,
  ...within,
  ...(exact ? [] : [...closely, ...widely]),
];

/** Serves the places, anything within them, or (unless `exact`) an area around them. */
function servesPlaces(reach: PlaceReach, exact: boolean): Prisma.Sql {
  if (!reach.apart) return Prisma.sql`c."placeIds" && ${ints(servedBy(reach, exact))}`;
  const around = exact ? [] : [...reach.closely, ...reach.widely];
  return around.length ? Prisma.sql`(${servesWithin(reach)} OR c."placeIds" && ${ints(around)})` : servesWithin(reach);
}

/** How closely a row serves the places: 0 themselves, 1 something within, 2 the district around, 3 the county or wider. */
export const placeTier = (reach: PlaceReach) =>
  Prisma.sql`CASE WHEN c."placeIds" && ${ints(reach.ids)} THEN 0 WHEN ${servesWithin(reach)} THEN 1 WHEN c."placeIds" && ${ints(reach.closely)} THEN 2 ELSE 3 END`;

/** The rows of each tier, for what serves the places at all. */
export const tierConditions = (reach: PlaceReach): Prisma.Sql[] => {
  const itself = Prisma.sql`c."placeIds" && ${ints(reach.ids)}`;
  const closely = Prisma.sql`c."placeIds" && ${ints(reach.closely)}`;
  return [
    itself,
    Prisma.sql`${servesWithin(reach)} AND NOT ${itself}`,
    ...(reach.closely.length ? [Prisma.sql`${closely} AND NOT ${servesWithin(reach)}`] : [Prisma.sql`false`]),
    ...(reach.widely.length
      ? [Prisma.sql`c."placeIds" && ${ints(reach.widely)} AND NOT ${servesWithin(reach)} AND NOT ${closely}`]
      : [Prisma.sql`false`]),
  ];
};

/** The conditions of a filter, and how far the places it names reach. */
export async function conditionsOf(
  db: Database,
  filter: FilterAsked,
  { kinds, now }: { kinds: readonly ListingKind[] | null; now: Date },
): Promise<{ conditions: Condition[]; reach: PlaceReach | null }> {
  const places = filter.places?.length ? await placesNamed(db, filter.places) : null;
  const reach =
    places &&
    (await reachOf(
      db,
      places.map(({ id }) => id),
    ));
  const conditions: Condition[] = [
    ...(await anyTerm(db, 'THEME', filter.themes, 'themes')),
    ...(await anyTerm(db, 'AUDIENCE', filter.audiences, 'audiences')),
  ];
  const add = (sql: Prisma.Sql, facet: Facet | null = null) => conditions.push(condition(sql, facet));
  if (filter.kinds?.length) conditions.push(ofKinds(filter.kinds, 'kinds'));
  if (filter.languages?.length) add(languageIn(filter.languages));
  if (filter.channels?.length) add(Prisma.sql`c.channels::text[] && ${texts(filter.channels)}`);
  if (filter.accessibility?.length)
    add(Prisma.sql`c."accessIds" @> ${ints(await termIds(db, 'ACCESS', filter.accessibility))}`, 'accessibility');
  if (reach) conditions.push(ofPlaces(reach, filter.exactPlace ?? false, 'places'));
  if (filter.free !== null && filter.free !== undefined) add(Prisma.sql`c.free = ${filter.free}`, 'free');
  if (filter.confirmed !== null && filter.confirmed !== undefined)
    add(filter.confirmed ? Prisma.sql`c."assuranceRank" = 0` : Prisma.sql`c."assuranceRank" > 0`);
  if (filter.updatedSince) add(Prisma.sql`c."updatedAt" >= ${filter.updatedSince}`);
  if (filter.ownerId !== null && filter.ownerId !== undefined) add(ownedBy(filter.ownerId));
  const when = await whenCondition(db, filter.when, kinds ?? (filter.kinds?.length ? filter.kinds : null), now);
  if (when) add(when);
  return { conditions, reach };
}

/** As `owner` answers: only what the body is named beside (server/listings/hidden-bodies.ts). */
const ownedBy = (body: number) =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Listing" o JOIN "Listing" b ON b.id = o."ownerId" WHERE o.id = c."listingId" AND b.id = ${body} AND b.status = 'PUBLISHED' AND NOT (b.hidden AND c.locates))`;

/** A listing that names no language is in English. */
const languageIn = (codes: readonly string[]) =>
  codes.includes('en') ? Prisma.sql`(c.languages && ${texts(codes)} OR c.languages = '{}')` : Prisma.sql`c.languages && ${texts(codes)}`;

/** One kind is compared plainly, so that the index on kind and order serves. */
function kindIn(kinds: readonly ListingKind[]): Prisma.Sql {
  const [only] = kinds;
  if (kinds.length === 1) return Prisma.sql`c.kind = ${only}::"ListingKind"`;
  return Prisma.sql`c.kind = ANY (${`{${kinds.join()}}`}::"ListingKind"[])`;
}
