/** Who takes part, and the report of a quarter, in a real browser. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import type { Database } from '../../../server/database.ts';
import { describe, expect } from '../../../server/testkit/fixture.ts';
import { globalId, makeGroup } from '../../../server/testkit/rows.ts';
import { faultsOf, focusedText, picture, test } from '../testkit/workspace.ts';
import { chosenBodies, type Engaged } from './engaged.ts';
import { quarterChoices, quarterWords } from './quarters.ts';

const day = (before: number) => new Date(Date.now() - before * 86_400_000);
const address = (id: number) => globalId('Group', id).replace(/=+$/, '');

async function council(db: Database, name: string, slug = 'somersham') {
  const place = await db.place.findUniqueOrThrow({ where: { slug } });
  return makeGroup(db, { name, council: { create: { kind: 'Parish council', places: { create: [{ placeId: place.id }] } } } });
}

async function saved(page: Page, press: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: press }).click()]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

describe('who takes part', () => {
  test('is for curators; an owner has no menu entry for it, and its addresses tell them nothing', async ({ db, visit }) => {
    const body = await council(db, 'Dunlin Parish Council');
    const page = await visit(`/curate/reach/${address(body.id)}`, { as: { role: 'OWNER' } });
    await page.getByRole('heading', { level: 1, name: 'This body is not yours to look after' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name: 'Who takes part' }).count()).toBe(0);
    for (const wrong of ['%3Cscript%3E', 'R3JvdXA6OTk5OTk5OQ', 'TGlzdGluZzox']) {
      await page.goto(`/curate/reach/${wrong}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  });

  test('is every council and partner, with what each does here', async ({ db, visit }) => {
    const reached = await council(db, 'Aardvark Parish Council');
    await db.bodyHost.create({ data: { host: 'aardvark.org.uk', bodyId: reached.id } });
    await db.embedSeen.create({ data: { day: day(2), host: 'aardvark.org.uk', element: 'fingerpost-groups', times: 1234 } });
    const page = await visit('/curate');
    await page.getByRole('heading', { level: 1, name: /^What needs you/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.getByRole('heading', { level: 1, name: 'Who takes part' }).waitFor();
    const seen = page.getByRole('listitem').filter({ hasText: 'Aardvark Parish Council' });
    await seen.getByText('1,234 times in 90 days').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'reach');
  });

  test('those not reached stand apart, and go out as a table', async ({ db, visit }) => {
    await council(db, '=Aardwolf Parish Council');
    const page = await visit('/curate/reach');
    await page.getByRole('link', { name: /^Councils not reached/ }).click();
    await page.getByText('=Aardwolf Parish Council').waitFor();
    expect(await page.getByText('Aardvark Parish Council').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?who=councils&reached=0');
    await page.getByLabel('Name').fill('aardw');
    await page.getByText('1 body').waitFor();
    const { name, text } = await saved(page, 'Save as a table (CSV)');
    expect(name).toMatch(/^who-takes-part-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.split('\r\n')[1]).toMatch(/^'=Aardwolf Parish Council,Parish council,0,0,/);
    await page.getByLabel('Name').fill('nobody is called so');
    await page.getByText('No body answers to that.').waitFor();
  });

  test('a contact is noted by keyboard, changed, taken away and taken back; what was typed stays where it was refused or left', async ({
    db,
    visit,
  }) => {
    const body = await council(db, 'Badger Parish Council');
    const page = await visit(`/curate/reach/${address(body.id)}`);
    await page.getByRole('heading', { level: 1, name: 'Badger Parish Council' }).waitFor();
    await page.getByText('Not reached yet.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'reach-body');
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Note a contact' }).waitFor();
    await page.getByRole('button', { name: 'Note it' }).press('Enter');
    await page.locator('#contact-how[aria-invalid]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type('By telephone with the clerk');
    await page.keyboard.press('Tab');
    await page.keyboard.type('<b>They will embed</b> the list of groups.');
    // What was typed is there again after the page was closed.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('heading', { name: 'Note a contact' }).waitFor();
    expect(await page.getByLabel(/^What came of it/).inputValue()).toContain('They will embed');
    await picture(page, 'reach-contact');
    await page.getByLabel(/^What came of it/).press('Control+Enter');
    await page.getByText('The contact is noted.').waitFor();
    await page.getByText('<b>They will embed</b> the list of groups.').waitFor();
    expect(await page.getByText('Not reached yet.').count()).toBe(0);
    expect(await db.bodyContact.findFirstOrThrow({ where: { bodyId: body.id } })).toMatchObject({ how: 'By telephone with the clerk' });

    await page.getByRole('button', { name: /^Change the note/ }).press('Enter');
    await page.getByLabel(/^How, and/).fill('By e-mail to the office');
    await page.getByLabel(/^How, and/).press('Enter');
    await page.getByText('The note is changed.').waitFor();
    await page.getByRole('button', { name: /^Take away the note/ }).press('Enter');
    await page.getByText('Nobody has noted one yet.').waitFor();
    expect(await db.bodyContact.count({ where: { bodyId: body.id } })).toBe(0);
    await page.keyboard.press('u');
    await page.getByText('By e-mail to the office').waitFor();
  });

  test('a body’s websites are told, a wrong one is refused with what was typed, and a website of nobody is given to whom it belongs', async ({
    db,
    visit,
  }) => {
    const body = await council(db, 'Curlew Parish Council');
    await db.embedSeen.createMany({
      data: [
        { day: day(1), host: 'curlew-pc.gov.uk', element: 'fingerpost-search', times: 7 },
        { day: day(1), host: 'elsewhere.org.uk', element: 'fingerpost-search', times: 3 },
      ],
    });
    const page = await visit(`/curate/reach/${address(body.id)}`);
    await page.getByRole('heading', { level: 1, name: 'Curlew Parish Council' }).waitFor();
    await page.keyboard.press('w');
    await page.keyboard.type('localhost');
    await page.getByRole('button', { name: 'Save its websites' }).press('Enter');
    await page.locator('#hosts-fault').waitFor();
    expect(await page.getByLabel(/^Its websites, one/).inputValue()).toBe('localhost');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel(/^Its websites, one/).fill('https://www.curlew.org.uk/news');
    await page.getByLabel(/^Its websites, one/).press('Control+Enter');
    await page.getByRole('link', { name: /^curlew\.org\.uk/ }).waitFor();

    await page.goto('/curate/reach');
    await page.getByRole('button', { name: 'Say whose it is for curlew-pc.gov.uk' }).press('Enter');
    await page.getByLabel(/^Whose website is curlew-pc/).waitFor();
    await page.keyboard.type('Curlew Par');
    await page.getByRole('button', { name: /^Curlew Parish Council/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'reach-unclaimed');
    await page.keyboard.press('Enter');
    await page.getByText('What is seen on curlew-pc.gov.uk counts for them from now on.').waitFor();
    await page.getByRole('button', { name: 'Say whose it is for curlew-pc.gov.uk' }).waitFor({ state: 'detached' });
    const hosts = () => db.bodyHost.findMany({ where: { bodyId: body.id }, orderBy: { host: 'asc' } });
    expect((await hosts()).map(({ host }) => host)).toEqual(['curlew-pc.gov.uk', 'curlew.org.uk']);
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Say whose it is for curlew-pc.gov.uk' }).waitFor();
    expect((await hosts()).map(({ host }) => host)).toEqual(['curlew.org.uk']);
  });
});

describe('the report', () => {
  test('is of the widest place and the last quarter until one chooses; it stands in the address, prints and goes out as a table', async ({
    visit,
  }) => {
    const page = await visit('/curate/report');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toMatch(/^Cambridgeshire, \w+ to \w+ \d{4}$/);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'report');
    await page.getByRole('rowheader').getByRole('link', { name: 'Huntingdonshire' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /^Huntingdonshire/ }).waitFor();
    await page.getByText('fewer than 5').first().waitFor();
    const [now, , before = { name: '', words: '' }] = quarterChoices(new Date());
    await page.getByLabel('Quarter').selectOption(before.name);
    await page.getByRole('heading', { level: 2, name: `Huntingdonshire, ${before.words}` }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: `Huntingdonshire, ${before.words}` }).waitFor();
    expect(await page.getByLabel('Quarter').inputValue()).toBe(before.name);
    const { name, text } = await saved(page, 'Save as a table (CSV)');
    expect(name).toBe(`report-huntingdonshire-${before.name.toLowerCase()}.csv`);
    expect(text).toContain(`Huntingdonshire,district,${before.name},`);
    await page.keyboard.press('j');
    expect(await focusedText(page)).toMatch(/fewer than 5|or more|\d/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Workspace' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print it' }).isVisible()).toBe(false);
    await page.getByText(/^From Fingerpost, /).waitFor();
    await picture(page, 'report-print');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/curate/report?quarter=${now?.name}`);
    await page.getByRole('table').waitFor();
    for (const wrong of ['quarter=2031-Q1', 'quarter=%3Cb%3E', 'place=R3JvdXA6MQ']) {
      await page.goto(`/curate/report?${wrong}`);
      await page.locator('main .fault').waitFor();
    }
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('quarters are told in words, the latest first', () => {
  expect(quarterWords('2026-Q2')).toBe('April to June 2026');
  expect(quarterChoices(new Date('2026-02-03'), 3)).toEqual([
    { name: '2026-Q1', words: 'January to March 2026, so far' },
    { name: '2025-Q4', words: 'October to December 2025' },
    { name: '2025-Q3', words: 'July to September 2025' },
  ]);
});

test('those without any contact come before those of long ago', () => {
  const body = (name: string, lastContactOn: string | null) => ({ name, lastContactOn }) as Engaged;
  const all = [body('a', '2026-01-01'), body('b', null), body('c', '2025-01-01')];
  expect(chosenBodies(all, new URLSearchParams({ sort: 'contact' })).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  expect(all[0]?.name).toBe('a');
});
