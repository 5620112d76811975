/** The pages in a real browser: nothing for axe to find, nothing wider than a small phone, and all of it without a script. */
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { launchChromium } from '../../../widgets/testkit/chromium.ts';
import { readConfig } from '../../config.ts';
import type { Database } from '../../database.ts';
import { afterAll, countyTest as base, beforeAll, describe, expect } from '../../testkit/fixture.ts';
import { makeServer, serve } from '../app.ts';
import { makeLog } from '../log.ts';

const pages = [
  '/',
  '/groups',
  '/venues',
  '/funding',
  '/volunteering',
  '/events',
  '/groups/somersham-timebank',
  '/venues/huntingdon-library',
  '/funding/innovate-and-cultivate-fund',
  '/funding/check?type=school&place=somersham&amount=60000&began=2999',
  '/funding/check?type=school&place=somersham&amount=60000',
  '/volunteering/kimbolton-archive-indexer',
  '/events/greener-together-2024',
  '/places/somersham',
  '/groups/cambridge-and-peterborough-rape-crisis-partnership',
  '/groups/somersham-timebankk',
  '/?q=library&place=ramsey',
  '/groups?place=Sohamm',
  '/groups?q=trombone',
  '/digest',
  '/digest?place=ramsey&kind=events&kind=funding&kind=volunteering&kind=groups',
  '/digest?place=atlantis',
  '/no-such-page',
  '/developers',
  '/terms',
  '/privacy',
  '/accessibility',
  '/accessibility/paragraph',
  '/demo/parish',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A server that knows its own address, as the demonstration needs to find the widgets. */
async function open(db: Database) {
  const settings = { RATE_LIMIT_PER_MINUTE: '0' };
  const server = makeServer(readConfig(settings).http);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  serve(server, { config: readConfig({ ...settings, PUBLIC_URL: origin }), db, log: makeLog('silent') });
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  };
  return { origin, close };
}

const test = base
  .extend('origin', { scope: 'file' }, async ({ db }, { onCleanup }) => {
    const site = await open(db);
    onCleanup(site.close);
    return site.origin;
  })
  .extend('visit', ({ origin }, { onCleanup }) => {
    const opened: BrowserContext[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((context) => context.close()))));
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const wide = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
      const context = await browser.newContext({ baseURL: origin, ...wide, ...options });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
  });

const phone = { viewport: { width: 320, height: 640 } };

describe('every page', () => {
  for (const path of pages) {
    test(`${path} gives axe nothing to find, in light and dark`, async ({ visit }) => {
      for (const colorScheme of ['light', 'dark'] as const) expect(await axe(await visit(path, { colorScheme })), colorScheme).toEqual([]);
    });

    test(`${path} fits a phone of 320 pixels, with room for thumbs`, async ({ visit }) => {
      const page = await visit(path, phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (path === '/demo/parish') return;
      // A link within a sentence is as tall as its line; whatever stands alone has 48 pixels (DESIGN.md).
      const small = await page.$$eval(
        'nav a, button, input:not([type=hidden], [type=checkbox]), label:has(input), select, .tap, .result h2 a, .contact a',
        (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 47.5).map((one) => one.outerHTML),
      );
      expect(small).toEqual([]);
    });
  }
});

test('without a script, a search leads to results, an entry and back to its list', async ({ visit }) => {
  const page = await visit('/', { javaScriptEnabled: false, ...phone });
  await page.getByLabel('What are you looking for?').fill('library');
  await page.getByLabel('Village, town or postcode').fill('Huntingdon');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { name: 'What we found for “library” in Huntingdon' }).waitFor();
  await page.getByRole('link', { name: 'Huntingdon Library', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Huntingdon Library' }).waitFor();
  await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Venues' }).click();
  expect(new URL(page.url()).pathname).toBe('/venues');
});

test('a map stands beside a list, by a script of ours; without one there is the list', async ({ visit, origin }) => {
  const path = '/venues?place=huntingdonshire&layout=map';
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await visit(path, { colorScheme, ...(colorScheme === 'dark' && phone) });
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.reload();
    await page.locator('.label').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(asked).toEqual(new Set([origin]));
    if (colorScheme === 'dark') expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page
      .getByRole('button', { name: /^Show on the map: / })
      .first()
      .click();
    expect(await page.locator('.result[aria-current=true]').count()).toBe(1);
  }
  const plain = await visit(path, { javaScriptEnabled: false });
  expect(await plain.locator('.map-room').isVisible()).toBe(false);
  await plain.getByText('A map needs a script, and none runs here. Everything is in the list.').waitFor();
  expect(await plain.locator('.result').count()).toBeGreaterThan(10);
  await plain.getByRole('link', { name: 'Show as a list' }).click();
  expect(new URL(plain.url()).search).toBe('?place=huntingdonshire');
});

test('nothing is asked of another host, and nothing is kept in the browser', async ({ visit, origin }) => {
  const page = await visit('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  for (const path of pages) await page.goto(path);
  expect(new Set(asked)).toEqual(new Set([origin]));
  expect(await page.context().cookies()).toEqual([]);
});

test('everything that opens on the page for developers gives axe nothing to find, and fits a phone', async ({ visit }) => {
  const page = await visit('/developers', phone);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

describe('a page on a sensitive topic', () => {
  const sensitive = '/groups/cambridge-and-peterborough-rape-crisis-partnership';
  const elsewhere = 'https://www.bbc.co.uk/weather';
  /** The neutral page, which tests do not visit, and what it was told of where its visitor came from. */
  async function neutral(page: Page) {
    const referrers: (string | undefined)[] = [];
    await page.route(`${elsewhere}**`, (route) => {
      referrers.push(route.request().headers()['referer']);
      return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
    });
    return referrers;
  }

  test('is left at once by a press of the button, which no script is needed for', async ({ visit }) => {
    const plain = await visit(sensitive, { javaScriptEnabled: false, ...phone });
    const referrers = await neutral(plain);
    await plain.getByText('If somebody may look over your shoulder').click();
    expect(await plain.getByText('Your browser still remembers that you were here').isVisible()).toBe(true);
    await plain.getByRole('link', { name: 'Leave this page quickly' }).click();
    await plain.waitForURL(elsewhere);
    expect(referrers).toEqual([undefined]);
  });

  test('is left by Shift three times, told to who cannot see it, and Back does not lead there', async ({ visit, origin }) => {
    const page = await visit('/groups');
    const referrers = await neutral(page);
    await page.goto(sensitive);
    await page.keyboard.press('Shift');
    expect(await page.getByRole('status').filter({ hasText: 'two more times' }).count()).toBe(1);
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(page.url()).toBe(origin + sensitive);
    await page.keyboard.press('Shift');
    await page.waitForURL(elsewhere);
    expect(referrers).toEqual([undefined]);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/groups`);
  });
});

test('the first key leads past the navigation', async ({ visit }) => {
  const page = await visit('/groups');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('text is set in its own font, from our own address', async ({ visit }) => {
  const page = await visit('/groups');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family))).toContain(
    'Atkinson Hyperlegible',
  );
});

test('the demonstration holds working widgets, each of which would be a plain link without its script', async ({ visit }) => {
  const plain = await visit('/demo/parish', { javaScriptEnabled: false });
  await plain.getByRole('link', { name: 'Groups in Somersham' }).click();
  await plain.getByRole('heading', { level: 1, name: 'Groups in Somersham' }).waitFor();

  const page = await visit('/demo/parish');
  await page.locator('fingerpost-groups').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'Somersham Timebank' }).waitFor();
});
