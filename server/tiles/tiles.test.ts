/** Pictures and outlines through our own address, from a map server of the test's. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture } from '../../widgets/testkit/picture.ts';
import { ConfigError, readConfig } from '../config.ts';
import type { Database } from '../database.ts';
import { makeApp } from '../http/app.ts';
import { makeLog } from '../http/log.ts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from '../testkit/fixture.ts';
import { makeGroup, makePlace } from '../testkit/rows.ts';
import { isGivenOut, tileAt } from './grid.ts';
import { keptTiles } from './kept-tiles.ts';
import { simplified } from './simplify.ts';
import { attributionOf } from './source.ts';

const png = picture(16);
/** Ely, at zoom 12. */
const here = '12/2050/1346';
type Reply = { status: number; type?: string; body?: Buffer | string; location?: string };

let source: Server;
let asked: string[] = [];
let reply: Reply = { status: 200, type: 'image/png', body: png };
beforeAll(async () => {
  source = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, type, body, location } = reply;
    response.writeHead(status, { ...(type && { 'content-type': type }), ...(location && { location }) }).end(body);
  });
  await new Promise<void>((done) => void source.listen(0, '127.0.0.1', done));
});
afterAll(() => source.close());

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function open(db: Database, env: Record<string, string> = {}) {
  asked = [];
  reply = { status: 200, type: 'image/png', body: png };
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-tiles-'));
  const address = `http://127.0.0.1:${portOf(source)}/{z}/{x}/{y}.png?key=secret`;
  const settings = { TILES_URL: address, TILES_ATTRIBUTION: '© [Mappers](https://maps.example/)', DATA_DIR: folder, ...env };
  const start = async () => {
    const server = makeApp({ config: readConfig(settings), db, log: makeLog('silent') });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    onTestFinished(() => new Promise<void>((done) => void server.close(() => done())));
    return (path: string) => fetch(`http://127.0.0.1:${portOf(server)}/tiles/${path}`);
  };
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { get: await start(), start, folder };
}

async function makeCounty(db: Database) {
  if (await db.place.count()) return;
  await makePlace(db, { slug: 'ely', name: 'Ely', kind: 'TOWN', latitude: 52.4, longitude: 0.26 });
  await makePlace(db, { slug: 'huntingdon', name: 'Huntingdon', kind: 'TOWN', latitude: 52.33, longitude: -0.18 });
}

