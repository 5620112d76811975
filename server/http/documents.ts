/** Our own GraphQL documents, known by the hash of their text, and how pages run them in process. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { Database } from '../database.ts';
import { runOperation } from '../execution/run.ts';
import { toldOf } from './errors.ts';
import { nobodyInvited } from './graphql.ts';
import type { Log } from './log.ts';
import type { Execute } from './pages.ts';
import { operationOf } from './ready-documents.ts';

/** The documents codegen wrote; none before the first build. */
export function readDocuments(root: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(resolve(root, 'generated/gql/persisted-documents.json'), 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Those of earlier builds that the schema still answers. A field is only taken out of it with a new major version (/developers). */
export function stillAnswered(documents: Readonly<Record<string, string>>, log: Log): Record<string, string> {
  const answered = Object.entries(documents).filter(([, text]) => validate(schema, parse(text), undefined, { maxErrors: 1 }).length === 0);
  const lost = Object.keys(documents).length - answered.length;
  if (lost) log.warn({ lost }, 'earlier widgets ask questions that are answered no more');
  return Object.fromEntries(answered);
}

interface ExecuteOptions {
  db: Database;
  publicUrl: string;
  documents: Readonly<Record<string, string>>;
  log: Log;
}

/** Runs one of our documents in process. Rejects with a GraphQLError and its code for a fault in the variables, with anything else for one of ours. */
export function makeExecute({ db, publicUrl, documents, log }: ExecuteOptions): Execute {
  const parsed = new Map<string, DocumentNode>();
  const documentOf = (id: string) => {
    const known = parsed.get(id);
    if (known) return known;
    const text = Object.hasOwn(documents, id) ? documents[id] : undefined;
    if (!text) throw new Error(`There is no persisted document ${id}. Run npm run codegen.`);
    const document = parse(text);
    const [fault] = validate(schema, document);
    if (fault) throw fault;
    parsed.set(id, document);
    return document;
  };
  return async (document, variables) => {
    const id = String(document.__meta__?.['hash']);
    const contextValue = {
      db: () => db,
      now: new Date(),
      publicUrl,
      // Pages are for everybody.
      viewer: null,
      signInLink: nobodyInvited,
      listWasCut: (field: string) => log.warn({ field }, 'a list came out at its limit'),
    };
    const ours = documentOf(id);
    const operation = operationOf(ours, null);
    const given = variables as Record<string, unknown>;
    const { data, errors } = operation
      ? await runOperation(operation, { variables: given, context: contextValue })
      : await execute({ schema, document: ours, variableValues: given, contextValue });
    const [error] = errors ?? [];
    if (!error) return data as never;
    const told = toldOf(error);
    throw told ? new GraphQLError(told.message, { extensions: told.extensions }) : (error.originalError ?? error);
  };
}
