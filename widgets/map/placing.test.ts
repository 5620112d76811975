import { describe, expect, test } from 'vitest';
import { clustered, readable } from './clusters.ts';
import { placed, type Spot } from './placing.ts';

const place = { slug: 'sedgeby', name: 'Sedgeby', kind: 'PARISH', point: { latitude: 52.3, longitude: 0.1 } } as const;
const at = (latitude: number): Spot => ({ visibility: 'EXACT', point: { latitude, longitude: 0.2 }, place });
const area: Spot = { visibility: 'AREA', point: null, place };

describe('what of a list is drawn', () => {
  test('an area is never a marker, even if a point came with it', () => {
    const leaked = { ...area, point: { latitude: 52.4, longitude: 0.3 } } as Spot;
    const { pins, areas } = placed([{ name: 'Area', spot: leaked }]);
    expect(pins).toEqual([]);
    expect(areas).toMatchObject([{ slug: 'sedgeby', indexes: [0], latitude: 52.3, longitude: 0.1 }]);
  });

  test('what tells no place is only counted, whether it is hidden or has none', () => {
    const things = [{ spot: null }, { spot: { ...area, place: { ...place, point: null } } }, { spot: undefined }];
    expect(placed(things.map(({ spot }) => ({ name: 'x', spot })))).toEqual({ pins: [], areas: [], without: 3 });
  });

  test('what is all told but has no point is somewhere in its place, as an area is', () => {
    const unlocated = { ...area, visibility: 'EXACT' } as Spot;
    const drawn = (spot: Spot) => placed([{ name: 'x', spot }]);
    expect(drawn(unlocated)).toEqual(drawn(area));
  });

  test('several in one place are one area, in the order of the list', () => {
    const { pins, areas } = placed([area, at(52.1), area].map((spot) => ({ name: 'x', spot })));
    expect(areas.map(({ indexes }) => indexes)).toEqual([[0, 2]]);
    expect(pins.map(({ index }) => index)).toEqual([1]);
  });
});

describe('markers that stand close', () => {
  test('become one, in the order of the list, and no two are nearer than a thumb', () => {
    const points = Array.from({ length: 200 }, (_, index) => ({ x: (index * 37) % 300, y: (index * 91) % 200 }));
    const groups = clustered(points, 44);
    expect(groups.flat().toSorted((one, other) => one - other)).toEqual(points.map((_, index) => index));
    const firsts = groups.map(([first = 0]) => first);
    expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
    for (const one of firsts)
      for (const other of firsts) {
        const [a, b] = [points[one], points[other]];
        if (a && b && one !== other) expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(44);
      }
  });

  test('a label that would lie over an earlier one waits', () => {
    const label = (x: number) => ({ x, y: 0, width: 50, height: 20 });
    expect(readable([label(0), label(30), label(60)])).toEqual([true, false, true]);
  });
});
