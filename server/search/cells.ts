/** Squares of about two kilometres, as the catalogue numbers them (`cell` in the migrations). */
import type { Nearness } from './search.ts';

const rows = 55;
const columns = 34;
const kmOfDegree = 111.19;
/** A wider circle touches so many squares that they are no help. */
const mostKm = 25;

/** The squares a circle may touch; null for one too wide, or so far north or south that squares are slivers. */
export function cellsAround({ latitude, longitude }: Nearness, km: number): number[] | null {
  if (km > mostKm || Math.abs(latitude) > 70 || Math.abs(longitude) > 179) return null;
  const north = km / kmOfDegree + 1e-9;
  const east = km / (kmOfDegree * Math.cos(((Math.abs(latitude) + north) * Math.PI) / 180)) + 1e-9;
  const cells: number[] = [];
  for (let row = Math.floor((latitude - north) * rows); row <= Math.floor((latitude + north) * rows); row++)
    for (let column = Math.floor((longitude - east) * columns); column <= Math.floor((longitude + east) * columns); column++)
      cells.push(row * 20_000 + column);
  return cells;
}
