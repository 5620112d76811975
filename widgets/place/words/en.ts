/** What a place at a glance says, in English. */
import { counted } from '../../parts/language.ts';

export const words = {
  fetching: 'Fetching the place…',
  failed: 'We could not fetch this place. Try again in a minute, or look on Fingerpost.',
  tryAgain: 'Try again',
  lookOnSite: 'Look on Fingerpost',
  unknown: (typed: string) => `We could not find “${typed}”.`,
  didYouMean: 'Did you mean:',
  whichPlace: (typed: string) => `“${typed}” could be several places. Which do you mean?`,
  isThere: (name: string) => `What there is in ${name}`,
  counts: {
    GROUP: (count: number) => counted(count, { one: 'group', other: 'groups' }),
    VENUE: (count: number) => counted(count, { one: 'venue', other: 'venues' }),
    FUND: (count: number) => counted(count, { one: 'fund', other: 'funds' }),
    OPPORTUNITY: (count: number) => counted(count, { one: 'role', other: 'roles' }),
    EVENT: (count: number) => counted(count, { one: 'event', other: 'events' }),
  },
  nothing: (name: string) => `Nothing is listed for ${name} itself yet.`,
  meets: 'Meets this week',
  rooms: 'Rooms for hire',
  cheapRooms: (count: number) => `${counted(count, { one: 'room', other: 'rooms' })} under £15 an hour`,
  money: 'Money open now',
  roles: 'Help wanted',
  nextEvent: 'Next event',
  missing: (themes: string, more: number) =>
    `Nothing listed yet about ${themes}${more ? `, or ${counted(more, { one: 'other theme', other: 'other themes' })}` : ''}.`,
  tellMissing: 'Tell us what is missing',
  everything: (name: string) => `Everything for ${name}`,
  from: 'From',
  wrong: 'Something wrong?',
};

export type Words = typeof words;
