/** What people type and what they find: spelling, synonyms, places among the words, order, cursors. Each test makes its own words. */
import type { Database } from '../database.ts';
import { forgetMisses } from '../search/misses.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, makeActivity, makeGroup, makePlace, makeRole, makeVenue } from '../testkit/rows.ts';

const names = async (db: Database, query: string, args = '') =>
  (
    await ask(db, `query ($query: String) { search(query: $query${args}) { totalCount didYouMean nodes { name } } }`, {
      variables: { query },
    })
  ).search as { totalCount: number; didYouMean: string | null; nodes: { name: string }[] };
const found = async (db: Database, query: string, args = '') => (await names(db, query, args)).nodes.map((node) => node.name);

describe('a name is found however it is written', () => {
  const written: [name: string, ...asked: string[]][] = [
    ["Dove's Barn", 'doves barn', 'dove’s barn', "DOVE'S BARN", 'doves'],
    ['St. Osyth Larks', 'st osyth', 'St. Osyth', 'larks'],
    ['Stay-and-Stitch', 'stay and stitch', 'stayandstitch', 'stay-and-stitch'],
    ['Needlebox', 'needle box', 'needle-box', 'needlebox'],
    ['Crème & Brûlée', 'creme and brulee', 'crème & brûlée', 'CREME BRULEE'],
    ['Q.R.S. Fellowship', 'qrs', 'Q.R.S.', 'q.r.s'],
    ['Zymurgists', 'zymurgist', 'zymur'],
  ];
  for (const [name, ...asked] of written)
    for (const query of asked)
      test(`${name} by ${query}`, async ({ db }) => {
        await db.listing.findFirst({ where: { name } }).then((known) => known ?? makeGroup(db, { name, summary: 'Meets now and then.' }));
        expect(await found(db, query)).toContain(name);
      });
});

test('a quoted phrase is found only as it stands, and a minus leaves out', async ({ db }) => {
  await makeGroup(db, { name: 'Marbled Otter Singers' });
  await makeGroup(db, { name: 'Otter and Marbled Badger' });
  expect(await found(db, '"marbled otter"')).toEqual(['Marbled Otter Singers']);
  expect((await found(db, 'marbled otter')).toSorted()).toEqual(['Marbled Otter Singers', 'Otter and Marbled Badger']);
  expect(await found(db, 'marbled -badger')).toEqual(['Marbled Otter Singers']);
  expect((await found(db, 'singers or badger')).length).toBe(2);
});

test('activities, rooms, role titles, other names and terms are found through their listing', async ({ db }) => {
  const group = await makeGroup(db, { name: 'Plain Society', otherNames: { create: [{ name: 'The Wombats' }] } });
  await makeActivity(db, { groupId: group.id, name: 'Quoits' });
  await makeRole(db, { name: 'Gongfarmer', groupId: group.id });
  const hall = await makeVenue(db, { name: 'Plain Hall' });
  await db.space.create({ data: { venueId: hall.id, name: 'Undercroft' } });
  const term = await db.term.create({ data: { vocabulary: 'THEME', slug: 'falconry', label: 'Falconry', alternativeLabels: ['hawking'] } });
  await db.listingTerm.create({ data: { listingId: group.id, termId: term.id } });
  for (const query of ['wombats', 'quoits', 'falconry', 'hawking']) expect(await found(db, query), query).toEqual(['Plain Society']);
  expect((await found(db, 'gongfarmer')).toSorted()).toEqual(['Gongfarmer', 'Plain Society']);
  expect(await found(db, 'undercroft')).toEqual(['Plain Hall']);
  await db.term.update({ where: { id: term.id }, data: { alternativeLabels: ['austringer'] } });
  expect(await found(db, 'austringer')).toEqual(['Plain Society']);
  await db.listing.update({ where: { slug: 'gongfarmer' }, data: { status: 'ARCHIVED' } });
  expect(await found(db, 'gongfarmer')).toEqual([]);
});

