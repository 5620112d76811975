/** A short list in a real browser, with a script and without, and what a server learns of it. */
import decodeQR from 'qr/decode.js';
import { idOfItem, itemOf, itemsIn, mostOnList } from '../../../widgets/paper/list-items.ts';
import { axe } from '../../../widgets/testkit/browser.ts';
import { expect } from '../../testkit/fixture.ts';
import { served } from '../testkit/serving.ts';
import { phone, test } from '../testkit/visiting.ts';

/** The square codes of a page as a camera would read them. */
const scanned = async (page: import('playwright-core').Page): Promise<string> => {
  const { size, path } = await page.locator('.square').evaluate((image) => ({
    size: Number(image.getAttribute('viewBox')?.split(' ')[2]),
    path: image.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const scale = 4;
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  for (const [, x = 0, y = 0, length = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((found) => found.map(Number)))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < length * scale; dx++)
        data.fill(0, ((y * scale + dy) * size * scale + x * scale + dx) * 4, ((y * scale + dy) * size * scale + x * scale + dx) * 4 + 3);
  return decodeQR({ width: size * scale, height: size * scale, data });
};

// Longer than a page ever takes, shorter than the whole test.
const patience = 8000;

test('without a script, entries are put on from results, moved, taken off and printed as text, and the list goes along', async ({
  visit,
}) => {
  const page = await visit('/groups?place=somersham', { javaScriptEnabled: false, ...phone });
  page.setDefaultTimeout(patience);
  const names = await page.locator('.result h2').allTextContents();
  await page.getByRole('link', { name: `Put on my short list (${names[0]})` }).click();
  await page.getByRole('link', { name: `Put on my short list (${names[1]})` }).click();
  expect(new URL(page.url()).pathname).toBe('/groups');
  await page.getByRole('navigation', { name: 'What there is' }).getByRole('link', { name: 'Venues' }).click();
  await page.getByRole('button', { name: 'Find venues' }).click();
  await page.getByRole('link', { name: 'My short list: 2 entries' }).click();
  const order = () => page.locator('.paper-entry h2').allTextContents();
  expect(await order()).toEqual(names.slice(0, 2));
  await page.getByRole('link', { name: `Move up (${names[1]})` }).click();
  expect(await order()).toEqual([names[1], names[0]]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.getByLabel('As text, for a message').inputValue()).toContain(names[1]);
  expect(await scanned(page)).toBe(await page.getByLabel('The link').inputValue());
  await page.getByRole('link', { name: `Take off (${names[1]})` }).click();
  expect(await order()).toEqual([names[0]]);
});

test('with a script, notes go along behind the # to the text, the link and the square code, and to no server', async ({ visit, db }) => {
  const [one, two] = await db.listing.findMany({ where: { kind: 'GROUP', status: 'PUBLISHED' }, take: 2, orderBy: { id: 'asc' } });
  const page = await visit(`/short-list?list=g${one?.id}.g${two?.id}`);
  page.setDefaultTimeout(patience);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel(`Note (${one?.name})`).fill('Mention the “hearing loop” & ask for the clerk');
  await page.waitForRequest(/qr-/);
  await page.getByRole('link', { name: `Move down (${one?.name})` }).click();
  await page.getByLabel(`Note (${one?.name})`).waitFor();
  expect(await page.getByLabel(`Note (${one?.name})`).inputValue()).toContain('hearing loop');
  await expect.poll(() => scanned(page)).toBe(await page.getByLabel('The link').inputValue());
  expect(await page.getByLabel('As text, for a message').inputValue()).toContain('ask for the clerk');
  expect(await axe(page)).toEqual([]);
  // Over other pages and a form, and back.
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'My short list: 2 entries' }).click();
  expect(await page.getByLabel(`Note (${one?.name})`).inputValue()).toContain('hearing loop');
  expect(asked.filter((url) => /hearing|clerk/.test(url.split('#')[0] ?? ''))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('what is withdrawn or unknown is said calmly; nobody keeps, indexes or logs a list', async ({ db }) => {
  const gone = await db.listing.create({
    data: { kind: 'GROUP', slug: 'gone-club', name: 'Gone Club', summary: 'Was.', status: 'ARCHIVED', groupFacts: { create: {} } },
  });
  await served(db, {}, async (server) => {
    const answer = await server.at(`/short-list?list=g${gone.id}.e999999.zz.g0.${'<script>'}`);
    const html = await answer.text();
    expect(html).toContain('Gone Club is no longer listed.');
    expect(html).toContain('One entry is not known any more.');
    expect(html).not.toContain('<script>.');
    expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy'), answer.headers.get('x-robots-tag')]).toEqual([
      'no-store',
      'no-referrer',
      'noindex',
    ]);
    const other = await server.at('/groups?list=g1');
    expect([other.headers.get('cache-control'), other.headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    const many = Array.from({ length: 60 }, (_, index) => `g${index + 1}`).join('.');
    expect(await (await server.at(`/short-list?list=${many}`)).text()).toContain(`A short list holds ${mostOnList} entries.`);
    expect((await server.at(`/short-list.txt?list=g${gone.id}`)).headers.get('content-type')).toContain('text/plain');
    const added = await server.at('/short-list?list=g1&add=g2', { redirect: 'manual' });
    expect([added.status, added.headers.get('location')]).toEqual([303, '/short-list?list=g1.g2']);
    expect(JSON.stringify(server.log)).not.toMatch(/g999|list=|e999999/);
  });
});

test('an item stands for the id of an entry, and nothing else is one', () => {
  expect(itemOf({ id: idOfItem('r17'), kind: 'OPPORTUNITY' })).toBe('r17');
  expect(itemsIn('g1.g1.x2.v03.e4."><b>')).toEqual(['g1', 'e4']);
});

test('every page for paper gives axe nothing to find, and fits a phone of 320 pixels', async ({ visit }) => {
  const paths = [
    '/short-list',
    '/places/somersham/noticeboard',
    '/places/somersham/booklet?kinds=venues&print=large',
    '/groups?place=somersham&list=g1',
  ];
  for (const path of paths) {
    const page = await visit(path, phone);
    expect(await axe(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
