/** Which items somebody may see and decide: as the table of permissions says of `queue.read`, once as SQL for lists and once for a single item. */
import { Prisma, type QueueItem } from '../../../generated/prisma/client.ts';
import type { Subject } from '../../accounts/permissions.ts';
import type { Part, Viewer } from '../../accounts/viewer.ts';

const nothing = Prisma.sql`FALSE`;

/** An array that is as long as a county has places is hashed by `= ANY`, and would be walked by `&&`. */
const overlaps = (ids: Iterable<number>) =>
  Prisma.sql`EXISTS (SELECT FROM unnest(q."placeIds") AS place WHERE place = ANY (${[...ids]}::int[]))`;

function reachOf({ role, bodyId, kinds, placeIds }: Part): Prisma.Sql {
  if (role === 'ADMIN') return Prisma.sql`TRUE`;
  if (role !== 'CURATOR') return nothing;
  const conditions = [Prisma.sql`(q."stewardId" IS NULL OR q."stewardId" = ${bodyId})`];
  if (kinds.length) conditions.push(Prisma.sql`(q."listingKind" IS NULL OR q."listingKind"::text = ANY (${[...kinds]}::text[]))`);
  if (placeIds) conditions.push(overlaps(placeIds));
  return Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}

/** Of `"QueueItem" q`. */
export function withinScope({ parts }: Viewer): Prisma.Sql {
  return parts.length ? Prisma.sql`(${Prisma.join(parts.map(reachOf), ' OR ')})` : nothing;
}

export const withinPlaces = overlaps;

/** What a decision is done to, as far as the item itself tells; the listing's own scope is asked as well before it is changed. */
export const subjectOfItem = ({ listingId, listingKind, placeIds, stewardId }: QueueItem): Subject => ({
  id: listingId ?? undefined,
  kind: listingKind,
  placeIds,
  stewardId,
});
