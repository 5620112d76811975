/**
 * The public pages by keyboard alone, on a screen of 320 pixels (400% zoom of 1280), with text spaced out as some readers need it, for fingers that need
 * room and for whoever asked for less motion.
 */
import type { Page } from 'playwright-core';
import { focusOf, goTo, readOut, said, unseen } from '../../../widgets/testkit/assisted.ts';
import { axe } from '../../../widgets/testkit/browser.ts';
import { describe, expect } from '../../testkit/fixture.ts';
import { phone, test } from '../testkit/visiting.ts';

const pages = [
  '/',
  '/groups?place=ramsey',
  '/groups/somersham-timebank',
  // With something that stays where it is while the page moves.
  '/groups/cambridge-and-peterborough-rape-crisis-partnership',
  '/venues/huntingdon-library',
  '/places/somersham',
  '/embed?element=groups&place=somersham',
  '/suggest/groups',
  '/missing',
  '/alerts',
  '/funding/check?type=school&place=somersham&amount=60000',
  '/developers',
  '/short-list',
  '/accessibility',
];

/** What is wider than the screen, or cut off in its room. */
const spilt = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    for (const part of document.querySelectorAll<HTMLElement>('button, label, p, li, dd, dt, td, th, summary, a, h1, h2, h3, legend')) {
      if (!part.getClientRects().length) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(part);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // What is for ears alone is cut off on purpose.
      if (clipPath !== 'none' || part.closest('.quiet, .visually-hidden, .trap')) continue;
      if ((cuts(overflowX) && part.scrollWidth > part.clientWidth + 1) || (cuts(overflowY) && part.scrollHeight > part.clientHeight + 1))
        found.push(`“${part.textContent?.trim().slice(0, 40)}” is cut off`);
    }
    return found;
  });

/** The reader's own spacing: WCAG 2.2, 1.4.12. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const spaced = (page: Page) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);

describe.for(pages)('%s', (path) => {
  test('by keyboard shows every stop and traps nobody; at 320 pixels, spaced out, it spills nothing, and fingers have room', async ({
    visit,
  }) => {
    const page = await visit(path, phone);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await axe(page, ['target-size'])).toEqual([]);
    const faults: string[] = [];
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const fault = await unseen(page);
      if (fault) faults.push(fault);
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
    expect(faults).toEqual([]);
    await spaced(page);
    expect(await spilt(page)).toEqual([]);
  });
});

test('the builder is filled in by keyboard, says what comes of it, and gives the code to be copied', async ({ visit }) => {
  const page = await visit('/embed');
  await goTo(page, 'radio Groups clubs, charities and services: when they meet, how to join');
  await page.keyboard.press('ArrowDown');
  expect((await focusOf(page)).states['checked']).toBe('true');
  await goTo(page, 'combobox Village, town, district or postcode');
  await page.keyboard.type('Somersham');
  await page.keyboard.press('Tab');
  const ready = async () => (await readOut(page)).filter(({ role }) => role === 'status').map(({ text }) => text);
  await expect.poll(ready).toContainEqual(expect.stringMatching(/^Ready: .*Somersham/));
  await goTo(page, 'button Copy', 'Tab', 120);
  await page.keyboard.press('Enter');
  await page.getByText('Copied. Now paste it into your page.').waitFor();
  // The code is chosen, so that whoever may not copy by a button can do it by a key.
  expect(said(await focusOf(page))).toBe('textbox Code for WordPress');
});

test('a short list is put in order and noted on by keyboard, and whoever moved an entry goes on from there', async ({ visit, db }) => {
  const [one, two] = await db.listing.findMany({ where: { kind: 'GROUP', status: 'PUBLISHED' }, take: 2, orderBy: { id: 'asc' } });
  const page = await visit(`/short-list?list=g${one?.id}.g${two?.id}`);
  const order = () => page.locator('.paper-entry h2').allTextContents();
  await goTo(page, `link Move up (${two?.name})`);
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([two?.name, one?.name]);
  await goTo(page, `textbox Note (${two?.name})`);
  await page.keyboard.type('Ring first');
  await expect.poll(() => page.getByLabel('As text, for a message').inputValue()).toContain('Ring first');
});

test('a page on a sensitive topic is left by keyboard from its first stops', async ({ visit }) => {
  const page = await visit('/groups/cambridge-and-peterborough-rape-crisis-partnership');
  const found = await goTo(page, 'link Leave this page quickly', 'Tab', 20);
  expect(found.states['url']).toMatch(/^https:/);
});
