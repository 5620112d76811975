/** Previous awards near a place, of one funder, and to groups like one's own: as conditions on awards. They read the public form of places alone. */
import type { PlaceKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { locatesNothing } from '../listings/hidden-bodies.ts';
import { kilometresBetween, type Point } from '../places/distances.ts';
import { knownPlaces, placed } from '../places/known.ts';
import { layers } from '../places/layers.ts';
import { resolvePlace } from '../places/typed.ts';
import { reachOf } from '../search/reach.ts';

/** How far is near where nobody says, in kilometres; and the most one may say. */
const near = 15;
const mostKm = 100;
const none = { id: { in: [] } } satisfies Prisma.AwardWhereInput;
const forPlaces = (ids: readonly number[]): Prisma.AwardWhereInput => ({ publicPlaces: { some: { placeId: { in: [...ids] } } } });
const isFine = (kind: PlaceKind) => layers.indexOf(kind) < layers.indexOf('DISTRICT');

export interface NearAsked {
  place?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  withinKm?: number | null | undefined;
}

/**
 * Of a village or town, awards for places around it; of a district or wider, awards for what lies in it, since its middle says nothing. A hidden
 * recipient's award is public with a district at the finest, and districts do not answer to a distance (PRODUCT rule 1).
 * @throws InputError with a sentence for what is no place, no point, or too far
 */
export async function awardsNear(db: Database, asked: NearAsked): Promise<Prisma.AwardWhereInput> {
  const { place: typed, latitude, longitude } = asked;
  const km = asked.withinKm ?? near;
  if (!(km > 0 && km <= mostKm)) throw new InputError(`withinKm is ${km}; give more than 0 and at most ${mostKm} kilometres.`);
  if (typeof typed !== 'string') {
    const isPoint = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!isPoint) throw new InputError('near needs either place, or both latitude (-90 to 90) and longitude (-180 to 180).');
    return forPlaces(await finePlacesAround(db, { latitude, longitude }, km));
  }
  if (typeof latitude === 'number' || typeof longitude === 'number')
    throw new InputError('near needs either place, or both latitude and longitude.');
  const { place, point } = await resolvePlace(db, typed.replaceAll('\0', ' '));
  if (place && !isFine(place.kind)) {
    const { within } = await reachOf(db, [place.id]);
    return forPlaces([place.id, ...within]);
  }
  const around = point ? await finePlacesAround(db, point, km) : [];
  if (!place) return around.length ? forPlaces(around) : none;
  const { within } = await reachOf(db, [place.id]);
  return forPlaces([...new Set([place.id, ...within, ...around])]);
}

async function finePlacesAround(db: Database, point: Point, km: number): Promise<number[]> {
  const { all } = await knownPlaces.known(db);
  return all.flatMap((place) => (isFine(place.kind) && placed(place) && kilometresBetween(point, place) <= km ? [place.id] : []));
}

/** Money of this body, where the public may see that it is its money (decision 0045): as `Fund.funder` answers. */
export const awardsOfFunder = (funderId: number): Prisma.AwardWhereInput => ({
  fund: { funderId, funder: { status: 'PUBLISHED' }, OR: [{ funder: { hidden: false } }, locatesNothing] },
});

const shared = ['THEME', 'AUDIENCE'] as const;

/** To groups that share a theme or an audience with this one; where nobody knows the recipient, of funds that do. */
export async function awardsLike(db: Database, groupId: number): Promise<Prisma.AwardWhereInput> {
  const terms = await db.listingTerm.findMany({
    where: { listing: { id: groupId, kind: 'GROUP', status: 'PUBLISHED' }, term: { vocabulary: { in: [...shared] } } },
    orderBy: { termId: 'asc' },
    take: 100,
    select: { termId: true },
  });
  if (!terms.length) return none;
  const alike = { terms: { some: { termId: { in: terms.map(({ termId }) => termId) } } } };
  return {
    AND: [
      { OR: [{ recipientId: null }, { recipientId: { not: groupId } }] },
      { OR: [{ recipient: alike }, { recipientId: null, fund: alike }] },
    ],
  };
}
