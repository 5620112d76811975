/** What may be told of where a listing is. The database decides (`refresh_catalogue`); this only shapes what it left in the catalogue. */
import type { Catalogue, LocationVisibility, PlaceKind, Prisma } from '../../generated/prisma/client.ts';

/** What to read of the catalogue to know how much may be told. */
export const telling = { select: { visibility: true } } as const;

export const isHidden = (listing: { catalogue: { visibility: LocationVisibility | null } | null }) =>
  listing.catalogue?.visibility === 'HIDDEN';

/** Nothing of its location is withheld: it is exact, or none is told at all. */
export const isOpen = (listing: { catalogue: { visibility: LocationVisibility | null } | null }) =>
  listing.catalogue?.visibility === null || listing.catalogue?.visibility === 'EXACT';

/** Listings that are not hidden. Null is no location told, which `not` alone would leave out. */
export const notHidden = {
  catalogue: { OR: [{ visibility: null }, { visibility: { not: 'HIDDEN' } }] },
} satisfies Prisma.ListingWhereInput;

/** What to read of the catalogue to know which places may be named beside a listing. */
export const naming = { select: { visibility: true, place: { select: { kind: true } } } } as const;

/** As `place_rank` in the migrations: 0 county, 1 district, 2 parish or town, 3 anything finer or of no fixed size. */
const ranks: Partial<Record<PlaceKind, number>> = { COUNTY: 0, UNITARY: 1, DISTRICT: 1, PARISH: 2, TOWN: 2, UNPARISHED: 2 };
const rankOf = (kind: PlaceKind) => ranks[kind] ?? 3;

/** Whether a place of this kind may be named beside a listing: for HIDDEN no finer than a district, for AREA no finer than its public place. */
export function mayName(
  kind: PlaceKind,
  told: { visibility: LocationVisibility | null; place: { kind: PlaceKind } | null } | null,
): boolean {
  if (!told?.visibility || told.visibility === 'EXACT') return true;
  const finest = told.visibility === 'HIDDEN' ? 1 : Math.min(2, told.place ? rankOf(told.place.kind) : 2);
  return rankOf(kind) <= finest;
}

/** Whether a location may be shown at all; not when it is hidden or not known. */
export const isShown = (row: Pick<Catalogue, 'visibility' | 'placeId'> | null): boolean =>
  row !== null && row.placeId !== null && (row.visibility === 'EXACT' || row.visibility === 'AREA');

/** What to read of the catalogue to tell an address. */
export const addressColumns = { lines: true, town: true, postcode: true, uprn: true } as const;

export interface ShownAddress {
  lines: string[];
  town: string | null;
  postcode: string | null;
  uprn: string | null;
}

/** An address as the public may see it; null when it is not told or not known. */
export function shownAddress({ lines, town, postcode, uprn }: ShownAddress): ShownAddress | null {
  const hasAddress = lines.length > 0 || town !== null || postcode !== null || uprn !== null;
  return hasAddress ? { lines, town, postcode, uprn } : null;
}
