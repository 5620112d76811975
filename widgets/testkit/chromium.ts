/**
 * A real Chromium: the one at CHROMIUM_PATH, or that of @sparticuz/chromium, unpacked once for everybody who tests on this machine. A test run shares
 * one: starting one took each of forty files a second or two.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium as playwright } from 'playwright-core';

/** Unpacking takes seconds; a lock older than this belongs to a run that was killed. */
const stale = 60_000;

/** What that build asks for, but for what would make it another browser than a visitor's: one process that dies with its first context, and no CORS. */
const unlike = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']);
const args = chromium.args.filter((argument) => !unlike.has(argument));

const options = async () => ({ executablePath: process.env['CHROMIUM_PATH'] ?? (await unpacked()), args, headless: true });

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

async function unpacked(): Promise<string> {
  // It unpacks into TMPDIR and takes any /tmp/chromium it finds for its own, even a broken one: so a folder of ours.
  const folder = join(tmpdir().replace(/\/fingerpost-chromium-[^/]*$/, ''), `fingerpost-chromium-${userInfo().username}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const lock = join(folder, 'unpacking');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > stale) rmSync(lock, { recursive: true, force: true });
      await wait(100);
    }
  }
  try {
    return await chromium.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