describe('a picture', () => {
  test('is fetched once for all who want it, kept on disk, and given to any website', async ({ db }) => {
    await makeCounty(db);
    const { get, start } = await open(db);
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(`${here}.png`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(Buffer.from((await answers[0]?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(png);
    const headers = answers[0]?.headers;
    expect(headers?.get('content-type')).toBe('image/png');
    expect(headers?.get('cache-control')).toContain('max-age=604800');
    expect(headers?.get('access-control-allow-origin')).toBe('*');
    expect(headers?.get('set-cookie')).toBeNull();
    expect(asked).toEqual([`/${here}.png?key=secret`]);
    // Another process on the same machine.
    expect((await (await start())(`${here}.png`)).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  test('that is none, is not ours to give, or is written otherwise than it should be, is not there and not asked for', async ({ db }) => {
    await makeCounty(db);
    const { get } = await open(db);
    const nothing = [
      '12/0/0.png',
      '18/1/1.png',
      '3/4/2.png',
      '19/0/0.png',
      '12/4096/0.png',
      '-1/0/0.png',
      '12/2050/1346.webp',
      '12/2050/1346',
      '12/2050/01346.png',
      '1e1/2/3.png',
      '12/2050/1346.png/x',
      'a/b/c.png',
      '12/2050/..%2F..%2Fx.png',
    ];
    for (const path of nothing) expect((await get(path)).status, path).toBe(404);
    expect(asked).toEqual([]);
  });

  test('is believed only if it is one: a page in its place, or a way to a machine beside us, gives none', async ({ db }) => {
    await makeCounty(db);
    for (const bad of [
      { status: 200, type: 'text/html', body: '<p>Too many</p>' },
      { status: 200, type: 'image/png', body: '<svg onload="alert(1)"/>' },
      { status: 200, type: 'image/svg+xml', body: '<svg/>' },
      { status: 200, type: 'image/png', body: Buffer.concat([png, Buffer.alloc(600_000)]) },
      { status: 302, location: 'http://127.0.0.1:1/' },
      { status: 429 },
      { status: 500 },
    ]) {
      const { get } = await open(db);
      reply = bad;
      const answer = await get(`${here}.png`);
      expect([answer.status, await answer.text()], JSON.stringify(bad).slice(0, 60)).toEqual([503, '']);
      // It is left alone for a while, rather than asked for each picture of a screen.
      await get('12/2051/1346.png');
      expect(asked).toHaveLength(1);
    }
    const { get } = await open(db);
    reply = { status: 404 };
    expect((await get(`${here}.png`)).status).toBe(404);
    expect((await get(`${here}.png`)).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  test('is limited apart from all else', async ({ db }) => {
    await makeCounty(db);
    const { get } = await open(db, { RATE_LIMIT_PER_MINUTE: '1' });
    const statuses = [];
    for (let time = 0; time < 6; time++) statuses.push((await get(`${here}.png`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  test('is not there without a source, and then outlines and names are', async ({ db }) => {
    await makeCounty(db);
    const { get } = await open(db, { TILES_URL: '', TILES_ATTRIBUTION: '' });
    expect((await get(`${here}.png`)).status).toBe(404);
    const behind = await (await get('outlines.json')).json();
    expect(behind).toMatchObject({ tiles: null, names: [{ name: 'Ely' }, { name: 'Huntingdon' }] });
    const withSource = await (await (await open(db)).get('outlines.json')).json();
    expect(withSource).toMatchObject({ tiles: { address: '/tiles/{z}/{x}/{y}.png' }, names: [] });
    expect(withSource.owed).toEqual([{ words: '© ' }, { words: 'Mappers', url: 'https://maps.example/' }]);
    expect(JSON.stringify(withSource)).not.toContain('secret');
  });
});

test('the disk holds so much and no more: the oldest go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-tiles-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const kept = keptTiles({ folder, source: 'a', limitBytes: 40 * 4096 });
  for (let y = 0; y < 100; y++) await kept.write({ z: 12, x: 1, y }, png);
  const left = (await readdir(folder, { recursive: true })).filter((name) => /\/\d+$/.test(name) && !/-1$/.test(name));
  expect(left.length).toBeLessThanOrEqual(42);
  expect(left.length).toBeGreaterThan(20);
  expect(await kept.read({ z: 12, x: 1, y: 99 })).not.toBeNull();
  expect(await keptTiles({ folder, source: 'b', limitBytes: 1e6 }).read({ z: 12, x: 1, y: 99 })).toBeNull();
});

describe('outlines', () => {
  test('are of districts, and of places asked for; nothing hidden changes them, or how far the map reaches', async ({ db }) => {
    await makeCounty(db);
    const district = await makePlace(db, { slug: 'fenshire', name: 'Fenshire', kind: 'DISTRICT' });
    const licence = await db.source.create({ data: { system: 'os', title: 'OS', licence: 'OGL', attribution: 'Contains OS data' } });
    await db.boundary.create({ data: { placeId: district.id, sourceId: licence.id, areaKm2: 100, digest: 'x' } });
    await db.$executeRaw`INSERT INTO "Ring" ("placeId", ring, bounds) SELECT ${district.id}::int, r, box(r) FROM (SELECT '((-0.2,52.2),(0.1,52.20001),(0.3,52.2),(0.3,52.5),(-0.2,52.5))'::polygon AS r) s`;
    const { get } = await open(db, { TILES_URL: '', TILES_ATTRIBUTION: '' });
    const both = async () => [await (await get('outlines.json')).text(), await (await get('outlines.json?places=fenshire,nowhere')).text()];
    const before = await both();
    expect(JSON.parse(before[0] ?? '')).toMatchObject({
      outlines: [
        {
          slug: 'fenshire',
          rings: [
            [
              [-0.2, 52.2],
              [0.3, 52.2],
              [0.3, 52.5],
              [-0.2, 52.5],
              [-0.2, 52.2],
            ],
          ],
        },
      ],
      owed: [{ words: 'Contains OS data' }],
    });
    expect(JSON.parse(before[1] ?? '').outlines).toHaveLength(1);
    await makeGroup(db, {
      name: 'Refuge',
      location: { visibility: 'HIDDEN', placeId: district.id, latitude: 54.9, longitude: -3.2, postcode: 'CA1 1AA' },
    });
    const fresh = await open(db, { TILES_URL: '', TILES_ATTRIBUTION: '' });
    expect(
      await Promise.all(['outlines.json', 'outlines.json?places=fenshire,nowhere'].map(async (path) => (await fresh.get(path)).text())),
    ).toEqual(before);
    const { get: tiles } = await open(db);
    expect((await tiles('12/2011/1298.png')).status).toBe(404);
    expect(asked).toEqual([]);
  });

  test('keep their corners and lose what cannot be seen', () => {
    const ring = [
      ...Array.from({ length: 1000 }, (_, index) => [index / 1000, 52 + Math.sin(index) / 1e5] as const),
      [1, 53] as const,
      [0, 52] as const,
    ];
    const small = simplified(ring, 0.001);
    expect(small.length).toBeLessThan(8);
    expect(small[0]).toEqual(small.at(-1));
    expect(
      simplified(
        [
          [0, 52],
          [0.00001, 52],
          [0, 52.00001],
          [0, 52],
        ],
        0.001,
      ),
    ).toEqual([]);
  });
});

describe('what is configured', () => {
  const faults = (env: Record<string, string>) => {
    try {
      readConfig(env);
    } catch (error) {
      if (error instanceof ConfigError) return error.sentences;
    }
    return [];
  };
  test('a source needs its three numbers, its own address, and somebody it is owed to', () => {
    for (const url of [
      'https://tiles.example/{z}/{x}.png',
      'https://{s}.tiles.example/{z}/{x}/{y}.png',
      'ftp://tiles.example/{z}/{x}/{y}',
      'tiles/{z}/{x}/{y}',
      'https://a:b@tiles.example/{z}/{x}/{y}',
    ])
      expect(faults({ TILES_URL: url, TILES_ATTRIBUTION: '© Them' })[0], url).toMatch(
        /^TILES_URL cannot be used as it is\. Write the address of one tile/,
      );
    expect(faults({ TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png?key=abc' })[0]).toMatch(/^TILES_ATTRIBUTION is not set/);
  });

  test('an attribution is words and links of the web, never markup', () => {
    expect(attributionOf('© [Us](https://us.example) [Bad](javascript:alert(1)) <b>')).toEqual([
      { words: '© ' },
      { words: 'Us', url: 'https://us.example' },
      { words: ' [Bad](javascript:alert(1)) <b>' },
    ]);
  });

  test('only the county is given out, and from far away what is around it', () => {
    const county = { west: -0.5, south: 52, east: 0.5, north: 52.7 };
    expect(tileAt('12', '2050', '1346')).toEqual({ z: 12, x: 2050, y: 1346 });
    expect(isGivenOut({ z: 12, x: 2050, y: 1346 }, county)).toBe(true);
    expect(isGivenOut({ z: 12, x: 2075, y: 1346 }, county)).toBe(false);
    expect(isGivenOut({ z: 8, x: 128, y: 84 }, county)).toBe(true);
    expect(isGivenOut({ z: 8, x: 60, y: 84 }, county)).toBe(false);
  });
});
