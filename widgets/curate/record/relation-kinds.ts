/** Which ways of belonging together are offered for which kinds of entry. The server only holds to where something meets or is held. */
import type { ListingKind, RelationKind } from '../../../generated/gql/graphql.ts';
import { relationWords } from '../../parts/relation-words.ts';

type Kinds = readonly ListingKind[];
const group: Kinds = ['GROUP'];
const venue: Kinds = ['VENUE'];
const any: Kinds = ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'];

/** Read from the first to the second: a group meets at a venue. */
const ends: Readonly<Record<RelationKind, readonly [first: Kinds, second: Kinds]>> = {
  PART_OF: [any, any],
  BRANCH_OF: [group, group],
  MEMBER_OF: [group, group],
  PARTNER_OF: [group, group],
  FRIENDS_OF: [group, ['GROUP', 'VENUE']],
  SUPPORTS: [group, any],
  FUNDED_BY: [any, ['GROUP', 'FUND']],
  MEETS_AT: [group, venue],
  HELD_AT: [['EVENT'], venue],
  LEADS_ON_TO: [any, any],
  CONTINUES: [any, any],
  REPLACED_BY: [any, any],
};

export interface Way {
  /** "PART_OF", or "PART_OF inverse" from its other end. */
  readonly value: string;
  readonly kind: RelationKind;
  readonly inverse: boolean;
  readonly words: string;
  /** What may stand at the other end. */
  readonly others: Kinds;
}

const all: readonly (Way & { own: Kinds })[] = (Object.keys(ends) as RelationKind[]).flatMap((kind) => {
  const [first, second] = ends[kind];
  const [plain, inverse] = relationWords[kind];
  const ways: (Way & { own: Kinds })[] = [{ value: kind, kind, inverse: false, words: plain, own: first, others: second }];
  // The same from both ends: they work with one another.
  if (plain !== inverse) ways.push({ value: `${kind} inverse`, kind, inverse: true, words: inverse, own: second, others: first });
  return ways;
});

/** In which ways an entry of this kind may stand to others, seen from itself. */
export const waysOf = (kind: ListingKind): readonly Way[] => all.filter(({ own }) => own.includes(kind));

/** "Part of", "Its parts". */
export const wordsOf = ({ kind, inverse }: { kind: RelationKind; inverse: boolean }): string => relationWords[kind][inverse ? 1 : 0];
