/** The five kinds as the pages name them: their folder, their headings, and what stands on a button. */
import type { ListingKind } from '../../generated/gql/graphql.ts';

export interface KindWords {
  path: string;
  title: string;
  /** What the list is of, in a line under its heading. */
  lead: string;
  one: string;
  many: string;
  /** What the search box asks for. */
  ask: string;
}

export const kindWords: Record<ListingKind, KindWords> = {
  GROUP: {
    path: '/groups',
    title: 'Groups',
    lead: 'Clubs, charities, councils and services: what they do, when they meet and how to join.',
    one: 'group',
    many: 'groups',
    ask: 'What do you want to do?',
  },
  VENUE: {
    path: '/venues',
    title: 'Venues',
    lead: 'Rooms to hire and places to go, with what they hold and what they cost.',
    one: 'venue',
    many: 'venues',
    ask: 'What do you need a place for?',
  },
  FUND: {
    path: '/funding',
    title: 'Funding',
    lead: 'Money for groups, projects and people: how much, for whom, and by when.',
    one: 'fund',
    many: 'funds',
    ask: 'What do you need money for?',
  },
  OPPORTUNITY: {
    path: '/volunteering',
    title: 'Volunteering',
    lead: 'Ways to help, from one afternoon to a seat on the parish council.',
    one: 'role',
    many: 'roles',
    ask: 'How would you like to help?',
  },
  EVENT: {
    path: '/events',
    title: 'Events',
    lead: 'What is on, with the next date first.',
    one: 'event',
    many: 'events',
    ask: 'What would you like to go to?',
  },
};

export const kindsInOrder = Object.keys(kindWords) as ListingKind[];

/** Which kind lives in this folder. */
export const kindAt = (path: string): ListingKind | undefined => kindsInOrder.find((kind) => kindWords[kind].path === path);

/** An entry's address on this site, whatever host the reader came by. */
export const pathOf = (url: string): string => new URL(url).pathname;
