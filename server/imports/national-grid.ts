/**
 * Easting and northing of the British National Grid to degrees (WGS 84): the inverse of its transverse Mercator on the Airy ellipsoid, then the
 * seven-parameter shift of "A guide to coordinate systems in Great Britain" (Ordnance Survey, annexes B and C). Right to a few metres; the grid of
 * corrections OSTN15 would make it centimetres, which no postcode needs.
 */
import type { Point } from '../places/distances.ts';

const airy = { a: 6_377_563.396, b: 6_356_256.909 };
const wgs = { a: 6_378_137, b: 6_356_752.314_245 };
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const seconds = (arc: number) => radians(arc / 3600);

const scale = 0.999_601_271_7;
const origin = { latitude: radians(49), longitude: radians(-2), easting: 400_000, northing: -100_000 };
/** From OSGB 36 to WGS 84. */
const shift = { x: 446.448, y: -125.157, z: 542.06, rx: seconds(0.1502), ry: seconds(0.247), rz: seconds(0.8421), s: -20.4894e-6 };

function meridianArc(latitude: number): number {
  const { a, b } = airy;
  const n = (a - b) / (a + b);
  const [less, more] = [latitude - origin.latitude, latitude + origin.latitude];
  return (
    b *
    scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

/** Radians on the Airy ellipsoid. */
function onAiry(easting: number, northing: number): { latitude: number; longitude: number } {
  const { a, b } = airy;
  const e2 = 1 - (b * b) / (a * a);
  let latitude = origin.latitude;
  let left = northing - origin.northing;
  do {
    latitude += left / (a * scale);
    left = northing - origin.northing - meridianArc(latitude);
  } while (Math.abs(left) >= 0.000_01);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = (a * scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const tan = Math.tan(latitude);
  const sec = 1 / Math.cos(latitude);
  const east = easting - origin.easting;
  const vii = tan / (2 * rho * nu);
  const viii = (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan ** 2 + eta2 - 9 * tan ** 2 * eta2);
  const ix = (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan ** 2 + 45 * tan ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * tan ** 2 + 24 * tan ** 4);
  const xiia = (sec / (5040 * nu ** 7)) * (61 + 662 * tan ** 2 + 1320 * tan ** 4 + 720 * tan ** 6);
  return {
    latitude: latitude - vii * east ** 2 + viii * east ** 4 - ix * east ** 6,
    longitude: origin.longitude + x * east - xi * east ** 3 + xii * east ** 5 - xiia * east ** 7,
  };
}

function shifted({ latitude, longitude }: { latitude: number; longitude: number }): Point {
  const airyE2 = 1 - airy.b ** 2 / airy.a ** 2;
  const nu = airy.a / Math.sqrt(1 - airyE2 * Math.sin(latitude) ** 2);
  const [x, y, z] = [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    nu * (1 - airyE2) * Math.sin(latitude),
  ];
  const grown = 1 + shift.s;
  const px = shift.x + grown * x - shift.rz * y + shift.ry * z;
  const py = shift.y + shift.rz * x + grown * y - shift.rx * z;
  const pz = shift.z - shift.ry * x + shift.rx * y + grown * z;
  const e2 = 1 - wgs.b ** 2 / wgs.a ** 2;
  const across = Math.hypot(px, py);
  let north = Math.atan2(pz, across * (1 - e2));
  for (let round = 0; round < 6; round++) {
    const radius = wgs.a / Math.sqrt(1 - e2 * Math.sin(north) ** 2);
    north = Math.atan2(pz + e2 * radius * Math.sin(north), across);
  }
  return { latitude: (north * 180) / Math.PI, longitude: (Math.atan2(py, px) * 180) / Math.PI };
}

/** True of metres that lie on the grid. */
export const isOnGrid = (easting: number, northing: number): boolean =>
  easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;

/** Rounded to five decimals, about a metre. */
export function fromNationalGrid(easting: number, northing: number): Point {
  const { latitude, longitude } = shifted(onAiry(easting, northing));
  return { latitude: Math.round(latitude * 1e5) / 1e5, longitude: Math.round(longitude * 1e5) / 1e5 };
}
