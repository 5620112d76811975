/** A body, or a listing, as the rules look at it: whose it is, who looks after it, and where it truly is. */
import type { Subject } from '../accounts/permissions.ts';
import type { Database } from '../database.ts';
import { NotFound } from '../refusals.ts';
import type { Tx } from './register.ts';

/** @throws NotFound */
export async function bodySubject(db: Tx | Database, id: number): Promise<Subject> {
  const row = await db.listing.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, ownerId: true, stewardId: true },
      location: { select: { placeId: true } },
      servedPlaces: { select: { placeId: true } },
      council: { select: { places: { select: { placeId: true } } } },
    },
  });
  if (row?.kind !== 'GROUP') throw new NotFound('There is no such body.');
  const { location, servedPlaces, council, ...subject } = row;
  const placeIds = [...servedPlaces, ...(council?.places ?? [])].map(({ placeId }) => placeId);
  return { ...subject, placeIds: location?.placeId ? [...placeIds, location.placeId] : placeIds };
}
