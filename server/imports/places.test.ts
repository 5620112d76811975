/** What imports make of small made-up files, and that the same again changes nothing. */
import { ask } from '../testkit/ask.ts';
import { countyTest, describe, expect, test as onEmpty } from '../testkit/fixture.ts';
import { boundaries } from './boundaries.ts';
import { places } from './places.ts';
import { postcodes } from './postcodes.ts';
import {
  collection,
  counts,
  districtsFile,
  type Files,
  hasSamples,
  importFile,
  parishesFile,
  postcodesFile,
  sample,
  square,
  temporaryFiles,
  versions,
  wardsFile,
} from './testkit.ts';

const withFiles = {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  files: async ({}, { onCleanup }: { onCleanup: (clean: () => Promise<void>) => void }): Promise<Files> => {
    const files = await temporaryFiles();
    onCleanup(files.remove);
    return files;
  },
};
const test = onEmpty.extend('files', { scope: 'file' }, withFiles.files);
const onCounty = countyTest.extend('files', { scope: 'file' }, withFiles.files);

const slugs = async (db: Parameters<typeof importFile>[0], kind: string, query: string) =>
  (await ask(db, `{ places(query: "${query}", kinds: [${kind}], first: 100) { slug } }`)).places.map(({ slug }: { slug: string }) => slug);

