import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { dayNumber } from './calendar.ts';
import { generate, generateAside, type Order } from './generation.ts';
import type { Settlement } from './places.ts';
import type { Part } from './row-writer.ts';

const settlements: Settlement[] = ['Elmton', 'Great Thornham', 'Fenford', 'Larkley'].map((name, index) => ({
  id: 10 + index,
  name,
  latitude: 52.2 + index * 0.04,
  longitude: 0.1,
  weight: 1000 / (index + 1),
  district: index % 2,
  near: [(index + 1) % 4, (index + 2) % 4],
  outward: 'CB80',
  radiusKm: 1,
}));
const county = {
  settlements,
  districts: [
    { id: 2, slug: 'northfen', name: 'Northfen' },
    { id: 3, slug: 'eastmere', name: 'Eastmere' },
  ],
  county: { id: 1, slug: 'fenshire', name: 'Fenshire' },
  isOwn: true,
};
const order: Order = {
  seed: 1,
  listings: 2000,
  county,
  base: 1_000_000,
  today: dayNumber(new Date('2026-11-22')),
  sources: [1, 2],
  terms: new Map([
    ['THEME crafts-and-making', 1],
    ['THEME friendship', 2],
    ['AUDIENCE everyone', 3],
    ['ACCESS step-free', 4],
  ]),
};

const textOf = (parts: Iterable<Part>) => Array.from(parts, ({ table, text }) => `${table}\n${Buffer.from(text).toString()}`).join('');
const hashOf = (blocks: Iterable<Part[]>) => createHash('sha256').update(Array.from(blocks, textOf).join('')).digest('hex');

describe('the same order', () => {
  test('gives the same rows at any hour, in any zone, on any machine', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    vi.setSystemTime(new Date('2031-07-01T23:30:00Z'));
    try {
      expect(hashOf(generate(order))).toBe('2c2d13deab6657527d7796a54d320b1543630c3a557596fba16b041bf30a8822');
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  test('gives them on another thread too, and another seed others', async () => {
    const aside: Part[][] = [];
    for await (const block of generateAside(order)) aside.push(block);
    expect(hashOf(aside)).toBe(hashOf(generate(order)));
    expect(hashOf(generate({ ...order, seed: 2 }))).not.toBe(hashOf(aside));
  });
});

test('a line holds what COPY reads back: tabs, lines and backslashes are escaped', () => {
  for (const block of generate({ ...order, listings: 500 }))
    for (const { table, rows, text } of block) {
      const lines = Buffer.from(text).toString().split('\n');
      expect(lines).toHaveLength(rows + 1);
      expect(new Set(lines.slice(0, -1).map((line) => line.split('\t').length)).size, table).toBe(1);
    }
});
