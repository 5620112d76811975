/**
 * Finds listings: one statement for ids, order, distance and (when asked) the total, over the public catalogue alone. Nothing here reads what the
 * catalogue withholds.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { type Condition, ints, placeTier } from './conditions.ts';
import { decodeCursor, encodeCursor, type Key } from './cursor.ts';
import { keyType, type Sort, type SortKey, sortKeys } from './sorts.ts';

export type Match = 'SERVES' | 'WITHIN' | 'CONTAINS' | 'NAME' | 'OTHER_NAME' | 'TEXT' | 'ACTIVITY' | 'SPACE';

export interface Nearness {
  latitude: number;
  longitude: number;
  withinKm: number | null;
}

export interface Search {
  words: string;
  conditions: readonly Condition[];
  /** Places asked for; they give the tiers of nearness and `matched`. */
  placeIds: readonly number[] | null;
  near: Nearness | null;
  sort: Sort;
  first: number;
  after: string | null;
  now: Date;
  wants: { total: boolean; matched: boolean };
}

export interface Hit {
  id: number;
  cursor: string;
  distanceKm: number | null;
  matched: Match[];
}

export interface Found {
  hits: Hit[];
  hasNextPage: boolean;
  total: number | null;
}

/** The words as PostgreSQL reads them, in the words of a web search. */
export const textQuery = (words: string) => Prisma.sql`websearch_to_tsquery('public.listing', ${words})`;

/** Mean radius of the Earth in kilometres; over a county the error is a few metres. */
const earthRadius = 6371.0088;

/** A point on the unit sphere, as the catalogue keeps them. */
function onSphere({ latitude, longitude }: Nearness): Prisma.Sql {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const point = [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  return Prisma.sql`cube(${`{${point.join()}}`}::float8[])`;
}

/** Over the ground, from the straight line between two points of the sphere. Null, which `least` would pass over, where there is no point. */
const kilometres = (near: Nearness) =>
  Prisma.sql`CASE WHEN c.near IS NOT NULL THEN ${2 * earthRadius}::float8 * asin(least(1, (c.near <-> ${onSphere(near)}) / 2)) END`;

function nearConditions(near: Nearness | null, sort: Sort): Prisma.Sql[] {
  if (!near) return [];
  // Asked by distance, a hidden location does not answer, not even at the end (PRODUCT rule 1).
  const open = Prisma.sql`c.visibility IS DISTINCT FROM 'HIDDEN'`;
  if (near.withinKm === null) return sort === 'DISTANCE' ? [open] : [];
  const chord = 2 * Math.sin(Math.min(near.withinKm / (2 * earthRadius), Math.PI / 2));
  return [
    open,
    Prisma.sql`c.near IS NOT NULL`,
    Prisma.sql`c.near <@ cube_enlarge(${onSphere(near)}, ${chord}::float8, 3)`,
    Prisma.sql`${kilometres(near)} <= ${near.withinKm}::float8`,
  ];
}

/** Everything that must hold, but for the page's own bound. A facet left out is counted without its own filter. */
export function whereOf(search: Pick<Search, 'words' | 'conditions' | 'near' | 'sort'>, leaveOut: Condition['facet'] = null): Prisma.Sql {
  const holds = [
    Prisma.sql`c.listed`,
    ...search.conditions.filter((one) => one.facet === null || one.facet !== leaveOut).map((one) => one.sql),
    ...nearConditions(search.near, search.sort),
    ...(search.words ? [Prisma.sql`c.search @@ ${textQuery(search.words)}`] : []),
  ];
  return Prisma.join(holds, ' AND ');
}

function pageBound(keys: readonly SortKey[], after: string | null, sort: Sort): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const values = decodeCursor(after, sort, [...keys.map(keyType), 'number']);
  const left = Prisma.join([...keys.map((key) => key.sql), Prisma.sql`c."listingId"`]);
  const right = Prisma.join([
    ...keys.map((key, index) => Prisma.sql`${values[index]}::${Prisma.raw(key.cast)}`),
    Prisma.sql`${values.at(-1)}::int`,
  ]);
  return Prisma.sql`(${left}) > (${right})`;
}

/** Where the words were found, for the rows of one page only. */
function matchColumns(words: string): Prisma.Sql {
  const query = textQuery(words);
  const holds = (text: Prisma.Sql) => Prisma.sql`to_tsvector('public.listing', ${text}) @@ ${query}`;
  return Prisma.sql`
    ${holds(Prisma.sql`l.name`)} AS in_name,
    EXISTS (SELECT 1 FROM "OtherName" n WHERE n."listingId" = l.id AND ${holds(Prisma.sql`n.name`)}) AS in_other_name,
    EXISTS (SELECT 1 FROM "Activity" a WHERE a."groupId" = l.id AND ${holds(Prisma.sql`concat_ws(' ', a.name, a.summary)`)}) AS in_activity,
    EXISTS (SELECT 1 FROM "Space" s WHERE s."venueId" = l.id AND ${holds(Prisma.sql`s.name`)}) AS in_space`;
}

