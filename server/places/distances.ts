/** Straight distances between points of one county, where the Earth is as good as flat: off by a few metres in fifty kilometres. */

export interface Point {
  latitude: number;
  longitude: number;
}

/** Mean, in kilometres; over a county the error is a few metres. */
export const earthRadius = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function kilometresBetween(one: Point, other: Point): number {
  const north = radians(other.latitude - one.latitude);
  const east = radians(other.longitude - one.longitude) * Math.cos(radians((one.latitude + other.latitude) / 2));
  return earthRadius * Math.hypot(north, east);
}
