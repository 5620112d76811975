/** What people type where they live, in the field of a list on a parish's own website: as it is answered by a real server over the sample county. */
import type { Page } from 'playwright-core';
import { axe } from '../../widgets/testkit/browser.ts';
import { expect } from '../testkit/fixture.ts';
import { closeContainment, makePlace } from '../testkit/rows.ts';
import { test as base } from '../testkit/website.ts';

const test = base.extend('open', ({ parish, origin, visit }) => async (controls = 'query place', width = 1280): Promise<Page> => {
  parish.body = `<script type="module" src="${origin}/embed/fingerpost.js"></script>
<fingerpost-groups controls="${controls}" heading="Groups"><a href="${origin}/groups">Groups</a></fingerpost-groups>`;
  const page = await visit(parish.origin, { viewport: { width, height: 700 } });
  await page.getByRole('combobox').waitFor();
  return page;
});

// Seeding a county may take as long as all that follows.
test.beforeAll(async ({ db, origin }) => {
  expect(origin).toContain('http');
  const district = await db.place.findFirstOrThrow({ where: { slug: 'huntingdonshire' } });
  const other = await db.place.findFirstOrThrow({ where: { slug: 'east-cambridgeshire' } });
  const somersham = await db.place.findFirstOrThrow({ where: { slug: 'somersham' } });
  // Two of one name, an apostrophe, and a name longer than a phone is wide.
  const spot = { latitude: somersham.latitude ?? 0, longitude: somersham.longitude ?? 0 };
  await makePlace(db, { ...spot, slug: 'sutton-huntingdonshire', kind: 'SETTLEMENT', name: 'Sutton', within: [district] });
  await makePlace(db, { ...spot, slug: 'kings-ripton', kind: 'SETTLEMENT', name: 'King’s Ripton', within: [district] });
  const long = 'Great Sedgeby-under-the-Embankment with Little Sedgeby and Sedgeby Fen';
  await makePlace(db, { ...spot, slug: 'great-sedgeby', kind: 'SETTLEMENT', name: long, within: [other] });
  await closeContainment(db);
  const { id: sourceId } = await db.source.findFirstOrThrow();
  await db.postcode.create({ data: { code: 'PE283AB', ...spot, districtId: district.id, sourceId } });
});

const offered = (page: Page) =>
  page
    .getByRole('option')
    .allTextContents()
    .then((all) => all.map((text) => text.trim()));
const said = (page: Page) => page.locator('.places [aria-live]').textContent();
const about = (page: Page) => page.locator('fingerpost-groups [part="status"]').first();

test('what people type is understood, in any spelling, and two of one name are told apart', async ({ open }) => {
  const page = await open();
  const field = page.getByRole('combobox');
  const somersham = 'Somersham, Huntingdonshire';
  for (const [typed, first, how = 1] of [
    ['PE28 3', 'Huntingdonshire, Cambridgeshire'],
    ['pe283ab', somersham, 4],
    ['Somersham, PE28 3AB', somersham, 4],
    ['Somersam', somersham],
    ['kings ripton', 'King’s Ripton, Huntingdonshire'],
    ["King's Rip", 'King’s Ripton, Huntingdonshire'],
    ['Saint Iv', 'St Ives, Huntingdonshire'],
    ['St. Neots', 'St Neots, Huntingdonshire'],
    ['stneots', 'St Neots, Huntingdonshire'],
    ['sutton', 'Sutton, East Cambridgeshire', 2],
  ] as const) {
    await field.fill(typed);
    await expect.poll(() => offered(page).then((all) => [all[0], all.length]), { message: typed }).toEqual([first, how]);
  }
});

test('a postcode that ended, one from elsewhere and nonsense are told of, with what to do', async ({ open }) => {
  const page = await open();
  const field = page.getByRole('combobox');
  for (const [typed, told] of [
    ['PE28 3ZZ', 'We do not know the postcode PE28 3ZZ. Check it, or give the name of a village or town instead.'],
    ['sw1a1aa', 'We do not know the postcode SW1A 1AA. Check it, or give the name of a village or town instead.'],
    ['qqxz', 'We could not find "qqxz". Check the spelling, or give the name of a village or town nearby.'],
  ] as const) {
    await field.fill(typed);
    await page.getByText('We know no place like that.').waitFor({ state: 'attached' });
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await field.press('Enter');
    await expect.poll(() => about(page).textContent(), { message: typed }).toContain(told);
    await field.fill('Somersham');
    await page.getByRole('option').waitFor();
  }
  // What was said of the last list does not stand when there is none.
  await field.fill('s');
  await expect.poll(() => page.locator('.places [aria-live]').textContent()).toBe('');
});

