/** Doing the same to many, saved views, and what is to be taken off, in a real browser by keyboard. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/database.ts';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, makeItem, picture, test } from '../testkit/workspace.ts';

const day = 86_400_000;
/** Each walks a whole way with audits on it: half a minute where other things run beside it. */
const patience = { timeout: 90_000 };

async function reports(db: Database, count: number) {
  await db.queueItem.deleteMany();
  for (let at = 1; at <= count; at++)
    await makeItem(db, {
      kind: 'REPORT',
      title: `Report ${at}`,
      risk: 60 - at,
      reason: 'Somebody says that the number does not answer.',
      detail: { problem: 'No answer', sender: { email: `sender${at}@example.org` } },
    });
  await makeItem(db, { kind: 'LINK', title: 'A dead link', risk: 10, reason: 'The address has not answered for two weeks.' });
}

describe('several items of the queue', () => {
  test('are chosen by keyboard, looked at, decided as one and taken back as one', patience, async ({ db, visit }) => {
    await reports(db, 5);
    const page = await visit('/curate/queue');
    await page.getByText('6 items, the most pressing first').waitFor();
    await page.keyboard.press('d');
    await page.getByText('Choose some first').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('3 items chosen').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Choose Report 2' }).isChecked()).toBe(true);
    await page.keyboard.press('d');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('bulk-act');
    await page.getByLabel('What to do').selectOption('IGNORED');
    await page.getByLabel(/^Anything to add/).fill('We rang them, and they answered.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 letters go out').waitFor();
    expect(await db.mail.count({ where: { to: { startsWith: 'sender' } } })).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'queue-bulk');
    expect(await focusedText(page)).toMatch(/^Do it: nothing to be done \(3\)$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^3 items decided: left as it is\./).waitFor();
    await page.getByText('3 items, the most pressing first').waitFor();
    expect(await db.queueItem.count({ where: { state: 'DECIDED', outcome: 'IGNORED' } })).toBe(3);
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await page.getByText(/^Taken back for 3\./).waitFor();
    await page.getByText('6 items, the most pressing first').waitFor();
    expect(await db.queueItem.count({ where: { state: 'OPEN' } })).toBe(6);
  });

  test('one that a colleague decided meanwhile is told and left alone; of two kinds they can only be taken or put off', async ({
    db,
    visit,
  }) => {
    await reports(db, 3);
    const page = await visit('/curate/queue');
    await page.getByText('4 items, the most pressing first').waitFor();
    await page.getByRole('button', { name: 'Choose all 4' }).click();
    await page.getByText('4 items chosen').waitFor();
    await page.getByRole('button', { name: /^Do something with them/ }).click();
    expect(await page.getByLabel('What to do').locator('option').allTextContents()).toEqual([
      'Take them',
      'Give them back',
      'Put them off for a week',
    ]);
    await db.queueItem.updateMany({ where: { title: 'Report 1' }, data: { version: 7 } });
    await page.getByRole('button', { name: 'See first what would happen' }).click();
    await page.getByText('3 items will be yours.').waitFor();
    await page.getByText(/^Report 1: Somebody else has worked on this item meanwhile/).waitFor();
    await page.getByRole('button', { name: /^Do it: take them \(3\)/ }).click();
    await page.getByText(/^3 items yours\./).waitFor();
    await page.locator('details.lately summary').click();
    await page.getByRole('button', { name: /^Take back ?: Taken or given back/ }).click();
    await page.getByText(/^Taken back for 3\./).waitFor();
    expect(await db.queueItem.count({ where: { assigneeId: { not: null } } })).toBe(0);
  });
});

