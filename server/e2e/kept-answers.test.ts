/** Answers are kept, and are never wrong for it: the clock ends them, and what is not public to all is not kept. */
import { figure, hits, named, plainSql, read, test, whileLocked } from '../http/testkit/processes.ts';
import { describe, expect } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';

describe('a question asked again', () => {
  test('is answered without the database, by GET and HEAD, the same to the last byte, and logged and counted as any other', async ({
    db,
    start,
  }) => {
    await makeGroup(db, { name: 'Asked Again' });
    const server = await start();
    for (const path of [named('asked-again'), '/groups/asked-again']) {
      const first = await server.at(path);
      const text = await first.text();
      const before = server.asked();
      const counted = await hits(server);
      const again = await server.at(path);
      expect(await again.text()).toBe(text);
      const head = await server.at(path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(server.asked()).toBe(before);
      expect(await hits(server)).toBe(counted + 2);
      const known = await server.at(path, { headers: { 'if-none-match': again.headers.get('etag') ?? '' } });
      expect([known.status, await known.text()]).toEqual([304, '']);
      // Nothing but these two may tell a kept answer from the first.
      const constant = ({ headers }: Response) => [...headers].filter(([name]) => !/^(date|x-request-id)$/.test(name));
      expect(constant(again)).toEqual(constant(first));
      expect(new Set([first, again, head, known].map(({ headers }) => headers.get('x-request-id'))).size).toBe(4);
      const lines = server.log.filter(({ requestId }) => requestId === again.headers.get('x-request-id'));
      expect(lines).toMatchObject([{ level: 'info', method: 'GET', status: 200, ms: 0, msg: 'request' }]);
      expect(Object.keys(lines[0] ?? {})).toEqual(Object.keys(server.log[0] ?? {}));
    }
  });

  test('counts towards the rate limit', async ({ start }) => {
    const server = await start({ RATE_LIMIT_PER_MINUTE: '3' });
    const path = read('{ __typename }');
    for (const left of [2, 1, 0]) expect((await server.at(path)).headers.get('ratelimit')).toContain(`r=${left};`);
    const refused = await server.at(path);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });

  test('by many at once is worked out once', async ({ db, databaseUrl, start }) => {
    await makeGroup(db, { name: 'Wanted By Many' });
    const server = await start();
    await server.at(named('nobody'));
    const before = server.asked();
    await server.at(named('nobody-else'));
    const alone = server.asked() - before;
    await whileLocked(databaseUrl, async (waited) => {
      const answers = Array.from({ length: 20 }, async () => (await server.at(named('wanted-by-many'))).text());
      await waited();
      return () => Promise.all(answers).then((texts) => expect(new Set(texts).size).toBe(1));
    });
    expect(await figure(server, 'fingerpost_answers_total{from="joined"}')).toBe(19);
    expect(server.asked() - before - alone).toBeLessThanOrEqual(alone);
  });
});

describe('the clock', () => {
  test('ends an answer at the moment that changes it, and at each full minute', async ({ db, start }) => {
    const moment = Date.parse('2031-03-04T10:20:30.250Z');
    let now = moment - 20_000;
    const { id } = await makeGroup(db, { name: 'Falls Due', confirmedAt: new Date(moment - 1e9), dueAt: new Date(moment) });
    const server = await start({}, () => now);
    const path = read('{ listing(slug: "falls-due") { assurance { state } } }');
    const ask = async () => {
      const response = await server.at(path);
      const { data } = (await response.json()) as { data: { listing: { assurance: { state: string } } } };
      return [data.listing.assurance.state, /s-maxage=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1]];
    };
    expect(await ask()).toEqual(['DUE', '20']);
    const before = server.asked();
    now = moment - 7_300;
    expect(await ask()).toEqual(['DUE', '7']);
    now = moment - 1;
    expect(await ask()).toEqual(['DUE', '0']);
    expect(server.asked()).toBe(before);
    now = moment;
    expect(await ask()).toEqual(['OVERDUE', '30']);
    const later = server.asked();
    expect(later).toBeGreaterThan(before);
    now = Date.parse('2031-03-04T10:20:59.999Z');
    await ask();
    expect(server.asked()).toBe(later);
    now += 1;
    await ask();
    expect(server.asked()).toBeGreaterThan(later);
    // Put back by an hour: what was worked out for later is not told now.
    now -= 3_600_000;
    expect((await ask())[0]).toBe('DUE');
    await db.listing.delete({ where: { id } });
  });
});

