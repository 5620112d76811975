/**
 * The pages that mailed links lead to, in every state, in a real browser: seen wide and on the narrowest phone, by keyboard alone and as a screen reader has them.
 */
import type { Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { newLink } from '../../curation/assurance/links.ts';
import { leastSeconds } from '../../curation/submissions/form-token.ts';
import { linkTo } from '../../curation/submissions/testkit.ts';
import type { Database } from '../../database.ts';
import { describe, expect } from '../../testkit/fixture.ts';
import { makeGroup, makeVenue } from '../../testkit/rows.ts';
import type { MovedClock } from '../testkit/moved-clock.ts';
import { phone, picture, test } from '../testkit/visiting.ts';

/** Nothing for axe, nothing to scroll sideways, and one heading that says what the page is. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const [width, viewport] of [
    ['wide', { width: 1280, height: 900 }],
    ['phone', phone.viewport],
  ] as const) {
    await page.setViewportSize(viewport);
    expect(await axe(page), `${name}, ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await picture(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
}

/** By Tab from the top, then Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await page.locator('body').press('Tab');
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await button.evaluate((element) => element === document.activeElement), `${name} is reached by Tab`).toBe(true);
  await page.keyboard.press('Enter');
}

/** What a screen reader reads of the page's own part. */
const read = (page: Page) => page.getByRole('main').ariaSnapshot();

async function sendClaim(page: Page, clock: MovedClock, slug: string, email: string): Promise<void> {
  await page.goto(`/suggest/claim/${slug}`);
  await page.getByLabel('Your name').fill('Jo Sedge');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByLabel('What you do there').fill('secretary');
  clock.pass(leastSeconds);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'One more step: look in your mailbox' }).waitFor();
}

describe('a claim', () => {
  test('proved by an address is confirmed, told, and taken back from the letter', { timeout: 90_000 }, async ({ visit, db, clock }) => {
    await makeGroup(db, {
      name: 'Harrier Society',
      contacts: { create: [{ role: 'Office', email: 'office@harrier-society.org.uk', public: true }] },
    });
    const page = await visit('/suggest');
    await sendClaim(page, clock, 'harrier-society', 'jo@harrier-society.org.uk');
    await page.goto(`/suggest/confirm?link=${await linkTo(db, 'jo@harrier-society.org.uk')}`);
    await looksRight(page, 'claim-confirm');
    await pressByKeyboard(page, 'Yes, send it');
    await page.getByRole('heading', { level: 1, name: 'It is yours to look after' }).waitFor();
    await looksRight(page, 'claim-proved');
    await page.goto(`/suggest/undo?link=${await linkTo(db, 'office@harrier-society.org.uk', 'claim-notice')}`);
    expect(await read(page)).toContain('heading "Should jo@harrier-society.org.uk no longer change Harrier Society?" [level=1]');
    await looksRight(page, 'claim-undo');
    await pressByKeyboard(page, 'Take it back');
    await page.getByRole('heading', { level: 1, name: 'It is taken back' }).waitFor();
    await looksRight(page, 'claim-undone');
    await page.goBack();
    await page.reload();
    expect(await read(page)).toContain('This was taken back already');
    await looksRight(page, 'claim-undone-before');
  });

  test('asked of the contact is refused, then agreed to', { timeout: 90_000 }, async ({ visit, db, clock }) => {
    await makeGroup(db, {
      name: 'Merlin Society',
      contacts: { create: [{ role: 'Office', email: 'merlin@btinternet.com', public: true }] },
    });
    const page = await visit('/suggest');
    await sendClaim(page, clock, 'merlin-society', 'a-rather-long-address.of-somebody@a-rather-long-domain-name.example');
    await page.goto(`/suggest/confirm?link=${await linkTo(db, 'a-rather-long-address.of-somebody@a-rather-long-domain-name.example')}`);
    await pressByKeyboard(page, 'Yes, send it');
    await page.getByRole('heading', { level: 1, name: 'Thank you. It is with us now' }).waitFor();
    await looksRight(page, 'claim-asked');
    const link = `/suggest/contact?link=${await linkTo(db, 'merlin@btinternet.com', 'claim-contact')}`;
    await page.goto(link);
    await looksRight(page, 'claim-contact');
    await pressByKeyboard(page, 'No, I do not know them');
    await page.getByText('They get no access.').waitFor();
    await looksRight(page, 'claim-contact-no');
    await page.goto(link);
    await pressByKeyboard(page, 'Yes, they look after it');
    await page.getByText('They can now keep the entry up to date.').waitFor();
    await looksRight(page, 'claim-contact-yes');
    await page.goto(link);
    expect(await read(page)).toContain('answered already');
  });
});

describe('the page of a reminder', () => {
  async function owned(db: Database) {
    const contacts = { create: [{ role: 'The office', email: 'office@kite.example', phone: '01354 650000', public: true }] };
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    const body = await makeGroup(db, { name: 'Kite Parish Council', confirmedAt: ago(300), dueAt: ago(-20), contacts });
    await makeVenue(db, { name: 'Kite Hall', ownerId: body.id, confirmedAt: ago(400), dueAt: ago(35) });
    const { token, row } = newLink(body.id, 'office@kite.example', new Date());
    await db.confirmLink.create({ data: row });
    return `/confirm/${token}`;
  }

  test('answers by keyboard, says what was done and how to undo it', { timeout: 90_000 }, async ({ visit, db }) => {
    const path = await owned(db);
    const page = await visit(path);
    await looksRight(page, 'confirm');
    await pressByKeyboard(page, 'Still right: Kite Hall');
    await page.getByText('Kite Hall is still right').waitFor();
    const told = await read(page);
    expect(told).toContain('region "Done"');
    expect(told).toContain('You can undo it here for a week');
    expect(told).toContain('button "Undo: Kite Hall is still right"');
    await looksRight(page, 'confirm-done');
    await pressByKeyboard(page, 'Undo: Kite Hall is still right');
    await page.getByRole('heading', { name: 'Done' }).waitFor({ state: 'detached' });
    await pressByKeyboard(page, 'It has closed: Kite Hall');
    await page.getByText('Kite Hall has closed, and is off the public pages').waitFor();
    await looksRight(page, 'confirm-closed');
    const changed = await db.listing.findFirstOrThrow({ where: { slug: 'kite-hall' } });
    await db.confirmAct.updateMany({ where: { listingId: changed.id }, data: { at: new Date(Date.now() - 8 * 86_400_000) } });
    await pressByKeyboard(page, 'Undo: Kite Hall has closed, and is off the public pages');
    expect(await page.getByRole('alert').textContent()).toContain('too late');
    await looksRight(page, 'confirm-too-late');
    await page.getByRole('link', { name: 'Change Kite Parish Council' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change Kite Parish Council' }).waitFor();
    await looksRight(page, 'confirm-edit');
    await page.getByLabel('Website').fill('not an address');
    await pressByKeyboard(page, 'Save');
    await page.getByRole('heading', { name: 'Nothing is saved yet' }).waitFor();
    expect(await page.getByLabel('Website').getAttribute('aria-invalid')).toBe('true');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Website: Write a full web address/ })
      .focus();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Website').evaluate((element) => element.matches(':target'))).toBe(true);
    await looksRight(page, 'confirm-edit-faults');
    await page.goto('/confirm/nonsense');
    await looksRight(page, 'confirm-ended');
  });
});
