/** Synonyms, sources and bank holidays, in a real browser, by keyboard. */
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';

describe('synonyms', () => {
  test('of nothing are refused, saved or only looked at', async ({ visit }) => {
    const page = await visit('/curate/registers/synonyms');
    await page.getByRole('button', { name: /^Add a synonym/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByLabel('Words that people type').press('Control+Enter');
    await page.locator('#f-words[aria-invalid]').waitFor();
    expect(await focusedText(page)).toMatch(/could not be saved/);
    await page.getByLabel('Words that people type').fill('zoetropes\n!!!');
    await page.getByRole('radio', { name: /^Whoever types one of the words/ }).press('Space');
    await page.getByRole('textbox', { name: /^What we call it/ }).fill('timebank');
    await page.getByRole('button', { name: 'See first what would be found' }).press('Enter');
    await page.getByText('This holds no letter or digit to search for.').first().waitFor();
  });

  test('are added after a look at what would be found', async ({ db, visit }) => {
    const page = await visit('/curate/registers/synonyms');
    // A few of them are enough to look at: axe looks long at two hundred.
    await page.getByLabel('Find a word').fill('library');
    await page.getByText(/^\d synonyms? of/).waitFor();
    await page.getByRole('button', { name: /^Add a synonym/ }).press('Enter');
    await page.getByRole('radio', { name: /^Whoever types one of the words/ }).press('Space');
    await page.getByRole('textbox', { name: /^What we call it/ }).fill('timebank');
    await page.getByLabel('Words that people type').fill('zoetropes');
    await page.getByRole('button', { name: 'See first what would be found' }).press('Enter');
    await page.getByRole('row', { name: /^zoetropes 0 [1-9]/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'synonyms-form');
    await page.getByRole('textbox', { name: /^What we call it/ }).press('Control+Enter');
    await page.getByText(/^Searches know it from now on: zoetropes/).waitFor();
    expect(await db.synonym.findFirstOrThrow({ where: { words: { has: 'zoetropes' } } })).toMatchObject({
      kind: 'ONE_WAY',
      meaning: ['timebank'],
    });
    await expect.poll(() => focusedText(page)).toMatch(/^zoetropes → timebank/);
  });

  test('are changed and taken away from their row, and it can be taken back', async ({ db, visit }) => {
    const made = await db.synonym.create({ data: { kind: 'ONE_WAY', words: ['magiclanterns'], meaning: ['timebank'] } });
    const page = await visit('/curate/registers/synonyms');
    await page.getByLabel('Find a word').fill('MAGICL');
    await page.getByText('1 synonym of').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByLabel('Words that people type').fill('magiclanterns\nphenakistiscopes');
    await page.getByLabel('Words that people type').press('Control+Enter');
    await expect.poll(() => focusedText(page)).toMatch(/^magiclanterns, phenakistiscopes/);
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: magiclanterns/).waitFor();
    expect(await db.synonym.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ words: ['magiclanterns'] });
    await page.getByRole('button', { name: 'Take away magiclanterns → timebank' }).press('Enter');
    await page.getByText('Taken away: magiclanterns.').waitFor();
    expect(await db.synonym.count({ where: { id: made.id } })).toBe(0);
  });
});

describe('sources', () => {
  test('say their licence and how old they are; one in use stays', async ({ db, visit }) => {
    const used = await db.source.create({
      data: {
        system: 'ccvs-test',
        title: 'A directory of old',
        licence: 'By permission',
        attribution: 'CCVS',
        asAt: new Date('2019-03-01'),
      },
    });
    await makeGroup(db, { name: 'From a source', sources: { create: [{ sourceId: used.id, asAt: new Date() }] } });
    const page = await visit('/curate/registers/sources');
    await page.getByText('A directory of old').first().waitFor();
    await page.getByText('(over two years ago)').first().waitFor();
    expect(await page.getByRole('button', { name: 'Take away A directory of old' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByLabel('Title').fill('A newer directory');
    await page.getByLabel('Web address').fill('javascript:alert(1)');
    await page.getByLabel('Web address').press('Enter');
    await page.getByText('Write a web address that begins with https://').first().waitFor();
    await page.locator('#f-licence[aria-invalid]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'sources');
    await page.getByLabel('Licence').fill('Open Government Licence 3.0');
    await page.getByLabel('Words of credit').fill('From the newer directory');
    await page.getByLabel('Web address').fill('https://directory.example/');
    await page.getByLabel('Short name').fill('newer');
    await page.getByLabel('True as at').fill('2026-03-01');
    await page.getByLabel('Short name').press('Enter');
    await page.getByText(/^Saved: A newer directory/).waitFor();
    expect(await db.source.findUniqueOrThrow({ where: { system: 'newer' } })).toMatchObject({ asAt: new Date('2026-03-01') });
    await page.getByRole('button', { name: 'Take away A newer directory' }).press('Enter');
    await page.getByText('Taken away: A newer directory.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back: A newer directory.').waitFor();
    expect(await db.source.count({ where: { system: 'newer' } })).toBe(1);
  });
});

describe('bank holidays', () => {
  test('of a year are those of the rule, and what was said against it', async ({ db, visit }) => {
    const page = await visit('/curate/registers/bank-holidays?year=2027');
    await page.getByRole('heading', { level: 1, name: 'Bank holidays in 2027' }).waitFor();
    await page.getByText('8 days kept').waitFor();
    await page.getByRole('button', { name: /^It is not kept.*Spring bank holiday/ }).press('Enter');
    await page.getByText('7 days kept, 1 struck out').waitFor();
    await expect.poll(() => focusedText(page)).toMatch(/Spring bank holiday, not kept/);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Add the day' }).press('Enter');
    await page.locator('#f-day[aria-invalid]').waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2027-06-03');
    await page.getByRole('button', { name: 'Add the day' }).press('Enter');
    await page.locator('#f-name[aria-invalid]').waitFor();
    await page.getByLabel('What it is for').fill('A jubilee');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('What it is for').press('Enter');
    await page.getByText('8 days kept, 1 struck out').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'bank-holidays');
    await page.getByRole('button', { name: /^Take it away.*A jubilee/ }).press('Enter');
    await page.getByText('7 days kept, 1 struck out').waitFor();
    await page.keyboard.press('u');
    await page.getByText('8 days kept, 1 struck out').waitFor();
    expect(await db.bankHoliday.count()).toBe(2);
  });
});
