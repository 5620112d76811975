/** Builds of the widgets, each at its own address for as long as websites may pin it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '../../testkit/fixture.ts';
import { type TemporaryFolder, temporaryFolder } from '../../testkit/temporary-folder.ts';
import { served } from '../testkit/serving.ts';
import { builtVersion, keepVersion, keptDays, keptVersions } from './kept-versions.ts';

const dist = resolve(import.meta.dirname, '../../../dist/embed');
const day = 86_400_000;
const now = new Date('2026-11-22T09:00:00Z');

let place: TemporaryFolder;
let built: string;
let kept: string;
beforeAll(async () => {
  place = await temporaryFolder();
  built = join(place.folder, 'built');
  kept = join(place.folder, 'embed');
});
afterAll(() => place.remove());

/** A build of one file, with the questions it asks. */
function build(version: string, code: string, documents: Record<string, string> = {}) {
  mkdirSync(join(built, '.vite'), { recursive: true });
  writeFileSync(join(built, 'fingerpost.js'), code);
  writeFileSync(join(built, 'old-Ab12Cd34.js'), code);
  writeFileSync(join(built, 'integrity.json'), JSON.stringify({ version, files: {} }));
  writeFileSync(join(built, '.vite/documents.json'), JSON.stringify(documents));
}

describe('a build that was given out', () => {
  test('keeps its files when the next one comes, and the questions it asks are answered while the schema can', async ({ db }) => {
    const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const [good, lost] = ['{ earlier: __typename }', '{ fieldThatIsGone }'];
    build('0.0.9-0123abcd', '/* earlier */', { [hash(good)]: good, [hash(lost)]: lost });
    keepVersion({ built, kept, now });
    await served(
      db,
      {},
      async (server) => {
        const pinned = await server.at('/embed/0.0.9-0123abcd/fingerpost.js', { headers: { origin: 'https://parish.example' } });
        expect([pinned.status, await pinned.text()]).toEqual([200, '/* earlier */']);
        expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(pinned.headers.get('access-control-allow-origin')).toBe('*');
        // A page that still has the earlier loader asks for its files beside the present ones.
        const beside = await server.at('/embed/old-Ab12Cd34.js');
        expect([beside.status, await beside.text()]).toEqual([200, '/* earlier */']);

        const ask = async (text: string) => (await server.at(`/graphql?documentId=${encodeURIComponent(hash(text))}`)).json();
        expect(await ask(good)).toEqual({ data: { earlier: 'Query' } });
        expect(await ask(lost)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });

        for (const path of [
          '0.0.9-0123abcd/.vite/documents.json',
          '0.0.9-0123abcd/documents.json',
          '0.0.9-0123abcd/..%2f..%2fbuilt%2ffingerpost.js',
          '0.0.9-ffffffff/fingerpost.js',
          '..%2f0.0.9-0123abcd/fingerpost.js',
          '0.0.9-0123abcd',
          'gone-Ab12Cd34.js',
        ])
          expect((await server.at(`/embed/${path}`)).status, path).toBe(404);
      },
      undefined,
      kept,
    );
  });

  test('is the present one too, at an address that is pinned to what is in it, with the hashes of its files', async ({ db }) => {
    const present = builtVersion(dist);
    if (!present) throw new Error('dist/embed is missing. Run npm run build.');
    await served(db, {}, async (server) => {
      for (const [file, integrity] of Object.entries(present.files)) {
        const response = await server.at(`/embed/${present.version}/${file}`);
        const hash = createHash('sha384')
          .update(await response.bytes())
          .digest('base64');
        expect(`sha384-${hash}`, file).toBe(integrity);
      }
      const stable = await server.at('/embed/fingerpost.js');
      expect(stable.headers.get('cache-control')).toContain('max-age=300');
      expect(await (await server.at(`/embed/${present.version}/integrity.json`)).json()).toEqual(present);
    });
    const documents = JSON.parse(readFileSync(join(dist, '.vite/documents.json'), 'utf8')) as Record<string, string>;
    expect(Object.values(documents).some((text) => text.includes('query Groups('))).toBe(true);
  });

  test('goes some time after another of its version replaced it; the last of each version stays', () => {
    const shelf = join(place.folder, 'shelf');
    const later = (days: number) => new Date(now.getTime() + days * day);
    for (const [version, days] of [
      ['1.0.0-00000001', 0],
      ['1.0.0-00000002', 1],
      ['2.0.0-00000003', 2],
      ['2.0.0-00000004', keptDays - 1],
      ['2.0.0-00000005', keptDays + 3],
    ] as const) {
      build(version, version);
      keepVersion({ built, kept: shelf, now: later(days) });
      // Again, as at every start, and by two processes at once.
      keepVersion({ built, kept: shelf, now: later(days) });
    }
    const names = keptVersions(shelf).map(({ version }) => version);
    expect(names).toEqual(['2.0.0-00000005', '2.0.0-00000004', '1.0.0-00000002']);
    expect(readdirSync(shelf).toSorted()).toEqual(names.toSorted());
  });
});
