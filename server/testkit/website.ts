/** `test` with a real server over the sample county, a parish's own website on another origin, and a real Chromium that visits both. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { readConfig } from '../config.ts';
import { makeServer, serve } from '../http/app.ts';
import { makeLog } from '../http/log.ts';
import { makeOutbound } from '../outbound/fetch.ts';
import { countyTest } from './fixture.ts';

/** @returns where it listens, and what ends it */
export async function listening(server: Server, host = '127.0.0.1') {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const end = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  };
  return { origin: `http://${host}:${(server.address() as AddressInfo).port}`, end };
}

const skeleton = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our parish</title><main><h1>Our parish</h1>${body}</main></html>`;

export const test = countyTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('parish', { scope: 'file' }, async ({ db: _db }, { onCleanup }) => {
    const site = { origin: '', body: '' };
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(skeleton(site.body)),
    );
    const { origin, end } = await listening(server);
    onCleanup(end);
    return Object.assign(site, { origin });
  })
  .extend('origin', { scope: 'file' }, async ({ db, parish }, { onCleanup }) => {
    const settings = { RATE_LIMIT_PER_MINUTE: '0' };
    const server = makeServer(readConfig(settings).http);
    const { origin, end } = await listening(server);
    const outbound = makeOutbound({ userAgent: 'Fingerpost', hosts: new Set([new URL(parish.origin).host]) });
    serve(server, { config: readConfig({ ...settings, PUBLIC_URL: origin }), db, log: makeLog('silent'), outbound });
    onCleanup(end);
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
      context.setDefaultTimeout(8000);
      opened.push(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    };
  });