describe('a county from its files', () => {
  test('its files make it, and the same files again touch no row', async ({ db, files }) => {
    const inOrder = [
      [boundaries, await files.write('districts.geojson', districtsFile), { read: 2, added: 2, changed: 0, unchanged: 0, refused: 0 }],
      [places, await files.write('parishes.csv', parishesFile), { read: 6, added: 6, changed: 0, unchanged: 0, refused: 0 }],
      [boundaries, await files.write('wards.geojson', wardsFile), { read: 2, added: 2, changed: 0, unchanged: 0, refused: 0 }],
      [postcodes, await files.write('postcodes.csv', postcodesFile), { read: 3, added: 3, changed: 0, unchanged: 0, refused: 0 }],
    ] as const;
    for (const [format, file, wanted] of inOrder) expect(counts(await importFile(db, format, file)), file).toEqual(wanted);
    const before = await versions(db);
    for (const [format, file, { read }] of inOrder)
      expect(counts(await importFile(db, format, file)), file).toEqual({ read, added: 0, changed: 0, unchanged: read, refused: 0 });
    expect(await versions(db)).toBe(before);
  });

  test('of two parishes alike both carry their district, and a ward says that it is one', async ({ db }) => {
    expect(await slugs(db, 'PARISH', 't')).toEqual(expect.arrayContaining(['twin-marsh', 'twin-heath']));
    expect(await slugs(db, 'WARD', 's')).toContain('st-wendred-ward');
    const { place } = await ask(db, '{ place(slug: "st-wendred") { kind name within { slug } } }');
    expect(place).toEqual({ kind: 'PARISH', name: 'St. Wendred', within: [{ slug: 'marsh' }] });
  });

  test('a code that was replaced keeps resolving', async ({ db }) => {
    const { place } = await ask(db, '{ place(code: "E04999901") { slug code } }');
    expect(place).toEqual({ slug: 'st-wendred', code: 'E04999001' });
  });

  test('both halves of a joint parish lead to it', async ({ db }) => {
    const { places: found } = await ask(db, '{ places(query: "Great Bustard") { slug } }');
    expect(found[0]).toEqual({ slug: 'great-and-little-bustard' });
  });

  test('an older file takes nothing back, a newer one gives a new code and name, and the slug stays', async ({ db, files }) => {
    const old = await files.write('old.csv', 'code,name,district\nE04999901,St Wendred,E07999001\n');
    expect(counts(await importFile(db, places, old))).toMatchObject({ unchanged: 1 });
    const renamed = await files.write('new.csv', 'gss_code,name,district_code,earlier_gss_code\nE04999099,Wendreda,E07999001,E04999001\n');
    expect(counts(await importFile(db, places, renamed))).toMatchObject({ changed: 1 });
    for (const code of ['E04999099', 'E04999001', 'E04999901']) {
      const { place } = await ask(db, `{ place(code: "${code}") { slug name otherNames } }`);
      expect(place).toEqual({ slug: 'st-wendred', name: 'Wendreda', otherNames: ['St. Wendred'] });
    }
    expect(counts(await importFile(db, places, renamed))).toMatchObject({ unchanged: 1, changed: 0 });
    await importFile(db, places, await files.write('back.csv', 'gss_code,name,district_code\nE04999099,St. Wendred,E07999001\n'));
    expect((await ask(db, '{ place(code: "E04999099") { name } }')).place.name).toBe('Wendreda');
  });

  test('names and codes of the whole country change only the places that are here', async ({ db, files }) => {
    const file = await files.write(
      'names.json',
      JSON.stringify({ E04999002: 'Crane and Heron', E04999006: 'Bittern Nether', E04000001: 'Elsewhere' }),
    );
    expect(counts(await importFile(db, places, file))).toEqual({ read: 2, added: 0, changed: 1, unchanged: 1, refused: 0 });
    const { place } = await ask(db, '{ place(slug: "bittern-overy") { name otherNames } }');
    expect(place).toEqual({ name: 'Bittern Nether', otherNames: ['Bittern Overy'] });
  });

  test('settlements lie in their district; one that is a parish gives it nothing but its point', async ({ db, files }) => {
    const file = await files.write(
      'names.csv',
      [
        'os_id,name,type,local_type,easting,northing,latitude,longitude,district_name,district_code',
        'osgb1,Crane,populatedPlace,Hamlet,,,52.2,0.2,Marsh,E07999001',
        'osgb2,Plover Drove,populatedPlace,Hamlet,,,52.21,0.21,Marsh,E07999001',
        'osgb3,West End,populatedPlace,Hamlet,,,52.11,0.11,Marsh,E07999001',
        'osgb4,West End,populatedPlace,Hamlet,,,52.31,0.31,Marsh,E07999001',
        'osgb5,Marsh Road Primary School,other,Primary Education,,,52.31,0.31,Marsh,E07999001',
        'osgb6,Nowhere,populatedPlace,Village,,,,,Marsh,E07999001',
        'osgb7,Elsewhere,populatedPlace,Village,,,53.5,0.4,Atlantis,E07000000',
      ].join('\n'),
    );
    const report = await importFile(db, places, file);
    expect(counts(report)).toEqual({ read: 6, added: 3, changed: 0, unchanged: 1, refused: 2 });
    expect(report.refused).toEqual([
      { line: 7, why: 'Nowhere has no position' },
      { line: 8, why: 'the district of Elsewhere, “E07000000”, is not known here' },
    ]);
    const ends = async () => (await ask(db, '{ places(query: "West End") { slug within { slug } } }')).places as { slug: string }[];
    // What this process keeps of the places may be a second old.
    await expect
      .poll(async () => (await ends()).map(({ slug }) => slug).sort(), { timeout: 5000 })
      .toEqual(['west-end-marsh', 'west-end-twin-marsh']);
    expect(counts(await importFile(db, places, file))).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  });

  test('a custom area crosses boundaries, follows its file, and refuses to contain itself', async ({ db, files }) => {
    const area = (contains: string) =>
      files.write('custom.csv', `slug,name,kind,contains\nover-the-line,Over the Line,CUSTOM,${contains}\n`);
    expect(counts(await importFile(db, places, await area('twin-marsh E04999004')))).toMatchObject({ added: 1 });
    const within = async () => (await ask(db, '{ place(slug: "over-the-line") { kind contains { slug } point { longitude } } }')).place;
    expect(await within()).toEqual({
      kind: 'CUSTOM',
      contains: [{ slug: 'twin-marsh' }, { slug: 'twin-heath' }],
      point: { longitude: 0.5 },
    });
    expect(counts(await importFile(db, places, await area('twin-marsh;E04999004')))).toMatchObject({ unchanged: 1 });
    expect(counts(await importFile(db, places, await area('twin-heath')))).toMatchObject({ changed: 1 });
    expect((await within()).contains).toEqual([{ slug: 'twin-heath' }]);
    const wrong = await importFile(db, places, await area('atlantis'));
    expect(wrong.refused).toEqual([{ line: 2, why: 'over-the-line contains atlantis, which we do not know' }]);
    expect(counts(await importFile(db, places, await area('over-the-line')))).toMatchObject({ refused: 1, changed: 0 });
  });

  test('what cannot be used is refused with its line, and the rest is taken', async ({ db, files }) => {
    const file = await files.write(
      'wards.csv',
      'code,name,district\nE05999003,Lapwing,Marsh\nE05999004,,Marsh\nX1,Wrong,Marsh\nE02999001,Middle,Marsh\nE05999005,Far,Atlantis\n"E05999006","\u202eegnarts",Marsh\n',
    );
    const report = await importFile(db, places, file);
    expect(report.refused.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(report).toMatchObject({ read: 6, added: 1 });
  });

  test('a dry run tells the same and writes nothing', async ({ db, files }) => {
    const file = await files.write('more.csv', 'code,name,district\nE05999010,Dunlin,Marsh\n');
    const before = await versions(db);
    expect(counts(await importFile(db, places, file, true))).toMatchObject({ added: 1 });
    expect(await versions(db)).toBe(before);
  });

  test('a file of another sort is refused in a sentence', async ({ db, files }) => {
    const wrong: [format: typeof places, name: string, content: string, says: RegExp][] = [
      [places, 'a.csv', 'colour,size\nred,3\n', /a\.csv is none of the files of places that we know: its first line is “colour,size”/],
      [places, 'b.csv', '', /b\.csv is empty/],
      [places, 'c.json', '{', /c\.json is not whole JSON/],
      [places, 'd.json', '["x"]', /holds neither GeoJSON features nor names by code/],
      [postcodes, 'e.csv', 'colour,size\nred,3\n', /no file of postcodes that we know/],
      [boundaries, 'f.json', '{}', /no GeoJSON FeatureCollection/],
      [boundaries, 'g.json', collection([{ properties: { colour: 'red' }, geometry: null }]), /names no area by an official code/],
    ];
    for (const [format, name, content, says] of wrong)
      await expect(importFile(db, format, await files.write(name, content))).rejects.toThrow(says);
    await expect(importFile(db, places, '/no/such/file.csv')).rejects.toThrow(/file\.csv cannot be read: there is no such file/);
  });

  test('an outline in metres or broken is refused, and an older year does not replace a newer one', async ({ db, files }) => {
    const properties = { WD99CD: 'E05999002', WD99NM: 'Isle', LAD99CD: 'E07999001' };
    const shape = (coordinates: unknown) => ({ properties, geometry: { type: 'Polygon', coordinates } });
    const metres = await files.write(
      'metres.geojson',
      collection([
        shape([
          [
            [540000, 260000],
            [541000, 260000],
            [541000, 261000],
            [540000, 260000],
          ],
        ]),
      ]),
    );
    await expect(importFile(db, boundaries, metres)).rejects.toThrow(/British National Grid/);
    const broken = [
      null,
      [],
      [[]],
      [[[0, 52]]],
      [
        [
          [0, 52],
          [1, 52],
          [1, 53],
          [0.5, 53],
        ],
      ],
      [
        [
          [0, 52],
          [1, 'x'],
          [1, 53],
          [0, 52],
        ],
      ],
    ].map(shape);
    const report = await importFile(db, boundaries, await files.write('broken.geojson', collection(broken)));
    expect(counts(report)).toEqual({ read: 6, added: 0, changed: 0, unchanged: 0, refused: 6 });
    const old = {
      properties: { WD98CD: 'E05999002', WD98NM: 'Isle', LAD98CD: 'E07999001' },
      geometry: { type: 'Polygon', coordinates: [square([0, 52], 0.4)] },
    };
    expect(counts(await importFile(db, boundaries, await files.write('old.geojson', collection([old]))))).toMatchObject({ unchanged: 1 });
  });

  test('Code-Point Open without a heading is read by its grid, and each row that cannot be used is told', async ({ db, files }) => {
    const file = await files.write(
      'zz.csv',
      [
        '"ZZ2 1AA",10,546182,257043,"E92000001","","","","E07999001","E05999002"',
        '"ZZ2 1AB",90,0,0,"E92000001","","","","E07999001","E05999002"',
        '"nonsense",10,546182,257043,"E92000001","","","","E07999001",""',
        '"ZZ21AA",10,546182,257043,"E92000001","","","","E07999001","E05999002"',
      ].join('\r\n'),
    );
    const report = await importFile(db, postcodes, file);
    expect(counts(report)).toEqual({ read: 4, added: 1, changed: 0, unchanged: 0, refused: 3 });
    expect(report.refused.map(({ line }) => line)).toEqual([2, 3, 4]);
    const found = await db.postcode.findUniqueOrThrow({ where: { code: 'ZZ21AA' } });
    expect(found).toMatchObject({ latitude: expect.closeTo(52.19225, 4), longitude: expect.closeTo(0.13718, 4), quality: 10 });
  });

  test('the ONS Postcode Directory is read, without what is no longer in use or has no position', async ({ db, files }) => {
    const file = await files.write(
      'onspd.csv',
      'pcds,doterm,lat,long,oslaua,osward\nZZ3 1AA,,52.3,0.7,E07999002,E05999002\nZZ3 1AB,202001,52.3,0.7,E07999002,\nZZ3 1AD,,99.999999,0,E07999002,\n',
    );
    expect(counts(await importFile(db, postcodes, file))).toEqual({ read: 3, added: 1, changed: 0, unchanged: 1, refused: 1 });
  });
});

onCounty.skipIf(!hasSamples)(
  'the official files fit the sample county, and the same files again touch no row',
  { timeout: 240_000 },
  async ({ db }) => {
    const inOrder = [
      [places, 'parishes/parishes-cambridgeshire.csv'],
      [places, 'parishes/parish-names-and-codes-england-wales.json'],
      [places, 'places/os-open-names-cambridgeshire.csv'],
      [boundaries, 'boundaries/districts-cambridgeshire-peterborough.geojson'],
      [boundaries, 'boundaries/ward-cambridgeshire-peterborough.geojson'],
      [boundaries, 'boundaries/lsoa-cambridgeshire-peterborough.geojson'],
      [boundaries, 'boundaries/lsoa11-cambridgeshire-peterborough.geojson'],
      [postcodes, 'postcodes/postcodes-cambridgeshire.csv'],
    ] as const;
    const slugsBefore = await db.place.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' }, take: 1000 });
    for (const [format, path] of inOrder) expect((await importFile(db, format, sample(path))).refused, path).toEqual([]);
    const before = await versions(db);
    for (const [format, path] of inOrder)
      expect(counts(await importFile(db, format, sample(path))), path).toMatchObject({ added: 0, changed: 0, refused: 0 });
    expect(await versions(db)).toBe(before);
    expect(
      await db.place.findMany({
        where: { id: { lte: slugsBefore.at(-1)?.id ?? 0 } },
        select: { id: true, slug: true },
        orderBy: { id: 'asc' },
        take: 1000,
      }),
    ).toEqual(slugsBefore);
    // No second Somersham.
    expect(await db.place.count({ where: { name: 'Somersham', kind: { in: ['PARISH', 'TOWN', 'SETTLEMENT'] } } })).toBe(1);
    for (const slug of ['st-ives', 'impington', 'northstowe'])
      expect((await ask(db, `{ place(slug: "${slug}") { point { latitude } } }`)).place.point?.latitude, slug).toBeCloseTo(52.3, 0);
    const { search } = await ask(
      db,
      '{ search(near: { place: "pe28 3dq", withinKm: 5 }, first: 1) { near { slug } nearResolvedBy totalCount } }',
    );
    expect(search).toMatchObject({ nearResolvedBy: 'postcode' });
  },
);
