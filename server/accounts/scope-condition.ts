/** The table of permissions as a condition of SQL, for lists: the rows that a viewer may do something to. As `may` decides it for one. */
import { type Action, type Permission, permissions, type Reach, rolesOf } from './permissions.ts';
import type { Part, Viewer } from './viewer.ts';

/** How the columns are called where it is asked. */
export interface ScopeColumns {
  readonly id: string;
  readonly ownerId: string;
  readonly stewardId: string;
  readonly kind: string;
  /** A condition on an array of place ids, given as a parameter: whether the row is, or serves, one of them. */
  readonly isIn: (places: string) => string;
}

/** @param value adds a parameter and returns its name in the statement */
export function scopeCondition(viewer: Viewer, action: Action, columns: ScopeColumns, value: (parameter: unknown) => string): string {
  const permission: Permission = permissions[action];
  const reaches = viewer.parts.flatMap((part) => rolesOf(part.role).map((role) => ({ reach: permission[role], part })));
  // Asked first: a parameter that the statement then does not use has no type.
  if (permission.PUBLIC || reaches.some(({ reach }) => reach === 'all')) return 'true';
  const conditions = reaches
    .map(({ reach, part }) => reachCondition(reach, part, columns, value))
    .filter((condition) => condition !== null);
  return conditions.length ? `(${conditions.join(' OR ')})` : 'false';
}

function reachCondition(reach: Reach, part: Part, columns: ScopeColumns, value: (parameter: unknown) => string): string | null {
  if (reach === 'no') return null;
  const body = value(part.bodyId);
  if (reach === 'own') return `(${columns.ownerId} = ${body} OR ${columns.id} = ${body})`;
  const stewarded = `(${columns.stewardId} IS NULL OR ${columns.stewardId} = ${body})`;
  const kinds = part.kinds.length ? ` AND ${columns.kind} = ANY (${value([...part.kinds])}::"ListingKind"[])` : '';
  const places = part.placeIds ? ` AND ${columns.isIn(`${value([...part.placeIds])}::int[]`)}` : '';
  return `(${stewarded}${kinds}${places})`;
}

/** The columns of `Listing l`. */
export const listingScope: ScopeColumns = {
  id: 'l.id',
  ownerId: 'l."ownerId"',
  stewardId: 'l."stewardId"',
  kind: 'l.kind',
  isIn: (places) => isInPlaces(places),
};

/** Whether `Listing l` truly is in one of these places, or truly serves one. */
export const isInPlaces = (places: string): string =>
  `(EXISTS (SELECT 1 FROM "Location" o WHERE o."listingId" = l.id AND o."placeId" = ANY (${places}))
    OR EXISTS (SELECT 1 FROM "ListingPlace" s WHERE s."listingId" = l.id AND s."placeId" = ANY (${places})))`;
