/** Postcodes, points and boundaries, through the API, on a made-up county that was imported. */
import { boundaries } from '../imports/boundaries.ts';
import { places } from '../imports/places.ts';
import { postcodes } from '../imports/postcodes.ts';
import { districtsFile, importFile, parishesFile, postcodesFile, temporaryFiles, wardsFile } from '../imports/testkit.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { expect, test as onEmpty } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';

type Db = Parameters<typeof ask>[0];

const near = async (db: Db, place: string) =>
  (
    await ask(
      db,
      'query ($place: String!) { search(near: { place: $place }) { near { slug } nearResolvedBy nearChoices { slug } totalCount } }',
      {
        variables: { place },
      },
    )
  ).search;

const test = onEmpty.extend('county', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const files = await temporaryFiles();
  onCleanup(files.remove);
  await importFile(db, boundaries, await files.write('districts.geojson', districtsFile));
  await importFile(db, places, await files.write('parishes.csv', parishesFile));
  await importFile(db, boundaries, await files.write('wards.geojson', wardsFile));
  await importFile(db, postcodes, await files.write('postcodes.csv', postcodesFile));
  const wendred = await db.place.findUniqueOrThrow({ where: { slug: 'st-wendred' } });
  await makeGroup(db, {
    name: 'Wendred Singers',
    places: [wendred],
    location: { visibility: 'EXACT', placeId: wendred.id, latitude: 52.11, longitude: 0.101 },
  });
  return db;
});

const at = async (db: Db, args: string) =>
  Object.fromEntries(
    (await ask(db, `{ placesAt(${args}) { place { slug } resolvedBy inWords } }`)).placesAt.map(
      ({ place, resolvedBy }: { place: { slug: string }; resolvedBy: string }) => [place.slug, resolvedBy],
    ),
  );

test('a postcode in any writing is measured from its own point, and is probably in a parish', async ({ county: db }) => {
  for (const place of ['ZZ1 1AA', 'zz11aa', ' zz1  1Aa', 'St Wendred ZZ1 1AA', 'near ZZ1 1AA']) {
    const { search } = await ask(
      db,
      'query ($place: String!) { search(near: { place: $place, withinKm: 3 }) { near { slug } nearResolvedBy edges { distanceKm } } }',
      { variables: { place } },
    );
    expect(search, place).toMatchObject({ near: { slug: 'st-wendred' }, nearResolvedBy: 'postcode' });
    expect(search.edges[0].distanceKm).toBeCloseTo(1.0, 1);
  }
});

test('an outward part is the middle of its postcodes, in the district of most of them', async ({ county: db }) => {
  expect(await near(db, 'zz1')).toMatchObject({ near: { slug: 'marsh' }, nearResolvedBy: 'postcode district' });
  expect(await near(db, 'ZZ28')).toMatchObject({ near: { slug: 'heath' } });
});

test('a filter takes a postcode for the parish it is probably in', async ({ county: db }) => {
  const { search } = await ask(db, '{ search(filter: { places: ["ZZ1 1AA"] }) { nodes { name } } }');
  expect(search.nodes).toEqual([{ name: 'Wendred Singers' }]);
  const { places: found } = await ask(db, '{ places(query: "zz1 1aa") { slug } }');
  expect(found[0]).toEqual({ slug: 'st-wendred' });
});

test('a postcode that does not exist is told so', async ({ county: db }) => {
  for (const place of ['ZZ9 9ZZ', 'ZZ9']) {
    const { errors } = await askRaw(db, `{ search(near: { place: "${place}" }) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: `We do not know the postcode ${place}. Check it, or give the name of a village or town instead.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  expect((await ask(db, '{ places(query: "ZZ9 9ZZ") { slug } }')).places).toEqual([]);
});

test('a postcode says its ward and district by code, its parish only probably', async ({ county: db }) => {
  expect(await at(db, 'postcode: "zz11aa"')).toEqual({ 'isle-ward': 'CODE', marsh: 'CODE', 'st-wendred': 'NEAREST' });
  const { placesAt } = await ask(db, '{ placesAt(postcode: "ZZ1 1AA") { inWords } }');
  expect(placesAt.map(({ inWords }: { inWords: string }) => inWords)).toEqual([
    'Isle ward, by its code',
    'probably St. Wendred',
    'Marsh, by its code',
  ]);
});

test('a point falls into what its boundary holds: not into a hole, but into a part apart', async ({ county: db }) => {
  expect(await at(db, 'latitude: 52.02, longitude: 0.02')).toMatchObject({ 'st-wendred-ward': 'BOUNDARY', marsh: 'BOUNDARY' });
  const hole = await at(db, 'latitude: 52.1, longitude: 0.1');
  expect(hole).toMatchObject({ 'isle-ward': 'BOUNDARY' });
  expect(hole).not.toHaveProperty('st-wendred-ward');
  expect(await at(db, 'latitude: 52.02, longitude: 0.32')).toMatchObject({ 'st-wendred-ward': 'BOUNDARY' });
  expect(await at(db, 'latitude: 52.3, longitude: 0.7')).toEqual({ heath: 'BOUNDARY', 'twin-heath': 'NEAREST' });
});

test('a point over the border is in nothing, however near a village is', async ({ county: db }) => {
  expect(await at(db, 'latitude: 52.4, longitude: 1.01')).toEqual({});
});

test('a name of two parishes is a choice, until the district is said', async ({ county: db }) => {
  const found = await near(db, 'Twin');
  expect(found.nearChoices.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['twin-heath', 'twin-marsh']);
  for (const typed of ['Twin, Heath', 'Twin (Heath)', 'Twin Heath', 'twin in heath'])
    expect((await near(db, typed)).near, typed).toEqual({ slug: 'twin-heath' });
  const { errors } = await askRaw(db, '{ search(filter: { places: ["Twin"] }) { totalCount } }');
  expect(errors?.[0]?.message).toMatch(/Did you mean twin-marsh or twin-heath\?/);
});

test('a ward is a ward only where that is said', async ({ county: db }) => {
  expect((await near(db, 'St Wendred')).near).toEqual({ slug: 'st-wendred' });
  expect((await near(db, 'St Wendred ward')).near).toEqual({ slug: 'st-wendred-ward' });
  expect((await near(db, 'Isle')).near).toEqual({ slug: 'isle-ward' });
});

test('which places a postcode lies in takes a few statements, each with its limit', async ({ county: db, sql }) => {
  await at(db, 'postcode: "ZZ1 1AA"');
  sql.length = 0;
  await at(db, 'postcode: "ZZ1 1AA"');
  expect(sql).toHaveLength(2);
  for (const statement of sql) expect(statement).toMatch(/LIMIT/);
});
