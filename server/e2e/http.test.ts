/** How the server behaves to browsers, caches, load balancers and those who wait. */
import { resolve } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { readDocuments } from '../http/documents.ts';
import { raw, served } from '../http/testkit/serving.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { withAdmin } from '../testkit/template.ts';

const typename = '/graphql?query={__typename}';

describe('browsers of other sites', () => {
  test('may ask anything that needs no key', ({ db }) =>
    served(db, {}, async (server) => {
      const preflight = await server.at('/graphql', {
        method: 'OPTIONS',
        headers: {
          origin: 'https://parish.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,x-apollo-operation-name',
        },
      });
      expect(preflight.status).toBe(204);
      expect(Object.fromEntries(preflight.headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
        'access-control-allow-headers': 'content-type, accept, if-none-match, *',
        'access-control-max-age': '86400',
      });
      const answer = await server.at(typename, { headers: { origin: 'https://parish.example' } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
    }));
});

describe('caches', () => {
  test('may keep a read for 30 seconds, and learn by its tag that it has not changed', ({ db }) =>
    served(db, {}, async (server) => {
      const first = await server.at(typename);
      expect(Object.fromEntries(first.headers)).toMatchObject({
        'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
        vary: 'accept, accept-encoding',
      });
      const etag = first.headers.get('etag') ?? '';
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await server.at(typename, { headers: { 'if-none-match': known } });
        expect([again.status, again.headers.get('etag'), await again.text()], known).toEqual([304, etag, '']);
        expect(again.headers.get('access-control-allow-origin')).toBe('*');
      }
      expect((await server.at(typename, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }));

  test('keep neither errors nor what was posted', ({ db }) =>
    served(db, {}, async (server) => {
      for (const path of [
        '/graphql?query={nope}',
        '/graphql',
        '/graphql?query={groups(first:1000){totalCount}}',
        '/graphql?documentId=x',
        '/healthz',
        '/readyz',
        '/metrics',
      ])
        expect((await server.at(path)).headers.get('cache-control'), path).toBe('no-store');
      expect((await server.ask({ query: '{ __typename }' })).headers.get('cache-control')).toBe('no-store');
    }));
});

test('our own documents are asked for by their id, by GET and by POST', ({ db }) =>
  served(db, {}, async (server) => {
    const documents = readDocuments(resolve(import.meta.dirname, '../..'));
    const [documentId, text] = Object.entries(documents).find(([, document]) => /query \w+ {/.test(document)) ?? [];
    expect(text).toBeTruthy();
    const byText = await server.ask({ query: text });
    expect(byText.body.errors).toBeUndefined();
    expect((await server.ask({ documentId })).body).toEqual(byText.body);
    const byGet = await server.at(`/graphql?documentId=${encodeURIComponent(documentId ?? '')}&variables={}`);
    expect(await byGet.json()).toEqual(byText.body);
    expect(byGet.headers.get('cache-control')).toContain('s-maxage=30');
  }));

describe('files', () => {
  test('of the widgets are open to every site, and kept for ever where their name holds a hash', ({ db }) =>
    served(db, {}, async (server) => {
      const loader = await server.at('/embed/fingerpost.js');
      expect(Object.fromEntries(loader.headers)).toMatchObject({
        'content-type': 'text/javascript',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      });
      const [chunk] = /[\w.-]+-[\w-]{8}\.js/.exec(await loader.text()) ?? [];
      const part = await server.at(`/embed/${chunk}`);
      expect([part.status, part.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      const again = await server.at('/embed/fingerpost.js', { headers: { 'if-none-match': loader.headers.get('etag') ?? '' } });
      expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
      const range = await server.at('/embed/fingerpost.js', { headers: { range: 'bytes=5-2' } });
      expect(range.status).toBe(200);
      const head = await server.at('/embed/fingerpost.js', { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, loader.headers.get('content-length'), '']);
      expect((await server.at('/embed/fingerpost.js', { method: 'OPTIONS' })).status).toBe(204);
      const put = await server.at('/embed/fingerpost.js', { method: 'PUT' });
      expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }));

  test('of our pages are found under the names the pages give them', ({ db }) =>
    served(db, {}, async (server) => {
      const page = await (await server.at('/')).text();
      const paths = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        const file = await server.at(path);
        expect([file.status, file.headers.get('cache-control')], path).toEqual([200, 'public, max-age=31536000, immutable']);
      }
    }));

  test('elsewhere are out of reach', ({ db }) =>
    served(db, {}, async (server) => {
      const climbs = ['..', '%2e%2e', '..%2f..', '..%5c..', '%252e%252e', '.vite', '....//..', '%00'];
      for (const climb of climbs)
        for (const prefix of ['/embed', '/assets']) {
          for (const file of ['package.json', 'server/main.ts', 'manifest.json', 'etc/passwd']) {
            const answer = await raw(server.port, `GET ${prefix}/${climb}/${file} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
            expect(answer, `${prefix}/${climb}/${file}`).toMatch(/^HTTP\/1\.1 40[04] /);
            expect(answer).not.toMatch(/fingerpost@|"dependencies"|root:|isEntry/);
          }
        }
    }));
});

describe('readiness', () => {
  test('goes with the database and comes back with it, and the server lives on', async ({ databaseUrl }) => {
    const name = new URL(databaseUrl).pathname.slice(1);
    const admin = new URL(databaseUrl);
    admin.pathname = '/postgres';
    const db = openDatabase({ url: databaseUrl });
    await served(db, {}, async (server) => {
      expect((await server.at('/readyz')).status).toBe(200);
      await withAdmin(admin.href, async (client: pg.Client) => {
        await client.query(`alter database ${name} with allow_connections false`);
        await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
        const away = await server.at('/readyz');
        expect([away.status, await away.text()]).toEqual([503, 'The database does not answer.\n']);
        expect((await server.at('/healthz')).status).toBe(200);
        await client.query(`alter database ${name} with allow_connections true`);
      });
      await expect.poll(async () => (await server.at('/readyz')).status, { timeout: 10_000 }).toBe(200);
      expect((await server.ask({ query: '{ groups { totalCount } }' })).body.errors).toBeUndefined();
    });
    await db.close();
  });
});

describe('a question that takes too long', () => {
  /** Nobody reads listings while the work is done. */
  async function whileLocked(url: string, work: () => Promise<void>): Promise<void> {
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table "Listing" in access exclusive mode');
    await work().finally(() => holder.end());
  }
  const tooSlow = [{ message: 'This took too long to answer. Ask for less at once.', extensions: { code: 'QUERY_TOO_COMPLEX' } }];
  const query = '{ listing(slug: "a") { name } }';

  test('is told so when the time of the request is over', ({ db, databaseUrl }) =>
    served(db, { REQUEST_TIMEOUT_MS: '300' }, async (server) => {
      await whileLocked(databaseUrl, async () => {
        const { status, body } = await server.ask({ query });
        expect([status, body.errors]).toEqual([422, tooSlow]);
        const page = await server.at('/groups/a');
        expect([page.status, await page.text()]).toEqual([422, 'This took too long to answer. Ask for less at once.\n']);
      });
      expect((await server.ask({ query })).body).toEqual({ data: { listing: null } });
      expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
      expect(server.log.map(({ route }) => route)).toEqual(['late', 'late', 'graphql']);
    }));

  test('is told so when the time of its statement is over', async ({ databaseUrl }) => {
    const db = openDatabase({ url: databaseUrl, statementTimeoutMs: 200 });
    await served(db, {}, async (server) => {
      await whileLocked(databaseUrl, async () => {
        const { body } = await server.ask({ query });
        expect(body.errors).toMatchObject(tooSlow);
      });
      expect((await server.ask({ query })).body).toEqual({ data: { listing: null } });
    });
    await db.close();
  });
});

test('connections are kept for the next request', ({ db }) =>
  served(db, {}, async (server) => {
    const ask = 'GET /healthz HTTP/1.1\r\nhost: x\r\n';
    const answer = await raw(server.port, `${ask}\r\n`, (socket) =>
      socket.once('data', () => socket.write(`${ask}connection: close\r\n\r\n`)),
    );
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    expect(answer).toMatch(/keep-alive: timeout=65/i);
  }));

test('GraphiQL is sent to browsers, whole, compressed for those that can read it', ({ db }) =>
  served(db, {}, async (server) => {
    const answer = await raw(server.port, 'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept: text/html\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const response = await server.at('/graphql', { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    const html = await response.text();
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(3_000_000);
    expect(answer).toContain(html.slice(-50));
    // Nothing in its markup leads elsewhere; what its script does is watched in a browser (graphiql.test.ts).
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
    expect(html.match(/<script[^>]*\ssrc/g)).toBeNull();
    const again = await server.at('/graphql', { headers: { accept: 'text/html', 'if-none-match': response.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await server.at('/graphql', { method: 'HEAD', headers: { accept: 'text/html' } })).status).toBe(200);
  }));
