/** Signing in with a real browser, without a script: from the address to the account, with the keyboard alone. `SCREENSHOTS=folder` keeps what it saw. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { launchChromium } from '../../../widgets/testkit/chromium.ts';
import { firstAdministratorLink } from '../../accounts/first-administrator.ts';
import { readConfig } from '../../config.ts';
import { afterAll, test as base, beforeAll, expect } from '../../testkit/fixture.ts';
import { makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { makeServer, serve } from '../app.ts';
import { makeLog } from '../log.ts';
import { client, startOpenidProvider } from '../testkit/openid-provider.ts';

const email = 'sam@council.example';
const folder = process.env['SCREENSHOTS'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const test = base.extend('site', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = makeServer(readConfig({}).http);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await startOpenidProvider(`${origin}/curate/auth/callback/council`);
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret };
  serve(server, { config: readConfig({ ...settings, RATE_LIMIT_PER_MINUTE: '0', PUBLIC_URL: origin }), db, log: makeLog('silent') });
  onCleanup(async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
    await provider.close();
  });
  const layers = await makeLayers(db);
  const body = await makeGroup(db, { name: 'Canary Parish Council' });
  await makeViewer(db, { role: 'CURATOR', body, places: [layers.parish] }, { email });
  return { origin, provider };
});

/** What every page must be, at both widths; pictures of it when asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  const small = await page.$$eval(
    'button, input:not([type=hidden])',
    (all) => all.filter((one) => one.getBoundingClientRect().height < 47.5).length,
  );
  expect(small, name).toBe(0);
  expect(await axe(page), name).toEqual([]);
}

const open = async (site: { origin: string }, javaScriptEnabled = true) =>
  (await browser.newContext({ baseURL: site.origin, javaScriptEnabled, reducedMotion: 'reduce' })).newPage();

async function lastLink(db: Parameters<typeof makeViewer>[0], count: number): Promise<string> {
  await expect.poll(() => db.mail.count({ where: { to: email } }), { timeout: 10_000 }).toBe(count);
  const { text } = await db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } });
  return /http\S+\/curate\/sign-in\/link\S+/.exec(text)?.[0] ?? '';
}

/** Signing in leads to the workspace; the account is a page of its own. */
async function toAccount(page: Page): Promise<void> {
  await page.waitForURL((url) => url.pathname === '/curate');
  await page.goto('/curate/account');
  await page.getByRole('heading', { name: 'Sam Reed' }).waitFor();
}

test('every page of signing in gives axe nothing to find and fits a small phone', async ({ db, site }) => {
  const page = await open(site);
  await page.goto('/curate/sign-in');
  await look(page, 'sign-in');
  await page.getByLabel('E-mail address').fill('sam at council');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('Write one e-mail address').waitFor();
  await look(page, 'sign-in-fault');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
  await look(page, 'look-in-mailbox');
  const link = await lastLink(db, 1);
  await page.goto(link);
  await look(page, 'link');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await toAccount(page);
  await page.getByText('Canary Parish Council').waitFor();
  await look(page, 'account');
  await page.goto('/curate/account?plain');
  await look(page, 'account-without-script');
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  await look(page, 'link-fault');
  await page.goto((await firstAdministratorLink(db, new Date())) ?? '');
  await look(page, 'first-administrator');
  await page.goto('/curate/first-administrator?token=x');
  await look(page, 'first-administrator-gone');
});

test('without a script and without a mouse, somebody signs in and out again', async ({ db, site }) => {
  const page = await open(site, false);
  const before = await db.mail.count({ where: { to: email } });
  await page.goto('/curate/account');
  expect(new URL(page.url()).pathname).toBe('/curate/sign-in');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
  await page.goto(await lastLink(db, before + 1));
  await page.getByRole('button', { name: 'Sign in' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sam Reed' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/curate/account');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: 'fingerpost', httpOnly: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await page.getByText('You are signed out.').waitFor();
  expect(await page.context().cookies()).toEqual([]);
});

test('by the provider, in the browser that began it', async ({ site }) => {
  const page = await open(site, false);
  site.provider.person = { sub: 'p-1', email, email_verified: true };
  await page.goto('/curate/sign-in');
  await page.getByRole('button', { name: 'Sign in with my work account' }).click();
  // The workspace needs a script: without one it leads to what works.
  await page.getByRole('heading', { name: 'The workspace needs JavaScript' }).waitFor();
  expect(page.url()).toBe(`${site.origin}/curate/account?plain`);
  await page.getByRole('link', { name: 'add or correct an entry' }).press('Enter');
  await page.waitForURL('**/suggest');
  await page.goto('/curate/account');
  expect(await page.getByText('The workspace needs JavaScript').count()).toBe(0);
  site.provider.person = { sub: 'p-2', email: 'stranger@council.example', email_verified: true };
  const other = await open(site);
  await other.goto('/curate/sign-in');
  await other.getByRole('button', { name: 'Sign in with my work account' }).click();
  await other.getByText('nobody has added you to Fingerpost').waitFor();
  await look(other, 'provider-refused');
});
