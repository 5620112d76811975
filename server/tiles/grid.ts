/** The grid of map tiles: Web Mercator, square pictures, 2^z of them across the world at zoom z (the scheme of every tile server). */

/** Degrees, west and south first. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The widest view shows the county and what is around it, the closest single houses. */
export const zooms = { least: 6, most: 18 } as const;
/** Up to this zoom a tile is some 40 km wide or more, and the county would end in the middle of a screen: what is around it is given out too. */
export const lastWideZoom = 10;

const number = /^(0|[1-9]\d{0,6})$/;

/** @returns null for what is no tile of any map */
export function tileAt(z: string, x: string, y: string): TileAt | null {
  if (![z, x, y].every((part) => number.test(part))) return null;
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const across = 2 ** tile.z;
  return tile.z <= zooms.most && tile.x < across && tile.y < across ? tile : null;
}

const longitude = (x: number, across: number) => (x / across) * 360 - 180;
const latitude = (y: number, across: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / across))) * 180) / Math.PI;

export function boxOf({ z, x, y }: TileAt): Box {
  const across = 2 ** z;
  return {
    west: longitude(x, across),
    east: longitude(x + 1, across),
    north: latitude(y, across),
    south: latitude(y + 1, across),
  };
}

const overlap = (one: Box, other: Box) =>
  one.west < other.east && one.east > other.west && one.south < other.north && one.north > other.south;

/** Grown on every side by this part of its own width and height. */
export function grown({ west, south, east, north }: Box, part: number): Box {
  const [dx, dy] = [(east - west) * part, (north - south) * part];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}

/** What is given out of the map, from far away and from close by. */
export const extents = (county: Box) => ({ wide: grown(county, 1), close: grown(county, 0.1) });

/** Only the county is given out, or anybody could use us as their map of the world. */
export function isGivenOut(tile: TileAt, county: Box): boolean {
  const { wide, close } = extents(county);
  return tile.z >= zooms.least && overlap(boxOf(tile), tile.z <= lastWideZoom ? wide : close);
}
