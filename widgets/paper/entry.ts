/**
 * An entry on paper: who to ring first, then when, where, what it costs and access in words, then how far it can be relied on. Everything is of a length
 * that fits a page, whatever somebody wrote: what is left out is in the entry itself.
 */
import type { PaperEntryFragment } from '../../generated/gql/graphql.ts';
import { assuranceWords } from '../parts/assurance-in-full.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { say as sayOfDetails } from '../parts/details-rows/words/words.ts';
import { fundAmountWords } from '../parts/fund-words.ts';
import { spoken } from '../parts/language.ts';
import { meetingWords } from '../parts/meeting-words.ts';
import { andWords, audienceWords, costWords, inSentence, placeWords } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { capitalLine, clipped, clippedLine, joined, type Line, ours, termLine, termsLine, theirs } from './pieces.ts';
import { say } from './words/words.ts';

export type PaperEntry = PaperEntryFragment;
type Of<K extends PropertyKey> = Extract<PaperEntry, Record<K, unknown>>;

export interface Phone {
  number: string;
  role: string;
  note: Line;
}

export interface PaperFacts {
  name: string;
  phones: readonly Phone[];
  /** Said in place of a phone number; null where there is one. */
  noPhone: string | null;
  notice: Line;
  summary: string;
  /** "When", "Where", …, with what is known of it. */
  rows: readonly (readonly [term: string, said: Line])[];
  emails: readonly string[];
  website: string | null;
  standing: string;
  confirmed: boolean;
}

const mostPhones = 3;

export function phonesOf({ contacts }: Pick<PaperEntry, 'contacts'>): Phone[] {
  const ringable = contacts.filter(({ phone }) => phone).slice(0, mostPhones);
  return ringable.map(({ phone, role, textRelay, note }) => ({
    number: phone ?? '',
    role: clipped(role, 60),
    note: joined([ours(textRelay ? say().relay : null), theirs(note && clipped(note, 80))], '; '),
  }));
}

/** Never an e-mail address alone: somebody with a telephone is told whom to ask. */
function askInstead({ owner, steward, url }: PaperEntry): string {
  const body = [owner, steward].find((one) => one && one.url !== url);
  return body ? say().noPhoneAsk(clipped(body.name, 120)) : say().noPhoneLibrary;
}

function whereOf(entry: PaperEntry): Line {
  const { location, places, locationWithheld } = entry;
  if (locationWithheld) return ours(say().withheld);
  if (!location) return ours(placeWords(null, places));
  if (location.visibility === 'AREA') return ours(say().area(location.place.name));
  const { address, directions, place } = location;
  const venue = 'startsAt' in entry ? entry.venue?.name : null;
  const lines = [venue, ...(address?.lines ?? []), address?.town ?? place.name, address?.postcode].filter(Boolean);
  return theirs([lines.join(', '), directions].filter(Boolean).join('. '));
}

const isGroup = (entry: PaperEntry): entry is Of<'activities'> => 'activities' in entry;
const isVenue = (entry: PaperEntry): entry is Of<'spaces'> => 'spaces' in entry;
const isFund = (entry: PaperEntry): entry is Of<'roundState'> => 'roundState' in entry;
const isRole = (entry: PaperEntry): entry is Of<'commitment'> => 'commitment' in entry;
const isEvent = (entry: PaperEntry): entry is Of<'startsAt'> => 'startsAt' in entry;

/** Stands for what is not known; said together, in one line. */
const unknown = ours('?');

/** As a timetable: a date is soon over, and paper stays. */
function meets({ activities }: Of<'activities'>, now: Date): Line {
  const timed = activities.filter(({ schedule }) => schedule.length).slice(0, 4);
  const words = timed.map(({ name, schedule, venue }) => {
    const when = joined([ours(schedule.map(({ inWords }) => inWords).join('; ')), theirs(venue?.name)], ', ');
    return timed.length > 1 ? joined([theirs(name), when], ': ') : when;
  });
  if (words.length) return joined(words, '. ');
  // Of a service nobody asks when it meets.
  const next = meetingWords(activities, now)?.when;
  return next ? ours(next) : activities.length ? unknown : [];
}

