/** The words of the vocabularies, in a real browser, by keyboard. */
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';

describe('words and places', () => {
  test('stand in the menu, with how much there is of each and what was changed last', async ({ visit }) => {
    const page = await visit('/curate');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await page.getByRole('heading', { level: 1, name: 'Words and places' }).waitFor();
    await page.getByRole('link', { name: 'Themes' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'registers');
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Themes');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Themes' }).waitFor();
  });

  test('are kept by administrators: a curator comes for the places alone, an owner not at all', async ({ visit }) => {
    const page = await visit('/curate/registers', { as: { role: 'CURATOR' } });
    await page.getByRole('link', { name: 'Places', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Themes' }).count()).toBe(0);
    await page.goto('/curate/registers/words');
    await page.getByText('Administrators keep these words.').waitFor();
    await page.goto('/curate/registers/words/theme/new');
    await page.getByText('Administrators keep these words.').waitFor();
    const owner = await visit('/curate', { as: { role: 'OWNER' } });
    await owner.getByRole('heading', { level: 1 }).waitFor();
    expect(await owner.getByRole('link', { name: 'Words and places' }).count()).toBe(0);
  });
});

describe('a word', () => {
  test('is added, put under another, changed and found by what it was called; each can be taken back', async ({ db, visit }) => {
    const page = await visit('/curate/registers/words?in=theme');
    await page.getByRole('heading', { level: 1, name: 'Themes' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'words');
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'A new word' }).waitFor();
    await page.keyboard.press('s');
    await page.locator('#f-label[aria-invalid]').waitFor();
    expect(await focusedText(page)).toMatch(/could not be saved/);
    await picture(page, 'word-faults');
    await page.getByLabel('What is shown').fill('Bell ringing');
    await page.getByText('In other languages: 0 names of 5').press('Enter');
    await page.getByLabel('In Polish').fill('Dzwony');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'word-names');
    await page.getByLabel('Other words for it').fill('campanology\n<b>bells</b>\n\n');
    await page.getByLabel('Under').selectOption({ label: 'Health' });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Other words for it').press('Control+Enter');
    await page.getByText('Added: Bell ringing.').waitFor();
    const made = await db.term.findFirstOrThrow({ where: { slug: 'bell-ringing' }, include: { parent: true } });
    expect(made).toMatchObject({ names: { pl: 'Dzwony' }, alternativeLabels: ['campanology', '<b>bells</b>'], parent: { slug: 'health' } });

    await page.getByRole('heading', { level: 1, name: 'Bell ringing' }).waitFor();
    await page.getByLabel('What is shown').fill('Bells');
    await page.getByLabel('Short name').fill('bells');
    await page.getByText('Links with “bell-ringing” go on working.').waitFor();
    await page.getByLabel('Short name').press('Enter');
    await page.getByText(/^Saved: Bells/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Bells' }).waitFor();
    await page.getByText('Links that lead here too').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back: Bell ringing.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Bell ringing' }).waitFor();
    expect(await db.term.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ label: 'Bell ringing', slug: 'bell-ringing' });

    await page.keyboard.press('b');
    await page.getByLabel('Find a word').fill('CAMPANO');
    await page.getByText('1 word of').waitFor();
    await page.getByRole('link', { name: 'Bell ringing' }).press('Enter');
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    await page.getByText('Taken away: Bell ringing.').waitFor();
    expect(await db.term.count({ where: { id: made.id } })).toBe(0);
  });

  test('is merged after a look at what would move, and is two again when that was wrong', async ({ db, visit }) => {
    const parent = await db.term.findFirstOrThrow({ where: { vocabulary: 'THEME', slug: 'health' } });
    const make = (slug: string, label: string) =>
      db.term.create({ data: { vocabulary: 'THEME', slug, label, parentId: parent.id, position: 500 } });
    const [twin, good] = [await make('owl-watching', 'Owl watching'), await make('owls', 'Owls')];
    const group = await makeGroup(db, { name: 'Barn owls', terms: { create: [{ termId: twin.id }] } });
    const page = await visit('/curate/registers/words?in=theme');
    await page.getByRole('link', { name: 'Owl watching' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Owl watching' }).waitFor();
    await page.getByText('so it stays').waitFor();
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    // With itself it cannot be merged: it is not among the choices.
    expect(await page.locator('#into option', { hasText: 'Owl watching' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await page.getByText('Choose first which word stays.').first().waitFor();
    await page.getByLabel('Which word stays').selectOption({ label: '\u2003Owls' });
    await page.getByText('instead: 1 entry').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'word-merge');
    await page.getByRole('button', { name: 'Merge them' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Owls' }).waitFor();
    expect(await db.listingTerm.findMany({ where: { listingId: group.id }, select: { termId: true } })).toEqual([{ termId: good.id }]);
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: Owl watching into Owls/).waitFor();
    expect(await db.listingTerm.findMany({ where: { listingId: group.id }, select: { termId: true } })).toEqual([{ termId: twin.id }]);
  });

  test('that two change at once is overwritten by neither, and what was typed is there after a lost connection', async ({ db, visit }) => {
    const term = await db.term.create({ data: { vocabulary: 'AUDIENCE', slug: 'night-owls', label: 'Night owls', position: 900 } });
    const page = await visit('/curate/registers/words?in=audience');
    await page.getByRole('link', { name: 'Night owls' }).press('Enter');
    await page.getByLabel('What is shown').fill('People awake at night');
    await page.context().setOffline(true);
    await page.getByLabel('What is shown').press('Enter');
    await page
      .getByText(/You are offline/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('What you typed here before and did not save is back.').waitFor();
    expect(await page.getByLabel('What is shown').inputValue()).toBe('People awake at night');
    await db.term.update({ where: { id: term.id }, data: { label: 'Late risers', alternativeLabels: ['sleepers'] } });
    await page.getByLabel('What is shown').press('Enter');
    await page.getByText('A colleague saved this while you worked on it').waitFor();
    // What only they wrote is taken over; what both wrote stays, with theirs beside it.
    expect(await page.getByLabel('Other words for it').inputValue()).toBe('sleepers');
    expect(await page.getByLabel('What is shown').inputValue()).toBe('People awake at night');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'word-both');
    await page.getByRole('button', { name: 'Take theirs for What is shown' }).press('Enter');
    expect(await page.getByLabel('What is shown').inputValue()).toBe('Late risers');
    await page.getByLabel('What is shown').fill('Shift workers');
    await page.getByLabel('What is shown').press('Enter');
    await page.getByText(/^Saved: Shift workers/).waitFor();
    expect(await db.term.findUniqueOrThrow({ where: { id: term.id } })).toMatchObject({
      label: 'Shift workers',
      alternativeLabels: ['sleepers'],
    });
  });
});

describe('the log', () => {
  test('tells every change, old beside new, and takes one back', async ({ db, visit }) => {
    const term = await db.term.create({ data: { vocabulary: 'FACILITY', slug: 'hammock', label: 'Hammock', position: 900 } });
    const page = await visit('/curate/registers/words?in=facility');
    await page.getByRole('link', { name: 'Hammock' }).press('Enter');
    await page.getByLabel('What is shown').fill('<script>alert(1)</script>');
    await page.getByLabel('What is shown').press('Enter');
    await page.getByText(/^Saved: <script>/).waitFor();
    await page.goto('/curate/registers/changes?register=term');
    await page.locator('.revision').first().waitFor();
    expect(await page.getByLabel('Of what').inputValue()).toBe('term');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.changes .label', { hasText: 'What is shown' }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'changes');
    await page.getByRole('button', { name: /^Undo it.*<script>alert/ }).press('Enter');
    await page.getByText('Taken back: Hammock.').waitFor();
    expect(await db.term.findUniqueOrThrow({ where: { id: term.id } })).toMatchObject({ label: 'Hammock' });
    await page.getByText('and undone since').first().waitFor();
  });
});
