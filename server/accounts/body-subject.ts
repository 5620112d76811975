/** A body as what something is done to. */
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Subject } from './permissions.ts';

export interface Body extends Subject {
  readonly id: number;
  readonly name: string;
}

/** Null for what is no body. */
export async function bodySubject(db: Pick<Prisma.TransactionClient, 'listing'>, id: number): Promise<Body | null> {
  const row = await db.listing.findFirst({
    where: { id, kind: 'GROUP' },
    select: {
      id: true,
      name: true,
      ownerId: true,
      stewardId: true,
      servedPlaces: { take: 1000, select: { placeId: true } },
      location: { select: { placeId: true } },
    },
  });
  if (!row) return null;
  const { servedPlaces, location, ...body } = row;
  const placeIds = [...servedPlaces.map(({ placeId }) => placeId), ...(location?.placeId ? [location.placeId] : [])];
  return { ...body, kind: 'GROUP', placeIds };
}
