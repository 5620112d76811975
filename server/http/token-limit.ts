import { GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** The most words and signs of one document; the longest of ours has under 700. A parser must not be made to climb without end. */
export const mostTokens = 4000;

export function useTokenLimit(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: mostTokens });
        } catch (error) {
          if (!(error instanceof GraphQLError) || !error.message.includes('tokens')) throw error;
          throw new GraphQLError(`This document has more than ${mostTokens} words and signs. Ask for less at once.`, {
            extensions: { code: 'QUERY_TOO_COMPLEX' },
          });
        }
      });
    },
  };
}
