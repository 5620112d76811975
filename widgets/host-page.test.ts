/** What a host page may do that is its own business, and what we must not do to it. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { elements } from './elements.ts';
import { pinned, strictPolicy } from './pages/developers/snippets.ts';
import { details, edges, group, groups, search } from './testkit/answers.ts';
import { entries, open, test } from './testkit/browser.ts';
import { buildWidgets } from './testkit/build.ts';
import { loader, plainPage } from './testkit/site.ts';

const found = groups(edges([group('Sedgeby Singers')]));
const widget = '<fingerpost-groups><a href="https://fingerpost.example/groups">Groups</a></fingerpost-groups>';
const everyElement = Object.keys(elements)
  .map((name) => `<${name}><a href="https://fingerpost.example/">${name}</a></${name}>`)
  .join('');

/** What the console is told by us, from now on. */
function toldBy(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => void (message.text().startsWith('Fingerpost:') && told.push(message.text())));
  return told;
}

// Not waitForFunction: a policy forbids what it does in the page.
const undefinedOnes = (page: Page) => page.evaluate((names) => names.filter((name) => !customElements.get(name)), Object.keys(elements));

async function everyElementComesNear(page: Page) {
  for (const name of Object.keys(elements)) await page.locator(name).scrollIntoViewIfNeeded();
  await expect.poll(() => undefinedOnes(page), { timeout: 10_000 }).toEqual([]);
  await entries(page.locator('fingerpost-groups')).first().waitFor();
}

test('of two versions on one page the first works, and the console is told once', async ({ page, site }) => {
  site.answers = { Groups: found };
  const told = toldBy(page);
  const other = loader.replace('/embed/', '/embed/9.9.9-0123abcd/');
  await open(page, site, plainPage(widget + loader + other + other.replace('.js', '.js?ver=2')));
  await entries(page.locator('fingerpost-groups')).first().waitFor();
  expect(site.asked).toHaveLength(1);
  expect(told).toEqual([expect.stringMatching(/\/embed\/fingerpost\.js runs on this page already, so .*\/embed\/9\.9\.9-0123abcd\//)]);
});

test('an element that the page defines itself is left alone, and the console is told once', async ({ page, site }) => {
  const told = toldBy(page);
  const own = `<script>customElements.define('fingerpost-groups', class extends HTMLElement { connectedCallback() { this.title = 'ours' } })</script>`;
  await open(page, site, plainPage(own + widget + widget));
  await page.waitForLoadState('networkidle');
  expect(await page.locator('fingerpost-groups').first().getAttribute('title')).toBe('ours');
  expect(await page.locator('fingerpost-groups').first().getAttribute('endpoint')).toBeNull();
  expect(site.asked).toEqual([]);
  expect(told).toEqual(['Fingerpost: this page defines <fingerpost-groups> itself, so it is left alone.']);
});

for (const [how, changed, tag] of [
  ["the loader's address", (policy: string) => policy, loader],
  [
    'a nonce with strict-dynamic',
    (policy: string) => policy.replace(/script-src [^;]+/, "script-src 'nonce-r4nd0m' 'strict-dynamic'"),
    loader.replace('<script', '<script nonce="r4nd0m"'),
  ],
] as const)
  test(`every element works where a policy allows ${how}, no style of ours and Trusted Types alone`, async ({ page, site }) => {
    site.answers = {
      Groups: found,
      Search: search(),
      Funding: { data: { funds: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } } } },
    };
    // As /developers tells it.
    const [, policy = ''] = /^Content-Security-Policy: ([\s\S]+)$/.exec(strictPolicy(site.origin)) ?? [];
    site.headers = {
      'content-security-policy': `default-src 'none'; ${changed(policy.replace(/\s+/g, ' '))}`,
    };
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        broken.push(`${violatedDirective} ${sample}`),
      );
    });
    await open(page, site, plainPage(everyElement).replace(loader, tag));
    await everyElementComesNear(page);
    // What an element does only when used: its form is opened, its filters are typed in.
    await page.locator('fingerpost-suggest, fingerpost-eligibility, fingerpost-funding-alerts').getByRole('button').first().click();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
    // Style sheets adopted by script are no style sources.
    expect(await page.locator('fingerpost-groups').evaluate((element) => element.shadowRoot?.adoptedStyleSheets.length)).toBeGreaterThan(0);
  });

test('no element sets a cookie, keeps anything in the browser, or asks a third party', async ({ page, site }) => {
  site.answers = { Groups: found, Search: search() };
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await open(page, site, plainPage(everyElement));
  await everyElementComesNear(page);
  await page.waitForLoadState('networkidle');
  expect([...hosts]).toEqual([site.origin]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  expect(kept).toEqual({ storage: 0, databases: 0, workers: 0 });
});

test('a page that pins a version with its hashes gets it; of a file that is not what it was, only the link is left', async ({
  page,
  site,
}) => {
  site.answers = { Groups: found };
  const files = [...(await buildWidgets()).values()];
  const version = '0.1.0-0123abcd';
  const hashes = Object.fromEntries(
    files.map(({ fileName, code }) => [fileName, `sha384-${createHash('sha384').update(code).digest('base64')}`]),
  );
  const snippet = pinned(site.origin, { version, files: hashes });
  const pinnedPage = (head: string) => plainPage(widget, head).replace(loader, '');
  await open(page, site, pinnedPage(snippet));
  await entries(page.locator('fingerpost-groups')).first().waitFor();

  await page.route('**/groups.define-*', async (route) => {
    const real = await route.fetch();
    await route.fulfill({ response: real, body: `${await real.text()};document.title='changed';` });
  });
  await open(page, site, pinnedPage(snippet));
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'Groups' }).isVisible()).toBe(true);
  expect(await page.title()).toBe('Little Sedgeby');
});

test('an entry on a sensitive topic, once opened, has a way off the page at once, to which Back does not return', async ({
  page,
  site,
}) => {
  const weather = 'https://www.bbc.co.uk/weather';
  await page.route(weather, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
  const { node } = details.data;
  let opened = node;
  site.answers = { Groups: found, GroupDetails: () => ({ data: { node: opened } }) };
  const more = page.locator('fingerpost-groups summary').first();
  const leave = page.getByRole('link', { name: 'Leave this page quickly' });

  await open(page, site, plainPage(widget + loader));
  await more.click();
  const add = page.getByRole('link', { name: 'Put on my short list: Sedgeby Lunch Club' });
  expect(await add.getAttribute('href')).toBe('https://fingerpost.example/short-list?add=g1');
  expect(await leave.count()).toBe(0);

  opened = { ...node, summary: 'A refuge for those hurt by a partner.' } as typeof node;
  await page.goto('about:blank');
  await page.goto('/');
  await more.click();
  await leave.click();
  await page.waitForURL(weather);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});
