import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildWidgets } from './testkit/build.ts';

/**
 * ARCHITECTURE.md 6, in bytes after brotli. What an element is charged with is all that a page with it alone fetches before anybody touches it: the loader, the
 * element and what it shares with others, with its filters, cards and English. What comes only on an occasion has a budget of its own below: it is
 * added to that, once.
 */
const budgets = {
  loader: 2_000,
  map: 60_000,
  'each element': 20_000,
  // With the way off a page for who reads of abuse, which has to know it by its words.
  'an entry opened': 5_000,
  'what a search found': 3_000,
  'an empty list': 2_500,
  'places offered': 2_500,
  'layout map': 2_500,
  'layout table': 2_500,
  'another language': 4_000,
};

let files: ReadonlyMap<string, Built>;
beforeAll(async () => {
  files = await buildWidgets();
});

const built = (name: string): Built => {
  const file = files.get(name) ?? [...files.values()].find(({ fileName }) => fileName.startsWith(`${name}-`));
  if (!file) throw new Error(`The build has no ${name}; it has ${[...files.keys()].join(', ')}.`);
  return file;
};

/** Files with all they import before they can run. */
function withImports(names: string[], found = new Set<Built>()): Set<Built> {
  for (const file of names.map(built)) {
    if (found.has(file)) continue;
    found.add(file);
    withImports(file.imports, found);
  }
  return found;
}

const besides = (all: Set<Built>, there: Set<Built>) => new Set([...all].filter((file) => !there.has(file)));

/** What comes later of an element, by the module that is asked for, and only what is not there yet. */
function later(name: string, module: RegExp): Set<Built> {
  const there = withImports([`${name}.define`, 'fingerpost.js']);
  const asked = [...there]
    .flatMap(({ dynamicImports }) => dynamicImports)
    .filter((one) => built(one).modules.some((id) => module.test(id)));
  return besides(withImports(asked), there);
}

const lengths = new Map<Built, number>();

/** Kept by file: what elements share is asked for by each of them. */
function brotliOf(file: Built): number {
  const length = lengths.get(file) ?? brotliCompressSync(file.code).length;
  lengths.set(file, length);
  return length;
}

const brotli = (parts: Iterable<Built>) => [...parts].reduce((sum, file) => sum + brotliOf(file), 0);

const told = (parts: Iterable<Built>) => [...parts].map((file) => `${file.fileName} ${brotli([file])}`).join(', ');

const lists = ['events', 'funding', 'groups', 'search', 'venues', 'volunteering'] as const;
const elements = [
  'eligibility',
  'events',
  'funding',
  'funding-alerts',
  'groups',
  'place',
  'search',
  'suggest',
  'venues',
  'volunteering',
  'wish',
] as const;

describe('what a host page fetches', () => {
  test('the loader is under 2 kB', () => {
    expect(brotli([built('fingerpost.js')])).toBeLessThan(budgets.loader);
  });

  test.for(elements)('%s with all that a page with it fetches is under 20 kB', (name) => {
    const all = withImports([`${name}.define`, 'fingerpost.js']);
    expect(brotli(all), told(all)).toBeLessThan(budgets['each element']);
  });

  test.for(lists)('what the first entry opened in %s brings, and the most that another language brings, are small', (name) => {
    const opened = later(name, /-details\.ts$/);
    if (name !== 'search') expect(brotli(opened)).toBeGreaterThan(0);
    expect(brotli(opened), told(opened)).toBeLessThan(budgets['an entry opened']);
    for (const language of ['pl', 'lt', 'ro', 'uk', 'pt']) {
      const words = later(name, new RegExp(`/words/${language}\\.ts$`));
      expect(brotli(words), told(words)).toBeLessThan(budgets['another language']);
    }
  });

  test('what shows the results of a search is fetched with the first question', () => {
    const all = later('search', /search\/results\.ts$/);
    expect(all.size).toBeGreaterThan(0);
    expect(brotli(all), told(all)).toBeLessThan(budgets['what a search found']);
  });

  test.for([
    ['an empty list', /next-best\.ts$/],
    ['places offered', /place-field\.ts$/],
    ['layout map', /map-layout\.ts$/],
    ['layout table', /entries-table\.ts$/],
  ] as const)('%s brings little, and is in no other file', ([what, module]) => {
    const all = later('groups', module);
    expect(all.size).toBeGreaterThan(0);
    expect(brotli(all), told(all)).toBeLessThan(budgets[what]);
    expect(built('parts').modules.filter((id) => module.test(id))).toEqual([]);
  });

  test('the map with all it brings to a page with a list is under 60 kB, and is in no other file', () => {
    const all = besides(withImports(['map-view']), withImports(['groups.define']));
    expect(brotli(all), told(all)).toBeLessThan(budgets.map);
    const withLeaflet = [...files.values()].filter(({ modules }) => modules.some((module) => module.includes('/leaflet/')));
    expect(withLeaflet).toEqual([built('map-view')]);
    for (const { code } of withLeaflet) expect(code).not.toMatch(/window\.L\b/);
  });

  test('no GraphQL parser and no text of a query is in it', () => {
    const modules = [...files.values()].flatMap((file) => file.modules);
    expect(modules.filter((module) => /graphql\.web|node_modules\/graphql\//.test(module))).toEqual([]);
    for (const { code } of files.values()) expect(code).not.toMatch(/fragment \w+ on |query \w+\(/);
  });

  test('only the loader and the scripts of our own pages have names without a hash, and no file imports them back', () => {
    // WordPress adds ?ver= to it: a file that imported it would load it twice.
    const names = [...files.keys()];
    expect(names.filter((name) => !/-[\w-]{8}\.js$/.test(name))).toEqual(['builder.js', 'fingerpost.js', 'list-map.js']);
    for (const { imports } of files.values()) for (const entry of ['builder.js', 'fingerpost.js']) expect(imports).not.toContain(entry);
    // Nor does the builder bring host pages anything.
    expect(built('builder.js').imports).toEqual([]);
  });
});
