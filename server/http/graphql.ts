/** The GraphQL endpoint: yoga with persisted documents, limits and errors that a reader can act on. Opens no port. */
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import type { Database } from '../database.ts';
import { maskError, useErrorCodes } from './errors.ts';
import { defaultQuery, exampleTabs } from './examples.ts';
import type { Log } from './log.ts';
import { useTokenLimit } from './token-limit.ts';

export interface GraphqlOptions {
  db: Database;
  publicUrl: string;
  /** Our own documents by the SHA-256 of their text. */
  documents: Readonly<Record<string, string>>;
  log: Log;
  /** Shows the SQL behind an unexpected error; for development only. */
  now?: () => Date;
}

/** What the server tells yoga about one request. */
export interface ServerContext {
  requestId: string;
  log: Log;
}

export function makeGraphql({ db, publicUrl, documents, log, now = () => new Date() }: GraphqlOptions) {
  return createYoga<Partial<ServerContext>, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    // Reads need no key and no cookie, so any page may make them.
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['content-type', 'accept', 'if-none-match'],
      maxAge: 86_400,
    },
    maskedErrors: { maskError: maskError(log), isDev: false },
    graphiql: { title: 'Fingerpost', defaultQuery, defaultTabs: exampleTabs, shouldPersistHeaders: false },
    renderGraphiQL,
    batching: false,
    multipart: false,
    context: (initial) => {
      const own = initial.log ?? log;
      return { db: () => db, now: now(), publicUrl, listWasCut: (field: string) => own.warn({ field }, 'a list came out at its limit') };
    },
    plugins: [useTokenLimit(), persistedDocuments(documents), useErrorCodes()],
  });
}

function persistedDocuments(documents: Readonly<Record<string, string>>): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: true,
    skipDocumentValidation: true,
    customErrors: {
      notFound: {
        message: 'There is no document with this documentId. Send the query itself.',
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      },
      keyNotFound: { message: 'Send a query, or a documentId.', extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
    },
    extractPersistedOperationId: (params, request) => {
      const inBody = (params as { documentId?: unknown }).documentId;
      return typeof inBody === 'string' ? inBody : new URL(request.url).searchParams.get('documentId');
    },
    getPersistedOperation: (id) => (Object.hasOwn(documents, id) ? (documents[id] ?? null) : null),
  });
}
