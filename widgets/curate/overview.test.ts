/** What people miss, and what there is where, in a real browser. */
import { describe, expect } from '../../server/testkit/fixture.ts';
import { faultsOf, focusedText, picture, test } from './testkit/workspace.ts';

describe('searches that found nothing', () => {
  test('become a synonym by keyboard, after a look at what it would find; it can be taken back', async ({ db, visit }) => {
    await db.searchMiss.create({ data: { words: 'zoetrope', day: new Date(), times: 7 } });
    await db.searchMiss.create({ data: { words: 'yak rides', day: new Date(), times: 4 } });
    const page = await visit('/curate');
    await page.getByRole('link', { name: 'Searches that found nothing' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Searches that found nothing' }).waitFor();
    await page.getByText('zoetrope').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await focusedText(page)).toMatch(/^zoetrope, 7 times/);
    await page.keyboard.press('y');
    await page.getByLabel(/^What we call it/).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#meaning-fault').waitFor();
    await page.keyboard.type('timebank');
    await page.getByRole('button', { name: 'See first what would be found' }).press('Enter');
    await page.getByRole('row', { name: /^zoetrope 0 [1-9]/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'misses');
    await page.getByLabel(/^What we call it/).press('Enter');
    await page.getByText(/^Searches know it from now on: zoetrope/).waitFor();
    expect(await db.synonym.findFirst({ where: { words: { has: 'zoetrope' } } })).toMatchObject({ kind: 'ONE_WAY', meaning: ['timebank'] });
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: “zoetrope”/).waitFor();
    expect(await db.synonym.findFirst({ where: { words: { has: 'zoetrope' } } })).toBeNull();
  });

  test('are told to a curator too, who cannot change what words mean', async ({ db, visit }) => {
    await db.searchMiss.create({ data: { words: 'unicycle', day: new Date(), times: 5 } });
    const page = await visit('/curate/misses?days=30', { as: { role: 'CURATOR' } });
    await page.getByText('unicycle').first().waitFor();
    expect(await page.getByRole('button', { name: /^Make a synonym/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Outbox' }).count()).toBe(0);
  });
});

describe('what there is where', () => {
  test('is a table of places and themes, whose order and area stand in the address', async ({ visit }) => {
    const page = await visit('/curate/coverage');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('columnheader').count()).toBeGreaterThan(5);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'coverage');
    const names = await page.getByRole('rowheader').allTextContents();
    await page.getByLabel('Order').selectOption('gaps');
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).not.toEqual(names);
    expect(new URL(page.url()).search).toBe('?sort=gaps');
    await page.getByLabel(/^Within a district/).fill('Huntingdonshire');
    await page.getByRole('button', { name: /^Huntingdonshire/ }).waitFor();
    await page.getByLabel(/^Within a district/).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('in')).toBeTruthy();
    await page.reload();
    await page.getByText('Huntingdonshire').first().waitFor();
    expect(await page.getByLabel('Order').inputValue()).toBe('gaps');
  });

  test('and the menu leads on to what was not sent', async ({ visit }) => {
    const page = await visit('/curate/coverage');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForURL('**/curate/outbox');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
