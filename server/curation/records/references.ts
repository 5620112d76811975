/** A document names listings by the global ids of the API, so that a client can use it as it is; places and terms by their slugs. */
import type { ListingKind } from '../../../generated/prisma/client.ts';

export const typeOfKind = {
  GROUP: 'Group',
  VENUE: 'Venue',
  FUND: 'Fund',
  OPPORTUNITY: 'Opportunity',
  EVENT: 'Event',
} as const satisfies Record<ListingKind, string>;
const kindOfType = Object.fromEntries(Object.entries(typeOfKind).map(([kind, type]) => [type, kind])) as Record<string, ListingKind>;

/** The global id of a listing. */
export const listingReference = (kind: ListingKind, id: number): string => Buffer.from(`${typeOfKind[kind]}:${id}`).toString('base64');

/** The listing that a global id names, and of which kind it says to be; null when it names none. */
export function readReference(reference: string): { kind: ListingKind; id: number } | null {
  const [, type = '', id] = /^([A-Z][a-z]+):([1-9]\d{0,8})$/.exec(Buffer.from(reference, 'base64').toString()) ?? [];
  const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined;
  return kind && id ? { kind, id: Number(id) } : null;
}
