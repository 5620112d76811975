/** The words of groups. */
import type { Intake } from '../../../generated/gql/graphql.ts';
import type { KindWords } from '../../parts/language.ts';

export const words = {
  kind: { one: 'group', many: 'groups' } as KindWords,
  more: 'How to join, and more',

  meets: 'Meets',
  cost: 'Cost',
  running: {
    ACTIVE: null,
    PAUSED: 'Not meeting at present',
    CHANGED: 'Something has changed: see more below',
    CLOSED: 'Closed',
  } as Readonly<Record<'ACTIVE' | 'PAUSED' | 'CHANGED' | 'CLOSED', string | null>>,
  nothingKnown: 'When it meets and what it costs: not known yet, ask them.',
  timesUnknown: 'When it meets: not known yet, ask them.',
  costUnknown: 'What it costs: not known yet, ask them.',

  joining: 'Joining',
  contact: 'Contact',
  sessions: 'Sessions',
  noTimes: 'times not known yet, ask them',
  meetsAt: 'Meets at',
  helpWanted: 'Help wanted',
  languages: 'Languages',
  intake: {
    OPEN: null,
    WAITING_LIST: 'Has a waiting list',
    FULL: 'Full at present',
    BY_REFERRAL: 'Ask to be referred, for example by a doctor',
    UNKNOWN: null,
  } as Readonly<Record<Intake, string | null>>,
};

export type Words = typeof words;
