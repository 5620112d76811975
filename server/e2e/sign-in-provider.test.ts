/** Signing in by a real OpenID provider: who is let in, and what of the exchange may not be tampered with. */
import { client, startOpenidProvider } from '../http/testkit/openid-provider.ts';
import { startServing } from '../http/testkit/serving.ts';
import { askAs, cookiesOf, ownOrigin, postForm } from '../http/testkit/sign-in.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { makeViewer } from '../testkit/viewers.ts';

const callback = '/curate/auth/callback/council';

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('provider', { scope: 'file' }, async ({}, { onCleanup }) => {
    const provider = await startOpenidProvider(ownOrigin + callback);
    onCleanup(() => provider.close());
    return provider;
  })
  .extend('server', { scope: 'file' }, async ({ db, provider }, { onCleanup }) => {
    const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret };
    const server = await startServing(db, settings);
    onCleanup(async () => {
      expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
      await server.close();
    });
    return server;
  });

type Server = Awaited<ReturnType<typeof startServing>>;

async function start(server: Server, returnTo = '/curate/account') {
  const response = await postForm(server, '/curate/sign-in/provider', { return: returnTo });
  expect(response.status).toBe(200);
  const [, url = ''] = /^0;url=(.*)$/.exec(response.headers.get('refresh') ?? '') ?? [];
  return { url, cookie: cookiesOf(response), response };
}

const pathOf = (address: string) => address.slice(ownOrigin.length);
const finish = (server: Server, address: string, cookie: string) => server.at(pathOf(address), { redirect: 'manual', headers: { cookie } });
const emailOf = async (server: Server, cookie: string) => (await askAs(server, cookie, '{ viewer { email } }')).body.data.viewer?.email;

describe('a verified address that has an account', () => {
  test('is signed in and remembered; nothing the provider would let us do is kept', async ({ db, server, provider }) => {
    await makeViewer(db, [], { email: 'sam@council.example', name: 'Sam Reed' });
    provider.person = { sub: 'p-1', email: 'Sam@Council.example', email_verified: true, name: 'SAM R' };
    const { url, cookie, response } = await start(server);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      nonce: expect.stringMatching(/.{20}/),
      response_type: 'code',
    });
    expect(await response.text()).toContain('Going to your work account');
    const done = await finish(server, await provider.visit(url), cookie);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/curate/account']);
    expect(done.headers.getSetCookie().find((each) => each.startsWith('__Host-fingerpost='))).toMatch(
      /Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
    expect(await emailOf(server, cookiesOf(done))).toBe('sam@council.example');
    expect(await db.signInMethod.findMany()).toMatchObject([
      { subject: 'p-1', providerId: 'council', accessToken: null, refreshToken: null, idToken: null, password: null },
    ]);
    expect((await db.account.findUniqueOrThrow({ where: { email: 'sam@council.example' } })).name).toBe('Sam Reed');
  });

  test('is known again by who they are there, also under another address', async ({ server, provider }) => {
    provider.person = { sub: 'p-1', email: 'married@council.example', email_verified: true };
    const { url, cookie } = await start(server);
    const done = await finish(server, await provider.visit(url), cookie);
    expect(await emailOf(server, cookiesOf(done))).toBe('sam@council.example');
  });
});

describe('refused with a sentence', () => {
  const refused = async (response: Response, sentence: RegExp) => {
    expect(response.status).toBe(403);
    expect(cookiesOf(response)).toBe('');
    expect(await response.text()).toMatch(sentence);
  };

  test('an address that the provider has not verified, though it has an account', async ({ db, server, provider }) => {
    await makeViewer(db, [], { email: 'target@council.example' });
    for (const email_verified of [false, undefined]) {
      provider.person = {
        sub: `p-unverified-${email_verified}`,
        email: 'target@council.example',
        ...(email_verified !== undefined && { email_verified }),
      };
      const { url, cookie } = await start(server);
      await refused(await finish(server, await provider.visit(url), cookie), /does not say that its e-mail address is verified/);
    }
    expect(await db.signInMethod.count({ where: { account: { email: 'target@council.example' } } })).toBe(0);
  });

  test('somebody whom nobody has added', async ({ db, server, provider }) => {
    provider.person = { sub: 'p-2', email: 'stranger@council.example', email_verified: true };
    const { url, cookie } = await start(server);
    await refused(await finish(server, await provider.visit(url), cookie), /nobody has added you to Fingerpost/);
    expect(await db.account.count({ where: { email: 'stranger@council.example' } })).toBe(0);
  });

  test('somebody of whom no address is told', async ({ server, provider }) => {
    provider.person = { sub: 'p-3' };
    const { url, cookie } = await start(server);
    await refused(await finish(server, await provider.visit(url), cookie), /did not tell us an e-mail address|did not work/);
  });

  test('an answer that belongs to another browser, or comes twice, or was made up', async ({ server, provider }) => {
    provider.person = { sub: 'p-1', email: 'sam@council.example', email_verified: true };
    const mine = await start(server);
    const theirs = await start(server);
    const back = await provider.visit(mine.url);
    await refused(await finish(server, back, ''), /did not work/);
    await refused(await finish(server, back, theirs.cookie), /did not work/);
    const again = await start(server);
    const good = await provider.visit(again.url);
    expect((await finish(server, good, again.cookie)).status).toBe(303);
    await refused(await finish(server, good, again.cookie), /did not work/);
    await refused(await finish(server, `${ownOrigin}${callback}?code=x&state=y`, mine.cookie), /did not work/);
    await refused(await finish(server, `${ownOrigin}${callback}?error=<script>alert(1)</script>`, mine.cookie), /did not work/);
  });

  test.for(['nonce', 'code_challenge'])('an exchange whose %s was changed on the way', async (name, { server, provider }) => {
    provider.person = { sub: 'p-1', email: 'sam@council.example', email_verified: true };
    const { url, cookie } = await start(server);
    const changed = new URL(url);
    changed.searchParams.set(name, 'A'.repeat(43));
    await refused(await finish(server, await provider.visit(changed.href), cookie), /did not work/);
  });
});

test('the sign-in page offers it, and a page of another site cannot begin it', async ({ server }) => {
  expect(await (await server.at('/curate/sign-in')).text()).toContain('Sign in with my work account');
  expect((await postForm(server, '/curate/sign-in/provider', {}, { origin: 'https://evil.example' })).status).toBe(403);
  const { url, cookie } = await start(server, 'https://evil.example');
  expect(url).not.toContain('evil');
  expect(cookie).not.toContain('evil');
});

test('a provider that does not answer leaves sign-in by e-mail', async ({ db }) => {
  const server = await startServing(db, { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' });
  const response = await postForm(server, '/curate/sign-in/provider', {});
  const page = await response.text();
  await server.close();
  expect([response.status, page.includes('does not answer at present')]).toEqual([503, true]);
  expect(page).toContain('Send me a link');
});

test('without one there is neither button nor address', async ({ db }) => {
  const server = await startServing(db);
  expect(await (await server.at('/curate/sign-in')).text()).not.toContain('work account');
  expect((await server.at(callback)).status).toBe(404);
  await server.close();
});
