/** What may be told of where a listing is. The database decides (`refresh_catalogue`); this only shapes what it left in the catalogue. */
import type { Catalogue, LocationVisibility } from '../../generated/prisma/client.ts';

/** What to read of the catalogue to know how much may be told. */
export const telling = { select: { visibility: true } } as const;

export const isHidden = (listing: { catalogue: { visibility: LocationVisibility | null } | null }) =>
  listing.catalogue?.visibility === 'HIDDEN';

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
