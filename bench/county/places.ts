/** The places listings are spread over: those the county already has, or our own where it has none. */
import type { Executor } from '../../prisma/seed/insert.ts';
import { makeOwnPlaces } from './own-places.ts';
import { distanceKm, type Point } from './points.ts';

export interface Settlement extends Point {
  id: number;
  name: string;
  /** Listings are drawn by it. */
  weight: number;
  /** Index of the district it lies in. */
  district: number;
  /** Indexes of the places around it, nearest first. */
  near: number[];
  /** Part of a postcode area that was never given out. */
  outward: string;
  radiusKm: number;
}

export interface Area {
  id: number;
  slug: string;
  name: string;
}

export interface County {
  settlements: Settlement[];
  districts: Area[];
  county: Area;
  /** Made for this, so that it has no council of its own yet. */
  isOwn: boolean;
}

interface FoundSettlement extends Point {
  id: number;
  name: string;
  kind: string;
  population: number | null;
  district: number;
  county: number;
}

/** Towns, parishes and whole cities with a point; where there are synthetic ones, only those. */
const settlementQuery = `
  SELECT p.id, p.name, p.kind::text, p.latitude, p.longitude, p.population,
    CASE WHEN p.kind = 'DISTRICT' THEN p.id ELSE min(d.id) END AS district, min(c.id) AS county
  FROM "Place" p
  LEFT JOIN "Containment" ci ON ci."innerId" = p.id
  LEFT JOIN "Place" d ON d.id = ci."outerId" AND d.kind IN ('DISTRICT', 'UNITARY')
  LEFT JOIN "Place" c ON c.id = ci."outerId" AND c.kind = 'COUNTY'
  WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL
    AND (p.kind IN ('PARISH', 'TOWN', 'UNPARISHED') OR p.kind = 'DISTRICT' AND p.population IS NOT NULL)
    AND (p.slug LIKE 'synthetic-%') = EXISTS (SELECT 1 FROM "Place" WHERE slug LIKE 'synthetic-%')
  GROUP BY p.id HAVING count(c.id) > 0 AND (p.kind = 'DISTRICT' OR count(d.id) > 0)
  ORDER BY COALESCE(p.population, 0) DESC, p.id`;

const readSettlements = (db: Executor) => db.$queryRawUnsafe<FoundSettlement[]>(settlementQuery);

/** @param base the number before the first of our own, if they have to be made */
export async function readCounty(db: Executor, base: number): Promise<County> {
  let found = await readSettlements(db);
  if (!found.length) {
    await makeOwnPlaces(db, base);
    found = await readSettlements(db);
  }
  const districtIds = [...new Set(found.map((place) => place.district))].sort((a, b) => a - b);
  const countyId = (found[0] as FoundSettlement).county;
  const areas = await db.$queryRawUnsafe<Area[]>(
    `SELECT id, name, slug FROM "Place" WHERE id IN (${[...districtIds, countyId].join()}) ORDER BY id`,
  );
  const area = (id: number) => areas.find((row) => row.id === id) as Area;
  return {
    settlements: found.map((place, index) => settlement(place, index, found, districtIds)),
    districts: districtIds.map(area),
    county: area(countyId),
    isOwn: area(countyId).slug.startsWith('synthetic-'),
  };
}

function settlement(place: FoundSettlement, index: number, all: readonly FoundSettlement[], districtIds: readonly number[]): Settlement {
  const population = place.population ?? 600;
  const away = all.map((other, at) => ({ at, km: distanceKm(place, other) })).filter(({ at }) => at !== index);
  away.sort((a, b) => a.km - b.km || a.at - b.at);
  return {
    id: place.id,
    name: place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    weight: population ** 0.85,
    district: districtIds.indexOf(place.district),
    near: away.slice(0, 5).map(({ at }) => at),
    outward: `${index % 2 ? 'CB' : 'PE'}${80 + (Math.floor(index / 2) % 15)}`,
    radiusKm: Math.min(3, 0.35 + Math.sqrt(population) / 90),
  };
}
