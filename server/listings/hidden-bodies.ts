/**
 * What is hidden is not named beside what tells where it is: as owner, steward, funder, operator, confirmer, in a change log or a relation. Whoever
 * reads that a refuge keeps the hall at 4 Mill Lane has found the refuge (docs/decisions/0045). The database keeps both facts that decide.
 */
import type { ListingStatus, Prisma } from '../../generated/prisma/client.ts';

/** What to read of a listing's catalogue to know whether what is hidden may be named beside it. */
export const locating = { select: { locates: true } } as const;

/** What to read of a body that may have to stay unnamed. */
export const namedBody = { select: { id: true, kind: true, status: true, hidden: true } } as const;

interface Beside {
  catalogue: { locates: boolean } | null;
}

/** What is not in the catalogue is not on the public pages, so that nothing is known of what it would tell. */
const mayBeNamed = (body: { hidden: boolean }, listing: Beside): boolean => !body.hidden || listing.catalogue?.locates === false;

/** The body, when the public may follow it from this listing. */
export function followedBeside<Row extends { status: string; hidden: boolean }>(listing: Beside, body: Row | null): Row | null {
  return body?.status === 'PUBLISHED' && mayBeNamed(body, listing) ? body : null;
}

const forStaff: readonly ListingStatus[] = ['DRAFT', 'SUBMITTED'];

/** Its name alone, which stands where it did something though it has been taken off since; not that of a body that only staff know of yet. */
export function nameBeside(listing: Beside, body: { name: string; status: ListingStatus; hidden: boolean } | null): string | null {
  return body && !forStaff.includes(body.status) && mayBeNamed(body, listing) ? body.name : null;
}

/** Listings beside which anything may be named. */
export const locatesNothing = { catalogue: { locates: false } } satisfies Prisma.ListingWhereInput;
