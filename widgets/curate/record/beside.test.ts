/** What is done to a record beside its form, in a real browser: by keyboard, with a way back, and with nothing typed that is lost. */
import type { Page } from 'playwright-core';
import { mergeRecords } from '../../../server/curation/duplicates/merge.ts';
import type { Database } from '../../../server/database.ts';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { globalId, makeGroup, makeVenue } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';

const pathOf = (id: number, type = 'Group') => `/curate/records/${globalId(type, id).replace(/=+$/, '')}`;

/** Types some of a name, and takes what is found first. */
async function choose(page: Page, field: string, words: string, found: string) {
  await page.getByLabel(field).fill(words);
  await page.locator('.found button', { hasText: found }).first().waitFor();
  await page.getByLabel(field).press('Enter');
  await page.locator('.chosen', { hasText: found }).waitFor();
}

const relationsOf = (db: Database, id: number) =>
  db.relation.findMany({
    where: { OR: [{ fromId: id }, { toId: id }] },
    orderBy: { id: 'asc' },
    select: { kind: true, fromId: true, toId: true, note: true },
  });

/** As if the connection went: what is sent does not arrive. */
const goOffline = (page: Page) => page.context().setOffline(true);
const comeBack = (page: Page) => page.context().setOffline(false);

describe('a record that is still right', () => {
  test('is confirmed by key once it is said how one knows', { timeout: 60_000 }, async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Godwit Confirmed' });
    const page = await visit(pathOf(id));
    await page.getByRole('button', { name: 'Confirm it today' }).waitFor();
    await page.keyboard.press('c');
    await page.getByText('Say how you know that it is still right').waitFor();
    const note = page.getByLabel('How you know it');
    expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
    await note.fill('Rang the secretary');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Godwit Confirmed is confirmed today, by you.').waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).confirmedAt).not.toBeNull();
    expect(await db.revision.findFirst({ where: { listingId: id, action: 'CONFIRMED' } })).toMatchObject({ reason: 'Rang the secretary' });
  });
});

