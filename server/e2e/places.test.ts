/** What people type for a place, through every field that takes one: on the sample county, before anything was imported. */
import { ask, askRaw } from '../testkit/ask.ts';
import { expect, countyTest as onCounty } from '../testkit/fixture.ts';

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

const understood: [typed: string, slug: string, by: string][] = [
  ['somersham', 'somersham', 'slug'],
  ['SOMERSHAM', 'somersham', 'slug'],
  ['St Neots', 'st-neots', 'name'],
  ['Saint Neots', 'st-neots', 'name'],
  ['St. Neots', 'st-neots', 'name'],
  ["Love's Farm, St Neots", 'loves-farm', 'name'],
  ['E04012038', 'somersham', 'code'],
  ['e04001630', 'ely', 'former code'],
  ['Whittlesea', 'whittlesey', 'other name'],
  ['Quy', 'stow-cum-quy', 'other name'],
  ['near Soham', 'soham', 'name'],
  ['Soham, Cambridgeshire', 'soham', 'name'],
  ['Soham (East Cambs)', 'soham', 'name'],
  ['Sutton, East Cambridgeshire, UK', 'sutton-east-cambridgeshire', 'name'],
  ['village of Over', 'over', 'name'],
  ['Bar-Hill', 'bar-hill', 'slug'],
  ['Houghton & Wyton', 'houghton-and-wyton', 'name'],
  ['Holywell cum Needingworth', 'holywell-cum-needingworth', 'name'],
  ['Gt Paxton', 'great-paxton', 'name'],
  ['Histon', 'histon', 'slug'],
  ['Histon and Impington', 'histon', 'joint name'],
  ['Histon & Impington', 'histon', 'joint name'],
  ['Sohamm', 'soham', 'spelling'],
  ['Shoam', 'soham', 'spelling'],
  ['Huntindon', 'huntingdon', 'spelling'],
  ['Goodmanchster', 'godmanchester', 'spelling'],
  ['Hemmingford Gray', 'hemingford-grey', 'spelling'],
  ['Litleport, Cambs', 'littleport', 'spelling'],
];
for (const [typed, slug, by] of understood)
  onCounty(`“${typed}” is ${slug}, by its ${by}`, async ({ db }) => {
    expect(await near(db, typed)).toMatchObject({
      near: { slug },
      nearResolvedBy: by,
      nearChoices: [],
    });
  });

onCounty('a place by its slug or name costs no statement of its own', async ({ db, sql }) => {
  await near(db, 'soham');
  sql.length = 0;
  await ask(db, '{ search(near: { place: "St Neots", withinKm: 5 }, first: 5) { nearResolvedBy edges { distanceKm } } }');
  // One for the page, one for its rows.
  expect(sql).toHaveLength(2);
  expect(sql.join()).not.toMatch(/FROM "Place"/);
});

onCounty('several names equally near are choices, and no rows', async ({ db }) => {
  const found = await near(db, 'Elx');
  expect(found.nearChoices.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['elm', 'ely']);
  expect(found).toMatchObject({ near: null, nearResolvedBy: null, totalCount: 0 });
});

onCounty('a filter takes names, and both halves of a joint council, but no guess', async ({ db }) => {
  const { one, two, both } = await ask(
    db,
    '{ one: search(filter: { places: ["st-neots"] }) { totalCount } two: search(filter: { places: ["St. Neots"] }) { totalCount } both: search(filter: { places: ["Histon & Impington"], exactPlace: true }) { nodes { places { slug } } } }',
  );
  expect(two).toEqual(one);
  expect(both.nodes.length).toBeGreaterThan(0);
  const { errors } = await askRaw(db, '{ search(filter: { places: ["Sohamm"] }) { totalCount } }');
  expect(errors?.[0]?.message).toBe('We could not find a place with the slug or code "Sohamm". Did you mean soham?');
});

onCounty('places are found by any of it, spelled nearly so only when nothing else is', async ({ db }) => {
  const slugsOf = async (query: string) =>
    (await ask(db, 'query ($query: String!) { places(query: $query) { slug } }', { variables: { query } })).places.map(
      ({ slug }: { slug: string }) => slug,
    );
  expect(await slugsOf('Sutton, East Cambridgeshire')).toEqual(['sutton-east-cambridgeshire']);
  expect((await slugsOf('Histon & Impington')).sort()).toEqual(['histon', 'impington']);
  expect(await slugsOf('saint iv')).toEqual(['st-ives']);
  expect(await slugsOf('loves farm')).toEqual(['loves-farm']);
  expect(await slugsOf('Wisbeach')).toEqual(['wisbech']);
  expect(await slugsOf('zzzzzz')).toEqual([]);
  expect(await slugsOf('PE28 3AB')).toEqual([]);
});

onCounty('place(slug:) and place(code:) forgive case and spaces', async ({ db }) => {
  const { a, b, c } = await ask(
    db,
    '{ a: place(slug: "St Ives") { slug } b: place(code: " e04012038 ") { slug } c: place(slug: "nowhere") { slug } }',
  );
  expect([a, b, c]).toEqual([{ slug: 'st-ives' }, { slug: 'somersham' }, null]);
});

