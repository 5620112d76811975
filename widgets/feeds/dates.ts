/** The dates of an entry for a calendar: when an event is, when a round opens and closes, by when to offer help. */
import { type FeedEntry, type FeedEvent, type FeedFund, type FeedRole, isEvent, isFund, isRole } from './entry.ts';
import type { CalendarDate } from './feed.ts';
import { say } from './words/words.ts';

const deadline = { end: null, standing: 'CONFIRMED', where: null, blocks: false } as const;

const standings = { CONFIRMED: 'CONFIRMED', PROVISIONAL: 'TENTATIVE', CANCELLED: 'CANCELLED', PAST: 'CONFIRMED' } as const;

/** As the public may know it: the venue, else as much of an address as is told, else where to join. */
function whereOf({ venue, location, onlineUrl }: FeedEvent): string | null {
  const { address, place } = location ?? {};
  const told = [venue?.name, ...(address?.lines ?? []), address?.town ?? place?.name, address?.postcode];
  return [...new Set(told.filter(Boolean))].join(', ') || onlineUrl;
}

/** None for an event whose day is not known: a month cannot be put into a diary. */
function eventDates(event: FeedEvent): CalendarDate[] {
  const { id, name, startsAt, endsAt, allDay, precision, eventState } = event;
  if (!startsAt || precision !== 'DAY') return [];
  return [
    {
      uid: id,
      title: eventState === 'CANCELLED' ? say().cancelled(name) : name,
      start: new Date(startsAt),
      end: endsAt ? new Date(endsAt) : null,
      allDay,
      standing: standings[eventState ?? 'CONFIRMED'],
      where: whereOf(event),
      blocks: true,
    },
  ];
}

const open = new Set(['FORECAST', 'OPEN', 'CLOSING_SOON']);

/** Only of rounds that somebody stands behind: what is not confirmed as open has no deadline to keep. */
function fundDates({ name, rounds }: FeedFund, now: Date): CalendarDate[] {
  return rounds.flatMap(({ id, name: round, state, opensAt, closesAt }) => {
    if (!open.has(state)) return [];
    const full = round ? `${name} (${round})` : name;
    const dated = (uid: string, title: string, at: string | null): CalendarDate[] =>
      at && new Date(at) > now ? [{ ...deadline, uid, title, start: new Date(at), allDay: false }] : [];
    return [...dated(`${id}-opens`, say().opens(full), opensAt), ...dated(`${id}-closes`, say().closes(full), closesAt)];
  });
}

const roleDates = ({ id, name, closesOn }: FeedRole): CalendarDate[] =>
  closesOn
    ? [{ ...deadline, uid: `${id}-closes`, title: say().applyFor(name), start: new Date(`${closesOn}T12:00:00Z`), allDay: true }]
    : [];

export function datesOf(entry: FeedEntry, now: Date): CalendarDate[] {
  if (isEvent(entry)) return eventDates(entry);
  if (isFund(entry)) return fundDates(entry, now);
  return isRole(entry) ? roleDates(entry) : [];
}
