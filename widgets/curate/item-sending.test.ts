/** What is shown before the server has answered: it is quick, and it never says what is not so. */
import type { Page } from 'playwright-core';
import type { Database } from '../../server/database.ts';
import { describe, expect } from '../../server/testkit/fixture.ts';
import { makeItem, test } from './testkit/workspace.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function fill(db: Database, titles: readonly string[]) {
  await db.queueItem.deleteMany();
  return Promise.all(titles.map((title, at) => makeItem(db, { kind: 'LINK', title, risk: 90 - at, reason: 'It does not answer.' })));
}

/** Holds back the answers to decisions until it is told to let them through. */
async function hold(page: Page) {
  let open = () => {};
  const gate = new Promise<void>((done) => {
    open = done;
  });
  await page.route('**/graphql', async (route) => {
    if ('outcome' in (route.request().postDataJSON()?.variables ?? {})) await gate;
    await route.continue();
  });
  return open;
}

describe('a decision on its way', () => {
  test('the next item is there at once; what was decided is called done only when it is', async ({ db, visit }) => {
    const [first = 0] = await fill(db, ['One', 'Two', 'Three']);
    const page = await visit(`/curate/queue/${first}`);
    await heading(page, 'One');
    const letThrough = await hold(page);
    await page.keyboard.press('3');
    await page.waitForTimeout(300);
    await page.keyboard.press('s');
    await heading(page, 'Two');
    await page.getByText('One: your decision is being sent …').waitFor();
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: first } })).state).toBe('OPEN');
    await page.keyboard.press('3');
    await page.keyboard.press('s');
    await heading(page, 'Three');
    letThrough();
    await page.getByText('Left as it is: Two.').waitFor();
    // Of two, the foot tells of the later; both are done.
    await expect.poll(() => db.queueItem.count({ where: { state: 'DECIDED' } })).toBe(2);
    // The last one leads to the queue as it is afterwards, not back to what was decided.
    await page.keyboard.press('3');
    await page.keyboard.press('s');
    await page.getByText('Nothing waits here.').waitFor();
  });

  test('can be taken back before the server has answered: the item is there as it was, with what was typed', async ({ db, visit }) => {
    const [first = 0] = await fill(db, ['Four', 'Five']);
    const page = await visit(`/curate/queue/${first}`);
    await heading(page, 'Four');
    const letThrough = await hold(page);
    await page.keyboard.press('3');
    await page.getByLabel(/^Note for colleagues/).fill('Looked at on Monday.');
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Five');
    await page.keyboard.press('u');
    await heading(page, 'Four');
    await page.getByText('Taking it back …').waitFor();
    // Not yet to be decided anew.
    await page.keyboard.press('s');
    await page.getByText(/is just being taken back/).waitFor();
    letThrough();
    await page.getByText('Taken back: Four is open again.').waitFor();
    await expect.poll(async () => (await db.queueItem.findUniqueOrThrow({ where: { id: first } })).version).toBe(3);
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: first } })).state).toBe('OPEN');
    expect(await page.getByLabel(/^Note for colleagues/).inputValue()).toBe('Looked at on Monday.');
    await expect
      .poll(async () => {
        if (await page.getByRole('heading', { level: 1, name: 'Four' }).count()) await page.keyboard.press('s');
        return page.getByText('Left as it is: Four.').count();
      })
      .toBe(1);
  });

  test('that the network lost is not called done, and comes back with what was typed', async ({ db, visit }) => {
    const [first = 0] = await fill(db, ['Six', 'Seven']);
    const page = await visit(`/curate/queue/${first}`);
    await heading(page, 'Six');
    await page.route('**/graphql', (route) =>
      'outcome' in (route.request().postDataJSON()?.variables ?? {}) ? route.abort() : route.continue(),
    );
    await page.keyboard.press('3');
    await page.getByLabel(/^Note for colleagues/).fill('Rang them.');
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+Enter');
    await heading(page, 'Seven');
    await page
      .getByRole('alert')
      .getByText(/^Not decided: Six\./)
      .waitFor();
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: first } })).state).toBe('OPEN');
    await page.unroute('**/graphql');
    // Also after the page was opened anew.
    await page.goto(`/curate/queue/${first}`);
    await heading(page, 'Six');
    expect(await page.getByLabel(/^Note for colleagues/).inputValue()).toBe('Rang them.');
    await page.getByText('Not decided.', { exact: true }).waitFor();
    await page.keyboard.press('s');
    await page.getByText('Left as it is: Six.').waitFor();
  });

  test('about the same record as the next item is waited for: old beside new is as it is by then', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const slug = 'somersham-timebank';
    const { summary } = await db.listing.findUniqueOrThrow({ where: { slug } });
    const change = (title: string, risk: number, to: string) =>
      makeItem(db, { title, risk, slug, changes: { summary: { old: summary, new: to } } });
    const first = await change('Eight', 70, `${summary} All year.`);
    await change('Nine', 60, `${summary} In summer.`);
    const page = await visit(`/curate/queue/${first}`);
    await heading(page, 'Eight');
    await page.keyboard.press('A');
    await page.waitForTimeout(300);
    await page.keyboard.press('s');
    await heading(page, 'Nine');
    await page.getByText(/^Changed since:/).waitFor();
  });
});
