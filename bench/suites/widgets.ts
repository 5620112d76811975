/** What a page that embeds us fetches, in bytes after brotli. */
import { brotliCompressSync } from 'node:zlib';
import { type Built, buildWidgets } from '../../widgets/testkit/build.ts';
import { type Outcome, row } from '../harness/bench.ts';

export async function weighWidgets(): Promise<Outcome> {
  const files = await buildWidgets();
  const named = (name: string) => files.get(name) ?? [...files.values()].find(({ fileName }) => fileName === name);
  const weight = (parts: Iterable<Built>) => [...parts].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / 1000;
  /** A file with all it imports before it can run: what a page fetches before anybody touches it (widgets/size.test.ts). */
  const withImports = (name: string, found = new Set<Built>()): Set<Built> => {
    const file = named(name);
    if (!file || found.has(file)) return found;
    found.add(file);
    for (const other of file.imports) withImports(other, found);
    return found;
  };
  const loader = named('fingerpost.js');
  if (!loader) throw new Error('The build has no fingerpost.js.');
  const widgets = [...files.keys()]
    .filter((name) => /\.define-/.test(name))
    .map((name) => ({ name: name.replace(/\.define-.*/, ''), kilobytes: weight(new Set([loader, ...withImports(name)])) }));
  const heaviest = widgets.reduce((one, other) => (other.kilobytes > one.kilobytes ? other : one));
  const told = widgets.map(({ name, kilobytes }) => `${name} ${kilobytes.toFixed(1)}`).join(', ');
  return {
    rows: [
      row(
        'The heaviest widget with all a page fetches before anybody touches it, brotli',
        heaviest.kilobytes,
        'kB',
        { under: 20 },
        `as built from this commit: ${told}`,
      ),
      row('The loader, brotli', weight([loader]), 'kB', { under: 2 }, 'as built from this commit'),
    ],
  };
}
