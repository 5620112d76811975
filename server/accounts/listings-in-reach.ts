/** The same table of permissions, asked of many listings at once: which of them somebody may do an action to, as a condition for the database. */
import type { Prisma, Role } from '../../generated/prisma/client.ts';
import { type Action, type Permission, permissions, type Reach, rolesOf } from './permissions.ts';
import type { Part, Viewer } from './viewer.ts';

type Where = Prisma.ListingWhereInput;

const inPlaces = (ids: readonly number[]): Where => ({
  OR: [{ servedPlaces: { some: { placeId: { in: [...ids] } } } }, { location: { placeId: { in: [...ids] } } }],
});

const own = ({ bodyId }: Part): Where => ({ OR: [{ ownerId: bodyId }, { id: bodyId }] });

const inScope = ({ bodyId, kinds, placeIds }: Part): Where => ({
  AND: [
    { OR: [{ stewardId: null }, { stewardId: bodyId }] },
    kinds.length ? { kind: { in: [...kinds] } } : {},
    placeIds === null ? {} : inPlaces([...placeIds]),
  ],
});

/** Null: none. A test holds it to `may`, listing by listing. */
export function listingsInReach(viewer: Viewer | null, action: Action): Where | null {
  const permission: Permission = permissions[action];
  if (permission.PUBLIC || (permission.SIGNED_IN && viewer)) return {};
  const reaching = (part: Part, role: Role): [Part, Reach] => [part, permission[role]];
  const reaches = (viewer?.parts ?? []).flatMap((part) => rolesOf(part.role).map((role) => reaching(part, role)));
  if (reaches.some(([, reach]) => reach === 'all')) return {};
  const conditions = reaches.flatMap(([part, reach]) => (reach === 'own' ? [own(part)] : reach === 'scope' ? [inScope(part)] : []));
  return conditions.length ? { OR: conditions } : null;
}
