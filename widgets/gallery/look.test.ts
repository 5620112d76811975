import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { buildWidgets } from '../testkit/build.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { openGallery, openShown } from '../testkit/gallery.ts';
import { gallery } from './states.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  const [files, b] = await Promise.all([buildWidgets(), launchChromium()]);
  browser = b;
  site = await openGallery(files);
});
afterAll(async () => { await browser.close(); await site.close(); });
for (const shown of gallery)
  test.skipIf(process.env['ONLY'] && !process.env['ONLY'].split(',').includes(shown.name))(shown.name, async () => {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1280, height: 12000 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (e) => console.log('ERR', shown.name, e.message));
    page.on('console', (m) => { if (m.type() === 'error' && !/503|429|404/.test(m.text())) console.log('CON', shown.name, m.text()); });
    const t = Date.now();
    try { await openShown(page, shown); } catch (e) {
      console.log('NOT READY', shown.name, await page.evaluate(() => [...document.querySelectorAll('.state')].map((s) => [s.id, (s.lastElementChild as HTMLElement)?.dataset?.['press'], (s.lastElementChild as HTMLElement)?.dataset?.['pressed'], s.lastElementChild?.shadowRoot?.querySelector('.base')?.textContent?.replace(/\s+/g, ' ').slice(0, 60)].join('|')).join('\n')));
    }
    console.log(shown.name, Date.now() - t, 'ms');
    for (const width of [1280, 320, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `/tmp/proof/${shown.name}-${width}.png`, fullPage: true });
    }
    await context.close();
  });
