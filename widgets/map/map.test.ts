/** The map in a real browser, beside a list of canned answers; its pictures are those of a site of ours. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { details, edges, group, groups } from '../testkit/answers.ts';
import { axe, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { picture } from '../testkit/picture.ts';
import { plainPage, type Site } from '../testkit/site.ts';

const place = (name: string, latitude: number, longitude: number) => ({
  slug: name.toLowerCase(),
  name,
  kind: 'PARISH',
  point: { latitude, longitude },
});
const sedgeby = place('Sedgeby', 52.3, 0.1);
const at = (latitude: number, longitude: number) => ({ visibility: 'EXACT', point: { latitude, longitude }, place: sedgeby });
const spotted = (name: string, spot: object | null) => group(name, { spot } as object);

const list = [
  spotted('Sedgeby Singers', at(52.3, 0.1)),
  spotted('Refuge', null),
  spotted('Young Carers', { visibility: 'AREA', point: null, place: place('Fenby', 52.36, 0.2) }),
  spotted('Hall Players', at(52.3, 0.1)),
  spotted('Fen Gardeners', at(52.34, 0.02)),
];
const found = groups(edges(list));
const box = { west: -0.4, south: 52, east: 0.5, north: 52.7 };
const withTiles = {
  tiles: { address: '/tiles/{z}/{x}/{y}.png', zooms: { least: 6, most: 18 }, lastWideZoom: 10, wide: box, close: box },
  outlines: [],
  names: [],
  owed: [{ words: '© ' }, { words: 'Street Mappers', url: 'https://maps.example/copyright' }],
};
const square = {
  slug: 'sedgeshire',
  name: 'Sedgeshire',
  rings: [
    [-0.1, 52.2],
    [0.3, 52.2],
    [0.3, 52.4],
    [-0.1, 52.4],
    [-0.1, 52.2],
  ],
};
const withoutTiles = {
  tiles: null,
  outlines: [{ ...square, rings: [square.rings] }],
  names: [
    { name: 'Sedgeby', latitude: 52.3, longitude: 0.1 },
    { name: 'Ash', latitude: 52.28, longitude: 0.04 },
  ],
  owed: [{ words: 'Contains <b>OS</b> data' }],
};

const widget = (attributes = 'layout="map" controls="none" heading="Groups"') =>
  `<fingerpost-groups ${attributes}><a href="https://fingerpost.example/groups">Groups</a></fingerpost-groups>`;
const serve = (site: Site, behind: object) => {
  site.answers = { Groups: found, GroupDetails: details };
  site.files['/tiles/outlines.json'] = { type: 'application/json', body: JSON.stringify(behind) };
  site.files['/tiles/outlines.json?places=fenby'] = { type: 'application/json', body: '{"outlines":[],"owed":[]}' };
  const body = picture();
  for (let z = 6; z < 16; z++)
    for (const x of [0, 1, 2, 3])
      for (const y of [0, 1, 2, 3]) site.files[`/tiles/${z}/${tileX(z) + x - 1}/${tileY(z) + y - 1}.png`] = { type: 'image/png', body };
};
const tileX = (z: number) => Math.floor(((0.1 + 180) / 360) * 2 ** z);
const tileY = (z: number) => Math.floor(((1 - Math.asinh(Math.tan((52.3 * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
const marks = (page: Page) => page.locator('.marker, .label');
const names = (page: Page) =>
  marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.querySelector('.called')?.textContent));
async function showMap(page: Page, site: Site, behind: object, html = plainPage(widget())) {
  serve(site, behind);
  await open(page, site, html);
  await marks(page).first().waitFor();
  await page
    .locator(behind === withTiles ? '.leaflet-tile-loaded' : '.place')
    .first()
    .waitFor();
}

describe('a map beside the list', () => {
  for (const [state, behind] of [
    ['pictures', withTiles],
    ['outlines', withoutTiles],
  ] as const)
    test(`on ${state} passes axe in light and dark, fits 320 px, moves nothing and asks nobody else`, async ({ page, site }) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      const dark = '<style>body{background:#14191a;color:#f1f0ea;color-scheme:dark}a{color:#9ddcbc}</style>';
      for (const [width, style] of [
        [320, ''],
        [768, dark],
        [1280, ''],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await showMap(page, site, behind, plainPage(widget(), style));
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await layoutShift(page)).toBe(0);
        if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${state}-${width}.png` });
      }
      expect(hosts).toEqual(new Set([site.origin]));
      expect(await page.context().cookies()).toEqual([]);
    });

  test('draws a marker for a point, an area for an area, and nothing for what tells no place', async ({ page, site }) => {
    await showMap(page, site, withoutTiles);
    expect(await names(page)).toEqual(['2 entries at the same place. Choose one.', 'Somewhere in Fenby: Young Carers', 'Fen Gardeners']);
    expect(await page.locator('.marker').count()).toBe(2);
    expect(await page.locator('path.area').count()).toBe(1);
    const text = await page.locator('.map-room section').innerText();
    expect(text).toContain('One of these has no point to show on the map. It is in the list.');
    // Words of a source are words.
    expect(text).toContain('Contains <b>OS</b> data');
    expect(await page.locator('.entry').count()).toBe(5);
    expect(site.fetched).toContain('/tiles/outlines.json?places=fenby');
  });

  test('reaches as far as what it shows: something hidden moves it by nothing', async ({ page, site }) => {
    const view = async (answer: object) => {
      serve(site, withTiles);
      site.answers['Groups'] = answer;
      site.fetched.length = 0;
      await open(page, site, plainPage(widget()));
      await page.locator('.leaflet-tile-loaded').first().waitFor();
      await page.waitForLoadState('networkidle');
      return site.fetched.filter((path) => path.startsWith('/tiles/')).toSorted();
    };
    const all = await view(found);
    expect(await view(groups(edges(list.filter(({ name }) => name !== 'Refuge'))))).toEqual(all);
  });

  test('comes only when it is asked for, and goes again; funds and other lists without points stay lists', async ({ page, site }) => {
    serve(site, withTiles);
    await open(page, site, plainPage(widget('controls="map"')));
    await page.getByRole('button', { name: 'Show on a map' }).click();
    await marks(page).first().waitFor();
    expect(site.asked.map(({ variables }) => variables['map'])).toEqual([undefined, true]);
    await page.getByRole('button', { name: 'Show as a list' }).click();
    await expect.poll(() => page.locator('.map-room').count()).toBe(0);
    expect(await page.locator('.to-map').count()).toBe(0);
    site.answers['Groups'] = groups(edges([spotted('Refuge', null)]));
    site.fetched.length = 0;
    await open(page, site, plainPage(widget()));
    await page.getByText('None of these has a point to show on a map, so they stand as a list.').waitFor();
    expect(site.fetched.some((path) => /map-view|tiles/.test(path))).toBe(false);
  });

  test('whose code does not arrive leaves the list whole', async ({ page, site }) => {
    serve(site, withTiles);
    await page.route(/map-view/, (route) => route.abort());
    await open(page, site, plainPage(widget()));
    await page.getByText('The map did not arrive. All of it is in the list.').waitFor();
    expect(await page.locator('.entry').count()).toBe(5);
  });

  test('works under a strict policy with Trusted Types, without a word in the console', async ({ page, site }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
    await showMap(page, site, withTiles, plainPage(widget(), `<meta http-equiv="Content-Security-Policy" content="${policy}">`));
    expect(said.filter((text) => !/404/.test(text))).toEqual([]);
  });
});

describe('choosing', () => {
  test('a marker goes to its entry and opens it; an entry leads to its marker', async ({ page, site }) => {
    await showMap(page, site, withTiles);
    await marks(page).last().click();
    await page.getByText('Come along, or phone first.').waitFor();
    expect(await focused(page)).toBe('Fen Gardeners');
    expect(await page.locator('.entry[aria-current=true] .name').innerText()).toBe('Fen Gardeners');
    expect(await page.locator('.marker.chosen').innerText()).toContain('Fen Gardeners');
    await page.getByRole('button', { name: 'Show on the map: Young Carers' }).click();
    await expect.poll(() => page.locator('.label.chosen').getAttribute('aria-current')).toBe('true');
    expect(await page.locator('path.area.chosen').count()).toBe(1);
    expect(await page.locator('.to-map').count()).toBe(4);
  });

  test('everything goes by keyboard: into the map, markers in the order of the list, those at one place, and out', async ({
    page,
    site,
  }) => {
    await showMap(page, site, withTiles);
    const position = () => page.locator('.leaflet-map-pane').getAttribute('style');
    await page.locator('.ground').focus();
    const before = await position();
    await page.keyboard.press('ArrowRight');
    expect(await position()).not.toBe(before);
    const markers = await marks(page).count();
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    expect(await marks(page).count()).toBe(markers);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('2 entries at the same place');
    const outline = await page.locator('.marker:focus').evaluate((marker) => getComputedStyle(marker).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Sedgeby Singers');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('2 entries at the same place');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Come along, or phone first.').waitFor();
    expect(await page.locator('.entry[aria-current=true] .name').innerText()).toBe('Hall Players');
    await page.locator('.ground').focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Sedgeby Singers');
  });

  test('markers join and part without taking anybody’s place away', async ({ page, site }) => {
    await showMap(page, site, withTiles);
    await marks(page).last().focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('-');
    expect(await page.locator('.marker:focus').innerText()).toContain('3');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.marker').count()).toBe(2);
    expect(await page.locator('.marker:focus').count()).toBe(1);
  });

  test('a wheel scrolls the page, not the map, and one finger may too', async ({ page, site }) => {
    await showMap(page, site, withTiles, plainPage(`${widget()}<div style="height:3000px"></div>`));
    await page.locator('.ground').hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await page.locator('.ground').evaluate((ground) => getComputedStyle(ground).touchAction)).toBe('pan-x pan-y');
  });
});
