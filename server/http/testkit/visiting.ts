/** The pages of a running server in a real browser, on the sample county. */
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../widgets/testkit/chromium.ts';
import { readConfig } from '../../config.ts';
import { countyTest } from '../../testkit/fixture.ts';
import { makeServer, serve } from '../app.ts';
import { makeLog } from '../log.ts';
import { movedClock } from './moved-clock.ts';

export const test = countyTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('clock', { scope: 'file' }, () => movedClock())
  .extend('origin', { scope: 'file' }, async ({ db, clock }, { onCleanup }) => {
    const settings = { RATE_LIMIT_PER_MINUTE: '0', HELP_LINE: 'Ring Sedge Forum on 01353 000000.' };
    const server = makeServer(readConfig(settings).http);
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    serve(server, { config: readConfig({ ...settings, PUBLIC_URL: origin }), db, clock: clock.read, log: makeLog('silent') });
    onCleanup(() => {
      server.closeAllConnections();
      return new Promise<void>((done) => void server.close(() => done()));
    });
    return origin;
  })
  .extend('visit', ({ origin, browser }, { onCleanup }) => {
    const opened: BrowserContext[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((context) => context.close()))));
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      opened.push(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
  });

/** What fits the narrowest phones. */
export const phone = { viewport: { width: 320, height: 640 } };

const folder = process.env['SCREENSHOTS'];
/** Kept where SCREENSHOTS says, for people to look at. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
