import { existsSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { afterAll, beforeAll, countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, makePlace } from '../testkit/rows.ts';
import { type TemporaryFolder, temporaryFolder } from '../testkit/temporary-folder.ts';
import type { ImportReport } from './format.ts';
import { importIndicators, indicatorsFormat } from './indicators.ts';

let temporary: TemporaryFolder;
beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

let count = 0;
async function fileOf(...lines: string[]): Promise<string> {
  const file = join(temporary.folder, `figures-${++count}.csv`);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

const run = (db: Database, file: string, more: { dryRun?: boolean; source?: string } = {}): Promise<ImportReport> =>
  importIndicators({ db, source: more.source ?? null, dryRun: more.dryRun ?? false, say: () => {} }, file);
const load = async (db: Database, ...lines: string[]) => run(db, await fileOf(...lines));
const indicators = async (db: Database, slug: string) =>
  (await ask(db, `{ place(slug: "${slug}") { population indicators { name value unit asAt source inWords } } }`)).place;
const words = async (db: Database, slug: string): Promise<string[]> =>
  (await indicators(db, slug)).indicators.map(({ inWords }: { inWords: string }) => inWords);

const deprivation = 'nation,lsoa,overall_local_score,original_decile,UK_IMD_E_rank,lsoa11_name,district_code';

describe('population', () => {
  test('becomes a figure of the place, and its population', async ({ db }) => {
    const district = await makePlace(db, { slug: 'east-fen', kind: 'DISTRICT', name: 'East Fen' });
    await db.place.update({ where: { id: district.id }, data: { code: 'E07000901' } });
    const parish = await makePlace(db, {
      slug: 'sparrow',
      kind: 'PARISH',
      name: 'Sparrow',
      within: [district],
      latitude: 52.4,
      longitude: 0.1,
    });
    await db.place.update({ where: { id: parish.id }, data: { code: 'E04000901', formerCodes: { create: { code: 'E04000801' } } } });
    await closeContainment(db);

    const file = await fileOf('\ufeffArea code,Name,All ages,As at', 'e04000901,Sparrow,"1,250",30/06/2022', 'E04009999,Nowhere,5,2022');
    expect(await run(db, file)).toEqual({
      read: 2,
      added: 1,
      changed: 0,
      unchanged: 0,
      refused: [{ line: 3, why: expect.stringMatching(/There is no place with the code E04009999\. Import it first/) }],
    });
    expect(await indicators(db, 'sparrow')).toEqual({
      population: 1250,
      indicators: [
        {
          name: 'Population',
          value: 1250,
          unit: 'people',
          asAt: '2022-06-30',
          source: 'figures-1.csv',
          inWords: 'About 1,300 people live here (2022).',
        },
      ],
    });
    expect(await run(db, file)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await run(db, file, { source: 'Office for National Statistics' })).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect((await indicators(db, 'sparrow')).indicators[0].source).toBe('Office for National Statistics');
  });

  test('of a code that was replaced goes to the place that has it now; the newest is told, whatever the order of the rows', async ({
    db,
  }) => {
    expect(await load(db, 'code,population,as_at', 'E04000801,1400,2024', 'E04000801,1300,2023')).toMatchObject({ added: 2, refused: [] });
    expect(await load(db, 'code,population_2019', 'E04000901,900')).toMatchObject({ added: 1 });
    const { population, indicators: figures } = await indicators(db, 'sparrow');
    expect(population).toBe(1400);
    expect(figures).toMatchObject([{ value: 1400, asAt: '2024-06-30' }]);
  });

  test('of no stated day is of the day of the file, and the same figure again is not another', async ({ db }) => {
    const file = await fileOf('code,population', 'E07000901,90000');
    await utimes(file, new Date('2025-03-04T10:00:00Z'), new Date('2025-03-04T10:00:00Z'));
    expect(await run(db, file, { dryRun: true })).toMatchObject({ read: 1, added: 1 });
    expect((await indicators(db, 'east-fen')).population).toBeNull();
    expect(await run(db, file)).toMatchObject({ added: 1 });
    expect((await indicators(db, 'east-fen')).indicators).toMatchObject([{ asAt: '2025-03-04', value: 90000 }]);
    await utimes(file, new Date('2025-05-06T10:00:00Z'), new Date('2025-05-06T10:00:00Z'));
    expect(await run(db, file)).toMatchObject({ added: 0, unchanged: 1 });
  });

  test('rows that cannot be used say on which line and why', async ({ db }) => {
    const file = await fileOf(
      'code,population,as_at',
      'E04000901,1400,2024-06-30',
      ',12,2024',
      'Sparrow,12,2024',
      'E07000901,n/a,2024',
      'E07000901,-4,2024',
      'E07000901,12,2024-02-31',
      'E07000901,12,2999',
      'E04000901,1401,2024-06-30',
      'E04000801,1402,2024-06-30',
    );
    const { refused, ...counts } = await run(db, file, { source: 'figures-2.csv' });
    expect(counts).toEqual({ read: 9, added: 0, changed: 0, unchanged: 1 });
    expect(refused).toEqual([
      { line: 3, why: 'It has no code of a place.' },
      { line: 4, why: '“SPARROW” is not the code of a place. Such codes look like E01018047.' },
      { line: 5, why: 'The population is “n/a”. Write a whole number, such as 8600.' },
      { line: 6, why: 'The population is “-4”. Write a whole number, such as 8600.' },
      { line: 7, why: '“2024-02-31” is not a date. Write it as 2022-06-30, 30/06/2022 or 2022.' },
      { line: 8, why: '2999 is still to come. Give the day the population was counted or estimated.' },
      { line: 9, why: 'E04000901 is on line 2 already, for the same day.' },
      { line: 10, why: 'E04000801 is now a part of the place on line 2.' },
    ]);
  });
});

describe('deprivation', () => {
  const rows = [
    'E,E01000901,40.1,1,2000.5,East Fen 001A,E07000901',
    'E,E01000902,30.1,2,6000,East Fen 001B,E07000901',
    'E,E01000903,9.1,8,31000,East Fen 002A,E07000901',
  ];

  test('makes the small areas it names in a district we know, and tells of them and of the district', async ({ db }) => {
    const report = await load(
      db,
      deprivation,
      ...rows,
      'E,E01000999,9.1,8,31000,Far 002A,E07000999',
      'E,E01000998,9.1,11,31000,Far 002A,E07000901',
    );
    expect(report).toMatchObject({ read: 5, added: 3, changed: 0, unchanged: 0 });
    expect(report.refused).toEqual([
      {
        line: 5,
        why: expect.stringMatching(/no small area E01000999 yet, and its district E07000999 is not known.*npm run import -- boundaries/),
      },
      { line: 6, why: 'original_decile is “11”; it must be a whole number from 1 to 10.' },
    ]);
    expect(await words(db, 'east-fen-001a-lsoa')).toEqual([
      'This small area is among the most deprived tenth of small areas in England (2019). It describes areas, not people.',
      'This small area comes 2,001 in a list of 42,619 in the United Kingdom that begins with the most deprived (2019). It describes areas, not people.',
    ]);
    expect((await indicators(db, 'east-fen')).indicators).toMatchObject([
      { name: 'Population' },
      {
        name: 'Small areas among the most deprived fifth',
        value: 2,
        unit: 'of 3 small areas',
        asAt: '2019-09-26',
        source: expect.stringMatching(/mySociety \(CC BY 4\.0\)/),
        inWords: '2 of its 3 small areas are among the most deprived fifth in England (2019). It describes areas, not people.',
      },
    ]);
    expect(await load(db, deprivation, ...rows)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await load(db, deprivation, rows[0]?.replace(',1,', ',3,') ?? '')).toMatchObject({ added: 0, changed: 1 });
    expect(await words(db, 'east-fen')).toContain(
      '1 of its 3 small areas is among the most deprived fifth in England (2019). It describes areas, not people.',
    );
  });

  test('of a place that is no district: by the small area it contains, lies in, or has nearest to its middle', async ({ db }) => {
    const [first, , third] = await db.place.findMany({ where: { kind: 'LSOA' }, orderBy: { code: 'asc' } });
    expect(await words(db, 'sparrow')).toEqual(['About 1,400 people live here (2024).']);

    await db.place.update({ where: { id: third?.id ?? 0 }, data: { latitude: 52.41, longitude: 0.11 } });
    expect(await words(db, 'sparrow')).toContain(
      'The small area nearest to its middle is among the least deprived three tenths of small areas in England (2019). It describes areas, not people.',
    );
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } });
    await db.containment.create({ data: { innerId: parish.id, outerId: third?.id ?? 0 } });
    expect((await words(db, 'sparrow'))[1]).toMatch(/^It lies in a small area that is among the least deprived three tenths/);

    await db.containment.create({ data: { innerId: first?.id ?? 0, outerId: parish.id } });
    expect((await words(db, 'sparrow'))[1]).toMatch(/^Its one small area is among the most deprived three tenths/);
  });

  test('population is added up over small areas only for what contains them, and said to be so', async ({ db }) => {
    const ward = await makePlace(db, { slug: 'fen-ward', kind: 'WARD', name: 'Fen' });
    const areas = await db.place.findMany({ where: { kind: 'LSOA' }, orderBy: { code: 'asc' }, take: 2 });
    await db.containment.createMany({ data: areas.map(({ id }) => ({ innerId: id, outerId: ward.id })) });
    await load(db, 'LSOA11CD,Population,Year', 'E01000901,1500,2020', 'E01000902,1700,2020');
    expect(await words(db, 'fen-ward')).toEqual([
      'About 3,200 people live in its 2 small areas (2020).',
      '1 of its 2 small areas is among the most deprived fifth in England (2019). It describes areas, not people.',
    ]);
  });

  test('figures of many places are read in one statement', async ({ db, sql }) => {
    await ask(db, '{ places(query: "e", first: 100) { indicators { inWords } } }');
    expect(sql).toHaveLength(3);
    for (const statement of sql) expect(statement).toMatch(/limit/i);
  });
});

