/** Loads the seed into an empty database: all of it in one transaction, or nothing. */
import { resolve } from 'node:path';
import type { Database } from '../../server/database.ts';
import { advisoryLock } from '../../server/postgres/advisory-locks.ts';
import { advanceIds, type Executor, insertRows } from './insert.ts';
import { readSeed, SeedError } from './read.ts';
import { checkReferences, listingsOf } from './references.ts';
import type { SeedFile, SeedRows } from './rows.ts';
import { type Ids, type Tables, tablesOf } from './tables.ts';
import { checkWithheld } from './withheld.ts';

export type SeedChoice = 'county' | 'vocabularies' | 'none';

const files: Record<SeedChoice, readonly SeedFile[]> = {
  county: ['sources', 'vocabularies', 'synonyms', 'places', 'groups', 'venues', 'funding', 'awards', 'volunteering', 'events'],
  vocabularies: ['vocabularies', 'synonyms'],
  none: [],
};

/** The order in which foreign keys allow the tables to be filled; those with ids of their own go on counting from there. */
const order: [table: keyof Tables, counts: boolean][] = [
  ['Term', true],
  ['Synonym', true],
  ['Place', true],
  ['FormerCode', false],
  ['Containment', false],
  ['Neighbour', false],
  ['Source', true],
  ['Listing', true],
  ['Group', false],
  ['Council', false],
  ['CouncilPlace', false],
  ['Venue', false],
  ['Fund', false],
  ['Opportunity', false],
  ['Event', false],
  ['EventHost', false],
  ['FundHelp', false],
  ['OtherName', true],
  ['Identifier', true],
  ['Location', false],
  ['ListingPlace', false],
  ['ListingTerm', false],
  ['Contact', true],
  ['Link', true],
  ['Relation', true],
  ['Activity', true],
  ['ActivityTerm', false],
  ['Space', true],
  ['SpacePart', false],
  ['SpaceTerm', false],
  ['Capacity', false],
  ['Rate', true],
  ['OpeningHours', true],
  ['Closure', true],
  ['Round', true],
  ['Criterion', true],
  ['Award', true],
  ['AwardPlace', false],
  ['Milestone', true],
  ['Schedule', true],
  ['AccessFact', true],
  ['ListingSource', true],
  ['Revision', true],
];

function numberRows(rows: SeedRows): Ids {
  const number = (names: readonly string[]) => new Map(names.map((name, index) => [name, index + 1]));
  return {
    terms: number(rows.vocabularies.map((row) => `${row.vocabulary} ${row.slug}`)),
    places: number(rows.places.map((row) => row.slug)),
    sources: number(rows.sources.map((row) => row.paper)),
    listings: number(listingsOf(rows).map(({ row }) => row.slug)),
  };
}

async function fill(db: Executor, tables: Tables): Promise<void> {
  // Dates without an offset are local; one refresh of the catalogue at the end instead of one a statement.
  await db.$executeRawUnsafe(`SET LOCAL TIME ZONE 'Europe/London'`);
  await db.$executeRawUnsafe(`SET LOCAL fingerpost.bulk = 'on'`);
  await db.$executeRawUnsafe('SET LOCAL statement_timeout = 0');
  for (const [table, counts] of order) {
    await insertRows(db, table, tables[table]);
    if (counts) await advanceIds(db, table);
  }
  await db.$queryRawUnsafe('SELECT close_containment()::text');
  await db.$queryRawUnsafe('SELECT refresh_catalogue(ARRAY(SELECT id FROM "Listing"))::text');
  await db.$queryRawUnsafe('SELECT refresh_awards(ARRAY(SELECT id FROM "Award"))::text');
  await db.$queryRawUnsafe('SELECT refresh_timetable_rows(ARRAY(SELECT id FROM "Schedule"))::text');
}

/** Reads and checks a seed without loading it. Throws `SeedError` with every fault. */
export async function readCheckedSeed(which: SeedChoice, folder = resolve(import.meta.dirname)): Promise<SeedRows> {
  const faults: string[] = [];
  const rows = await readSeed(folder, files[which], faults);
  // References to a row that could not be read would only repeat the fault.
  if (!faults.length) {
    checkReferences(rows, faults);
    checkWithheld(rows, faults);
  }
  if (faults.length) throw new SeedError(faults);
  return rows;
}

/** Loads `which` if the database holds no term, place or listing yet; two processes at once load it once. True when it loaded. */
export async function loadSeed(db: Database, which: SeedChoice, folder?: string): Promise<boolean> {
  if (which === 'none') return false;
  const isEmpty = async (executor: Executor) => {
    const [found] = await executor.$queryRawUnsafe<{ any: boolean }[]>(
      'SELECT EXISTS (SELECT 1 FROM "Term") OR EXISTS (SELECT 1 FROM "Place") OR EXISTS (SELECT 1 FROM "Listing") AS any',
    );
    return !found?.any;
  };
  if (!(await isEmpty(db))) return false;
  const rows = await readCheckedSeed(which, folder);
  return db.$transaction(
    async (transaction) => {
      await transaction.$queryRawUnsafe(`SELECT pg_advisory_xact_lock(${advisoryLock('seed')})::text`);
      if (!(await isEmpty(transaction))) return false;
      await fill(transaction, tablesOf(rows, numberRows(rows)));
      return true;
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
