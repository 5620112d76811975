/** What of a list can be drawn, and how: a point where one is told, else the place it is in as a whole. Anything else is in the list alone. */
import type { MapPartsFragment } from '../../generated/gql/graphql.ts';

export type Spot = MapPartsFragment['spot'];

export interface Thing {
  name: string;
  /** Null when no location is told, for whatever reason; undefined when it was not asked for. */
  spot: Spot | undefined;
}

export interface LatLong {
  latitude: number;
  longitude: number;
}

/** One entry at a point of its own. */
export interface Pin extends LatLong {
  /** Its place in the list. */
  index: number;
}

/** A place in which one or several entries are somewhere. */
export interface Area extends LatLong {
  slug: string;
  name: string;
  /** How far it reaches where its outline is not known, in metres. */
  radius: number;
  indexes: number[];
}

export interface Placed {
  pins: Pin[];
  areas: Area[];
  without: number;
}

const radii: Partial<Record<NonNullable<Spot>['place']['kind'], number>> = {
  COUNTY: 25_000,
  UNITARY: 12_000,
  DISTRICT: 12_000,
  CUSTOM: 8_000,
  DIVISION: 4_000,
  TOWN: 2_500,
  SETTLEMENT: 1_000,
};
const usualRadius = 1_800;

/** A point counts only where all may be told: an area stays one even if a point came with it. */
export function placed(things: readonly Thing[]): Placed {
  const pins: Pin[] = [];
  const areas = new Map<string, Area>();
  let without = 0;
  for (const [index, { spot }] of things.entries()) {
    const centre = spot?.place.point;
    if (spot?.visibility === 'EXACT' && spot.point) pins.push({ index, ...only(spot.point) });
    else if (spot && centre) {
      const { slug, name, kind } = spot.place;
      const area = areas.get(slug) ?? { slug, name, radius: radii[kind] ?? usualRadius, indexes: [], ...only(centre) };
      area.indexes.push(index);
      areas.set(slug, area);
    } else without++;
  }
  return { pins, areas: [...areas.values()], without };
}

const only = ({ latitude, longitude }: LatLong): LatLong => ({ latitude, longitude });
