import {
  type ExecutionResult,
  execute,
  GraphQLEnumType,
  GraphQLError,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readyOperation } from './operation.ts';
import { runOperation } from './run.ts';

const must = <Type extends GraphQLOutputType>(type: Type) => new GraphQLNonNull(type as never) as GraphQLOutputType;
const listOf = (type: GraphQLOutputType) => new GraphQLList(type);
const fail = (words: string) => () => {
  throw new Error(words);
};
const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 1, value));
const failLater = (words: string) => async () => {
  await later(0);
  throw new GraphQLError(words, { extensions: { code: 'LATER' } });
};

const Odd = new GraphQLScalarType({
  name: 'Odd',
  serialize: (value) => {
    if (value === 'nothing') return undefined;
    if (typeof value === 'number' && value % 2) return `odd ${value}`;
    throw new GraphQLError(`${String(value)} is even`);
  },
  parseValue: (value) => {
    if (value === 13) throw new GraphQLError('13 is unlucky');
    return value;
  },
});
const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 'r' }, BLUE: {} } });
const Named = new GraphQLInterfaceType({
  name: 'Named',
  fields: () => ({ name: { type: GraphQLString }, friend: { type: Named } }),
  resolveType: (value: { kind: string }) => (value.kind === 'promised' ? later('Cat') : value.kind),
});
const animal = (name: string, own: object) =>
  new GraphQLObjectType({ name, interfaces: [Named], fields: () => ({ name: { type: GraphQLString }, friend: { type: Named }, ...own }) });
const Cat = animal('Cat', { lives: { type: must(GraphQLInt) } });
const Dog = animal('Dog', { barks: { type: GraphQLString, resolve: failLater('no barking') } });
const Pet = new GraphQLUnionType({ name: 'Pet', types: [Cat, Dog], resolveType: (value: { kind: string }) => value.kind });
const Strict = new GraphQLObjectType({
  name: 'Strict',
  isTypeOf: (value) => (value as { kind?: string }).kind === 'Strict',
  fields: { name: { type: GraphQLString } },
});

const tom = { kind: 'Cat', name: 'Tom', lives: 9 };
const rex = { kind: 'Dog', name: () => 'Rex', friend: tom };

const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  fields: () => ({
    text: { type: GraphQLString, resolve: () => 'text' },
    number: { type: must(GraphQLInt), resolve: () => 1 },
    soon: { type: GraphQLString, resolve: () => later('soon') },
    fails: { type: GraphQLString, resolve: fail('fails') },
    failsSoon: { type: GraphQLString, resolve: failLater('fails soon') },
    returned: { type: GraphQLString, resolve: () => new Error('returned') },
    mustFail: { type: must(GraphQLString), resolve: fail('must not') },
    mustFailSoon: { type: must(GraphQLString), resolve: failLater('must not soon') },
    mustBe: { type: must(GraphQLString), resolve: () => null },
    mustBeSoon: { type: must(GraphQLString), resolve: () => later(undefined) },
    thing: { type: Thing, resolve: () => ({}) },
    thingSoon: { type: Thing, resolve: () => later({}) },
    mustThing: { type: must(Thing), resolve: () => ({}) },
    things: { type: listOf(Thing), resolve: () => [{}, null, later({})] },
    mustThings: { type: must(listOf(must(Thing))), resolve: () => [{}, later({})] },
    holes: { type: listOf(must(Thing)), resolve: () => [{}, null] },
    grid: {
      type: listOf(must(listOf(GraphQLInt))),
      resolve: () =>
        new Set([
          [1, 2],
          [null, 'x'],
        ]),
    },
    noList: { type: listOf(GraphQLInt), resolve: () => 3 },
    odd: { type: Odd, args: { of: { type: Odd, defaultValue: 3 } }, resolve: (_source, { of }: { of: unknown }) => of },
    odds: { type: listOf(Odd), resolve: () => [1, 2, 'nothing', 3] },
    colour: { type: Colour, resolve: () => 'r' },
    noColour: { type: Colour, resolve: () => 'green' },
    plus: {
      type: GraphQLInt,
      args: { one: { type: new GraphQLNonNull(GraphQLInt) }, other: { type: GraphQLInt, defaultValue: 10 } },
      resolve: (_source, { one, other }: { one: number; other: number }) => one + other,
    },
    path: {
      type: GraphQLString,
      resolve: (_source, _args, _context, { path, parentType, fieldName }) =>
        `${parentType.name}.${fieldName} ${path.prev?.key} ${path.key}`,
    },
    named: { type: listOf(Named), resolve: () => [tom, rex, { kind: 'promised', name: 'Felix' }] },
    lost: { type: Named, resolve: () => ({ kind: 'Thing' }) },
    pets: { type: must(listOf(Pet)), resolve: () => [tom, rex, null] },
    lame: { type: Named, resolve: () => ({ kind: 'Cat', name: 'Lame' }) },
    strict: { type: listOf(Strict), resolve: () => [{ kind: 'Strict', name: 'yes' }, { kind: 'No' }] },
  }),
});
const Query = new GraphQLObjectType({ name: 'Query', fields: { ...(Thing.toConfig().fields as object) } });
const schema = new GraphQLSchema({ query: Query, types: [Cat, Dog] });

