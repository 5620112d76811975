/** The words of venues. */
import { counted, inDigits, type KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'venue', many: 'venues' } as KindWords,
  more: 'Rooms, prices and how to book',

  rooms: 'Rooms',
  holds: 'Holds',
  price: 'Price',
  roomCount: (rooms: number) => counted(rooms, { one: 'room', other: 'rooms' }),
  people: (people: number) => counted(people, { one: 'person', other: 'people' }),
  roomFor: (room: string, people: number) => `${room} for ${inDigits(people)}`,
  sizeUnknown: 'for how many: not known yet, ask them',
  moreRooms: (rooms: number) => counted(rooms, { one: 'more room', other: 'more rooms' }),

  /** In this order: how people get in, hear, and find a toilet. */
  accessTerms: { 'step-free': 'step-free way in', 'hearing-loop': 'hearing loop', 'accessible-toilet': 'accessible toilet' },
  accessIs: {
    YES: (what: string) => what,
    PARTLY: (what: string) => `in part: ${what}`,
    NO: (what: string) => `no ${what}`,
    UNKNOWN: (what: string) => `not known yet: ${what}`,
  },
  closedFor: (what: string | undefined, from: string, until: string | null, reason: string) =>
    `${what ? `${what}: closed` : 'Closed'} from ${from}${until ? ` to ${until}` : ''}. ${reason}.`,
  notForHire: 'It is not for hire.',
  facilities: 'What there is',

  capacity: 'Room for',
  anySize: 'Any number',
  orMore: (people: number) => `${people} people or more`,
  hirerLabel: 'Who hires',
  maxPrice: 'Price an hour',
  anyPrice: 'Any price',
  atMost: (price: string) => `${price} or less`,
  anyFacility: 'Anything',

  /** In this order they are compared: by the hour first, then what is hired for the shortest time. */
  rate: { HOUR: 'an hour', SESSION: 'a session', EVENING: 'an evening', HALF_DAY: 'half a day', DAY: 'a day', WEEK: 'a week' },
  hirer: {
    ANY: null,
    COMMUNITY: 'Community groups',
    PRIVATE: 'Private hire',
    COMMERCIAL: 'Businesses',
    PARTNER: 'Partners of the venue',
  },
  ranTo: (day: string) => `No longer holds: it ran to ${day}`,
  doubtful: 'The source may have this wrong: ask first',
};

export type Words = typeof words;
