/** What a list of mixed kinds says about each (DESIGN.md, "What an entry shows"): the lines of one entry, the most telling first. */
import type { SearchQuery } from '../../generated/gql/graphql.ts';
import { dayWords, timeWords } from '../parts/date-words.ts';
import { deadlineWords, forWhomWords, fundAmountWords } from '../parts/fund-words.ts';
import { meetingWords } from '../parts/meeting-words.ts';
import { ageWords, audienceWords, capital, costWords, inSentence, moneyWords, placeWords } from '../parts/words.ts';
import { say } from './result-words/words/words.ts';

export type SearchEdge = SearchQuery['search']['edges'][number];
type Result = SearchEdge['node'];
type Kind<K extends PropertyKey> = Extract<Result, Record<K, unknown>>;
type Group = Kind<'activities'>;
type Venue = Kind<'spaces'>;
type Fund = Kind<'roundState'>;
type Role = Kind<'commitment'>;
type Event = Kind<'startsAt'>;

export interface ResultWords {
  /** Under the name, in bold: when it meets, what it pays, when it is. */
  lead: string | null;
  facts: (string | null)[];
}

export function resultWords(node: Result, now = new Date()): ResultWords {
  if ('activities' in node) return groupResult(node, now);
  if ('spaces' in node) return venueResult(node);
  if ('roundState' in node) return fundResult(node, now);
  if ('commitment' in node) return roleResult(node);
  return 'startsAt' in node ? eventResult(node, now) : { lead: null, facts: [] };
}

function groupResult({ activities, cost, location, places, audiences }: Group, now: Date): ResultWords {
  const meets = meetingWords(activities, now);
  return {
    lead: meets && `${meets.lead}: ${meets.when}`,
    facts: [costWords(cost), placeWords(location, places), audienceWords(audiences)],
  };
}

function venueResult({ spaces, accessFacts, location, places }: Venue): ResultWords {
  const most = Math.max(0, ...spaces.flatMap(({ capacity }) => capacity.map(({ people }) => people)));
  const rooms = spaces.length ? say().rooms(spaces.length) : null;
  const size = most ? (spaces.length > 1 ? say().largestFor(most) : say().forPeople(most)) : null;
  const hourly = spaces.flatMap(({ rates }) => rates).filter(({ unit, doubtful }) => unit === 'HOUR' && !doubtful);
  const community = hourly.filter(({ hirerClass }) => hirerClass === 'COMMUNITY');
  const open = community.length ? community : hourly.filter(({ hirerClass }) => hirerClass === 'ANY');
  const price = open.length ? moneyWords(Math.min(...open.map(({ from }) => from))) : null;
  const access = accessFacts.filter(({ answer }) => answer === 'YES').map(({ term }) => inSentence(term.label));
  return {
    lead: [rooms, size].filter(Boolean).join(', ') || null,
    facts: [
      placeWords(location, places),
      price && (community.length ? say().hourlyForGroups(price) : say().hourly(price)),
      access.length ? capital(access.slice(0, 3).join(', ')) : say().accessUnknown,
    ],
  };
}

function fundResult({ amount, roundState, nextDeadline, forWhom, audiences }: Fund, now: Date): ResultWords {
  return {
    lead: fundAmountWords(amount),
    facts: [deadlineWords(roundState, nextDeadline, now), forWhomWords(forWhom) ?? audienceWords(audiences)],
  };
}

function roleResult({ group, commitment, hoursNote, fromHome, minimumAge, location, places }: Role): ResultWords {
  const time = hoursNote ?? (commitment && say().commitment[commitment]);
  return {
    lead: time && capital(time),
    facts: [
      group && say().with(group.name),
      fromHome ? say().fromHome : placeWords(location, places),
      capital(ageWords(minimumAge, null) ?? ''),
    ],
  };
}

function eventResult({ startsAt, allDay, precision, dateText, eventState, venue, location, places, cost }: Event, now: Date): ResultWords {
  const exact = startsAt && precision === 'DAY';
  const when = exact ? [dayWords(startsAt, now), allDay ? null : timeWords(startsAt)].filter(Boolean).join(', ') : dateText;
  return {
    lead: when ?? say().dateUnknown,
    facts: [
      eventState && say().eventState[eventState],
      [venue?.name, placeWords(location, places)].filter(Boolean).join(', '),
      costWords(cost),
    ],
  };
}
