/** `test` with the workspace on a real server, the sample county and a real Chromium, signed in as a curator whose session is made in the database. */
import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { QueueKind } from '../../../generated/prisma/client.ts';
import { sessionCookieName } from '../../../server/accounts/session-cookie.ts';
import { readConfig } from '../../../server/config.ts';
import { openItem } from '../../../server/curation/open-item.ts';
import type { Database } from '../../../server/database.ts';
import { makeServer, serve } from '../../../server/http/app.ts';
import { makeLog } from '../../../server/http/log.ts';
import { movedClock } from '../../../server/http/testkit/moved-clock.ts';
import { countyTest as base, expect } from '../../../server/testkit/fixture.ts';
import { makeSession, type PartAsked } from '../../../server/testkit/viewers.ts';
import { axe } from '../../testkit/browser.ts';
import { launchChromium } from '../../testkit/chromium.ts';

const secret = 'a secret for tests alone, 32 letters or more';

async function open(db: Database, clock: () => number) {
  const settings = { RATE_LIMIT_PER_MINUTE: '0' };
  const server = makeServer(readConfig(settings).http);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  serve(server, { config: readConfig({ ...settings, PUBLIC_URL: origin }), secret, db, clock, log: makeLog('silent') });
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  };
  return { origin, close };
}

/** As better-auth signs it. */
const cookieValue = (token: string) => encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

export interface Visit extends BrowserContextOptions {
  /** What the curator may do; everything, when nothing is said. Null: nobody is signed in. */
  as?: Pick<PartAsked, 'role' | 'kinds'> | null;
}

export const test = base
  .extend('clock', { scope: 'file' }, () => movedClock())
  .extend('origin', { scope: 'file' }, async ({ db, clock }, { onCleanup }) => {
    const site = await open(db, clock.read);
    onCleanup(site.close);
    return site.origin;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', ({ db, origin, browser }, { onCleanup }) => {
    const opened: BrowserContext[] = [];
    const thrown: string[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map((context) => context.close()));
      expect(thrown).toEqual([]);
    });
    return async (path: string, { as = { role: 'ADMIN' }, ...options }: Visit = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      opened.push(context);
      if (as) {
        const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' }, orderBy: { id: 'asc' } });
        const { token } = await makeSession(db, { ...as, body: body.id }, { name: 'Sam Reed' });
        await context.addCookies([
          { name: sessionCookieName(origin), value: cookieValue(token), url: origin, httpOnly: true, sameSite: 'Lax' },
        ]);
      }
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      page.on('pageerror', (error) => thrown.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) thrown.push(message.text());
      });
      await page.goto(path);
      return page;
    };
  });

export interface ItemAsked {
  kind?: QueueKind;
  title: string;
  risk?: number;
  /** Of the listing it is about. */
  slug?: string;
  changes?: Record<string, { old?: unknown; new?: unknown }>;
  detail?: object;
  reason?: string;
}

/** Puts something into the queue as whatever finds it would. @returns its number */
export async function makeItem(db: Database, { slug, changes, detail, ...asked }: ItemAsked): Promise<number> {
  const listing = slug ? await db.listing.findUniqueOrThrow({ where: { slug } }) : null;
  return openItem(db, {
    kind: 'CHANGE',
    reason: 'Somebody of the public suggests it.',
    risk: 40,
    placeIds: [],
    stewardId: null,
    ...asked,
    ...(changes && { changes: changes as never }),
    ...(detail && { detail: detail as never }),
    ...(listing && { listingId: listing.id, listingKind: listing.kind, baseVersion: listing.version }),
  });
}

/** What axe finds in light and in dark, and whether the page is wider than a small phone, at 320 px and with the letters at twice their size. */
export async function faultsOf(page: Page): Promise<string[]> {
  const wide = page.viewportSize();
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axe(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) found.push(`${width} px wide at 320`);
  found.push(...(await axe(page)).map((fault) => `narrow: ${fault}`));
  if (wide) await page.setViewportSize({ width: wide.width / 2, height: wide.height / 2 });
  const zoomed = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide && zoomed > wide.width / 2) found.push(`${zoomed} px wide at 200 %`);
  if (wide) await page.setViewportSize(wide);
  return found;
}

/** Keeps what is on the screen, wide and narrow, in the folder that SCREENSHOTS names: for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  const wide = page.viewportSize();
  if (!folder || !wide) return;
  await page.screenshot({ path: join(folder, `${name}-${wide.width}.png`), fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.screenshot({ path: join(folder, `${name}-320.png`), fullPage: true });
  await page.setViewportSize(wide);
}

/** What has the focus, in words. */
export const focusedText = (page: Page) =>
  page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim());
