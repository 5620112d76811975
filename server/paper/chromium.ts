/** A Chromium to print with, and to test with: the one at CHROMIUM_PATH, or that of @sparticuz/chromium, unpacked once for everybody on this machine. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/** There is none on this machine, or it does not start. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
  readonly code = 'NO_CHROMIUM';
  constructor(cause: unknown) {
    super('There is no Chromium here that starts. Set CHROMIUM_PATH to the program of one, or run it on Linux, where one comes with npm.', {
      cause,
    });
  }
}

/** Unpacking takes seconds; a lock older than this belongs to a run that was killed. */
const stale = 60_000;

/** What that build asks for, but for what would make it another browser than a visitor's: one process that dies with its first context, and no CORS. */
const unlike = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']);

/**
 * Both packages are fetched when somebody prints: a server that never does stays without them.
 * @param path of its program; undefined for the one that comes with npm
 * @throws NoChromium
 */
export async function launchChromium(path: string | undefined, more: readonly string[] = []): Promise<Browser> {
  try {
    const [{ chromium: playwright }, options] = await Promise.all([import('playwright-core'), chromiumOptions(path)]);
    return await playwright.launch({ ...options, args: [...options.args, ...more] });
  } catch (error) {
    throw new NoChromium(error);
  }
}

/** How it is started, here and in tests. */
export async function chromiumOptions(path: string | undefined) {
  const packed = await packedChromium();
  const executablePath = path ?? (packed && (await unpacked(packed)));
  if (!executablePath) throw new Error('No program is named, and @sparticuz/chromium is not installed.');
  const args = (packed?.args ?? ['--no-sandbox']).filter((argument) => !unlike.has(argument));
  return { executablePath, args, headless: true };
}

type Packed = typeof import('@sparticuz/chromium').default;

/** Whoever names a program of their own may leave it out. */
const packedChromium = (): Promise<Packed | null> =>
  import('@sparticuz/chromium').then(
    ({ default: packed }) => packed,
    () => null,
  );

async function unpacked(packed: Packed): Promise<string> {
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
    return await packed.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
