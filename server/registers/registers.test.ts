import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, globalId, makeGroup, makeLayers, makePlace } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const fields =
  '__typename ... on AdminChange { id action title old new mayUndo } ... on Refusal { message } ... on RuleBroken { rule } ... on InputFaults { faults { path message } }';
const now = new Date('2026-05-04T09:00:00Z');
let named = 0;
const administrator = async (db: Database) => {
  db.changes.start();
  return makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: `Body ${++named}` }) }, { now });
};
const act = async (db: Database, viewer: Viewer | null, mutation: string) =>
  Object.values(await ask<Record<string, Record<string, never>>>(db, `mutation { ${mutation} }`, { viewer, now }))[0] as Record<
    string,
    never
  >;
const save = (db: Database, viewer: Viewer, slug: string, more = '') =>
  act(db, viewer, `saveTerm(term: { vocabulary: THEME, slug: "${slug}", label: "${slug}" ${more} }) { ${fields} }`);
const termId = async (db: Database, slug: string) =>
  globalId('Term', (await db.term.findUniqueOrThrow({ where: { vocabulary_slug: { vocabulary: 'THEME', slug } } })).id);
const found = async (db: Database, filter: string) =>
  ((await ask(db, `{ search(filter: { ${filter} }, sort: NAME) { nodes { name } } }`)).search.nodes as { name: string }[]).map(
    ({ name }) => name,
  );

/** Other processes, and this one's kept words and places, know a change within seconds. */
const expectFound = (db: Database, filter: string, names: string[]) =>
  expect.poll(() => found(db, filter), { timeout: 4000, message: filter }).toEqual(names);