const noMatchColumns = Prisma.sql`false AS in_name, false AS in_other_name, false AS in_activity, false AS in_space`;

interface Row {
  /** Which of the searches it answers. */
  search: number;
  total: number | null;
  id: number | null;
  keys: Key[];
  distance: number | null;
  tier: number | null;
  in_name: boolean;
  in_other_name: boolean;
  in_activity: boolean;
  in_space: boolean;
}

function matchesOf(row: Row, words: string): Match[] {
  const tiers: Match[] = ['SERVES', 'WITHIN', 'CONTAINS', 'CONTAINS'];
  const place = row.tier === null ? [] : tiers.slice(row.tier, row.tier + 1);
  if (!words) return place;
  const found: [boolean, Match][] = [
    [row.in_name, 'NAME'],
    [row.in_other_name, 'OTHER_NAME'],
    [row.in_activity, 'ACTIVITY'],
    [row.in_space, 'SPACE'],
  ];
  const named = found.flatMap(([holds, match]) => (holds ? [match] : []));
  return [...place, ...(named.length ? named : (['TEXT'] as const))];
}

/** The statement of one search: its page, beside its total when that is wanted. Keys travel as JSON, so that pages of any order fit one statement. */
function pageSql(search: Search, index: number): Prisma.Sql {
  const { words, near, placeIds, first, after, sort, wants } = search;
  const distance = near ? kilometres(near) : null;
  const tier = placeIds ? placeTier(ints(placeIds)) : null;
  const keys = keysOf(search);
  const where = whereOf(search);
  const columns = keys.map((key, position) => Prisma.sql`${key.sql} AS ${keyName(position)}`);
  const order = Prisma.join([...keys.map((_key, position) => keyName(position)), Prisma.sql`page.id`]);
  const matched = words && wants.matched ? matchColumns(words) : noMatchColumns;
  return Prisma.sql`(
    SELECT ${index}::int AS search, counted.total, page.id, page.distance, page.tier, jsonb_build_array(${Prisma.join(keys.map((_key, position) => keyName(position)))}) AS keys, ${matched}
    FROM (SELECT ${wants.total ? Prisma.sql`(SELECT count(*)::int FROM "Catalogue" c WHERE ${where})` : Prisma.sql`NULL::int`} AS total) counted
    LEFT JOIN (
      SELECT c."listingId" AS id, ${Prisma.join(columns)}, ${distance ?? Prisma.sql`NULL::float8`} AS distance,
        ${wants.matched && tier ? tier : Prisma.sql`NULL::int`} AS tier
      FROM "Catalogue" c
      WHERE ${where} AND ${pageBound(keys, after, sort)}
      ORDER BY ${Prisma.join([...keys.map((_key, position) => keyName(position)), Prisma.sql`id`])} LIMIT ${first + 1}
    ) page ON true
    LEFT JOIN "Listing" l ON l.id = page.id
    ORDER BY ${order} LIMIT ${first + 1})`;
}

const keyName = (position: number) => Prisma.raw(`k${position}`);

function keysOf({ words, near, placeIds, sort, now }: Search): SortKey[] {
  return sortKeys(sort, {
    words: words ? textQuery(words) : null,
    distance: near ? kilometres(near) : null,
    tier: placeIds ? placeTier(ints(placeIds)) : null,
    now,
  });
}

function foundIn(rows: readonly Row[], search: Search): Found {
  const present = rows.filter((row): row is Row & { id: number } => row.id !== null);
  const hits = present.slice(0, search.first).map((row) => ({
    id: row.id,
    cursor: encodeCursor(search.sort, [...row.keys, row.id]),
    distanceKm: row.distance === null ? null : Math.round(row.distance * 1000) / 1000,
    matched: search.wants.matched ? matchesOf(row, search.words) : [],
  }));
  return { hits, hasNextPage: present.length > search.first, total: rows[0]?.total ?? null };
}

/** Throws a sentence when `after` is no cursor of this order. */
export function checkCursor(search: Search): void {
  pageBound(keysOf(search), search.after, search.sort);
}

/** Answers any number of searches in one statement, in their order. */
export async function findListings(db: Database, searches: readonly Search[]): Promise<Found[]> {
  const rows = await db.$queryRaw<Row[]>`${Prisma.join(searches.map(pageSql), ' UNION ALL ')}`;
  const bySearch = Map.groupBy(rows, (row) => row.search);
  return searches.map((search, index) => foundIn(bySearch.get(index) ?? [], search));
}
