/** What an asker is told of an error: sentences and codes for faults of theirs, nothing internal for faults of ours. */
import { GraphQLError } from 'graphql';
import type { MaskError, Plugin } from 'graphql-yoga';
import { InputError } from '../input-error.ts';
import type { Log } from './log.ts';

const ownFault = 'Something went wrong on our side. Try again in a minute; if it goes on, tell us the request id.';
const tooSlow = 'This took too long to answer. Ask for less at once.';

/** PostgreSQL's code for a statement that ran into its time limit. */
const statementTimeout = '57014';

function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (
    let cause: unknown = error;
    cause instanceof Error && !found.includes(cause);
    cause = cause.cause ?? (cause as GraphQLError).originalError
  )
    found.push(cause);
  return found;
}

const mentions = (error: unknown, code: string) =>
  causes(error).some(
    (cause) =>
      (cause as { code?: string }).code === code ||
      (cause as { meta?: { code?: string } }).meta?.code === code ||
      (cause as Error).message.includes(code),
  );

/** Passes on what an asker can act on; masks and logs the rest once. */
export const maskError =
  (log: Log): MaskError =>
  (error) => {
    const located = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (original instanceof InputError) return new GraphQLError(original.message, { ...located, extensions: { code: original.code } });
    if (error instanceof GraphQLError && (!original || original instanceof GraphQLError)) return error;
    if (mentions(error, statementTimeout)) return new GraphQLError(tooSlow, { ...located, extensions: { code: 'QUERY_TOO_COMPLEX' } });
    log.error({ err: original ?? error }, 'unexpected error in a resolver');
    return new GraphQLError(ownFault, { ...located, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  };

const asked = 'BAD_USER_INPUT';
/** Codes of the libraries that all mean the same to an asker. */
const sameAs: Record<string, string> = { GRAPHQL_PARSE_FAILED: asked, GRAPHQL_VALIDATION_FAILED: asked, BAD_REQUEST: asked };

/** Gives every error a code of the contract: whatever has none is a fault in what was asked. */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result || Array.isArray(result) || !('errors' in result) || !result.errors?.length) return;
      const errors = result.errors.map((error) => {
        const code = error.extensions?.['code'];
        const settled = typeof code === 'string' ? (sameAs[code] ?? code) : asked;
        if (settled === code) return error;
        const { message, nodes, source, positions, path, originalError, extensions } = error as GraphQLError;
        return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { ...extensions, code: settled } });
      });
      setResult({ ...result, errors });
    },
  };
}
