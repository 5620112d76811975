/**
 * An entry on paper: who to ring first, then when, where, what it costs and access in words, then how far it can be relied on. Everything is of a length
 * that fits a page, whatever somebody wrote: what is left out is in the entry itself.
 */
import type { PaperEntryFragment } from '../../generated/gql/graphql.ts';
import { accessWords } from '../parts/access-words.ts';
import { assuranceWords } from '../parts/assurance-in-full.ts';
import { dayWords, whenWords } from '../parts/date-words.ts';
import { fundAmountWords } from '../parts/fund-words.ts';
import { spoken } from '../parts/language.ts';
import { meetingWords } from '../parts/meeting-words.ts';
import { andWords, audienceWords, capital, costWords, inSentence, placeWords } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { say } from './words/words.ts';

export type PaperEntry = PaperEntryFragment;
type Of<K extends PropertyKey> = Extract<PaperEntry, Record<K, unknown>>;

export interface Phone {
  number: string;
  role: string;
  note: string | null;
}

export interface PaperFacts {
  name: string;
  phones: readonly Phone[];
  /** Said in place of a phone number; null where there is one. */
  noPhone: string | null;
  notice: string | null;
  summary: string;
  /** "When", "Where", …, with what is known of it. */
  rows: readonly (readonly [term: string, said: string])[];
  emails: readonly string[];
  website: string | null;
  standing: string;
  confirmed: boolean;
}

/** Cut at the end of a word where there is one. */
export function clipped(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ') > most / 2 ? cut.lastIndexOf(' ') : most)}…`;
}

const mostPhones = 3;

export function phonesOf({ contacts }: Pick<PaperEntry, 'contacts'>): Phone[] {
  const ringable = contacts.filter(({ phone }) => phone).slice(0, mostPhones);
  return ringable.map(({ phone, role, textRelay, note }) => ({
    number: phone ?? '',
    role: clipped(role, 60),
    note: [textRelay ? say().relay : null, note && clipped(note, 80)].filter(Boolean).join('; ') || null,
  }));
}

/** Never an e-mail address alone: somebody with a telephone is told whom to ask. */
function askInstead({ owner, steward, url }: PaperEntry): string {
  const body = [owner, steward].find((one) => one && one.url !== url);
  return body ? say().noPhoneAsk(clipped(body.name, 120)) : say().noPhoneLibrary;
}

function whereOf(entry: PaperEntry): string | null {
  const { location, places, locationWithheld } = entry;
  if (locationWithheld) return say().withheld;
  if (!location) return placeWords(null, places);
  if (location.visibility === 'AREA') return say().area(location.place.name);
  const { address, directions, place } = location;
  const venue = 'startsAt' in entry ? entry.venue?.name : null;
  const lines = [venue, ...(address?.lines ?? []), address?.town ?? place.name, address?.postcode].filter(Boolean);
  return [lines.join(', '), directions].filter(Boolean).join('. ');
}

const isGroup = (entry: PaperEntry): entry is Of<'activities'> => 'activities' in entry;
const isVenue = (entry: PaperEntry): entry is Of<'spaces'> => 'spaces' in entry;
const isFund = (entry: PaperEntry): entry is Of<'roundState'> => 'roundState' in entry;
const isRole = (entry: PaperEntry): entry is Of<'commitment'> => 'commitment' in entry;
const isEvent = (entry: PaperEntry): entry is Of<'startsAt'> => 'startsAt' in entry;

/** Stands for what is not known; said together, in one line. */
const unknown = '?';

/** As a timetable: a date is soon over, and paper stays. */
function meets({ activities }: Of<'activities'>, now: Date): string {
  const timed = activities.filter(({ schedule }) => schedule.length).slice(0, 4);
  const words = timed.map(({ name, schedule, venue }) => {
    const when = [schedule.map(({ inWords }) => inWords).join('; '), venue?.name].filter(Boolean).join(', ');
    return timed.length > 1 ? `${name}: ${when}` : when;
  });
  // Of a service nobody asks when it meets.
  return words.join('. ') || meetingWords(activities, now)?.when || (activities.length ? unknown : '');
}

