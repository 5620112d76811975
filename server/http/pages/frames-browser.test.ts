/** Frames in a real browser, on a website of another origin: as WordPress writes them, confined by a sandbox, and without a script. */
import { createServer } from 'node:http';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { expect } from '../../testkit/fixture.ts';
import { test as base, listening } from '../../testkit/website.ts';

const test = base
  .extend('host', { scope: 'file' }, async ({ db: _db }, { onCleanup }) => {
    const pages = { html: '' };
    // Another host as well as another port: WordPress follows links to the frame's own host alone.
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(pages.html));
    const { origin, end } = await listening(server, 'localhost');
    onCleanup(end);
    return { pages, origin };
  })
  .extend('framed', ({ host, browser }, { onCleanup }) => {
    const opened: { close: () => Promise<void> }[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((context) => context.close()))));
    return async (body: string, options: BrowserContextOptions = {}): Promise<{ page: Page; frame: Frame }> => {
      host.pages.html = `<!doctype html><html lang="en"><head><title>A parish</title></head><body><main><h1>A parish</h1>${body}</main></body></html>`;
      const context = await browser.newContext({ viewport: { width: 800, height: 900 }, reducedMotion: 'reduce', ...options });
      opened.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      await page.goto(host.origin);
      const frame = page.frames()[1];
      if (!frame) throw new Error('There is no frame on the page');
      return { page, frame };
    };
  });

// Seeding a county may take as long as all that follows.
test.beforeAll(({ origin }) => expect(origin).toContain('http'));

