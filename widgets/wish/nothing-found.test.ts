/** From an empty list to those who look after the place: elements, public pages and the workspace on a real server, a real database and a real browser. */
import type { Page } from 'playwright-core';
import { leastSeconds } from '../../server/curation/submissions/form-token.ts';
import type { Database } from '../../server/database.ts';
import { describe, expect } from '../../server/testkit/fixture.ts';
import { closeContainment, makeGroup, makePlace } from '../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../curate/testkit/workspace.ts';

type Visit = (path: string, options?: { as?: null; javaScriptEnabled?: boolean }) => Promise<Page>;

/** A page of a parish on the same origin, with an element in it. */
async function host(visit: Visit, element: string): Promise<Page> {
  const page = await visit('/healthz', { as: null });
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our parish</title></head><body style="font-family: sans-serif; padding: 1em"><main><h1>Our parish</h1>${element}</main><script type="module" src="/embed/fingerpost.js"></script></body></html>`;
  await page.route('**/our-parish', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/our-parish');
  return page;
}
/** Two villages of one name, in two districts. */
async function twoNortons(db: Database) {
  if (await db.place.findUnique({ where: { slug: 'norton-fenland' } })) return;
  for (const slug of ['huntingdonshire', 'fenland']) {
    const district = await db.place.findUniqueOrThrow({ where: { slug } });
    await makePlace(db, { slug: `norton-${slug}`, kind: 'PARISH', name: 'Norton', latitude: 52.4, longitude: 0, within: [district] });
  }
  await closeContainment(db);
}
const asked = (page: Page, near: RegExp) =>
  page.waitForRequest((request) => near.test(decodeURIComponent(request.url())) && request.url().includes('documentId'));

describe('a place is chosen while it is typed', () => {
  test('by keyboard, told apart by district, read out, and closed by Escape', async ({ db, visit }) => {
    await twoNortons(db);
    const page = await host(
      visit,
      '<fingerpost-groups heading="Groups" controls="query near"><a href="/groups">Groups</a></fingerpost-groups>',
    );
    const field = page.getByRole('combobox', { name: /^Near/ });
    await field.fill('Nort');
    const options = page.getByRole('option');
    await options.first().waitFor();
    const texts = await options.allTextContents();
    expect(texts.join()).toMatch(/Norton, (Fenland.*Norton, Huntingdonshire|Huntingdonshire.*Norton, Fenland)/s);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await expect
      .poll(() => page.locator('.places [aria-live]').allTextContents())
      .toContainEqual(expect.stringMatching(/places?\. Choose with/));
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('Nort');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await faultsOf(page)).toEqual([]);
    await field.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await picture(page, 'picker');
    const question = asked(page, /"near":\{"place":"[a-z-]+"/);
    await field.press('Enter');
    await question;
    expect(await field.inputValue()).toMatch(/Norton/);
    // Another filter leaves it as it was chosen.
    const again = asked(page, /"query":"club".*"near":\{"place":"norton/);
    await page.getByRole('searchbox').fill('club');
    await again;
  });

  test('what is typed and not chosen is asked about where it is the name of two; a choice keeps the list to the place', async ({
    db,
    visit,
  }) => {
    await twoNortons(db);
    const page = await host(visit, '<fingerpost-search controls="place"><a href="/">Search</a></fingerpost-search>');
    const field = page.getByRole('combobox', { name: /^Place/ });
    const stays = asked(page, /"near":\{"place":"Norton"/);
    await field.fill('Norton');
    await field.press('Enter');
    await expect.poll(() => page.getByRole('option', { name: /^Norton, / }).count()).toBe(2);
    // By the button, away from the field, the list of entries asks.
    await page.getByRole('button', { name: 'Search' }).click();
    await stays;
    await page.getByText('Which place do you mean?').waitFor();
    expect(await page.getByRole('button', { name: /^Norton, / }).count()).toBe(2);
    const limited = asked(page, /"places":\["somersham"\]/);
    await field.fill('Somersh');
    await page.getByRole('option', { name: /^Somersham/ }).click();
    await limited;
    await field.fill('zzzzqq');
    await expect.poll(() => page.locator('.places [aria-live]').allTextContents()).toContain('We know no place like that.');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a list with nothing in it', () => {
  test('offers what is nearest, whom to ask, and a word to us, which staff read beside the gap and answer', { timeout: 60_000 }, async ({
    db,
    visit,
    clock,
  }) => {
    const ely = await db.place.findUniqueOrThrow({ where: { slug: 'ely' } });
    await makeGroup(db, {
      name: 'Curling on the Fen',
      places: [ely],
      location: { visibility: 'EXACT', placeId: ely.id, latitude: 52.399, longitude: 0.262 },
    });
    const hidden = { visibility: 'HIDDEN', placeId: ely.id, latitude: 52.399, longitude: 0.262 } as const;
    await makeGroup(db, { name: 'Curling in hiding', places: [ely], location: hidden });
    const council = await db.listing.findUniqueOrThrow({ where: { slug: 'somersham-parish-council' } });
    await db.contact.create({ data: { listingId: council.id, role: 'The clerk', phone: '01487 000000', public: true } as never });

    const page = await host(
      visit,
      '<fingerpost-groups place="somersham" query="curling" heading="Groups"><a href="/groups">Groups</a></fingerpost-groups>',
    );
    await page.getByText('The nearest we know of:').waitFor();
    await page.getByRole('link', { name: 'Curling on the Fen', exact: true }).first().waitFor();
    expect(await page.getByText(/\d+ miles/).count()).toBeGreaterThan(0);
    expect(await page.getByText('Curling in hiding').count()).toBe(0);
    await page.getByText('Or ask somebody: Somersham Parish Council').waitFor();
    await page
      .getByRole('button', { name: /^Look in all of/ })
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'empty-element');
    await page.getByRole('button', { name: 'Tell us what is missing' }).press('Enter');
    const field = page.getByLabel('What is missing?');
    await field.waitFor();
    await expect.poll(() => field.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
    expect(await field.inputValue()).toBe('curling');
    expect(await faultsOf(page)).toEqual([]);
    await field.fill('Curling for beginners, ring 01480 123456');
    await page.getByRole('button', { name: 'Tell us', exact: true }).press('Enter');
    await page.getByText('That was very quick').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    clock.pass(leastSeconds);
    await page.getByRole('button', { name: 'Tell us', exact: true }).press('Enter');
    await page.getByText('We kept: “Curling for beginners, ring …”.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'wish-sent-element');
    expect(await page.context().cookies()).toEqual([]);

    const staff = await visit('/curate/wishes', { as: { role: 'CURATOR' } } as never);
    await staff.getByText('Groups, in Somersham').first().waitFor();
    expect(await faultsOf(staff)).toEqual([]);
    await picture(staff, 'staff');
    await staff.keyboard.press('j');
    expect(await focusedText(staff)).toBe('Groups, in Somersham, 1 time');
    await staff.keyboard.press('p');
    await staff.getByText(/^Passed on, /).waitFor();
    await staff.keyboard.press('u');
    await staff.getByText('1 waits for an answer').waitFor();
  });

  test('does the same without a script', { timeout: 60_000 }, async ({ db, visit, clock }) => {
    const page = await visit('/groups?q=curling&place=somersham', { as: null, javaScriptEnabled: false } as never);
    expect(await page.getByRole('heading', { name: 'The nearest groups we know of' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Curling on the Fen', exact: true }).count()).toBe(1);
    expect(await page.getByText('Curling in hiding').count()).toBe(0);
    expect(await page.getByRole('link', { name: '01487 000000' }).getAttribute('href')).toBe('tel:01487000000');
    await picture(page, 'empty-page');
    await page.getByRole('link', { name: 'Tell us what is missing' }).click();
    expect(await page.getByLabel('Where?').inputValue()).toBe('somersham');
    expect(await page.getByLabel('What is missing?').inputValue()).toBe('curling');
    await page.getByLabel('What is missing?').fill('07700 900123');
    await page.getByLabel(/^What is it about/).selectOption({ index: 2 });
    clock.pass(leastSeconds);
    await page.getByRole('button', { name: 'Tell us' }).click();
    await page.getByRole('heading', { name: 'There is something to put right' }).waitFor();
    await picture(page, 'missing-wrong');
    await page.getByLabel('What is missing?').fill('Curling on ice');
    await page.getByRole('button', { name: 'Tell us' }).click();
    await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
    await picture(page, 'wish-sent-page');
    expect(await db.wish.findFirst({ where: { words: 'Curling on ice' } })).toMatchObject({ kind: 'GROUP', times: 1 });
    const seen = await visit('/missing', { as: null });
    expect(await faultsOf(seen)).toEqual([]);
    await seen.goto('/groups?q=curling&place=somersham');
    expect(await faultsOf(seen)).toEqual([]);
    await seen.goto('/missing/sent?place=somersham&kind=GROUP');
    expect(await faultsOf(seen)).toEqual([]);
    const staff = await visit('/curate/coverage');
    await staff.getByText('1 missed').first().waitFor();
    expect(await faultsOf(staff)).toEqual([]);
    await picture(staff, 'coverage');
  });
});

describe('a place at a glance', () => {
  test('tells how much there is, what meets, rooms, money, roles, the next event and what is missing', async ({ visit }) => {
    const page = await host(
      visit,
      '<fingerpost-place place="somersham" heading-level="2"><a href="/places/somersham">Somersham</a></fingerpost-place>',
    );
    await page.getByRole('heading', { level: 2, name: 'Somersham' }).waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(expect.arrayContaining(['Help wanted']));
    expect(await page.getByRole('link', { name: /^\d+ groups?$/ }).getAttribute('href')).toMatch(/\/groups\?place=somersham$/);
    expect(await page.getByRole('link', { name: 'Everything for Somersham' }).getAttribute('href')).toMatch(/\/places\/somersham$/);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place');
  });

  test('of a name that is none, or several, offers choices and keeps the page’s own link', async ({ db, visit }) => {
    await twoNortons(db);
    const page = await host(
      visit,
      '<fingerpost-place place="Sohamm"><a href="/places">All places</a></fingerpost-place><fingerpost-place place="Norton"></fingerpost-place><fingerpost-place></fingerpost-place>',
    );
    await page.getByText('We could not find “Sohamm”. Did you mean:').waitFor();
    await page.getByText('“Norton” could be several places.').waitFor();
    expect(await page.getByRole('link', { name: 'All places' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'place-unknown');
    await page.getByRole('button', { name: /^Soham/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Soham' }).waitFor();
  });
});
