/** Which places are reported on, and what each is made of: layers that nest, so that small numbers stay small numbers (docs/decisions/0042). */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { type Action, may } from '../accounts/permissions.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { NotFound, RuleBroken } from '../refusals.ts';

/** Each place with the places it is made of. */
export type Tree = ReadonlyMap<number, readonly number[]>;

/** What a layer is made of. Other layers overlap these, so that their figures could be told from one another: they are not reported. */
const parts: Partial<Record<PlaceKind, readonly PlaceKind[]>> = {
  COUNTY: ['DISTRICT'],
  UNITARY: ['PARISH', 'TOWN', 'UNPARISHED'],
  DISTRICT: ['PARISH', 'TOWN', 'UNPARISHED'],
  PARISH: [],
  TOWN: [],
  UNPARISHED: [],
};

async function partsOf(db: Database, places: readonly { id: number; kind: PlaceKind }[]): Promise<Map<number, number[]>> {
  const rows = await db.containment.findMany({
    where: { outerId: { in: places.map(({ id }) => id) }, inner: { kind: { in: ['DISTRICT', 'PARISH', 'TOWN', 'UNPARISHED'] } } },
    select: { outerId: true, innerId: true, inner: { select: { kind: true } } },
    orderBy: [{ outerId: 'asc' }, { innerId: 'asc' }],
    take: 20_000,
  });
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  const fitting = rows.filter(({ outerId, inner }) => parts[kinds.get(outerId) as PlaceKind]?.includes(inner.kind));
  return new Map([...Map.groupBy(fitting, ({ outerId }) => outerId)].map(([id, inner]) => [id, inner.map(({ innerId }) => innerId)]));
}

/** A place and all it is made of, down to parishes, each with what it is made of. */
async function treeOf(db: Database, placeId: number): Promise<Tree> {
  const tree = new Map<number, number[]>();
  for (let level = [placeId]; level.length; ) {
    const places = await db.place.findMany({ where: { id: { in: level } }, select: { id: true, kind: true }, take: level.length });
    const inner = await partsOf(db, places);
    for (const { id } of places) tree.set(id, inner.get(id) ?? []);
    level = [...new Set([...inner.values()].flat())].filter((id) => !tree.has(id));
  }
  return tree;
}

/** The widest place that the viewer may have a report of: what they are shown before they choose. Null when there is none. */
export async function widestPlace(db: Database, viewer: Viewer, action: Action): Promise<number | null> {
  const reaching = viewer.parts.filter((part) => may({ ...viewer, parts: [part] }, action));
  const within = may(viewer, action, { placeIds: [] }) ? {} : { id: { in: reaching.flatMap(({ placeIds }) => [...(placeIds ?? [])]) } };
  const place = await db.place.findFirst({
    where: { kind: { in: Object.keys(parts) as PlaceKind[] }, ...within },
    // Layers are declared from the widest to the narrowest.
    orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return place?.id ?? null;
}

/** The tree of a place that the viewer may have a report of. @throws NotFound, RuleBroken */
export async function reportedTree(db: Database, viewer: Viewer | null, action: Action, placeId: number): Promise<Tree> {
  const place = await db.place.findUnique({ where: { id: placeId }, select: { id: true, kind: true, name: true } });
  if (!place || !may(viewer, action, { placeIds: [placeId] })) throw new NotFound('There is no such place, or it is not in your scope.');
  if (!parts[place.kind])
    throw new RuleBroken(
      'layer',
      `${place.name} overlaps other places. Reports are of counties, districts, towns and parishes, so that small numbers stay small numbers.`,
    );
  return treeOf(db, placeId);
}
