/**
 * What people, programs and mischief put into a search: words of every script, distances and places that cannot be, filters that contradict each other,
 * cursors that belong elsewhere. Each has an answer or a sentence, soon. Wrong values of every other sort are in bad-input-values.test.ts.
 */
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { type Serving, served, startServing } from '../http/testkit/serving.ts';
import { countyTest, describe, expect } from '../testkit/fixture.ts';

const test = countyTest.extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = await startServing(db);
  onCleanup(server.close);
  // The first answer of a process reads what it then keeps.
  await server.ask({ query: '{ search(first: 1, query: "a", near: { place: "ely" }) { totalCount edges { distanceKm } } }' });
  return server;
});

/** Of any question here; many run at once on a busy machine, so a single slow one is asked again before it counts. */
const soonMs = 1000;

interface Told {
  list: { totalCount: number; edges: { cursor: string; node: { name: string } }[]; pageInfo: { endCursor: string | null } } | null;
  /** The sentence, when there is no list. */
  sentence: string;
}

const shown =
  'totalCount facets { kinds { count } places { count } } pageInfo { endCursor } edges { cursor distanceKm matched node { name } }';
const types = 'query ($query: String, $near: Near, $filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String)';
const searching = `${types} { search(query: $query, near: $near, filter: $filter, sort: $sort, first: $first, after: $after) { ${shown} } }`;

/** A list, or one sentence with the code of a mistake; never a fault of ours, never late. */
async function ask(server: Serving, variables: Record<string, unknown>, query = searching): Promise<Told> {
  server.log.length = 0;
  let took = Number.POSITIVE_INFINITY;
  let answered: Awaited<ReturnType<Serving['ask']>> | undefined;
  for (let tries = 0; took > soonMs && tries < 3; tries += 1) {
    const started = performance.now();
    answered = await server.ask({ query, variables });
    took = performance.now() - started;
  }
  const { status, body } = answered as NonNullable<typeof answered>;
  const said = JSON.stringify(variables).slice(0, 200);
  expect(took, said).toBeLessThan(soonMs);
  expect(status, said).toBeLessThan(500);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  if (!body.errors) return { list: Object.values(body.data)[0] as Told['list'], sentence: '' };
  expect(body.errors, said).toHaveLength(1);
  const [{ message, extensions }] = body.errors;
  expect(extensions, message).toEqual({ code: 'BAD_USER_INPUT' });
  expect(message, said).toMatch(/^\S.{15,}\.$/s);
  expect(message).not.toMatch(/prisma|postgres|tsquery|SELECT|\$\d|undefined|null value/i);
  return { list: null, sentence: message };
}

