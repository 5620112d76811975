/** GeoJSON files of areas: which property is the code, which the name, which the district; and shapes checked before they are believed. */
import { basename } from 'node:path';
import type { Point } from '../places/distances.ts';
import { isAreaCode, isDistrictCode, layerOf } from './area-codes.ts';
import { pointIn } from './area-files.ts';
import type { AreaRow } from './areas.ts';
import { ImportError } from './format.ts';

export type Ring = [longitude: number, latitude: number][];

export interface AreaFeature {
  area: AreaRow;
  /** A place of ours that the feature names by its slug, for areas without an official code. */
  slug: string | null;
  /** 2025 for a property WD25CD. */
  year: number | null;
  geometry: unknown;
}

interface Collection {
  features: unknown[];
  crs?: unknown;
}

export const isFeatureCollection = (json: unknown): json is Collection =>
  json !== null && typeof json === 'object' && 'features' in json && Array.isArray(json.features);

/** The finest first: a ward's file names its district too. */
const fineness = ['LSOA', 'WARD', 'DIVISION', 'PARISH', 'UNPARISHED', 'DISTRICT', 'UNITARY', 'COUNTY'];
const codeKey = /^(?:[A-Za-z]+\d{0,2}cd|code|gss_code)$/i;

type Properties = Readonly<Record<string, unknown>>;
const text = (properties: Properties, key: string) => (typeof properties[key] === 'string' ? properties[key].trim() : '');

function codesIn(properties: Properties): { key: string; code: string }[] {
  return Object.keys(properties)
    .filter((key) => codeKey.test(key) && isAreaCode(text(properties, key)))
    .map((key) => ({ key, code: text(properties, key) }));
}

/** WD25NM for WD25CD. */
function nameFor(properties: Properties, key: string): string {
  const wanted = key.toLowerCase() === 'gss_code' || key.toLowerCase() === 'code' ? ['name'] : [`${key.slice(0, -2)}nm`, 'name'];
  const found = wanted
    .map((name) => Object.keys(properties).find((one) => one.toLowerCase() === name.toLowerCase()))
    .find((one) => one !== undefined);
  return found ? text(properties, found) : '';
}

function areaOf(properties: Properties, line: number): { area: AreaRow; year: number | null } {
  const codes = codesIn(properties).map((one) => ({ ...one, name: nameFor(properties, one.key) }));
  const rank = ({ code }: { code: string }) => (fineness.indexOf(layerOf(code) ?? '') + 99) % 99;
  // An area without a layer of ours, such as an MSOA, is told by its own code rather than by its district's.
  const own = codes.filter(({ name }) => name).sort((one, other) => rank(one) - rank(other));
  const [finest] = own.some(({ code }) => layerOf(code) === null) ? own.filter(({ code }) => layerOf(code) === null) : own;
  const district = codes.find(({ code }) => isDistrictCode(code) && code !== finest?.code);
  const [, year] = /^[a-z]+(\d\d)cd$/i.exec(finest?.key ?? '') ?? [];
  const area = {
    line,
    code: finest?.code ?? '',
    name: finest?.name ?? '',
    district: district?.code ?? null,
    ...(district?.name && { districtName: district.name }),
    point: pointIn(numberText(properties, 'LAT'), numberText(properties, 'LONG')),
  };
  return { area, year: year === undefined ? null : 2000 + Number(year) };
}

const numberText = (properties: Properties, key: string) => (typeof properties[key] === 'number' ? String(properties[key]) : '');

function firstPosition(geometry: unknown): unknown {
  let inner: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0];
  return inner;
}

/** Every feature; the file is refused when it is drawn on another grid than degrees. */
export function featuresOf({ features, crs }: Collection, file: string): AreaFeature[] {
  const name = JSON.stringify(crs ?? '').slice(0, 300);
  const position = features.map((feature) => firstPosition((feature as { geometry?: unknown } | null)?.geometry)).find(Array.isArray);
  const isGrid =
    /27700|British|OSGB/i.test(name) || (position && (Math.abs(Number(position[0])) > 180 || Math.abs(Number(position[1])) > 90));
  if (isGrid)
    throw new ImportError(
      `${basename(file)} is drawn in metres of the British National Grid. Get it in degrees (GeoJSON, WGS 84 or CRS84), as the download offers, or convert it with “ogr2ogr -t_srs EPSG:4326”.`,
    );
  return features.map((feature, index) => {
    const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
    const known = (properties !== null && typeof properties === 'object' ? properties : {}) as Properties;
    return { ...areaOf(known, index + 1), slug: text(known, 'slug').toLowerCase() || null, geometry: geometry ?? null };
  });
}

const isPosition = (position: unknown): position is [number, number] =>
  Array.isArray(position) &&
  position.length >= 2 &&
  Number.isFinite(position[0]) &&
  Number.isFinite(position[1]) &&
  Math.abs(position[0]) <= 180 &&
  Math.abs(position[1]) <= 90;

function ringOf(ring: unknown): Ring | null {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPosition)) return null;
  const [first, last] = [ring[0], ring.at(-1)];
  // A ring ends where it began (RFC 7946, 3.1.6).
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return null;
  return ring.map(([longitude, latitude]) => [longitude, latitude]);
}

/** All rings of a Polygon or MultiPolygon, holes among them; null when any is broken. */
export function ringsOf(geometry: unknown): Ring[] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates) || !coordinates.length) return null;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  const rings: Ring[] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || !polygon.length) return null;
    for (const ring of polygon) {
      const read = ringOf(ring);
      if (!read) return null;
      rings.push(read);
    }
  }
  return rings.length ? rings : null;
}

const kmPerDegree = 111.195;

/** Area in square kilometres and centre of what lies inside an odd number of rings. */
export function measure(rings: readonly Ring[]): { areaKm2: number; centre: Point } {
  const depths = rings.map((ring, index) => rings.filter((other, place) => place !== index && isInside(ring[0], other)).length);
  let [area, north, east] = [0, 0, 0];
  for (const [index, ring] of rings.entries()) {
    const [x0, y0] = ring[0] ?? [0, 0];
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = [(ring[i]?.[0] ?? 0) - x0, (ring[i]?.[1] ?? 0) - y0];
      const [bx, by] = [(ring[i + 1]?.[0] ?? 0) - x0, (ring[i + 1]?.[1] ?? 0) - y0];
      const cross = ax * by - bx * ay;
      sum += cross;
      sumX += (ax + bx) * cross;
      sumY += (ay + by) * cross;
    }
    if (sum === 0) continue;
    const sign = (depths[index] ?? 0) % 2 ? -1 : 1;
    const size = (Math.abs(sum) / 2) * Math.cos((y0 * Math.PI) / 180) * sign;
    area += size;
    east += size * (x0 + sumX / (3 * sum));
    north += size * (y0 + sumY / (3 * sum));
  }
  const [first] = rings;
  const [longitude, latitude] = area > 0 ? [east / area, north / area] : (first?.[0] ?? [0, 0]);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return { areaKm2: Math.round(area * kmPerDegree ** 2 * 1000) / 1000, centre: { latitude: round(latitude), longitude: round(longitude) } };
}

/** Even-odd: a line to the east crosses the ring an odd number of times. */
export function isInside(position: readonly [number, number] | undefined, ring: Ring): boolean {
  if (!position) return false;
  const [x, y] = position;
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[j] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
