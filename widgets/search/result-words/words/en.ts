/** The words of what a search found: what it says of each kind. */
import type { Commitment, EventState } from '../../../../generated/gql/graphql.ts';
import { counted } from '../../../parts/language.ts';

export const words = {
  rooms: (rooms: number) => counted(rooms, { one: 'room', other: 'rooms' }),
  forPeople: (people: number) => `for ${people} people`,
  largestFor: (people: number) => `the largest for ${people} people`,
  hourly: (price: string) => `From ${price} an hour`,
  hourlyForGroups: (price: string) => `Community groups: from ${price} an hour`,
  accessUnknown: 'Access: not known yet, ask them',
  commitment: {
    ONE_OFF: 'Once',
    FEW_WEEKS: 'A few weeks',
    REGULAR: 'Regularly',
    FLEXIBLE: 'When it suits you',
    OFFICE: 'An office held for a term',
  } as Readonly<Record<Commitment, string>>,
  with: (group: string) => `With ${group}`,
  fromHome: 'From home',
  eventState: { CONFIRMED: null, PROVISIONAL: 'Date not final', CANCELLED: 'Cancelled', PAST: 'Over' } as Readonly<
    Record<EventState, string | null>
  >,
  dateUnknown: 'Date: not known yet, ask them',
};

export type Words = typeof words;
