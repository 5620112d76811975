/** What changed of late within somebody's scope, the latest first. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { parameters } from './today.ts';

export interface RecentChange {
  id: number;
  listingId: number;
  kind: ListingKind;
  name: string;
  action: string;
  at: Date;
  /** A colleague's name; null for imports, links and the clock. */
  by: string | null;
  body: string | null;
  /** The fields, by their first names: "name", "contacts". */
  fields: string[];
}

const week = 7 * 86_400_000;

export async function changedThisWeek(db: Database, viewer: Viewer, now: Date, first: number): Promise<RecentChange[]> {
  const asked = parameters();
  const { values, value } = asked;
  const [since, until, most] = [value(new Date(now.getTime() - week)), value(now), value(first)];
  const scope = scopeCondition(viewer, 'record.read', listingScope, asked.value);
  const { rows } = await db.pool.query<RecentChange>(
    `SELECT r.id, l.id AS "listingId", l.kind::text AS kind, l.name, r.action::text AS action, r.at, a.name AS by, b.name AS body,
       ARRAY(SELECT DISTINCT split_part(path, '/', 1) FROM jsonb_object_keys(CASE jsonb_typeof(r.changes) WHEN 'object' THEN r.changes ELSE '{}' END) path ORDER BY 1) AS fields
     FROM "Revision" r JOIN "Listing" l ON l.id = r."listingId"
     LEFT JOIN "Account" a ON r.author = 'account:' || a.id
     LEFT JOIN "Listing" b ON b.id = r."bodyId"
     WHERE r.at >= ${since}::timestamptz AND r.at <= ${until}::timestamptz AND ${scope}
     ORDER BY r.at DESC, r.id DESC LIMIT ${most}`,
    values,
  );
  return rows;
}