describe('words that are hardly words', () => {
  const words: Record<string, string> = {
    'one letter': 'a',
    'a stop word': 'the',
    'stop words alone': 'of the and',
    'a digit': '7',
    'an emoji': '\u{1f372}',
    'a family of emoji': '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
    'a hundred emoji': '\u{1f372}'.repeat(100),
    'right-to-left letters': 'مكتبة',
    'Hebrew beside Latin': 'library ספרייה',
    'a right-to-left override': '\u202elibrary\u202c',
    'zero-width spaces': 'lib\u200brary\u200b',
    'a zero-width joiner alone': '\u200d',
    'combining marks': 'cafe\u0301',
    'a tower of combining marks': `e${'\u0301'.repeat(150)}`,
    'combining marks alone': '\u0301\u0327',
    Chinese: '图书馆',
    SQL: `'; DROP TABLE "Listing"; --`,
    'SQL with a union': "x' UNION SELECT usename FROM pg_user --",
    'SQL that sleeps': "library'||pg_sleep(10)--",
    'dollar quotes': '$$ library $$',
    'a placeholder': '$1',
    'a regular expression': '^(a+)+$',
    'a backtracking regular expression': `(${'a?'.repeat(40)}${'a'.repeat(40)})`,
    'brackets that do not close': '[[[(((',
    'a pattern of LIKE': '%_%\\',
    'a backslash': '\\',
    'a tsquery': 'library & !(chess | repair) <-> cafe:*',
    'tsquery signs alone': '& | ! <-> :* ( )',
    'an operator left alone': 'library &',
    'weights of a tsquery': 'library:A*',
    'an open quotation': '"library',
    'quotations without words': '"" "" ""',
    'a minus alone': '-',
    'minuses before every word': '-library -chess -cafe',
    'or, or, or': 'or or or or',
    HTML: '<script>alert(1)</script>',
    'a URL': 'https://example.org/?a=1&b=%00',
    'an e-mail address': 'somebody@example.org',
    'tabs and line breaks': '\t\n\r\n library \v\f',
    'no-break spaces': '\u00a0\u2003',
    'one letter two hundred times': 'a'.repeat(200),
    'two hundred letters of words': 'lib '.repeat(50).trim(),
    'a word with a hundred hyphens': 'a-'.repeat(100),
    'a number beyond all numbers': '9'.repeat(200),
    'a JSON object': '{"query": {"$gt": ""}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody types.
    'a template': '{{7*7}} ${7*7} #{7*7}',
    'a path': '../../../../etc/passwd',
    'a format': '%s%n%d',
  };
  for (const [name, query] of Object.entries(words))
    test(`${name}: a list, soon`, async ({ server }) => {
      const { list, sentence } = await ask(server, { query });
      expect(sentence).toBe('');
      expect(list?.totalCount).toBeGreaterThanOrEqual(0);
    });

  test('empty or blank: all there is', async ({ server }) => {
    const all = (await ask(server, {})).list?.totalCount;
    expect(all).toBeGreaterThan(300);
    for (const query of ['', ' ', '\t\n', null]) expect((await ask(server, { query })).list?.totalCount).toBe(all);
  });

  test('accents written in two characters find what accents in one find', async ({ server }) => {
    const [one, two] = [await ask(server, { query: 'caf\u00e9' }), await ask(server, { query: 'cafe\u0301' })];
    expect(one.list?.totalCount).toBeGreaterThan(0);
    expect(two.list?.edges.map(({ node }) => node.name)).toEqual(one.list?.edges.map(({ node }) => node.name));
  });

  test('201 letters or 10,000: a sentence that says how many may be', async ({ server }) => {
    for (const length of [201, 10_000]) expect((await ask(server, { query: 'a'.repeat(length) })).sentence).toMatch(/200/);
    expect((await ask(server, { query: 'library '.repeat(1250) })).sentence).toMatch(/200/);
  });

  test('null characters: a sentence, or as if they were not there', async ({ server }) => {
    const { list, sentence } = await ask(server, { query: 'lib\0rary' });
    expect(Boolean(list) || sentence.length > 15).toBe(true);
  });

  test('after all of it, the tables are there', async ({ server }) =>
    expect((await ask(server, { query: 'library' })).list?.totalCount).toBeGreaterThan(10));
});

describe('near what is nowhere', () => {
  const refused: [string, Record<string, unknown>, RegExp][] = [
    ['withinKm of -1', { place: 'ely', withinKm: -1 }, /withinKm is -1; give more than 0/],
    ['withinKm of 0', { place: 'ely', withinKm: 0 }, /withinKm is 0/],
    ['withinKm of a thousand million', { place: 'ely', withinKm: 1e9 }, /withinKm is 1000000000; .* at most \d+ kilometres/],
    ['withinKm without anywhere', { withinKm: 3 }, /place, or both latitude and longitude/],
    ['latitude 200', { latitude: 200, longitude: 0 }, /latitude \(-90 to 90\)/],
    ['longitude 999', { latitude: 52, longitude: 999 }, /longitude \(-180 to 180\)/],
    ['both a place and coordinates', { place: 'ely', latitude: 52.4, longitude: 0.26 }, /either place, or both/],
    ['a place and one coordinate', { place: 'ely', latitude: 52.4 }, /either place, or both/],
    ['a latitude alone', { latitude: 52.4 }, /both latitude/],
    ['a longitude alone', { longitude: 0.26 }, /both latitude/],
    ['nothing', {}, /place, or both latitude and longitude/],
    ['a place of no letters', { place: '   ' }, /find|place/],
    ['a place nobody has heard of', { place: 'Xyzzyville' }, /Xyzzyville/],
    ['a place of 5,000 letters', { place: 'x'.repeat(5000) }, /find|place/],
    ['SQL as a place', { place: "ely' OR '1'='1" }, /find/],
  ];
  for (const [name, near, told] of refused)
    test(`${name}: a sentence that says what may be`, async ({ server }) => expect((await ask(server, { near })).sentence).toMatch(told));

  test('NaN and infinity, which are no numbers in JSON: what is wrong is said, with the value', async ({ server }) => {
    for (const value of ['NaN', 'Infinity', '1e400'])
      for (const name of ['withinKm', 'latitude', 'longitude']) {
        const near = { ...(name === 'withinKm' ? { place: 'ely' } : { latitude: 52, longitude: 0 }), [name]: value };
        const { status, body } = await server.ask({ query: searching, variables: { near } });
        expect([status, body.errors]).toMatchObject([
          400,
          [{ message: expect.stringContaining(value), extensions: { code: 'BAD_USER_INPUT' } }],
        ]);
        const literal = await server.ask({ query: `{ search(near: { place: "ely", withinKm: ${value} }) { totalCount } }` });
        expect([literal.status < 500, literal.body.errors[0].extensions.code], value).toEqual([true, 'BAD_USER_INPUT']);
      }
  });

  test('the poles, the date line and points as small as numbers get: a list', async ({ server }) => {
    for (const near of [
      { latitude: 90, longitude: 0 },
      { latitude: -90, longitude: 180 },
      { latitude: 0, longitude: -180 },
      { latitude: 5e-324, longitude: 5e-324 },
      { latitude: 52.3, longitude: -1e-320 },
      { latitude: -0, longitude: -0, withinKm: 1e-9 },
      { latitude: 52.398, longitude: 0.262, withinKm: 5e-324 },
    ])
      for (const sort of ['DISTANCE', 'NAME']) expect((await ask(server, { near, sort })).sentence, JSON.stringify(near)).toBe('');
  });
});