/** What `wp_filter_oembed_result` makes of an answer from a provider that it does not know: tags and attributes of its list, a sandbox, a secret. */
function filtered(html: string, secret: string): string {
  const [, quote = '', frame = ''] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html) ?? [];
  const kept = new Set(['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']);
  const attributes = [...frame.matchAll(/ ([\w-]+)="([^"]*)"/g)].filter(([, name = '']) => kept.has(name));
  const all = attributes.map(([, name, value]) =>
    name === 'src' ? `src="${value}#?secret=${secret}" data-secret="${secret}"` : `${name}="${value}"`,
  );
  const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : '';
  return `${quote.replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`)}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden} ${all.join(' ')}></iframe>`;
}

/** What WordPress's own script does with a message, in our words. */
const wordpress = `<script>
addEventListener('message', ({ source, data }) => {
  if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
  }
});
</script>`;

/** Everything that the page and its frames say of having been stopped, but for what was meant. */
const watched = (page: Page) => {
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
  return said;
};

test('an address pasted into WordPress becomes a frame that grows, and whose links are followed', async ({ origin, framed }) => {
  const found = await (await fetch(`${origin}/groups?place=somersham`)).text();
  const [, address = ''] = /type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(found) ?? [];
  const { html } = (await (await fetch(address.replaceAll('&amp;', '&'))).json()) as { html: string };
  const { page, frame } = await framed(wordpress + filtered(html, 'aB3dE6gH9j'));
  const iframe = page.locator('iframe');
  await expect.poll(() => iframe.getAttribute('height'), { timeout: 8000 }).not.toBe('600');
  expect(await iframe.isVisible()).toBe(true);
  expect(await page.locator('blockquote').isVisible()).toBe(false);
  await frame.locator('fingerpost-groups .entry').first().waitFor();
  // As high as what is in it, or as WordPress allows.
  const inside = await frame.evaluate(() => document.documentElement.scrollHeight);
  expect(Number(await iframe.getAttribute('height'))).toBe(Math.min(1000, inside));

  // Opened, it grows with what came; the question goes out from an origin that is none.
  await page.locator('iframe').evaluate((one) => one.scrollIntoView());
  await frame.waitForFunction(() => document.querySelector('fingerpost-groups')?.matches(':defined'));
  await frame.locator('.entry details summary').first().click();
  await frame.locator('.entry details').first().getByText('Something wrong?').waitFor();
  await frame.getByRole('link', { name: 'Somersham Timebank', exact: true }).click();
  await page.waitForURL(`${origin}/groups/somersham-timebank`);
});

test('an entry, a place and a digest are frames as well, for WordPress and in any other page', async ({ origin, framed }) => {
  for (const path of ['/groups/somersham-timebank', '/places/somersham', '/digest?place=ramsey']) {
    const { html } = (await (await fetch(`${origin}/oembed?url=${encodeURIComponent(origin + path)}`)).json()) as { html: string };
    const { page, frame } = await framed(wordpress + filtered(html, 'x1'));
    await expect.poll(() => page.locator('iframe').getAttribute('height'), { message: path, timeout: 8000 }).not.toBe('600');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.evaluate(() => document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === 'loaded')))).toBe(
      true,
    );
  }
});

test('in a sandbox of nothing but scripts the list can be searched, links open within, and an address elsewhere is told', async ({
  origin,
  framed,
}) => {
  const { page, frame } = await framed(
    `<iframe title="Groups" sandbox="allow-scripts" width="600" height="700" src="${origin}/embed/frame/fingerpost-groups?place=somersham&heading=Groups"></iframe>`,
  );
  const heights = page.evaluate(() => new Promise((done) => addEventListener('message', ({ data }) => done(data), { once: true })));
  const list = frame.locator('fingerpost-groups');
  // Before the script came, a form that may not be sent does nothing.
  await expect.poll(() => list.evaluate((element) => element.matches(':defined'))).toBe(true);
  await expect.poll(() => list.locator('section.base').count()).toBe(1);
  await list.locator('.entry').first().waitFor();
  await list.getByLabel('Search groups').fill('zxqv');
  await page.keyboard.press('Enter');
  await list.getByText('No groups match').waitFor();
  expect(await heights).toEqual({ type: 'fingerpost-height', height: expect.any(Number) });
  await list.getByLabel('Search groups').fill('');
  await list.getByRole('button', { name: 'Search', exact: true }).click();
  await expect.poll(() => list.locator('.entry').count(), { timeout: 8000 }).toBeGreaterThan(1);
  await list.getByRole('link', { name: 'Somersham Timebank', exact: true }).click();
  await frame.waitForURL(/\/embed\/frame\/page\/groups\/somersham-timebank/);
  expect(page.url()).not.toContain(origin);

  const entry = await framed(
    `<iframe title="A fund" sandbox="allow-scripts" src="${origin}/embed/frame/page/funding/innovate-and-cultivate-fund"></iframe>`,
  );
  const outside = entry.frame.locator('a[rel~="external"]').first();
  const address = (await outside.getAttribute('href')) ?? 'none';
  await outside.click();
  await entry.frame.getByText(`This website does not let links be opened. The address is: ${address}`).waitFor();
});

const sensitive = 'groups/cambridge-and-peterborough-rape-crisis-partnership';
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

test('a frame on a sensitive topic is left with the page around it, without a script too', async ({ origin, framed }) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, frame } = await framed(`<iframe title="A group" src="${origin}/embed/frame/page/${sensitive}"></iframe>`, {
      javaScriptEnabled,
    });
    const referrers = await neutral(page);
    await frame.getByRole('link', { name: 'Leave this page quickly' }).click();
    await page.waitForURL(elsewhere);
    expect(referrers).toEqual([undefined]);
  }
});

test('where a sandbox lets nobody leave, a front page takes the place of a sensitive one at once', async ({ origin, framed }) => {
  for (const leave of ['button', 'keys']) {
    const { page, frame } = await framed(
      `<iframe title="A group" sandbox="allow-scripts" src="${origin}/embed/frame/page/${sensitive}#?secret=x1"></iframe>`,
    );
    const button = frame.getByRole('link', { name: 'Leave this page quickly' });
    if (leave === 'button') await button.click();
    else {
      await frame.locator('h1').click();
      for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
    }
    await frame.waitForURL(`${origin}/embed/frame/page#?secret=x1`);
    expect(await frame.locator('h1').textContent()).not.toMatch(/rape/i);
    expect(page.url()).not.toContain('bbc');
  }
});

