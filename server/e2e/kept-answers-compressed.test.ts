/** Answers go out in the form their asker takes best, and say the same in each. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { read, test } from '../http/testkit/processes.ts';
import { raw, type Serving } from '../http/testkit/serving.ts';
import { describe, expect } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';

describe('compressed', () => {
  /** As bytes, which fetch would have decompressed. */
  async function bytesOf({ port }: Serving, path: string, encodings: string, more = '') {
    const whole = await rawBytes(
      port,
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept-encoding: ${encodings}\r\n${more}\r\n`,
    );
    const end = whole.indexOf('\r\n\r\n');
    const head = whole.subarray(0, end).toString().toLowerCase();
    const encoding = /content-encoding: (\w+)/.exec(head)?.[1] ?? 'identity';
    return { head, encoding, body: whole.subarray(end + 4) };
  }
  const rawBytes = async (port: number, bytes: string) =>
    Buffer.from(await raw(port, bytes, (socket) => socket.setEncoding('latin1')), 'latin1');

  test('an answer is the same, with a tag of its own for each encoding, any of which is known again', async ({ db, start }) => {
    await makeGroup(db, { name: 'Wordy', description: 'The very same words. '.repeat(200) });
    const server = await start();
    for (const path of [read('{ listing(slug: "wordy") { description } }'), '/groups/wordy']) {
      const plain = await bytesOf(server, path, 'identity');
      expect(plain.encoding).toBe('identity');
      expect(plain.head).toMatch(/vary: (accept, )?accept-encoding/);
      await expect.poll(async () => (await bytesOf(server, path, 'gzip')).encoding).toBe('gzip');
      await expect.poll(async () => (await bytesOf(server, path, 'gzip, deflate, br')).encoding).toBe('br');
      const gzip = await bytesOf(server, path, 'gzip');
      const br = await bytesOf(server, path, 'gzip;q=0.5, br');
      expect(gunzipSync(gzip.body)).toEqual(plain.body);
      expect(brotliDecompressSync(br.body)).toEqual(plain.body);
      expect(br.body.length).toBeLessThan(gzip.body.length);
      const tags = [plain, gzip, br].map(({ head }) => /etag: (".*")/.exec(head)?.[1] ?? '');
      expect(new Set(tags).size).toBe(3);
      expect((await bytesOf(server, path, 'br;q=0, gzip;q=0')).encoding).toBe('identity');
    }
  });

  test('is also what is answered for the first time, or to a question that was posted', async ({ db, start }) => {
    await db.listing.deleteMany({ where: { slug: 'wordier' } });
    await makeGroup(db, { name: 'Wordier', description: 'The very same words. '.repeat(200) });
    const server = await start();
    const query = '{ listing(slug: "wordier") { description } }';
    for (const encoding of ['gzip', 'br, gzip'])
      expect((await bytesOf(server, read(`${query} #${encoding}`), encoding)).encoding).toBe('gzip');
    const posted = await server.at('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query }),
    });
    expect(posted.headers.get('content-encoding')).toBe('gzip');
    expect(((await posted.json()) as { data: { listing: { description: string } } }).data.listing.description).toContain('same words');
    expect((await bytesOf(server, read('{ __typename }'), 'gzip')).encoding).toBe('identity');
  });
});
