/** The phone list in a real browser, by keyboard alone. */
import { describe, expect } from '../../server/testkit/fixture.ts';
import { makeGroup } from '../../server/testkit/rows.ts';
import { faultsOf, focusedText, makeItem, picture, test } from './testkit/workspace.ts';

describe('the phone list', () => {
  test('says whom to ring and what to ask; what they said is written down, and the next one follows', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const contacts = { create: [{ role: 'The office', phone: '01354 650000', public: true }] };
    const first = await makeGroup(db, { name: 'Bell Ringers', status: 'PUBLISHED', dueAt: new Date('2026-01-01'), contacts });
    const second = await makeGroup(db, { name: 'Whist Drive', status: 'PUBLISHED', dueAt: new Date('2026-02-01') });
    for (const { name, slug } of [first, second])
      await makeItem(db, { kind: 'OVERDUE', title: `Ring about ${name}`, slug, reason: 'Nobody owns it.' });

    const page = await visit('/curate/phone');
    await page.getByText('2 entries to ask about').waitFor();
    expect(await page.getByRole('link', { name: '01354 650000' }).getAttribute('href')).toBe('tel:01354650000');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Bell Ringers');
    await page.keyboard.press('c');
    await page.getByLabel(/^How you know: whom/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#said-fault').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'phone');
    await page.keyboard.type('Rang the secretary');
    await page.keyboard.press('Enter');
    await page.getByText('Bell Ringers is confirmed today, by you.').waitFor();
    await expect.poll(() => focusedText(page)).toBe('Whist Drive');
    expect((await db.listing.findUniqueOrThrow({ where: { id: first.id } })).confirmedAt).not.toBeNull();

    await page.keyboard.press('x');
    await page.getByLabel(/^How you know that it has closed/).waitFor();
    await page.keyboard.type('The hall says that they gave up');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody has to be rung. Well done.').waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id: second.id } })).status).toBe('ARCHIVED');
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: Whist Drive/).waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id: second.id } })).status).toBe('PUBLISHED');
  });

  test('what could not be written down comes back with its note, and is not called done', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const first = await makeGroup(db, { name: 'Lace Makers', status: 'PUBLISHED', dueAt: new Date('2026-01-01') });
    const second = await makeGroup(db, { name: 'Morris Side', status: 'PUBLISHED', dueAt: new Date('2026-02-01') });
    for (const { name, slug } of [first, second]) await makeItem(db, { kind: 'OVERDUE', title: `Ring about ${name}`, slug });
    const page = await visit('/curate/phone');
    await page.getByText('2 entries to ask about').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByLabel(/^How you know: whom/).fill('Rang the treasurer');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/^Lace Makers: not written down\./)
      .waitFor();
    await page.getByText('2 entries to ask about').waitFor();
    expect(await page.getByLabel(/^How you know: whom/).inputValue()).toBe('Rang the treasurer');
    expect((await db.listing.findUniqueOrThrow({ where: { id: first.id } })).confirmedAt).toBeNull();
    await page.unroute('**/graphql');
    await page.getByLabel(/^How you know: whom/).press('Enter');
    await page.getByText('Lace Makers is confirmed today, by you.').waitFor();
  });
});
