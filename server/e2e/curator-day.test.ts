/** A day of a curator's, from the link that signs them in to what a village reads on its own website: the whole program, real mail, real browsers. */
import type { Page } from 'playwright-core';
import { focusedText } from '../../widgets/curate/testkit/workspace.ts';
import { leastSeconds } from '../curation/submissions/form-token.ts';
import { addJob } from '../jobs/add-job.ts';
import { expect } from '../testkit/fixture.ts';
import { curator, makeDay, parish, secretary } from './curator-day/rows.ts';
import { linkIn, mailTo, test } from './curator-day/surroundings.ts';

const member = 'jo@village.example';
const newSummary = 'We count herons along the river, and have tea afterwards.';
const newWay = 'Just come along on a Sunday morning.';
const newPhone = '01487 840999';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');

/** Goes down a list by its own key, as far as this. */
async function goDownTo(page: Page, words: RegExp): Promise<void> {
  for (let rows = 0; rows < 60; rows++) {
    await page.keyboard.press('j');
    if (words.test(await focusedText(page))) return;
  }
  throw new Error(`${words} is not among the rows: the last is “${await focusedText(page)}”.`);
}

/** From anywhere in the workspace to an item of this kind. */
async function openItem(page: Page, kind: RegExp, title: RegExp): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await heading(page, 'Queue');
  await page.getByRole('navigation', { name: 'Kinds of item' }).getByRole('link', { name: kind }).press('Enter');
  await page.getByRole('link', { name: title }).first().waitFor();
  await goDownTo(page, title);
  await page.keyboard.press('Enter');
  await heading(page, title);
}

