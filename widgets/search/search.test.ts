import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { search } from '../testkit/answers.ts';
import { axe, entries, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { loader, plainPage } from '../testkit/site.ts';

const link = '<a href="https://fingerpost.example/">Search Fingerpost</a>';
const widget = (attributes = '') => `<fingerpost-search ${attributes}>${link}</fingerpost-search>`;
const shown = (page: Page) => page.locator('fingerpost-search');
const box = (page: Page) => shown(page).getByRole('searchbox', { name: 'What are you looking for?' });

describe('accessibility', () => {
  for (const width of [320, 1280]) {
    test(`waiting to be asked, it passes axe and fits at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, plainPage(widget('heading="Find something"')));
      await box(page).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    test(`with results it passes axe and fits at ${width} px`, async ({ page, site }) => {
      site.answers = { Search: search() };
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, plainPage(widget('heading="Find something" query="sedge"')));
      await entries(shown(page)).first().waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('the keyboard alone is enough: type, Enter, through the results', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget()));
    await box(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('sedge');
    await page.keyboard.press('Enter');
    await shown(page).getByText('5 results.').waitFor();
    expect(await box(page).evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(true);
    const order: string[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    // Near, the button, theme, kind (one stop for all), then the first two results.
    expect(order.slice(1, 2)).toEqual(['Search']);
    expect(order.slice(4)).toEqual(['Sedgeby Singers', 'Sedgeby Village Hall']);
  });

  test('what was found is said in a live region that was there before', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget()));
    const status = shown(page).getByRole('status');
    await status.waitFor({ state: 'attached' });
    await status.evaluate((element) => ((element as HTMLElement & { same: boolean }).same = true));
    await box(page).fill('sedge');
    await shown(page).getByText('5 results.').waitFor();
    expect(await status.evaluate((element) => (element as HTMLElement & { same?: boolean }).same)).toBe(true);
  });
});

describe('asking', () => {
  test('it asks nothing before the visitor does', async ({ page, site }) => {
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    await box(page).waitFor();
    await page.waitForTimeout(300);
    expect(site.asked).toEqual([]);
  });

  test('words, place and the limits of the page go out together', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget('place="little-sedgeby" kinds="venue event"')));
    await box(page).fill('hall');
    await shown(page)
      .getByRole('combobox', { name: /^Place/ })
      .fill('sedgeby');
    await page.keyboard.press('Enter');
    await entries(shown(page)).first().waitFor();
    await expect
      .poll(() => site.asked.findLast(({ name }) => name === 'Search')?.variables)
      .toMatchObject({
        query: 'hall',
        near: { place: 'sedgeby' },
        filter: { places: ['little-sedgeby'], kinds: ['VENUE', 'EVENT'] },
      });
    expect(page.url()).toBe(`${site.origin}/`);
  });

  test('an empty search shows everything', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget()));
    await shown(page).getByRole('button', { name: 'Search' }).click();
    await shown(page).getByText('5 results.').waitFor();
  });

  test('one kind is chosen with its count beside it, and everything again', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget('query="sedge"')));
    await shown(page).getByLabel('Venues (1)').check();
    await expect.poll(() => JSON.stringify(site.asked.at(-1)?.variables['filter'])).toBe('{"kinds":["VENUE"]}');
    await shown(page).getByLabel('Everything').check();
    await expect.poll(() => shown(page).getByLabel('Everything').isChecked()).toBe(true);
    expect(await shown(page).getByLabel('Events (0)').count()).toBe(1);
  });

  test('a place nobody knows is said in the words of the server, and the form stays', async ({ page, site }) => {
    const unknown = { errors: [{ message: 'We could not find "Sohamm". Check the spelling.', extensions: { code: 'BAD_USER_INPUT' } }] };
    site.answers = { Search: ({ near }) => (near ? unknown : search()) };
    await open(page, site, plainPage(widget()));
    await shown(page)
      .getByRole('combobox', { name: /^Place/ })
      .fill('Sohamm');
    await page.keyboard.press('Enter');
    await shown(page).getByText('We could not find "Sohamm". Check the spelling.').waitFor();
    await shown(page).getByRole('button', { name: 'Clear the search' }).click();
    const place = shown(page).getByRole('combobox', { name: /^Place/ });
    await expect.poll(() => place.inputValue()).toBe('');
  });

  test('nothing found offers a better spelling, and takes it', async ({ page, site }) => {
    site.answers = { Search: ({ query }) => (query === 'soham' ? search() : search({ didYouMean: 'soham' }, [])) };
    await open(page, site, plainPage(widget('query="sohamm"')));
    await shown(page).getByText('No results').waitFor();
    await shown(page).getByRole('button', { name: 'Did you mean “soham”?' }).click();
    await shown(page).getByText('5 results.').waitFor();
    expect(await box(page).inputValue()).toBe('soham');
  });

  test('show more goes on from the cursor', async ({ page, site }) => {
    const more = { totalCount: 10, pageInfo: { hasNextPage: true, endCursor: 'c5' } };
    site.answers = { Search: ({ after }) => (after ? search() : search(more)) };
    await open(page, site, plainPage(widget('query="sedge"')));
    await shown(page).getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => entries(shown(page)).count()).toBe(10);
    expect(site.asked.at(-1)?.variables).toMatchObject({ after: 'c5', opening: false });
    await shown(page).getByText('10 results.').waitFor();
  });
});

describe('results', () => {
  test('each kind has its word, its shape and what matters of it', async ({ page, site }) => {
    site.answers = { Search: search() };
    await open(page, site, plainPage(widget('query="sedge"')));
    await entries(shown(page)).first().waitFor();
    const [group, venue, fund, role, event] = await entries(shown(page)).allInnerTexts();
    expect(group).toMatch(/^Group\s+Sedgeby Singers[\s\S]*Meets: Tuesdays, 7\.30pm to 9pm, Sedgeby Village Hall/);
    expect(venue).toMatch(
      /^Venue\s+Sedgeby Village Hall[\s\S]*2 rooms, the largest for 120 people[\s\S]*Community groups: from £8 an hour[\s\S]*Step-free way in/,
    );
    expect(fund).toMatch(/^Funding\s+Sedge Small Grants[\s\S]*£2,000 to £10,000[\s\S]*Closes in 12 days, \w+day \d+ \w+[\s\S]*For groups/);
    expect(role).toMatch(/^Role\s+Minibus driver[\s\S]*2 hours, Tuesdays[\s\S]*With Sedge Wheels[\s\S]*Age 21 or over/);
    expect(event).toMatch(/^Event\s+Sedgeby Show[\s\S]*\w+day \d+ \w+[\s\S]*The Green, Little Sedgeby/);
    const shapes = await shown(page)
      .locator('.kind svg')
      .evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
    expect(new Set(shapes).size).toBe(5);
  });
});

describe('layout shift', () => {
  test('is nil when a visitor searches on a short page, though the answer is slow', async ({ page, site }) => {
    site.answers = { Search: () => new Promise<object>((resolve) => setTimeout(resolve, 900, search())) };
    await open(page, site, plainPage(`${widget('style="display: block; min-height: 220px"')}<p>Posted by the clerk.</p>`));
    await box(page).waitFor();
    await box(page).focus();
    await page.keyboard.type('sedge');
    await page.keyboard.press('Enter');
    await shown(page).getByText('5 results.').waitFor();
    expect(await layoutShift(page)).toBe(0);
  });
});

test('without a script the link inside is all there is', async ({ page, site }) => {
  await open(page, site, plainPage(widget()).replace(loader, ''));
  expect(await page.getByRole('link', { name: 'Search Fingerpost' }).isVisible()).toBe(true);
});
