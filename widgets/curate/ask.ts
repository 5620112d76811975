/** How the workspace asks: always by POST, as the server knows only then who asks, and never out of a cache, as colleagues change things meanwhile. */
import { type AnyVariables, Client, type Exchange, makeErrorResult, makeResult, type Operation } from '@urql/core';
import { filter, fromPromise, mergeMap } from 'wonka';
import type { TypedDocumentString } from '../../generated/gql/graphql.ts';
import { persisted } from '../parts/persisted.ts';

const patience = 20_000;

async function send(operation: Operation) {
  const { query, variables, context } = operation;
  try {
    const response = await fetch(context.url, {
      method: 'POST',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ documentId: (query as { documentId?: string }).documentId, variables }),
    });
    return makeResult(operation, await response.json(), response);
  } catch (error) {
    return makeErrorResult(operation, error as Error);
  }
}

const postExchange: Exchange = () => (operations) =>
  mergeMap((operation: Operation) => fromPromise(send(operation)))(filter(({ kind }: Operation) => kind !== 'teardown')(operations));

const client = new Client({ url: '/graphql', exchanges: [postExchange] });

/** What went wrong, in a sentence to show. */
export class AskError extends Error {
  override name = 'AskError';
}

function told(error: { networkError?: Error | undefined; graphQLErrors: readonly { message: string }[] }): AskError {
  const [first] = error.graphQLErrors;
  if (first) return new AskError(first.message);
  return new AskError(
    navigator.onLine
      ? 'The server did not answer. What you typed is still here: try again in a moment.'
      : 'You are offline. What you typed is still here: try again when you are connected.',
  );
}

/** @throws AskError with a sentence to show */
export async function ask<R, V extends AnyVariables>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const { data, error } = await client.query<R, V>(persisted(document), variables, { requestPolicy: 'network-only' }).toPromise();
  // A part that failed comes as null: what is missing must not look like what is not there.
  if (error || data === undefined || data === null)
    throw error ? told(error) : new AskError('The server answered with nothing. Try again.');
  return data;
}

/** The same for what changes something. @throws AskError */
export async function act<R, V extends AnyVariables>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
  const { data, error } = await client.mutation<R, V>(persisted(document), variables).toPromise();
  if (data === undefined || data === null)
    throw error ? told(error) : new AskError('The server answered with nothing. Look whether it was done, and try again.');
  return data;
}
