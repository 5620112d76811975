import type { ListingKind } from '../../generated/gql/graphql.ts';

export interface Adding {
  readonly kind: ListingKind;
  /** Of the pages on the public site. */
  readonly folder: string;
  /** The name of its words: `addGroup`. */
  readonly words: 'addGroup' | 'addVenue' | 'addFund' | 'addRole' | 'addEvent';
}

const group: Adding = { kind: 'GROUP', folder: 'groups', words: 'addGroup' };

/** What the attribute `kind` may say: the word on screen. */
const kinds: Readonly<Record<string, Adding>> = {
  group,
  venue: { kind: 'VENUE', folder: 'venues', words: 'addVenue' },
  fund: { kind: 'FUND', folder: 'funding', words: 'addFund' },
  role: { kind: 'OPPORTUNITY', folder: 'volunteering', words: 'addRole' },
  event: { kind: 'EVENT', folder: 'events', words: 'addEvent' },
};

export const addingOf = (kind: string): Adding => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? group;