onCounty('a point lies in its district by the nearest place, and that is said', async ({ db }) => {
  const { placesAt } = await ask(db, '{ placesAt(latitude: 52.383, longitude: 0.0) { place { slug } resolvedBy inWords } }');
  expect(placesAt).toContainEqual({ place: { slug: 'somersham' }, resolvedBy: 'NEAREST', inWords: 'probably Somersham' });
  expect(placesAt).toContainEqual({ place: { slug: 'huntingdonshire' }, resolvedBy: 'NEAREST', inWords: 'probably Huntingdonshire' });
  expect((await ask(db, '{ placesAt(latitude: 0, longitude: 0) { place { slug } } }')).placesAt).toEqual([]);
});

const refused: [query: string, says: RegExp][] = [
  [
    '{ search(near: { place: "PE28 3AB" }) { totalCount } }',
    /^We do not know postcodes yet\. Give the name of a village or town instead\.$/,
  ],
  ['{ search(filter: { places: ["PE28 3AB"] }) { totalCount } }', /^We do not know postcodes yet/],
  ['{ placesAt(postcode: "PE28 3AB") { inWords } }', /^We do not know postcodes yet/],
  ['{ placesAt(postcode: "PE28") { inWords } }', /not a whole postcode/],
  ['{ placesAt { inWords } }', /needs either postcode, or both/],
  ['{ placesAt(postcode: "PE28 3AB", latitude: 52) { inWords } }', /needs either postcode, or both/],
  ['{ placesAt(latitude: 52) { inWords } }', /needs both latitude/],
  ['{ placesAt(latitude: 200, longitude: 0) { inWords } }', /-90 to 90/],
  ['{ search(near: { latitude: 200, longitude: 0 }) { totalCount } }', /-90 to 90/],
  ['{ search(near: { place: "ely", latitude: 52, longitude: 0 }) { totalCount } }', /needs either place/],
  ['{ search(near: { place: "" }) { totalCount } }', /Give the name of a village or town, or a postcode/],
  ['{ search(near: { place: "Sutton, Surrey" }) { totalCount } }', /could not find "Sutton, Surrey"/],
  ['{ search(near: { place: "cambridgeshire" }) { totalCount } }', /do not know where the middle of Cambridgeshire is/],
];
for (const [query, says] of refused)
  onCounty(`${query} is refused in a sentence`, async ({ db }) => {
    const { errors } = await askRaw(db, query);
    expect(errors?.[0]?.message).toMatch(says);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

const strange = [
  '🙂',
  '🙂🙂 Ely 🙂',
  'x'.repeat(10_000),
  'ely '.repeat(2500),
  '\'; DROP TABLE "Place"; --',
  '(a+)+$',
  '[',
  '\u202eyle',
  'שלום',
  '%',
  '_',
  ',,,',
  '()',
  'near',
  'PE28 3',
  'A1',
  '0',
];
onCounty('strange words are answered or refused, in a sentence and in no time', async ({ db }) => {
  for (const place of strange) {
    const began = performance.now();
    for (const query of [
      'query ($place: String!) { search(near: { place: $place }) { totalCount } }',
      'query ($place: String!) { search(filter: { places: [$place] }) { totalCount } }',
      'query ($place: String!) { places(query: $place) { slug } }',
      'query ($place: String!) { place(slug: $place) { slug } }',
      'query ($place: String!) { place(code: $place) { slug } }',
      'query ($place: String!) { placesAt(postcode: $place) { inWords } }',
    ]) {
      const { errors = [] } = await askRaw(db, query, { variables: { place } });
      for (const { message, extensions } of errors) expect(extensions?.code, `${place.slice(0, 20)}: ${message}`).toBe('BAD_USER_INPUT');
    }
    expect(performance.now() - began, place.slice(0, 20)).toBeLessThan(5000);
  }
});

onCounty('a place that was recognised is answered without a statement of its own, unless more is asked of it', async ({ db, sql }) => {
  const asked = (fields: string) => `{ search(near: { place: "ely" }, first: 1) { near { ${fields} } nodes { name } } }`;
  const all = 'id slug code name otherNames kind point { latitude longitude }';
  await ask(db, asked(`${all} population`));
  sql.length = 0;
  const { search } = await ask(db, asked(`${all} population`));
  expect(sql).toHaveLength(3);
  sql.length = 0;
  const { population, ...kept } = search.near;
  expect(population).not.toBeUndefined();
  expect((await ask(db, asked(all))).search.near).toEqual(kept);
  expect(sql).toHaveLength(2);
});

onCounty('a place that is gone since is no failure', async ({ db }) => {
  const gone = await db.place.create({
    data: { slug: 'sinking-fen', name: 'Sinking Fen', kind: 'PARISH', latitude: 52.4, longitude: 0.2 },
  });
  // What is not known is looked for at most once a second.
  await new Promise((done) => setTimeout(done, 1100));
  expect((await near(db, 'Sinking Fen')).near).toEqual({ slug: 'sinking-fen' });
  await db.place.delete({ where: { id: gone.id } });
  const { search } = await ask(
    db,
    '{ search(near: { place: "sinking-fen" }, first: 1) { near { slug within { slug } } nearChoices { slug } nodes { name } } }',
  );
  expect(search).toMatchObject({ near: null, nearChoices: [] });
});
