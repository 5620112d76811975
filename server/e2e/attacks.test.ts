/** What somebody tries who is signed in with the lowest role, or whose browser is lent to another site: refused with a sentence, and nothing changes. */
import type { Database } from '../database.ts';
import { type Serving, startServing } from '../http/testkit/serving.ts';
import { askAs, ownOrigin, signIn } from '../http/testkit/sign-in.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { globalId, makeGroup } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const email = 'sam@quilters.example';

const test = base
  .extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
    const server = await startServing(db);
    onCleanup(async () => {
      expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
      await server.close();
    });
    return server;
  })
  .extend('own', { scope: 'file' }, async ({ db }) => {
    const own = await makeGroup(db, { name: 'Quilters' });
    await makeViewer(db, { role: 'OWNER', body: own }, { email });
    await db.listing.update({ where: { id: own.id }, data: { ownerId: own.id } });
    return own;
  })
  .extend('other', { scope: 'file' }, ({ db }) => makeGroup(db, { name: 'Others' }))
  .extend('cookie', { scope: 'file' }, async ({ db, server, own }) => own && signIn(server, db, email));

const said = '__typename ... on Refusal { message }';
const change = (id: string, set: object, alias = 'one') =>
  `${alias}: changeRecord(id: ${JSON.stringify(id)}, version: 1, set: ${JSON.stringify(set).replace(/"(\w+)":/g, '$1:')}) { ${said} }`;
const summaryOf = async (db: Database, { id }: { id: number }) => (await db.listing.findUniqueOrThrow({ where: { id } })).summary;
const post = (server: Serving, headers: Record<string, string>, body: string) => server.at('/graphql', { method: 'POST', headers, body });

