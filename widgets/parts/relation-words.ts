/** How one entry stands to another, in words: for the public pages and for the workspace. */
import type { RelationKind } from '../../generated/gql/graphql.ts';
import { words } from './relation-words/words/en.ts';
import { say } from './relation-words/words/words.ts';

/** "This one is … of the other", and the same read from the other end, in the language spoken when it is read. */
export const relationWords = Object.defineProperties(
  {},
  Object.fromEntries(Object.keys(words).map((kind) => [kind, { get: () => say()[kind as RelationKind], enumerable: true }])),
) as Readonly<Record<RelationKind, readonly [plain: string, inverse: string]>>;
