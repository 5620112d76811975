/** The words of a vocabulary as they lie under one another. */
import type { CurateWordsQuery } from '../../../generated/gql/graphql.ts';
import { counted } from '../words.ts';

export type Word = NonNullable<CurateWordsQuery['viewer']>['termRecords'][number];
export interface Branch {
  word: Word;
  depth: number;
  under: Branch[];
}

/** In the order they came. What is under a word that is not among them, or goes round in a circle, stands on top. */
export function treeOf(words: readonly Word[]): Branch[] {
  const known = new Set(words.map(({ id }) => id));
  const seen = new Set<string>();
  const under = (parent: string | null, depth: number): Branch[] =>
    words
      .filter((word) => (word.parent && known.has(word.parent) ? word.parent === parent : parent === null))
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map((word) => ({ word, depth, under: under(word.id, depth + 1) }));
  const tree = under(null, 0);
  const lost = words.filter(({ id }) => !seen.has(id)).map((word) => ({ word, depth: 0, under: [] }));
  return [...tree, ...lost];
}

export const flat = (tree: readonly Branch[]): Branch[] => tree.flatMap((branch) => [branch, ...flat(branch.under)]);

/** Choices for a list, each further in the deeper it lies. */
export const choicesOf = (words: readonly Word[], without: ReadonlySet<string> = new Set()) =>
  flat(treeOf(words))
    .filter(({ word }) => !without.has(word.id))
    .map(({ word, depth }) => [word.id, `${'  '.repeat(depth)}${word.label}`] as const);

/** A word with all that lies under it: it cannot go under any of them. */
export const withUnder = (words: readonly Word[], id: string): ReadonlySet<string> => {
  const found = flat(treeOf(words)).find(({ word }) => word.id === id);
  return new Set([id, ...flat(found?.under ?? []).map(({ word }) => word.id)]);
};

export const isUsed = ({ use }: Word) => use.listings + use.parts + use.narrower > 0;

/** "12 entries, 3 of their parts, 2 words under it"; "nothing". */
export function useWords({ listings, parts, narrower }: Word['use']): string {
  const said = [
    listings ? counted(listings, 'entry', 'entries') : '',
    parts ? counted(parts, 'activity, room or fact of access', 'activities, rooms and facts of access') : '',
    narrower ? counted(narrower, 'word under it', 'words under it') : '',
  ].filter(Boolean);
  return said.join(', ') || 'nothing';
}
