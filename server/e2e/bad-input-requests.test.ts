/** Requests of every wrong sort: each gets a sentence and the right code, and the server goes on answering. */
import { request as ask } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expectRefusal, expectServing, post } from '../http/testkit/refusal.ts';
import { raw } from '../http/testkit/serving.ts';
import { test } from '../http/testkit/unharmed.ts';
import { describe, expect } from '../testkit/fixture.ts';

const deep = (levels: number) => `{ place(slug: "a") ${'{ within '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;

describe('a body', () => {
  const code = 'BAD_USER_INPUT';
  const tooLarge = { status: 413, code, message: 'The body is larger than 262144 bytes, which is the most. Send less at once.' };
  const big = JSON.stringify({ query: `{ __typename } #${'x'.repeat(5_000_000)}` });

  test('of 5 MB is refused, and the refusal can be read', async ({ server }) => {
    await expectRefusal(server, await post(server, big), tooLarge);
  });

  test('of 5 MB that does not say how long it is, too', async ({ server }) => {
    const body = new Blob([big]).stream();
    const response = await server.at('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    await expectRefusal(server, response, tooLarge);
  });

  test('of 5 MB whose sender asks first is refused before it is sent', async ({ server }) => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000000\r\nexpect: 100-continue\r\n\r\n`;
    const answer = await raw(server.port, head);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain(tooLarge.message);
  });

  test('whose sender asks first is otherwise asked for', async ({ server }) => {
    const body = '{"query":"{ __typename }"}';
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`;
    const answer = await raw(server.port, head, (socket) => socket.once('data', () => socket.write(body)));
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  test('that is not JSON, or no object, is refused', async ({ server }) => {
    for (const body of [
      '',
      ' ',
      '{',
      'null',
      '3',
      '"x"',
      'true',
      '{"query": "{ __typename }"',
      "{'query': 1}",
      '\ufeff\ufeff{}',
      '{}}',
      '{"query":"{}\n"}',
    ])
      await expectRefusal(server, await post(server, body), { status: 400, code, message: /^(POST body|There is nothing to answer)/ });
    await expectRefusal(server, await post(server, '[]'), { status: 400, code, message: /Batching is not supported/ });
    await expectRefusal(server, await post(server, '{}'), { status: 400, code, message: /^There is nothing to answer\. Send a query/ });
  });

  test('whose query is no text, or does not parse, is refused', async ({ server }) => {
    for (const query of [3, {}, [], true, { toString: 1 }])
      await expectRefusal(server, await post(server, { query }), { status: 400, code, message: /Expected "query" param to be a string/ });
    const response = await post(server, { query: '{ groups(' }, { accept: 'application/graphql-response+json' });
    await expectRefusal(server, response, { status: 400, code, message: /^Syntax Error: Expected Name, found <EOF>\./ });
  });

  test('that is not UTF-8 is refused', async ({ server }) => {
    const bytes = Buffer.concat([
      Buffer.from('{"query": "{ search(query: \\"'),
      Buffer.from([0xff, 0xfe, 0xc0, 0xaf]),
      Buffer.from('\\") { totalCount } }"}'),
    ]);
    const message = 'The body is not text in UTF-8. Send JSON in UTF-8.';
    await expectRefusal(server, await post(server, bytes), { status: 400, code, message });
    const utf16 = Buffer.from('{"query":"{ __typename }"}', 'utf16le');
    expect((await post(server, utf16)).status).toBe(400);
  });

  test('of another content type is refused', async ({ server }) => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'application/jsonp',
      'x'.repeat(5000),
    ]) {
      const response = await post(server, '{"query":"{ __typename }"}', { 'content-type': type });
      await expectRefusal(server, response, {
        status: 415,
        code,
        message: /^Send the query as JSON, with the header content-type: application\/json\.$/,
      });
    }
    const response = await post(server, '{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=latin1' });
    await expectRefusal(server, response, { status: 415, code, message: 'Send the JSON in UTF-8.' });
    const packed = await post(server, '{"query":"{ __typename }"}', { 'content-encoding': 'gzip' });
    await expectRefusal(server, packed, { status: 415, code, message: 'Send the JSON without compressing it.' });
    expect((await post(server, '{"query":"{ __typename }"}', { 'content-type': 'Application/JSON; Charset="UTF-8"' })).status).toBe(200);
  });

  test('that never comes to its end is refused when its time is over', async ({ server }) => {
    const began = performance.now();
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"que';
    const answer = await raw(server.port, head);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('The request took too long to arrive. Send it again.');
    expect(performance.now() - began).toBeLessThan(4000);
    await expectServing(server);
  });

  test('whose sender goes away is forgotten', async ({ server }) => {
    await raw(
      server.port,
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"que',
      (socket) => setTimeout(() => socket.destroy(), 100),
    );
    await expect.poll(() => server.log.some(({ route }) => route === 'gone')).toBe(true);
    await expectServing(server);
  });
});

