/** When a group next meets, from what is known of its activities. */
import type { MeetingFragment } from '../../generated/gql/graphql.ts';
import { whenWords } from './date-words.ts';
import { say } from './words/words.ts';

type Meets = Pick<MeetingFragment, 'next' | 'schedule'> & { venue: { name: string } | null };

export interface MeetingWords {
  /** "Next meets" before a date, "Meets" before a timetable. */
  lead: string;
  when: string;
}

/** "Tuesday 24 November, 7.30pm, Village Hall"; without a date, the timetable in words; null when neither is known. */
export function meetingWords(activities: readonly Meets[], now = new Date()): MeetingWords | null {
  const at = (when: string | undefined, { venue }: Meets) => [when, venue?.name].filter(Boolean).join(', ');
  const start = (activity: Meets) => activity.next[0]?.start ?? '9';
  // As code points: the order of a language would be fetched for it.
  const next = [...activities].sort((one, other) => (start(one) < start(other) ? -1 : 1))[0];
  if (next?.next[0]) return { lead: say().nextMeets, when: at(whenWords(next.next[0].start, now), next) };
  const timed = activities.find(({ schedule }) => schedule.length);
  return timed ? { lead: say().meets, when: at(timed.schedule[0]?.inWords, timed) } : null;
}