describe('vocabularies', () => {
  test('are changed by administrators alone', async ({ db }) => {
    const curator = await makeViewer(db, { role: 'CURATOR', body: await makeGroup(db, { name: 'A council' }) });
    expect(await save(db, curator, 'food')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await db.term.count()).toBe(0);
  });

  test('take a new word, tell every fault at once, and keep a trail that can be taken back', async ({ db }) => {
    const viewer = await administrator(db);
    expect(await act(db, viewer, `saveTerm(term: { vocabulary: THEME, slug: "Not a slug", label: "" }) { ${fields} }`)).toMatchObject({
      __typename: 'InputFaults',
      faults: [{ path: 'slug' }, { path: 'label' }],
    });
    const made = await save(db, viewer, 'gardens', 'alternativeLabels: ["Allotments", " Allotments "]');
    expect(made).toMatchObject({
      action: 'CREATED',
      old: null,
      new: { slug: 'gardens', alternativeLabels: ['Allotments'] },
      mayUndo: true,
    });
    const id = await termId(db, 'gardens');
    const changed = await act(
      db,
      viewer,
      `saveTerm(id: "${id}", term: { vocabulary: THEME, slug: "gardens", label: "Growing" }) { ${fields} }`,
    );
    expect(changed).toMatchObject({ action: 'CHANGED', old: { label: 'gardens' }, new: { label: 'Growing' } });
    expect(await act(db, viewer, `undoAdminChange(id: "${made['id']}") { ${fields} }`)).toMatchObject({ rule: 'changed-since' });
    await act(db, viewer, `undoAdminChange(id: "${changed['id']}") { ${fields} }`);
    expect((await db.term.findFirstOrThrow()).label).toBe('gardens');
    expect(await act(db, viewer, `undoAdminChange(id: "${changed['id']}") { ${fields} }`)).toMatchObject({
      __typename: 'ChangedMeanwhile',
    });
    const removed = await act(db, viewer, `removeTerm(id: "${id}") { ${fields} }`);
    expect(await db.term.count()).toBe(0);
    await act(db, viewer, `undoAdminChange(id: "${removed['id']}") { ${fields} }`);
    expect(await termId(db, 'gardens')).toBe(id);
    expect((await ask(db, '{ viewer { adminChanges { action by } } }', { viewer })).viewer.adminChanges).toHaveLength(5);
  });

  test('a slug that was changed goes on working, and is nobody else’s', async ({ db }) => {
    const viewer = await administrator(db);
    await save(db, viewer, 'elderly');
    const id = await termId(db, 'elderly');
    const term = await db.term.findFirstOrThrow({ where: { slug: 'elderly' } });
    await makeGroup(db, { name: 'Tea and talk', terms: { create: [{ termId: term.id }] } });
    await act(db, viewer, `saveTerm(id: "${id}", term: { vocabulary: THEME, slug: "older-people", label: "Older people" }) { ${fields} }`);
    await expectFound(db, 'themes: ["elderly"]', ['Tea and talk']);
    await expectFound(db, 'themes: ["older-people"]', ['Tea and talk']);
    expect(await save(db, viewer, 'elderly')).toMatchObject({
      faults: [{ path: 'slug', message: 'Links that say “elderly” lead to “Older people”, which was called so.' }],
    });
    await act(db, viewer, `saveTerm(id: "${id}", term: { vocabulary: THEME, slug: "elderly", label: "Older people" }) { ${fields} }`);
    expect(await db.formerTerm.findMany({ select: { slug: true } })).toEqual([{ slug: 'older-people' }]);
  });

  test('a word under another is found with it at once; two never go round in a circle', async ({ db }) => {
    const viewer = await administrator(db);
    await save(db, viewer, 'sport');
    await save(db, viewer, 'bowls');
    const [sport, bowls] = [await termId(db, 'sport'), await termId(db, 'bowls')];
    const term = await db.term.findFirstOrThrow({ where: { slug: 'bowls' } });
    await makeGroup(db, { name: 'Carpet bowls', terms: { create: [{ termId: term.id }] } });
    await expectFound(db, 'themes: ["sport"]', []);
    const under = (id: string, slug: string, parent: string) =>
      act(
        db,
        viewer,
        `saveTerm(id: "${id}", term: { vocabulary: THEME, slug: "${slug}", label: "${slug}", parent: "${parent}" }) { ${fields} }`,
      );
    expect(await under(bowls, 'bowls', sport)).toMatchObject({ action: 'CHANGED' });
    await expectFound(db, 'themes: ["sport"]', ['Carpet bowls']);
    expect(await under(sport, 'sport', bowls)).toMatchObject({ rule: 'circle' });
    expect(await under(sport, 'sport', sport)).toMatchObject({ rule: 'circle' });
  });

  test('a word in use is merged, not taken away: its listings, slug and id lead to the other', async ({ db }) => {
    const viewer = await administrator(db);
    await save(db, viewer, 'chess', 'alternativeLabels: ["Board games"]');
    await save(db, viewer, 'games');
    const rows = await db.term.findMany({ where: { slug: { in: ['chess', 'games'] } }, orderBy: { slug: 'asc' } });
    const [chess, games] = rows.map(({ id }) => globalId('Term', id)) as [string, string];
    await makeGroup(db, { name: 'Chess club', terms: { create: [{ termId: rows[0]?.id ?? 0 }] } });
    await makeGroup(db, { name: 'Games club', terms: { create: rows.map(({ id }) => ({ termId: id })) } });
    expect(await act(db, viewer, `removeTerm(id: "${chess}") { ${fields} }`)).toMatchObject({ rule: 'in-use' });
    expect(await act(db, viewer, `mergeTerms(from: "${chess}", into: "${chess}") { ${fields} }`)).toMatchObject({ rule: 'itself' });
    const merged = await act(db, viewer, `mergeTerms(from: "${chess}", into: "${games}") { ${fields} }`);
    expect(merged).toMatchObject({ action: 'MERGED', title: 'chess into games', mayUndo: true });
    expect(merged).not.toHaveProperty('old.moved');
    for (const slug of ['chess', 'games']) await expectFound(db, `themes: ["${slug}"]`, ['Chess club', 'Games club']);
    expect((await ask(db, `{ node(id: "${chess}") { ... on Term { slug alternativeLabels } } }`)).node).toEqual({
      slug: 'games',
      alternativeLabels: ['chess', 'Board games'],
    });
    expect((await ask(db, '{ search(query: "board games") { nodes { name } } }')).search.nodes).toHaveLength(2);
  });

  test('two that were merged in error are two again, with all that each had; what was changed since stays', async ({ db }) => {
    const viewer = await administrator(db);
    for (const slug of ['yoga', 'gentle-yoga', 'chair-yoga', 'exercise']) await save(db, viewer, slug, 'alternativeLabels: ["moving"]');
    const rows = await db.term.findMany({ where: { slug: { in: ['yoga', 'gentle-yoga', 'chair-yoga', 'exercise'] } } });
    const idOf = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? 0;
    const [yoga, gentle, chair, exercise] = [idOf('yoga'), idOf('gentle-yoga'), idOf('chair-yoga'), idOf('exercise')];
    await db.term.update({ where: { id: chair }, data: { parentId: yoga } });
    await db.term.update({ where: { id: exercise }, data: { parentId: yoga } });
    const having = (...ids: number[]) => ({ terms: { create: ids.map((termId, position) => ({ termId, position })) } });
    const one = await makeGroup(db, { name: 'Yoga alone', ...having(yoga) });
    const both = await makeGroup(db, { name: 'Both', ...having(exercise, yoga) });
    const left = await makeGroup(db, { name: 'Left since', ...having(yoga) });
    const fact = (termId: number, answer: 'YES' | 'NO') => db.accessFact.create({ data: { listingId: both.id, termId, answer } });
    await fact(yoga, 'NO');
    await fact(exercise, 'YES');
    const global = (id: number) => globalId('Term', id);
    await act(db, viewer, `mergeTerms(from: "${global(gentle)}", into: "${global(yoga)}") { ${fields} }`);
    const merge = await act(db, viewer, `mergeTerms(from: "${global(yoga)}", into: "${global(exercise)}") { ${fields} }`);
    expect(await db.accessFact.findMany({ select: { termId: true, answer: true } })).toEqual([{ termId: exercise, answer: 'YES' }]);
    await db.listingTerm.deleteMany({ where: { listingId: left.id } });
    const later = await makeGroup(db, { name: 'Later', ...having(exercise) });

    const again = await act(db, viewer, `undoAdminChange(id: "${merge['id']}") { ${fields} }`);
    expect(again).toMatchObject({ action: 'UNMERGED', title: 'yoga into exercise', mayUndo: false, new: { slug: 'yoga' } });
    const termsOf = async ({ id }: { id: number }) =>
      (await db.listingTerm.findMany({ where: { listingId: id }, orderBy: { termId: 'asc' } })).map(({ termId }) => termId);
    expect(await Promise.all([one, both, left, later].map(termsOf))).toEqual([
      [yoga],
      [yoga, exercise].sort((a, b) => a - b),
      [],
      [exercise],
    ]);
    expect(await db.accessFact.findMany({ select: { termId: true, answer: true }, orderBy: { answer: 'asc' } })).toEqual([
      { termId: exercise, answer: 'YES' },
      { termId: yoga, answer: 'NO' },
    ]);
    const parents = await db.term.findMany({ where: { id: { in: [chair, exercise] } }, select: { parentId: true } });
    expect(parents).toEqual([{ parentId: yoga }, { parentId: yoga }]);
    expect(await db.term.findUniqueOrThrow({ where: { id: exercise } })).toMatchObject({ alternativeLabels: ['moving'] });
    // What had been merged into it before leads to it again.
    expect(await db.formerTerm.findFirstOrThrow({ where: { slug: 'gentle-yoga' } })).toMatchObject({ termId: yoga });
    await expectFound(db, 'themes: ["gentle-yoga"]', ['Both', 'Later', 'Yoga alone']);
    expect(await act(db, viewer, `undoAdminChange(id: "${merge['id']}") { ${fields} }`)).toMatchObject({ __typename: 'ChangedMeanwhile' });
  });

  test('a merge is not undone over a word that took its short name since', async ({ db }) => {
    const viewer = await administrator(db);
    for (const slug of ['drama', 'theatre']) await save(db, viewer, slug);
    const [drama, theatre] = [await termId(db, 'drama'), await termId(db, 'theatre')];
    const merge = await act(db, viewer, `mergeTerms(from: "${drama}", into: "${theatre}") { ${fields} }`);
    await db.formerTerm.deleteMany({ where: { slug: 'drama' } });
    await save(db, viewer, 'drama');
    expect(await act(db, viewer, `undoAdminChange(id: "${merge['id']}") { ${fields} }`)).toMatchObject({ rule: 'changed-since' });
  });

  test('of two who change one word at once, the second is told and nothing is written over', async ({ db }) => {
    const viewer = await administrator(db);
    await save(db, viewer, 'books', 'position: 7');
    const records = async () =>
      (
        await ask(db, '{ viewer { termRecords(vocabulary: THEME) { id slug label version position use { listings } formerSlugs } } }', {
          viewer,
        })
      ).viewer.termRecords as { id: string; slug: string; version: number }[];
    const seen = (await records()).find(({ slug }) => slug === 'books');
    expect(seen).toMatchObject({ label: 'books', position: 7, use: { listings: 0 }, formerSlugs: [] });
    const write = (label: string) =>
      act(
        db,
        viewer,
        `saveTerm(id: "${seen?.id}", version: ${seen?.version}, term: { vocabulary: THEME, slug: "books", label: "${label}" }) { ${fields} }`,
      );
    expect(await write('Reading')).toMatchObject({ action: 'CHANGED' });
    expect(await write('Libraries')).toMatchObject({ __typename: 'ChangedMeanwhile' });
    expect(await db.term.findFirstOrThrow({ where: { slug: 'books' } })).toMatchObject({ label: 'Reading' });
  });

  test('hold what a word is called in other languages, which stays where a change does not speak of it', async ({ db }) => {
    const viewer = await administrator(db);
    const long = 'x'.repeat(81);
    expect(await save(db, viewer, 'tea', `names: [{ language: "pl", label: "${long}" }]`)).toMatchObject({
      faults: [{ path: 'names/pl' }],
    });
    await save(
      db,
      viewer,
      'tea',
      'names: [{ language: "pl-PL", label: " Herbata " }, { language: "cy", label: "Te" }, { language: "lt", label: "" }]',
    );
    const id = await termId(db, 'tea');
    const again = (more: string) =>
      act(db, viewer, `saveTerm(id: "${id}", term: { vocabulary: THEME, slug: "tea", label: "Tea" ${more} }) { ${fields} }`);
    expect(await again('')).toMatchObject({ old: { names: { pl: 'Herbata' } }, new: { names: { pl: 'Herbata' } } });
    const { viewer: staff } = await ask(db, '{ viewer { termRecords(vocabulary: THEME) { slug names { language label } } } }', {
      viewer,
      now,
    });
    expect(staff.termRecords).toContainEqual({ slug: 'tea', names: [{ language: 'pl', label: 'Herbata' }] });
    expect(await again('names: [{ language: "pl", label: "" }]')).toMatchObject({ new: { names: {} } });
  });

  test('the log tells each change in words, of one word alone if so asked', async ({ db }) => {
    const viewer = await administrator(db);
    await save(db, viewer, 'craft');
    await save(db, viewer, 'lace');
    const [craft, lace] = [await termId(db, 'craft'), await termId(db, 'lace')];
    await act(
      db,
      viewer,
      `saveTerm(id: "${lace}", term: { vocabulary: THEME, slug: "lace", label: "Lace", names: [{ language: "pl", label: "Koronka" }], alternativeLabels: ["bobbins", "<b>x</b>"], parent: "${craft}" }) { __typename }`,
    );
    const log = `{ viewer { adminChanges(subject: "${lace}") { action by lines { field label old new } } registers { vocabularies { vocabulary } } } }`;
    const { adminChanges } = (await ask(db, log, { viewer })).viewer;
    expect(adminChanges.map(({ action }: { action: string }) => action)).toEqual(['CHANGED', 'CREATED']);
    expect(adminChanges[0].lines).toEqual([
      { field: 'label', label: 'What is shown', old: 'lace', new: 'Lace' },
      { field: 'names', label: 'In other languages', old: '', new: 'Polish: Koronka' },
      { field: 'alternativeLabels', label: 'Other words for it', old: '', new: 'bobbins\n<b>x</b>' },
      { field: 'parentId', label: 'Under', old: '', new: 'craft' },
    ]);
    const wrong = await ask(db, '{ viewer { adminChanges(subject: "R3JvdXA6MQ") { id } } }', { viewer }).catch((error) => String(error));
    expect(JSON.stringify(wrong)).not.toContain('Unexpected');
  });
});

