/** Collections in a real browser: shaped by keyboard and pointer, seen before they are saved, and shown by an embed. */
import type { Page } from 'playwright-core';
import type { Database } from '../../../server/database.ts';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';
import { type Entry, first, placed, type Shape, say, slugFrom } from './shape.ts';
import { shownAt, snippetOf } from './shown.ts';

const names = ['Albatross Archers', 'Albatross Bowls', 'Albatross Chess', 'Albatross Darts'];

/** Four groups of a place of their own, and a council of it. */
async function world(db: Database, slug: string) {
  const place = await db.place.create({ data: { slug, name: `Much ${slug}`, kind: 'PARISH' } });
  for (const name of names) await makeGroup(db, { name: `${name} ${slug}`, places: [place], summary: 'A club for all.' });
  const body = await makeGroup(db, {
    name: `${slug} Parish Council`,
    listed: false,
    council: { create: { kind: 'Parish council', places: { create: [{ placeId: place.id }] } } },
  });
  return { body, place };
}

const make = async (db: Database, slug: string) => {
  const { body } = await world(db, slug);
  return db.collection.create({ data: { slug, title: `What ${slug} shows`, bodyId: body.id } });
};
const rows = (page: Page, list: string) =>
  page.locator(`.${list} .row`).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
/** Under load a page may take longer than a second. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 8000 });
const kept = (db: Database, slug: string) =>
  db.collectionItem.findMany({
    where: { collection: { slug } },
    orderBy: [{ pin: { sort: 'asc', nulls: 'last' } }, { listing: { name: 'asc' } }],
    select: { pin: true, leftOut: true, line: true, listing: { select: { name: true } } },
  });

describe('a collection', () => {
  test('of another body is not there for an owner, who makes one for their own without being asked for which', async ({ db, visit }) => {
    const collection = await make(db, 'eldernell');
    const page = await visit(`/curate/collections/${collection.id}`, { as: { role: 'OWNER' } });
    await page.getByRole('heading', { level: 1, name: 'There is no such collection' }).waitFor();
    await page.goto('/curate/collections/new');
    await page.getByLabel('Title').fill('Ours');
    await page.locator('#collection-slug').fill('eldernell');
    await page.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByRole('link', { name: /Another collection has this short name/ }).waitFor();
    await page.locator('#collection-slug').fill('of-an-owner');
    await page.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByText(/^Saved: Ours/).waitFor();
    expect(await db.collection.count({ where: { slug: 'of-an-owner' } })).toBe(1);
  });

  test('is added for a council, whose own list it then shapes, and can be taken back', async ({ db, visit }) => {
    await world(db, 'albury');
    const page = await visit('/curate');
    await page.getByRole('heading', { level: 1, name: /^What needs you/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'New collection' }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('link', { name: 'Write something here.' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Title').fill('Near “our” hall');
    expect(await page.getByLabel('Short name').inputValue()).toBe('near-our-hall');
    await page.getByLabel(/^Whose it is/).fill('albury Parish');
    await page.getByRole('button', { name: /^albury Parish/ }).waitFor();
    await page.getByLabel(/^Whose it is/).press('Enter');
    await page.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByText(/^Saved: Near “our” hall/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Near “our” hall' }).waitFor();

    await soon(() => rows(page, 'plain')).toEqual(names.map((name) => `${name} albury`));
    await page.keyboard.press('u');
    await page.getByText('Taken back: Near “our” hall is not there.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
    expect(await db.collection.count({ where: { slug: 'near-our-hall' } })).toBe(0);
  });

  test('is shaped by keyboard with a look at what comes of it, and saved only when one says so', async ({ db, visit }) => {
    const collection = await make(db, 'albury-end');
    const page = await visit(`/curate/collections/${collection.id}`);
    // The list of its own parish, as it comes.
    await soon(() => rows(page, 'plain')).toEqual(names.map((name) => `${name} albury-end`));
    await page.locator('.plain .row').nth(2).focus();
    await page.keyboard.press('f');
    await page.getByText('Albatross Chess albury-end comes first, at place 1.').waitFor();
    // Whoever works down the list stays in it.
    await soon(() => focusedText(page)).toBe('Albatross Darts albury-end');
    await page.keyboard.press('f');
    await page.locator('.plain .row').first().focus();
    await page.keyboard.press('x');
    await soon(() => rows(page, 'out')).toEqual(['Albatross Archers albury-end, left out']);
    await page.locator('.first .row').nth(1).focus();
    await page.keyboard.press('K');
    await soon(() => rows(page, 'first')).toEqual(['Albatross Darts albury-end, 1 of 2', 'Albatross Chess albury-end, 2 of 2']);
    expect(await focusedText(page)).toBe('Albatross Darts albury-end, 1 of 2');
    await page.keyboard.press('l');
    await page.keyboard.type('Ask for <b>us</b> at the desk');
    await page.keyboard.press('Enter');
    expect(await focusedText(page)).toBe('Albatross Darts albury-end, 1 of 2');
    const preview = page.locator('fingerpost-groups');
    await expect
      .poll(() => preview.locator('.name').allTextContents())
      .toEqual(['Darts', 'Chess', 'Bowls'].map((name) => expect.stringContaining(name)));
    await preview.getByText('Ask for <b>us</b> at the desk').waitFor();
    expect(await kept(db, 'albury-end')).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'collection');
    await page.keyboard.press('s');
    await soon(() => kept(db, 'albury-end')).toEqual([
      { pin: 0, leftOut: false, line: 'Ask for <b>us</b> at the desk', listing: { name: 'Albatross Darts albury-end' } },
      { pin: 1, leftOut: false, line: null, listing: { name: 'Albatross Chess albury-end' } },
      { pin: null, leftOut: true, line: null, listing: { name: 'Albatross Archers albury-end' } },
    ]);
    expect(await page.getByLabel(/^What to paste/).inputValue()).toContain(
      '<fingerpost-groups place="albury-end" collection="albury-end" heading="What albury-end shows">',
    );
    await page.keyboard.press('u');
    await page.getByText(/^Taken back: What albury-end shows is as before/).waitFor();
    expect(await kept(db, 'albury-end')).toEqual([]);
  });

  test('is put in order with the pointer by its handle; Escape puts it back; buttons do the same', async ({ db, visit }) => {
    const collection = await make(db, 'bexley');
    const page = await visit(`/curate/collections/${collection.id}`);
    await soon(() => rows(page, 'plain')).toHaveLength(4);
    for (let times = 0; times < 3; times++)
      await page
        .locator('.plain .row')
        .first()
        .getByRole('button', { name: /^Put first/ })
        .click();
    const order = async () => (await rows(page, 'first')).map((label) => label?.split(' ')[1]);
    await soon(order).toEqual(['Archers', 'Bowls', 'Chess']);
    const grab = async (from: number, to: number) => {
      const handle = await page.locator('.first .handle').nth(from).boundingBox();
      const target = await page.locator('.first .row').nth(to).boundingBox();
      if (!handle || !target) throw new Error('There are no such rows.');
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await page.mouse.down();
      await page.mouse.move(handle.x, target.y + target.height * 0.9, { steps: 8 });
    };
    await page.locator('.first .row').first().scrollIntoViewIfNeeded();
    await grab(0, 2);
    await page.mouse.up();
    await soon(order).toEqual(['Bowls', 'Chess', 'Archers']);
    await grab(0, 2);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await soon(order).toEqual(['Bowls', 'Chess', 'Archers']);
    await page.getByRole('button', { name: 'Up Albatross Archers bexley' }).press('Enter');
    await soon(order).toEqual(['Bowls', 'Archers', 'Chess']);
    // The button pressed keeps the focus, so that it can be pressed again.
    await page.keyboard.press('Enter');
    await soon(order).toEqual(['Archers', 'Bowls', 'Chess']);
    await page.getByLabel(/^Put another entry first/).fill('Somersham Timebank');
    await page.getByRole('button', { name: /^Somersham Timebank/ }).waitFor();
    await page.getByLabel(/^Put another entry first/).press('Enter');
    await soon(() => rows(page, 'first')).toContainEqual('Somersham Timebank, 4 of 4');
  });

  test('keeps what was not saved, and lays a colleague’s version beside it', async ({ db, visit }) => {
    const collection = await make(db, 'coton-end');
    const page = await visit(`/curate/collections/${collection.id}`);
    await soon(() => rows(page, 'plain')).toHaveLength(4);
    await page.locator('.plain .row').first().focus();
    await page.keyboard.press('f');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('What you had not saved is here again.').waitFor();
    expect(await rows(page, 'first')).toEqual(['Albatross Archers coton-end, 1 of 1']);
    await db.collection.update({ where: { id: collection.id }, data: { title: 'Theirs', version: { increment: 1 } } });
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'Somebody else changed it meanwhile' }).waitFor();
    await page.getByText('Title: Theirs').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'collection-meanwhile');
    await page.getByRole('button', { name: 'Save mine over it' }).press('Enter');
    await page.getByText(/^Saved: What coton-end shows/).waitFor();
    expect(await kept(db, 'coton-end')).toHaveLength(1);
  });

  test('writes no line beside what is withheld, keeps what is off the public pages, and is taken away and back', async ({ db, visit }) => {
    const collection = await make(db, 'denny');
    const settlement = await db.place.findFirstOrThrow({ where: { kind: 'SETTLEMENT' } });
    const refuge = await makeGroup(db, { name: 'Albatross Refuge denny', location: { visibility: 'HIDDEN', placeId: settlement.id } });
    const away = await db.listing.findFirstOrThrow({ where: { name: 'Albatross Bowls denny' } });
    await db.collectionItem.createMany({
      data: [
        { collectionId: collection.id, listingId: refuge.id, pin: 0 },
        { collectionId: collection.id, listingId: away.id, pin: 1, line: 'Back in May' },
      ],
    });
    await db.listing.update({ where: { id: away.id }, data: { status: 'SUSPENDED' } });
    const page = await visit(`/curate/collections/${collection.id}`);
    await page.getByText('not on the public pages at present').waitFor();
    await page.getByText('no line: where it is is withheld').waitFor();
    await page.locator('.first .row').first().focus();
    await page.keyboard.press('l');
    await page.getByText(/A line beside it could give it away/).waitFor();
    await page.getByLabel('Title').fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Write something here.' }).waitFor();
    await page.getByLabel('Title').fill('Denny’s own');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Saved: Denny’s own/).waitFor();
    expect((await kept(db, 'denny')).map(({ line }) => line)).toEqual([null, 'Back in May']);
    await page.getByRole('button', { name: 'Take the collection away' }).press('Enter');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it away' }).press('Enter');
    await page.getByText(/^Taken away: Denny’s own/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Collections' }).waitFor();
    expect(await db.collection.count({ where: { slug: 'denny' } })).toBe(0);
    await page.keyboard.press('u');
    await page.getByRole('heading', { level: 1, name: 'Denny’s own' }).waitFor();
    expect(await kept(db, 'denny')).toHaveLength(2);
    await page.goto('/curate/collections');
    await page.getByRole('link', { name: 'Denny’s own' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'collections');
  });
});

describe('its shape', () => {
  const entry = (id: string): Entry => ({ id, name: id, kind: 'GROUP', withheld: false });
  const start: Shape = { title: '', slug: '', body: null, items: [] };
  const of = (shape: Shape) => first(shape).map(({ id }) => id);
  const three = ['a', 'b', 'c'].reduce((shape, id) => say(shape, entry(id), { pinned: true }), start);

  test('puts what is new last among the first, and moves within bounds', () => {
    expect(of(three)).toEqual(['a', 'b', 'c']);
    expect(of(placed(three, 'a', 9))).toEqual(['b', 'c', 'a']);
    expect(of(placed(three, 'c', -4))).toEqual(['c', 'a', 'b']);
    expect(placed(three, 'none', 0)).toEqual(three);
  });

  test('forgets what says nothing, keeps the place and line of what is left out for a while', () => {
    const out = say(say(three, entry('b'), { line: 'Ours' }), entry('b'), { leftOut: true });
    expect(of(out)).toEqual(['a', 'c']);
    expect(out.items.find(({ id }) => id === 'b')?.line).toBe('Ours');
    expect(of(say(out, entry('b'), { leftOut: false }))).toEqual(['a', 'b', 'c']);
    expect(say(three, entry('b'), { pinned: false }).items.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('a short name is made of any title', () => {
    expect(slugFrom('  St Ives’ “Café” – 2026! ')).toBe('st-ives-cafe-2026');
    expect(slugFrom('???')).toBe('');
  });

  test('what is pasted holds nothing that a page would take for its own', () => {
    const shown = shownAt(new URLSearchParams({ place: 'ely', theme: 'a"b' }), null);
    const snippet = snippetOf(shown, { slug: 'ours', title: '"><script>alert(1)</script>' }, 'Ely & <i>', 'https://f.example');
    expect(snippet).toContain('heading="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(snippet).toContain('themes="a&quot;b"');
    expect(snippet).toContain('>Groups in Ely &amp; &lt;i&gt;</a>');
  });
});
