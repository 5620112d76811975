/** How many people alerts reach, by place: counts alone, and none of a few people (docs/decisions/0042, 0052). */
import { Temporal } from 'temporal-polyfill';
import type { PlaceKind } from '../../../generated/prisma/client.ts';
import { may } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { reportedTree, type Tree } from '../../reports/layers.ts';
import type { Quarter } from '../../reports/quarter.ts';
import { type Told, told } from '../../reports/small-counts.ts';

const figures = ['subscribers', 'joined', 'left', 'told', 'followed'] as const;
type Figure = (typeof figures)[number];

export interface PlaceReach extends Record<Figure, Told> {
  readonly placeId: number;
  readonly name: string;
  readonly kind: PlaceKind;
}

interface Row {
  id: number;
  figure: Figure;
  count: number;
}

/** Subscribers as they stood this morning, so that somebody who signs up while one looks is not seen to. The rest is of the quarter. */
const statement = `
  WITH facts AS MATERIALIZED (
    SELECT "countedPlaceId" AS place, 'subscribers' AS figure, count(*) AS count FROM "AlertSubscription"
    WHERE "countedPlaceId" IS NOT NULL AND "confirmedAt" < $4 AND (state IN ('ACTIVE', 'PAUSED') OR "endedAt" >= $4) GROUP BY 1
    UNION ALL
    SELECT "placeId", CASE what WHEN 'SUBSCRIBED' THEN 'joined' WHEN 'ENDED' THEN 'left' WHEN 'SENT' THEN 'told' ELSE 'followed' END, sum(count)
    FROM "AlertCount" WHERE day >= $2::date AND day < $3::date AND what IN ('SUBSCRIBED', 'ENDED', 'SENT', 'CLICKED') GROUP BY 1, 2
  ), area AS MATERIALIZED (
    SELECT i AS shown, i AS place FROM unnest($1::int[]) AS i
    UNION SELECT k."outerId", k."innerId" FROM "Containment" k WHERE k."outerId" = ANY ($1::int[])
  )
  SELECT a.shown AS id, f.figure, sum(f.count)::float8 AS count FROM area a JOIN facts f ON f.place = a.place GROUP BY 1, 2 LIMIT 25000`;

/** Midnight in London, at which the day began. */
const dayBegan = (now: Date) =>
  new Date(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London').startOfDay().epochMilliseconds);

type Counted = ReadonlyMap<number, ReadonlyMap<Figure, number>>;
type Named = Pick<PlaceReach, 'name' | 'kind'>;

function reachOf(placeId: number, tree: Tree, counted: Counted, names: ReadonlyMap<number, Named>): PlaceReach | null {
  const named = names.get(placeId);
  if (!named) return null;
  const inner = (tree.get(placeId) ?? []).flatMap((id) => reachOf(id, tree, counted, names) ?? []);
  const countOf = (id: number, figure: Figure) => counted.get(id)?.get(figure) ?? 0;
  const figure = (name: Figure): Told => {
    const count = countOf(placeId, name);
    const parts = inner.map((part) => ({ told: part[name], count: countOf(part.placeId, name) }));
    if (!parts.length) return told(count);
    // Those who named the wider place itself are a part like any other: what the parts leave over must not be a few of them.
    const own = Math.max(0, count - parts.reduce((sum, part) => sum + part.count, 0));
    return told(count, [...parts, { told: told(own), count: own }]);
  };
  return {
    ...{ placeId, ...named },
    ...{
      subscribers: figure('subscribers'),
      joined: figure('joined'),
      left: figure('left'),
      told: figure('told'),
      followed: figure('followed'),
    },
  };
}

/** The place asked for, then the places it is made of, by name. @throws NotFound, RuleBroken */
export async function alertReach(
  db: Database,
  viewer: Viewer,
  placeId: number,
  { from, until }: Quarter,
  now: Date,
): Promise<PlaceReach[]> {
  const tree = await reportedTree(db, viewer, 'alert.read', placeId);
  const ids = [...tree.keys()];
  const [{ rows }, places] = await Promise.all([
    db.pool.query<Row>(statement, [ids, from, until, dayBegan(now)]),
    db.place.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, kind: true }, take: ids.length }),
  ]);
  const counted = new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => [id, new Map(of.map((row) => [row.figure, row.count]))]),
  );
  const names = new Map(places.map(({ id, ...named }) => [id, named]));
  const own = reachOf(placeId, tree, counted, names);
  const inner = (tree.get(placeId) ?? [])
    .filter((id) => may(viewer, 'alert.read', { placeIds: [id] }))
    .flatMap((id) => reachOf(id, tree, counted, names) ?? []);
  return own ? [own, ...inner.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))] : [];
}