describe('several records', () => {
  /** Three that are found by a word that nothing else has. */
  async function trees(db: Database, word: string, ownerId: number | null = null): Promise<string[]> {
    const names = ['Alder', 'Birch', 'Cedar'].map((tree) => `${tree} ${word}`);
    for (const name of names) await makeGroup(db, { slug: randomUUID(), name, ownerId });
    return names;
  }

  test('are confirmed by one call with a note, and that is taken back', patience, async ({ db, visit }) => {
    const names = await trees(db, 'Xylograph');
    const page = await visit('/curate/records?q=Xylograph&sort=NAME');
    await page.getByText('3 records').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'records');
    await page.getByRole('button', { name: 'Choose all 3' }).click();
    await page.getByText('3 records chosen').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('d');
    await page.keyboard.press('Control+Enter');
    await page.locator('#bulk-fault').getByText('Say how you know').waitFor();
    await page.getByLabel(/^How you know/).fill('Rang the office, <b>who</b> looks after all three.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('3 records will be confirmed.').waitFor();
    await picture(page, 'records-bulk');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^3 records confirmed\./).waitFor();
    const confirmed = { name: { in: names }, confirmedAt: { not: null } };
    expect(await db.listing.count({ where: confirmed })).toBe(3);
    expect(await db.revision.count({ where: { reason: { contains: '<b>who</b>' } } })).toBe(3);
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await page.getByText(/^Taken back for 3\./).waitFor();
    expect(await db.listing.count({ where: confirmed })).toBe(0);
  });

  test('get a theme, and who has it already is told; nothing is asked without the word', async ({ db, visit }) => {
    const names = await trees(db, 'Zymurgy');
    const term = await db.term.findFirstOrThrow({ where: { vocabulary: 'THEME' }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    const alder = await db.listing.findFirstOrThrow({ where: { name: 'Alder Zymurgy' } });
    await db.listingTerm.create({ data: { listingId: alder.id, termId: term.id } });
    const page = await visit('/curate/records?q=Zymurgy');
    await page.getByRole('button', { name: 'Choose all 3' }).click();
    await page.getByRole('button', { name: /^Do something with them/ }).click();
    await page.getByLabel('What to do').selectOption('ADD_TERM');
    await page.getByRole('button', { name: 'See first what would happen' }).click();
    await page.locator('#bulk-fault').getByText('Choose which word.').waitFor();
    await page.getByLabel('Which word').selectOption(term.slug);
    await page.getByRole('button', { name: 'See first what would happen' }).click();
    await page.getByText('Alder Zymurgy: It is so already.').waitFor();
    await page.getByRole('button', { name: /^Do it: add a word \(2\)/ }).click();
    await page.getByText(/^2 records given the word\./).waitFor();
    expect(await db.listingTerm.count({ where: { termId: term.id, listing: { name: { in: names } } } })).toBe(3);
  });

  test('are for an owner to confirm and to close, and no more', async ({ db, visit }) => {
    const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' }, orderBy: { id: 'asc' } });
    await trees(db, 'Quoits', body.id);
    const page = await visit('/curate/records?q=Quoits', { as: { role: 'OWNER' } });
    await page.getByRole('button', { name: 'Choose all 3' }).click();
    await page.getByRole('button', { name: /^Do something with them/ }).click();
    const options = await page.getByLabel('What to do').locator('option').allTextContents();
    expect(options).toEqual(['Confirm them', 'Add a word', 'Take a word out', 'Archive them: they have closed']);
  });
});

describe('filters', () => {
  test(
    'by a village or postcode are offered while typing, are kept under a name, and home leads back to them',
    patience,
    async ({ db, visit }) => {
      await db.savedView.deleteMany();
      const page = await visit('/curate/records');
      await page
        .getByText(/records$/)
        .first()
        .waitFor();
      await page
        .getByLabel(/^In a village, district or postcode/)
        .first()
        .fill('somersh');
      await page
        .getByRole('button', { name: /^Somersham \(/ })
        .first()
        .click();
      await expect.poll(() => new URL(page.url()).search).toBe('?place=somersham');
      await page.reload();
      await page.getByText('Somersham', { exact: false }).first().waitFor();
      await page.getByRole('button', { name: /^Keep this view/ }).waitFor();
      await page.locator('h1').focus();
      await page.keyboard.press('v');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('view-name');
      await page.keyboard.press('Enter');
      await page.getByText('Write what to call it.').first().waitFor();
      await page.getByLabel('What to call these filters').fill('All of Somersham');
      await page.getByLabel('Who sees it').selectOption({ index: 1 });
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, 'records-view');
      await page.getByRole('button', { name: 'Keep it' }).click();
      await page.getByText(/^Kept as “All of Somersham”, for everybody of /).waitFor();
      expect(await page.getByRole('link', { name: /^All of Somersham/ }).getAttribute('aria-current')).toBe('true');
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'Saved views' }).waitFor();
      await page.getByRole('link', { name: 'All of Somersham' }).click();
      await page.waitForURL('**/curate/records?place=somersham');
      // A colleague of the same body has it too, and cannot take it away.
      const theirs = await visit('/curate/records?place=somersham');
      await theirs.getByRole('link', { name: /^All of Somersham/ }).waitFor();
      expect(await theirs.getByRole('button', { name: /^Take this view away/ }).count()).toBe(0);
      await page.getByRole('button', { name: /^Take this view away/ }).click();
      await page.getByText('“All of Somersham” is taken away.').waitFor();
      expect(await db.savedView.count()).toBe(0);
    },
  );
});

