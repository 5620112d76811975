import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readJudgements } from './judgements.ts';
import { readCheckedSeed } from './load.ts';
import { type ListingRow, listingsOf } from './references.ts';
import type { SeedRows } from './rows.ts';
import { checkWithheld, isWithheld } from './withheld.ts';

interface DocumentRow {
  kind: string;
  name: string;
  facts: { sensitive?: boolean; listing_caution?: string; publish?: string };
}

/** Beside a checkout of the project, not in it. */
const documents = resolve(import.meta.dirname, '../../../shared/data/documents');
const papers = ['papers-000-001-003', 'papers-002', 'papers-004'];

let rows: SeedRows;
let listings: ListingRow[];
const bySlug = (slug: string) => listings.find((row) => row.slug === slug);
beforeAll(async () => {
  rows = await readCheckedSeed('county');
  listings = listingsOf(rows).map(({ row }) => row);
});

/** Everything committed here, a word at a time. */
async function seedWords(): Promise<{ file: string; words: string[] }[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => !file.startsWith('.'));
  return Promise.all(files.map(async (file) => ({ file, words: wordsOf(await readFile(join(import.meta.dirname, file), 'utf8')) })));
}
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

describe('rows whose location the papers withhold', () => {
  test('say nothing finer than a district', async () => {
    const wide = new Set(rows.places.filter((place) => ['COUNTY', 'UNITARY', 'DISTRICT'].includes(place.kind)).map((place) => place.slug));
    const withheld = (await readJudgements()).filter(({ reason }) => reason.includes('withheld'));
    expect(withheld.length).toBe(12);
    for (const { slug } of withheld) {
      const row = bySlug(slug);
      expect(row, slug).toBeDefined();
      expect(row?.location, slug).toEqual({ visibility: 'HIDDEN', lines: [] });
      for (const place of row?.places ?? []) expect(wide.has(place), `${slug}: ${place}`).toBe(true);
    }
  });

  test('that withhold their members too have no contact, no meeting place, and nobody stands by them', async () => {
    const closed = (await readJudgements()).filter(({ reason }) => reason.includes('membership')).map(({ slug }) => slug);
    expect(closed).toHaveLength(6);
    for (const slug of closed) {
      expect(bySlug(slug), slug).toMatchObject({ contacts: [], links: [], relations: [] });
      for (const row of listings)
        expect(
          row.relations.map((relation) => relation.to),
          row.slug,
        ).not.toContain(slug);
    }
  });
});

describe('what must not be published', () => {
  test('is named in no file of the seed', async () => {
    // The name's own fingerprint, so that the test does not name it either.
    const fingerprint = 'e481bca055c9d2d03ebf8021055eeada5648a175899ebbbaa15c3de37e5ef42b';
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const { file, words } of await seedWords()) {
      const pairs = new Set(words.map((word, index) => `${word} ${words[index + 1]}`));
      expect(
        [...pairs].some((pair) => hash(pair) === fingerprint),
        file,
      ).toBe(false);
    }
  });

  test('leads to no listing', async () => {
    const rows = (await readJudgements()).filter(({ reason }) => reason.includes('not to be published'));
    expect(rows.length).toBeGreaterThan(0);
    for (const judgement of rows) expect(judgement).toMatchObject({ outcome: 'out', slug: '' });
  });
});