describe('wrong spelling', () => {
  test.beforeEach(async ({ db }) => {
    if (await db.listing.findFirst({ where: { slug: 'kaleidoscope-club' } })) return;
    for (const name of [
      'Kaleidoscope Club',
      'Kaleidoscope Makers',
      'Kaleidoscope Menders',
      'Tapir Friends',
      'Tapir Watch',
      'Tapir Feeders',
      'Gnu',
    ])
      await makeGroup(db, { name });
  });
  const corrected: [typed: string, meant: string][] = [
    ['kaleidoscop club', 'kaleidoscope club'],
    ['Kalidoscpe', 'Kaleidoscope'],
    ['tapri', 'tapir'],
    ['taper watch', 'tapir watch'],
  ];
  for (const [typed, meant] of corrected.slice(1))
    test(`${typed} answers ${meant} and says so`, async ({ db }) => {
      const answer = await names(db, typed);
      expect(answer.didYouMean).toBe(meant);
      expect(answer.nodes.map((node) => node.name)).toEqual(await found(db, meant));
      expect(answer.totalCount).toBe((await names(db, meant)).totalCount);
    });
  test('two edits in a short word, or one in a word of three letters, are another word', async ({ db }) => {
    expect(await names(db, 'tpri')).toMatchObject({ didYouMean: null, nodes: [] });
    expect(await names(db, 'gun')).toMatchObject({ didYouMean: null, nodes: [] });
  });
  test('what is spelt as the catalogue spells it is never corrected', async ({ db }) => {
    expect((await names(db, 'kaleidoscope')).didYouMean).toBeNull();
    expect((await names(db, 'gnu')).didYouMean).toBeNull();
  });
  test('the words of what was withdrawn are not suggested', async ({ db }) => {
    const gone = await makeGroup(db, { name: 'Palimpsest' });
    expect((await names(db, 'palimpsset')).didYouMean).toBe('palimpsest');
    await db.listing.update({ where: { id: gone.id }, data: { status: 'ARCHIVED' } });
    expect((await names(db, 'palimpsset')).didYouMean).toBeNull();
  });
  test('facets count what was answered', async ({ db }) => {
    const { search } = await ask(db, '{ search(query: "tapri") { totalCount facets { kinds { value count } } } }');
    expect(search.facets.kinds).toEqual([{ value: 'GROUP', count: search.totalCount }]);
  });
});

test('where no listing has all the words, those with most of them answer, the rarest word counting most', async ({ db }) => {
  for (let i = 0; i < 6; i++) await makeGroup(db, { name: `Lantern Society ${i}` });
  await makeGroup(db, { name: 'Ocarina Circle' });
  const answer = await names(db, 'lantern ocarina');
  expect(answer.nodes[0]?.name).toBe('Ocarina Circle');
  expect(answer.nodes).toHaveLength(7);
  expect(answer.didYouMean).toBeNull();
});

test('a place among the words brings what is there to the top, and keeps the rest', async ({ db }) => {
  const district = await makePlace(db, { slug: 'fenmere', kind: 'DISTRICT', name: 'Fenmere', latitude: 52.3, longitude: 0.1 });
  const near = await makePlace(db, {
    slug: 'pigeonby',
    kind: 'PARISH',
    name: 'Pigeonby',
    latitude: 52.31,
    longitude: 0.1,
    within: [district],
  });
  const far = await makePlace(db, {
    slug: 'ravenstow',
    kind: 'PARISH',
    name: 'Ravenstow',
    latitude: 52.6,
    longitude: 0.1,
    within: [district],
  });
  await closeContainment(db);
  await makeGroup(db, { name: 'Abacus Club', places: [far] });
  await makeGroup(db, { name: 'Abacus Society', places: [near] });
  await new Promise((done) => setTimeout(done, 1100)); // Places are looked up again at most once a second.
  await ask(db, '{ search(near: { place: "pigeonby" }) { totalCount } }');
  expect(await found(db, 'abacus pigeonby')).toEqual(['Abacus Society', 'Abacus Club']);
  expect(await found(db, 'abacus in Ravenstow')).toEqual(['Abacus Club', 'Abacus Society']);
});

test('what staff say means the same is found within seconds', async ({ db }) => {
  db.changes.start();
  await expect.poll(() => db.changes.state).toBe('listening');
  await makeGroup(db, { name: 'Gallimaufry' });
  expect(await found(db, 'hotchpotch')).toEqual([]);
  const row = await db.synonym.create({ data: { words: ['hotchpotch', 'gallimaufry'] } });
  await expect.poll(() => found(db, 'hotchpotch'), { timeout: 8000, interval: 500 }).toEqual(['Gallimaufry']);
  await db.synonym.update({ where: { id: row.id }, data: { kind: 'ONE_WAY', words: ['gallimaufry'], meaning: ['hotchpotch'] } });
  await expect.poll(() => found(db, 'hotchpotch'), { timeout: 8000, interval: 500 }).toEqual([]);
});

describe('order', () => {
  test('names before summaries, summaries before descriptions', async ({ db }) => {
    await makeGroup(db, { name: 'Alpha', summary: 'Nothing.', description: 'Of the platypus.' });
    await makeGroup(db, { name: 'Beta', summary: 'Of the platypus.' });
    await makeGroup(db, { name: 'Platypus Keepers', summary: 'Nothing.' });
    await makeGroup(db, { name: 'Platypus', summary: 'Nothing.' });
    expect(await found(db, 'platypus')).toEqual(['Platypus', 'Platypus Keepers', 'Beta', 'Alpha']);
  });
  test('confirmed before stale before never, and what tells more before what tells less', async ({ db }) => {
    const summary = 'Keeps okapi.';
    await makeGroup(db, { name: 'A okapi', summary });
    await makeGroup(db, { name: 'B okapi', summary, contacts: { create: [{ role: 'Office', phone: '01354 000000', public: true }] } });
    await makeGroup(db, { name: 'C okapi', summary, confirmedAt: new Date('2020-01-01'), dueAt: new Date('2021-01-01') });
    await makeGroup(db, { name: 'D okapi', summary, confirmedAt: new Date(), dueAt: new Date(Date.now() + 1e10) });
    expect(await found(db, 'okapi')).toEqual(['D okapi', 'C okapi', 'B okapi', 'A okapi']);
  });
});

