/** What may go wrong around an element: it shows a sensible thing, says it in the console once, and leaves the page it stands on alone. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { gallery } from './gallery/states.ts';
import { edges, group, groups } from './testkit/answers.ts';
import { axe, entries, open, test } from './testkit/browser.ts';
import { type Answer, plainPage } from './testkit/site.ts';

const widget = (name: string, attributes = '') =>
  `<fingerpost-${name} ${attributes}><a href="https://fingerpost.example/${name}">${name}</a></fingerpost-${name}>`;
const every = gallery.map(({ name }) => widget(name, 'place="ely" query="singing"')).join('');
const lists = ['groups', 'venues', 'funding', 'volunteering', 'events', 'search'];
const found = groups(edges([group('Sedgeby Singers')]));

/** What the console is told by us, from now on. */
function toldBy(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => void (message.text().startsWith('Fingerpost:') && told.push(message.text())));
  return told;
}

/** What Lit keeps on a page so that its copies know of each other; nothing of ours. */
const lits = /^(lit(Html|Element)Versions|litPropertyMetadata|reactiveElementVersions)$/;

/** An answer that is no JSON, such as the page of a wifi that wants a name first. */
const signIn = (page: Page) =>
  page.route('**/graphql?*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in to the wifi</p>' }));

describe('attributes', () => {
  test('of no meaning are left out, and the console is told once of each, however many elements have it', async ({ page, site }) => {
    site.answers = { Groups: found };
    const told = toldBy(page);
    const odd =
      'palce="ely" layout="grid" controls="query who" heading-level="9" limit="-3" heading="Groups" data-own="x" class="wide" onclick=""';
    await open(page, site, plainPage(widget('groups', odd) + widget('groups', odd)));
    await entries(page.locator('fingerpost-groups').nth(1)).first().waitFor();
    expect(told.toSorted()).toEqual([
      expect.stringMatching(/^Fingerpost: <fingerpost-groups> knows no attribute “palce”\. It knows: .*place, near/),
      'Fingerpost: <fingerpost-groups> knows no controls="who", so it is left out. It knows: none, map, query, place, near, themes, audiences.',
      'Fingerpost: <fingerpost-groups> knows no layout="grid", so it is left out. It knows: list, cards, table, map.',
    ]);
    expect(site.asked[0]?.variables['first']).toBe(1);
    expect(await page.getByRole('heading', { name: 'Groups', level: 6 }).count()).toBe(2);
    // Two of one name, and a level beyond what the page has come to, are the page's own affair.
    expect((await axe(page)).filter((line) => !/^(landmark-unique|heading-order)/.test(line))).toEqual([]);
  });

  test('of their own that kinds have are known, and everything the gallery shows is right', async ({ page, site }) => {
    const told = toldBy(page);
    const shown = gallery.flatMap(({ name, states }) =>
      states.flatMap(({ attributes, withoutScript }) =>
        withoutScript
          ? []
          : [
              widget(
                name,
                Object.entries(attributes ?? {})
                  .map(([key, value]) => `${key}="${value}"`)
                  .join(' '),
              ),
            ],
      ),
    );
    site.answers = Object.fromEntries(
      ['Groups', 'Venues', 'Funds', 'Opportunities', 'Events', 'Search', 'PlaceGlance'].map((name) => [name, 503]),
    );
    await page.setViewportSize({ width: 800, height: 20_000 });
    await open(page, site, plainPage([...new Set(shown)].join('')));
    await page.waitForLoadState('networkidle');
    expect(told.filter((line) => !line.includes('no answer'))).toEqual([]);
  });
});

describe('a service', () => {
  const troubles: readonly (readonly [string, Answer | null, RegExp])[] = [
    ['that is down', 503, /has no answer/],
    [
      'that was asked too often',
      { errors: [{ message: 'Too many requests from your address.', extensions: { code: 'RATE_LIMITED' } }] },
      /Too many requests/,
    ],
    [
      'that knows no such place',
      { errors: [{ message: 'There is no place "elly".', extensions: { code: 'BAD_USER_INPUT' } }] },
      /no place "elly"/,
    ],
    ['that answers with a web page', null, /has no answer .*JSON/],
  ];
  for (const [title, answer, words] of troubles)
    test(`${title} leaves the link and a way on, is told once for each element, and changes nothing on the page`, async ({
      page,
      site,
    }) => {
      if (answer === null) await signIn(page);
      else
        site.answers = Object.fromEntries(
          ['Groups', 'Venues', 'Funds', 'Opportunities', 'Events', 'Search', 'PlaceGlance'].map((name) => [name, answer]),
        );
      const told = toldBy(page);
      await page.setViewportSize({ width: 800, height: 6000 });
      // The host's own, before anything of ours.
      await page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => Object.assign(window, { own: '' }, { own: Object.keys(window).join() }));
      });
      await open(page, site, plainPage(every + every));
      for (const name of [...lists, 'place']) {
        const last = page.locator(`fingerpost-${name}`).last();
        await last
          .getByRole('status')
          .filter({ hasText: /could not|cannot|We have no/i })
          .first()
          .waitFor();
        expect(await last.getByRole('button', { name: 'Try again' }).count(), name).toBe(1);
        expect(await last.locator('> a').isVisible(), name).toBe(true);
      }
      expect(told.length).toBe(new Set(told).size);
      expect(told.filter((line) => words.test(line)).length).toBe(lists.length + 1);
      const [own, now] = await page.evaluate(() => [(window as unknown as { own: string }).own, Object.keys(window).join()]);
      expect(now?.split(',').filter((name) => name !== 'own' && !lits.test(name))).toEqual(own?.split(','));
    });
});