describe('what a record belongs to', () => {
  // axe reads a form of a hundred fields again and again; the first test of the file waits for the county besides.
  test('is told by keyboard, from the end that is open, and taken back', { timeout: 60_000 }, async ({ db, visit }) => {
    const [branch, whole] = [await makeGroup(db, { name: 'Godwit Branch' }), await makeGroup(db, { name: 'Godwit Federation' })];
    const page = await visit(pathOf(whole.id));
    await page.getByRole('button', { name: 'Tell another' }).press('Enter');
    await page.getByLabel('How it stands to the other').selectOption({ label: 'Its branches' });
    await page.getByRole('button', { name: 'Tell it' }).press('Enter');
    await page.getByText('Choose the other entry: type some of its name').waitFor();
    await choose(page, 'The other entry: search to choose', 'godwit br', 'Godwit Branch');
    await page.getByLabel('More in words (may be left out)').fill('Since the flood');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'relation-form');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Godwit Federation: its branches Godwit Branch.').waitFor();
    const told = { kind: 'BRANCH_OF', fromId: branch.id, toId: whole.id, note: 'Since the flood' };
    expect(await relationsOf(db, whole.id)).toEqual([told]);
    expect(await focusedText(page)).toMatch(/^Tell another/);
    await page.keyboard.press('u');
    await page.getByText('Taken back: they are not told to belong together any more.').waitFor();
    expect(await relationsOf(db, whole.id)).toEqual([]);
  });

  test('is taken away from the other end, and told again when that was a slip', async ({ db, visit }) => {
    const [branch, whole] = [
      await makeGroup(db, { name: 'Godwit Reach Branch' }),
      await makeGroup(db, { name: 'Godwit Reach Federation' }),
    ];
    const told = { kind: 'BRANCH_OF', fromId: branch.id, toId: whole.id, note: 'Since the flood' } as const;
    await db.relation.create({ data: told });
    const page = await visit(pathOf(whole.id));
    await page.getByRole('link', { name: 'Godwit Reach Branch' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Godwit Reach Branch' }).waitFor();
    await page.getByText('Branch of').first().waitFor();
    await page.getByRole('button', { name: /Take away.*Branch of Godwit Reach Federation/ }).press('Enter');
    await page.getByText('Taken away: branch of Godwit Reach Federation.').waitFor();
    expect(await relationsOf(db, whole.id)).toEqual([]);
    await page.keyboard.press('u');
    await page.getByText('Taken back: it is told again.').waitFor();
    expect(await relationsOf(db, whole.id)).toEqual([told]);
    await page.getByRole('link', { name: 'Godwit Reach Federation' }).waitFor();
  });

  test('what is typed in the form meanwhile stays, and is saved after it', async ({ db, visit }) => {
    const [one, other] = [await makeGroup(db, { name: 'Knot Club' }), await makeGroup(db, { name: 'Knot Friends' })];
    await db.relation.create({ data: { fromId: one.id, toId: other.id, kind: 'PARTNER_OF' } });
    const page = await visit(pathOf(one.id));
    await page.getByLabel(/^Summary/).fill('They tie knots.');
    await page.getByRole('button', { name: /Take away.*Works with Knot Friends/ }).press('Enter');
    await page.getByText('Taken away: works with Knot Friends.').waitFor();
    expect(await page.getByLabel(/^Summary/).inputValue()).toBe('They tie knots.');
    await page.getByLabel(/^Summary/).press('Control+Enter');
    await page.getByText('Saved: Knot Club.').waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ summary: 'They tie knots.', version: 3 });
  });

  test('is not lost with the connection, nor with a reload; HTML is told as it is typed', async ({ db, visit }) => {
    const [one, hall] = [await makeGroup(db, { name: 'Ruff Riders' }), await makeVenue(db, { name: 'Ruff <b>Hall</b>' })];
    const page = await visit(pathOf(one.id));
    await page.getByRole('button', { name: 'Tell another' }).press('Enter');
    await page.getByLabel('How it stands to the other').selectOption({ label: 'Meets at' });
    await choose(page, 'The other entry: search to choose', 'ruff', 'Ruff <b>Hall</b>');
    await page.getByLabel('More in words (may be left out)').fill('<script>alert(1)</script>');
    await goOffline(page);
    await page.getByRole('button', { name: 'Tell it' }).press('Enter');
    await page.locator('aside .fault', { hasText: 'You are offline. What you typed is still here' }).waitFor();
    await comeBack(page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('.chosen', { hasText: 'Ruff <b>Hall</b>' }).waitFor();
    expect(await page.getByLabel('More in words (may be left out)').inputValue()).toBe('<script>alert(1)</script>');
    await page.getByRole('button', { name: 'Tell it' }).press('Enter');
    await page.getByText('Ruff Riders: meets at Ruff <b>Hall</b>.').waitFor();
    expect(await relationsOf(db, one.id)).toMatchObject([{ kind: 'MEETS_AT', toId: hall.id, note: '<script>alert(1)</script>' }]);
    await page.getByText('<script>alert(1)</script>').waitFor();
  });
});

