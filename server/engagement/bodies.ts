/** The register of councils and partners: whom we have reached, and whom we have not (PRODUCT S10). */
import type { ListingKind } from '../../generated/prisma/client.ts';
import { may } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { csv } from '../export/csv.ts';

export interface EngagedBody {
  id: number;
  name: string;
  slug: string;
  /** "Parish council"; null for a partner that is none. */
  council: string | null;
  /** People with a part in it, and those of them who have ever signed in. */
  members: number;
  signedIn: number;
  lastSignedInAt: Date | null;
  hosts: string[];
  /** How often its embeds were seen on its own websites in 90 days, and when last. */
  embedsSeen: number;
  embedSeenOn: Date | null;
  owned: number;
  overdue: number;
  lastContactOn: Date | null;
  /** Nobody signed in, no embed was seen in 90 days, and nobody noted a contact in a year. */
  unreached: boolean;
}

interface Row extends Omit<EngagedBody, 'unreached'> {
  kind: ListingKind;
  ownerId: number | null;
  stewardId: number | null;
  placeIds: number[];
}

export interface EngagementFilter {
  unreached?: boolean | null | undefined;
  councils?: boolean | null | undefined;
  query?: string | null | undefined;
}

const most = 5000;
const day = 86_400_000;

/**
 * Councils, bodies whose people sign in for them as more than owners, and all with websites or contacts of theirs. Asked for one, that one alone,
 * whether or not it stands in the register yet.
 */
async function readBodies(db: Database, now: Date, only: number | null = null): Promise<Row[]> {
  const since = new Date(now.getTime() - 90 * day);
  return db.$queryRaw<Row[]>`
    WITH body AS MATERIALIZED (
      SELECT "listingId" AS id FROM "Council"
      UNION SELECT "bodyId" FROM "Membership" WHERE until IS NULL AND role <> 'OWNER'
      UNION SELECT "bodyId" FROM "BodyHost"
      UNION SELECT "bodyId" FROM "BodyContact"
      UNION SELECT ${only}::int WHERE ${only}::int IS NOT NULL
    )
    SELECT l.id, l.name, l.slug, l.kind::text AS kind, l."ownerId", l."stewardId", k.kind AS council,
      m.members, m."signedIn", m."lastSignedInAt",
      ARRAY(SELECT h.host FROM "BodyHost" h WHERE h."bodyId" = l.id ORDER BY h.host) AS hosts,
      e.times AS "embedsSeen", e.day AS "embedSeenOn", o.owned, o.overdue,
      (SELECT max(c."on") FROM "BodyContact" c WHERE c."bodyId" = l.id) AS "lastContactOn",
      ARRAY(SELECT p."placeId" FROM "ListingPlace" p WHERE p."listingId" = l.id
        UNION SELECT p."placeId" FROM "CouncilPlace" p WHERE p."councilId" = l.id
        UNION SELECT p."placeId" FROM "Location" p WHERE p."listingId" = l.id AND p."placeId" IS NOT NULL) AS "placeIds"
    FROM body b
    JOIN "Listing" l ON l.id = b.id AND l.kind = 'GROUP' AND l."mergedIntoId" IS NULL AND l.status <> 'ARCHIVED'
    LEFT JOIN "Council" k ON k."listingId" = l.id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT a.id)::int AS members, count(DISTINCT a.id) FILTER (WHERE a."lastSeenAt" IS NOT NULL)::int AS "signedIn", max(a."lastSeenAt") AS "lastSignedInAt"
      FROM "Membership" m JOIN "Account" a ON a.id = m."accountId" WHERE m."bodyId" = l.id AND m.until IS NULL
    ) m
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(s.times) FILTER (WHERE s.element LIKE 'fingerpost-%'), 0)::int AS times, max(s.day) AS day
      FROM "BodyHost" h JOIN "EmbedSeen" s ON s.host = h.host WHERE h."bodyId" = l.id AND s.day >= ${since}::date
    ) e
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS owned, count(*) FILTER (WHERE w."dueAt" <= ${now})::int AS overdue
      FROM "Listing" w WHERE w."ownerId" = l.id AND w.status = 'PUBLISHED'
    ) o
    WHERE ${only}::int IS NULL OR l.id = ${only}::int
    ORDER BY l.name, l.id LIMIT ${most}`;
}

function engaged(row: Row, now: Date): EngagedBody {
  const { kind: _kind, ownerId: _owner, stewardId: _steward, placeIds: _places, ...told } = row;
  const spokenWith = row.lastContactOn !== null && row.lastContactOn.getTime() >= now.getTime() - 365 * day;
  return { ...told, unreached: row.signedIn === 0 && row.embedSeenOn === null && !spokenWith };
}

/** One body, whether or not it stands in the register yet; null for what is none, or not within the viewer's scope. */
export async function engagedBody(db: Database, viewer: Viewer | null, id: number, now: Date): Promise<EngagedBody | null> {
  const [row] = await readBodies(db, now, id);
  return row && may(viewer, 'engagement.read', row) ? engaged(row, now) : null;
}

/** Those within the viewer's scope, by name. */
export async function engagedBodies(db: Database, viewer: Viewer | null, filter: EngagementFilter, now: Date): Promise<EngagedBody[]> {
  const words = filter.query?.trim().toLowerCase() ?? '';
  return (await readBodies(db, now))
    .filter((row) => may(viewer, 'engagement.read', row))
    .map((row) => engaged(row, now))
    .filter((row) => !filter.unreached || row.unreached)
    .filter((row) => filter.councils == null || (row.council !== null) === filter.councils)
    .filter((row) => !words || row.name.toLowerCase().includes(words));
}

const head = [
  ...['Body', 'Council', 'People', 'Have signed in', 'Last signed in', 'Websites', 'Embeds seen in 90 days', 'Last seen'],
  ...['Listings owned', 'Overdue', 'Last contact', 'Unreached'],
];

export const engagementCsv = (rows: readonly EngagedBody[]): string =>
  csv(
    head,
    rows.map((row) => [
      ...[row.name, row.council, row.members, row.signedIn, row.lastSignedInAt, row.hosts.join(' '), row.embedsSeen, row.embedSeenOn],
      ...[row.owned, row.overdue, row.lastContactOn, row.unreached ? 'yes' : 'no'],
    ]),
  );

export interface UnclaimedHost {
  host: string;
  times: number;
  lastOn: Date;
}

/** Websites that show us and are in nobody's list, busiest first. */
export const unclaimedHosts = (db: Database, now: Date): Promise<UnclaimedHost[]> => db.$queryRaw`
  SELECT s.host, sum(s.times)::int AS times, max(s.day) AS "lastOn" FROM "EmbedSeen" s
  WHERE s.day >= ${new Date(now.getTime() - 90 * day)}::date AND s.element LIKE 'fingerpost-%' AND NOT EXISTS (SELECT 1 FROM "BodyHost" b WHERE b.host = s.host)
  GROUP BY s.host ORDER BY times DESC, s.host LIMIT 200`;
