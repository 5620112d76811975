/**
 * What a call says: each thing that happened, and the entry as it is public at this moment. A program is told all of it, in order; that a fund has
 * meanwhile closed stands in its state.
 */
import type { AlertWhat, ListingKind } from '../../../generated/prisma/client.ts';
import type { Item } from '../items.ts';

export interface Happening {
  readonly eventId: number;
  readonly what: AlertWhat;
  readonly at: Date;
  readonly listingId: number;
  readonly kind: ListingKind;
  /** The deadline before, where it moved. */
  readonly before: string | null;
}

const typeOf: Readonly<Record<ListingKind, string>> = {
  GROUP: 'Group',
  VENUE: 'Venue',
  FUND: 'Fund',
  OPPORTUNITY: 'Opportunity',
  EVENT: 'Event',
};

/** The id by which the API knows it. */
const globalId = ({ kind, listingId }: Happening) => Buffer.from(`${typeOf[kind]}:${listingId}`).toString('base64');

/** What is gone is only named by its id: whoever kept a copy finds it by that, and nobody else learns anything. */
function listingOf(happening: Happening, item: Item | undefined, publicUrl: string) {
  const id = globalId(happening);
  if (!item) return { id, kind: happening.kind };
  const { kind, name, path, summary, amount, when, at, forWhom, of, places, state } = item;
  const url = publicUrl + path;
  return { id, kind, name, url, summary, amount, when, at: at?.toISOString() ?? null, forWhom, of, places, state };
}

/** Whether it is to be told: what is withdrawn when it is there no more, all else while it is there for this wish. */
export const isTold = ({ what }: Happening, item: Item | undefined): boolean => (what === 'WITHDRAWN') === (item === undefined);

interface CallAsked {
  readonly key: string;
  /** In words: "funding in Somersham". */
  readonly wish: string;
  readonly happened: readonly Happening[];
  readonly items: ReadonlyMap<number, Item>;
  readonly publicUrl: string;
  readonly now: Date;
}

export const callBody = ({ key, wish, happened, items, publicUrl, now }: CallAsked): string =>
  JSON.stringify({
    type: 'alerts',
    id: key,
    timestamp: now.toISOString(),
    wish,
    events: happened.map((one) => ({
      id: String(one.eventId),
      what: one.what,
      at: one.at.toISOString(),
      ...(one.what === 'DEADLINE_MOVED' && { before: one.before }),
      listing: listingOf(one, items.get(one.listingId), publicUrl),
    })),
  });