test('by keyboard: down to the second of a name, taken with Enter; Escape closes and leaves what was typed', async ({ open }) => {
  const page = await open();
  const field = page.getByRole('combobox');
  await field.pressSequentially('sutton');
  await page.getByRole('option').first().waitFor();
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  const lit = await field.getAttribute('aria-activedescendant');
  expect((await page.locator(`#${lit}`).textContent())?.trim()).toBe('Sutton, Huntingdonshire');
  await field.press('Enter');
  expect([await field.inputValue(), await field.getAttribute('aria-expanded')]).toEqual(['Sutton', 'false']);
  await expect.poll(() => about(page).textContent()).toMatch(/\d+ groups/);
  await field.fill('Saint I');
  await page.getByRole('option').waitFor();
  await field.press('Escape');
  expect([await field.inputValue(), await page.getByRole('listbox').isVisible()]).toEqual(['Saint I', false]);
});

test.for([320, 1280])('by a finger or a mouse at %i pixels: all of a long name is there to read and to press', async (width, { open }) => {
  const page = await open('query place', width);
  const field = page.getByRole('combobox');
  await field.fill('pe283ab');
  await expect.poll(() => page.getByRole('option').count()).toBe(4);
  await field.fill('Great Sedg');
  const option = page.getByRole('option', { name: /^Great Sedgeby-under-the-Embankment .* Fen, East Cambridgeshire$/ });
  await option.waitFor();
  expect(await axe(page)).toEqual([]);
  const cut = await page.getByRole('listbox').evaluate((list) => {
    const [box, all] = [list.getBoundingClientRect(), [list, ...list.children]];
    const { borderTopWidth, backgroundColor } = getComputedStyle(list);
    const field = list.previousElementSibling?.getBoundingClientRect();
    return {
      cut: all.some((one) => one.scrollWidth > one.clientWidth) || box.left < 0 || box.right > innerWidth,
      asWide: Math.abs(box.width - (field?.width ?? 0)) < 1,
      below: box.top >= (field?.bottom ?? 0) - 1,
      page: document.documentElement.scrollWidth > innerWidth,
      worn: [borderTopWidth, backgroundColor],
    };
  });
  expect(cut).toEqual({ cut: false, asWide: true, below: true, page: false, worn: ['2px', 'rgb(255, 255, 255)'] });
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.click();
  expect(await field.inputValue()).toBe('Great Sedgeby-under-the-Embankment with Little Sedgeby and Sedgeby Fen');
  await expect.poll(() => about(page).textContent()).toMatch(/groups/);
});

/** What is asked of the list next, as far as it is about places. */
const sought = (page: Page) =>
  page
    .waitForRequest((request) => /"first":10\b/.test(decodeURIComponent(request.url())))
    .then((request) => {
      const { filter, near } = JSON.parse(new URL(request.url()).searchParams.get('variables') ?? '{}');
      return { places: filter?.base?.places ?? filter?.places, near: near?.place };
    });

test('Enter takes the only place offered, or the one that is called so, and says which; a postcode is searched from itself', async ({
  open,
}) => {
  const page = await open('near');
  const field = page.getByRole('combobox');
  for (const [typed, name, told, asked] of [
    // Its middle is not known: what serves it is listed instead.
    ['St Iv', 'St Ives', 'St Ives, Huntingdonshire', { places: ['st-ives'] }],
    ['SOMERSHAM', 'Somersham', 'Somersham, Huntingdonshire', { near: 'somersham' }],
    ['kings-ripton', 'King’s Ripton', 'King’s Ripton, Huntingdonshire', { near: 'kings-ripton' }],
    ['Hunts', 'Huntingdonshire', 'Huntingdonshire, Cambridgeshire', { places: ['huntingdonshire'] }],
    ['Histon & Impington', 'Histon & Impington', null, { near: 'Histon & Impington' }],
    ['pe283ab', 'pe283ab', null, { near: 'pe283ab' }],
    ['PE28', 'PE28', null, { near: 'PE28' }],
  ] as const) {
    const next = sought(page);
    await field.fill(typed);
    await field.press('Enter');
    expect(await next, typed).toEqual({ places: undefined, near: undefined, ...asked });
    expect(await field.inputValue()).toBe(name);
    if (told) await expect.poll(() => said(page), { message: typed }).toBe(told);
    await expect.poll(() => about(page).textContent(), { message: typed }).toMatch(/^(\d+ groups?|No groups match)/);
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
  }
  // In another spelling, and by the button: the same place.
  for (const typed of ['saint ives', 'St. Ives', 'st-ives']) {
    await field.fill(typed);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => field.inputValue(), { message: typed }).toBe('St Ives');
  }
});

