/** Values of every wrong sort: each gets a sentence and a code, nothing is ever an error of ours, and the server goes on answering. */
import { startServing } from '../http/testkit/serving.ts';
import { countyTest, describe, expect } from '../testkit/fixture.ts';

const test = countyTest.extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = await startServing(db);
  onCleanup(server.close);
  return server;
});

type Server = Awaited<ReturnType<typeof startServing>>;

/** An answer or a refusal, but never a failure: and what a refusal must be like. */
async function refusalsOf(server: Server, query: string, variables: unknown): Promise<string[]> {
  server.log.length = 0;
  const { status, body } = await server.ask({ query, variables });
  expect(status, JSON.stringify(body)).toBeLessThan(500);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  for (const { message, extensions } of body.errors ?? []) {
    expect(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'NOT_FOUND'], message).toContain(extensions.code);
    expect(message).toMatch(/^[A-Z"A-Za-z].{10,}/s);
    expect(message).not.toMatch(/prisma|postgres|pg_|SELECT|\bat \/|undefined|Cannot (read|convert)/i);
    expect(Object.keys(extensions)).toEqual(['code']);
  }
  expect((await server.ask({ query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });
  return (body.errors ?? []).map(({ message }: { message: string }) => message);
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const nasty = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\'; DROP TABLE "Listing"; --',
  '%',
  '\\',
  '*',
  ':*',
  '&|!()<->',
  '\u{1f600}',
  '\u202e',
  'a'.repeat(5000),
  '٣',
  '../../etc/passwd',
  '#{7*7}',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '2147483648',
  '9223372036854775808',
  '99999999999999999999999999',
];

const kinds = ['groups', 'venues', 'funds', 'opportunities', 'events', 'search', 'awards'] as const;

describe('a malformed cursor', () => {
  for (const kind of kinds)
    test(`in ${kind} is refused in a sentence`, async ({ server }) => {
      const list = `query ($after: String) { ${kind}(first: 2, after: $after) { edges { cursor } pageInfo { endCursor } } }`;
      const { body } = await server.ask({ query: list });
      const real: string = body.data[kind].pageInfo.endCursor ?? encoded(['name', 'x', 1]);
      const [order, ...keys] = JSON.parse(Buffer.from(real, 'base64url').toString()) as [string, ...unknown[]];
      const wrong = [
        ...nasty,
        real.slice(0, -3),
        real.slice(3),
        `${real}!`.repeat(2),
        encoded(null),
        encoded({ order }),
        encoded([]),
        encoded([order]),
        encoded([order, ...keys, 1]),
        encoded([order, ...keys.map(() => null)]),
        encoded([order, ...keys.map(() => 'NaN')]),
        encoded([order, ...keys.map(() => 1e308)]),
        encoded([order, ...keys.map(() => 2 ** 53)]),
        encoded([order, ...keys.map(() => -1)]),
        encoded([order, ...keys.map(() => 0.5)]),
        encoded([order, ...keys.map(() => '\0')]),
        encoded([order, ...keys.map(() => '\ud800')]),
        encoded([order, ...keys.map(() => ({}))]),
        encoded([order, ...keys.map(() => [[[]]])]),
        encoded([`${order} desc; DROP TABLE "Listing"`, ...keys]),
        encoded(['another order', ...keys]),
        encoded(['__proto__', ...keys]),
        Buffer.from('[[[['.repeat(1000)).toString('base64url'),
      ].filter((cursor) => cursor !== '');
      let refused = 0;
      for (const after of wrong) refused += (await refusalsOf(server, list, { after })).length;
      // Numbers where numbers belong are a row that may have been: they are answered.
      expect(refused).toBeGreaterThan(wrong.length - 6);
    });

  test('of another order is told apart', async ({ server }) => {
    const { body } = await server.ask({ query: '{ groups(first: 1, sort: NAME) { pageInfo { endCursor } } }' });
    const list = 'query ($after: String) { groups(first: 1, sort: RECENTLY_CONFIRMED, after: $after) { nodes { name } } }';
    const [told] = await refusalsOf(server, list, { after: body.data.groups.pageInfo.endCursor });
    expect(told).toMatch(/cursor in after belongs to the order .* Ask again from the start\.$/);
  });
});

test('an id of any wrong sort is a sentence or null', async ({ server }) => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const ids = [
    ...nasty,
    ...[
      'Group:1.5',
      'Group:-1',
      'Group:0',
      'Group:999999999',
      'Group:99999999999999',
      'Group:NaN',
      'Group:',
      'Group',
      ':1',
      'Nope:1',
      '__proto__:1',
      'constructor:1',
      'Query:1',
      'Group:1:2',
      'Group:0x10',
      'Group:1e3',
      'Group: 1',
      'Term:1',
      'Place:1',
      'Source:1',
      'Award:1',
      'Venue:1',
      'Group:\0',
    ],
  ];
  for (const id of ids)
    for (const given of [id, base64(id), Number(id)].filter((value) => !Number.isNaN(value))) {
      await refusalsOf(server, 'query ($id: ID!) { node(id: $id) { id } }', { id: given });
      await refusalsOf(server, 'query ($id: ID!) { groups(filter: { base: { owner: $id } }) { totalCount } }', { id: given });
      await refusalsOf(server, 'query ($id: ID!) { awards(filter: { fund: $id, recipient: $id }) { totalCount } }', { id: given });
    }
});

test('a slug of any wrong sort is null or a sentence', async ({ server }) => {
  for (const slug of nasty) {
    await refusalsOf(server, 'query ($slug: String!) { listing(slug: $slug) { name } place(slug: $slug) { name } }', { slug });
    await refusalsOf(server, 'query ($slug: String!) { place(code: $slug) { name } places(query: $slug) { name } }', { slug });
    await refusalsOf(server, 'query ($slug: String!) { search(query: $slug, first: 1) { totalCount facets { kinds { count } } } }', {
      slug,
    });
  }
});

test('an unknown place or theme is named, with what to write instead', async ({ server }) => {
  for (const slug of nasty.filter((text) => text.trim())) {
    for (const filter of ['places', 'themes', 'audiences', 'languages', 'accessibility']) {
      const query = `query ($slug: String!) { groups(filter: { base: { ${filter}: [$slug] } }) { totalCount } }`;
      await refusalsOf(server, query, { slug });
    }
    await refusalsOf(server, 'query ($slug: String!) { search(near: { place: $slug, withinKm: 3 }) { totalCount } }', { slug });
  }
  const [place] = await refusalsOf(server, '{ groups(filter: { base: { places: ["nowhere-at-all"] } }) { totalCount } }', {});
  expect(place).toMatch(/nowhere-at-all/);
  const [theme] = await refusalsOf(server, '{ groups(filter: { base: { themes: ["witchcraft"] } }) { totalCount } }', {});
  expect(theme).toMatch(/witchcraft/);
});

test('numbers out of bounds are told with their bounds', async ({ server }) => {
  for (const kind of kinds)
    for (const first of [100_000, 101, 0, -1, 2147483647, -2147483648, 2147483648, 1e300, 1.5, '10', true, [1, 2], {}]) {
      const told = await refusalsOf(server, `query ($first: Int) { ${kind}(first: $first) { totalCount } }`, { first });
      expect(told.length, `${kind} ${first}`).toBeGreaterThan(0);
    }
  const [told] = await refusalsOf(server, '{ groups(first: 100000) { totalCount } }', {});
  expect(told).toBe('first is 100000; ask for 1 to 100 at a time, and for more with after.');
  for (const near of [
    { latitude: 1e308, longitude: 0 },
    { latitude: 91, longitude: 181 },
    { latitude: -90, longitude: 0, withinKm: 1e308 },
    { latitude: 52, longitude: 0, withinKm: -1 },
    { latitude: 52, longitude: 0, withinKm: 0 },
    { latitude: 52, longitude: 0, withinKm: 1e-320 },
    { latitude: 52 },
    { withinKm: 3 },
    { place: 'ely', latitude: 52, longitude: 0 },
    { place: 'ely', withinKm: 5e7 },
    {},
  ])
    await refusalsOf(server, 'query ($near: Near) { search(near: $near) { totalCount edges { distanceKm } } }', { near });
  for (const atLeast of [-1, 0.5, 2 ** 53, 1e308, 9007199254740991, '5', null])
    await refusalsOf(server, 'query ($atLeast: Pence) { awards(filter: { atLeast: $atLeast }) { totalCount } }', { atLeast });
});

test('dates and times that do not exist are refused', async ({ server }) => {
  const dates: unknown[] = [
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
    '2026-2-3',
    'today',
    20260230,
    null,
    [],
    {},
    { toString: 1 },
    [[['2026-01-01']]],
  ];
  for (const date of dates) {
    await refusalsOf(server, 'query ($date: Date) { awards(filter: { since: $date }) { totalCount } }', { date });
    await refusalsOf(server, 'query ($date: Date) { funds(filter: { closesBefore: $date }) { totalCount } }', { date });
    const moment = typeof date === 'string' ? `${date}T00:00:00Z` : date;
    await refusalsOf(server, 'query ($moment: DateTime) { groups(filter: { base: { updatedSince: $moment } }) { totalCount } }', {
      moment,
    });
    await refusalsOf(server, 'query ($moment: DateTime) { events(filter: { from: $moment, until: $moment }) { totalCount } }', { moment });
  }
  const [told] = await refusalsOf(server, '{ awards(filter: { since: "2026-02-30" }) { totalCount } }', {});
  expect(told).toContain('2026-02-30');
});

test('an unknown value or argument is told, with what there is', async ({ server }) => {
  const told = async (query: string) => (await refusalsOf(server, query, {})).join(' ');
  expect(await told('{ groups(filter: { intake: [MAYBE] }) { totalCount } }')).toMatch(/"MAYBE" does not exist in "Intake"/);
  expect(await told('{ groups(sort: BEST) { totalCount } }')).toMatch(/"BEST" does not exist in "ListingSort"/);
  expect(await told('{ groups(fisrt: 3) { totalCount } }')).toMatch(/Did you mean "first"/);
  expect(await told('{ gruops { totalCount } }')).toMatch(/Did you mean "groups"/);
  expect(await told('{ groups(filter: { base: { nope: 1 } }) { totalCount } }')).toMatch(/"nope" is not defined/);
});

test('null characters and half characters are refused wherever they stand', async ({ server }) => {
  for (const text of ['\0', 'a\0b', '\ud800', '\udfff', 'x\ud83d']) {
    const variables = [{ text }, { text: [text] }, { text: { [text]: 1 } }];
    for (const given of variables) await refusalsOf(server, 'query ($text: String!) { search(query: $text) { totalCount } }', given);
  }
  for (const literal of ['"\\u0000"', '"\\u{0}"', '"\\uD800"', '"""\0"""', '"\\uDFFF\\uD800"']) {
    const told = await refusalsOf(server, `{ search(query: ${literal}) { totalCount } }`, {});
    expect(told, literal).toHaveLength(1);
  }
});

test('eligibility asked with nonsense is a sentence', async ({ server }) => {
  const query = 'query ($applicant: ApplicantInput!) { checkEligibility(applicant: $applicant, first: 3) { fund { name } } }';
  for (const applicant of [
    {},
    { amount: -1 },
    { amount: 1e300 },
    { foundedYear: -5 },
    { foundedYear: 2147483647 },
    { group: 'x' },
    { places: nasty },
    { themes: nasty },
    { audiences: ['__proto__'] },
    { applicantType: '__proto__' },
    { applicantType: 'constructor' },
    { partners: -2147483648 },
  ])
    await refusalsOf(server, query, { applicant });
});
