/** What an embed costs the page it is on: bytes after brotli, what moves by itself, and how long it keeps a visitor's key waiting. */
import { brotliCompressSync } from 'node:zlib';
import { type Built, buildWidgets } from '../../widgets/testkit/build.ts';
import { type Bench, type Outcome, type Row, row } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';
import { startOurs } from '../harness/servers.ts';
import { hostsIn, type Places } from '../widgets/hosts.ts';
import { measureShifts } from '../widgets/shifts.ts';
import { measureStill } from '../widgets/still.ts';

export async function measureWidgets({ options, databases, folder }: Bench): Promise<Outcome> {
  const rows = await weighed();
  const url = await databases.urlOf(options.sizes[0] as number);
  const places = await placesIn(url);
  const server = await startOurs(folder, url);
  try {
    const service = `http://localhost:${server.port}`;
    rows.push(...(await measureShifts(service, places)), ...(await measureStill(service, hostsIn(places), options.rounds)));
    return { rows };
  } finally {
    await server.stop();
  }
}

const placesIn = (url: string): Promise<Places> =>
  withClient(url, async (client) => {
    const most = (kinds: string) =>
      client.query<{ slug: string; name: string }>(
        `SELECT p.slug, p.name FROM "Place" p JOIN "CataloguePlace" c ON c."placeId" = p.id WHERE p.kind IN (${kinds}) GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT 8`,
      );
    const [districts, villages] = [await most("'DISTRICT', 'UNITARY'"), await most("'PARISH', 'TOWN'")];
    return { district: districts.rows[0]?.slug ?? '', villages: villages.rows };
  });

async function weighed(): Promise<Row[]> {
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
  return [
    row(
      'The heaviest widget with all a page fetches before anybody touches it, brotli',
      heaviest.kilobytes,
      'kB',
      { under: 20 },
      `as built from this commit: ${told}`,
    ),
    row('The loader, brotli', weight([loader]), 'kB', { under: 2 }, 'as built from this commit'),
  ];
}
