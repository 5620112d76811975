/** Documents made ready to run, kept with the parsed document they were made of. */
import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { schema } from '../../schema/index.ts';
import { straightly } from '../../schema/straight.ts';
import { type Operation, readyOperation } from '../execution/operation.ts';
import { runOperation } from '../execution/run.ts';

const ready = new WeakMap<DocumentNode, Map<string | null, Operation | null>>();

/** Null for a document that is left to graphql-js. */
export function operationOf(document: DocumentNode, name: string | null | undefined): Operation | null {
  const known = ready.get(document) ?? new Map<string | null, Operation | null>();
  ready.set(document, known);
  const key = name ?? null;
  const operation = known.get(key);
  if (operation !== undefined) return operation;
  const made = readyOperation(schema, document, key, straightly);
  known.set(key, made);
  return made;
}

/** Variables that do not fit are a fault of the request, with status 400 for every media type, as yoga's own executor says it. */
function asYogaHasIt(result: ExecutionResult): ExecutionResult {
  if (!('data' in result)) for (const { extensions } of result.errors ?? []) extensions['http'] ??= { status: 400 };
  return result;
}

/** Has yoga run what can be run so. */
export function useReadyDocuments(): Plugin {
  return {
    onExecute: ({ args, setExecuteFn }) => {
      const { document, operationName, variableValues, contextValue } = args as ExecutionArgs;
      const operation = operationOf(document, operationName);
      const { signal } = args as { signal?: AbortSignal };
      const { result } = contextValue as { result?: ExecutionResult };
      // Run before, and only to be put into words (straight-away.ts).
      if (result) setExecuteFn(() => asYogaHasIt(result));
      else if (operation)
        setExecuteFn(async () => asYogaHasIt(await runOperation(operation, { variables: variableValues, context: contextValue, signal })));
    },
  };
}