describe('a method', () => {
  test('that means nothing is refused, with those that do', async ({ server }) => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await server.at('/graphql', { method, body: '{}' });
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
      await expectRefusal(server, response, {
        status: 405,
        code: 'BAD_USER_INPUT',
        message: `${method} means nothing here. Ask with GET or POST.`,
      });
      const page = await server.at('/nowhere', { method, body: '{}' });
      expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await page.text()).toBe(`${method} means nothing here: this address can only be read.\n`);
    }
  });

  test('GET does not change anything: a mutation by GET is refused', async ({ server }) => {
    const response = await server.at('/graphql?query=mutation{x}', { headers: { accept: 'application/graphql-response+json' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    await expectServing(server);
  });

  test('HEAD answers as GET does, without a body', async ({ server }) => {
    const get = await server.at('/graphql?query={__typename}');
    const head = await server.at('/graphql?query={__typename}', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary'])
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
  });
});

test('an Accept that we cannot answer in is told', async ({ server }) => {
  const response = await server.at('/graphql?query={__typename}', { headers: { accept: 'image/png' } });
  await expectRefusal(server, response, {
    status: 406,
    code: 'BAD_USER_INPUT',
    message: /^We answer in application\/graphql-response\+json/,
  });
});

describe('an address', () => {
  test('that is not percent-encoded as it should be is refused', async ({ server }) => {
    for (const path of ['/%', '/groups/%E0%A4%A', '/%ff', '/a%00b', '/embed/%zz', '/graphql%']) {
      const answer = await raw(server.port, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect(answer, path).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('This address is not written as an address should be.');
    }
    await expectServing(server);
  });

  test('of any odd form is answered below 500', async ({ server }) => {
    const odd = [
      '//graphql',
      '//',
      '/..',
      '/../../etc/passwd',
      '/./',
      '/graphql/',
      '/graphql/x',
      '/GRAPHQL',
      '*',
      'http://',
      'http://[',
      'http://evil.example/graphql?query={__typename}',
      `/${'a/'.repeat(3000)}`,
      '/?',
      '/?&&=&%',
      '/;',
      "/'",
      '/\\',
      '/embed/',
      '/embed',
      '/assets/',
      '/assets/x',
      '/groups/__proto__',
      '/places/__proto__',
      '/__proto__',
      '/constructor',
      '/groups/%F0%9F%98%80',
    ];
    for (const path of odd)
      for (const method of ['GET', 'OPTIONS', 'HEAD', 'POST']) {
        const answer = await raw(server.port, `${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
        expect(answer, `${method} ${path}`).toMatch(/^HTTP\/1\.1 [234]/);
      }
    await expectServing(server);
  });

  test('of 40,000 characters is told to be sent by POST', async ({ server }) => {
    const answer = await raw(server.port, `GET /graphql?query=${'x'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('The address and headers are too long. Send a long query by POST.');
    await expectServing(server);
  });
});

test('what is not HTTP is told so', async ({ server }) => {
  const requests = [
    '\0\0\0\0\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
    'POST /graphql HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ];
  for (const bytes of requests) {
    const answer = await raw(server.port, bytes);
    expect(answer, bytes).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('This is not a request as HTTP has them.');
  }
  await expectServing(server);
});

test('a connection that says nothing, or says it drop by drop, is closed', async ({ server }) => {
  let drops: NodeJS.Timeout | undefined;
  const answer = await raw(server.port, 'GET / HTTP/1.1\r\n', (socket) => {
    drops = setInterval(() => socket.write('x: y\r\n'), 100);
  });
  clearInterval(drops);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  await expectServing(server);
});

test('many bad requests at once do no harm', async ({ server }) => {
  const bodies = ['{', '{"query":"{ nope }"}', '{"query":3}', JSON.stringify({ query: deep(50) }), 'x'.repeat(300_000)];
  const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => post(server, bodies[index % bodies.length])));
  for (const answer of answers) expect(answer.status).toBeLessThan(500);
  await expectServing(server);
});

test('an asker who stops listening has its work stopped', async ({ server }) => {
  const half = ask({ port: server.port, host: '127.0.0.1', path: '/graphql?query={groups{totalCount}}' });
  half.on('error', () => {});
  half.end();
  await wait(1);
  half.destroy();
  await expectServing(server);
});