function ownRows(entry: PaperEntry, now: Date): (readonly [string, Line])[] {
  const words = say();
  const { lead, facts } = resultWords(entry, now);
  if (isGroup(entry)) return [[words.when, meets(entry, now)]];
  if (isVenue(entry)) return [[words.rooms, joined([ours(lead), ours(facts[1])], '. ')]];
  if (isFund(entry)) {
    const live = entry.roundState === 'OPEN' || entry.roundState === 'CLOSING_SOON';
    return [
      [words.pays, ours(fundAmountWords(entry.amount))],
      [words.by, ours(live && entry.nextDeadline ? words.closes(whenWords(entry.nextDeadline, now)) : facts[0])],
    ];
  }
  if (isRole(entry)) {
    const time = entry.hoursNote ? theirs(lead) : ours(lead);
    return [[words.time, joined([time, ours(entry.closesOn && words.applyBy(dayWords(entry.closesOn, now)))], ', ')]];
  }
  if (!isEvent(entry)) return [];
  const isDated = entry.startsAt && entry.precision === 'DAY';
  const when = !isDated && entry.dateText ? theirs(lead) : ours(lead);
  return [[words.when, joined([when, ours(entry.registerBy && words.bookBy(dayWords(entry.registerBy, now)))], ', ')]];
}

function howTo(entry: PaperEntry): readonly [string, Line] {
  if (isGroup(entry)) return [say().join, theirs(entry.howToJoin)];
  if (isVenue(entry)) return [say().book, theirs(entry.howToBook)];
  return [say().apply, theirs(isFund(entry) ? entry.howToApply : null)];
}

function costOf({ cost }: PaperEntry): Line {
  return joined([ours(cost && costWords({ ...cost, note: null })), theirs(cost?.note?.replace(/\.$/, ''))], ', ');
}

/** Where one goes, access is told, and said to be unknown where it is. */
function accessOf(entry: PaperEntry): Line {
  if (isFund(entry) || isRole(entry)) return [];
  if (!entry.accessFacts.length) return unknown;
  const facts = entry.accessFacts.map(({ term, answer, note }) =>
    [
      termLine(term),
      ours(`: ${sayOfDetails().answers[answer]}`),
      note ? [...ours(', '), ...theirs(note.replace(/\.$/, ''))] : [],
      ours('.'),
    ].flat(),
  );
  return joined(facts, ' ');
}

function noticeOf(entry: PaperEntry): Line {
  if (isGroup(entry) && (entry.runningState === 'PAUSED' || entry.runningState === 'CHANGED'))
    return joined([ours(entry.runningState === 'PAUSED' ? say().paused : say().changed), theirs(entry.runningNote)], ' ');
  return ours(isEvent(entry) && entry.eventState === 'CANCELLED' ? say().noticeboard.cancelled : null);
}

/** Nothing to go to, to ring or to apply for any more. */
export const isOver = (entry: PaperEntry) =>
  (isGroup(entry) && entry.runningState === 'CLOSED') || (isEvent(entry) && entry.eventState === 'PAST');

/** Under a heading that says "For" already. */
const forWhom = ({ audiences }: PaperEntry): Line =>
  spoken() === 'en-GB' ? ours(audienceWords(audiences)?.replace(/^For /, '')) : termsLine(audiences);

export function paperFacts(entry: PaperEntry, now: Date): PaperFacts {
  const words = say();
  const phones = phonesOf(entry);
  const rows: (readonly [string, Line])[] = [
    ...ownRows(entry, now),
    [words.where, whereOf(entry)],
    [words.cost, costOf(entry)],
    [words.access, accessOf(entry)],
    [words.forWhom, forWhom(entry)],
    howTo(entry),
  ];
  const known = rows.filter(([, said]) => said !== unknown && said.length);
  const asked = rows.filter(([, said]) => said === unknown).map(([term]) => inSentence(term));
  if (asked.length) known.push([words.notKnown, ours(andWords(asked))]);
  const { state } = entry.assurance;
  return {
    name: clipped(entry.name, 140),
    phones,
    noPhone: phones.length ? null : askInstead(entry),
    notice: clippedLine(noticeOf(entry), 200),
    summary: clipped(entry.summary, 420),
    rows: known.map(([term, said]) => [term, capitalLine(clippedLine(said, term === words.when || term === words.access ? 320 : 240))]),
    emails: entry.contacts.flatMap(({ email }) => (email ? [email] : [])).slice(0, 2),
    website:
      entry.links.find(({ kind, url }) => kind === 'WEBSITE' && url.length < 120)?.url.replace(/^https?:\/\/(www\.)?|\/$/g, '') ?? null,
    standing: clipped(assuranceWords(entry), 200),
    confirmed: state === 'CURRENT' || state === 'DUE',
  };
}
