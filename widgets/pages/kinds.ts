/** The five kinds as the pages name them: their folder, their headings, and what stands on a button. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

export interface KindWords {
  readonly path: string;
  readonly title: string;
  /** Of one entry, on its arm. */
  readonly label: string;
  /** What the list is of, in a line under its heading. */
  readonly lead: string;
  readonly one: string;
  readonly many: string;
  /** What the search box asks for. */
  readonly ask: string;
  /** "3 groups". */
  readonly count: (count: number) => string;
}

const folders: Readonly<Record<ListingKind, string>> = {
  GROUP: '/groups',
  VENUE: '/venues',
  FUND: '/funding',
  OPPORTUNITY: '/volunteering',
  EVENT: '/events',
};

/** Said in the language spoken when it is read: never to be kept in a constant. */
function wordsOfKind(kind: ListingKind): KindWords {
  const own = () => say().kinds[kind];
  return {
    path: folders[kind],
    get title() {
      return own().title;
    },
    get label() {
      return own().label;
    },
    get lead() {
      return own().lead;
    },
    get one() {
      return own().one;
    },
    get many() {
      return own().many;
    },
    get ask() {
      return own().ask;
    },
    count: (count) => own().count(count),
  };
}

export const kindWords: Readonly<Record<ListingKind, KindWords>> = {
  GROUP: wordsOfKind('GROUP'),
  VENUE: wordsOfKind('VENUE'),
  FUND: wordsOfKind('FUND'),
  OPPORTUNITY: wordsOfKind('OPPORTUNITY'),
  EVENT: wordsOfKind('EVENT'),
};

export const kindsInOrder = Object.keys(kindWords) as ListingKind[];

/** Which kind lives in this folder. */
export const kindAt = (path: string): ListingKind | undefined => kindsInOrder.find((kind) => kindWords[kind].path === path);

/** An entry's address on this site, whatever host the reader came by. */
export const pathOf = (url: string): string => new URL(url).pathname;
