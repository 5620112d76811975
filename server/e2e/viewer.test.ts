/** Who a request is from: a session counts on what our own pages post, and nowhere else. */
import { startServing } from '../http/testkit/serving.ts';
import { askAs, ownOrigin, postForm, signIn } from '../http/testkit/sign-in.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const email = 'sam@council.example';

const test = base
  .extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
    const server = await startServing(db);
    onCleanup(async () => {
      expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
      await server.close();
    });
    return server;
  })
  .extend('cookie', { scope: 'file' }, async ({ db, server }) => {
    const body = await makeGroup(db, { name: 'Robin Council' });
    await makeViewer(db, { role: 'OWNER', body }, { email });
    return signIn(server, db, email);
  });

const who = '{ viewer { email may } __typename }';
const asked = `/graphql?query=${encodeURIComponent(who)}`;

describe('a signed-in answer', () => {
  test('is for whoever posts from our own pages', async ({ server, cookie }) => {
    const { status, headers, body } = await askAs(server, cookie, who);
    expect([status, body.data.viewer.email]).toEqual([200, email]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is never given to a GET, with or without the cookie, nor kept from or for one', async ({ server, cookie }) => {
    for (let round = 0; round < 3; round++) {
      await askAs(server, cookie, who);
      for (const headers of [{}, { cookie }, { cookie, origin: ownOrigin }] as Record<string, string>[]) {
        const response = await server.at(asked, { headers });
        expect(await response.json(), JSON.stringify(headers)).toEqual({ data: { viewer: null, __typename: 'Query' } });
      }
    }
  });

  test('does not reach those who post the same at the same time', async ({ server, cookie }) => {
    const own = () => askAs(server, cookie, who);
    const other = () => server.ask({ query: who }, { origin: ownOrigin });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? own() : other())));
    for (const [index, { body }] of answers.entries()) expect(body.data.viewer?.email).toBe(index % 2 ? email : undefined);
  });

  test('is not kept for pages: nobody’s page says who somebody else is', async ({ server, cookie }) => {
    const own = await server.at('/curate/account', { headers: { cookie } });
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await server.at('/curate/account', { redirect: 'manual' })).status).toBe(303);
    await server.at('/groups', { headers: { cookie } });
    expect(await (await server.at('/groups')).text()).not.toContain(email);
  });
});

describe('a session', () => {
  test('that comes from a page of another site is refused whole', async ({ server, cookie }) => {
    for (const origin of ['https://evil.example', 'null', 'http://fingerpost.example', 'https://fingerpost.example.evil.example']) {
      const { status, body } = await askAs(server, cookie, 'mutation { changeOwnName(name: "Eve") { __typename } }', {}, origin);
      expect([status, body.errors[0].extensions.code], origin).toEqual([403, 'FORBIDDEN']);
    }
    const marked = await server.ask({ query: who }, { cookie, origin: ownOrigin, 'sec-fetch-site': 'cross-site' });
    expect(marked.status).toBe(403);
    expect((await askAs(server, cookie, '{ viewer { name } }')).body.data.viewer.name).not.toBe('Eve');
  });

  test('sent by a program that does not say where it comes from is nobody’s', async ({ server, cookie }) => {
    expect((await server.ask({ query: who }, { cookie })).body.data.viewer).toBeNull();
  });

  test('that was forged or changed is nobody’s', async ({ server, cookie }) => {
    const [name = '', value = ''] = cookie.split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const forged = [
      token,
      `${token}.`,
      `${token}.${encodeURIComponent(flipped)}`,
      `${token}x.${encodeURIComponent(signature)}`,
      `.${encodeURIComponent(signature)}`,
      '%E0%A4%A',
      "' OR true --",
    ];
    for (const each of forged) expect((await askAs(server, `${name}=${each}`, who)).body.data.viewer, each).toBeNull();
    // Two of one name: one of them was planted, and nobody can tell which.
    expect((await askAs(server, `${cookie}; ${name}=planted`, who)).body.data.viewer).toBeNull();
    // Under the name that a page without HTTPS could plant.
    expect((await askAs(server, `fingerpost=${value}`, who)).body.data.viewer).toBeNull();
  });

  test('of the database alone opens nothing: the secret is elsewhere', async ({ db, server, cookie }) => {
    const [name = ''] = cookie.split('=');
    const { token } = await db.session.findFirstOrThrow({ where: { account: { email } }, orderBy: { createdAt: 'desc' } });
    expect((await askAs(server, `${name}=${token}.${Buffer.from(token).toString('base64')}`, who)).body.data.viewer).toBeNull();
  });

  test('means nothing any more once it has ended', async ({ db, server }) => {
    await makeViewer(db, [], { email: 'replayed@council.example' });
    const replayed = await signIn(server, db, 'replayed@council.example');
    await postForm(server, '/curate/sign-out', {}, { cookie: replayed });
    expect((await askAs(server, replayed, who)).body.data.viewer).toBeNull();
    const body = (await askAs(server, replayed, 'mutation { changeOwnName(name: "Still") { __typename ... on Refusal { message } } }'))
      .body;
    expect(body.data.changeOwnName).toMatchObject({ __typename: 'NotSignedIn' });
  });
});

describe('a role', () => {
  test('is what the database says, whatever the request says', async ({ server, cookie }) => {
    const query = 'mutation($body: ID!) { grantMembership(body: $body, email: "x@y.example", role: ADMIN) { __typename } }';
    const variables = { body: 'R3JvdXA6MQ==', role: 'ADMIN', viewer: { parts: [{ role: 'ADMIN' }] } };
    const extra = { cookie, origin: ownOrigin, 'x-role': 'ADMIN', authorization: 'Bearer admin' };
    const { body } = await server.ask({ query, variables, viewer: { role: 'ADMIN' }, extensions: { role: 'ADMIN' } }, extra);
    expect(body.data?.grantMembership?.__typename ?? 'refused').toMatch(/NotAllowed|NotFound|refused/);
    const { body: mine } = await askAs(server, cookie, '{ viewer { may } }');
    expect(mine.data.viewer.may).not.toContain('member.grant-staff');
  });

  test('that has ended is gone with the next request', async ({ db, server }) => {
    const group = await makeGroup(db, { name: 'Sparrow Council' });
    await makeViewer(db, { role: 'ADMIN', body: group }, { email: 'leaver@council.example' });
    const theirs = await signIn(server, db, 'leaver@council.example');
    const may = async () => (await askAs(server, theirs, '{ viewer { may } }')).body.data.viewer.may as string[];
    expect(await may()).toContain('person.erase');
    await db.membership.updateMany({ where: { account: { email: 'leaver@council.example' } }, data: { until: new Date(Date.now() - 1) } });
    expect(await may()).not.toContain('person.erase');
  });
});
