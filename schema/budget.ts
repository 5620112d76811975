import { type ComplexityErrorFn, ComplexityErrorKind } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';

/**
 * What one request may cost. A field costs 1; a list multiplies what is under it by about how many rows it brings, a connection by its `first`.
 * The deepest query in docs/querying.md costs under a quarter of it. Printed into docs/querying.md; a test holds the two together.
 */
export const budget = {
  defaultComplexity: 1,
  defaultListMultiplier: 3,
  limit: { complexity: 50_000, depth: 15, breadth: 400 },
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
