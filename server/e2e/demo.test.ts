import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { axe } from '../../widgets/testkit/browser.ts';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database.ts';
import { makeApp } from '../http/app.ts';
import { makeLog } from '../http/log.ts';
import { afterAll, beforeAll, countyTest, expect } from '../testkit/fixture.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The real server on a port of its own, with the seeded county. */
async function serve(db: Database): Promise<{ origin: string; close: () => Promise<void> }> {
  const { promise: port, resolve } = Promise.withResolvers<number>();
  // Its public address must be known before it listens, so a free port is asked for first.
  const probe = (await import('node:net')).createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as AddressInfo;
    probe.close(() => resolve(free));
  });
  const origin = `http://127.0.0.1:${await port}`;
  const config = readConfig({ PORT: new URL(origin).port, PUBLIC_URL: origin, RATE_LIMIT_PER_MINUTE: '0' });
  const server = makeApp({ config, db, log: makeLog('silent') });
  await new Promise<void>((done) => server.listen(config.http.port, '127.0.0.1', done));
  return {
    origin,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const test = countyTest.extend<{ origin: string; page: Page }>({
  origin: async ({ db }, use) => {
    const { origin, close } = await serve(db);
    await use(origin);
    await close();
  },
  page: async ({ origin }, use) => {
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await use(page);
    await context.close();
  },
});

const pictures = process.env['PICTURES'];
/** With PICTURES=folder each page is also saved as people see it, for eyes to judge. */
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
}

test("the parish page shows the parish's real groups in a real browser, with nothing for axe to find", async ({ page, origin }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  await page.goto('/demo/parish');
  const groups = page.locator('fingerpost-groups');
  await groups.locator('.entry').first().waitFor();
  expect(await groups.first().textContent()).toBeTruthy();
  await page.locator('fingerpost-search').first().scrollIntoViewIfNeeded();
  await page.locator('fingerpost-search input').first().waitFor();
  expect(await axe(page)).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await picture(page, 'demo-parish');
});

test('the parish page still leads to the groups when scripts are off', async ({ origin }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/demo/parish');
  await page.locator('fingerpost-groups a').first().click();
  await page.waitForURL(/\/groups\?place=/);
  expect(await page.locator('main li').count()).toBeGreaterThan(0);
  await context.close();
});

test('a resident finds something from the front page, without scripts, and reads who said so', async ({ origin }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('input[name="q"]').first().fill('timebank');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /timebank/i })
    .first()
    .click();
  expect(await page.locator('h1').textContent()).toMatch(/timebank/i);
  expect(await page.locator('body').textContent()).toMatch(
    /council paper|Communities and Partnership Committee|Local Council Development Plan/,
  );
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
  await context.close();
});
