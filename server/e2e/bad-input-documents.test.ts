/** Documents and variables of every wrong sort: each gets a sentence and the right code, and the server goes on answering. */
import { getIntrospectionQuery } from 'graphql';
import { expectRefusal, post } from '../http/testkit/refusal.ts';
import { test } from '../http/testkit/unharmed.ts';
import { describe, expect } from '../testkit/fixture.ts';

const deep = (levels: number) => `{ place(slug: "a") ${'{ within '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;
const aliases = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

/** Each fragment spreads the one before it many times: a few hundred words for more fields than there are atoms. */
const laughs = (each: number, levels: number) =>
  `{ place(slug: "a") { ...F${levels} } } fragment F0 on Place { name } ${Array.from(
    { length: levels },
    (_, index) =>
      `fragment F${index + 1} on Place { ${Array.from({ length: each }, (_, spread) => `x${spread}: within { ...F${index} }`).join(' ')} }`,
  ).join(' ')}`;

describe('a query that asks for too much', () => {
  const tooMuch: Record<string, [query: string, message: RegExp]> = {
    '50 levels deep': [deep(50), /^This query is 52 levels deep; 15 is the most\./],
    'that selects 1,000 aliases': [aliases(1000, '__typename'), /^This query selects 1000 fields; 500 is the most\./],
    'of 501 fields': [aliases(501, '__typename'), /^This query selects 501 fields; 500 is the most\./],
    'of 10,000 words': [aliases(3334, '__typename'), /^This document (has more than 4000 words|is \d+ characters)/],
    'of 4,001 words': [`{ ${'a '.repeat(4000)} }`, /^This document has more than 4000 words and signs\./],
    'of 40,000 characters': [`{ __typename } #${'x'.repeat(40_000)}`, /^This document is 40016 characters long; 32000 is the most\./],
    'whose fragments multiply': [laughs(10, 13), /^This query selects \d+ fields; 500 is the most\./],
    'whose fragments multiply beyond counting': [laughs(40, 11), /^This query selects far too many fields; 500 is the most\./],
    'of 150 fragments': [
      `{ ...F0 } ${Array.from({ length: 150 }, (_, index) => `fragment F${index} on Query { __typename }`).join(' ')}`,
      /^This document has 151 operations and fragments; 100 is the most\./,
    ],
    'that asks for the schema a hundred times': [aliases(100, '__schema { types { fields { name } } }'), /more of the schema/],
  };
  for (const [name, [query, message]] of Object.entries(tooMuch))
    test(`${name} is refused at once`, async ({ server }) => {
      const began = performance.now();
      const code = 'QUERY_TOO_COMPLEX';
      await expectRefusal(server, await post(server, { query }), { status: 400, code, message });
      expect(performance.now() - began).toBeLessThan(1000);
    });

  test('but of as many fields as are allowed is answered', async ({ server }) => {
    expect((await server.ask({ query: aliases(400, '__typename') })).status).toBe(200);
  });

  test('but the fullest introspection that tools send is answered', async ({ server }) => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, body } = await server.ask({ query });
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  test('by many rows in many rows is refused by its cost', async ({ server }) => {
    const query = '{ search(first: 100) { nodes { places { listings(first: 100) { nodes { places { name within { name } } } } } } } }';
    const { body } = await server.ask({ query });
    expect(body.data).toBeNull();
    expect(body.errors[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } });
    expect(body.errors[0].message).toMatch(/^This query may cost \d+ points; \d+ is the most\./);
  });
});

test('a question for types within types of the schema is refused', async ({ server }) => {
  const query = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
  const response = await post(server, { query }, { accept: 'application/graphql-response+json' });
  await expectRefusal(server, response, { status: 400, code: 'BAD_USER_INPUT', message: 'Maximum introspection depth exceeded' });
});

test('fragments that go round in circles are refused', async ({ server }) => {
  for (const query of [
    '{ ...A } fragment A on Query { ...A }',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    '{ place(slug: "a") { ...A } } fragment A on Place { within { ...A } }',
  ]) {
    const response = await post(server, { query }, { accept: 'application/graphql-response+json' });
    await expectRefusal(server, response, { status: 400, code: 'BAD_USER_INPUT', message: /Cannot spread fragment "A" within itself/ });
  }
});

describe('variables', () => {
  const query = 'query ($places: [String!]) { groups(filter: { base: { places: $places } }) { totalCount } }';
  const nested = (levels: number) =>
    `{"query": ${JSON.stringify(query)}, "variables": {"places": ${'['.repeat(levels)}${']'.repeat(levels)}}}`;

  for (const levels of [11, 1000, 100_000])
    test(`nested ${levels} deep are refused`, async ({ server }) => {
      const message = 'The variables are nested more than 10 levels deep. Write them flatter.';
      await expectRefusal(server, await post(server, nested(levels)), { status: 400, code: 'QUERY_TOO_COMPLEX', message });
    });

  test('of too many values are refused', async ({ server }) => {
    const response = await post(server, { query, variables: { places: Array(20_000).fill('ely') } });
    const message = 'The variables hold more than 2000 values. Ask for less at once.';
    await expectRefusal(server, response, { status: 400, code: 'QUERY_TOO_COMPLEX', message });
  });

  for (const [name, value, message] of [
    ['a null character', 'a\0b', 'A variable holds a null character (U+0000). Leave it out.'],
    ['half a character', '\ud800', 'A variable holds half a character (a lone surrogate). Send it as whole UTF-8.'],
  ] as const)
    test(`with ${name} are refused`, async ({ server }) => {
      const response = await post(server, { query, variables: { places: [value] } });
      await expectRefusal(server, response, { status: 400, code: 'BAD_USER_INPUT', message });
    });

  test('that are no object, or named after what every object has, are a sentence or ignored', async ({ server }) => {
    for (const variables of [[], 'x', 3, true]) {
      const response = await post(server, { query, variables });
      await expectRefusal(server, response, { status: 400, code: 'BAD_USER_INPUT', message: /Expected "variables" param to be/ });
    }
    const odd = await post(server, `{"query": "{ __typename }", "variables": {"__proto__": {"x": 1}, "constructor": 1}}`);
    expect(await odd.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('in an address that are no JSON are refused', async ({ server }) => {
    for (const name of ['variables', 'extensions']) {
      const response = await server.at(`/graphql?query={__typename}&${name}={x`);
      await expectRefusal(server, response, { status: 400, code: 'BAD_USER_INPUT', message: `${name} in the address is not JSON` });
    }
  });
});

test('a documentId that we do not have is refused, whatever it is', async ({ server }) => {
  const message = 'There is no document with this documentId. Send the query itself.';
  for (const documentId of ['nope', '__proto__', 'constructor', 'toString', `sha256:${'0'.repeat(64)}`, '\u{1f600}']) {
    const refusal = { status: 400, code: 'BAD_USER_INPUT', message };
    await expectRefusal(server, await post(server, { documentId }), refusal);
    await expectRefusal(server, await server.at(`/graphql?documentId=${encodeURIComponent(documentId)}`), refusal);
  }
  for (const documentId of [3, {}, [], null, ['x']]) {
    const refusal = { status: 400, code: 'BAD_USER_INPUT', message: /^There is nothing to answer/ };
    await expectRefusal(server, await post(server, { documentId }), refusal);
  }
});
