/** The queue in a real browser, by keyboard alone: from the list through an item and on to the next. */
import type { Database } from '../../server/database.ts';
import { describe, expect } from '../../server/testkit/fixture.ts';
import { faultsOf, focusedText, makeItem, picture, test } from './testkit/workspace.ts';

const slug = 'somersham-timebank';

async function fill(db: Database) {
  await db.queueItem.deleteMany();
  const summary = (await db.listing.findUniqueOrThrow({ where: { slug } })).summary;
  const first = await makeItem(db, {
    title: 'Somersham Timebank',
    risk: 70,
    slug,
    changes: {
      summary: { old: summary, new: `${summary} New members are welcome at any time.` },
      'contacts/+1': { new: { role: 'Bookings', phone: '01487 840 100', public: true } },
    },
    detail: { note: 'I help there on Thursdays.', senderRole: 'Member', sender: { email: 'jo@village.example' } },
  });
  const second = await makeItem(db, {
    title: 'Somersham Timebank again',
    risk: 60,
    slug,
    changes: { name: { old: 'Somersham Timebank', new: 'Timebank Somersham' } },
  });
  const third = await makeItem(db, {
    kind: 'REPORT',
    title: 'A wrong number',
    risk: 30,
    reason: 'Somebody says that the number does not answer.',
    detail: { problem: 'No answer', sender: { email: 'jo@village.example' } },
  });
  await makeItem(db, { kind: 'LINK', title: 'A dead link', risk: 10, reason: 'The address has not answered for two weeks.' });
  return { first, second, third };
}

describe('the workspace', () => {
  test('leads to signing in and back to where one wanted to go, and lets nobody in without', async ({ db, visit, origin }) => {
    const page = await visit('/curate/queue?kind=LINK', { as: null });
    expect(page.url()).toBe(`${origin}/curate/sign-in?return=${encodeURIComponent('/curate/queue?kind=LINK')}`);
    // Whose session ends meanwhile is led there too.
    const inside = await visit('/curate/queue');
    await inside.getByRole('heading', { name: 'Queue' }).waitFor();
    await db.session.deleteMany();
    await inside.reload();
    expect(new URL(inside.url()).pathname).toBe('/curate/sign-in');
  });

  test('home says what is due, and the menu works without a mouse on a phone', async ({ db, visit }) => {
    const { first } = await fill(db);
    const page = await visit('/curate');
    await page.getByRole('heading', { name: 'What needs you, Sam Reed' }).waitFor();
    expect(await page.getByRole('row', { name: /Changes/ }).textContent()).toMatch(/Changes\s*2\s*today\s*High/);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'home');
    await page.getByRole('heading', { name: 'Changed this week' }).waitFor();
    await page.locator('ol.short').last().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^History of/ }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'What needs you, Sam Reed' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/curate/queue/${first}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Queue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
  });

  test('an item is opened, decided and followed by the next in four keys and less than ten seconds; the decision can be taken back', async ({
    db,
    visit,
  }) => {
    const { first, second } = await fill(db);
    const page = await visit('/curate/queue');
    await page.getByText('4 items, the most pressing first').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'queue');
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Somersham Timebank');

    const began = performance.now();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
    await page.keyboard.press('A');
    await page.getByText(/all 2 lines are written into Somersham Timebank, and everybody sees it at once/).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank again' }).waitFor();
    const took = performance.now() - began;
    // Three keys from the list to the next item.
    expect(took).toBeLessThan(10_000);
    expect(await focusedText(page)).toBe('Somersham Timebank again');
    expect(new URL(page.url()).pathname).toBe(`/curate/queue/${second}`);
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: first } })).state).toBe('DECIDED');

    await page.keyboard.press('u');
    await page.getByText('Taken back: Somersham Timebank is open again.').waitFor();
    await page.waitForURL(`**/curate/queue/${first}`);
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: first } })).state).toBe('OPEN');
  });

  test('line by line: one is used, one is not, the sender gets a word, and the letter shows it all first', async ({ db, visit }) => {
    const { first } = await fill(db);
    const page = await visit(`/curate/queue/${first}`);
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
    expect(await page.locator('ins').first().textContent()).toMatch(/New members are welcome/);
    await page.keyboard.press('s');
    await page.getByText('2 lines are left').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.keyboard.press('e');
    await page.keyboard.type('The number belongs to somebody else: ask rather at the office.');
    await page.getByText('What the e-mail to them says').click();
    const letter = page.locator('details .letter', { hasText: 'ask rather at the office' });
    await letter.waitFor();
    const shown = await letter.textContent();
    expect(shown).toMatch(/Taken: Summary\.\s*Not taken: Contacts.*ask rather at the office/s);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Accepted 1 of 2 lines: Somersham Timebank.').waitFor();
    const { decisions, reply } = await db.queueItem.findUniqueOrThrow({ where: { id: first } });
    expect(decisions).toEqual({ summary: 'ACCEPTED', 'contacts/+1': 'REFUSED' });
    // What was sent, and is kept, is what was shown.
    expect(reply).toBe(shown);
    expect((await db.mail.findFirstOrThrow({ where: { to: 'jo@village.example' }, orderBy: { createdAt: 'desc' } })).text).toBe(shown);
  });

  test('what a colleague did meanwhile is told after one has gone on, leads back, and nothing that was typed is lost', async ({
    db,
    visit,
  }) => {
    const { third } = await fill(db);
    const page = await visit(`/curate/queue/${third}?risk=25`);
    await page.getByRole('heading', { level: 1, name: 'A wrong number' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('e');
    await page.keyboard.type('We rang them.');
    await db.queueItem.update({ where: { id: third }, data: { version: { increment: 1 } } });
    await page.keyboard.press('Control+Enter');
    // The next is there; nobody is pulled away from it.
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
    const refused = page.getByRole('alert').getByText(/^Not decided: A wrong number\. Somebody else has worked on this item/);
    await refused.waitFor();
    expect(await page.getByText('Put right: A wrong number.').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item-refused');
    await page.keyboard.press('!');
    await page.getByText('Changed meanwhile.').waitFor();
    expect(await refused.count()).toBe(0);
    await picture(page, 'item-conflict');
    await page.getByRole('button', { name: 'Look at it as it is now' }).click();
    expect(await page.getByLabel(/Anything to add/).inputValue()).toBe('We rang them.');
    expect(await page.getByRole('radio', { name: /^It is put right/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /Decide and go on/ }).press('Enter');
    await page.getByText('Put right: A wrong number.').waitFor();
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: third } })).outcome).toBe('FIXED');
  });

  test('filters stand in the address, the list comes back as it was left, and keys are told and can be turned off', async ({
    db,
    visit,
  }) => {
    await fill(db);
    const page = await visit('/curate/queue');
    await page.getByText('4 items').waitFor();
    await page.getByRole('link', { name: /^Changes/ }).click();
    await page.getByText('2 items').waitFor();
    expect(new URL(page.url()).search).toBe('?kind=CHANGE');
    await page.getByRole('link', { name: 'Somersham Timebank again' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank again' }).waitFor();
    await page.goBack();
    await page.getByText('2 items').waitFor();
    await expect.poll(() => focusedText(page)).toBe('Somersham Timebank again');
    await page.keyboard.press('m');
    await page.getByText('Somersham Timebank again: it is yours now.').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys that work here' }).waitFor();
    await picture(page, 'keys');
    await page.getByLabel(/Single keys work/).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    expect(new URL(page.url()).pathname).toBe('/curate/queue');
  });
});
