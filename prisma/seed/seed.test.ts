import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readJudgements } from './judgements.ts';
import { readCheckedSeed } from './load.ts';
import { type ListingRow, listingFiles, listingsOf } from './references.ts';
import type { SeedRows } from './rows.ts';

let rows: SeedRows;
let listings: ListingRow[];
beforeAll(async () => {
  rows = await readCheckedSeed('county');
  listings = listingsOf(rows).map(({ row }) => row);
});
const isShown = (row: ListingRow) => !('listed' in row) || row.listed;

describe('the county of the council papers', () => {
  test('has enough of each kind for a resident to find something', () => {
    expect(rows.groups.filter(isShown).length).toBeGreaterThanOrEqual(120);
    expect(rows.venues.length).toBeGreaterThanOrEqual(45);
    expect(rows.funding.length).toBeGreaterThanOrEqual(30);
    expect(rows.volunteering.length).toBeGreaterThanOrEqual(20);
    expect(rows.events.length).toBeGreaterThanOrEqual(12);
  });

  test('ties its awards to funds and to the groups that had them', () => {
    expect(rows.awards.filter((award) => award.fund && award.recipient).length).toBeGreaterThanOrEqual(20);
    for (const award of rows.awards) expect(award.recipient ?? award.recipientName, award.title).toBeTruthy();
  });

  test('says of every listing what it is, what it is about, where it is for and which paper says so', () => {
    for (const row of listings) {
      expect(row.summary.length, row.slug).toBeGreaterThan(20);
      expect(row.sources.length, row.slug).toBeGreaterThan(0);
      if (!isShown(row)) continue;
      expect(row.themes.length, row.slug).toBeGreaterThan(0);
      expect(row.places.length, row.slug).toBeGreaterThan(0);
    }
  });

  test('claims of nothing that it is current: nobody has confirmed any of it', async () => {
    for (const file of Object.keys(listingFiles))
      expect(await readFile(join(import.meta.dirname, `${file}.yaml`), 'utf8')).not.toMatch(/confirmed(At|By)|assurance/);
    for (const source of rows.sources) expect(source.asAt).toMatch(/^20(10|17|20|25)-/);
  });

  test('has one listing for one thing', () => {
    const shown = listings.filter(isShown).map((row) => row.name.toLowerCase().replace(/[^\p{L}\d]/gu, ''));
    expect(shown.filter((name, index) => shown.indexOf(name) !== index)).toEqual([]);
  });

  test('names one source once for each listing', () => {
    for (const row of listings) {
      const papers = row.sources.map((source) => source.paper);
      expect(new Set(papers).size, row.slug).toBe(papers.length);
    }
  });
});

// Paper 002, Fees and Charges 2025-26: spaces and, in brackets, prices of each library.
const libraryRooms: Record<string, [spaces: number, rates: number]> = {
  'cambridge-central-library': [6, 7],
  'chatteris-library': [1, 1],
  'cherry-hinton-library': [1, 0],
  'ely-library': [2, 2],
  'huntingdon-library': [5, 5],
  'march-library': [2, 2],
  'milton-road-library': [4, 6],
  'ramsey-library': [2, 2],
  'rock-road-library': [1, 1],
  'soham-library': [1, 1],
  'st-ives-library': [3, 3],
  'st-neots-library': [6, 6],
  'whittlesey-library': [1, 1],
  'wisbech-library': [4, 4],
  'yaxley-library': [1, 1],
};

describe('the 15 libraries with rooms to hire', () => {
  test.each(Object.entries(libraryRooms))('%s has its rooms and prices', (slug, [spaces, rates]) => {
    const library = rows.venues.find((venue) => venue.slug === slug);
    expect(library?.type).toBe('library');
    expect(library?.spaces).toHaveLength(spaces);
    expect(library?.spaces.flatMap((space) => space.rates)).toHaveLength(rates);
    for (const rate of library?.spaces.flatMap((space) => space.rates) ?? []) expect(rate.validFrom).toBe('2025-04-01');
  });

  test('the figures that look like slips in the paper say so', () => {
    const doubtful = rows.venues.flatMap((venue) =>
      venue.spaces.flatMap((space) => space.rates.filter((rate) => rate.doubtful).map(() => venue.slug)),
    );
    expect(doubtful).toEqual(['huntingdon-library', 'whittlesey-library']);
  });
});

describe('the words', () => {
  test('every term of the papers is a label or another word for one', async () => {
    interface List {
      list: string;
      terms: string[];
    }
    const verbatim = parse(await readFile(join(import.meta.dirname, 'verbatim.yaml'), 'utf8')) as { terms: List[] };
    const plain = (term: string) => term.toLowerCase().replace(/\s+/g, ' ').trim();
    const known = new Set(rows.vocabularies.flatMap((term) => [term.label, ...term.alternativeLabels]).map(plain));
    expect(
      verbatim.terms.flatMap(({ list, terms }) => terms.filter((term) => !known.has(plain(term))).map((term) => `${list}: ${term}`)),
    ).toEqual([]);
    expect(verbatim.terms.flatMap((list) => list.terms).length).toBeGreaterThan(500);
  });

  test('themes have two levels and are 40 at most', () => {
    const themes = rows.vocabularies.filter((term) => term.vocabulary === 'THEME');
    expect(themes.length).toBeLessThanOrEqual(40);
    const second = new Set(themes.filter((term) => term.parent).map((term) => term.slug));
    for (const theme of themes) expect(second.has(theme.parent ?? ''), theme.slug).toBe(false);
  });
});

describe('the judgement of the 887 rows', () => {
  test('covers each row once', async () => {
    const judgements = await readJudgements();
    const count = (file: string) =>
      new Set(judgements.filter((judgement) => judgement.file === file).map((judgement) => judgement.row)).size;
    expect(judgements).toHaveLength(887);
    expect([count('papers-000-001-003'), count('papers-002'), count('papers-004')]).toEqual([277, 349, 261]);
    for (const { row, reason } of judgements) {
      expect(Number.isInteger(row)).toBe(true);
      expect(reason).not.toBe('');
    }
  });

  test('leads to a listing, place or paper that exists', async () => {
    const slugs = new Set(listings.map((row) => row.slug));
    const places = new Set(rows.places.map((row) => row.slug));
    const shown = new Set(listings.filter(isShown).map((row) => row.slug));
    const leads: Record<string, (slug: string) => boolean> = {
      listed: (slug) => shown.has(slug),
      body: (slug) => slugs.has(slug) && !shown.has(slug),
      merged: (slug) => slugs.has(slug) || places.has(slug),
      award: (slug) => slugs.has(slug),
      place: (slug) => places.has(slug),
      source: (slug) => slugs.has(slug) || rows.sources.some((source) => source.paper === slug),
      out: (slug) => slug === '',
    };
    const lost = (await readJudgements()).filter(({ outcome, slug }) => !leads[outcome]?.(slug));
    expect(lost).toEqual([]);
  });

  test('and every listing comes from a row', async () => {
    const judged = new Set((await readJudgements()).map((judgement) => judgement.slug));
    // Roles and events that a row of another kind tells of beside its group.
    const told = new Set(rows.volunteering.map((row) => row.slug));
    expect(listings.filter((row) => isShown(row) && !judged.has(row.slug) && !told.has(row.slug)).map((row) => row.slug)).toEqual([]);
  });
});
