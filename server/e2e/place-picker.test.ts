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