function ownRows(entry: PaperEntry, now: Date): (readonly [string, string | null | undefined])[] {
  const words = say();
  const lead = resultWords(entry, now).lead;
  if (isGroup(entry)) return [[words.when, meets(entry, now)]];
  if (isVenue(entry)) return [[words.rooms, [lead, resultWords(entry, now).facts[1]].filter(Boolean).join('. ')]];
  if (isFund(entry)) {
    const live = entry.roundState === 'OPEN' || entry.roundState === 'CLOSING_SOON';
    return [
      [words.pays, fundAmountWords(entry.amount)],
      [words.by, live && entry.nextDeadline ? words.closes(whenWords(entry.nextDeadline, now)) : resultWords(entry, now).facts[0]],
    ];
  }
  if (isRole(entry))
    return [[words.time, [lead, entry.closesOn && words.applyBy(dayWords(entry.closesOn, now))].filter(Boolean).join(', ')]];
  if (!isEvent(entry)) return [];
  return [[words.when, [lead, entry.registerBy && words.bookBy(dayWords(entry.registerBy, now))].filter(Boolean).join(', ')]];
}

function howTo(entry: PaperEntry): readonly [string, string | null] {
  if (isGroup(entry)) return [say().join, entry.howToJoin];
  if (isVenue(entry)) return [say().book, entry.howToBook];
  return [say().apply, isFund(entry) ? entry.howToApply : null];
}

/** Where one goes, access is told, and said to be unknown where it is. */
const accessOf = (entry: PaperEntry) => (isFund(entry) || isRole(entry) ? null : entry.accessFacts.map(accessWords).join(' ') || unknown);

function noticeOf(entry: PaperEntry): string | null {
  if (isGroup(entry) && (entry.runningState === 'PAUSED' || entry.runningState === 'CHANGED'))
    return [entry.runningState === 'PAUSED' ? say().paused : say().changed, entry.runningNote].filter(Boolean).join(' ');
  return isEvent(entry) && entry.eventState === 'CANCELLED' ? say().noticeboard.cancelled : null;
}

/** Nothing to go to, to ring or to apply for any more. */
export const isOver = (entry: PaperEntry) =>
  (isGroup(entry) && entry.runningState === 'CLOSED') || (isEvent(entry) && entry.eventState === 'PAST');

/** Under a heading that says "For" already. */
const forWhom = ({ audiences }: PaperEntry) =>
  spoken() === 'en-GB' ? audienceWords(audiences)?.replace(/^For /, '') : audiences.map(({ label }) => inSentence(label)).join(', ');

export function paperFacts(entry: PaperEntry, now: Date): PaperFacts {
  const words = say();
  const phones = phonesOf(entry);
  const rows: (readonly [string, string | null | undefined])[] = [
    ...ownRows(entry, now),
    [words.where, whereOf(entry)],
    [words.cost, costWords(entry.cost)],
    [words.access, accessOf(entry)],
    [words.forWhom, forWhom(entry)],
    howTo(entry),
  ];
  const known = rows.filter(([, said]) => said !== unknown);
  const asked = rows.filter(([, said]) => said === unknown).map(([term]) => inSentence(term));
  if (asked.length) known.push([words.notKnown, andWords(asked)]);
  const { state } = entry.assurance;
  const notice = noticeOf(entry);
  return {
    name: clipped(entry.name, 140),
    phones,
    noPhone: phones.length ? null : askInstead(entry),
    notice: notice && clipped(notice, 200),
    summary: clipped(entry.summary, 420),
    rows: known.flatMap(([term, said]) =>
      said ? [[term, capital(clipped(said, term === words.when || term === words.access ? 320 : 240))] as const] : [],
    ),
    emails: entry.contacts.flatMap(({ email }) => (email ? [email] : [])).slice(0, 2),
    website:
      entry.links.find(({ kind, url }) => kind === 'WEBSITE' && url.length < 120)?.url.replace(/^https?:\/\/(www\.)?|\/$/g, '') ?? null,
    standing: clipped(assuranceWords(entry), 200),
    confirmed: state === 'CURRENT' || state === 'DUE',
  };
}
