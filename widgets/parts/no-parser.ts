/**
 * Stands in for `@0no-co/graphql.web`, the parser and printer that @urql/core imports: 2.4 kB brotli of code that never runs here, because every
 * document of the workspace is only a hash (persisted.ts). vite.config.ts puts it in place; size.test.ts checks that the parser stayed out.
 */
// Only ever compared with the kinds of nodes, and a hash has no nodes.
export const Kind = {};

export const print = () => '';

export function parse(): never {
  throw new Error('Documents are hashes here. Write the query in a .graphql file and run codegen.');
}

export class GraphQLError extends Error {
  extensions: unknown;
  constructor(message: string, ...[, , , , , extensions]: unknown[]) {
    super(message);
    this.extensions = extensions;
  }
}
