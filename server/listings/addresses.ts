import type { ListingKind } from '../../generated/prisma/client.ts';

/** The folder of each kind on the public pages. */
export const folderOf = {
  GROUP: 'groups',
  VENUE: 'venues',
  FUND: 'funding',
  OPPORTUNITY: 'volunteering',
  EVENT: 'events',
} as const satisfies Record<ListingKind, string>;

/** The address of a listing's own page. */
export function listingUrl(publicUrl: string, { kind, slug }: { kind: ListingKind; slug: string }): string {
  return `${publicUrl}/${folderOf[kind]}/${slug}`;
}
