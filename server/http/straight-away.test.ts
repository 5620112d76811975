/** What is answered straight away is what yoga and graphql-js answer, to the byte: they still answer everything unusual. */
import { resolve } from 'node:path';
import { execute, parse } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { Database } from '../database.ts';
import { describe, expect, countyTest as test } from '../testkit/fixture.ts';
import { readDocuments } from './documents.ts';
import { examples } from './examples.ts';
import { makeGraphql } from './graphql.ts';
import { makeLog } from './log.ts';
import type { Answer, AskedInit } from './straight-away.ts';

const documents = readDocuments(resolve(import.meta.dirname, '../..'));
const address = 'https://fingerpost.example/graphql';
const now = new Date('2026-11-21T12:00:00Z');
const accept = 'application/graphql-response+json, application/json';

const endpoint = (db: Database) =>
  makeGraphql({ db, publicUrl: 'https://fingerpost.example', documents, log: makeLog('silent'), now: () => now });
const got = (params: Record<string, string>): [string, AskedInit] => [
  `${address}?${new URLSearchParams(params)}`,
  { method: 'GET', headers: { accept } },
];
const posted = (params: unknown): [string, AskedInit] => [
  address,
  {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
    body: typeof params === 'string' ? params : JSON.stringify(params),
  },
];

const told = async (answer: Answer) => ({
  status: answer.status,
  type: new Headers([...answer.headers]).get('content-type'),
  body: await answer.text(),
});

/** The first question of a media type is always yoga's; those after it may be answered straight away. */
async function bothWays(db: Database, ...[url, init]: [string, AskedInit]) {
  const byYoga = await told(await endpoint(db).fetch(url, init));
  const practised = endpoint(db);
  await practised.fetch(...got({ query: '{ __typename }' }));
  const straight = await told(await practised.fetch(url, init));
  expect(straight).toEqual(byYoga);
  return straight;
}

/** Values that make something come out, for the variables our own documents have. */
async function variablesFor(db: Database, text: string): Promise<Record<string, unknown>> {
  const group = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED', activities: { some: {} } },
    orderBy: { id: 'asc' },
  });
  const all: Record<string, unknown> = {
    id: Buffer.from(`Group:${group.id}`).toString('base64'),
    slug: group.slug,
    first: 5,
    query: /\$query: String!/.test(text) ? 's' : null,
    opening: true,
    themes: true,
    audiences: false,
    place: 'ramsey',
    places: ['ramsey'],
  };
  const named = [...text.matchAll(/\$(\w+): ([\w![\]]+)/g)].filter(
    ([, name = '', type = '']) => name in all && (type.endsWith('!') || name === 'first' || name === 'place'),
  );
  return Object.fromEntries(named.map(([, name = '']) => [name, all[name]]));
}