describe('a consent', () => {
  const contact = { role: 'Secretary', email: 'jane.smith1961@gmail.com', public: false, personal: true, position: 0 };

  test('is recorded with who, when and how, outlives a lost connection, and is taken back with what it covered', {
    timeout: 60_000,
  }, async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Smew Society', status: 'PUBLISHED', contacts: { create: [contact] } } as never);
    const page = await visit(pathOf(id));
    await page.getByText('Nobody has agreed: it is for staff only.').waitFor();
    await page.getByRole('button', { name: /They agreed/ }).press('Enter');
    await page.getByRole('button', { name: 'Record the consent' }).press('Enter');
    await page.getByText('Say who gave it, in what role.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent-by');
    await page.getByLabel('Who gave it, in what role', { exact: true }).fill('Jane, the secretary');
    await page.getByLabel(/^How: “By e-mail/).fill('By letter');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'consent-form');
    await goOffline(page);
    await page.getByRole('button', { name: 'Record the consent' }).press('Enter');
    await page.locator('aside .fault', { hasText: 'You are offline' }).waitFor();
    await comeBack(page);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    expect(await page.getByLabel('Who gave it, in what role', { exact: true }).inputValue()).toBe('Jane, the secretary');
    await page.getByRole('button', { name: 'Record the consent' }).press('Enter');
    await page.getByText(/^Consent of Jane, the secretary is recorded. It is still for staff only/).waitFor();
    expect(await db.consent.findMany({ where: { contact: { listingId: id } } })).toMatchObject([
      { givenBy: 'Jane, the secretary', how: 'By letter', withdrawnAt: null },
    ]);
    await page.getByLabel(/^Shown to everybody/).selectOption('true');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved: Smew Society.').waitFor();
    await page.getByText('Everybody sees it.').waitFor();
    await page.getByText('Written down by Sam Reed.').waitFor();
    await picture(page, 'consent');
    const shown = async () => (await db.contact.findFirstOrThrow({ where: { listingId: id } })).public;
    expect(await shown()).toBe(true);
    await page.getByRole('button', { name: /They take it back/ }).press('Enter');
    await page.getByText('Taken back: Secretary is not shown to everybody any more.').waitFor();
    expect(await shown()).toBe(false);
    await page.keyboard.press('u');
    await page.getByText('Taken back: the consent stands again.').waitFor();
    expect(await shown()).toBe(true);
    await page.getByText('Consents that ended (1)').waitFor();
  });
});

