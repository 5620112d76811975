/** What to tell a place each quarter: how much there is, how much of it is current, how often it was looked at and missed, and money that came. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { csv } from '../export/csv.ts';
import { reportedTree, type Tree } from './layers.ts';
import type { Quarter } from './quarter.ts';
import { inWords, type Told, told } from './small-counts.ts';

export const figures = ['listings', 'current', 'views', 'misses', 'awards'] as const;
export type Figure = (typeof figures)[number];

export interface PlaceReport extends Record<Figure, Told> {
  placeId: number;
  name: string;
  kind: PlaceKind;
}

interface Counted extends Record<Figure, number> {
  id: number;
  name: string;
  kind: PlaceKind;
}

/** Of these places, and the places they are made of, with `part` the place each is a part of. */
async function count(db: Database, ids: readonly number[], { from, until }: Quarter): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT p.id, p.name, p.kind::text AS kind, l.listings, l.current,
      (SELECT COALESCE(sum(s.times), 0)::float8 FROM "EmbedSeen" s
       WHERE s.day >= ${from}::date AND s.day < ${until}::date AND s.element LIKE 'fingerpost-%' AND s.host IN (
         SELECT h.host FROM "BodyHost" h WHERE EXISTS (SELECT 1 FROM "CouncilPlace" k WHERE k."councilId" = h."bodyId" AND k."placeId" = ANY (a.area))
           OR EXISTS (SELECT 1 FROM "PublicPlace" k WHERE k."listingId" = h."bodyId" AND k."placeId" = ANY (a.area)))) AS views,
      (SELECT COALESCE(sum(m.times), 0)::float8 FROM "SearchMiss" m
       WHERE m.day >= ${from}::date AND m.day < ${until}::date AND m."placeId" = ANY (a.area)) AS misses,
      (SELECT count(DISTINCT w.id)::float8 FROM "PublicAwardPlace" q JOIN "Award" w ON w.id = q."awardId"
       WHERE q."placeId" = ANY (a.area) AND w."awardedOn" >= ${from}::date AND w."awardedOn" < ${until}::date) AS awards
    FROM "Place" p
    CROSS JOIN LATERAL (SELECT p.id || ARRAY(SELECT k."innerId" FROM "Containment" k WHERE k."outerId" = p.id) AS area) a
    CROSS JOIN LATERAL (
      SELECT count(*)::float8 AS listings, (count(*) FILTER (WHERE c."assuranceRank" = 0))::float8 AS current
      FROM "Catalogue" c WHERE c.listed AND c."placeIds" && a.area
    ) l
    WHERE p.id = ANY (${[...ids]}::int[]) ORDER BY p.name, p.id LIMIT 5000`;
}

function reportOf(id: number, tree: Tree, counted: ReadonlyMap<number, Counted>): PlaceReport | null {
  const own = counted.get(id);
  if (!own) return null;
  const inner = (tree.get(id) ?? []).flatMap((part) => reportOf(part, tree, counted) ?? []);
  const figure = (name: Figure): Told =>
    told(
      own[name],
      inner.map((part) => ({ told: part[name], count: counted.get(part.placeId)?.[name] ?? 0 })),
    );
  return {
    ...{ placeId: id, name: own.name, kind: own.kind },
    ...{
      listings: figure('listings'),
      current: figure('current'),
      views: figure('views'),
      misses: figure('misses'),
      awards: figure('awards'),
    },
  };
}

/** The place asked for, then the places it is made of, by name. @throws NotAllowed, NotFound, RuleBroken */
export async function quarterlyReport(db: Database, viewer: Viewer | null, placeId: number, quarter: Quarter): Promise<PlaceReport[]> {
  const tree = await reportedTree(db, viewer, 'report.read', placeId);
  const counted = new Map((await count(db, [...tree.keys()], quarter)).map((row) => [row.id, row]));
  const inner = (tree.get(placeId) ?? []).flatMap((id) => reportOf(id, tree, counted) ?? []);
  const own = reportOf(placeId, tree, counted);
  return own ? [own, ...inner.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))] : [];
}

const head = ['Place', 'Layer', 'Quarter', 'Listings', 'Current', 'Views of embeds', 'Searches without result', 'Awards'];

export const reportCsv = (rows: readonly PlaceReport[], { name }: Quarter): string =>
  csv(
    head,
    rows.map((row) => [row.name, row.kind.toLowerCase(), name, ...figures.map((figure) => inWords(row[figure]))]),
  );
