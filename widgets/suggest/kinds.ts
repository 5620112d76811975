import type { ListingKind } from '../../generated/gql/graphql.ts';

export interface Adding {
  readonly kind: ListingKind;
  /** Of the pages on the public site. */
  readonly folder: string;
  readonly words: string;
}

const group: Adding = { kind: 'GROUP', folder: 'groups', words: 'Add a group' };

/** What the attribute `kind` may say: the word on screen. */
const kinds: Readonly<Record<string, Adding>> = {
  group,
  venue: { kind: 'VENUE', folder: 'venues', words: 'Add a venue' },
  fund: { kind: 'FUND', folder: 'funding', words: 'Add a fund' },
  role: { kind: 'OPPORTUNITY', folder: 'volunteering', words: 'Add a role' },
  event: { kind: 'EVENT', folder: 'events', words: 'Add an event' },
};

export const addingOf = (kind: string): Adding => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? group;