describe('synonyms', () => {
  test('show what a search would find before they are saved, and are known to searches at once', async ({ db }) => {
    const viewer = await administrator(db);
    await makeGroup(db, { name: 'Repair café' });
    const wish = '{ kind: ONE_WAY, words: ["mending"], meaning: ["repair"] }';
    const preview = await ask(db, `{ viewer { synonymPreview(synonym: ${wish}) { words before after gained } } }`, { viewer });
    expect(preview.viewer.synonymPreview).toEqual([{ words: 'mending', before: 0, after: 1, gained: ['Repair café'] }]);
    const saved = await act(db, viewer, `saveSynonym(synonym: ${wish}) { ${fields} subject: __typename }`);
    expect(saved).toMatchObject({ action: 'CREATED' });
    const search = () => ask(db, '{ search(query: "mending") { totalCount } }');
    await expect.poll(async () => (await search()).search.totalCount, { timeout: 3000 }).toBe(1);
    expect(await act(db, viewer, `saveSynonym(synonym: { kind: SAME, words: ["one"], meaning: ["x"] }) { ${fields} }`)).toMatchObject({
      faults: [{ path: 'words' }, { path: 'meaning' }],
    });
  });

  test('are offered for what people look for in vain', async ({ db }) => {
    const viewer = await administrator(db);
    await db.searchMiss.create({ data: { words: 'knitters', day: new Date('2026-05-01'), times: 4 } });
    expect((await ask(db, '{ viewer { searchMisses(days: 30) { words place times } } }', { viewer, now })).viewer.searchMisses).toEqual([
      { words: 'knitters', place: null, times: 4 },
    ]);
  });
});

