/** Signing in by a mailed link, and everything that must not sign anybody in. */
import { startServing } from '../http/testkit/serving.ts';
import { askAs, cookiesOf, mailedLink, ownOrigin, postForm, signIn, tokenIn } from '../http/testkit/sign-in.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { makeGroup } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const test = base.extend('server', async ({ db }, { onCleanup }) => {
  const server = await startServing(db);
  onCleanup(async () => {
    expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
    await server.close();
  });
  return server;
});

const sam = async (db: Parameters<typeof makeViewer>[0], email: string) => {
  const body = await makeGroup(db, { name: `Council of ${email}` });
  return makeViewer(db, { role: 'OWNER', body }, { email });
};
const viewerName = async (server: Parameters<typeof askAs>[0], cookie: string) =>
  (await askAs(server, cookie, '{ viewer { email } }')).body.data.viewer?.email;

describe('a mailed link', () => {
  test('signs in whoever presses its button, once', async ({ db, server }) => {
    await sam(db, 'sam@council.example');
    const asked = await postForm(server, '/curate/sign-in', { email: ' Sam@Council.example ', return: '/curate/account' });
    expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const path = await mailedLink(db, 'sam@council.example');

    const fields = { token: tokenIn(path), return: '/curate/account' };
    const used = await postForm(server, '/curate/sign-in/link', fields);
    expect([used.status, used.headers.get('location')]).toEqual([303, '/curate/account']);
    const [cookie = ''] = used.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-fingerpost=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await viewerName(server, cookiesOf(used))).toBe('sam@council.example');

    const again = await postForm(server, '/curate/sign-in/link', fields);
    expect([again.status, again.headers.getSetCookie()]).toEqual([410, []]);
    expect(await again.text()).toContain('This link does not work any more');
  });

  test('is not used up by those who only look at it, as mail scanners do', async ({ db, server }) => {
    await sam(db, 'scanned@council.example');
    await postForm(server, '/curate/sign-in', { email: 'scanned@council.example' });
    const path = await mailedLink(db, 'scanned@council.example');
    const before = await db.verification.findMany();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await server.at(path, { method });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).not.toContain('<script');
    }
    expect(await db.verification.findMany()).toEqual(before);
    expect((await postForm(server, '/curate/sign-in/link', { token: tokenIn(path) })).status).toBe(303);
  });

  test('signs in one of two who press at once', async ({ db, server }) => {
    await sam(db, 'twice@council.example');
    await postForm(server, '/curate/sign-in', { email: 'twice@council.example' });
    const token = tokenIn(await mailedLink(db, 'twice@council.example'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => postForm(server, '/curate/sign-in/link', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410]);
  });

  test('that has run out is refused with a way to a new one', async ({ db, server }) => {
    await sam(db, 'late@council.example');
    await postForm(server, '/curate/sign-in', { email: 'late@council.example' });
    const token = tokenIn(await mailedLink(db, 'late@council.example'));
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    const response = await postForm(server, '/curate/sign-in/link', { token });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('action="/curate/sign-in"');
  });

  test.for(['', 'x', 'a'.repeat(32), "' OR 1=1 --", '%00', 'é'.repeat(32), 'a'.repeat(4000)])(
    'forged as %j signs nobody in',
    async (token, { server }) => {
      const response = await postForm(server, '/curate/sign-in/link', { token });
      expect([response.status, response.headers.getSetCookie()]).toEqual([410, []]);
    },
  );

  test('is kept in the database only as what it hashes to', async ({ db, server }) => {
    await sam(db, 'hashed@council.example');
    await postForm(server, '/curate/sign-in', { email: 'hashed@council.example' });
    const token = tokenIn(await mailedLink(db, 'hashed@council.example'));
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token);
  });

  test.for([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/curate/..//evil.example',
    '/curate/../../groups',
    'javascript:alert(1)',
    '/curate@evil.example',
    '/curate\r\nset-cookie: a=b',
    '/curate/%2e%2e/%2e%2e/x',
  ])('leads nowhere but into the workspace, whatever it says: %j', async (returnTo, { db, server }) => {
    const email = `${Math.abs(returnTo.length * 31 + (returnTo.charCodeAt(3) ?? 0))}@return.example`;
    if (!(await db.account.findUnique({ where: { email } }))) await sam(db, email);
    const before = await db.mail.count({ where: { to: email } });
    await postForm(server, '/curate/sign-in', { email, return: returnTo });
    const path = await mailedLink(db, email, before + 1);
    const fromMail = new URL(path, ownOrigin).searchParams.get('return');
    expect(fromMail).toMatch(/^\/curate($|\/(?!\/))/);
    const response = await postForm(server, '/curate/sign-in/link', { token: tokenIn(path), return: returnTo });
    expect(new URL(response.headers.get('location') ?? '', ownOrigin).origin).toBe(ownOrigin);
    expect(response.headers.get('location')).toMatch(/^\/curate($|\/(?!\/))/);
  });
});

