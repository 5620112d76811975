/** What somebody may do for whom, in words. */
import type { Database } from '../database.ts';
import { roleNames } from './role-words.ts';
import type { Viewer } from './viewer.ts';

export interface OwnPart {
  bodyName: string;
  role: string;
  /** Empty: everywhere. */
  places: string[];
}

export async function ownParts(db: Database, { accountId }: Viewer, now: Date): Promise<OwnPart[]> {
  const rows = await db.membership.findMany({
    where: { accountId, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: { id: 'asc' },
    take: 100,
    select: { role: true, body: { select: { name: true } }, places: { take: 100, select: { place: { select: { name: true } } } } },
  });
  return rows.map(({ role, body, places }) => ({
    bodyName: body.name,
    role: roleNames[role],
    places: places.map(({ place }) => place.name),
  }));
}
