/** Collections for those who may shape them: how much each says, and what stands in one. */
import type { ListingKind, ListingStatus } from '../../generated/prisma/client.ts';
import { listingScope, scopeCondition } from '../accounts/scope-condition.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import type { CollectionItemRow } from './collections.ts';

export interface CollectionListed {
  id: number;
  slug: string;
  title: string;
  version: number;
  bodyId: number;
  bodyName: string;
  /** Slug of the place that its body is the council of; null for a body that is none. */
  place: string | null;
  /** How many come first, are left out, have a line. */
  first: number;
  leftOut: number;
  lines: number;
}

export interface CollectionsAsked {
  /** In the title, the short name or the name of the body. */
  query?: string | null | undefined;
  id?: number;
}

const most = 1000;

/** By title. A body is where it says, what it serves, and what it is the council of, as `bodySubject` has it. */
export async function collectionsFor(db: Database, viewer: Viewer, { query, id }: CollectionsAsked = {}): Promise<CollectionListed[]> {
  const values: unknown[] = [];
  const value = (parameter: unknown) => `$${values.push(parameter)}`;
  const isIn = (places: string) =>
    `(${listingScope.isIn(places)} OR EXISTS (SELECT 1 FROM "CouncilPlace" p WHERE p."councilId" = l.id AND p."placeId" = ANY (${places})))`;
  const conditions = [scopeCondition(viewer, 'collection.change', { ...listingScope, isIn }, value)];
  const words = query?.trim().slice(0, 100);
  if (words) {
    const like = value(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(k.title ILIKE ${like} OR k.slug ILIKE ${like} OR l.name ILIKE ${like})`);
  }
  if (id !== undefined) conditions.push(`k.id = ${value(id)}`);
  return db.$queryRawUnsafe<CollectionListed[]>(
    `SELECT k.id, k.slug, k.title, k.version, k."bodyId", l.name AS "bodyName",
       (SELECT p.slug FROM "CouncilPlace" o JOIN "Place" p ON p.id = o."placeId" WHERE o."councilId" = l.id ORDER BY o.position, o."placeId" LIMIT 1) AS place,
       i.first, i."leftOut", i.lines
     FROM "Collection" k JOIN "Listing" l ON l.id = k."bodyId"
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE i.pin IS NOT NULL AND NOT i."leftOut")::int AS first, count(*) FILTER (WHERE i."leftOut")::int AS "leftOut",
         count(*) FILTER (WHERE i.line IS NOT NULL AND NOT i."leftOut")::int AS lines
       FROM "CollectionItem" i WHERE i."collectionId" = k.id
     ) i
     WHERE ${conditions.join(' AND ')} ORDER BY k.title, k.id LIMIT ${most}`,
    ...values,
  );
}

export interface CollectionItemTold extends CollectionItemRow {
  listing: { name: string; kind: ListingKind; status: ListingStatus; catalogue: { visibility: string | null } | null };
}

/** What comes first in its order, then the others by name. */
export const itemsOf = (db: Database, collectionId: number): Promise<CollectionItemTold[]> =>
  db.collectionItem.findMany({
    where: { collectionId },
    select: {
      ...{ listingId: true, pin: true, leftOut: true, line: true },
      listing: { select: { name: true, kind: true, status: true, catalogue: { select: { visibility: true } } } },
    },
    orderBy: [{ pin: { sort: 'asc', nulls: 'last' } }, { listing: { name: 'asc' } }, { listingId: 'asc' }],
    take: 500,
  });
