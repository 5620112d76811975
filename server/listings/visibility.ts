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

/** What to read of the catalogue to tell a location. */
export const locationColumns = {
  visibility: true,
  lines: true,
  town: true,
  postcode: true,
  uprn: true,
  directions: true,
  latitude: true,
  longitude: true,
} as const;

type LocationRow = Pick<Catalogue, keyof typeof locationColumns> & { place: { id: number } | null };

export interface ShownLocation {
  visibility: 'EXACT' | 'AREA';
  place: { id: number };
  address: { lines: string[]; town: string | null; postcode: string | null; uprn: string | null } | null;
  point: { latitude: number; longitude: number } | null;
  directions: string | null;
}

/** A location as the public may see it; null when hidden or not known. */
export function shownLocation(row: LocationRow | null): ShownLocation | null {
  if (!row?.place || (row.visibility !== 'EXACT' && row.visibility !== 'AREA')) return null;
  const { visibility, place, lines, town, postcode, uprn, latitude, longitude, directions } = row;
  const hasAddress = lines.length > 0 || town !== null || postcode !== null || uprn !== null;
  return {
    visibility,
    place,
    address: hasAddress ? { lines, town, postcode, uprn } : null,
    point: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    directions,
  };
}
