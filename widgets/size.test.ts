import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildWidgets } from './testkit/build.ts';

// ARCHITECTURE.md 6: bytes, brotli. What a page with one widget fetches in all, the loader and what opening an entry brings included; the map apart.
const budgets = {
  loader: 2_000,
  map: 60_000,
  /** Beside English, which is in the code. */
  language: 6_000,
  'fingerpost-eligibility': 20_000,
  'fingerpost-events': 20_000,
  'fingerpost-funding': 20_000,
  'fingerpost-funding-alerts': 20_000,
  'fingerpost-groups': 20_000,
  'fingerpost-place': 20_000,
  'fingerpost-search': 20_000,
  'fingerpost-suggest': 20_000,
  'fingerpost-venues': 20_000,
  'fingerpost-volunteering': 20_000,
  'fingerpost-wish': 20_000,
};

let files: Map<string, Built>;
beforeAll(async () => {
  files = await buildWidgets();
});

const built = (name: string): Built => {
  const file = files.get(name) ?? [...files.values()].find(({ fileName }) => fileName.startsWith(`${name}-`));
  if (!file) throw new Error(`The build has no ${name}; it has ${[...files.keys()].join(', ')}.`);
  return file;
};

/** The words of another language than English, fetched only where it is spoken. */
const languageOf = ({ modules }: Built) => /\/words\/([a-z]{2})\.ts/.exec(modules.join(' '))?.[1] ?? 'en';

/** A file with all it imports, at once or later; but for the map, which is fetched only when somebody asks for it, and for other languages than one. */
function withImports(name: string, found = new Set<Built>(), language = 'en'): Set<Built> {
  const file = built(name);
  if (found.has(file) || (found.size && file === built('map-view'))) return found;
  if (!['en', language].includes(languageOf(file))) return found;
  found.add(file);
  for (const other of [...file.imports, ...file.dynamicImports]) withImports(other, found, language);
  return found;
}

const brotli = (parts: Iterable<Built>) => [...parts].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);

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

  test.for(elements)('%s with everything it needs is under 20 kB', (name) => {
    const all = [built('fingerpost.js'), ...withImports(`${name}.define`)];
    const size = brotli(all);
    const parts = all.map((file) => `${file.fileName} ${brotli([file])}`).join(', ');
    expect(size, parts).toBeLessThan(budgets[`fingerpost-${name}`]);
  });

  test.for(['pl', 'lt', 'ro', 'uk', 'pt'])('the words of %s are under 6 kB more for any element', (language) => {
    for (const name of elements) {
      const more = [...withImports(`${name}.define`, new Set(), language)].filter((file) => languageOf(file) === language);
      expect(brotli(more), `${name}: ${more.map((file) => `${file.fileName} ${brotli([file])}`).join(', ')}`).toBeLessThan(
        budgets.language,
      );
    }
  });

  test('the map with everything it needs is under 60 kB, and is in no other file', () => {
    const all = withImports('map-view');
    expect(brotli(all), [...all].map((file) => `${file.fileName} ${brotli([file])}`).join(', ')).toBeLessThan(budgets.map);
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
