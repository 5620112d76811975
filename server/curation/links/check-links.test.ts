import { type OutboundAnswer, OutboundFault, type OutboundFetch } from '../../outbound/fetch.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { makeGroup, makePlace } from '../../testkit/rows.ts';
import { checkLinks } from './check-links.ts';
import { looksParked } from './parked.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-05-04T03:15:00Z');
const on = (days: number) => new Date(start + days * day);

type Answer = Partial<OutboundAnswer> | OutboundFault | ((method: string) => Partial<OutboundAnswer> | OutboundFault);

/** A web of a few addresses; whatever else is asked for has no host. */
function web(pages: Record<string, Answer>) {
  const asked: string[] = [];
  const fetch: OutboundFetch = async (address, { method = 'GET' } = {}) => {
    asked.push(`${method} ${address}`);
    const page = pages[String(address)];
    const answer = typeof page === 'function' ? page(method) : page;
    if (!answer) throw new OutboundFault('no-such-host', 'There is no website there.');
    if (answer instanceof OutboundFault) throw answer;
    const body = method === 'HEAD' ? Buffer.alloc(0) : (answer.body ?? Buffer.from('<h1>Welcome</h1>'));
    return { status: 200, url: String(address), hops: [String(address)], headers: {}, ...answer, body };
  };
  return { fetch, asked };
}

let count = 0;
const linked = (db: Parameters<typeof makeGroup>[0], url: string, more: Partial<Parameters<typeof makeGroup>[1]> = {}) =>
  makeGroup(db, { name: `Linked ${++count}`, links: { create: [{ kind: 'WEBSITE', url }] }, ...more });
const empty = (db: Parameters<typeof makeGroup>[0]) =>
  db.$executeRawUnsafe(`TRUNCATE "Listing", "LinkAddress", "QueueItem", "Place" RESTART IDENTITY CASCADE`);

