/**
 * Sends a question and reads one JSON answer. urql's own fetchExchange also speaks multipart, event streams, uploads and subscriptions, none of which
 * Fingerpost answers with: 1.7 kB brotli that every host page would fetch for nothing.
 */
import { type Exchange, makeErrorResult, makeResult, type Operation, type OperationResult, stringifyVariables } from '@urql/core';
import { filter, make, mergeMap, type Source, takeUntil } from 'wonka';

/** A host page is better told that something went wrong than left waiting; its own link is on show all the while. */
const patience = 15_000;
/** What every proxy on the way lets through; a longer question goes as POST. */
const longestAddress = 2000;

export const jsonExchange: Exchange = () => (operations) => {
  const ended = ({ key }: Operation) => filter((other: Operation) => other.kind === 'teardown' && other.key === key)(operations);
  const answers = mergeMap((operation: Operation): Source<OperationResult> => {
    const until = takeUntil(ended(operation)) as (answers: Source<OperationResult>) => Source<OperationResult>;
    return until(answer(operation));
  });
  return answers(filter(({ kind }: Operation) => kind !== 'teardown')(operations));
};

function answer(operation: Operation): Source<OperationResult> {
  return make(({ next, complete }) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Error('No answer in time')), patience);
    const finish = (result: OperationResult) => {
      clearTimeout(timer);
      next(result);
      complete();
    };
    send(operation, abort.signal)
      .then(
        ([body, response]) => finish(makeResult(operation, body, response)),
        (error) => finish(makeErrorResult(operation, error)),
      )
      .catch((error) => finish(makeErrorResult(operation, error)));
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  });
}

async function send({ kind, query, variables, context }: Operation, signal: AbortSignal) {
  const question = { documentId: (query as { documentId?: string }).documentId ?? '', variables };
  const address = new URL(context.url, location.href);
  address.search = String(new URLSearchParams({ documentId: question.documentId, variables: stringifyVariables(variables) }));
  // GET without headers of our own is what caches keep and what a browser sends to another origin without asking first. No cookie goes out or is kept.
  const settings: RequestInit = { signal, credentials: 'omit', referrerPolicy: 'strict-origin' };
  const response =
    kind === 'query' && address.href.length <= longestAddress
      ? await fetch(address, settings)
      : await fetch(context.url, {
          ...settings,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(question),
        });
  return [await response.json(), response] as const;
}
