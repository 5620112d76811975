/**
 * Prints a page of ours as a PDF: tagged, with bookmarks, and with page numbers in its contents. The page, its style and its fonts are handed to the
 * browser from memory; whatever else it should ask for is refused, its scripts do not run, and it has no network. So no text of an entry can make it
 * fetch anything (docs/decisions/0060).
 */
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { pageNumbers } from './page-numbers.ts';

export interface Printed {
  /** Where the page lives: its links are made whole by it. It is never asked for. */
  url: string;
  html: string;
}

/** A file of ours by its path, such as "/assets/pages-1a2b.css". */
export type FileAt = (path: string) => { body: Buffer; type: string } | undefined;

interface PrintOptions {
  files: FileAt;
  chromiumPath: string | undefined;
  /** Aborts a printing that takes too long. */
  signal?: AbortSignal;
}

/** Even by its number, no host can be found. */
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking', '--no-pings'];
const mostMs = 90_000;

/** @throws NoChromium */
export async function printPage(
  { url, html }: Printed,
  { files, chromiumPath, signal = AbortSignal.timeout(mostMs) }: PrintOptions,
): Promise<Buffer> {
  const browser = await launchChromium(chromiumPath, noNetwork);
  const stop = () => void browser.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block', colorScheme: 'light' });
    await answerFromMemory(context, { url, html, files });
    const page = await context.newPage();
    page.setDefaultTimeout(mostMs);
    // Fonts that are only printed with are fetched before it prints.
    await page.emulateMedia({ media: 'print' });
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await printNumbered(page);
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function answerFromMemory(context: BrowserContext, { url, html, files }: Printed & { files: FileAt }): Promise<void> {
  const { origin } = new URL(url);
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (request.url() === url && request.isNavigationRequest())
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const asked = URL.parse(request.url());
    const file = asked?.origin === origin ? files(asked.pathname) : undefined;
    if (file) return route.fulfill({ contentType: file.type, body: file.body, headers: { 'access-control-allow-origin': '*' } });
    await route.abort('blockedbyclient');
  });
}

const print = (page: Page) => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });

/** Twice where there are contents: the room for a number is kept, so that writing it in moves nothing. */
async function printNumbered(page: Page): Promise<Buffer> {
  const first = await print(page);
  if (!(await page.locator('[data-page-of]').count())) return first;
  const numbers = Object.fromEntries(await pageNumbers(first));
  await page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = known[place.dataset['pageOf'] ?? ''];
      if (number) place.textContent = ` ${number}`;
    }
  }, numbers);
  return print(page);
}