test('Enter on what nobody knows leaves what was typed and says what to do', async ({ open }) => {
  const page = await open('near');
  const field = page.getByRole('combobox');
  for (const [typed, told] of [
    ['pe283zz', 'We do not know the postcode PE28 3ZZ. Check it, or give the name of a village or town instead.'],
    ['Great Yarmouth', 'We could not find "Great Yarmouth". Check the spelling, or give the name of a village or town nearby.'],
    ['x'.repeat(300), `We could not find "${'x'.repeat(60)}".`],
    ['🎪', 'There is no letter or number in that place. Give the name of a village or town, or a postcode.'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect.poll(() => about(page).textContent(), { message: typed }).toContain(told);
    expect(typed).toContain(await field.inputValue());
  }
});

test('Enter on a name of two opens the list and says how many, as often as it is pressed', async ({ open }) => {
  const page = await open('near');
  const field = page.getByRole('combobox');
  await field.fill('sutton');
  for (const _time of [1, 2]) {
    await field.press('Enter');
    await expect.poll(() => said(page)).toBe('2 places. Choose with the arrow keys and Enter.');
    expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['true', 'sutton']);
    expect(await field.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
    await page.locator('.places [aria-live]').evaluate((line) => line.replaceChildren('read'));
  }
  const next = sought(page);
  await field.press('ArrowDown');
  await field.press('Enter');
  expect((await next).near).toMatch(/^sutton-/);
});

test('offers that are slow to come are waited for, and nothing is chosen that was not meant', async ({ open }) => {
  const page = await open('near');
  const field = page.getByRole('combobox');
  let answer = Promise.withResolvers<void>();
  let fails = false;
  await page.route(
    (url) => /^\{"query":"[^"]*"\}$/.test(url.searchParams.get('variables') ?? ''),
    async (route) => {
      await answer.promise;
      await (fails ? route.abort() : route.continue()).catch(() => {});
    },
  );
  const lists: string[] = [];
  page.on('request', (request) => {
    const asked = decodeURIComponent(request.url());
    if (/"first":10\b/.test(asked)) lists.push(/"(?:place|places)":\[?"([^"]*)"/.exec(asked)?.[1] ?? '');
  });
  await field.fill('St Iv');
  await field.press('Enter');
  await field.press('Enter');
  await expect.poll(() => said(page)).toBe('Looking for the place…');
  expect([await field.getAttribute('aria-busy'), lists]).toEqual(['true', []]);
  answer.resolve();
  await expect.poll(() => lists).toEqual(['st-ives']);
  expect([await field.inputValue(), await field.getAttribute('aria-busy')]).toEqual(['St Ives', 'false']);

  // Whoever types on means something else by then.
  answer = Promise.withResolvers();
  await field.fill('Sohamm');
  await field.press('Enter');
  await field.fill('Somersh');
  answer.resolve();
  await page.getByRole('option', { name: /^Somersham/ }).waitFor();
  expect([await field.inputValue(), lists.length]).toEqual(['Somersh', 1]);

  // Whoever goes on to another field is asked by the list.
  answer = Promise.withResolvers();
  await field.fill('Sutton');
  await field.press('Enter');
  await field.press('Tab');
  answer.resolve();
  await page.getByText('Which place do you mean?').waitFor();
  expect(lists.at(-1)).toBe('Sutton');

  // Without an answer what is typed still searches.
  fails = true;
  await field.fill('Over');
  await field.press('Enter');
  await expect.poll(() => lists.at(-1)).toBe('Over');
});
