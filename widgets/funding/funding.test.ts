import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fund, fundRest, funds, wider } from '../testkit/answers.ts';
import { axe, entries, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { loader, plainPage } from '../testkit/site.ts';

const link = '<a href="https://fingerpost.example/funding?place=little-sedgeby">Funding for Little Sedgeby</a>';
const widget = (attributes = '') => `<fingerpost-funding ${attributes}>${link}</fingerpost-funding>`;
const shown = (page: Page) => page.locator('fingerpost-funding');
const small = fund('Sedge Small Grants');
const found = funds([small, fund('Village Hall Fund', { roundState: 'UNCONFIRMED', nextDeadline: null, amount: null, outcomes: [] })]);
const openFirst = async (page: Page) => {
  await shown(page).locator('summary').first().click();
  const rest = shown(page).locator('details[open]');
  await rest.getByText('Do you help people in Sedgeshire?').waitFor();
  return rest;
};
const said = (text: string) => text.replace(/\s+/g, ' ');

describe('accessibility', () => {
  for (const [state, attributes, answer] of [
    ['a list', 'heading="Funding" controls="query place themes audiences who"', found],
    ['cards', 'heading="Funding" layout="cards"', found],
    ['nothing found', 'heading="Funding" place="little-sedgeby"', funds([])],
    ['an error', 'heading="Funding"', 502],
  ] as const) {
    for (const width of [320, 1280])
      test(`${state} passes axe and fits at ${width} px`, async ({ page, site }) => {
        site.answers = { Funds: answer, Wider: wider };
        await page.setViewportSize({ width, height: 800 });
        await open(page, site, plainPage(widget(attributes)));
        await shown(page).locator('.status:not(:text-matches("Fetching"))').waitFor();
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
  }

  for (const width of [320, 1280])
    test(`an open entry passes axe and fits at ${width} px`, async ({ page, site }) => {
      site.answers = { Funds: found, FundDetails: fundRest() };
      await page.setViewportSize({ width, height: 800 });
      await open(page, site, plainPage(widget('heading="Funding" place="little-sedgeby"')));
      await openFirst(page);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

  test('everything is reached by the keyboard, in order', async ({ page, site }) => {
    site.answers = { Funds: funds([small]), FundDetails: fundRest() };
    await open(page, site, plainPage(widget('controls="who"')));
    await entries(shown(page)).first().waitFor();
    const order: string[] = [];
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order.slice(1)).toEqual(['Sedge Small Grants', 'May we apply, and how: Sedge Small Grants']);
    await page.keyboard.press('Enter');
    await shown(page).getByText('Do you help people in Sedgeshire?').waitFor();
  });

  test('with the colours of the system forced, the deadline that is near is still marked', async ({ page, site }) => {
    site.answers = { Funds: found };
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, site, plainPage(widget()));
    const deadline = shown(page).locator('[part=deadline]').first();
    await deadline.waitFor();
    const { width, weight } = await deadline.evaluate((element) => {
      const { borderInlineStartWidth, fontWeight } = getComputedStyle(element);
      return { width: borderInlineStartWidth, weight: fontWeight };
    });
    expect({ width, weight }).toEqual({ width: '4px', weight: '700' });
  });
});

describe('an entry', () => {
  test('says how much, until when, for whom and what it wants', async ({ page, site }) => {
    site.answers = { Funds: found };
    await open(page, site, plainPage(widget()));
    const text = said(await entries(shown(page)).first().innerText());
    expect(text).toMatch(/^Sedge Small Grants £2,000 to £10,000 Closes in 12 days, \w+day \d+ \w+/);
    expect(text).toContain('For registered charities and groups that are not registered');
    expect(text).toContain('Wants: people feel less alone.');
  });

  test('that nobody confirmed is never said to be open, and an amount nobody knows is said as not known', async ({ page, site }) => {
    site.answers = { Funds: found };
    await open(page, site, plainPage(widget()));
    const text = said(await entries(shown(page)).nth(1).innerText());
    expect(text).toContain('Not confirmed as open: ask before you apply');
    expect(text).toContain('How much: not known yet, ask them');
    expect(text).not.toMatch(/\bCloses\b/);
  });

  test('opens with whether one may apply, papers weighed against the amount, and a way out that says it is outside', async ({
    page,
    site,
  }) => {
    site.answers = { Funds: found, FundDetails: fundRest() };
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    const rest = await openFirst(page);
    const text = said(await rest.innerText());
    for (const words of [
      'Pays for Equipment',
      'Does not pay for Salaries',
      '3 papers, for £2,000 to £10,000:',
      'Steps One form, one decision',
      'Paid for near here Up to £4,500 to Sedgeby Lunch Club, Sedgeby, March 2024. A kitchen for the lunch club.',
      'Grants team: 01353 000001',
      'Kept by Sedge Forum.',
    ])
      expect(text).toContain(words);
    const apply = rest.getByRole('link', { name: 'Apply (outside link: foundation.example)' });
    expect(await apply.getAttribute('href')).toBe('https://www.foundation.example/apply');
    expect(await rest.getByRole('link', { name: 'Check whether we may apply' }).getAttribute('href')).toBe(`${site.origin}/funding/check`);
    expect(await shown(page).locator('a[href^="javascript"]').count()).toBe(0);
    expect(site.asked.at(-1)?.variables).toMatchObject({ here: true, near: { place: 'little-sedgeby', withinKm: 15 } });
  });

  test('where nothing was paid for near here, what was paid for elsewhere is told', async ({ page, site }) => {
    site.answers = { Funds: found, FundDetails: fundRest({ totalCount: 0, nodes: [] }) };
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    const text = said(await (await openFirst(page)).innerText());
    expect(text).toContain('Nothing near here that we know of. Elsewhere:');
    expect(text).toContain('Fen Players');
    expect(text).toContain('And 4 other awards.');
  });

  test('where nobody has told how to apply, somebody is named to ask; one body that gives and hands out is named once', async ({
    page,
    site,
  }) => {
    const both = { name: 'Sedge Foundation', url: 'https://fingerpost.example/groups/sedge-foundation' };
    site.answers = { Funds: found, FundDetails: fundRest(null, { howToApply: null, links: [], contacts: [], manager: both }) };
    await open(page, site, plainPage(widget('who="people"')));
    const text = said(await (await openFirst(page)).innerText());
    expect(text).toContain('How to apply Not known yet. Ask Sedge Foundation.');
    expect(text).not.toContain('Handed out by');
    expect(text).not.toContain('Check whether we may apply');
  });

  test('without a place nothing is asked or said of near here', async ({ page, site }) => {
    site.answers = { Funds: found, FundDetails: fundRest(null) };
    await open(page, site, plainPage(widget()));
    expect(said(await (await openFirst(page)).innerText())).toContain('Paid for before Up to £4,500 to Fen Players');
    expect(site.asked.at(-1)?.variables).toMatchObject({ here: false });
  });

  test('old and unconfirmed is said calmly, and nobody is told to travel', async ({ page, site }) => {
    const assurance = { state: 'OVERDUE', confirmedAt: '2024-03-02T10:00:00Z', confirmedBy: null } as const;
    site.answers = { Funds: funds([fund('Old Fund', { assurance })]) };
    await open(page, site, plainPage(widget()));
    expect(await entries(shown(page)).first().innerText()).toContain('Last confirmed March 2024. Ask before you apply.');
  });

  test('hostile text in the data stays text', async ({ page, site }) => {
    const bad = '<img src=x onerror="window.bad = 1">';
    site.answers = { Funds: funds([fund(bad, { summary: bad, welcomed: bad, outcomes: [], url: 'javascript:window.bad=1' })]) };
    await open(page, site, plainPage(widget()));
    const entry = entries(shown(page)).first();
    expect(await entry.locator('.name').innerText()).toBe(bad);
    expect(await entry.locator('.name a').getAttribute('href')).toBeNull();
    expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  });
});

describe('what it asks', () => {
  test('grants for groups first, help for people on choosing it; what is over is left out until words are looked for', async ({
    page,
    site,
  }) => {
    site.answers = { Funds: found };
    await open(page, site, plainPage(widget()));
    await entries(shown(page)).first().waitFor();
    expect(site.asked.at(-1)?.variables).toMatchObject({
      filter: { forWhom: ['GROUPS', 'INTERMEDIARIES', 'COUNCILS'] },
      sort: 'CLOSING_SOON',
    });
    expect(JSON.stringify(site.asked.at(-1)?.variables['filter'])).not.toContain('"CLOSED"');
    await shown(page).getByRole('radio', { name: 'People in hardship' }).check();
    await expect.poll(() => JSON.stringify(site.asked.at(-1)?.variables['filter'])).toContain('"forWhom":["INDIVIDUALS"]');
    await shown(page).getByRole('searchbox').fill('coal');
    await page.keyboard.press('Enter');
    await expect.poll(() => site.asked.at(-1)?.variables['query']).toBe('coal');
    expect(site.asked.at(-1)?.variables['filter']).not.toHaveProperty('states');
  });

  test('at a place, what is for it alone comes first, as on our own pages', async ({ page, site }) => {
    site.answers = { Funds: found };
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    await entries(shown(page)).first().waitFor();
    expect(site.asked.at(-1)?.variables).toMatchObject({ filter: { base: { places: ['little-sedgeby'] } } });
    expect(site.asked.at(-1)?.variables).not.toHaveProperty('sort');
  });

  test('the page may ask for people’s help alone', async ({ page, site }) => {
    site.answers = { Funds: found };
    await open(page, site, plainPage(widget('who="people" controls="none"')));
    await entries(shown(page)).first().waitFor();
    expect(site.asked.at(-1)?.variables['filter']).toMatchObject({ forWhom: ['INDIVIDUALS'] });
    expect(await shown(page).getByRole('radio').count()).toBe(0);
  });
});

describe('on a host page', () => {
  test('events tell the page of loading and choosing', async ({ page, site }) => {
    site.answers = { Funds: found };
    const script = `<script>window.told = [];
      addEventListener('fingerpost-load', (event) => told.push(['load', event.total, event.target.localName]));
      addEventListener('fingerpost-select', (event) => { event.preventDefault(); told.push(['select', event.listing.name, event.listing.kind]); });</script>`;
    await open(page, site, plainPage(widget(), script));
    await shown(page).getByRole('link', { name: 'Sedge Small Grants' }).click();
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
      ['load', 2, 'fingerpost-funding'],
      ['select', 'Sedge Small Grants', 'FUND'],
    ]);
  });

  test('layout shift is nil where the page kept room', async ({ page, site }) => {
    site.answers = { Funds: () => new Promise<object>((resolve) => setTimeout(resolve, 300, found)) };
    await open(page, site, plainPage(`${widget('controls="none" style="display: block; min-height: 650px"')}<p>Posted by the clerk.</p>`));
    await entries(shown(page)).first().waitFor();
    expect(await layoutShift(page)).toBe(0);
  });

  test('without a script the link inside is all there is', async ({ page, site }) => {
    await open(page, site, plainPage(widget()).replace(loader, ''));
    expect(await page.getByRole('link', { name: 'Funding for Little Sedgeby' }).isVisible()).toBe(true);
  });
});
