/** "This one is … of the other", and the same read from the other end. */
import type { RelationKind } from '../../../../generated/gql/graphql.ts';

export const words: Readonly<Record<RelationKind, readonly [plain: string, inverse: string]>> = {
  BRANCH_OF: ['Branch of', 'Its branches'],
  CONTINUES: ['Goes on from', 'Carried on by'],
  FRIENDS_OF: ['Friends of', 'Its friends'],
  FUNDED_BY: ['Paid for by', 'Pays for'],
  HELD_AT: ['Held at', 'Held here'],
  LEADS_ON_TO: ['Leads on to', 'Comes after'],
  MEETS_AT: ['Meets at', 'Meet here'],
  MEMBER_OF: ['Member of', 'Its members'],
  PARTNER_OF: ['Works with', 'Works with'],
  PART_OF: ['Part of', 'Its parts'],
  REPLACED_BY: ['Replaced by', 'Replaces'],
  SUPPORTS: ['Helps', 'Helped by'],
};

export type Words = typeof words;