describe('our own documents', () => {
  // What changes something is posted, once, and answered by yoga.
  const questions = Object.entries(documents).filter(([, text]) => text.startsWith('query'));
  for (const [documentId, text] of questions) {
    const [, name] = /query (\w+)/.exec(text) ?? [];
    test(`${name}, by GET and by POST`, async ({ db }) => {
      const variables = await variablesFor(db, text);
      const byGet = await bothWays(db, ...got({ documentId, variables: JSON.stringify(variables) }));
      expect(await bothWays(db, ...posted({ documentId, variables }))).toEqual(byGet);
      const contextValue = {
        db: () => db,
        now,
        publicUrl: 'https://fingerpost.example',
        viewer: null,
        signInLink: async () => '',
        listWasCut: () => {},
      };
      const byGraphqlJs = await execute({ schema, document: parse(text), variableValues: variables, contextValue });
      if (!byGraphqlJs.errors) expect(byGet.body).toBe(JSON.stringify(byGraphqlJs));
      else expect(JSON.parse(byGet.body).errors).toHaveLength(byGraphqlJs.errors.length);
    });
  }

  test('with variables that cannot be', async ({ db }) => {
    const [documentId = ''] = Object.entries(documents).find(([, text]) => /query Groups\(/.test(text)) ?? [];
    const fine = { first: 3, opening: false, themes: false, audiences: false };
    for (const variables of [
      {},
      { ...fine, first: 'x' },
      { ...fine, first: 0 },
      { ...fine, first: 1000 },
      { ...fine, after: 'nonsense' },
      { ...fine, filter: { base: { places: ['nowhere-at-all'] } } },
      { ...fine, filter: { nope: 1 } },
      { ...fine, near: { place: 'ramsey', latitude: 52 } },
      { ...fine, query: 'x'.repeat(300) },
      { ...fine, query: 'nul\0l' },
      { ...fine, query: '\ud800' },
      { ...fine, nobodyAsked: 1 },
      { ...fine, first: null },
    ]) {
      const byGet = await bothWays(db, ...got({ documentId, variables: JSON.stringify(variables) }));
      expect((await bothWays(db, ...posted({ documentId, variables }))).body).toBe(byGet.body);
    }
    for (const variables of ['', 'null', '[]', '3', '"x"', '{', '{"first":1e400}', '{"__proto__":{"first":1}}'])
      await bothWays(db, ...got({ documentId, variables }));
  });
});

describe('documents of others', () => {
  for (const [index, { query }] of examples.entries())
    test(`example ${index + 1} of the guide`, async ({ db }) => {
      const byGet = await bothWays(db, ...got({ query }));
      expect(byGet.status).toBe(200);
      expect((await bothWays(db, ...posted({ query }))).body).toBe(byGet.body);
    });

  test('with a fault of any sort', async ({ db }) => {
    for (const query of [
      '',
      '{',
      '{ nope }',
      '{ groups }',
      'mutation { x }',
      'query A { __typename } query B { __typename }',
      '{ __schema { types { name } } }',
      '{ listing(slug: 3) { name } }',
      `{ groups(first: 2) { nodes { name } } } # ${'x'.repeat(40_000)}`,
      '{ a: __typename \\u0000 }',
      `{ search(first: 100) { nodes { related { to { related { to { related { to { related { to { name } } } } } } } } } } }`,
    ]) {
      await bothWays(db, ...got({ query }));
      await bothWays(db, ...posted({ query }));
    }
  });

  test('asked in odd ways', async ({ db }) => {
    const query = 'query A($first: Int) { groups(first: $first) { nodes { name } } }';
    const [documentId = ''] = Object.keys(documents);
    for (const params of [
      { query, operationName: 'A' },
      { query, operationName: 'B' },
      { query, operationName: '' },
      { query, operationName: null },
      { query, operationName: 3 },
      { query, variables: null },
      { query, variables: 'x' },
      { query, variables: [] },
      { query, variables: { first: 2 }, extensions: {} },
      { query, variables: { first: 2 }, other: 1 },
      { query, documentId },
      { query: 3 },
      { documentId: 3 },
      {},
      [],
      [{ query }],
      null,
      'not JSON',
    ])
      await bothWays(db, ...posted(params));
    for (const search of [
      `query=${encodeURIComponent(query)}&query={x}`,
      `query=${encodeURIComponent(query)}&extensions={}`,
      `query=%ff`,
      `query=${encodeURIComponent(query)}&variables=%7B`,
      '',
      `documentId=${encodeURIComponent(documentId)}&x=1`,
    ])
      await bothWays(db, `${address}?${search}`, { method: 'GET', headers: { accept } });
  });

  test('accepted in other media types, or in none that we have', async ({ db }) => {
    for (const accepted of [
      '*/*',
      'application/json',
      'application/graphql-response+json',
      'text/html',
      'application/json;q=0.5, */*',
      'text/event-stream',
      '',
    ]) {
      const practised = endpoint(db);
      const ask = async () =>
        told(await practised.fetch(`${address}?query={__typename}`, { method: 'GET', headers: { accept: accepted } }));
      const [first, second] = [await ask(), await ask()];
      expect(second, accepted).toEqual(first);
    }
  });
});

describe('a document that is asked again', () => {
  test('is not asked of the budget anew, but one that asks for more rows is', async ({ db }) => {
    const practised = endpoint(db);
    const query =
      'query ($first: Int) { search(first: $first) { nodes { related { to { related { to { related { to { name } } } } } } } } }';
    const ask = async (first: number) =>
      (await practised.fetch(...posted({ query, variables: { first } }))).json() as Promise<{
        errors?: { extensions: { code: string } }[];
      }>;
    await ask(1);
    for (const first of [1, 2, 1]) expect((await ask(first)).errors).toBeUndefined();
    for (let time = 0; time < 2; time++) expect((await ask(100)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect((await ask(1)).errors).toBeUndefined();
  });

  test('with other arguments beneath, reads the rows of those', async ({ db }) => {
    const practised = endpoint(db);
    const query =
      'query ($first: Int, $kind: PlaceKind) { venues(first: 50) { nodes { slug events(first: $first) { slug } places { contains(kind: $kind) { slug } } } } }';
    for (const variables of [{ first: 1 }, { first: 3 }, { first: 1, kind: 'PARISH' }, { first: 3, kind: 'WARD' }, { first: 1 }]) {
      const straight = (await practised.fetch(...posted({ query, variables }))).json();
      const contextValue = {
        db: () => db,
        now,
        publicUrl: 'https://fingerpost.example',
        viewer: null,
        signInLink: async () => '',
        listWasCut: () => {},
      };
      const expected = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
      expect(await straight).toEqual(JSON.parse(JSON.stringify(expected)));
    }
  });

  test('with one relation under two arguments, reads both', async ({ db }) => {
    const query = '{ venues(first: 20) { nodes { one: events(first: 1) { slug } three: events(first: 3) { slug } } } }';
    const { body } = await bothWays(db, ...posted({ query }));
    const contextValue = {
      db: () => db,
      now,
      publicUrl: 'https://fingerpost.example',
      viewer: null,
      signInLink: async () => '',
      listWasCut: () => {},
    };
    expect(body).toBe(JSON.stringify(await execute({ schema, document: parse(query), contextValue })));
  });

  test('by many at once, each is answered for their own place', async ({ db }) => {
    const practised = endpoint(db);
    const query = 'query ($query: String!) { places(query: $query, first: 5) { slug listings(first: 3) { totalCount nodes { slug } } } }';
    const ask = async (words: string) => (await practised.fetch(...posted({ query, variables: { query: words } }))).text();
    const words = ['ramsey', 'ely', 'st', 'hunt', 'soham', 'march'];
    const alone: string[] = [];
    for (const word of words) alone.push(await ask(word));
    expect(await Promise.all(words.map(ask))).toEqual(alone);
  });
});
