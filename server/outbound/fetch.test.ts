import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { makeOutbound, type OutboundFault } from './fetch.ts';

const userAgent = 'Fingerpost (+https://fingerpost.example)';

/** A host on this machine; how to name it, and how often it was asked. */
async function host(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, name: `127.0.0.1:${port}`, asked };
}

const reasonOf = async (promise: Promise<{ status: number }>): Promise<string> =>
  promise.then(
    ({ status }) => `answered ${status}`,
    (error: OutboundFault) => error.reason ?? String(error),
  );

describe('addresses that are asked', () => {
  const outside = ['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4009::1'];
  const inside = [
    '127.0.0.1 127.255.255.254 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 169.254.169.254 198.18.0.1 192.0.2.1',
    '198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 192.0.0.170 192.88.99.1',
    ':: ::1 fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 fec0::1 100::1',
    '::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 2002:7f00:1:: 2001:0:7f00:1:: 4000::1 no-address',
  ].flatMap((line) => line.split(' '));
  test.for(outside)('%s is on the open internet', (address) => expect(isPublicAddress(address)).toBe(true));
  test.for(inside)('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('addresses as they are written', () => {
  const never = makeOutbound({
    userAgent,
    resolve: async (name) => {
      throw new Error(`nobody may look up ${name}`);
    },
  });
  test.for([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://0/',
    'http://①②⑦.⓪.⓪.①/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'http://metadata.google.internal/',
    'http://localhost/',
    'http://localhost./',
    'http://LOCALHOST/',
    'http://a.localhost/',
    'http://printer.local/',
    'http://router/',
    'http://db.home.arpa./',
    'http://93.184.216.34:6379/',
    'https://93.184.216.34:80/',
    'http://user:pass@93.184.216.34/',
    'http://93.184.216.34@127.0.0.1/',
    'ftp://93.184.216.34/',
    'file:///etc/passwd',
    'gopher://93.184.216.34/',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('%s is refused before a name is looked up', async (address) => {
    expect(await reasonOf(never(address))).toBe('not-allowed');
  });
  test.for(['', 'www.council.example', 'http://', 'http://[::1', `https://council.uk/${'x'.repeat(3000)}`])(
    'what is no address is told so: %s',
    async (address) => {
      expect(await reasonOf(never(address))).toBe('malformed');
    },
  );
});

describe('names', () => {
  test.for([
    ['one address inside', ['10.0.0.7']],
    ['one of several inside', ['93.184.216.34', '::1']],
    ['an IPv4 address in IPv6 clothes', ['::ffff:169.254.169.254']],
  ] as const)('a name with %s is refused, and nobody is connected to', async ([, addresses]) => {
    const fetch = makeOutbound({
      userAgent,
      resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });
    expect(await reasonOf(fetch('http://village-hall.org.uk/'))).toBe('not-allowed');
  });

  test('a name is resolved once for a request, and what it resolved to is what is connected to', async () => {
    const reached: unknown[] = [];
    const one = await host((request, response) => {
      reached.push(request.socket.localAddress);
      response.end('here');
    });
    const name = `rebinding.org.uk:${one.port}`;
    let times = 0;
    const fetch = makeOutbound({
      userAgent,
      hosts: new Set([name]),
      resolve: async () => [{ address: times++ ? '127.0.0.99' : '127.0.0.1', family: 4 }],
    });
    expect((await fetch(`http://${name}/`)).status).toBe(200);
    expect([times, reached]).toEqual([1, ['127.0.0.1']]);
  });

  test('a name that was of the open internet and now leads inside is refused the next time', async () => {
    const one = await host((_request, response) => response.end('secret'));
    let times = 0;
    const fetch = makeOutbound({
      userAgent,
      ports: new Set([one.port]),
      resolve: async () => [{ address: times++ ? '127.0.0.1' : '93.184.216.34', family: 4 }],
    });
    await reasonOf(fetch(`http://rebinding.org.uk:${one.port}/`, { timeoutMs: 200 }));
    expect(await reasonOf(fetch(`http://rebinding.org.uk:${one.port}/`))).toBe('not-allowed');
    expect(one.asked).toEqual([]);
  });

  test('a name that leads nowhere is told so', async () => {
    const fetch = makeOutbound({ userAgent, resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await reasonOf(fetch('http://nobody.org.uk/'))).toBe('no-such-host');
  });
});

describe('redirects', () => {
  const leadingTo = async (location: string) => {
    const outer = await host((_request, response) => response.writeHead(302, { location }).end());
    return { outer, fetch: makeOutbound({ userAgent, hosts: new Set([outer.name]) }) };
  };
  test.for([
    'http://169.254.169.254/latest/meta-data/',
    '//127.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'http://u:p@8.8.8.8/',
  ])('to %s are not followed', async (location) => {
    const { outer, fetch } = await leadingTo(location);
    expect(await reasonOf(fetch(outer.url))).toBe('not-allowed');
  });
  test('within what is allowed are followed, each told, headers of ours only to the host they were for', async () => {
    const seen: unknown[] = [];
    const second = await host((request, response) => {
      seen.push(request.headers['authorization'], request.headers['user-agent']);
      response.end('here');
    });
    const first = await host((_request, response) => response.writeHead(301, { location: `${second.url}/new` }).end());
    const fetch = makeOutbound({ userAgent, hosts: new Set([first.name, second.name]) });
    const answer = await fetch(first.url, { headers: { authorization: 'Bearer x' } });
    expect(answer).toMatchObject({ status: 200, url: `${second.url}/new`, hops: [`${first.url}/`, `${second.url}/new`] });
    expect(seen).toEqual([undefined, userAgent]);
  });
  test('end after five', async () => {
    const outer = await host((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const fetch = makeOutbound({ userAgent, hosts: new Set([outer.name]) });
    expect(await reasonOf(fetch(outer.url))).toBe('too-many-redirects');
    expect(outer.asked).toHaveLength(6);
  });
});

describe('what is answered', () => {
  const to = async (answer: RequestListener) => {
    const one = await host(answer);
    return { one, fetch: makeOutbound({ userAgent, hosts: new Set([one.name]) }) };
  };
  test('never takes longer than allowed, however slowly it drips', async () => {
    const { one, fetch } = await to((_request, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const began = performance.now();
    expect(await reasonOf(fetch(one.url, { timeoutMs: 300 }))).toBe('slow');
    expect(performance.now() - began).toBeLessThan(2000);
  });
  test('never takes longer than allowed when nothing comes at all', async () => {
    const { one, fetch } = await to(() => {});
    expect(await reasonOf(fetch(one.url, { timeoutMs: 200 }))).toBe('slow');
  });
  test('is not read beyond its limit, also where it says it is small, or nothing', async () => {
    const { one, fetch } = await to((_request, response) => {
      const send = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', send);
      send();
    });
    expect(await reasonOf(fetch(one.url, { limitBytes: 50_000 }))).toBe('too-large');
    expect((await fetch(one.url, { limitBytes: 50_000, cut: true })).body.length).toBe(50_000);
  });
  test('that unpacks to far more than it weighs ends at the same limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const { one, fetch } = await to((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().arrayBuffers;
    expect(await reasonOf(fetch(one.url))).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });
  test('that is packed twice, or not as it says, is not read', async () => {
    const twice = await to((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x'));
    expect(await reasonOf(twice.fetch(twice.one.url))).toBe('malformed');
    const damaged = await to((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip at all'));
    expect(await reasonOf(damaged.fetch(damaged.one.url))).toBe('malformed');
  });
  test('of a type that was not asked for is not read', async () => {
    const { one, fetch } = await to((_request, response) => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'));
    expect(await reasonOf(fetch(one.url, { types: ['text/html'] }))).toBe('wrong-type');
    expect(await reasonOf(fetch(one.url, { types: ['image/svg+xml'] }))).toBe('answered 200');
  });
  test('in another protocol, or in none, is a fault and not a crash', async () => {
    const { one, fetch } = await to((request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect(await reasonOf(fetch(one.url))).toBe('malformed');
    const cut = await to((request) => request.socket.destroy());
    expect(await reasonOf(cut.fetch(cut.one.url))).toBe('unreachable');
  });
});
