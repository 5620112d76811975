/** Every demonstration in a real browser: nothing for axe to find, nothing moves by itself, nothing is asked of others, nothing is kept. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { axe } from '../../widgets/testkit/browser.ts';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { readConfig } from '../config.ts';
import { makeServer, serve } from '../http/app.ts';
import { makeLog } from '../http/log.ts';
import { demoHosts } from '../http/pages/demos.ts';
import { afterAll, beforeAll, countyTest, expect } from '../testkit/fixture.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const test = countyTest.extend('origin', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const settings = { RATE_LIMIT_PER_MINUTE: '0' };
  const server = makeServer(readConfig(settings).http);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  serve(server, { config: readConfig({ ...settings, PUBLIC_URL: origin }), db, log: makeLog('silent') });
  onCleanup(() => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  });
  return origin;
});

// Seeding a county may take as long as all that follows.
test.beforeAll(({ origin }) => expect(origin).toContain('http'));

/** Counts what moves, from before anything is there. */
const watch = () => {
  const all = window as unknown as { moved: number; movers: string[] };
  all.moved = 0;
  all.movers = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] }[]) {
      if (entry.hadRecentInput) continue;
      all.moved += entry.value;
      all.movers.push(...entry.sources.map(({ node }) => `${entry.value} ${node?.localName ?? ''}.${node?.className ?? ''}`));
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const elements = [
  'fingerpost-groups',
  'fingerpost-venues',
  'fingerpost-funding',
  'fingerpost-volunteering',
  'fingerpost-events',
  'fingerpost-place',
  'fingerpost-search',
  'fingerpost-suggest',
  'fingerpost-eligibility',
  'fingerpost-funding-alerts',
];

/** Reads the page to its end, as somebody would, until every element that the loader knows has come. */
async function readThrough(page: Page): Promise<void> {
  for (const one of await page.locator(elements.join()).all()) {
    await one.scrollIntoViewIfNeeded();
    await one.evaluate(async (element) => {
      await customElements.whenDefined(element.localName);
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      const asks = () => element.shadowRoot?.querySelector('.status')?.textContent?.includes('Fetching') ?? false;
      while (asks()) await new Promise((done) => setTimeout(done, 30));
    });
  }
}

const pictures = process.env['PICTURES'];

for (const host of demoHosts)
  test(`/demo/${host} holds still, keeps to itself and leaves axe nothing to find`, async ({ origin }) => {
    if (pictures) mkdirSync(pictures, { recursive: true });
    for (const width of pictures ? [1280, 768, 320] : [1280, 320]) {
      const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.addInitScript(watch);
      const asked = new Set<string>();
      const said: string[] = [];
      page.on('request', (request) => asked.add(new URL(request.url()).origin));
      page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(`/demo/${host}`);
      await readThrough(page);
      expect(await axe(page), `${width}`).toEqual([]);
      expect(await page.evaluate(() => (window as unknown as { movers: string[] }).movers), `${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
      expect([...asked]).toEqual([origin]);
      // A frame that may not run scripts or send forms says so; by the latter it learns that it may not.
      expect(said.filter((text) => !/^Blocked (form submission|script execution)/.test(text))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(kept).toEqual([0, 0, 0, 0]);
      if (pictures) await page.screenshot({ path: `${pictures}/${host}-${width}.png`, fullPage: true });
      await context.close();
    }
  });

test('without scripts every demonstration leads on by its links', async ({ origin }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const host of demoHosts) {
    await page.goto(`/demo/${host}`);
    for (const link of await page.locator('main a').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      // Pages that others are still building, and the form that a visitor opens.
      if (address.startsWith('/demo')) continue;
      expect((await fetch(new URL(address, origin))).status, address).toBe(200);
    }
  }
  await context.close();
});
