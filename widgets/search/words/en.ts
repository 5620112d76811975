/** The words of the search over everything, and of what it says of each kind. */
import type { ListingKind } from '../../../generated/gql/graphql.ts';
import type { KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'result', many: 'results' } as KindWords,
  lookingFor: 'What are you looking for?',
  show: 'Show',
  everything: 'Everything',
  kinds: {
    GROUP: { one: 'Group', many: 'Groups' },
    VENUE: { one: 'Venue', many: 'Venues' },
    FUND: { one: 'Funding', many: 'Funding' },
    OPPORTUNITY: { one: 'Role', many: 'Roles' },
    EVENT: { one: 'Event', many: 'Events' },
  } as Readonly<Record<ListingKind, { one: string; many: string }>>,
};

export type Words = typeof words;
