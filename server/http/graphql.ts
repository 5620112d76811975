/** The GraphQL endpoint: yoga with persisted documents, limits and errors that a reader can act on. Opens no port. */
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../database.ts';
import { useDocumentLimits } from './document-limits.ts';
import { type ServerContext, useReadableErrors } from './errors.ts';
import type { Log } from './log.ts';
import { useCheckedParams } from './params.ts';
import { useReadyDocuments } from './ready-documents.ts';
import { seenDocuments } from './seen-documents.ts';
import { type Fetch, straightAway } from './straight-away.ts';

export interface GraphqlOptions {
  db: Database;
  publicUrl: string;
  /** Our own documents by the SHA-256 of their text. */
  documents: Readonly<Record<string, string>>;
  log: Log;
  /** How somebody is invited; nobody can be when not given. */
  signInLink?: Accounts['signInLink'];
  /** Keys hashes that must be known again. */
  secret?: string;
  /** The moment every request is answered for; tests set their own. */
  now?: () => Date;
}

export const nobodyInvited: Accounts['signInLink'] = () => Promise.reject(new Error('Nobody can be invited from here.'));

export function makeGraphql({
  db,
  publicUrl,
  documents,
  log,
  signInLink = nobodyInvited,
  secret,
  now = () => new Date(),
}: GraphqlOptions): {
  fetch: Fetch;
} {
  const contextOf = (initial: Partial<ServerContext>): Context => {
    const own = initial.log ?? log;
    return {
      db: () => db,
      now: now(),
      publicUrl,
      viewer: initial.viewer ?? null,
      ...(initial.network !== undefined && { network: initial.network }),
      signInLink,
      ...(secret && { secret }),
      listWasCut: (field: string) => own.warn({ field }, 'a list came out at its limit'),
    };
  };
  const yoga = createYoga<Partial<ServerContext>, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // What is about HTTP rather than GraphQL is graphql-endpoint.ts's: CORS, methods, body, GraphiQL.
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    // useReadableErrors does it, knowing the request.
    maskedErrors: false,
    extraParamNames: ['documentId'],
    context: contextOf,
    plugins: [
      useCheckedParams(),
      useDocumentLimits(),
      persistedDocuments(documents),
      useExecutionCancellation(),
      useReadyDocuments(),
      useReadableErrors(log),
    ],
  });
  return {
    fetch: straightAway({
      otherwise: (url, init, context) => yoga.fetch(url, init, context),
      documents: seenDocuments(documents),
      contextOf,
    }),
  };
}

const badRequest = (message: string) => ({ message, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

function persistedDocuments(documents: Readonly<Record<string, string>>): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: true,
    // The build validated them.
    skipDocumentValidation: true,
    customErrors: {
      notFound: badRequest('There is no document with this documentId. Send the query itself.'),
      keyNotFound: badRequest('There is nothing to answer. Send a query, or the documentId of one of our documents.'),
    },
    extractPersistedOperationId: (params, request) => {
      const inBody = (params as { documentId?: unknown }).documentId;
      return typeof inBody === 'string' ? inBody : new URL(request.url).searchParams.get('documentId');
    },
    getPersistedOperation: (id) => (Object.hasOwn(documents, id) ? (documents[id] ?? null) : null),
  });
}