test('a form is a form where forms may be sent, and a link where not', async ({ origin, framed }) => {
  const source = `${origin}/embed/frame/fingerpost-suggest?place=Somersham`;
  const confined = await framed(`<iframe title="Add a group" sandbox="allow-scripts" src="${source}"></iframe>`);
  await confined.frame.getByRole('link', { name: 'Open the form on Fingerpost' }).waitFor();
  expect(await confined.frame.locator('fingerpost-suggest').count()).toBe(0);
  const free = await framed(
    `<iframe title="Add a group" sandbox="allow-scripts allow-forms" width="600" height="700" src="${source}"></iframe>`,
  );
  await free.frame.getByRole('button').first().click();
  await free.frame.getByLabel(/Name/).first().waitFor();
});

test('in a frame without a sandbox a link leads the whole page on', async ({ origin, framed }) => {
  const { page, frame } = await framed(
    `<iframe title="Funding" width="600" height="700" src="${origin}/embed/frame/fingerpost-funding?limit=2"></iframe>`,
  );
  const link = frame.locator('.entry a').first();
  const name = (await link.textContent())?.trim() ?? '';
  await link.click();
  await page.waitForURL(/\/funding\//);
  expect(await page.locator('h1').textContent()).toContain(name);
});

test('without a script it is all there: list, search and entry', async ({ origin, framed }) => {
  const { frame } = await framed(
    `<iframe title="Groups" width="600" height="700" src="${origin}/embed/frame/fingerpost-groups?place=somersham&heading=Groups&limit=50"></iframe>`,
    { javaScriptEnabled: false },
  );
  expect(await frame.locator('.entry').count()).toBeGreaterThan(3);
  await frame.getByLabel('Search groups').fill('timebank');
  await frame.getByRole('button', { name: 'Search' }).click();
  await frame.waitForURL(/place=somersham.*asked-query=timebank/);
  expect(await frame.getByLabel('Search groups').inputValue()).toBe('timebank');
  await frame.getByRole('link', { name: 'Somersham Timebank', exact: true }).click();
  await frame.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
});

test('what somebody quick opened before the script came stays open', async ({ origin, browser }) => {
  const page = await browser.newPage();
  const { promise: later, resolve: come } = Promise.withResolvers<void>();
  await page.route('**/embed/fingerpost.js', async (route) => {
    await later;
    await route.continue();
  });
  await page.goto(`${origin}/embed/frame/fingerpost-groups?place=somersham`, { waitUntil: 'commit' });
  const list = page.locator('fingerpost-groups');
  await list.locator('summary').nth(1).click();
  come();
  await page.waitForFunction(() => document.querySelector('fingerpost-groups')?.matches(':defined'));
  await expect.poll(() => list.locator('section.base').count(), { timeout: 8000 }).toBe(1);
  expect(await list.locator('details').nth(1).getAttribute('open')).not.toBe(null);
  await page.close();
});

test('takes the element over without asking again, without a jump, with nothing for axe to find', async ({ origin, browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const said = watched(page);
  for (const path of [
    'fingerpost-groups?place=ramsey&heading=Groups&theme=village',
    'fingerpost-eligibility?theme=council',
    'nonsense',
    'page/places/ramsey',
  ]) {
    await page.goto(`${origin}/embed/frame/${path}`);
    if (path.includes('groups')) await page.waitForFunction(() => document.querySelector('fingerpost-groups')?.matches(':defined'));
    expect(await axe(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  expect(asked.filter((path) => path === '/graphql')).toEqual([]);
  expect(said.filter((text) => !text.includes('404'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.close();
});
