/** An entry by its address: its page, or where it went, or what became of it. */
import {
  type ListingKind,
  PageEventDocument,
  PageFundDocument,
  PageGroupDocument,
  PageRoleDocument,
  PageVenueDocument,
} from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { eventPage } from '../../../widgets/pages/event.ts';
import { fundPage } from '../../../widgets/pages/fund.ts';
import { groupPage } from '../../../widgets/pages/group.ts';
import { kindWords } from '../../../widgets/pages/kinds.ts';
import { rolePage } from '../../../widgets/pages/role.ts';
import { gone } from '../../../widgets/pages/troubles.ts';
import { venuePage } from '../../../widgets/pages/venue.ts';
import type { Execute } from './execute.ts';
import { readSimilar } from './nearest.ts';

export type EntryAnswer = { page: () => Page; status: 200 | 410 } | { movedTo: string } | null;

/** Slugs are what we made them; anything else is no address of ours and is not worth a query. */
const slugShape = /^[a-z0-9][a-z0-9-]{0,199}$/;

export async function readEntry(execute: Execute, kind: ListingKind, slug: string, now: Date): Promise<EntryAnswer> {
  if (!slugShape.test(slug)) return null;
  const read = await readers[kind](execute, slug);
  if (!read) return null;
  const { listing, page } = read;
  // A former slug, one of a listing since merged, or another kind's folder: all lead to the one present address.
  if (listing.slug !== slug || listing.kind !== kind) return { movedTo: `${kindWords[listing.kind].path}/${listing.slug}` };
  if (listing.status === 'PUBLISHED') return { page: () => page(now), status: 200 };
  const { status } = listing;
  const similar = await readSimilar(execute, kind, listing.name);
  return { page: () => gone({ ...listing, status, similar, now }), status: 410 };
}

interface Told {
  kind: ListingKind;
  slug: string;
  name: string;
  status: 'PUBLISHED' | 'SUSPENDED' | 'ARCHIVED';
}
interface Read {
  listing: Told;
  page: (now: Date) => Page;
}
type Reader = (execute: Execute, slug: string) => Promise<Read | null>;

/** Each kind's document asks for that kind alone; of another kind it learns only enough to send the reader there. */
const readers: Record<ListingKind, Reader> = {
  GROUP: async (execute, slug) => {
    const { listing } = await execute(PageGroupDocument, { slug });
    return listing && { listing, page: (now) => groupPage(listing as Parameters<typeof groupPage>[0], now) };
  },
  VENUE: async (execute, slug) => {
    const { listing } = await execute(PageVenueDocument, { slug });
    return listing && { listing, page: (now) => venuePage(listing as Parameters<typeof venuePage>[0], now) };
  },
  FUND: async (execute, slug) => {
    const { listing } = await execute(PageFundDocument, { slug });
    return listing && { listing, page: (now) => fundPage(listing as Parameters<typeof fundPage>[0], now) };
  },
  OPPORTUNITY: async (execute, slug) => {
    const { listing } = await execute(PageRoleDocument, { slug });
    return listing && { listing, page: (now) => rolePage(listing as Parameters<typeof rolePage>[0], now) };
  },
  EVENT: async (execute, slug) => {
    const { listing } = await execute(PageEventDocument, { slug });
    return listing && { listing, page: (now) => eventPage(listing as Parameters<typeof eventPage>[0], now) };
  },
};
