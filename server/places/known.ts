/**
 * The places each process keeps, found by slug, code and name without a statement. LSOAs are left out: there may be tens of thousands, and nobody
 * types one; `finer.ts` asks the database for them.
 */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey } from '../../language/name-key.ts';
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';

export interface KnownPlace {
  id: number;
  slug: string;
  code: string | null;
  name: string;
  otherNames: string[];
  kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
}

/** A place as its own process keeps it. */
export interface KeptPlace extends KnownPlace {
  /** All areas it lies in, in any layer. */
  areaIds: number[];
  /** True when its boundary is loaded. */
  bounded: boolean;
  /** Its name, its other names: as `nameKey` makes them. */
  keys: readonly string[];
}

export interface Named {
  place: KeptPlace;
  by: 'name' | 'other name';
}

export interface KnownPlaces {
  all: readonly KeptPlace[];
  byId: ReadonlyMap<number, KeptPlace>;
  bySlug: ReadonlyMap<string, KeptPlace>;
  byCode: ReadonlyMap<string, KeptPlace>;
  byFormerCode: ReadonlyMap<string, KeptPlace>;
  byName: ReadonlyMap<string, readonly Named[]>;
  /** Layers of which some boundary is loaded. LSOAs are told too. */
  boundedKinds: ReadonlySet<PlaceKind>;
}

interface Reading {
  places: Omit<KeptPlace, 'keys'>[] | null;
  codes: { code: string; id: number }[] | null;
  slugs: { slug: string; id: number }[] | null;
  bounded: PlaceKind[] | null;
}

async function read(db: Database): Promise<KnownPlaces> {
  const [row] = await db.$queryRaw<Reading[]>`
    SELECT
      (SELECT json_agg(json_build_object('id', p.id, 'slug', p.slug, 'code', p.code, 'name', p.name, 'otherNames', p."otherNames", 'kind', p.kind,
         'latitude', p.latitude, 'longitude', p.longitude, 'areaIds', COALESCE(a.ids, '{}'), 'bounded', b."placeId" IS NOT NULL) ORDER BY p.id)
       FROM "Place" p
       LEFT JOIN (SELECT "innerId", array_agg("outerId" ORDER BY "outerId") AS ids FROM "Containment" GROUP BY "innerId") a ON a."innerId" = p.id
       LEFT JOIN "Boundary" b ON b."placeId" = p.id
       WHERE p.kind NOT IN ('POSTCODE', 'LSOA')) AS places,
      (SELECT json_agg(json_build_object('code', f.code, 'id', f."placeId")) FROM "FormerCode" f) AS codes,
      (SELECT json_agg(json_build_object('slug', f.slug, 'id', f."placeId")) FROM "FormerPlace" f) AS slugs,
      (SELECT json_agg(DISTINCT p.kind) FROM "Boundary" b JOIN "Place" p ON p.id = b."placeId") AS bounded
    LIMIT 1`;
  return indexed(row ?? { places: null, codes: null, slugs: null, bounded: null });
}

function indexed({ places, codes, slugs, bounded }: Reading): KnownPlaces {
  const all = (places ?? []).map((place) => ({ ...place, keys: [place.name, ...place.otherNames].map(nameKey) }));
  const byId = new Map(all.map((place) => [place.id, place]));
  const byName = new Map<string, Named[]>();
  const former = (slugs: Reading['slugs']) =>
    (slugs ?? []).flatMap(({ slug, id }) => (byId.has(id) ? [[slug, byId.get(id) as KeptPlace] as const] : []));
  for (const place of all)
    for (const [index, key] of place.keys.entries()) {
      const named = byName.get(key) ?? [];
      if (key && !named.some((one) => one.place === place)) byName.set(key, [...named, { place, by: index ? 'other name' : 'name' }]);
    }
  return {
    all,
    byId,
    // A slug of the present goes before the same of the past.
    bySlug: new Map([...former(slugs), ...all.map((place) => [place.slug, place] as const)]),
    byCode: new Map(all.flatMap((place) => (place.code ? [[place.code, place] as const] : []))),
    byFormerCode: new Map((codes ?? []).flatMap(({ code, id }) => (byId.has(id) ? [[code, byId.get(id) as KeptPlace] as const] : []))),
    byName,
    boundedKinds: new Set(bounded ?? []),
  };
}

export const knownPlaces = keptReading(['Place', 'FormerPlace', 'FormerCode', 'Containment', 'Boundary'], read);

export const placed = <Place extends KnownPlace>(place: Place): place is Place & { latitude: number; longitude: number } =>
  place.latitude !== null && place.longitude !== null;