test('a curator’s day: signed in by mail, a change taken in part, two merged and parted again, an owner’s word, and the village sees it', {
  timeout: 60_000,
}, async ({ db, office, origin, person, parishSite }) => {
  const { watch, survivor, twin, boats, hides } = await makeDay(db);
  const link = async (to: string, subject: RegExp, path: string) => linkIn(await mailTo(office, to, subject), origin + path);
  // What the clock would ask for by itself: done by the program, beside the visitors.
  await addJob(db, null, 'duplicates', {});
  await addJob(db, null, 'assurance-ladder', {});

  // Somebody of the village finds the entry, and opens the form.
  const jo = await person();
  await jo.goto(`/groups/${watch.slug}`);
  await jo.getByRole('link', { name: 'Tell us what is wrong' }).press('Enter');
  await heading(jo, 'Something wrong? Heron Watch');
  const opened = Date.now();

  // Meanwhile Sam signs in: the link alone does nothing, its one button does, once.
  const sam = await person();
  await sam.goto('/curate/queue');
  await sam.getByLabel('E-mail address').fill(curator);
  await sam.keyboard.press('Enter');
  await heading(sam, 'Look in your mailbox');
  const signIn = await link(curator, /sign in/i, '/curate/sign-in/link');
  await sam.goto(signIn);
  expect(await db.session.count()).toBe(0);
  expect(await sam.getByRole('main').getByRole('button').count()).toBe(1);
  await press(sam, 'Sign in');
  await heading(sam, 'Queue');
  expect(await db.session.count()).toBe(1);

  // Jo changes three things and leaves the rest.
  await jo.getByLabel('What it is, in a sentence or two').fill(newSummary);
  await jo.getByLabel('How to join').fill(newWay);
  await jo.getByLabel('Phone: Office').fill(newPhone);
  await jo.getByLabel('Your e-mail address').fill(member);
  await jo.getByLabel('I go there or use it').check();
  await expect.poll(() => Date.now() - opened, { timeout: 10_000 }).toBeGreaterThan(leastSeconds * 1000);
  await press(jo, 'Send the change');
  await heading(jo, 'One more step: look in your mailbox');
  expect(await db.queueItem.count({ where: { listingId: watch.id } })).toBe(0);
  await jo.goto(await link(member, /^Is this from you/, '/suggest/confirm'));
  await press(jo, 'Yes, send it');
  await heading(jo, 'Thank you. It is with us now');

  // The village's own website shows the entry as it stands.
  const village = await person();
  const groups = `<fingerpost-groups place="${parish}" heading="Groups" limit="100"><a href="${origin}/groups?place=${parish}">Groups</a></fingerpost-groups>`;
  await village.goto(await parishSite(groups));
  const entry = village.locator('fingerpost-groups .entry').filter({ hasText: 'Heron Watch' });
  await entry.getByText('We count herons.').waitFor();

  // Sam takes two of the three, with a word about the third.
  await openItem(sam, /^Changes/, /^Heron Watch/);
  await sam.keyboard.press('j');
  for (let line = 0; line < 3; line++) await sam.keyboard.press(/^Phone|^Contacts/.test(await focusedText(sam)) ? 'r' : 'a');
  await sam.keyboard.press('e');
  await sam.keyboard.type('We rang that number, and nobody there knows of herons.');
  await sam.getByText('What the e-mail to them says').click();
  const promised = (await sam.locator('details .letter', { hasText: 'nobody there knows of herons' }).textContent()) ?? '';
  await sam.keyboard.press('Control+Enter');
  await sam.getByText('Accepted 2 of 3 lines: Heron Watch.').waitFor();
  const decided = performance.now();
  await village.reload();
  await entry.getByText(newSummary).waitFor();
  expect(performance.now() - decided).toBeLessThan(2000);
  const page = await village.context().newPage();
  await page.goto(`${origin}/groups/${watch.slug}`);
  expect(await page.getByRole('main').textContent()).toMatch(newWay);
  expect(await page.getByRole('main').textContent()).toMatch(/01487 840 ?100/);
  expect(await page.getByRole('main').textContent()).not.toMatch(/840 ?999/);

  // Jo is answered: what was taken, what was not, and why.
  const answer = await mailTo(office, member, /^What became of/);
  expect(answer.text).toMatch(/Taken: (Summary; How to join|How to join; Summary)\.\s*Not taken: Contacts, phone number\./);
  expect(answer.text).toContain('nobody there knows of herons');
  // As Sam read it before.
  expect(answer.text.trim()).toBe(promised.trim());
  expect(answer.text).toContain(`${origin}/groups/${watch.slug}`);

  // Two that the program found to be one are merged; the address of one leads to the other. Then it is taken back.
  await expect.poll(() => db.queueItem.count({ where: { kind: 'DUPLICATE', title: { contains: 'Plover' } } }), { timeout: 15_000 }).toBe(1);
  await openItem(sam, /^Perhaps the same/, /Plover Club/);
  await sam.keyboard.press('c');
  await heading(sam, 'Merge two records');
  await sam.getByRole('heading', { name: /fields? differs?$/ }).waitFor();
  await sam.keyboard.press('j');
  expect(await focusedText(sam)).toBe('Name: from the one that stays');
  await sam.keyboard.press('2');
  await sam.keyboard.press('s');
  await sam.getByText(/^Merged: .*Plover Club leads to .*Plover Club now\./).waitFor();
  const merged = await db.listing.findFirstOrThrow({ where: { id: { in: [survivor.id, twin.id] }, mergedIntoId: { not: null } } });
  const stays = await db.listing.findUniqueOrThrow({ where: { id: merged.mergedIntoId ?? 0 } });
  expect(stays.name).toBe(merged.name);
  for (const { slug } of [survivor, twin]) {
    await page.goto(`${origin}/groups/${slug}`);
    expect([new URL(page.url()).pathname, await page.locator('h1').textContent()]).toEqual([`/groups/${stays.slug}`, stays.name]);
  }
  await sam.keyboard.press('u');
  await sam.getByText('Taken back: they are two again.').waitFor();
  for (const { slug, name } of [survivor, twin]) {
    await page.goto(`${origin}/groups/${slug}`);
    expect([new URL(page.url()).pathname, await page.locator('h1').textContent()]).toEqual([`/groups/${slug}`, name]);
  }

  // The owner of two overdue entries got one mail with one page for both, and confirms one.
  const asked = await mailTo(office, secretary, /still right\?$/);
  expect(asked.text).toMatch(/Heron Boats[\s\S]*Heron Hides|Heron Hides[\s\S]*Heron Boats/);
  const owner = await person();
  await owner.goto(linkIn(asked, `${origin}/confirm/`));
  await heading(owner, 'Are these entries still right?');
  expect((await db.listing.findUniqueOrThrow({ where: { id: boats.id } })).confirmedAt).toEqual(boats.confirmedAt);
  await press(owner, 'Still right: Heron Boats');
  await owner
    .getByRole('region', { name: 'Done' })
    .getByText(/^Heron Boats is still right/)
    .first()
    .waitFor();
  const confirmed = await db.listing.findUniqueOrThrow({ where: { id: boats.id } });
  expect(confirmed.confirmedAt?.getTime()).toBeGreaterThan(opened);
  expect(confirmed.dueAt?.getTime()).toBeGreaterThan(Date.now());
  expect((await db.listing.findUniqueOrThrow({ where: { id: hides.id } })).confirmedAt).toEqual(hides.confirmedAt);
  await page.goto(`${origin}/groups/${boats.slug}`);
  expect(await page.getByRole('main').textContent()).toMatch(/Confirmed by Heron Trust \(owner\), /);
  expect(office.taken.filter(({ to }) => to.includes(secretary)).length).toBe(1);
});
