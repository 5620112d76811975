import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity';
import { GraphQLError, type GraphQLResolveInfo, type TypeNode } from 'graphql';
import { Info } from '../server/execution/info.ts';

/**
 * What one request may cost. A field costs 1; a list multiplies what is under it by about how many rows it brings, a connection by its `first`.
 * The deepest query in docs/querying.md costs under a quarter of it. Printed into docs/querying.md; a test holds the two together.
 */
export const budget = {
  defaultComplexity: 1,
  defaultListMultiplier: 3,
  limit: { complexity: 50_000, depth: 15, breadth: 500 },
} as const;

/** `Place.coverage` counts a whole district; its lists are as long as their vocabularies, some forty terms each. */
export const coverageCost = {
  coverage: { field: 100, multiplier: 1 },
  themes: { field: 1, multiplier: 40 },
  audiences: { field: 1, multiplier: 40 },
  kinds: { field: 1, multiplier: 5 },
} as const;

const said: Record<ComplexityErrorKind, (is: number, most: number) => string> = {
  [ComplexityErrorKind.Depth]: (is, most) => `This query is ${is} levels deep; ${most} is the most. Ask for less at once.`,
  [ComplexityErrorKind.Breadth]: (is, most) => `This query selects ${is} fields; ${most} is the most. Ask for fewer fields or aliases.`,
  [ComplexityErrorKind.Complexity]: (is, most) =>
    `This query may cost ${is} points; ${most} is the most. Ask for fewer rows (first) or fewer nested lists.`,
};

export const tooMuch: ComplexityErrorFn = (kind, { depth, breadth, complexity, maxDepth, maxBreadth, maxComplexity }) => {
  const [is, most] = {
    [ComplexityErrorKind.Depth]: [depth, maxDepth],
    [ComplexityErrorKind.Breadth]: [breadth, maxBreadth],
    [ComplexityErrorKind.Complexity]: [complexity, maxComplexity],
  }[kind];
  return new GraphQLError(said[kind](is ?? 0, most ?? 0), { extensions: { code: 'QUERY_TOO_COMPLEX' } });
};

const numeric = new Set(['Int', 'Float', 'Boolean']);
const nameOf = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : nameOf(type.type));

/** What the cost of a document hangs on besides itself: how many rows are asked for, which is said in plain numbers. */
const weightKey = ({ operation, variableValues }: Info): string =>
  JSON.stringify(
    operation.variableDefinitions?.map(({ variable, type }) => (numeric.has(nameOf(type)) ? variableValues[variable.name.value] : null)),
  );

/** Keys of one document with which it was found to be within the budget. */
const mostWeighed = 200;
const weighed = new WeakMap<object, Set<string>>();

/** Whether this very document, asking for as many rows, was weighed before and not too heavy. */
export const isWeighed = (info: GraphQLResolveInfo) => info instanceof Info && Boolean(weighed.get(info.operation)?.has(weightKey(info)));

export function rememberWeighed(info: GraphQLResolveInfo): void {
  if (!(info instanceof Info)) return;
  const keys = weighed.get(info.operation) ?? new Set();
  if (keys.size >= mostWeighed) keys.clear();
  weighed.set(info.operation, keys.add(weightKey(info)));
}
