/** Records in a real browser: found, changed, saved beside what somebody else saved, published, brought back, merged. */
import { describe, expect } from '../../server/testkit/fixture.ts';
import { globalId, makeGroup } from '../../server/testkit/rows.ts';
import { faultsOf, focusedText, makeItem, picture, test } from './testkit/workspace.ts';

const slug = 'somersham-timebank';

describe('records', () => {
  test('are searched over every status, with the filters in the address', async ({ db, visit }) => {
    await makeGroup(db, { name: 'Kestrel Quilters', status: 'DRAFT' });
    const page = await visit('/curate/records');
    await page.getByText(/^[\d,]+ records$/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'records');
    await page.keyboard.press('/');
    await page.keyboard.type('kestrel quiltors');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Kestrel Quilters' }).waitFor();
    await page.getByLabel('Status').selectOption('DRAFT');
    await page.getByText('1 record', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=kestrel+quiltors&status=DRAFT');
    await page.getByRole('link', { name: 'Kestrel Quilters' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kestrel Quilters' }).waitFor();
  });

  // axe reads a form of a hundred fields six times over.
  test('a record is changed by keyboard, told where a field is wrong, saved, taken back, and keeps its history', {
    timeout: 90_000,
  }, async ({ db, visit }) => {
    const { id } = await db.listing.findUniqueOrThrow({ where: { slug } });
    const page = await visit(`/curate/records/${globalId('Group', id).replace(/=+$/, '')}`);
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'record');

    await page
      .getByRole('textbox', { name: /^Name \(needed/ })
      .first()
      .fill('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'It could not be done' }).waitFor();
    await page.locator('#trouble a').first().press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-name');
    await page.keyboard.type('Somersham Time Bank');
    // A list: one more, and moved up.
    await page.getByRole('button', { name: 'Add to links' }).press('Enter');
    await page.getByLabel('What it leads to (needed)').last().selectOption('WEBSITE');
    await page.getByLabel('Address (needed)').last().fill('https://timebank.example/');
    await page.keyboard.press('Tab');
    await page.getByText(/2 changes are saved, and everybody sees it at once/).waitFor();
    // What is typed and not saved comes back.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('What you changed here before and did not save is back.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved: Somersham Time Bank.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Somersham Time Bank' }).waitFor();
    const saved = await db.listing.findUniqueOrThrow({ where: { id }, include: { links: true } });
    expect([saved.name, saved.links.some(({ url }) => url === 'https://timebank.example/')]).toEqual(['Somersham Time Bank', true]);

    await page.keyboard.press('u');
    await page.getByText('Taken back: Somersham Timebank is as it was.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Somersham Timebank' }).waitFor();
    await page.getByRole('link', { name: 'History' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'History of Somersham Timebank' }).waitFor();
    await page.locator('summary').nth(1).press('Enter');
    expect(await page.locator('details[open] ins').first().textContent()).toMatch(/Time Bank/);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'history');
    await page.getByRole('button', { name: 'Bring this state back' }).press('Enter');
    await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await page.getByText(/Somersham Time Bank is as it was after version/).waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).name).toBe('Somersham Time Bank');
  });

  test('a new one is written, kept as a draft and found again', async ({ db, visit }) => {
    const page = await visit('/curate/records');
    await page.getByRole('link', { name: 'venue', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'A new venue' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page
      .getByRole('textbox', { name: /^Name \(needed/ })
      .first()
      .fill('Wigeon Hall');
    await page.getByRole('textbox', { name: /^Summary/ }).fill('A hall by the river.');
    await page.getByLabel(/^Themes: search/).fill('spo');
    await page.locator('.found button').first().press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Added as a draft: Wigeon Hall.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Wigeon Hall' }).waitFor();
    expect(await db.listing.findFirstOrThrow({ where: { name: 'Wigeon Hall' } })).toMatchObject({ kind: 'VENUE', status: 'DRAFT' });
  });

  test('what somebody else saved meanwhile is laid beside it, and both are kept as chosen', async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Linnet Singers', summary: 'They sing.', status: 'PUBLISHED' });
    const address = `/curate/records/${globalId('Group', id).replace(/=+$/, '')}`;
    const [mine, theirs] = [await visit(address), await visit(address)];
    await theirs.getByLabel(/^Summary/).fill('They sing on Mondays.');
    await theirs.getByLabel(/^Description/).fill('All voices.');
    await theirs.keyboard.press('Control+Enter');
    await theirs.getByText('Saved: Linnet Singers.').waitFor();
    await mine.getByLabel(/^Summary/).fill('They sing on Tuesdays.');
    await mine
      .getByRole('textbox', { name: /^Name \(needed/ })
      .first()
      .fill('The Linnet Singers');
    await mine.keyboard.press('Control+Enter');
    await mine.getByRole('heading', { name: 'Somebody saved this record while you worked on it' }).waitFor();
    expect(await focusedText(mine)).toMatch(/^Somebody saved this record/);
    expect(await faultsOf(mine)).toEqual([]);
    await picture(mine, 'record-conflict');
    await mine.getByLabel('Theirs: They sing on Mondays.').check();
    await mine.getByRole('button', { name: 'Save as chosen' }).press('Enter');
    await mine.getByText('Saved: The Linnet Singers.').waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: 'The Linnet Singers',
      summary: 'They sing on Mondays.',
      description: 'All voices.',
    });
  });

  test('publishing is refused where a person has not agreed, with the way on; a withheld location is shown only when asked for', async ({
    db,
    visit,
  }) => {
    const contacts = { create: [{ role: 'Secretary', email: 'jane.smith1961@gmail.com', public: true, personal: true, position: 0 }] };
    const place = await db.place.findFirstOrThrow({ where: { kind: 'PARISH' } });
    const { id } = await makeGroup(db, {
      name: 'Wren Women',
      summary: 'A safe place to talk.',
      status: 'DRAFT',
      contacts,
      location: { visibility: 'HIDDEN', placeId: place.id, postcode: 'PE28 3AA' },
    } as never);
    const page = await visit(`/curate/records/${globalId('Group', id).replace(/=+$/, '')}`);
    await page.getByText('Location withheld.').waitFor();
    expect(await page.content()).not.toMatch(/PE28 3AA/);
    await page.getByRole('button', { name: /Show where it is/ }).press('Enter');
    await page.getByText(/You see it now/).waitFor();
    expect(await page.getByLabel(/^Postcode/).inputValue()).toBe('PE28 3AA');
    expect(await db.locationViewing.count({ where: { listingId: id } })).toBe(1);
    await page.getByLabel('Publish', { exact: true }).check();
    await page.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
    await page
      .getByText(/looks like one person’s own number or mailbox/)
      .first()
      .waitFor();
    await page.locator('#trouble').getByRole('link', { name: 'Contacts' }).press('Enter');
    await picture(page, 'record-refused');
    await page.getByLabel(/^Shown to everybody/).selectOption('false');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved: Wren Women.').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
    await page.getByText('Wren Women is published now.').waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).status).toBe('PUBLISHED');
  });

  test('two that are the same are merged field by field by keyboard, from the queue and on to the next, and taken apart again', async ({
    db,
    visit,
  }) => {
    await db.queueItem.deleteMany();
    const one = await makeGroup(db, { name: 'Plover Club', summary: 'Bird watching.', description: 'Every week.', status: 'PUBLISHED' });
    const other = await makeGroup(db, { name: 'The Plover Club', summary: 'Bird watching for all.', status: 'PUBLISHED' });
    const item = await makeItem(db, {
      kind: 'DUPLICATE',
      title: 'Plover Club and The Plover Club',
      slug: one.slug,
      reason: 'Their names are alike.',
      detail: { reasons: ['The same name but for “the”'] },
    });
    await db.queueItem.update({ where: { id: item }, data: { otherId: other.id } });
    const page = await visit(`/curate/queue/${item}`);
    await page.getByText('The same name but for “the”').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Merge two records' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'merge');
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Name: from the one that stays');
    await page.keyboard.press('2');
    await page.keyboard.press('s');
    await page.getByText('Merged: The Plover Club leads to Plover Club now.').waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      name: 'The Plover Club',
      description: 'Every week.',
    });
    await page.keyboard.press('u');
    await page.getByText('Taken back: they are two again.').waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id: one.id } })).name).toBe('Plover Club');
  });
});