describe('a record as a whole', () => {
  test('is archived with what takes its place, and opened again', async ({ db, visit }) => {
    const [old, next] = [await makeGroup(db, { name: 'Old Teal Club' }), await makeGroup(db, { name: 'New Teal Club' })];
    const page = await visit(pathOf(old.id));
    await page.getByLabel('Archive', { exact: true }).check();
    await page.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
    await page.getByText('Say why: it stands in the trail').waitFor();
    await page.getByLabel('Why', { exact: true }).fill('They joined the new one.');
    await choose(page, 'What takes its place: search to choose', 'new teal', 'New Teal Club');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'archive-form');
    await page.getByRole('button', { name: 'Archive', exact: true }).press('Enter');
    await page.getByText('Old Teal Club is archived now. New Teal Club takes its place.').waitFor();
    expect(await relationsOf(db, old.id)).toMatchObject([{ kind: 'REPLACED_BY', toId: next.id }]);
    await page.locator('.facts', { hasText: 'Replaced by' }).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back: Old Teal Club is published again.').waitFor();
    expect(await relationsOf(db, old.id)).toEqual([]);
    await db.listing.update({ where: { id: old.id }, data: { status: 'ARCHIVED', statusReason: 'Closed' } });
    await page.reload();
    await page.getByLabel('Open it again', { exact: true }).check();
    await page.getByRole('button', { name: 'Open it again', exact: true }).press('Enter');
    await page.getByText('Old Teal Club is published now.').waitFor();
  });

  test('is given to another owner, and back', async ({ db, visit }) => {
    const council = await makeGroup(db, { name: 'Gadwall Council' });
    const hall = await makeVenue(db, { name: 'Gadwall Hall' });
    const page = await visit(pathOf(hall.id, 'Venue'));
    await page.getByText('Nobody answers for it').waitFor();
    await page.getByRole('button', { name: /^Choose the owner/ }).press('Enter');
    await page.getByRole('button', { name: 'Make it the owner' }).press('Enter');
    await page.getByText('Choose the body: type some of its name').first().waitFor();
    await choose(page, 'Owner: search to choose', 'gadwall c', 'Gadwall Council');
    await picture(page, 'owner-form');
    await page.getByRole('button', { name: 'Make it the owner' }).press('Enter');
    await page.getByText('Owner of Gadwall Hall: Gadwall Council.').waitFor();
    const owner = async () => (await db.listing.findUniqueOrThrow({ where: { id: hall.id } })).ownerId;
    expect(await owner()).toBe(council.id);
    await page.keyboard.press('u');
    await page.getByText('Taken back: the owner is nobody again.').waitFor();
    expect(await owner()).toBeNull();
  });

  test('is planned for a time to come, not for one that is past, and the plan called off', async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Pintail Players', status: 'DRAFT' });
    const page = await visit(pathOf(id));
    await page.getByLabel('Publish it on').fill('2020-05-01T09:00');
    await page.getByRole('button', { name: 'Plan it' }).press('Enter');
    await page.getByText('That is past. Choose a time to come, or publish it now.').waitFor();
    await page.getByLabel('Publish it on').fill('2099-05-01T09:00');
    await page.getByLabel('Take it off on').fill('2099-04-01T09:00');
    await page.getByRole('button', { name: 'Plan it' }).press('Enter');
    await page.getByText('It would be taken off before it is published.').waitFor();
    await page.getByLabel('Take it off on').fill('2099-06-01T09:00');
    await page.getByRole('button', { name: 'Plan it' }).press('Enter');
    await page.getByText(/^Pintail Players: It is published by itself .*1 May 2099/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'planned');
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishFrom: new Date('2099-05-01T08:00:00Z') });
    await page.getByRole('button', { name: /Call it off.*publish it on/ }).press('Enter');
    await page
      .getByText(/called off/)
      .first()
      .waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishFrom: null });
  });

  test('says who looked at where it is, and where it meets once somebody asks', async ({ db, visit }) => {
    const group = await makeGroup(db, { name: 'Quiet Wigeons', status: 'DRAFT', location: { visibility: 'HIDDEN', postcode: 'PE28 3AA' } });
    const hall = await makeVenue(db, { name: 'Canary Rooms' });
    await db.relation.create({ data: { fromId: group.id, toId: hall.id, kind: 'MEETS_AT' } });
    const page = await visit(pathOf(group.id));
    await page.getByText('Where it meets is left out, as its location is withheld.').waitFor();
    expect(await page.content()).not.toMatch(/Canary Rooms/);
    await page.getByRole('button', { name: /Show where it is/ }).press('Enter');
    await page.getByRole('link', { name: 'Canary Rooms' }).waitFor();
    await page.getByText('Who looked at where it is').press('Enter');
    await page.locator('details[open]', { hasText: 'Sam Reed' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'withheld-shown');
    expect(await db.locationViewing.count({ where: { listingId: group.id } })).toBe(1);
    // Nothing of it stays in the browser.
    await page.getByLabel(/^Postcode/).fill('PE28 4BB');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/PE28|Canary/);
  });

  test('is taken apart from what was merged into it, from its history', async ({ db, visit }) => {
    const [one, other] = [await makeGroup(db, { name: 'Shoveler Club' }), await makeGroup(db, { name: 'Shovelers' })];
    const author = { id: 'account:a', as: null, bodyId: null };
    const asked = { survivorId: one.id, mergedId: other.id, choices: {}, author, now: new Date() };
    await db.$transaction((tx) => mergeRecords(tx, asked), { timeout: 20_000 });
    const page = await visit(`${pathOf(one.id)}/history`);
    await page.getByRole('heading', { name: 'Merged into it' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'history-merged');
    await page.getByRole('button', { name: /Take them apart again.*Shovelers/ }).press('Enter');
    await page.getByText('They are two again.').waitFor();
    expect(await db.listing.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ status: 'PUBLISHED', mergedIntoId: null });
  });

  test('keeps a half-written note', async ({ db, visit }) => {
    const { id } = await makeGroup(db, { name: 'Dotterel Dancers' });
    const page = await visit(pathOf(id));
    await page.getByLabel('Another note').fill('Ring in May');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByLabel('Another note').press('Control+Enter');
    await page.getByText('The note is kept.').waitFor();
    await page.locator('.notes', { hasText: 'Ring in May' }).waitFor();
    expect(await page.getByLabel('Another note').inputValue()).toBe('');
  });
});
