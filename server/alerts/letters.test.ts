/** How an alert reads: as text, and as a mail program shows it on a telephone and in a window, with nothing loaded from anywhere. */
import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../../widgets/testkit/browser.ts';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import type { Item } from './items.ts';
import { alertLetter, type Told } from './letters.ts';

const now = new Date('2026-11-23T09:00:00Z');
const item = (more: Partial<Item>): Item => ({
  ...{ id: 1, kind: 'FUND', name: 'Village Hall Fund', path: '/funding/village-hall-fund', state: 'CLOSING_SOON', over: false },
  ...{ amount: '£2,000 to £10,000', when: 'closes in 12 days, Saturday 5 December, 5pm', at: new Date('2026-12-05T17:00:00Z') },
  ...{
    forWhom: 'for groups: Registered charity, Parish council',
    of: 'Fen District Council',
    places: ['Somersham', 'Warboys'],
    rounds: [],
  },
  summary: 'For repairs, heating and kitchens of halls that everybody in the village can use.',
  ...more,
});
const told = (more: Partial<Told>, of: Partial<Item> = {}): Told => ({
  ...{
    what: 'NEW',
    roundId: null,
    before: null,
    again: false,
    address: 'https://fingerpost.example/alerts/go?to=%2Ffunding%2Fhall&of=7.1.abc',
  },
  ...{ why: 'You asked for this: it serves Somersham and is about village halls. By what you told us, you may apply.', item: item(of) },
  ...more,
});
const longest = 'x'.repeat(90);
const letter = (more: Partial<Parameters<typeof alertLetter>[0]> = {}) =>
  alertLetter({
    told: [
      told({}),
      told({ what: 'DEADLINE_MOVED', before: new Date('2026-12-01T17:00:00Z') }, { id: 2, name: 'Warm Rooms <Fund> & Friends' }),
      told(
        { what: 'CLOSING_IN_3_DAYS' },
        { id: 3, name: `A name without an end ${longest}`, amount: null, forWhom: null, of: null, places: [] },
      ),
    ],
    gone: [{ name: 'Old Chest' }],
    wish: 'funding in Somersham, about village halls',
    links: {
      all: 'https://fingerpost.example/alerts/manage?link=12.abc#now',
      manage: 'https://fingerpost.example/alerts/manage?link=12.abc',
      unsubscribe: 'https://fingerpost.example/alerts/unsubscribe?link=12.abc',
      outcome: 'https://fingerpost.example/alerts/outcome?of=7.1.abc',
    },
    now,
    ...more,
  });

describe('an alert', () => {
  test('carries what matters of each fund as plain text, the most pressing first', () => {
    const { subject, text } = letter({
      told: [told({}), told({ what: 'DEADLINE_MOVED', before: null }, { id: 2, name: 'Warm Rooms Fund' })],
    });
    expect(subject).toBe('The deadline has moved: Warm Rooms Fund, £2,000 to £10,000 and 2 more');
    expect(text).toContain(`- Warm Rooms Fund
  The deadline has moved. There was none before.
  £2,000 to £10,000 · closes in 12 days, Saturday 5 December, 5pm
  For groups: Registered charity, Parish council · from Fen District Council · in Somersham, Warboys
  For repairs, heating and kitchens of halls that everybody in the village can use.
  You asked for this: it serves Somersham and is about village halls. By what you told us, you may apply.
  https://fingerpost.example/alerts/go?to=%2Ffunding%2Fhall&of=7.1.abc
- Village Hall Fund
  New.
`);
    expect(text).toContain('These are no longer there. We told you of them before:\n\n- Old Chest');
    expect(text).toMatch(/\n-- \nYou get this because you asked to hear of funding in Somersham, about village halls\.\n/);
    expect(text).toContain('Stop it for good:\nhttps://fingerpost.example/alerts/unsubscribe?link=12.abc\n');
  });

  test('is stopped by one button of the mail program, and answered by no machine (RFC 8058, RFC 3834)', () => {
    expect(letter().headers).toEqual({
      'List-Unsubscribe': '<https://fingerpost.example/alerts/unsubscribe?link=12.abc>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    });
  });

  test('says which round of several it is about', () => {
    const dates = { opensAt: null, rolling: false, confirmedAt: null };
    const round = (id: number, name: string, closesAt: string) => ({
      id,
      name,
      ...dates,
      closesAt: new Date(closesAt),
      state: 'OPEN' as const,
    });
    const rounds = [round(1, 'Small grants', '2026-12-20T12:00:00Z'), round(2, 'Large grants', '2027-02-20T12:00:00Z')];
    const { text } = letter({ told: [told({ what: 'REOPENED', roundId: 2 }, { rounds })] });
    expect(text).toContain('Open now.\n  £2,000 to £10,000 · Large grants: closes in 89 days, Saturday 20 February, midday');
  });

  describe('in a mail program', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    test.each([320, 600])('%i px wide, with pictures off, it reads whole and breaks no rule of WCAG', async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      const asked: string[] = [];
      await page.route('**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      const { html, subject } = letter();
      await page.setContent(html);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(subject);
      expect(await page.locator('li').count()).toBe(4);
      expect(await page.getByText('Warm Rooms <Fund> & Friends').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Stop it for good' }).isVisible()).toBe(true);
      expect(await page.locator('img, picture, video, link, script, style').count()).toBe(0);
      expect(asked).toEqual([]);
      const folder = process.env['SCREENSHOTS'];
      if (folder) await writeFile(`${folder}/alert-${width}.png`, await page.screenshot({ fullPage: true }));
      await context.close();
    });
  });
});
