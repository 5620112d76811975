/** Points on the ground, near enough for a county: a flat map is out by less than one part in a thousand here. */
export interface Point {
  /** WGS 84 degrees. */
  latitude: number;
  longitude: number;
}

const kmPerDegree = 111.2;
const shrink = Math.cos((52.4 * Math.PI) / 180);

export function distanceKm(one: Point, other: Point): number {
  const north = (one.latitude - other.latitude) * kmPerDegree;
  const east = (one.longitude - other.longitude) * kmPerDegree * shrink;
  return Math.sqrt(north * north + east * east);
}

/** A point so many kilometres away, kept to five decimals (one metre). */
export function moved(from: Point, northKm: number, eastKm: number): Point {
  const latitude = from.latitude + northKm / kmPerDegree;
  const longitude = from.longitude + eastKm / (kmPerDegree * shrink);
  return { latitude: Math.round(latitude * 1e5) / 1e5, longitude: Math.round(longitude * 1e5) / 1e5 };
}
