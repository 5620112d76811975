/** What the registers are called on screen. */
import type { CurateAdminChangeFragment, Vocabulary } from '../../../generated/gql/graphql.ts';
import { toAddress } from '../router.ts';

export const vocabularies: Readonly<Record<Vocabulary, { words: string; says: string }>> = {
  THEME: { words: 'Themes', says: 'what an entry is about' },
  AUDIENCE: { words: 'Audiences', says: 'for whom it is' },
  ACCESS: { words: 'Access', says: 'what is asked about getting in and taking part' },
  FACILITY: { words: 'Facilities', says: 'what a venue or a room has' },
  VENUE_KIND: { words: 'Kinds of venue', says: 'village hall, library, church' },
  QUALITY_MARK: { words: 'Quality marks', says: 'schemes that a venue or group has passed' },
  GROUP_TYPE: { words: 'Kinds of group', says: 'charity, club, parish council' },
  ROLE_TYPE: { words: 'Kinds of role', says: 'what helpers do' },
  APPLICANT_TYPE: { words: 'Who may apply', says: 'for whom a fund is' },
  OUTCOME: { words: 'Outcomes', says: 'what a fund wants to see' },
  REQUIREMENT: { words: 'Requirements', says: 'what a fund asks to see' },
};

/** "GROUP_TYPE" as "group-type", and back; null for what is none. */
export const vocabularyAddress = (vocabulary: Vocabulary) => vocabulary.toLowerCase().replace(/_/g, '-');
export function vocabularyIn(address: string | null | undefined): Vocabulary | null {
  const name = (address ?? '').toUpperCase().replace(/-/g, '_');
  return name in vocabularies ? (name as Vocabulary) : null;
}

export const wordsPath = (vocabulary: Vocabulary) => `/curate/registers/words?in=${vocabularyAddress(vocabulary)}`;
export const wordPath = (vocabulary: Vocabulary, id: string) => `/curate/registers/words/${vocabularyAddress(vocabulary)}/${toAddress(id)}`;
export const placePath = (slug: string) => `/curate/registers/places/${encodeURIComponent(slug)}`;
export const changesOf = (subject: string) => `/curate/registers/changes?of=${encodeURIComponent(toAddress(subject))}`;

/** As the trail names them. */
export const registerNames: Readonly<Record<string, string>> = {
  term: 'Word',
  synonym: 'Synonym',
  place: 'Place',
  source: 'Source',
  'bank-holiday': 'Bank holiday',
  collection: 'Collection',
  hosts: 'Websites of a body',
  contact: 'Contact with a body',
};

const actions: Readonly<Record<string, string>> = {
  CREATED: 'added',
  CHANGED: 'changed',
  REMOVED: 'taken away',
  MERGED: 'merged',
  UNMERGED: 'taken apart again',
};
export const actionWords = ({ action }: Pick<CurateAdminChangeFragment, 'action'>) => actions[action] ?? action.toLowerCase();
