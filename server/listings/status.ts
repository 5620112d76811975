import type { Prisma } from '../../generated/prisma/client.ts';

/** Listings that answer by slug or id at all: not drafts, not submissions, not those merged into another. */
export const answerable = {
  status: { in: ['PUBLISHED', 'SUSPENDED', 'ARCHIVED'] },
  mergedIntoId: null,
} satisfies Prisma.ListingWhereInput;

/** A listing another one points to, when the public may follow: lists and relations never hold withdrawn ones. */
export function followed<Row extends { status: string }>(listing: Row | null): Row | null {
  return listing?.status === 'PUBLISHED' ? listing : null;
}