describe('places', () => {
  test('are renamed, recoded and put elsewhere, and what is public follows', async ({ db }) => {
    const viewer = await administrator(db);
    const { county, district, parish, other } = await makeLayers(db);
    const second = await makePlace(db, { slug: 'west-fen', kind: 'DISTRICT', name: 'West Fen', within: [county] });
    await closeContainment(db);
    await makeGroup(db, { name: 'Parish group', places: [parish] });
    const id = globalId('Place', parish.id);
    const input = `slug: "canary-parish-new", code: "E04000001", formerCodes: ["E04000000"], name: "New Canary", otherNames: ["Canary Parish"], kind: PARISH, latitude: 52.1, longitude: 0.6`;
    const saved = await act(
      db,
      viewer,
      `savePlace(id: "${id}", place: { ${input}, within: ["${globalId('Place', second.id)}"] }) { ${fields} }`,
    );
    expect(saved).toMatchObject({ action: 'CHANGED', title: 'New Canary', old: { within: [district.id] }, new: { within: [second.id] } });
    await expectFound(db, 'places: ["west-fen"], exactPlace: true', ['Parish group']);
    await expectFound(db, 'places: ["east-fen"], exactPlace: true', []);
    // The former slug, both codes and the former name.
    for (const name of ['canary-parish', 'canary-parish-new', 'E04000000', 'E04000001', 'Canary Parish'])
      await expectFound(db, `places: ["${name}"], exactPlace: true`, ['Parish group']);
    expect((await ask(db, '{ place(slug: "canary-parish") { name } }')).place).toEqual({ name: 'New Canary' });
    // A circle is refused whole.
    const circle = `savePlace(id: "${globalId('Place', second.id)}", place: { slug: "west-fen", name: "West Fen", kind: DISTRICT, within: ["${id}"] }) { ${fields} }`;
    expect(await act(db, viewer, circle)).toMatchObject({ rule: 'circle' });
    expect(await db.containment.count({ where: { innerId: second.id, outerId: parish.id } })).toBe(0);
    const taken = await act(
      db,
      viewer,
      `savePlace(place: { slug: "sparrow", code: "E04000000", name: "Two", kind: PARISH }) { ${fields} }`,
    );
    expect(taken).toMatchObject({ faults: [{ path: 'slug' }, { path: 'code' }] });
    expect(await act(db, viewer, `undoAdminChange(id: "${saved['id']}") { ${fields} }`)).toMatchObject({ action: 'CHANGED' });
    await expectFound(db, 'places: ["east-fen"], exactPlace: true', ['Parish group']);
    expect(
      (await ask(db, `{ viewer { placeRecord(id: "${id}") { formerCodes formerSlugs within { slug } use { listings } } } }`, { viewer }))
        .viewer.placeRecord,
    ).toEqual({
      formerCodes: [],
      formerSlugs: ['canary-parish-new'],
      within: [{ slug: 'east-fen' }],
      use: { listings: 1 },
    });
    expect(other.name).toBe('Sparrow');
  });

  test('are found by whatever they were ever called, a page at a time', async ({ db }) => {
    const viewer = await administrator(db);
    const names = async (query: string) => {
      const { placeRecords } = (await ask(db, `{ viewer { placeRecords(query: "${query}") { totalCount nodes { name } } } }`, { viewer }))
        .viewer;
      expect(placeRecords.totalCount).toBe(placeRecords.nodes.length);
      return placeRecords.nodes.map(({ name }: { name: string }) => name);
    };
    // Its name, a slug it had, nothing.
    expect(await names('canary par')).toEqual(['Canary Parish']);
    expect(await names('canary-parish-new')).toEqual(['Canary Parish']);
    expect(await names('100%_')).toEqual([]);
    const page =
      'query ($after: String) { viewer { placeRecords(first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } } }';
    const first = (await ask(db, page, { viewer, variables: {} })).viewer.placeRecords;
    const second = (await ask(db, page, { viewer, variables: { after: first.pageInfo.endCursor } })).viewer.placeRecords;
    const both = [...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name);
    expect(new Set(both).size).toBe(both.length);
    expect(both).toEqual([...both].sort());
    const record = (await ask(db, '{ viewer { placeRecord(slug: "canary-parish") { place { name } version } } }', { viewer })).viewer;
    expect(record.placeRecord).toMatchObject({ place: { name: 'Canary Parish' }, version: expect.any(Number) });
  });

  test('custom areas are made of others, and can be taken away again', async ({ db }) => {
    const viewer = await administrator(db);
    const places = await db.place.findMany({ where: { slug: { in: ['canary-parish', 'sparrow'] } } });
    const ids = places.map(({ id }) => `"${globalId('Place', id)}"`).join();
    const made = await act(
      db,
      viewer,
      `savePlace(place: { slug: "two-villages", name: "Two Villages", kind: CUSTOM, contains: [${ids}] }) { ${fields} }`,
    );
    expect(made).toMatchObject({ action: 'CREATED' });
    await expectFound(db, 'places: ["two-villages"], exactPlace: true', ['Parish group']);
    const area = await db.place.findUniqueOrThrow({ where: { slug: 'two-villages' } });
    expect(await act(db, viewer, `removePlace(id: "${globalId('Place', area.id)}") { ${fields} }`)).toMatchObject({ action: 'REMOVED' });
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } });
    expect(await act(db, viewer, `removePlace(id: "${globalId('Place', parish.id)}") { ${fields} }`)).toMatchObject({ rule: 'in-use' });
  });

  test('two rows of one place are merged: listings, names, codes, slug and id lead to the one that stays', async ({ db }) => {
    const viewer = await administrator(db);
    const district = await db.place.findUniqueOrThrow({ where: { slug: 'east-fen' } });
    const [good, twin] = [
      await makePlace(db, { slug: 'manea', kind: 'PARISH', name: 'Manea', within: [district] }),
      await makePlace(db, { slug: 'manea-cp', kind: 'PARISH', name: 'Manea CP', within: [district] }),
    ];
    await db.place.update({ where: { id: twin.id }, data: { code: 'E04009999' } });
    await closeContainment(db);
    await makeGroup(db, { name: 'Twin group', places: [twin], location: { visibility: 'AREA', placeId: twin.id } });
    await makeGroup(db, { name: 'Both group', places: [good, twin] });
    const ids = [globalId('Place', twin.id), globalId('Place', good.id)] as const;
    expect(await act(db, viewer, `mergePlaces(from: "${globalId('Place', district.id)}", into: "${ids[1]}") { ${fields} }`)).toMatchObject({
      rule: 'circle',
    });
    expect(await act(db, viewer, `mergePlaces(from: "${ids[0]}", into: "${ids[1]}") { ${fields} }`)).toMatchObject({ action: 'MERGED' });
    for (const name of ['manea', 'manea-cp', 'E04009999', 'Manea CP'])
      await expectFound(db, `places: ["${name}"], exactPlace: true`, ['Both group', 'Twin group']);
    expect((await ask(db, `{ node(id: "${ids[0]}") { ... on Place { slug code otherNames } } }`)).node).toEqual({
      slug: 'manea',
      code: 'E04009999',
      otherNames: ['Manea CP'],
    });
    expect(await db.location.findFirstOrThrow({ where: { listing: { name: 'Twin group' } } })).toMatchObject({ placeId: good.id });
  });
});

