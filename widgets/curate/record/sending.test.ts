/** A record on its way to the server: what is shown is what will be so, nothing is called saved before it is, and nothing that was typed is lost. */
import type { Page } from 'playwright-core';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { globalId, makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, test } from '../testkit/workspace.ts';

type Through = 'continue' | 'abort';

/** Holds back changes of records until it is told what becomes of them. */
async function hold(page: Page) {
  let open: ((through: Through) => void) | null = null;
  const gate = new Promise<Through>((done) => {
    open = done;
  });
  await page.route('**/graphql', async (route) => {
    const isChange = 'set' in (route.request().postDataJSON()?.variables ?? {});
    if (isChange && open && (await gate) === 'abort') return route.abort();
    await route.fallback();
  });
  return (through: Through = 'continue') => {
    open?.(through);
    open = null;
  };
}

const address = (id: number) => `/curate/records/${globalId('Group', id).replace(/=+$/, '')}`;
const patience = { timeout: 60_000 };

describe('a record on its way', () => {
  test(
    'stands there as it will be, and is called saved when it is; what is typed meanwhile is saved after it',
    patience,
    async ({ db, visit }) => {
      const { id } = await makeGroup(db, { name: 'Heron Club', summary: 'Birds.', status: 'PUBLISHED' });
      const now = () => db.listing.findUniqueOrThrow({ where: { id } });
      const page = await visit(address(id));
      const foot = page.locator('.done [role=status]');
      const letThrough = await hold(page);
      await page.getByLabel(/^Summary/).fill('Herons.');
      await page.getByLabel(/^Why \(stands in the history/).fill('They wrote.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Heron Club: being saved …').waitFor();
      expect(await focusedText(page)).toBe('Heron Club');
      expect(await page.locator('#save-does').textContent()).toBe('It is on its way to the server …');
      expect([await page.getByLabel(/^Summary/).inputValue(), (await now()).summary]).toEqual(['Herons.', 'Birds.']);
      // What is done to the record as a whole would be done to the one before.
      expect(await page.locator('aside').evaluate((aside: HTMLElement) => aside.inert)).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel(/^Description/).fill('Every week.');
      await page.keyboard.press('Control+Enter');
      expect(await foot.textContent()).toBe('Heron Club: being saved …');
      letThrough();
      await expect.poll(async () => (await now()).description, { timeout: 8000 }).toBe('Every week.');
      expect(await now()).toMatchObject({ summary: 'Herons.', version: 3 });
      await page.getByText('Saved: Heron Club.').waitFor();
      const reasons = await db.revision.findMany({ where: { listingId: id }, orderBy: { version: 'asc' }, select: { reason: true } });
      expect(reasons.slice(-2).map(({ reason }) => reason)).toEqual(['They wrote.', null]);
      expect(await page.locator('aside').evaluate((aside: HTMLElement) => aside.inert)).toBe(false);

      const letBack = await hold(page);
      await page.keyboard.press('u');
      await page.getByText('Taking it back …').waitFor();
      await expect.poll(() => page.getByLabel(/^Description/).inputValue()).toBe('');
      expect((await now()).description).toBe('Every week.');
      letBack();
      await page.getByText('Taken back: Heron Club is as it was.').waitFor();
      expect(await now()).toMatchObject({ summary: 'Herons.', description: null, version: 4 });
    },
  );

  test('is taken back before the server has answered, with what was added and taken out', patience, async ({ db, visit }) => {
    const { id } = await makeGroup(db, {
      ...{ name: 'Egret Club', summary: 'Birds.', status: 'PUBLISHED' },
      links: { create: [{ kind: 'WEBSITE', url: 'https://egret.example/', position: 0 }] },
    } as never);
    const urls = async () => (await db.link.findMany({ where: { listingId: id } })).map(({ url }) => url);
    const page = await visit(address(id));
    await page.locator('#f-links li.item').getByRole('button', { name: 'Take out' }).press('Enter');
    await page.getByRole('button', { name: 'Add to links' }).press('Enter');
    await page.getByLabel('What it leads to (needed)').last().selectOption('WEBSITE');
    await page.getByLabel('Address (needed)').last().fill('https://little-egret.example/');
    const letThrough = await hold(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Egret Club: being saved …').waitFor();
    // Its new items have no ids yet that anything typed could be about.
    expect(await page.locator('form.form').evaluate((form: HTMLElement) => form.inert)).toBe(true);
    await page.keyboard.press('u');
    await page.getByText('Taking it back …').waitFor();
    letThrough();
    await page.getByText('Taken back: Egret Club is as it was.').waitFor();
    expect(await urls()).toEqual(['https://egret.example/']);
    expect(await page.locator('form.form').evaluate((form: HTMLElement) => form.inert)).toBe(false);
  });

  test('is as it was typed where the server refuses it or cannot be reached', patience, async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Teal Club', summary: 'Birds.', status: 'PUBLISHED' });
    const page = await visit(address(id));
    const name = page.getByRole('textbox', { name: /^Name \(needed/ }).first();
    await name.fill('');
    await page.getByLabel(/^Summary/).fill('Teals.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'It could not be done' }).waitFor();
    expect(await focusedText(page)).toMatch(/^It could not be done/);
    expect([await name.inputValue(), await page.getByLabel(/^Summary/).inputValue()]).toEqual(['', 'Teals.']);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('The Teal Club');
    const letThrough = await hold(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Teal Club: being saved …').waitFor();
    letThrough('abort');
    await page
      .getByText(/^The server did not answer/)
      .first()
      .waitFor();
    await page.getByText(/2 changes are saved, and everybody sees it at once/).waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'Teal Club', summary: 'Birds.' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved: The Teal Club.').waitFor();
  });

  test('left meanwhile, and refused: it is said where one is, and what was typed is there again', patience, async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Snipe Club', summary: 'Birds.', status: 'PUBLISHED' });
    const page = await visit(address(id));
    await page.getByLabel(/^Summary/).fill('Snipes.');
    const letThrough = await hold(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Snipe Club: being saved …').waitFor();
    await page.getByRole('link', { name: 'Phone list' }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: /phone|ring/i }).waitFor();
    await db.listing.update({ where: { id }, data: { version: 9 } });
    letThrough();
    await page.getByText(/^Not saved: Snipe Club\./).waitFor();
    await page.keyboard.press('!');
    await page.getByText('What you changed here before and did not save is back.').waitFor();
    expect(await page.getByLabel(/^Summary/).inputValue()).toBe('Snipes.');
  });
});
