/** An outline with fewer corners (Douglas and Peucker): none of those left out lies further off than `tolerance`. */
export type Corner = readonly [longitude: number, latitude: number];

/** North of here a degree of longitude is so much shorter than one of latitude; near enough anywhere in England. */
const shrink = Math.cos((52.5 * Math.PI) / 180);

function distance([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
  const [dx, dy] = [(bx - ax) * shrink, by - ay];
  const [px, py] = [(x - ax) * shrink, y - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
  return Math.hypot(px - along * dx, py - along * dy);
}

/** @param tolerance degrees of latitude: 0.001 is some 110 m @returns the ring, closed as it was; empty when nothing of it is as large */
export function simplified(ring: readonly Corner[], tolerance: number): Corner[] {
  const keep = new Uint8Array(ring.length);
  keep[0] = 1;
  keep[ring.length - 1] = 1;
  // Its ends are one point, so the farthest corner from it goes first: a pile of parts to look at rather than recursion, as rings have 100,000 corners.
  const parts: [number, number][] = [[0, ring.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let [farthest, at] = [tolerance, 0];
    for (let index = from + 1; index < to; index++) {
      const away = distance(ring[index] as Corner, ring[from] as Corner, ring[to] as Corner);
      if (away > farthest) [farthest, at] = [away, index];
    }
    if (!at) continue;
    keep[at] = 1;
    parts.push([from, at], [at, to]);
  }
  const left = ring.filter((_, index) => keep[index]);
  return left.length < 4 ? [] : left.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))] as const);
}
