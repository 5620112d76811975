/** Squares of about two kilometres, as the catalogue numbers them (`cell` in the migrations). */
import type { Nearness } from './search.ts';

const rows = 55;
const columns = 34;
const kmOfDegree = 111.19;
/** A wider circle touches so many squares that they are no help. */
const mostKm = 25;

/** How far a square is at least, in kilometres, from a point whose degree of longitude is so long at the narrow end of the circle. */
function atLeast({ latitude, longitude }: Nearness, row: number, column: number, kmOfLongitude: number): number {
  const beyond = (value: number, from: number, to: number) => Math.max(from - value, value - to, 0);
  const north = beyond(latitude, row / rows, (row + 1) / rows) * kmOfDegree;
  const east = beyond(longitude, column / columns, (column + 1) / columns) * kmOfLongitude;
  return Math.hypot(north, east);
}

/** The squares a circle may touch; null for one too wide, or so far north or south that squares are slivers. */
export function cellsAround(near: Nearness, km: number): number[] | null {
  const { latitude, longitude } = near;
  if (km > mostKm || Math.abs(latitude) > 70 || Math.abs(longitude) > 179) return null;
  const north = km / kmOfDegree + 1e-9;
  const kmOfLongitude = kmOfDegree * Math.cos(((Math.abs(latitude) + north) * Math.PI) / 180);
  const east = km / kmOfLongitude + 1e-9;
  const cells: number[] = [];
  for (let row = Math.floor((latitude - north) * rows); row <= Math.floor((latitude + north) * rows); row++)
    for (let column = Math.floor((longitude - east) * columns); column <= Math.floor((longitude + east) * columns); column++)
      // The ground is not flat: a hundredth more is far more than enough for a circle of this size.
      if (atLeast(near, row, column, kmOfLongitude) <= km * 1.01 + 0.001) cells.push(row * 20_000 + column);
  return cells;
}