describe('a hand edit that would give a withheld location away is a fault', () => {
  const slug = 'cambridge-womens-aid';
  const place = 'wisbech';

  /** The seed as if somebody had edited it, and the faults that gives. */
  function edited(edit: (copy: SeedRows, row: SeedRows['groups'][number]) => void): string[] {
    const copy = structuredClone(rows);
    const row = copy.groups.find((group) => group.slug === slug) as SeedRows['groups'][number];
    edit(copy, row);
    const faults: string[] = [];
    checkWithheld(copy, faults);
    return faults;
  }
  const oneFault = (field: string) => [expect.stringMatching(new RegExp(`^[a-z]+\\.yaml row \\d+ \\([\\w -]+\\), ${field}: `))];

  test('none as it stands', () => expect(edited(() => {})).toEqual([]));
  test('a town among its places', () => expect(edited((_, row) => row.places.push(place))).toEqual(oneFault('places')));
  test('a town in its summary', () => expect(edited((_, row) => (row.summary += ' It is in Wisbech.'))).toEqual(oneFault('summary')));
  test('a town in the note of a contact', () =>
    expect(edited((_, row) => row.contacts.push({ role: 'Office', note: 'Near Wisbech.', textRelay: false, public: true }))).toEqual(
      oneFault('contacts'),
    ));
  test('a town in its slug', () => expect(edited((_, row) => (row.slug = 'wisbech-womens-aid'))).toEqual(oneFault('slug')));
  test('a postcode', () =>
    expect(edited((_, row) => Object.assign(row.location ?? {}, { postcode: 'PE13 1AA' }))).toEqual(oneFault('location.postcode')));
  test('a hall it meets in', () =>
    expect(edited((_, row) => row.relations.push({ kind: 'MEETS_AT', to: 'wisbech-library' }))).toEqual(oneFault('relations')));
  test('a venue of one of its activities', () =>
    expect(
      edited((_, row) =>
        row.activities.push({
          name: 'Course',
          form: 'COURSE',
          venue: 'wisbech-library',
          themes: [],
          audiences: [],
          schedule: [],
          channels: [],
          intake: 'UNKNOWN',
          access: [],
        }),
      ),
    ).toEqual(oneFault('activities.venue')));
  test('a role for it in a town', () =>
    expect(
      edited((copy) => {
        const role = copy.volunteering.find((row) => row.location) as SeedRows['volunteering'][number];
        role.group = slug;
      }),
    ).toEqual(oneFault('location')));
  test('an award to it in a town', () =>
    expect(
      edited((copy) => {
        const award = copy.awards.find((row) => row.title === 'Timebanking') as SeedRows['awards'][number];
        award.recipient = slug;
      }),
    ).toEqual(oneFault('places')));
  test('but a month is no market town', () => expect(edited((_, row) => (row.summary += ' It began in March 2017.'))).toEqual([]));
});

describe('against the papers themselves', () => {
  const isThere = existsSync(documents);
  const missing = `The papers are not at ${documents}, so this is not checked.`;
  const readPapers = async () =>
    (
      await Promise.all(
        papers.map(async (file) =>
          (JSON.parse(await readFile(join(documents, `${file}.json`), 'utf8')) as DocumentRow[]).map((document, row) => ({
            file,
            row,
            document,
          })),
        ),
      )
    ).flat();

  test('every sensitive or cautioned row is withheld, or led to nothing', async ({ skip }) => {
    if (!isThere) skip(missing);
    const judgements = new Map((await readJudgements()).map((judgement) => [`${judgement.file} ${judgement.row}`, judgement]));
    const cautioned = (await readPapers()).filter(({ document: { facts } }) => facts.sensitive || facts.listing_caution);
    expect(cautioned.length).toBe(13);
    for (const { file, row } of cautioned) {
      const judgement = judgements.get(`${file} ${row}`);
      if (judgement?.outcome === 'out') continue;
      expect(judgement?.reason, `${file} ${row}`).toContain('withheld');
      const listing = bySlug(judgement?.slug ?? '');
      expect(listing && isWithheld(listing), judgement?.slug).toBe(true);
    }
  });

  test('the name of what must not be published is nowhere in the seed', async ({ skip }) => {
    if (!isThere) skip(missing);
    const names = (await readPapers())
      .filter(({ document: { facts } }) => facts.publish?.startsWith('no'))
      .map(({ document }) => wordsOf(document.name).join(' '));
    expect(names).toHaveLength(1);
    for (const { file, words } of await seedWords()) for (const name of names) expect(words.join(' ').includes(name), file).toBe(false);
  });

  test('every row has its judgement, and none is judged that is not there', async ({ skip }) => {
    if (!isThere) skip(missing);
    const known = new Set((await readPapers()).map(({ file, row }) => `${file} ${row}`));
    const judged = (await readJudgements()).map(({ file, row }) => `${file} ${row}`);
    expect(new Set(judged)).toEqual(known);
  });
});
