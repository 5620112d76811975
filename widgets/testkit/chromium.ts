/** A real Chromium for tests: the one we print with (server/paper/chromium.ts). A test run shares one: starting it took each of forty files a second or two. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserServer, chromium as playwright } from 'playwright-core';
import { chromiumOptions } from '../../server/paper/chromium.ts';

/**
 * Drawing by a graphics card that a program imitates took a fifth of a browser's time. Nothing here is drawn in three dimensions, so it draws as browsers
 * do on a machine without a card.
 */
const imitatedCard = /^--(use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)/;

async function options() {
  const { args, ...rest } = await chromiumOptions(process.env['CHROMIUM_PATH']);
  return { ...rest, args: [...args.filter((one) => !imitatedCard.test(one)), '--disable-gpu', '--disable-software-rasterizer'] };
}

/** Where the run's own browser is asked for. */
const shared = 'FINGERPOST_TEST_BROWSER';

/** One of its own; in a test run a way to the one that all share, whose contexts are its own and end with it. */
export async function launchChromium(): Promise<Browser> {
  const address = process.env[shared];
  if (!address) return playwright.launch(await options());
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Chromium did not start: ${await answer.text()}`);
  return playwright.connect(await answer.text());
}

/** Starts the browser of a test run when a file first asks for it: most runs of a few files need none. @returns what ends it */
export async function shareChromium(): Promise<() => Promise<void>> {
  let launched: Promise<BrowserServer> | undefined;
  const server = createServer((_request, response) => {
    launched ??= options().then((chosen) => playwright.launchServer(chosen));
    launched.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  process.env[shared] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return async () => {
    delete process.env[shared];
    server.close();
    await (await launched?.catch(() => undefined))?.close();
  };
}
