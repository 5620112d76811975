/** What a fund asks, written as a form in a real browser. */
import { describe, expect } from '../../server/testkit/fixture.ts';
import { globalId } from '../../server/testkit/rows.ts';
import { faultsOf, picture, test } from './testkit/workspace.ts';

describe('what a fund asks', () => {
  // axe reads a form of a hundred fields six times over.
  test('is chosen from a list, filled in by keyboard, and told at its field where it says nothing', { timeout: 90_000 }, async ({
    db,
    visit,
  }) => {
    const { id } = await db.listing.create({
      data: {
        kind: 'FUND',
        slug: 'teal-fund',
        status: 'PUBLISHED',
        name: 'Teal Fund',
        summary: 'Pays for tea.',
        fundFacts: { create: {} },
      },
    });
    const page = await visit(`/curate/records/${globalId('Fund', id).replace(/=+$/, '')}`);
    await page.getByRole('heading', { level: 1, name: 'Teal Fund' }).waitFor();
    await page.getByRole('button', { name: 'Add to what it asks of an applicant' }).press('Enter');
    await page.getByLabel('Kind (needed)').fill('applicant-type');
    await page.getByLabel('In words (needed)').fill('Are you a school?');
    const asks = page.getByLabel(/^What we can check ourselves/);
    await asks.selectOption('applicant-type');
    // Nothing is named yet.
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'It could not be done' }).waitFor();
    await page.locator('#trouble a').first().press('Enter');
    expect(await asks.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await asks.getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel(/^Any of these: search/).fill('scho');
    await page.locator('.found button').first().press('Enter');
    expect(await asks.getAttribute('aria-invalid')).toBeNull();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'rule-form');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved: Teal Fund.').waitFor();
    const saved = await db.criterion.findFirstOrThrow({ where: { fundId: id } });
    expect(saved.rule).toEqual({ asks: 'applicant-type', anyOf: ['school'] });
    // The word stands there as people say it.
    await page.locator('.rule .chosen li', { hasText: 'School' }).waitFor();

    await page.getByLabel(/^What we can check ourselves/).selectOption('income');
    await page.locator('.rule').getByLabel('At most').fill('10,000');
    await page.keyboard.press('Tab');
    await page.getByText(/1 change is saved|changes are saved/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved: Teal Fund.').nth(0).waitFor();
    await expect
      .poll(async () => (await db.criterion.findFirstOrThrow({ where: { fundId: id } })).rule)
      .toEqual({ asks: 'income', most: 10_000_00 });
    // And back.
    await page.keyboard.press('u');
    await expect
      .poll(async () => (await db.criterion.findFirstOrThrow({ where: { fundId: id } })).rule)
      .toEqual({ asks: 'applicant-type', anyOf: ['school'] });
  });
});
