import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCheckedSeed } from './load.ts';
import { SeedError } from './read.ts';
import { seedFiles } from './rows.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerpost-seed-'));
  for (const file of Object.keys(seedFiles)) await cp(join(import.meta.dirname, `${file}.yaml`), join(folder, `${file}.yaml`));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, `${file}.yaml`);
  const text = await readFile(path, 'utf8');
  expect(text, `${file}.yaml`).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function faults(): Promise<readonly string[]> {
  const error = await readCheckedSeed('county', folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SeedError);
  return (error as SeedError).faults;
}

describe('a faulty seed names the file, the row, the field and the reason', () => {
  test('for a date', async () => {
    await change('events', 'startsAt: 2024-05-01T00:00', 'startsAt: 1 May 2024');
    expect(await faults()).toEqual([
      expect.stringMatching(/^events\.yaml row \d+ \(greener-together-2024\), line \d+, startsAt: write a moment as 2025-01-16T18:30\.$/),
    ]);
  });

  test('for an amount of money', async () => {
    await change('awards', 'amount: £35,000', 'amount: 35000');
    expect(await faults()).toEqual([expect.stringMatching(/^awards\.yaml row \d+ \(Support for Little Miracles\), line \d+, amount: /)]);
    await change('awards', 'amount: 35000', 'amount: £35.000');
    expect(await faults()).toEqual([expect.stringMatching(/amount: write an amount as £2,000 or £12\.50\.$/)]);
  });

  test('for a key nobody knows', async () => {
    await change('venues', 'howToBook:', 'howtobook:');
    expect(await faults()).toEqual([expect.stringMatching(/^venues\.yaml row \d+ \(cherry-hinton-library\), line \d+, row: .*howtobook/)]);
  });

  test('for a theme that is not in the vocabulary', async () => {
    await change('groups', 'themes: [local-democracy, community-life]', 'themes: [local-democracy, communities]');
    expect(await faults()).toEqual([
      'groups.yaml row 1 (cambridgeshire-county-council), themes: there is no term THEME "communities" in the seed.',
    ]);
  });

  test('for a slug taken by another kind of listing', async () => {
    await change('venues', 'slug: new-shire-hall', 'slug: cambridgeshire-libraries');
    expect(await faults()).toContainEqual(
      expect.stringMatching(
        /^venues\.yaml row \d+ \(cambridgeshire-libraries\), slug: "cambridgeshire-libraries" is already taken by another row\.$/,
      ),
    );
  });

  test('for a reference to the wrong kind of listing', async () => {
    await change('events', 'hosts: [cambridgeshire-libraries]', 'hosts: [march-library]');
    expect(await faults()).toEqual([
      expect.stringMatching(/^events\.yaml row \d+ \([a-z0-9-]+\), hosts: there is no group "march-library" in the seed\.$/),
    ]);
  });

  test('for a room that is part of a room the venue has not', async () => {
    await change('venues', 'partOf: [Whole library]', 'partOf: [All of it]');
    expect(await faults()).toEqual([
      expect.stringMatching(/^venues\.yaml row \d+ \(milton-road-library\), spaces\.partOf: this venue has no space "All of it"\.$/),
    ]);
  });

  test('for a third level of themes', async () => {
    await change(
      'vocabularies',
      'slug: mental-health\n  label: Mental health\n  parent: health',
      'slug: mental-health\n  label: Mental health\n  parent: carers',
    );
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^vocabularies\.yaml row \d+ \(mental-health\), parent: "carers" has a parent itself; there are two levels only\.$/,
      ),
    ]);
  });

  test('for a summary nobody would read to the end', async () => {
    await change('groups', 'summary: Gives women a safe place', `summary: ${'Gives women a safe place. '.repeat(12)}`);
    expect(await faults()).toEqual([
      expect.stringMatching(/\(peterborough-womens-aid\), line \d+, summary: keep the summary to 280 letters\.$/),
    ]);
  });

  test('for a file that is missing', async () => {
    await rm(join(folder, 'awards.yaml'));
    expect(await faults()).toEqual([`awards.yaml is missing from ${folder}.`]);
  });

  test('for a file that is not YAML', async () => {
    await change('sources', "- paper: '000'", "- paper: '000");
    expect(await faults()).toContainEqual(expect.stringMatching(/^sources\.yaml line \d+: this is not YAML: /));
  });

  test('for a file that is not a list', async () => {
    await writeFile(join(folder, 'awards.yaml'), 'fund: goodliff-fund\n');
    expect(await faults()).toEqual(['awards.yaml: write a list, each row beginning with "- ".']);
  });
});

test('all faults are told at once, in a sentence that says nothing was loaded', async () => {
  await change('awards', 'amount: £35,000', 'amount: £35.000');
  await change('events', 'precision: DAY', 'precision: DAYS');
  await expect(readCheckedSeed('county', folder)).rejects.toThrow(
    /^The seed has 2 faults, so none of it was loaded:\n {2}awards\.yaml .*\n {2}events\.yaml /,
  );
});

test('money is read as pence and an empty file as no rows', async () => {
  await writeFile(join(folder, 'awards.yaml'), '# none yet\n');
  const rows = await readCheckedSeed('county', folder);
  expect(rows.awards).toEqual([]);
  expect(rows.venues.find((venue) => venue.slug === 'cambridge-central-library')?.spaces[0]?.rates[0]).toMatchObject({
    from: 1375,
    to: 3375,
  });
});

test('the vocabularies and the synonyms need no other file', async () => {
  for (const file of Object.keys(seedFiles)) if (!['vocabularies', 'synonyms'].includes(file)) await rm(join(folder, `${file}.yaml`));
  const rows = await readCheckedSeed('vocabularies', folder);
  expect(rows.vocabularies.length).toBeGreaterThan(100);
  expect(rows.groups).toEqual([]);
});
