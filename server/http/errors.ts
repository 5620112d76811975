/** What an asker is told of an error: sentences and codes for faults of theirs, nothing internal for faults of ours. */

import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Viewer } from '../accounts/viewer.ts';
import { InputError } from '../input-error.ts';
import { databaseFault } from './database-faults.ts';
import type { Log } from './log.ts';

/** What the server tells yoga about one request, and hears from it. */
export interface ServerContext {
  requestId: string;
  log: Log;
  /** Set here, read by the server: an answer with an error is never cached. */
  outcome: { failed: boolean };
  /** Whoever is signed in. */
  viewer: Viewer | null;
  /** For limits on what the public may send. */
  network: string;
}

const ownFault = 'Something went wrong on our side. Try again in a minute; if it goes on, tell us the request id.';

/** Codes of the libraries that all mean the same to an asker. */
const sameAs: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
};

/** GraphQL's own words for a resolver that answered with something its type does not hold: our fault, not the asker's. */
const brokenAnswer = / cannot represent |^Abstract type |^Expected (value of type|Iterable)/;

/** The error, what caused it, and so on. Libraries wrap in one of two ways. */
function causes(error: Error): Error[] {
  const found: Error[] = [];
  for (let cause: unknown = error; cause instanceof Error && !found.includes(cause); ) {
    found.push(cause);
    cause = (cause as GraphQLError).originalError ?? cause.cause;
  }
  return found;
}

const variableFault = /^(Variable "\$\w+" got invalid value .*?); /s;

/** A value so odd that reading it broke its type, such as {"toString": 1} for a date. Null for every other fault. */
function unreadableVariable({ message, path }: GraphQLError): Told | null {
  const [, told] = (!path && variableFault.exec(message)) || [];
  return told ? { message: `${told}. Write it as its type asks.`, extensions: { code: 'BAD_USER_INPUT' } } : null;
}

export type Told = { message: string; extensions: Record<string, unknown> };

/** What the asker is told, or null when it is a fault of ours. */
export function toldOf(error: GraphQLError): Told | null {
  const chain = causes(error);
  const input = chain.find((cause) => cause instanceof InputError);
  if (input) return { message: input.message, extensions: { code: input.code } };
  const known = chain.map(databaseFault).find(Boolean);
  if (known) return { message: known.message, extensions: { code: known.code } };
  if (chain.some((cause) => !(cause instanceof GraphQLError))) return unreadableVariable(error);
  const { code, http, originalError } = error.extensions as { code?: unknown; http?: object; originalError?: unknown };
  if (typeof code !== 'string' && error.path && brokenAnswer.test(error.message)) return null;
  const settled = typeof code === 'string' ? (sameAs[code] ?? code) : 'BAD_USER_INPUT';
  if (settled === 'INTERNAL_SERVER_ERROR') return null;
  // No well-formed request, or one that is refused unread: 400 for every media type, where yoga has 200 for application/json.
  const status = http && (originalError || settled === 'QUERY_TOO_COMPLEX') ? { status: 400 } : http;
  return { message: error.message, extensions: { code: settled, ...(status && { http: status }) } };
}

/** Gives every error a sentence and a code of the contract. Faults of ours are masked, told with the request id, and logged once. */
export function useReadableErrors(baseLog: Log): Plugin<object, Partial<ServerContext>> {
  return {
    onResultProcess: ({ result, setResult, serverContext, request }) => {
      // Nobody waits for this any more: the time was over, or the asker has gone (deadline.ts).
      if (request.signal?.aborted) return;
      if (Symbol.asyncIterator in result || Array.isArray(result) || !('errors' in result) || !result.errors?.length) return;
      const { requestId, log = baseLog, outcome } = serverContext;
      if (outcome) outcome.failed = true;
      const ours: unknown[] = [];
      const masked: Told = {
        message: ownFault,
        // Where nothing could be answered it is a failure of the whole request.
        extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }), ...(!result.data && { http: { status: 500 } }) },
      };
      const errors = result.errors.map((error) => {
        const told = toldOf(error as GraphQLError);
        if (!told) ours.push((error as GraphQLError).originalError ?? error);
        const { nodes, source, positions, path } = error as GraphQLError;
        const { message, extensions } = told ?? masked;
        return new GraphQLError(message, { nodes, source, positions, path, extensions });
      });
      if (ours.length) log.error({ err: ours[0], errors: ours.length }, 'unexpected error in a resolver');
      setResult({ ...result, errors });
    },
  };
}