describe('filters that contradict each other', () => {
  test('kinds against the field: nothing, not everything', async ({ server }) => {
    const query =
      '{ venues(filter: { base: { kinds: [GROUP] } }) { totalCount facets { kinds { count } } pageInfo { endCursor } edges { cursor } } }';
    expect((await ask(server, {}, query)).list?.totalCount).toBe(0);
  });

  test('exactPlace without places: as if it were not there', async ({ server }) => {
    const all = (await ask(server, {})).list?.totalCount;
    expect((await ask(server, { filter: { exactPlace: true } })).list?.totalCount).toBe(all);
    expect((await ask(server, { filter: { exactPlace: true, places: [] } })).list?.totalCount).toBe(all);
  });

  test('empty lists ask for nothing in particular', async ({ server }) => {
    const all = (await ask(server, {})).list?.totalCount;
    const filter = { kinds: [], themes: [], audiences: [], places: [], languages: [], channels: [], accessibility: [] };
    expect((await ask(server, { filter })).list?.totalCount).toBe(all);
  });

  test('a place far from where it should be near: nothing', async ({ server }) => {
    const { list } = await ask(server, { filter: { places: ['wisbech'], exactPlace: true }, near: { place: 'cambridge', withinKm: 1 } });
    expect(list).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('a hundred places and one: a sentence', async ({ server }) =>
    expect((await ask(server, { filter: { places: Array(101).fill('ely') } })).sentence).toMatch(/100/));

  test('from after until: nothing, or a sentence', async ({ server }) => {
    const events = `query ($from: DateTime, $until: DateTime) { events(filter: { from: $from, until: $until }) { ${shown} } }`;
    const { list, sentence } = await ask(server, { from: '2026-05-01T00:00:00Z', until: '2026-04-01T00:00:00Z' }, events);
    expect(list ? list.totalCount : sentence).toSatisfy((told) => told === 0 || /until/.test(String(told)));
    const when = await ask(server, { filter: { when: { from: '2026-05-01', until: '2026-04-01' } } });
    expect(when.list ? when.list.totalCount : when.sentence).toSatisfy((told) => told === 0 || /until/.test(String(told)));
  });

  test('sort by distance from nowhere: a sentence', async ({ server }) =>
    expect((await ask(server, { sort: 'DISTANCE' })).sentence).toMatch(/near/));
});

describe('how many', () => {
  for (const first of [0, -1, 101, 1e9])
    test(`first: ${first} is a sentence with the bounds`, async ({ server }) =>
      expect((await ask(server, { first })).sentence).toBe(`first is ${first}; ask for 1 to 100 at a time, and for more with after.`));
});

/** Where the next page of such a search would begin. */
const cursorOf = async (server: Serving, variables: Record<string, unknown>) =>
  (await ask(server, { first: 2, ...variables })).list?.pageInfo.endCursor as string;

describe('a cursor', () => {
  test('used after the sort changed is a sentence', async ({ server }) => {
    const after = await cursorOf(server, { sort: 'NAME' });
    for (const sort of ['RECENTLY_CONFIRMED', 'RECENTLY_CHANGED', 'CLOSING_SOON', 'STARTING_SOON', 'RELEVANCE'])
      expect((await ask(server, { sort, after })).sentence).toMatch(/cursor in after .*Ask again from the start\./);
    expect((await ask(server, { query: 'library', after })).sentence).toMatch(/cursor in after/);
    expect((await ask(server, { near: { place: 'ely' }, after })).sentence).toMatch(/cursor in after/);
  });

  test('cut short at any letter is a sentence, or the page it still leads to', async ({ server }) => {
    const after = await cursorOf(server, { query: 'library' });
    for (let length = 1; length < after.length; length += 3) {
      const { sentence } = await ask(server, { query: 'library', after: after.slice(0, length) });
      expect(sentence, after.slice(0, length)).toMatch(/cursor in after/);
    }
  });

  test('of the same search goes on where it stopped', async ({ server }) => {
    const whole = (await ask(server, { query: 'library', first: 4 })).list?.edges.map(({ node }) => node.name);
    const rest = await ask(server, { query: 'library', first: 2, after: await cursorOf(server, { query: 'library' }) });
    expect(rest.list?.edges.map(({ node }) => node.name)).toEqual(whole?.slice(2));
  });
});

describe('a search that takes too long', () => {
  test('is stopped by the limit on its statement and says so', async ({ databaseUrl }) => {
    const db = openDatabase({ url: databaseUrl, statementTimeoutMs: 150 });
    await served(db, {}, async (server) => {
      const query = '{ search(query: "library", near: { place: "ely" }) { totalCount facets { themes { count } } edges { distanceKm } } }';
      expect((await server.ask({ query })).body.errors).toBeUndefined();
      const holder = new pg.Client({ connectionString: databaseUrl });
      await holder.connect();
      await holder.query('BEGIN; LOCK TABLE "Catalogue" IN ACCESS EXCLUSIVE MODE');
      const started = performance.now();
      const { status, body } = await server.ask({ query }).finally(() => holder.end());
      expect(performance.now() - started).toBeLessThan(5000);
      expect(status).toBeLessThan(500);
      for (const error of body.errors)
        expect(error).toMatchObject({
          message: 'This took too long to answer. Ask for less at once.',
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        });
      expect(body.errors.length).toBeGreaterThan(0);
      expect((await server.ask({ query })).body.errors).toBeUndefined();
      expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
    });
    await db.close();
  });
});

describe('asked wrongly', () => {
  test('a cursor of another query, filter, place or field of the same order is a sentence', async ({ server }) => {
    const after = await cursorOf(server, { query: 'library' });
    expect((await ask(server, { query: 'chess', after })).sentence).toMatch(/cursor in after/);
    expect((await ask(server, { query: 'library', filter: { kinds: ['VENUE'] }, after })).sentence).toMatch(/cursor in after/);
    const near = await cursorOf(server, { near: { place: 'ely' } });
    expect((await ask(server, { near: { place: 'march' }, after: near })).sentence).toMatch(/cursor in after/);
    const venues = `query ($query: String, $after: String) { venues(query: $query, after: $after) { ${shown} } }`;
    expect((await ask(server, { query: 'library', after }, venues)).sentence).toMatch(/cursor in after/);
  });

  // Postcodes: so far the sentence says that none is known, whichever was given.
  test('a postcode that does not exist is a sentence that names it and says what to give instead', async ({ server }) => {
    for (const place of ['ZZ99 9ZZ', 'zz999zz', 'QQ1', 'CB99 9ZZ'])
      expect((await ask(server, { near: { place } })).sentence).toMatch(/(?=.*postcode)(?=.*(village|town|place))/is);
  });

  // Days of the week and times of day in `when`: so far refused as a whole.
  test('times that contradict each other are a sentence, or nothing', async ({ server }) => {
    for (const when of [
      { after: '18:00', before: '09:00' },
      { days: ['TUESDAY'], from: '2026-05-06', until: '2026-05-06' },
      { openNow: true, days: ['BANK_HOLIDAY'] },
      { days: [] },
    ]) {
      const { list, sentence } = await ask(server, { filter: { when } });
      expect(list !== null || /when|before|after|days|openNow/.test(sentence), JSON.stringify(when)).toBe(true);
      expect(sentence).not.toMatch(/for now/);
    }
  });
});
