import { describe, expect, test } from 'vitest';
import { cellsAround } from './cells.ts';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the database numbers it (`cell` in the migrations). */
const cellOf = (latitude: number, longitude: number) => Math.floor(latitude * 55) * 20_000 + Math.floor(longitude * 34);

/** Where one comes to from a point, so far in a direction, on the sphere. */
function reached(latitude: number, longitude: number, km: number, direction: number) {
  const angle = km / 6371.0088;
  const [north, east] = [radians(latitude), radians(longitude)];
  const there = Math.asin(Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(direction));
  const along = Math.atan2(Math.sin(direction) * Math.sin(angle) * Math.cos(north), Math.cos(angle) - Math.sin(north) * Math.sin(there));
  return { latitude: (there * 180) / Math.PI, longitude: ((east + along) * 180) / Math.PI };
}

describe('squares around a point', () => {
  test.each([
    [52.2, 0.12],
    [50.1, -5.5],
    [60.4, -1.3],
    [-33.9, 151.2],
    [0.01, 0.01],
    [69.5, 20],
  ])('all that lies within a circle around %d, %d lies in one of them', (latitude, longitude) => {
    for (const km of [0.05, 0.7, 2, 9.99, 10, 25]) {
      const cells = new Set(cellsAround({ latitude, longitude, withinKm: km }, km));
      for (let step = 0; step < 2000; step++) {
        const point = reached(latitude, longitude, km * (step % 4 ? 1 : Math.sqrt(step / 2000)), (step * 2 * Math.PI) / 2000);
        expect(cells.has(cellOf(point.latitude, point.longitude)), `${km} km, step ${step}`).toBe(true);
      }
    }
  });

  test('squares in the corners, which the circle does not touch, are left out', () => {
    const cells = cellsAround({ latitude: 52.2, longitude: 0.12, withinKm: 10 }, 10) ?? [];
    expect(cells.length).toBeGreaterThan(80);
    expect(cells.length).toBeLessThan(110);
  });

  test('a circle too wide for squares has none', () => {
    expect(cellsAround({ latitude: 52.2, longitude: 0.12, withinKm: 26 }, 26)).toBeNull();
  });
});