describe('what nobody confirmed in time', () => {
  test('is looked at and taken off by a curator, and brought back', patience, async ({ db, visit }) => {
    const ago = (days: number) => new Date(Date.now() - days * day);
    const dueAt = ago(100);
    for (const name of ['Late Elm Club', 'Late Fir Club']) {
      const { id } = await makeGroup(db, { slug: randomUUID(), name, confirmedAt: ago(465), dueAt, confirmedAs: 'OWNER' });
      const mail = await db.mail.create({
        data: {
          ...{ key: randomUUID(), messageId: randomUUID(), kind: 'confirm-entries', to: 'late@example.org', subject: 'S', text: 'T' },
          ...{ state: 'SENT', sentAt: ago(70) },
        },
      });
      await db.ladderRung.create({ data: { listingId: id, dueAt, step: 'NOTICE', means: 'MAIL', at: ago(70), mailId: mail.id } });
    }
    const page = await visit('/curate');
    await page.getByRole('link', { name: /^What nobody confirmed in time/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'To be taken off' }).waitFor();
    await page.getByText('2 entries, the longest due first.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 entry will be taken off.').waitFor();
    await picture(page, 'suspensions');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 entry taken off\./).waitFor();
    expect(await db.listing.count({ where: { name: { startsWith: 'Late ' }, status: 'SUSPENDED' } })).toBe(1);
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await page.getByText(/^Taken back for 1\./).waitFor();
    await page.getByText('2 entries, the longest due first.').waitFor();
  });

  test('is not for an owner to take off', async ({ visit }) => {
    const page = await visit('/curate/suspensions', { as: { role: 'OWNER' } });
    await page.getByText('None of it is yours to take off.').waitFor();
  });
});

describe('claims', () => {
  test('are told with their proof, and one is taken back with a word to whoever made it', async ({ db, visit }) => {
    const group = await makeGroup(db, { slug: randomUUID(), name: 'Claimed Choir' });
    const account = await db.account.create({ data: { id: randomUUID(), name: 'Ida Hull', email: 'ida@choir.example' } });
    const membership = await db.membership.create({ data: { accountId: account.id, bodyId: group.id, role: 'OWNER', since: new Date() } });
    await db.submission.create({
      data: {
        ...{ id: randomUUID(), formId: randomUUID(), tokenHash: randomUUID(), kind: 'CLAIM', state: 'DECIDED', email: account.email },
        ...{ listingId: group.id, membershipId: membership.id, proof: 'DOMAIN', decidedAt: new Date() },
      },
    });
    const page = await visit('/curate/claims');
    await page.getByRole('link', { name: 'Claimed Choir', exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Say why, in plain words: they are told.').waitFor();
    await page.keyboard.type('It is another choir. <script>alert(1)</script>');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'claims');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Claimed Choir: the claim is taken back/).waitFor();
    expect((await db.membership.findUniqueOrThrow({ where: { id: membership.id } })).until).not.toBeNull();
    expect(await db.mail.count({ where: { to: 'ida@choir.example' } })).toBe(1);
  });
});
