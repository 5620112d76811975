/**
 * Finds listings: one statement for ids, order, distance and (when asked) the total, over the public catalogue alone. Words that find too little are
 * looked up in its spellings and asked once more.
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { readPlannedSql, readSql } from '../rows/prepared.ts';
import { atOnce, type InWords, isForOnce } from './at-once.ts';
import type { Key } from './cursor.ts';
import { type FacetCounts, facetCounts } from './facets.ts';
import { type Match, type MatchRow, matchesOf } from './matches.ts';
import { noteMiss } from './misses.ts';
import { few, pageSql } from './page.ts';
import { cursorOf } from './page-cursor.ts';
import { putRight } from './reading.ts';
import type { Search } from './search.ts';
import { secondReadings } from './second-reading.ts';

export type { Match } from './matches.ts';

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
  /** Null when they were not asked for, or are to be counted by themselves. */
  facets: FacetCounts | null;
  /** The search that was answered: facets count the same. */
  search: Search;
  /** What was asked, in the spelling that was answered; null when it was answered as typed. */
  didYouMean: string | null;
}

interface Row extends MatchRow {
  /** Which of the searches it answers. */
  search: number;
  total: number | null;
  id: number | null;
  keys: Key[];
  distance: number | null;
  facets: Parameters<typeof facetCounts>[0] | null;
}

interface Answer {
  search: Search;
  rows: (Row & { id: number })[];
  total: number | null;
  facets: FacetCounts | null;
}

/** All in one statement; those that find more than can be scored at once in another. */
async function answersTo(db: Database, searches: readonly Search[], inParts = false): Promise<Answer[]> {
  if (!searches.length) return [];
  const isOnce = (search: Search): search is InWords => !inParts && isForOnce(search);
  const pages = searches.map((search, index) => (isOnce(search) ? { sql: atOnce(search, index), planned: false } : pageSql(search, index)));
  const read = pages.every(({ planned }) => planned) ? readPlannedSql : readSql;
  const statement = Prisma.join(
    pages.map(({ sql }) => sql),
    ' UNION ALL ',
  );
  const rows = await read<Row>(db, statement);
  const bySearch = Map.groupBy(rows, (row) => row.search);
  const answers = searches.map((search, index) => {
    const own = bySearch.get(index) ?? [];
    const counted = own.find((row) => row.facets)?.facets ?? null;
    return {
      search,
      rows: own.filter((row): row is Row & { id: number } => row.id !== null),
      total: own[0]?.total ?? null,
      facets: counted && facetCounts(counted),
    };
  });
  const isTooWide = ({ search, total }: Answer) => isOnce(search) && total === null;
  const wide = await answersTo(
    db,
    answers.filter(isTooWide).map(({ search }) => search),
    true,
  );
  return answers.map((answer) => (isTooWide(answer) ? (wide.shift() ?? answer) : answer));
}

function foundIn({ search, rows, total, facets }: Answer): Found {
  const { spelling, typed } = search;
  return {
    hits: rows.slice(0, search.first).map((row) => ({
      id: row.id,
      cursor: cursorOf(search, [...row.keys, row.id]),
      distanceKm: row.distance === null ? null : Math.round(row.distance * 1000) / 1000,
      matched: search.wants.matched ? matchesOf(row, search.words !== null) : [],
    })),
    hasNextPage: rows.length > search.first,
    total,
    facets,
    search,
    didYouMean: spelling && Object.keys(spelling.corrected).length ? putRight(typed, spelling.corrected) : null,
  };
}

/** Too little was found, and the page is the first: those that follow are read as it was. */
const isPoor = ({ search, rows }: Answer) =>
  search.words !== null && search.words.understood.nameStart === null && !search.after && rows.length < few;

/**
 * What finds enough, in the order in which it would be meant: what was typed, what was put right, any of the words. The last finds all that the others
 * find, those with all the words first, so it answers what they hardly answer.
 */
const better = (answer: Answer, others: readonly Answer[]): Answer =>
  others.find((other) => other.rows.length >= few) ?? others.findLast((other) => other.rows.length > answer.rows.length) ?? answer;

/** Answers any number of searches in one statement, in their order; two more for those whose words found too little. */
export async function findListings(db: Database, searches: readonly Search[]): Promise<Found[]> {
  const answers = await answersTo(db, searches);
  const poor = answers.filter(isPoor);
  if (!poor.length) return answers.map(foundIn);
  const readings = await secondReadings(
    db,
    poor.map(({ search, rows }) => ({ search, found: rows.length })),
  );
  const others = await answersTo(db, readings.flat());
  return answers.map((answer) => {
    const own = readings[poor.indexOf(answer)] ?? [];
    const best = better(
      answer,
      others.filter((other) => own.includes(other.search)),
    );
    if (isPoor(answer) && !best.rows.length) noteMiss(db, answer.search);
    return foundIn(best);
  });
}