describe('another site that has somebody’s browser post', () => {
  const plain = (id: number) => JSON.stringify({ query: `mutation { ${change(globalId('Group', id), { summary: 'Taken over.' })} }` });
  const form = (id: number) => new URLSearchParams(JSON.parse(plain(id))).toString();
  const json = 'application/json';
  for (const [what, headers] of Object.entries({
    'JSON called text': { 'content-type': 'text/plain', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'JSON called text, from an old browser': { 'content-type': 'text/plain', origin: 'https://evil.example' },
    'JSON called text, from our own address': { 'content-type': 'text/plain', origin: ownOrigin, 'sec-fetch-site': 'same-origin' },
    'JSON from a page without an origin': { 'content-type': json, origin: 'null' },
    'JSON from a host below ours': { 'content-type': json, origin: 'https://wiki.fingerpost.example', 'sec-fetch-site': 'same-site' },
    'JSON from our host by plain http': { 'content-type': json, origin: 'http://fingerpost.example' },
    'JSON with an origin beside ours': { 'content-type': json, origin: `${ownOrigin}, https://evil.example` },
    'JSON that says where nothing comes from': { 'content-type': json },
  } as Record<string, Record<string, string>>))
    test(`${what} changes nothing`, async ({ db, server, own, cookie }) => {
      const before = await summaryOf(db, own);
      const response = await post(server, { ...headers, cookie }, plain(own.id));
      const text = await response.text();
      expect(response.status, text).toBeLessThan(500);
      expect(text).not.toContain('RecordChange');
      expect(await summaryOf(db, own)).toBe(before);
    });
  test('a form changes nothing, whatever it is called', async ({ db, server, own, cookie }) => {
    const before = await summaryOf(db, own);
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      for (const origin of ['https://evil.example', ownOrigin]) {
        const response = await post(server, { 'content-type': type, origin, cookie }, form(own.id));
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
      }
    expect(await summaryOf(db, own)).toBe(before);
  });
});

describe('an owner', () => {
  test('changes nothing of others, by whatever id, also among changes of their own', async ({ db, server, own, other, cookie }) => {
    const before = await summaryOf(db, other);
    const ids = [
      globalId('Group', other.id),
      globalId('Venue', other.id),
      globalId('Listing', other.id),
      String(other.id),
      Buffer.from(`Group:${other.id} OR 1=1`).toString('base64'),
      Buffer.from(`Group:${own.id},${other.id}`).toString('base64'),
      globalId('Group', -1),
      globalId('Group', 2 ** 40),
      globalId('__proto__', other.id),
      '',
      '\u0000',
      'x'.repeat(10_000),
    ];
    for (const id of ids) {
      const { status, body } = await askAs(server, cookie, `mutation { ${change(id, { summary: 'Taken over.' })} }`);
      expect(status, id).toBeLessThan(500);
      expect(body.errors?.[0]?.message ?? body.data.one.message, id).toMatch(/^[A-Z“].{10,}/);
      expect(JSON.stringify(body), id).not.toMatch(/INTERNAL|prisma|SELECT/i);
    }
    const mixed = `mutation { ${change(globalId('Group', other.id), { summary: 'Taken over.' }, 'a')} ${change(globalId('Group', own.id), { summary: 'Our own words.' }, 'b')} }`;
    const { body } = await askAs(server, cookie, mixed);
    expect([body.data.a.__typename, await summaryOf(db, own)]).toEqual(['NotAllowed', 'Our own words.']);
    expect(await summaryOf(db, other)).toBe(before);
  });

  test('is told the most of a text, and loses nothing by 2 MB of it', async ({ db, server, own, cookie }) => {
    const id = globalId('Group', own.id);
    const before = await db.listing.findUniqueOrThrow({ where: { id: own.id } });
    for (const length of [2_000_000, 200_000, 30_000]) {
      const query =
        'mutation($id: ID!, $set: JSON!) { one: changeRecord(id: $id, version: 1, set: $set) { __typename ... on Refusal { message } } }';
      const body = JSON.stringify({ query, variables: { id, set: { description: 'y'.repeat(length) } } });
      const response = await post(server, { 'content-type': 'application/json', origin: ownOrigin, cookie }, body);
      const text = await response.text();
      expect(response.status, text.slice(0, 200)).toBeLessThan(500);
      expect(text.length).toBeLessThan(2000);
      expect(text).toMatch(/"message":"[^"]{20,}/);
    }
    expect((await db.listing.findUniqueOrThrow({ where: { id: own.id } })).description).toBe(before.description);
  });

  test('writes scripts as words', async ({ db, server, own, cookie }) => {
    const { version } = await db.listing.findUniqueOrThrow({ where: { id: own.id } });
    const bad = '</script><script>alert(1)</script><img src=x onerror=alert(2)> [go](javascript:alert(3)) "onmouseover="alert(4)';
    const set = `set: { summary: ${JSON.stringify(bad)}, description: ${JSON.stringify(bad)} }`;
    const { body } = await askAs(
      server,
      cookie,
      `mutation { one: changeRecord(id: "${globalId('Group', own.id)}", version: ${version}, ${set}) { ${said} } }`,
    );
    expect(body.errors).toBeUndefined();
    const page = await (await server.at('/groups/quilters')).text();
    expect(page).toContain('alert(1)');
    expect(page).not.toMatch(/<script>alert|<img src=x|href="javascript:|"onmouseover="/i);
  });

  test('invites nobody by an address that holds more than one line', async ({ db, server, own, cookie }) => {
    const query = `mutation($body: ID!, $email: String!) { one: grantMembership(body: $body, email: $email, role: OWNER) { ${said} } }`;
    const refusal = async (address: string): Promise<string | undefined> => {
      const { status, body } = await askAs(server, cookie, query, { body: globalId('Group', own.id), email: address });
      expect(status).toBeLessThan(500);
      return body.errors?.[0]?.message ?? body.data.one.message;
    };
    const before = await db.mail.count();
    for (const address of [
      'a@b.example\r\nBcc: all@b.example',
      'a@b.example\nX: y',
      'a@b.example, c@d.example',
      '<a@b.example>',
      'a@b.example\u0000',
    ])
      expect(await refusal(address), JSON.stringify(address)).toMatch(/^[A-Z“].{10,}/);
    expect(await db.mail.count()).toBe(before);
    // One that is right goes through, so it was the address that was refused.
    expect(await refusal('new@quilters.example')).toBeUndefined();
    expect(await db.mail.count()).toBe(before + 1);
  });
});

describe('one request', () => {
  test('is one: an array of them is refused, and so is a name given twenty thousand times', async ({ server, cookie, own }) => {
    const one = { query: `mutation { ${change(globalId('Group', own.id), { summary: 'Twice.' })} }` };
    const batch = await post(server, { 'content-type': 'application/json', origin: ownOrigin, cookie }, JSON.stringify([one, one]));
    expect(batch.status).toBe(400);
    const many = Array.from({ length: 600 }, (_, index) => `a${index}: openSuggestionForm(kind: LISTING) { __typename }`).join(' ');
    const flood = await server.ask({ query: `mutation { ${many} }` });
    expect(flood.body.errors?.[0]?.extensions?.code, JSON.stringify(flood.body).slice(0, 200)).toMatch(/QUERY_TOO_COMPLEX|BAD_USER_INPUT/);
  });
});

test('signing in leads to no other site and writes no header', async ({ server }) => {
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/curate\r\nset-cookie: a=b',
    '/%0d%0aset-cookie:a=b',
    'javascript:alert(1)',
    '/curate/../..//evil.example',
  ]) {
    const page = await server.at(`/curate/sign-in?return=${encodeURIComponent(to)}`);
    expect(page.status, to).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    const value = /name="return" value="([^"]*)"/.exec(await page.text())?.[1] ?? '/curate';
    expect(new URL(value.replaceAll('&amp;', '&'), ownOrigin).origin, to).toBe(ownOrigin);
  }
});
