/** Every file of the widgets as it goes over the wire: compressed, and kept for ever where its address never means anything else. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../../testkit/fixture.ts';
import { served } from '../testkit/serving.ts';
import { builtVersion } from './kept-versions.ts';

const dist = resolve(import.meta.dirname, '../../../dist/embed');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

test('every script goes out as brotli or gzip, for a year at an address with a hash or a version, for minutes at one that stays', async ({
  db,
}) => {
  const version = builtVersion(dist)?.version;
  expect(scripts.length).toBeGreaterThan(20);
  await served(db, {}, async (server) => {
    for (const name of scripts)
      for (const [path, lasting] of [
        [`/embed/${name}`, /-[\w-]{8}\.js$/.test(name)],
        [`/embed/${version}/${name}`, true],
      ] as const)
        for (const [accepted, encoding] of [
          ['gzip, br', 'br'],
          ['gzip', 'gzip'],
          ['identity', null],
        ] as const) {
          const answer = await server.at(path, { headers: { 'accept-encoding': accepted } });
          const { headers } = answer;
          expect([answer.status, headers.get('content-encoding'), headers.get('vary')?.toLowerCase()], path).toEqual([
            200,
            encoding,
            'accept-encoding',
          ]);
          expect(headers.get('cache-control'), path).toBe(
            lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=86400',
          );
          expect(headers.get('content-type'), path).toMatch(/^text\/javascript/);
          expect(await answer.text(), path).toBe(readFileSync(resolve(dist, name), 'utf8'));
        }
  });
});
