/** Places as administrators keep them, and the notes that curators leave on them, in a real browser. */
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { closeContainment, makeGroup, makePlace } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';

describe('places', () => {
  test('are found by a former name, renamed, and found by both names from then on; it can be taken back', async ({ db, visit }) => {
    const district = await db.place.findFirstOrThrow({ where: { kind: 'DISTRICT' } });
    const place = await makePlace(db, { slug: 'heron-fen', kind: 'PARISH', name: 'Heron Fen', within: [district] });
    await db.place.update({ where: { id: place.id }, data: { otherNames: ['Hernefenne'], code: 'E04999999' } });
    await closeContainment(db);
    const page = await visit('/curate/registers/places');
    await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor();
    await page.getByText(/^\d+ places$/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'places');
    await page.keyboard.press('/');
    await page.keyboard.type('hernefenne');
    await page.keyboard.press('Enter');
    await page.getByText('1 place', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=hernefenne');
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Heron Fen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Heron Fen' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place');
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.locator('#f-name[aria-invalid]').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('New Heron Fen');
    await page.getByText('Short name, codes, position, people').click();
    await page.getByLabel('How many people live there').fill('many');
    await page.getByLabel('How many people live there').press('Enter');
    await page.getByText('Write a number, or leave it empty.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('How many people live there').fill('1,204');
    await page.getByLabel('Short name').fill('new-heron-fen');
    await page.getByLabel('Short name').press('Enter');
    await page.waitForURL('**/places/new-heron-fen');
    await page.getByText('heron-fen').first().waitFor();
    expect(await db.place.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({ name: 'New Heron Fen', population: 1204 });
    // An address that was kept leads to where it is now.
    await page.goto('/curate/registers/places/heron-fen');
    await page.waitForURL('**/places/new-heron-fen');
    await page.getByRole('link', { name: 'What was changed' }).press('Enter');
    await page.locator('.revision summary').first().press('Enter');
    await page.getByRole('button', { name: /^Undo it/ }).press('Enter');
    await page.getByText('Taken back: Heron Fen.').waitFor();
    expect(await db.place.findUniqueOrThrow({ where: { id: place.id } })).toMatchObject({ name: 'Heron Fen', slug: 'heron-fen' });
  });

  test('of our own are made of others, and go again when nothing uses them', async ({ db, visit }) => {
    await makePlace(db, { slug: 'avocet', kind: 'PARISH', name: 'Avocet' });
    await closeContainment(db);
    const page = await visit('/curate/registers/places');
    await page.getByRole('link', { name: /^Add a place/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'A new place' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Avocet and around');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByText('Name the places that it is made of.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place-new');
    await page.getByLabel('Made of: search').fill('Avocet');
    await page.getByRole('button', { name: 'Avocet (parish)' }).press('Enter');
    await page.getByRole('button', { name: 'Add it' }).press('Enter');
    await page.waitForURL('**/places/avocet-and-around');
    await page.getByText('Nothing uses it.').waitFor();
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    await page.getByText('Taken away: Avocet and around.').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back: Avocet and around.').waitFor();
    expect(await db.place.count({ where: { slug: 'avocet-and-around' } })).toBe(1);
  });

  test('that are one are merged only when somebody is sure, never with themselves nor with what they lie in', async ({ db, visit }) => {
    const district = await db.place.findFirstOrThrow({ where: { kind: 'DISTRICT' } });
    const twin = await makePlace(db, { slug: 'bittern-cp', kind: 'PARISH', name: 'Bittern CP', within: [district] });
    const good = await makePlace(db, { slug: 'bittern', kind: 'PARISH', name: 'Bittern', within: [district] });
    await closeContainment(db);
    const group = await makeGroup(db, { name: 'Of the twin', places: [twin] });
    const page = await visit('/curate/registers/places/bittern-cp');
    await page.getByRole('heading', { level: 1, name: 'Bittern CP' }).waitFor();
    const choose = async (words: string, button: RegExp) => {
      const taken = page.getByRole('button', { name: /from Which place stays$/ });
      if (await taken.count()) await taken.press('Enter');
      await page.getByLabel('Which place stays: search').fill(words);
      await page.getByRole('button', { name: button }).press('Enter');
    };
    await choose('Bittern CP', /^Bittern CP \(/);
    await page.locator('#merge-fault', { hasText: 'That is Bittern CP itself.' }).waitFor();
    await choose(district.name, new RegExp(`^${district.name} \\(`));
    await page.getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await page.locator('#merge-fault', { hasText: 'they are two places' }).waitFor();
    await choose('Bittern', /^Bittern \(/);
    await page.getByText('becomes another name of Bittern.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place-merge');
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await page.locator('#merge-fault', { hasText: 'Tick that they are one place' }).waitFor();
    await page.getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bittern', exact: true }).waitFor();
    expect(await db.listingPlace.findMany({ where: { listingId: group.id }, select: { placeId: true } })).toEqual([{ placeId: good.id }]);
  });
});

describe('notes on a place', () => {
  test('are written and read by curators, who change nothing else of it; what was typed is kept until it is saved', async ({
    db,
    visit,
  }) => {
    await makePlace(db, { slug: 'plover', kind: 'PARISH', name: 'Plover' });
    await closeContainment(db);
    const page = await visit('/curate/registers/places?q=plover', { as: { role: 'CURATOR' } });
    await page.getByRole('link', { name: 'Plover' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Plover' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).count()).toBe(0);
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Note it' }).press('Enter');
    await page.locator('#note-fault').waitFor();
    await page.getByLabel('A note on this place').fill('<b>The clerk</b> works Tuesdays.');
    await page.reload();
    await expect.poll(() => page.getByLabel('A note on this place').inputValue()).toBe('<b>The clerk</b> works Tuesdays.');
    await page.getByRole('button', { name: 'Note it' }).press('Enter');
    await page.getByText('Noted. Every curator').waitFor();
    await page.locator('.notes li', { hasText: '<b>The clerk</b> works Tuesdays.' }).waitFor();
    expect(await page.getByLabel('A note on this place').inputValue()).toBe('');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place-notes');
    expect(await db.staffNote.count({ where: { place: { slug: 'plover' } } })).toBe(1);
  });
});
