/** All that a body answers for: what it owns, and its own entry. For the page that a mailed link leads to. */
import type { ConfirmedAs, ListingKind, ListingStatus } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';

export interface OwnEntry {
  id: number;
  kind: ListingKind;
  slug: string;
  name: string;
  summary: string;
  status: ListingStatus;
  confirmedAt: Date | null;
  confirmedAs: ConfirmedAs | null;
  /** The sooner of its own and that of a round that takes applications all the time. */
  dueAt: Date | null;
  phones: string[];
  emails: string[];
  websites: string[];
}

const most = 200;

/** What was taken off by the ladder can be brought back here; what staff took off cannot. Past events are over. */
const statement = `
  SELECT l.id, l.kind, l.slug, l.name, l.summary, l.status, l."confirmedAt", l."confirmedAs",
    LEAST(l."dueAt", (SELECT min(r."dueAt") FROM "Round" r WHERE r."fundId" = l.id AND r.rolling)) AS "dueAt",
    ARRAY(SELECT c.phone FROM "Contact" c WHERE c."listingId" = l.id AND c.public AND c.phone IS NOT NULL ORDER BY c.position, c.id LIMIT 5) AS phones,
    ARRAY(SELECT c.email FROM "Contact" c WHERE c."listingId" = l.id AND c.public AND c.email IS NOT NULL ORDER BY c.position, c.id LIMIT 5) AS emails,
    ARRAY(SELECT k.url FROM "Link" k WHERE k."listingId" = l.id AND k.kind = 'WEBSITE' ORDER BY k.id LIMIT 3) AS websites
  FROM "Listing" l LEFT JOIN "Group" f ON f."listingId" = l.id
  WHERE (l."ownerId" = $1 OR (l.id = $1 AND l."ownerId" IS NULL)) AND l."mergedIntoId" IS NULL AND COALESCE(f.listed, true)
    AND (l.status = 'PUBLISHED' OR (l.status = 'SUSPENDED' AND EXISTS (
      SELECT 1 FROM "LadderRung" g WHERE g."listingId" = l.id AND g."dueAt" = l."dueAt" AND g.step = 'SUSPENDED')))
    AND NOT (l.kind = 'EVENT' AND EXISTS (SELECT 1 FROM "Event" e WHERE e."listingId" = l.id AND event_ends(e."startsAt", e."endsAt", e.precision) < $2))
    AND ($3::int IS NULL OR l.id = $3)
  ORDER BY l.status = 'PUBLISHED', "dueAt" NULLS LAST, l.name, l.id LIMIT ${most}`;

/** What is due soonest first. */
export async function ownEntries(db: Pick<Database, '$queryRawUnsafe'>, bodyId: number, now: Date): Promise<OwnEntry[]> {
  return db.$queryRawUnsafe<OwnEntry[]>(statement, bodyId, now, null);
}

/** One of them; null when it is not theirs to answer for. */
export async function ownEntry(
  db: Pick<Database, '$queryRawUnsafe'>,
  bodyId: number,
  listingId: number,
  now: Date,
): Promise<OwnEntry | null> {
  const [entry] = await db.$queryRawUnsafe<OwnEntry[]>(statement, bodyId, now, listingId);
  return entry ?? null;
}
