/** A feed, before it is written as Atom, JSON Feed or iCalendar: what it is of, and its items, newest first. */

export interface FeedItem {
  /** Never changes, whatever the entry is called and wherever it moves (RFC 4151). */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** What matters, most telling first: amount and deadline, day and place, a phone number, who has confirmed it. */
  facts: readonly string[];
  themes: readonly string[];
  /** Whose words its facts are: sources, with what their licences ask to be said. */
  rights: string | null;
  published: Date;
  /** When it changed, or when a round of it opened or came near its end: readers show it again then. */
  updated: Date;
  dates: readonly CalendarDate[];
  /** For programs, in the JSON feed. */
  particulars: Readonly<Record<string, unknown>>;
}

/** A day or an hour in a calendar: an event, a deadline, the opening of a round. */
export interface CalendarDate {
  uid: string;
  title: string;
  start: Date;
  /** Null: a moment, or the one day. */
  end: Date | null;
  allDay: boolean;
  standing: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  where: string | null;
  /** Nobody is busy because a fund closes. */
  blocks: boolean;
}

export interface Feed {
  /** Below the public address: "/feeds/funding.atom?place=soham". */
  path: string;
  /** The list on the website: "/funding?place=soham". */
  page: string;
  title: string;
  description: string;
  items: readonly FeedItem[];
}

/** Where it is given out, and the host that its ids are under. */
export interface FeedSite {
  publicUrl: string;
}

export const hostOf = (publicUrl: string) => new URL(publicUrl).hostname;

/** When the newest of it changed; of an empty one a day that never changes, so that asking again brings the same answer. */
export const updatedOf = ({ items }: Pick<Feed, 'items'>): Date =>
  new Date(Math.max(Date.UTC(2026, 0, 1), ...items.map(({ updated }) => updated.getTime())));
