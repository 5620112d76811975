/** From a session's token to whoever it belongs to, with all they may do: one statement, so that a part that has ended ends with the next request. */
import type { ListingKind, Role } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { sessionAge } from './session-age.ts';
import type { Viewer } from './viewer.ts';

interface Row {
  id: string;
  accountId: string;
  name: string;
  email: string;
  notedAt: Date;
  lastSeenAt: Date | null;
  signedInAt: Date;
  parts: { bodyId: number; role: Role; kinds: ListingKind[]; placeIds: number[] | null }[];
}

/** No place named: everywhere. A place with all that lies within it. */
const placesOf = `(
  SELECT array_agg(DISTINCT place) FROM (
    SELECT p."placeId" AS place FROM "MembershipPlace" p WHERE p."membershipId" = m.id
    UNION ALL
    SELECT c."innerId" FROM "MembershipPlace" p JOIN "Containment" c ON c."outerId" = p."placeId" WHERE p."membershipId" = m.id
  ) AS reached
)`;

const statement = `
SELECT s.id, s."accountId", s."updatedAt" AS "notedAt", s."createdAt" AS "signedInAt", a.name, a.email, a."lastSeenAt", coalesce((
  SELECT json_agg(json_build_object('bodyId', m."bodyId", 'role', m.role, 'kinds', m.kinds, 'placeIds', ${placesOf}) ORDER BY m.id)
  FROM "Membership" m
  WHERE m."accountId" = a.id AND m.since <= $2 AND (m.until IS NULL OR m.until > $2)
), '[]') AS parts
FROM "Session" s JOIN "Account" a ON a.id = s."accountId"
WHERE s.token = $1 AND s."expiresAt" > $2 AND s."createdAt" > $3
LIMIT 1`;

/** Null for a token that is not known, and for a session that has ended. */
export async function readViewer(db: Database, token: string, now: Date): Promise<Viewer | null> {
  const values = [token, now, new Date(now.getTime() - sessionAge.absoluteMs)];
  const { rows } = await db.pool.query<Row>({ name: 'viewer', text: statement, values });
  const [row] = rows;
  if (!row) return null;
  const isDue = (noted: Date | null) => noted === null || now.getTime() - noted.getTime() > sessionAge.notedMs;
  // Somebody who signed in for the first time was here, too.
  if (isDue(row.notedAt) || isDue(row.lastSeenAt)) await noteUse(db, row, now);
  const parts = row.parts.map((part) => ({ ...part, placeIds: part.placeIds && new Set(part.placeIds) }));
  return { accountId: row.accountId, sessionId: row.id, name: row.name, email: row.email, parts };
}

/** At the first visit, then once an hour at most. Never past the end that the session was given when it began. */
async function noteUse(db: Database, { id, accountId, signedInAt }: Row, now: Date): Promise<void> {
  const ends = Math.min(now.getTime() + sessionAge.idleMs, signedInAt.getTime() + sessionAge.absoluteMs);
  // Not `update`: it may have been ended meanwhile.
  await db.session.updateMany({ where: { id }, data: { expiresAt: new Date(ends), updatedAt: now } });
  await db.account.updateMany({ where: { id: accountId }, data: { lastSeenAt: now } });
}