describe('never kept is', () => {
  test('what was posted, what has an error, what says who asks, and what is no plain 200', async ({ db, start }) => {
    await makeGroup(db, { name: 'Old One', status: 'ARCHIVED' });
    const server = await start();
    const path = named('old-one');
    const ways: (() => Promise<Response>)[] = [
      () =>
        server.at('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ groups { totalCount } }' }),
        }),
      () => server.at(path, { headers: { authorization: 'Bearer somebody' } }),
      () => server.at(path, { headers: { cookie: 'session=somebody' } }),
      () => server.at('/groups', { headers: { cookie: 'session=somebody' } }),
      () => server.at(read('{ groups(filter: { base: { places: ["nowhere"] } }) { totalCount } }')),
      () => server.at('/groups/old-one'),
      () => server.at('/%67raphql?query=%7B__typename%7D'),
    ];
    for (const ask of ways) for (let index = 0; index < 3; index++) await (await ask()).arrayBuffer();
    expect(await figure(server, 'fingerpost_answers_kept')).toBe(0);
    // Nor are they answered from what is kept for others.
    for (let index = 0; index < 3; index++) await server.at(path);
    const before = await hits(server);
    expect(before).toBe(2);
    await server.at(path, { headers: { authorization: 'Bearer somebody' } });
    await server.at(path, { headers: { cookie: 'session=somebody' } });
    expect(await hits(server)).toBe(before);
  });

  test('a failure: each who waited for it tries alone, and is told its own request id', async ({ databaseUrl, start }) => {
    const server = await start();
    await plainSql(databaseUrl, async (client) => {
      await client.query('ALTER TABLE "Listing" RENAME TO "Elsewhere"');
      try {
        const answers = await Promise.all(Array.from({ length: 5 }, async () => server.at(named('anything'))));
        const ids = await Promise.all(
          answers.map(
            async (response) =>
              ((await response.json()) as { errors: { extensions: { requestId: string } }[] }).errors[0]?.extensions.requestId,
          ),
        );
        expect(ids).toEqual(answers.map(({ headers }) => headers.get('x-request-id')));
      } finally {
        await client.query('ALTER TABLE "Elsewhere" RENAME TO "Listing"');
      }
    });
    expect(await (await server.at(named('anything'))).json()).toEqual({ data: { listing: null } });
  });

  test('more than the memory allows', async ({ db, start }) => {
    await makeGroup(db, { name: 'Bulky', description: 'Long. '.repeat(2000) });
    const server = await start({ ANSWER_CACHE_BYTES: '200000' });
    for (let index = 0; index < 60; index++) await (await server.at(read(`{ a${index}: listing(slug: "bulky") { description } }`))).text();
    const bytes = await figure(server, 'fingerpost_answers_kept_bytes');
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
    const none = await start({ ANSWER_CACHE_BYTES: '0' });
    for (let index = 0; index < 3; index++) expect((await none.at(named('bulky'))).status).toBe(200);
    expect(await hits(none)).toBe(0);
  });
});

test('who leaves while others wait for the same does not take their answer away', async ({ db, databaseUrl, start }) => {
  await makeGroup(db, { name: 'Patient' });
  const server = await start();
  await server.at(named('nobody'));
  await whileLocked(databaseUrl, async (waited) => {
    const leaving = new AbortController();
    const first = server.at(named('patient'), { signal: leaving.signal }).catch(() => 'left');
    await waited();
    const second = server.at(named('patient')).then((response) => response.text());
    await waited();
    leaving.abort();
    expect(await first).toBe('left');
    await waited();
    return async () => expect(await second).toContain('Patient');
  });
});

test('an answer never goes out under another’s form of media', async ({ start }) => {
  const server = await start();
  const path = read('{ __typename }');
  const types = ['application/json', 'application/graphql-response+json', '*/*'];
  for (let round = 0; round < 2; round++)
    for (const accept of types) {
      const response = await server.at(path, { headers: { accept } });
      if (accept !== '*/*') expect(response.headers.get('content-type')).toContain(accept);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    }
  const page = await server.at(path, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
});