describe('the sign-in page', () => {
  test('answers the same whether or not an address is known, and mails only to those that are', async ({ db, server }) => {
    await sam(db, 'known@council.example');
    const known = await postForm(server, '/curate/sign-in', { email: 'known@council.example' });
    const other = await postForm(server, '/curate/sign-in', { email: 'other@council.example' });
    await mailedLink(db, 'known@council.example');
    const body = async (response: Response) => (await response.text()).replaceAll(/known@|other@/g, '');
    expect(await body(other)).toBe(await body(known));
    const told = (response: Response) => [
      response.status,
      [...response.headers].filter(([name]) => !/date|request-id|ratelimit/.test(name)),
    ];
    expect(told(other)).toEqual(told(known));
    expect(await db.mail.count({ where: { to: 'other@council.example' } })).toBe(0);
  });

  test('answers before it looks the address up, so that how long it takes tells nothing', async ({ db, databaseUrl, server }) => {
    await sam(db, 'slow@council.example');
    const pg = await import('pg');
    const holder = new pg.default.Client({ connectionString: databaseUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE "Account" IN ACCESS EXCLUSIVE MODE');
    const response = await postForm(server, '/curate/sign-in', { email: 'slow@council.example' });
    expect(response.status).toBe(200);
    await holder.query('COMMIT');
    await holder.end();
    await mailedLink(db, 'slow@council.example');
  });

  test('fills nobody’s mailbox: five links an hour', async ({ db, server }) => {
    await sam(db, 'flooded@council.example');
    for (let asked = 1; asked <= 5; asked++) {
      await postForm(server, '/curate/sign-in', { email: 'flooded@council.example' });
      await mailedLink(db, 'flooded@council.example', asked);
    }
    for (let more = 0; more < 3; more++)
      expect((await postForm(server, '/curate/sign-in', { email: 'flooded@council.example' })).status).toBe(200);
    await new Promise((done) => setTimeout(done, 300));
    expect(await db.mail.count({ where: { to: 'flooded@council.example' } })).toBe(5);
  });

  test('lets one asker try thirty addresses an hour', async ({ server }) => {
    const statuses: number[] = [];
    for (let tried = 0; tried < 32; tried++)
      statuses.push((await postForm(server, '/curate/sign-in', { email: `try${tried}@council.example` })).status);
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  test.for([
    '',
    'sam',
    'sam@council.example, eve@evil.example',
    'sam@council.example\r\nBcc: eve@evil.example',
    'sam@council.example\nX: y',
    '"<script>"@x',
    `${'a'.repeat(300)}@x.example`,
  ])('asks again for %j, which is not one address', async (email, { db, server }) => {
    const before = await db.mail.count();
    const response = await postForm(server, '/curate/sign-in', { email });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('Write one e-mail address, such as sam@council.example.');
    expect(page).not.toContain('<script');
    expect(await db.mail.count()).toBe(before);
  });

  test('takes no form from another site', async ({ db, server }) => {
    await sam(db, 'cross@council.example');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }] as Record<
      string,
      string
    >[]) {
      expect((await postForm(server, '/curate/sign-in', { email: 'cross@council.example' }, headers)).status).toBe(403);
      expect((await postForm(server, '/curate/sign-in/link', { token: 'a'.repeat(32) }, headers)).status).toBe(403);
      expect((await postForm(server, '/curate/sign-out', {}, headers)).status).toBe(403);
    }
    expect(await db.mail.count({ where: { to: 'cross@council.example' } })).toBe(0);
  });

  test('knows no other method, and nothing else of better-auth is open', async ({ server }) => {
    expect((await server.at('/curate/sign-in', { method: 'PUT' })).status).toBe(405);
    const closed = [
      'get-session',
      'sign-up/email',
      'sign-in/email',
      'magic-link/verify?token=x',
      'sign-in/magic-link',
      'callback/council',
      'update-user',
      'ok',
      'error',
    ];
    for (const path of closed) expect((await server.at(`/curate/auth/${path}`, { redirect: 'manual' })).status, path).toBe(404);
  });
});

test('signing out ends the session, not only its cookie', async ({ db, server }) => {
  await sam(db, 'out@council.example');
  const cookie = await signIn(server, db, 'out@council.example');
  expect(await viewerName(server, cookie)).toBe('out@council.example');
  const out = await postForm(server, '/curate/sign-out', {}, { cookie });
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-fingerpost=; Path=\/; Max-Age=0/);
  expect(await viewerName(server, cookie)).toBeUndefined();
});

test('the account page shows where one is signed in, ends it, and is for nobody else', async ({ db, server }) => {
  await sam(db, 'two@council.example');
  const first = await signIn(server, db, 'two@council.example');
  const second = await signIn(server, db, 'two@council.example');
  const page = await (await server.at('/curate/account', { headers: { cookie: first } })).text();
  expect(page).toContain('Council of two@council.example');
  expect((await server.at('/curate/account', { redirect: 'manual' })).headers.get('location')).toBe(
    '/curate/sign-in?return=%2Fcurate%2Faccount',
  );
  await postForm(server, '/curate/account/end-others', {}, { cookie: second });
  expect([await viewerName(server, first), await viewerName(server, second)]).toEqual([undefined, 'two@council.example']);
});