test('a file that is none of these is refused with a sentence that says what it needs', async ({ db }) => {
  await expect(load(db, 'name,shoe size', 'Sparrow,9')).rejects.toThrow(
    /is not a file of figures that we know\. It needs the columns lsoa, .* or code and population, .*; it has name, shoe_size\.$/,
  );
  await expect(load(db, '')).rejects.toThrow(/it has none\.$/);
  await expect(load(db, 'code,population', 'E04000901,"12')).rejects.toThrow(/cannot be read: Quote Not Closed/);
  await expect(run(db, join(temporary.folder, 'not-there.csv'))).rejects.toThrow(/cannot be read/);
  expect(indicatorsFormat).toMatchObject({ name: 'indicators', run: importIndicators });
});

const official = resolve(import.meta.dirname, '../../../shared/data/imd/uk-imd-e-cambridgeshire.csv');
countyTest.skipIf(!existsSync(official))(
  'the official file gives each district its pockets; without the file this is skipped',
  async ({ db }) => {
    expect(await run(db, official)).toEqual({ read: 487, added: 487, changed: 0, unchanged: 0, refused: [] });
    expect(await run(db, official)).toMatchObject({ added: 0, changed: 0, unchanged: 487, refused: [] });
    expect((await words(db, 'fenland')).at(-1)).toMatch(
      /^\d+ of its 55 small areas are among the most deprived fifth in England \(2019\)\./,
    );
  },
);
