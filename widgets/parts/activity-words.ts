/** What an open group says of each of its activities. */
import type { MeetingFragment } from '../../generated/gql/graphql.ts';
import { meetingWords } from './meeting-words.ts';
import { ageWords, capital, costWords } from './words.ts';

/** What one of its activities is, in a line: "Tuesdays, 7.30pm to 9pm, Village Hall. Ages 11 to 17. £3 a session". */
export function activityWords({ schedule, venue, minimumAge, maximumAge, cost, ...rest }: MeetingFragment): string {
  const times = schedule.map(({ inWords }) => inWords).join('; ') || meetingWords([{ schedule, venue: null, next: rest.next }])?.when;
  const place = [times, venue?.name].filter(Boolean).join(', ');
  return [place, capital(ageWords(minimumAge, maximumAge) ?? ''), costWords(cost)].filter(Boolean).join('. ');
}