describe('sources and bank holidays', () => {
  test('a source in use stays; one that is not may go', async ({ db }) => {
    const viewer = await administrator(db);
    const input = '{ system: "ccvs", title: "CCVS directory", licence: "By permission", attribution: "CCVS", asAt: "2026-01-02" }';
    await act(db, viewer, `saveSource(source: ${input}) { ${fields} }`);
    const { id } = await db.source.findUniqueOrThrow({ where: { system: 'ccvs' } });
    const group = await makeGroup(db, { name: 'From a source', sources: { create: [{ sourceId: id, asAt: now }] } });
    expect(await act(db, viewer, `removeSource(id: "${globalId('Source', id)}") { ${fields} }`)).toMatchObject({ rule: 'in-use' });
    await db.listingSource.deleteMany({ where: { listingId: group.id } });
    const removed = await act(db, viewer, `removeSource(id: "${globalId('Source', id)}") { ${fields} }`);
    await act(db, viewer, `undoAdminChange(id: "${removed['id']}") { ${fields} }`);
    expect((await ask(db, '{ viewer { sources { system asAt } } }', { viewer })).viewer.sources).toEqual([
      { system: 'ccvs', asAt: '2026-01-02' },
    ]);
  });

  test('a proclaimed day is one, until it is taken back', async ({ db }) => {
    const viewer = await administrator(db);
    const saved = await act(db, viewer, `saveBankHoliday(day: "2027-06-01", name: "A jubilee") { ${fields} }`);
    expect(saved).toMatchObject({ action: 'CREATED', title: '2027-06-01: A jubilee' });
    await act(db, viewer, `saveBankHoliday(day: "2027-06-01", name: "The jubilee") { ${fields} }`);
    expect((await ask(db, '{ viewer { bankHolidays { day name observed } } }', { viewer })).viewer.bankHolidays).toEqual([
      { day: '2027-06-01', name: 'The jubilee', observed: true },
    ]);
    await act(db, viewer, `removeBankHoliday(day: "2027-06-01") { ${fields} }`);
    expect(await db.bankHoliday.count()).toBe(0);
  });

  test('a year is told as it is kept: the rule’s days by name, those added, those struck out', async ({ db }) => {
    const viewer = await administrator(db);
    await act(db, viewer, `saveBankHoliday(day: "2027-06-03", name: "A coronation") { ${fields} }`);
    await act(db, viewer, `saveBankHoliday(day: "2027-05-31", name: "Moved", observed: false) { ${fields} }`);
    const { bankHolidaysIn } = (await ask(db, '{ viewer { bankHolidaysIn(year: 2027) { day name ruled kept said } } }', { viewer })).viewer;
    expect(bankHolidaysIn).toHaveLength(9);
    expect(bankHolidaysIn[0]).toEqual({ day: '2027-01-01', name: 'New Year’s Day', ruled: true, kept: true, said: false });
    expect(bankHolidaysIn).toContainEqual({ day: '2027-05-31', name: 'Moved', ruled: true, kept: false, said: true });
    expect(bankHolidaysIn).toContainEqual({ day: '2027-06-03', name: 'A coronation', ruled: false, kept: true, said: true });
    expect(bankHolidaysIn.at(-1)).toMatchObject({ day: '2027-12-28', name: 'Boxing Day' });
  });

  test('a look at a synonym of nothing, and ids of nothing, are answered with a sentence', async ({ db }) => {
    const viewer = await administrator(db);
    for (const field of [
      'synonymPreview(synonym: { kind: SAME, words: ["!!!"] }) { words }',
      'adminChanges(before: "nonsense") { id }',
      'adminChanges(subject: "nonsense") { id }',
      'termUse(id: "nonsense") { listings }',
      'placeRecord(id: "nonsense") { version }',
      'placeRecord { version }',
      'placeRecords(after: "nonsense") { totalCount }',
      'bankHolidaysIn(year: 1) { name }',
    ]) {
      const { errors } = await askRaw(db, `{ viewer { ${field} } }`, { viewer });
      expect(errors?.[0]?.extensions?.['code'], field).toMatch(/^(BAD_USER_INPUT|NOT_FOUND)$/);
    }
  });

  test('the same synonym is not made twice', async ({ db }) => {
    const viewer = await administrator(db);
    const wish = 'saveSynonym(synonym: { kind: SAME, words: ["crèche", "nursery"] })';
    expect(await act(db, viewer, `${wish} { ${fields} }`)).toMatchObject({ action: 'CREATED' });
    expect(await act(db, viewer, `${wish} { ${fields} }`)).toMatchObject({ faults: [{ path: 'words' }] });
  });
});