describe('addresses of the catalogue', () => {
  test('are asked once a week: the head alone of a page, the page itself of a home page', async ({ db }) => {
    await empty(db);
    await linked(db, 'https://hall.org.uk/');
    await linked(db, 'https://club.org.uk/news');
    await linked(db, 'https://draft.org.uk/', { status: 'DRAFT' });
    const { fetch, asked } = web({ 'https://hall.org.uk/': {}, 'https://club.org.uk/news': {} });
    expect(await checkLinks(db, { now: on(0), fetch })).toMatchObject({ asked: 2, answered: 2, opened: 0, stopped: false });
    expect(asked.sort()).toEqual(['GET https://hall.org.uk/', 'HEAD https://club.org.uk/news', 'HEAD https://hall.org.uk/']);
    expect(await checkLinks(db, { now: on(6), fetch })).toMatchObject({ asked: 0 });
    expect(await checkLinks(db, { now: on(7), fetch })).toMatchObject({ asked: 2 });
  });

  test('that fail are asked again on other days, and count as dead after a week; then they wait for a curator', async ({ db }) => {
    await empty(db);
    const place = await makePlace(db, { slug: 'march', kind: 'TOWN' });
    const body = await makeGroup(db, { name: 'A steward' });
    const { id } = await linked(db, 'https://gone.org.uk/', { stewardId: body.id, places: [place] });
    const { fetch } = web({});
    const found: number[] = [];
    for (let days = 0; days <= 14; days++) found.push((await checkLinks(db, { now: on(days), fetch })).opened);
    expect(found.indexOf(1)).toBe(7);
    expect(found.filter(Boolean)).toEqual([1]);
    expect(await db.queueItem.findMany()).toMatchObject([
      {
        kind: 'LINK',
        state: 'OPEN',
        risk: 10,
        listingId: id,
        listingKind: 'GROUP',
        stewardId: body.id,
        placeIds: [place.id],
        reason: 'https://gone.org.uk/ has not answered since 4 May 2026, in 4 tries on different days. There is no website there.',
      },
    ]);
  });

  test('that answer again settle their finding themselves, and are raised anew when they fail anew', async ({ db }) => {
    await empty(db);
    await linked(db, 'https://now-and-then.org.uk/');
    const down = web({});
    const up = web({ 'https://now-and-then.org.uk/': {} });
    for (const days of [0, 1, 3, 7]) await checkLinks(db, { now: on(days), fetch: down.fetch });
    expect(await checkLinks(db, { now: on(14), fetch: up.fetch })).toMatchObject({ closed: 1 });
    for (const days of [21, 22, 24, 28]) await checkLinks(db, { now: on(days), fetch: down.fetch });
    expect(await db.queueItem.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { state: 'DROPPED', outcome: 'The address answers again.', version: 2 },
      { state: 'OPEN' },
    ]);
  });

  test('that a curator takes off the record settle their finding too', async ({ db }) => {
    await empty(db);
    const { id } = await linked(db, 'https://mistyped.org.uk/');
    const { fetch } = web({});
    for (const days of [0, 1, 3, 7]) await checkLinks(db, { now: on(days), fetch });
    await db.link.updateMany({ where: { listingId: id }, data: { url: 'https://well-typed.org.uk/' } });
    expect(await checkLinks(db, { now: on(8), fetch })).toMatchObject({ closed: 1 });
    expect(await db.linkAddress.findMany({ select: { url: true } })).toEqual([{ url: 'https://well-typed.org.uk/' }]);
  });

  test('that lead to somebody else’s domain are told with where they lead, and those of a name for sale', async ({ db }) => {
    await empty(db);
    await linked(db, 'https://old.org.uk/');
    await linked(db, 'https://www.same.org.uk/');
    await linked(db, 'https://lapsed.org.uk/');
    const { fetch } = web({
      'https://old.org.uk/': { url: 'https://casino.example.com/win' },
      'https://www.same.org.uk/': { url: 'https://same.org.uk/home' },
      'https://lapsed.org.uk/': { body: Buffer.from('<title>lapsed.org.uk</title><p>This domain is for sale. Buy this domain.') },
    });
    await checkLinks(db, { now: on(0), fetch });
    const items = await db.queueItem.findMany({ orderBy: { title: 'asc' } });
    expect(items.map(({ title }) => title.split(': ')[1]).sort()).toEqual([
      'a link leads to a domain for sale',
      'a link leads to another website',
    ]);
    const moved = items.find(({ title }) => /another/.test(title));
    expect(Object.values(moved?.changes ?? {})).toEqual([{ old: 'https://old.org.uk/', new: 'https://casino.example.com/win' }]);
    expect(await checkLinks(db, { now: on(7), fetch })).toMatchObject({ opened: 0, closed: 0 });
  });

  test('that refuse a program are there all the same; a HEAD that is not understood is asked as a page', async ({ db }) => {
    await empty(db);
    await linked(db, 'https://closed-to-robots.org.uk/');
    await linked(db, 'https://no-head.org.uk/a');
    const { fetch } = web({
      'https://closed-to-robots.org.uk/': { status: 403 },
      'https://no-head.org.uk/a': (method) => ({ status: method === 'HEAD' ? 501 : 200 }),
    });
    expect(await checkLinks(db, { now: on(0), fetch })).toMatchObject({ answered: 2, failed: 0 });
  });

  test('of a host that says “later” are left alone until then, without counting as failed', async ({ db }) => {
    await empty(db);
    await linked(db, 'https://busy.org.uk/a');
    await linked(db, 'https://busy.org.uk/b');
    const { fetch, asked } = web({
      'https://busy.org.uk/a': { status: 429, headers: { 'retry-after': String(2 * 86_400) } },
      'https://busy.org.uk/b': {},
    });
    await checkLinks(db, { now: on(0), fetch });
    await checkLinks(db, { now: on(1), fetch });
    expect(asked).toEqual(['HEAD https://busy.org.uk/a']);
    await checkLinks(db, { now: on(2), fetch });
    expect(asked).toHaveLength(2);
    expect(await db.linkAddress.findMany({ select: { failures: true } })).toEqual([{ failures: 0 }, { failures: 0 }]);
  });

  test('are not blamed for our own network: where nothing at all is reached, nothing is written', async ({ db }) => {
    await empty(db);
    for (let host = 0; host < 6; host++) await linked(db, `https://host-${host}.org.uk/`);
    const { fetch } = web({});
    expect(await checkLinks(db, { now: on(0), fetch })).toMatchObject({ stopped: true, asked: 0 });
    expect(await db.linkAddress.count({ where: { failures: { gt: 0 } } })).toBe(0);
  });

  test('of one host are asked one after the other, with a pause', async ({ db }) => {
    await empty(db);
    for (const page of 'abc') await linked(db, `https://hall.org.uk/${page}`);
    const times: number[] = [];
    const { fetch } = web(Object.fromEntries([...'abc'].map((page) => [`https://hall.org.uk/${page}`, {}])));
    await checkLinks(db, {
      now: on(0),
      pauseMs: 60,
      fetch: (...asked) => {
        times.push(performance.now());
        return fetch(...asked);
      },
    });
    expect(times).toHaveLength(3);
    for (const index of [1, 2]) expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThan(50);
  });
});

test('a parish page that mentions a domain for sale is not parked', () => {
  expect(looksParked(`<p>${'news of the parish '.repeat(200)} buy this domain`)).toBe(false);
  expect(looksParked('<h1>hall.org.uk</h1> This domain has expired.')).toBe(true);
});
