/**
 * Every element in every state: looks as it did (its stored measures), has nothing for axe to find in light, dark and forced colours, and holds at 320,
 * 768 and 1280 pixels, which is 400 % zoom and more; with the reader's own spacing of text; and from right to left.
 * `UPDATE_GALLERY=1 npx vitest run widgets/gallery` stores how it looks now; PICTURES=folder keeps pictures for eyes to judge.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { elements } from '../elements.ts';
import { buildWidgets } from '../testkit/build.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { openGallery, openShown } from '../testkit/gallery.ts';
import { differences, type Measure, measured } from '../testkit/measure.ts';
import { gallery, type Shown } from './states.ts';

const now = new Date('2026-11-23T12:00:00Z');
const folder = resolve(import.meta.dirname, 'measures');
const widths = [1280, 768, 320];
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env['PICTURES'];

let browser: Browser;
let site: Awaited<ReturnType<typeof openGallery>>;
beforeAll(async () => {
  // Only the days: what waits goes on waiting.
  vi.useFakeTimers({ toFake: ['Date'], now });
  const [files, launched] = await Promise.all([buildWidgets(), launchChromium()]);
  browser = launched;
  site = await openGallery(files);
});
afterAll(async () => {
  vi.useRealTimers();
  await browser?.close();
  await site?.close();
});

/** Violations, each with its state. Of all rules, or of some. */
const axe = (page: Page, rules?: string[]) =>
  page.evaluate(async (only) => {
    interface Found {
      violations: { id: string; nodes: { target: unknown[]; html: string }[] }[];
    }
    const { axe } = window as unknown as { axe: { run: (where: unknown, how: unknown) => Promise<Found> } };
    const how = only ? { runOnly: only } : { rules: { 'target-size': { enabled: true }, 'landmark-unique': { enabled: false } } };
    const { violations } = await axe.run({ include: [['main']] }, { ...how, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 200)}`));
  }, rules ?? null);

/** What is wider than its room, or cut off in it. */
const spilt = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const state of document.querySelectorAll('.state')) {
      const root = state.lastElementChild?.shadowRoot;
      const base = root?.querySelector('.base');
      if (base && base.scrollWidth > base.clientWidth + 1) found.push(`${state.id} is ${base.scrollWidth} wide in ${base.clientWidth}`);
      for (const part of root?.querySelectorAll<HTMLElement>('button, label, p, li, dd, dt, td, th, summary, a, [role=heading]') ?? []) {
        if (part.closest('.quiet, .trap, thead') || !part.getClientRects().length || part.closest('.leaflet-container')) continue;
        const { overflowX, overflowY } = getComputedStyle(part);
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if ((cuts(overflowX) && part.scrollWidth > part.clientWidth + 1) || (cuts(overflowY) && part.scrollHeight > part.clientHeight + 1))
          found.push(`${state.id}: “${part.textContent?.trim().slice(0, 40)}” is cut off`);
      }
    }
    return found;
  });

/** The reader's own spacing (WCAG 2.2, 1.4.12), as a browser extension puts it into shadow trees too. */
const spaced = (page: Page, on: boolean) =>
  page.evaluate((wanted) => {
    const css =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
    for (const { shadowRoot } of document.querySelectorAll('.state > *')) {
      if (!shadowRoot) continue;
      const kept = shadowRoot.adoptedStyleSheets.filter((sheet) => !(sheet as unknown as { spaced?: true }).spaced);
      const sheet = Object.assign(new CSSStyleSheet(), { spaced: true });
      sheet.replaceSync(css);
      shadowRoot.adoptedStyleSheets = wanted ? [...kept, sheet] : kept;
    }
  }, on);

/** Of a change of colours the page is told when it is drawn next. */
const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function look(page: Page, { name }: Shown): Promise<Record<string, Measure>> {
  const looks: Record<string, Measure> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    for (const [state, { text, parts }] of Object.entries(await measured(page, name)))
      looks[state] = { text: looks[state]?.text ?? text, parts: { ...looks[state]?.parts, [width]: parts } };
  }
  return looks;
}

function compare(name: string, looks: Record<string, Measure>) {
  const file = resolve(folder, `${name}.json`);
  if (process.env['UPDATE_GALLERY']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(looks, null, 1)}\n`);
    return;
  }
  const stored = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, Measure>;
  const changed = [...new Set([...Object.keys(looks), ...Object.keys(stored)])].flatMap((state) => {
    const [one, other] = [looks[state], stored[state]];
    if (!one || !other) return [`${state} is ${one ? 'new' : 'gone'}`];
    const words = one.text === other.text ? [] : [`${state} said “${other.text}” and says “${one.text}”`];
    return words.concat(
      widths.flatMap((width) =>
        differences(one.parts[width] ?? [], other.parts[width] ?? [])
          .slice(0, 3)
          .map((line) => `${state} at ${width}: ${line}`),
      ),
    );
  });
  expect(changed, 'Look at it; if it is right, UPDATE_GALLERY=1 npx vitest run widgets/gallery').toEqual([]);
}

test('the gallery shows every element there is', () => {
  expect(gallery.map(({ name }) => `fingerpost-${name}`).toSorted()).toEqual(Object.keys(elements).toSorted());
});

describe('every state of', () => {
  for (const shown of gallery)
    test(`${shown.name} looks as it did, passes axe in light, dark and forced colours, and spills nowhere`, async () => {
      const context = await browser.newContext({
        baseURL: site.origin,
        viewport: { width: 1280, height: 12_000 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      await page.clock.setFixedTime(now);
      await openShown(page, shown);
      await page.evaluate(axeScript);
      expect(await axe(page)).toEqual([]);
      const looks = await look(page, shown);
      // 320 pixels, as the last of the widths left it: what a screen of 1280 has at 400 %.
      expect(await spilt(page)).toEqual([]);
      expect(await axe(page, ['target-size'])).toEqual([]);
      await spaced(page, true);
      expect(await spilt(page), 'with text spaced out').toEqual([]);
      await spaced(page, false);
      await page.emulateMedia({ colorScheme: 'dark' });
      await drawn(page);
      await expect.poll(() => axe(page, ['color-contrast']), { timeout: 5000 }).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await drawn(page);
      await expect.poll(() => axe(page, ['color-contrast']), { timeout: 5000 }).toEqual([]);
      // Who asked for less motion gets none.
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => 'bad' in window)).toBe(false);
      expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
      await context.close();
      expect(thrown).toEqual([]);
      compare(shown.name, looks);
    }, 60_000);
});
