/** A search as it is asked of the database, and what must hold of every row it finds: the public catalogue alone, so nothing that it withholds. */
import { Prisma } from '../../generated/prisma/client.ts';
import { earthRadius } from '../places/distances.ts';
import { cellsAround } from './cells.ts';
import type { CollectionAsked } from './collection.ts';
import { type Condition, type Facet, ints, placeTier, tierConditions } from './conditions.ts';
import type { PlaceReach } from './reach.ts';
import { namedCondition, type Reading, scoreOf, wordsCondition } from './relevance.ts';
import { partsOf, pinned, pinnedFirst, pinnedKeys, type Sort, type SortKey, sortKeys } from './sorts.ts';

export interface Nearness {
  latitude: number;
  longitude: number;
  withinKm: number | null;
}

/** The words of a search as they are read; null where nothing was asked in words. */
export interface Words extends Reading {
  /** The place named among them. */
  reach: PlaceReach | null;
  /** Its middle. */
  point: Nearness | null;
}

export interface Search {
  /** As they were typed. */
  typed: string;
  words: Words | null;
  /** A word still being typed, or misspelt, has been looked up: pages that follow are read in the same way. */
  spelling: SpellingFound | null;
  conditions: readonly Condition[];
  /** Places asked for; they give the tiers of nearness and `matched`. */
  reach: PlaceReach | null;
  near: Nearness | null;
  sort: Sort;
  /** Ids of what comes first, whatever the order says of it. */
  pins: readonly number[];
  /** The collection that was asked for. */
  collection: CollectionAsked | null;
  first: number;
  after: string | null;
  now: Date;
  /** Says in short what was asked, but for the order and the page: a cursor belongs to it. */
  question: string;
  /** Facets by their names; none when they were not asked for. */
  wants: { total: boolean; matched: boolean; facets?: readonly Facet[] };
}

/** What stands in for words that the catalogue does not have, in a form that a cursor can carry. */
export interface SpellingFound {
  /** Words that were corrected, with what they were taken for. */
  corrected: Record<string, string>;
  /** A beginning, with words that begin so. */
  unfinished: Record<string, string[]>;
  /** Words that no listing has. */
  unknown: string[];
  /** Any of the words is enough: how much each weighs. */
  weights: number[] | null;
}

/** A point on the unit sphere, as the catalogue keeps them. */
export function onSphere({ latitude, longitude }: Nearness): Prisma.Sql {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  const point = [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  return Prisma.sql`cube(${`{${point.join()}}`}::float8[])`;
}

/** Over the ground, from the straight line between two points of the sphere. Null, which `least` would pass over, where there is no point. */
export const kilometres = (near: Nearness) =>
  Prisma.sql`CASE WHEN c.near IS NOT NULL THEN ${2 * earthRadius}::float8 * asin(least(1, (c.near <-> ${onSphere(near)}) / 2)) END`;

function nearConditions(near: Nearness | null, sort: Sort): Prisma.Sql[] {
  if (!near) return [];
  // Asked by distance, a hidden location does not answer, not even at the end (PRODUCT rule 1).
  const open = Prisma.sql`c.visibility IS DISTINCT FROM 'HIDDEN'`;
  if (near.withinKm === null) return sort === 'DISTANCE' ? [open] : [];
  // Straight through the Earth, which is as good to compare and quicker to work out for thousands of rows.
  const within = Prisma.sql`(c.near <-> ${onSphere(near)}) <= ${chordOf(near.withinKm)}::float8`;
  return [open, Prisma.sql`c.near IS NOT NULL`, boundOf(near, near.withinKm), within];
}

/** The straight line between two points of the unit sphere that are so far apart over the ground. */
const chordOf = (kilometres: number) => 2 * Math.sin(Math.min(kilometres / (2 * earthRadius), Math.PI / 2));

/** What an index knows of a circle: the squares it touches, or, of a very wide one, the cube around it. */
function boundOf(near: Nearness, withinKm: number): Prisma.Sql {
  const cells = cellsAround(near, withinKm);
  if (cells) return Prisma.sql`c.cell = ANY (${`{${cells.join()}}`}::int[])`;
  return Prisma.sql`c.near <@ cube_enlarge(${onSphere(near)}, ${chordOf(withinKm)}::float8, 3)`;
}

/** What filters and the circle ask. Facets left out are counted without their own filters. */
export const askedOf = (
  { conditions, near, sort }: Pick<Search, 'conditions' | 'near' | 'sort'>,
  leaveOut: readonly Facet[],
): Prisma.Sql[] => [
  ...conditions.filter((one) => one.facet === null || !leaveOut.includes(one.facet)).map((one) => one.sql),
  ...nearConditions(near, sort),
];

/**
 * In a circle this small there are few rows however many listings the county has: they are read by their squares and looked at for the words, which is
 * quicker than an index of the words of the whole county.
 */
const smallKm = 2;
export const isSmallCircle = ({ near }: Pick<Search, 'near'>) => near?.withinKm != null && near.withinKm <= smallKm;

/** What must hold for the words' sake, in a form that no index answers where the circle is to come first. */
function wordsOf({ words, near }: Pick<Search, 'words' | 'near'>): Prisma.Sql[] {
  if (!words) return [];
  const met = wordsCondition(words);
  return [isSmallCircle({ near }) ? Prisma.sql`(${met}) IS TRUE` : met];
}

/** Everything that must hold, but for the page's own bound. */
export function whereOf(search: Pick<Search, 'words' | 'conditions' | 'near' | 'sort'>, leaveOut: readonly Facet[] = []): Prisma.Sql {
  return Prisma.join([Prisma.sql`c.listed`, ...askedOf(search, leaveOut), ...wordsOf(search)], ' AND ');
}

export const tierOf = ({ reach }: Search) => (reach ? placeTier(reach) : null);
export const distanceOf = ({ near }: Search) => (near ? kilometres(near) : null);

/** By how well the words are answered: only for some of very many rows, so not a plain key (see page.ts). */
export const isRanked = ({ sort, words }: Search) => sort === 'RELEVANCE' && words !== null;

/** Best first. */
export function scoreSql(search: Search & { words: Words }): Prisma.Sql {
  const { words } = search;
  const score = scoreOf(words, {
    distance: distanceOf(search),
    tier: tierOf(search),
    named: words.reach,
    namedDistance: words.point ? kilometres(words.point) : null,
  });
  const pins = pinsOf(search);
  return pins ? Prisma.sql`CASE WHEN ${pinned(pins)} THEN ${pinnedFirst(pins)} ELSE ${score} END` : score;
}

/** As an array of numbers; null where nothing comes first. */
export const pinsOf = ({ pins }: Pick<Search, 'pins'>) => (pins.length ? ints(pins) : null);

export const namedSql = (search: Search & { words: Words }) => namedCondition(search.words);

/** The keys of a plain order. */
export function keysOf(search: Search): SortKey[] {
  const keys = sortKeys(search.sort, { tier: tierOf(search) });
  return search.pins.length ? pinnedKeys(keys, partsIn({ ...search, pins: [] }) !== null) : keys;
}

/** The parts of a plain order that has any. */
export const partsIn = ({ sort, near, reach, now, pins }: Search) =>
  partsOf(sort, {
    pins: pinsOf({ pins }),
    chord: near && Prisma.sql`(c.near <-> ${onSphere(near)})`,
    bounded: near?.withinKm != null,
    tiers: reach && tierConditions(reach),
    now,
  });
