/** A real Chromium: the one at CHROMIUM_PATH, or that of @sparticuz/chromium, unpacked once for everybody who tests on this machine. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Unpacking takes seconds; a lock older than this belongs to a run that was killed. */
const stale = 60_000;

/** What that build asks for, but for what would make it another browser than a visitor's: one process that dies with its first context, and no CORS. */
const unlike = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']);
const args = chromium.args.filter((argument) => !unlike.has(argument));

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpacked());
  return playwright.launch({ executablePath, args, headless: true });
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
