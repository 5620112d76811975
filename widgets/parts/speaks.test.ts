/** How an element comes to speak a language, seen in a browser: a small element of the test's own, whose words come late, or not at all. */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import type { SayHall } from '../testkit/say-hall.ts';

const entry = fileURLToPath(new URL('../testkit/say-hall.ts', import.meta.url));

let browser: Browser;
let code: string;
beforeAll(async () => {
  const [made, opened] = await Promise.all([
    build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry, formats: ['es'], fileName: 'say-hall' },
        // One file is all a page is given here.
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    launchChromium(),
  ]);
  browser = opened;
  code = (made as Rolldown.RolldownOutput[])[0]?.output[0].code ?? '';
});
afterAll(() => browser?.close());

async function shown(body: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="pl-PL">${body}</html>`);
  await page.addScriptTag({ content: code, type: 'module' });
  return page;
}
const told = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.shadowRoot?.querySelector('p')?.outerHTML.replace(/<!--.*?-->/g, '') ?? 'nothing');
const hall = (page: Page) => page.locator('say-hall').first();
const arrive = (page: Page) => hall(page).evaluate((element) => (element as SayHall).arrive());

test('an element waits for the words of its page, then says all of it in that language, marking what comes from the record', async () => {
  const page = await shown('<say-hall></say-hall>');
  await page.waitForTimeout(50);
  expect(await told(page, 'say-hall')).toBe('nothing');
  await arrive(page);
  await expect.poll(() => told(page, 'say-hall')).toBe('<p lang="pl" dir="ltr">sala <i lang="en-GB">Ely</i></p>');
  expect(await hall(page).evaluate((element) => (element as SayHall).later())).toBe('sala');
});

test('the nearest lang decides, out of shadow trees too; languages of one page do not mix, and a changed one is heard', async () => {
  const page = await shown('<div lang="en"><say-hall id="own"></say-hall></div><main></main>');
  await page
    .locator('main')
    .evaluate((main) => main.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('say-hall'), { id: 'deep' })));
  await arrive(page);
  await expect.poll(() => told(page, '#own')).toContain('<p lang="en-GB" dir="ltr">hall');
  await expect.poll(() => told(page, '#deep')).toContain('<p lang="pl" dir="ltr">sala');
  for (const [lang, words] of [
    ['pl', '<p lang="pl" dir="ltr">sala'],
    ['cy', '<p lang="en-GB" dir="ltr">hall'],
  ]) {
    await page.locator('#own').evaluate((element, lang) => element.setAttribute('lang', lang ?? ''), lang);
    await expect.poll(() => told(page, '#own')).toContain(words);
  }
});

test('words that do not come leave it speaking English and saying so', async () => {
  const page = await shown('<say-hall lang="lt"></say-hall>');
  await expect.poll(() => told(page, 'say-hall')).toContain('<p lang="en-GB" dir="ltr">hall');
});
