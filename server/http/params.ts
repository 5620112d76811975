/** The parameters of a request: how a GET says them, and what no request may hold. Faults are 400 whatever media type was asked for. */
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { assertLength } from './document-limits.ts';

/** Printed into docs/querying.md. Our own variables nest four deep. */
export const variableLimits = { levels: 10, values: 2000 } as const;

const badRequest = (sentence: string, code = 'BAD_USER_INPUT') =>
  new GraphQLError(sentence, { extensions: { code, http: { status: 400 } } });

function jsonParameter(search: URLSearchParams, name: 'variables' | 'extensions'): Record<string, unknown> | undefined {
  const text = search.get(name);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw badRequest(`${name} in the address is not JSON. Write it as {"name": "value"}, percent-encoded.`);
  }
}

function readAddress(request: Request): GraphQLParams & { documentId?: string } {
  const search = new URL(request.url).searchParams;
  const documentId = search.get('documentId');
  const variables = jsonParameter(search, 'variables');
  const extensions = jsonParameter(search, 'extensions');
  return {
    operationName: search.get('operationName') || undefined,
    query: search.get('query') || undefined,
    ...(variables !== undefined && { variables }),
    ...(extensions !== undefined && { extensions }),
    ...(documentId && { documentId }),
  } as GraphQLParams & { documentId?: string };
}

const nullCharacter = (where: string) => badRequest(`${where} holds a null character (U+0000). Leave it out.`);

/** Also what a document may write for it. */
const writtenNull = /\0|\\u0000|\\u\{0+\}/;

/** PostgreSQL stores neither, so nothing could match them. */
function assertStorable(text: string): void {
  if (text.includes('\0')) throw nullCharacter('A variable');
  if (!text.isWellFormed()) throw badRequest('A variable holds half a character (a lone surrogate). Send it as whole UTF-8.');
}

/** Without recursion, which nested lists could drive to the end of the stack. */
export function assertVariables(variables: unknown): void {
  const { levels, values } = variableLimits;
  let seen = 0;
  let level = [variables];
  for (let depth = 0; level.length; depth++) {
    if (depth > levels)
      throw badRequest(`The variables are nested more than ${levels} levels deep. Write them flatter.`, 'QUERY_TOO_COMPLEX');
    seen += level.length;
    if (seen > values) throw badRequest(`The variables hold more than ${values} values. Ask for less at once.`, 'QUERY_TOO_COMPLEX');
    for (const value of level) if (typeof value === 'string') assertStorable(value);
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
}

/** Throws a sentence for a document that is too long, or that holds what nothing can. */
export function assertText(query: string): void {
  assertLength(query);
  if (writtenNull.test(query)) throw nullCharacter('This document');
}

export function useCheckedParams(): Plugin {
  return {
    onRequestParse: ({ request, setRequestParser }) => {
      if (request.method === 'GET') setRequestParser(readAddress);
    },
    onParams: ({ params }) => {
      const { query, variables } = (params ?? {}) as { query?: unknown; variables?: unknown };
      if (typeof query === 'string') assertText(query);
      assertVariables(variables);
    },
  };
}
