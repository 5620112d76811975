/** `test` with a page on a site of its own: the widgets built once, one Chromium for all files, and for each test a fresh site and browser context. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { buildWidgets } from './build.ts';
import { launchChromium } from './chromium.ts';
import { openSite, type Site } from './site.ts';

export const test = base
  .extend('files', { scope: 'worker' }, () => buildWidgets())
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('site', async ({ files }, { onCleanup }): Promise<Site> => {
    const site = await openSite(files);
    onCleanup(async () => void (await site.close()));
    return site;
  })
  .extend('page', async ({ site, browser }, { onCleanup }): Promise<Page> => {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    onCleanup(async () => {
      await context.close();
      if (thrown.length) throw new Error(`The page threw: ${thrown.join('; ')}`);
    });
    return page;
  });

export async function open(page: Page, site: Site, html: string): Promise<void> {
  site.page = html;
  await page.goto('/');
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 AA and good practice that the page breaks; of all, or of those named. */
export async function axe(page: Page, only?: readonly string[]): Promise<string[]> {
  // Evaluated, not added as a script: a page whose policy forbids inline scripts is looked at too. Once: it is half a megabyte to read.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (
      window as unknown as { axe: { run: (how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run({ ...(runOnly && { runOnly }), resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, only);
}

/** How far the page moved by itself since it was opened, as browsers score it. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent ?? '').trim();
  });

export const entries = (widget: Locator): Locator => widget.locator('.entry');
