/**
 * Keeps answers for as long as the page is open. urql's own cacheExchange forgets them by the type names it writes into each query; a hash cannot be
 * written into, so that half of it would never work here and only weigh.
 */
import type { Exchange, Operation, OperationResult } from '@urql/core';
import { filter, map, merge, onPush } from 'wonka';

export const memoryExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const answers = new Map<number, OperationResult>();
    const known = ({ kind, key, context }: Operation) => kind === 'query' && context.requestPolicy !== 'network-only' && answers.has(key);
    return merge([
      map((operation: Operation) => ({ ...answers.get(operation.key), operation }) as OperationResult)(filter(known)(operations)),
      onPush((result: OperationResult) => {
        if (result.operation.kind === 'query' && !result.error) answers.set(result.operation.key, result);
      })(forward(filter((operation: Operation) => !known(operation))(operations))),
    ]);
  };