describe('cursors', () => {
  const page = '{ totalCount pageInfo { endCursor hasNextPage } nodes { slug } }';
  const others: [what: string, args: string][] = [
    ['other words', 'query: "zebra"'],
    ['no words', ''],
    ['another filter', 'query: "club", filter: { kinds: [GROUP] }'],
    ['another near', 'query: "club", near: { latitude: 52, longitude: 0 }'],
  ];
  test.beforeEach(async ({ db }) => {
    if (await db.listing.findFirst({ where: { slug: 'yak-club-0' } })) return;
    for (let i = 0; i < 9; i++) await makeGroup(db, { name: `Yak Club ${i}` });
  });
  for (const [what, args] of others)
    test(`of a list with ${what} is refused in a sentence`, async ({ db }) => {
      const { search } = await ask(db, `{ search(query: "club", sort: NAME, first: 2) ${page} }`);
      const { errors } = await askRaw(
        db,
        `{ search(sort: NAME, after: "${search.pageInfo.endCursor}"${args && `, ${args}`}) { totalCount } }`,
      );
      expect(errors?.[0]?.message).toMatch(/belongs to another list.*Ask again from the start/);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    });
  test('goes on when only the size of the page or an empty filter changes', async ({ db }) => {
    const { search } = await ask(db, `{ search(query: "yak", first: 2) ${page} }`);
    const more = await ask(
      db,
      `{ search(query: " yak ", first: 100, filter: { kinds: [] }, after: "${search.pageInfo.endCursor}") ${page} }`,
    );
    expect(more.search.nodes).toHaveLength(7);
  });
  for (const query of ['yak', 'yka club', 'yak zebu', 'yak cl'])
    test(`pages of any size of “${query}” hold every row once and in order`, async ({ db }) => {
      const all = (await ask(db, `{ search(query: "${query}", first: 100) ${page} }`)).search;
      for (const first of [1, 2, 4]) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { search }: { search: typeof all } = await ask(
            db,
            `query ($after: String) { search(query: "${query}", first: ${first}, after: $after) ${page} }`,
            { variables: { after } },
          );
          seen.push(...search.nodes.map((node: { slug: string }) => node.slug));
          expect(search.totalCount).toBe(all.totalCount);
          after = search.pageInfo.endCursor;
          more = search.pageInfo.hasNextPage && seen.length < 200;
        }
        expect(seen).toEqual(all.nodes.map((node: { slug: string }) => node.slug));
      }
    });
});

describe('whatever is typed is answered', () => {
  const typed = [
    '',
    ' ',
    '?',
    '!!! ...',
    '🙂',
    '🙂🙃 club',
    'e',
    'é',
    '1',
    'the',
    'the who',
    'and',
    'or',
    'or or',
    '-',
    '--',
    '-club',
    '"',
    '""',
    '"the',
    '"a" "b',
    "'",
    '\'; DROP TABLE "Listing"; --',
    '%',
    '_',
    '\\',
    "\\\\'",
    '(.*)+$',
    '[a-',
    'a & | ! <-> :*',
    'a:*',
    "'a' <-> 'b'",
    '!club',
    '&',
    '|||',
    'سلام عليكم',
    'שלום',
    'e\u0301\u0301\u0301',
    '\u202Eclub',
    'ｃｌｕｂ',
    'ﬁsh',
    'x '.repeat(100).trim(),
    'a'.repeat(200),
    `${'-'.repeat(199)}a`,
    '"'.repeat(200),
    'club or '.repeat(25),
    '1e400',
    '12345678901234567890',
    '١٢٣',
    'null',
    'constructor',
    '__proto__ toString',
  ];
  for (const query of typed)
    test(JSON.stringify(query).slice(0, 60), async ({ db }) => {
      const { data, errors } = await askRaw<{ search: { nodes: unknown[] } }>(
        db,
        'query ($query: String) { search(query: $query, first: 5) { totalCount didYouMean facets { free } edges { cursor matched } nodes { name } } }',
        { variables: { query } },
      );
      expect(errors).toBeUndefined();
      expect(data.search.nodes).toBeInstanceOf(Array);
    });
  test('10,000 letters are refused in a sentence', async ({ db }) => {
    const { errors } = await askRaw(db, 'query ($query: String) { search(query: $query) { totalCount } }', {
      variables: { query: 'club '.repeat(2000) },
    });
    expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(/at most 200/), extensions: { code: 'BAD_USER_INPUT' } });
  });
});

test('forgetting misses of long ago leaves the others', async ({ db }) => {
  await db.searchMiss.createMany({
    data: [
      { words: 'old', day: new Date('2020-01-01') },
      { words: 'new', day: new Date('2030-01-01') },
    ],
  });
  expect(await forgetMisses(db, new Date('2025-01-01'))).toBe(1);
});
