/** What the server keeps from harm: its time, its figures, and the privacy of those who ask. */
import { openDatabase } from '../database.ts';
import { limitKey } from '../http/client-address.ts';
import { type Serving, served } from '../http/testkit/serving.ts';
import { describe, expect, test } from '../testkit/fixture.ts';

const typename = '/graphql?query={__typename}';

describe('the rate limit', () => {
  const three = { RATE_LIMIT_PER_MINUTE: '3' };
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  /** A minute that does not end while they ask. */
  const steady = () => Date.parse('2026-07-14T09:00:10Z');

  test('refuses the fourth request of an address in a sentence, with when to come again', ({ db }) =>
    served(
      db,
      three,
      async (server) => {
        for (const left of [2, 1, 0]) {
          const response = await server.at(typename);
          expect([response.status, response.headers.get('ratelimit')?.split(';')[1]]).toEqual([200, `r=${left}`]);
        }
        const refused = await server.at(typename);
        expect(refused.status).toBe(429);
        expect(Number(refused.headers.get('retry-after'))).toSatisfy((seconds: number) => seconds > 0 && seconds <= 60);
        expect(refused.headers.get('access-control-allow-origin')).toBe('*');
        expect(await refused.json()).toEqual({
          errors: [
            {
              message: 'Too many requests from your address. Wait a minute, then go on more slowly.',
              extensions: { code: 'RATE_LIMITED' },
            },
          ],
        });
        const page = await server.at('/');
        expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8']);
        for (const path of ['/healthz', '/readyz', '/metrics']) expect((await server.at(path)).status, path).toBe(200);
      },
      steady,
    ));

  test('does not believe X-Forwarded-For from just anybody', ({ db }) =>
    served(
      db,
      three,
      async (server) => {
        for (let index = 0; index < 3; index++) await server.at(typename, from(`10.0.0.${index}`));
        expect((await server.at(typename, from('10.0.0.9'))).status).toBe(429);
      },
      steady,
    ));

  test('counts each address behind a trusted proxy by itself, and no further than that proxy saw', ({ db }) =>
    served(
      db,
      { ...three, TRUSTED_PROXIES: '127.0.0.0/8, ::1' },
      async (server) => {
        const four = async (addresses: readonly string[]) => {
          for (const address of addresses.slice(0, 3)) expect((await server.at(typename, from(address))).status, address).toBe(200);
          return (await server.at(typename, from(addresses[3] ?? ''))).status;
        };
        expect(await four(['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1'])).toBe(429);
        expect(await four(['192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5'])).toBe(200);
        // What stands before the last address was written by the asker.
        expect(await four(['1.1.1.1, 192.0.2.6', '2.2.2.2, 192.0.2.6', '3.3.3.3,192.0.2.6', '192.0.2.6:4711'])).toBe(429);
        expect(await four(['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:DB8:1:2:3:4:5:6', '2001:0db8:0001:0002::9'])).toBe(429);
        expect(await four(['2001:db8:1:3::1', '2001:db8:1:4::1', '2001:db8:1:5::1', '2001:db8:1:6::1'])).toBe(200);
        expect(await four(['nonsense', 'unknown', '', '999.999.999.999'])).toBe(429);
      },
      steady,
    ));

  test('takes the /64 of an IPv6 address for one asker', () => {
    expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:0DB8:1:2::9'));
    expect(limitKey('2001:db8::1')).toBe(limitKey('2001:db8:0:0:ffff::1'));
    expect(limitKey('fe80::1%eth0')).toBe(limitKey('fe80::2%eth1'));
    expect(limitKey('2001:db8:1:2::')).not.toBe(limitKey('2001:db8:1:3::'));
    expect(limitKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });
});

describe('metrics', () => {
  const token = 'a-token-of-some-length';
  const status = async (server: Serving, headers: Record<string, string> = {}) => (await server.at('/metrics', { headers })).status;

  test('are for this machine, not for what is forwarded to it', ({ db }) =>
    served(db, {}, async (server) => {
      await server.at(typename);
      const text = await (await server.at('/metrics')).text();
      expect(text).toMatch(/fingerpost_http_request_seconds_count\{route="graphql",status="200"\} 1/);
      expect(text).toContain('fingerpost_database_connections{state="open"}');
      for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
        expect(await status(server, { [name]: '127.0.0.1' }), name).toBe(403);
      expect(await status(server, { authorization: 'Bearer ' })).toBe(200);
    }));

  test('are for whoever holds the token', ({ db }) =>
    served(db, { METRICS_TOKEN: token, TRUSTED_PROXIES: '127.0.0.1' }, async (server) => {
      const away = { 'x-forwarded-for': '192.0.2.1' };
      expect(await status(server, away)).toBe(403);
      expect(await status(server, { ...away, authorization: `Bearer ${token}` })).toBe(200);
      expect(await status(server, { ...away, authorization: `bearer ${token}` })).toBe(200);
      expect(await status(server, { authorization: `Bearer ${token}x` })).toBe(403);
      expect(await status(server, { authorization: `Bearer ${token.slice(1)}` })).toBe(403);
    }));
});

describe('the log', () => {
  test('has one line for each request, and nothing that tells who asked for what', ({ db }) =>
    served(db, { TRUSTED_PROXIES: '127.0.0.1' }, async (server) => {
      const headers = {
        'x-forwarded-for': '198.51.100.77',
        'user-agent': 'canary-agent',
        cookie: 'canary=cookie',
        referer: 'https://canary.example/',
      };
      const ids: (string | null)[] = [];
      const ask = async (path: string, init: RequestInit = {}) => {
        const response = await server.at(path, { ...init, headers: { ...headers, ...init.headers } });
        await response.arrayBuffer();
        ids.push(response.headers.get('x-request-id'));
      };
      await ask('/graphql?query={search(query:"canary-words"){totalCount}}&operationName=canary');
      await ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'query canary($canary: String) { search(query: $canary) { totalCount } }',
          variables: { canary: 'canary@example.org' },
        }),
      });
      await ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"canary' });
      await ask('/groups?place=canary');
      await ask('/canary/canary?canary#canary');
      await ask('/healthz?canary');
      expect(server.log.map(({ requestId }) => requestId)).toEqual(ids);
      expect(new Set(ids).size).toBe(6);
      for (const line of server.log)
        expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'msg', 'requestId', 'route', 'status', 'time']);
      expect(JSON.stringify(server.log)).not.toMatch(/canary|198\.51|127\.0\.0\.1|search/i);
    }));

  test('tells of a fault of ours once, without the words that were asked, and the asker is told the request id', async ({
    databaseUrl,
  }) => {
    const db = openDatabase({ url: databaseUrl });
    await db.$executeRaw`alter table "Listing" rename to "Elsewhere"`;
    await served(db, {}, async (server) => {
      const query = 'query ($slug: String!) { a: listing(slug: $slug) { name } b: listing(slug: $slug) { name } }';
      const { status, headers, body } = await server.ask({ query, variables: { slug: 'canary-slug' } });
      const requestId = headers.get('x-request-id');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      for (const { message, extensions } of body.errors) {
        expect(message).toBe('Something went wrong on our side. Try again in a minute; if it goes on, tell us the request id.');
        expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
      }
      const faults = server.log.filter(({ level }) => level === 'error');
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ requestId, errors: 2, msg: 'unexpected error in a resolver' });
      expect(JSON.stringify(server.log)).not.toContain('canary');
      const page = await server.at('/groups/canary-slug');
      expect(page.status).toBe(500);
      expect(await page.text()).toContain(page.headers.get('x-request-id'));
      expect(JSON.stringify(server.log)).not.toContain('canary');
    }).finally(() => db.$executeRaw`alter table "Elsewhere" rename to "Listing"`);
    await db.close();
  });
});