test('a browser that loses its network half way keeps what is there and says so; when it is back, more comes', async ({ page, site }) => {
  const names = ['One', 'Two', 'Three', 'Four'];
  site.answers = {
    Groups: ({ after }) =>
      groups(edges(names.slice(after ? 2 : 0, after ? 4 : 2).map((name) => group(name))), {
        totalCount: 4,
        pageInfo: { hasNextPage: !after, endCursor: 'two' },
      }),
  };
  const told = toldBy(page);
  await open(page, site, plainPage(widget('groups')));
  await entries(page.locator('fingerpost-groups')).nth(1).waitFor();
  await page.context().setOffline(true);
  const more = page.getByRole('button', { name: /Show more/ });
  for (const _twice of [1, 2]) {
    await more.click();
    await page.getByRole('alert').waitFor();
  }
  expect(await entries(page.locator('fingerpost-groups')).count()).toBe(2);
  expect(told).toHaveLength(1);
  await page.context().setOffline(false);
  await more.click();
  await entries(page.locator('fingerpost-groups')).nth(3).waitFor();
});

test('an element taken away while it loads ends what it asked, throws nothing, and comes back as if new', async ({ page, site }) => {
  let asked = 0;
  let answer = (_all: object) => {};
  site.answers = { Groups: () => (asked++ ? found : new Promise<object>((done) => (answer = done))) };
  const told = toldBy(page);
  await open(page, site, plainPage(widget('groups', 'id="one"')));
  await expect.poll(() => asked).toBe(1);
  // Not what the loader counts by, which nobody answers here.
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/graphql'));
  await page.evaluate(() => {
    const one = document.querySelector('#one') as Element;
    Object.assign(window, { kept: one });
    one.remove();
  });
  await failed;
  answer(found);
  await page.evaluate(() => document.querySelector('main')?.append((window as unknown as { kept: Element }).kept));
  await entries(page.locator('#one')).first().waitFor();
  expect(told).toEqual([]);
});

test('forty elements on a long page ask each question once, all of them the Fingerpost that their script came from', async ({
  page,
  site,
}) => {
  site.answers = { Groups: ({ filter }) => groups(edges([group(`Singers of ${JSON.stringify(filter)}`)])) };
  const told = toldBy(page);
  const forty = Array.from(
    { length: 40 },
    (_, index) => `<div style="min-height: 300px">${widget('groups', `controls="none" place="place-${index % 8}"`)}</div>`,
  );
  const other = site.origin.replace('127.0.0.1', 'localhost');
  await open(page, site, plainPage(forty.join('')).replace('/embed/', `${other}/embed/`));
  await expect.poll(() => page.locator('fingerpost-groups .entry').count(), { timeout: 10_000 }).toBe(40);
  expect(site.asked.map(({ headers }) => `http://${headers.host}`)).toEqual(Array(8).fill(other));
  expect(told).toEqual([]);
});

describe('by the accessibility tree', () => {
  test('a list is a named region that says how many there are, with headings, a labelled form and entries in a list', async ({
    page,
    site,
  }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('groups', 'heading="Groups here" controls="query"')));
    await entries(page.locator('fingerpost-groups')).first().waitFor();
    const tree = await page.locator('main').ariaSnapshot();
    for (const line of [
      /- region "Groups here"/,
      /- heading "Groups here" \[level=2\]/,
      /- search(box)?\b.*:?/,
      /- status: 1 group\./,
      /- list:/,
      /- heading "Sedgeby Singers" \[level=3\]/,
    ])
      expect(tree).toMatch(line);
    // Said again when it changes: the same element, so that whoever listens hears it.
    const status = page.locator('fingerpost-groups').getByRole('status');
    await status.evaluate((element) => Object.assign(element, { mark: 1 }));
    site.answers = { Groups: groups([]) };
    await page.getByRole('searchbox').fill('dance');
    await page.keyboard.press('Enter');
    await status.filter({ hasText: 'No groups match' }).waitFor();
    expect(await status.evaluate((element) => (element as unknown as { mark: number }).mark)).toBe(1);
  });

  test('from right to left, an arm points the other way and text begins at the right', async ({ page, site }) => {
    site.answers = { Groups: groups(edges([group('Sedgeby Singers')], 3.2)) };
    const looks = async (lang: string) => {
      await open(page, site, plainPage(`<div lang="${lang}">${widget('groups', 'controls="none"')}</div>`));
      const arm = page.locator('fingerpost-groups .arm').first();
      await arm.waitFor();
      return arm.evaluate((element) => {
        const { clipPath, direction } = getComputedStyle(element);
        const name = element.closest('.entry')?.querySelector('.name a')?.getBoundingClientRect();
        return {
          points: /, 0px 50%/.test(clipPath) ? 'left' : 'right',
          direction,
          begins: (name?.left ?? 0) > innerWidth / 2 ? 'right' : 'left',
        };
      });
    };
    expect(await looks('en')).toEqual({ points: 'right', direction: 'ltr', begins: 'left' });
    expect(await looks('en-XB')).toEqual({ points: 'left', direction: 'rtl', begins: 'right' });
  });
});