async function both(text: string, variables: Record<string, unknown> = {}, operationName: string | null = null) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = readyOperation(schema, document, operationName, () => undefined);
  if (!operation) throw new Error('It is left to graphql-js.');
  const told = (result: ExecutionResult) => JSON.parse(JSON.stringify(result)) as ExecutionResult;
  const expected = told(await execute({ schema, document, variableValues: variables, contextValue: {}, operationName }));
  // Twice, since what was kept of the first time serves the second.
  for (let time = 0; time < 2; time++) expect(told(await runOperation(operation, { variables, context: {} }))).toEqual(expected);
  expect(JSON.stringify(await runOperation(operation, { variables, context: {} }))).toBe(
    JSON.stringify(await execute({ schema, document, variableValues: variables, contextValue: {}, operationName })),
  );
  return expected;
}

describe('a ready operation answers what graphql-js answers', () => {
  const documents = {
    'values at once and later': '{ text soon number thing { text soon } thingSoon { number } __typename colour odd }',
    'one error': '{ text fails soon }',
    'errors at once, later and returned': '{ fails failsSoon returned thing { failsSoon text } }',
    'null as far up as a type allows': '{ thing { text mustFail } thingSoon { mustFailSoon } }',
    'null to the very top': '{ text mustThing { mustThing { mustBe } } failsSoon }',
    'null to the very top, later': '{ text soon mustThing { mustBeSoon } }',
    'lists with nulls and promises': '{ things { text soon mustBe } mustThings { number } }',
    'a list whose item must be': '{ holes { text } thing { holes { text } } }',
    'a list of lists': '{ grid noList odds }',
    'scalars and enums that cannot say it': '{ odd(of: 2) noColour odds }',
    'interfaces by type, in fragments and later':
      '{ named { __typename name ... on Cat { lives } ...Barking friend { name ... on Cat { lives } } } } fragment Barking on Dog { barks name }',
    unions: '{ pets { __typename ... on Cat { name lives } ... on Dog { name } ... on Named { friend { name } } } }',
    'a field one type must have and has not': '{ lame { name ... on Cat { lives } } }',
    'types that are checked': '{ strict { name } }',
    'aliases and fields written twice':
      '{ one: text two: text thing { text } thing { number thing { soon } } ... on Query { thing { thing { text } } } }',
    'arguments written, left out and defaulted': '{ plus(one: 1) other: plus(one: 1, other: null) third: plus(one: 2, other: 3) }',
    'where a field is': '{ path things { path thing { path } } a: path }',
    'fragments within fragments':
      '{ ...A } fragment A on Query { thing { ...B } ...C } fragment B on Thing { text ...D } fragment C on Query { number } fragment D on Thing { number }',
    'skipped by a constant': '{ text @skip(if: true) number @include(if: true) soon @include(if: false) }',
  };
  for (const [name, text] of Object.entries(documents)) test(name, () => both(text));

  test('fields that variables leave out or put in', async () => {
    const text =
      'query ($a: Boolean!, $b: Boolean = true) { text @include(if: $a) thing @skip(if: $b) { number ...F @include(if: $a) } number } fragment F on Thing { soon }';
    for (const variables of [{ a: true }, { a: false }, { a: true, b: false }, { a: false, b: false }]) await both(text, variables);
  });

  test('arguments from variables, given, left out, null and wrong', async () => {
    const text = 'query ($one: Int!, $other: Int, $odd: Odd) { plus(one: $one, other: $other) odd(of: $odd) }';
    for (const variables of [
      { one: 1 },
      { one: 1, other: 5 },
      { one: 1, other: null, odd: 7 },
      { one: null },
      {},
      { one: 'x' },
      { one: 1, odd: 13 },
    ])
      await both(text, variables);
    await both('query ($one: Int = 4) { plus(one: $one) thing { plus(one: $one) } }', { one: null });
  });

  test('one of several operations, by its name', () => both('query A { text } query B { number }', {}, 'B'));
});

test('what is not one plain query is left to graphql-js', () => {
  for (const text of [
    '{ __schema { queryType { name } } }',
    'query A { text } query B { text }',
    '{ __proto__: text }',
    'subscription { x }',
  ])
    expect(readyOperation(schema, parse(text), null, () => undefined)).toBeNull();
});

test('a request that was given up is not carried on', async () => {
  const operation = readyOperation(schema, parse('{ soon thingSoon { soon } }'), null, () => undefined);
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(async () => operation && (await runOperation(operation, { variables: {}, context: {}, signal }))).rejects.toThrow('gone');
});
