import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { details, edges, group, groups, meeting, nextWeek, wider } from '../testkit/answers.ts';
import { axe, entries, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { loader, plainPage } from '../testkit/site.ts';

const link = '<a href="https://fingerpost.example/groups?place=little-sedgeby">Groups in Little Sedgeby</a>';
const widget = (attributes = '') => `<fingerpost-groups ${attributes}>${link}</fingerpost-groups>`;
const shown = (page: Page) => page.locator('fingerpost-groups');
const some = (count: number, from = 1) => edges(Array.from({ length: count }, (_, index) => group(`Group number ${index + from}`)));
const singers = group('Sedgeby Singers', { activities: [{ ...meeting, next: [{ start: nextWeek() }] }] });
const found = groups(edges([singers, group('Sedge Fen Gardeners', { activities: [meeting] })], 0.8));

describe('accessibility', () => {
  for (const [state, attributes, answer] of [
    ['a list', 'heading="Groups" near="little-sedgeby" controls="query place themes audiences"', found],
    ['cards', 'heading="Groups" layout="cards"', found],
    ['a table', 'heading="Groups" layout="table"', found],
    ['nothing found', 'heading="Groups" place="little-sedgeby"', groups([])],
    ['an error', 'heading="Groups"', 502],
  ] as const) {
    for (const width of [320, 1280])
      test(`${state} passes axe and fits at ${width} px`, async ({ page, site }) => {
        site.answers = { Groups: answer, Wider: wider };
        await page.setViewportSize({ width, height: 800 });
        await open(page, site, plainPage(widget(attributes)));
        await shown(page).locator('.status:not(:text-matches("Fetching"))').waitFor();
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
  }

  test('an open entry passes axe', async ({ page, site }) => {
    site.answers = { Groups: found, GroupDetails: details };
    await open(page, site, plainPage(widget('heading="Groups"')));
    await shown(page).locator('summary').first().click();
    await shown(page).getByText('Come along, or phone first.').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('headings stand at the level the page gives, entries one below', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('heading="What is on" heading-level="3"')));
    await expect.poll(() => page.getByRole('heading', { name: 'What is on', level: 3 }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Sedgeby Singers', level: 4 }).count()).toBe(1);
  });

  test('without a heading of its own, entries stand at that level', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget()));
    await expect.poll(() => page.getByRole('heading', { name: 'Sedgeby Singers', level: 2 }).count()).toBe(1);
  });

  test('everything is reached by the keyboard, in order', async ({ page, site }) => {
    site.answers = { Groups: found, GroupDetails: details };
    await open(page, site, plainPage(widget('controls="none"')));
    await entries(shown(page)).first().waitFor();
    const order: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order).toEqual([
      'Sedgeby Singers',
      'How to join, and more: Sedgeby Singers',
      'Sedge Fen Gardeners',
      'How to join, and more: Sedge Fen Gardeners',
    ]);
    await page.keyboard.press('Enter');
    await shown(page).getByText('Come along, or phone first.').waitFor();
    expect(await focused(page)).toContain('Sedge Fen Gardeners');
  });
});

describe('an entry', () => {
  test('says what it is, when it next meets, what it costs, how far, for whom', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('near="little-sedgeby"')));
    const text = await entries(shown(page)).first().innerText();
    expect(text).toMatch(/Meet others and learn from each other\.\s+Next meets: \w+day \d+ \w+.*, Sedgeby Village Hall/);
    expect(text).toMatch(/£3 a session, first time free\s+Little Sedgeby\s+½ mile\s+For older people/);
  });

  test('what is not known is said as not known', async ({ page, site }) => {
    site.answers = { Groups: groups(edges([group('Quiet Group', { audiences: [] })])) };
    await open(page, site, plainPage(widget()));
    expect(await entries(shown(page)).first().innerText()).toContain('When it meets and what it costs: not known yet, ask them.');
  });

  test('never confirmed is said calmly, with the paper it came from', async ({ page, site }) => {
    const assurance = { state: 'NEVER', confirmedAt: null, confirmedBy: null } as const;
    const sources = [
      { attribution: 'Communities and Partnership Committee, 6 July 2017, Cambridgeshire County Council', asAt: '2017-07-06' },
    ];
    site.answers = { Groups: groups(edges([group('Old Group', { assurance, sources })])) };
    await open(page, site, plainPage(widget()));
    expect(await entries(shown(page)).first().innerText()).toContain('Not yet confirmed. From a council paper of July 2017.');
  });

  test('one that is paused says so, and no meeting', async ({ page, site }) => {
    site.answers = { Groups: groups(edges([group('Paused Group', { runningState: 'PAUSED', activities: [meeting] })])) };
    await open(page, site, plainPage(widget()));
    const text = await entries(shown(page)).first().innerText();
    expect(text).toContain('Not meeting at present.');
    expect(text).not.toContain('Tuesdays');
  });

  test('opens in place with joining, phone, e-mail, website, sessions, venue, roles and who keeps it', async ({ page, site }) => {
    site.answers = { Groups: found, GroupDetails: details };
    await open(page, site, plainPage(widget()));
    await shown(page).locator('summary').first().click();
    const rest = shown(page).locator('details[open]');
    await rest.getByText('Come along, or phone first.').waitFor();
    expect(await rest.getByRole('link', { name: '01353 000000' }).getAttribute('href')).toBe('tel:01353000000');
    expect(await rest.getByRole('link', { name: 'hello@sedge.example' }).getAttribute('href')).toBe('mailto:hello@sedge.example');
    expect(await rest.getByRole('link', { name: 'sedge.example', exact: true }).getAttribute('href')).toBe('https://sedge.example/');
    const text = await rest.innerText();
    for (const words of [
      'Singing together: Tuesdays, 7.30pm to 9pm',
      'High Street, Sedgeby, AA1 1AA',
      'Tea maker, 2 hours',
      'Step-free way in: yes.',
      'Kept by Sedge Forum.',
    ])
      expect(text).toContain(words);
    expect(site.asked.filter(({ name }) => name === 'GroupDetails')).toHaveLength(1);
  });

  test('whose details do not arrive keeps a way on, and another try', async ({ page, site }) => {
    site.answers = { Groups: found, GroupDetails: 503 };
    await open(page, site, plainPage(widget()));
    const summary = shown(page).locator('summary').first();
    await summary.click();
    await shown(page).getByText('The rest did not arrive.').waitFor();
    site.answers['GroupDetails'] = details;
    await summary.click();
    await summary.click();
    await shown(page).getByText('Come along, or phone first.').waitFor();
  });

  test('hostile text in the data stays text, and a hostile address is no link', async ({ page, site }) => {
    const bad = '<script>window.bad = 1</script><img src=x onerror="window.bad = 1">';
    site.answers = {
      Groups: groups(edges([group(bad, { summary: bad, url: 'javascript:window.bad=1', places: [{ name: bad }], location: null })])),
      GroupDetails: details,
    };
    await open(page, site, plainPage(widget(`heading='"><img src=x onerror="window.bad=1">'`)));
    const entry = entries(shown(page)).first();
    expect(await entry.locator('.name').innerText()).toBe(bad);
    expect(await entry.locator('.name a').getAttribute('href')).toBeNull();
    await shown(page).locator('summary').first().click();
    await shown(page).getByText('Bad link').waitFor();
    expect(await shown(page).locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  });

  test('words of any length wrap at 320 px', async ({ page, site }) => {
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);
    await page.setViewportSize({ width: 320, height: 800 });
    for (const layout of ['list', 'cards', 'table']) {
      site.answers = {
        Groups: groups(edges([group(long, { summary: long, audiences: [{ label: long }], places: [{ name: long }], location: null })], 1)),
      };
      await open(page, site, plainPage(widget(`heading="${long}" layout="${layout}"`)));
      await entries(shown(page)).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), layout).toBeLessThanOrEqual(320);
    }
  });
});

describe('states', () => {
  test('while it loads, the link inside stays where it is', async ({ page, site }) => {
    const { promise, resolve } = Promise.withResolvers<object>();
    site.answers = { Groups: () => promise };
    await open(page, site, plainPage(widget('heading="Groups"')));
    await shown(page).getByRole('status').waitFor({ state: 'attached' });
    expect(await page.getByRole('link', { name: 'Groups in Little Sedgeby' }).isVisible()).toBe(true);
    expect(await shown(page).getByRole('status').innerText()).toBe('Fetching groups…');
    resolve(found);
    await entries(shown(page)).first().waitFor();
    expect(await page.getByRole('link', { name: 'Groups in Little Sedgeby' }).isVisible()).toBe(false);
  });

  test('nothing found offers the wider place, and looks there when asked', async ({ page, site }) => {
    const inDistrict = (variables: Record<string, unknown>) => JSON.stringify(variables).includes('sedgeshire');
    site.answers = { Groups: (variables) => (inDistrict(variables) ? found : groups([])), Wider: wider };
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    await shown(page).getByText('No groups are listed here yet.').waitFor();
    expect(await shown(page).getByRole('link', { name: 'Look on Fingerpost' }).getAttribute('href')).toBe(`${site.origin}/groups`);
    await shown(page).getByRole('button', { name: 'Look in all of Sedgeshire' }).click();
    await entries(shown(page)).first().waitFor();
    expect(await focused(page)).toBe('2 groups.');
  });

  test('an error says what to do, keeps the link, and trying again helps', async ({ page, site }) => {
    site.answers = { Groups: 502 };
    await open(page, site, plainPage(widget()));
    await shown(page).getByText('We could not fetch the groups. Try again in a minute, or look on Fingerpost.').waitFor();
    expect(await page.getByRole('link', { name: 'Groups in Little Sedgeby' }).isVisible()).toBe(true);
    site.answers = { Groups: found };
    await shown(page).getByRole('button', { name: 'Try again' }).click();
    await entries(shown(page)).first().waitFor();
    expect(await focused(page)).toBe('2 groups.');
  });

  test('offline says so, keeps the link, and asks again when it is back', async ({ page, site }) => {
    site.answers = { Groups: found };
    await page.route('**/graphql?**', async (route) => {
      await page.context().setOffline(true);
      await route.abort('internetdisconnected');
    });
    await open(page, site, plainPage(widget()));
    await shown(page).getByText('You are offline. The groups will come as soon as you are connected again.').waitFor();
    expect(await page.getByRole('link', { name: 'Groups in Little Sedgeby' }).isVisible()).toBe(true);
    await page.unroute('**/graphql?**');
    await page.context().setOffline(false);
    await entries(shown(page)).first().waitFor();
  });

  test('an answer in part is shown, and said to be in part', async ({ page, site }) => {
    site.answers = { Groups: { ...found, errors: [{ message: 'Unexpected error.', path: ['groups', 'edges', 0] }] } };
    await open(page, site, plainPage(widget()));
    await shown(page).getByRole('alert').waitFor();
    expect(await shown(page).getByRole('alert').innerText()).toContain('Some details did not arrive');
    expect(await entries(shown(page)).count()).toBe(2);
  });

  test('a mistyped attribute is told to the page, not to the visitor', async ({ page, site }) => {
    site.answers = {
      Groups: { errors: [{ message: 'We could not find a place with the slug "sohamm".', extensions: { code: 'BAD_USER_INPUT' } }] },
    };
    site.page = plainPage(
      widget('place="sohamm"'),
      `<script>addEventListener('fingerpost-error', (event) => (window.told = event.message))</script>`,
    );
    await page.goto('/');
    await shown(page).getByText('We could not fetch the groups.').waitFor();
    expect(await page.evaluate(() => (window as unknown as { told: string }).told)).toContain('slug "sohamm"');
  });
});

describe('asking', () => {
  test('goes by GET with a hash, without cookie or custom header, with what the attributes say', async ({ page, site }) => {
    site.answers = { Groups: found };
    await page.context().addCookies([{ name: 'session', value: 'secret', url: site.origin }]);
    await open(
      page,
      site,
      plainPage(
        widget(
          'place="little-sedgeby" near="sedgeby" within="5" themes="music, faith" audiences="carers" collection="ours" limit="3" controls="none"',
        ),
      ),
    );
    await entries(shown(page)).first().waitFor();
    expect(site.asked).toHaveLength(1);
    const [{ method, headers, variables }] = site.asked as [(typeof site.asked)[number]];
    expect(method).toBe('GET');
    expect(headers.cookie).toBeUndefined();
    expect(headers['content-type']).toBeUndefined();
    expect(variables).toEqual({
      filter: { base: { places: ['little-sedgeby'], themes: ['music', 'faith'], audiences: ['carers'], collection: 'ours' } },
      near: { place: 'sedgeby', withinKm: 5 },
      first: 3,
      opening: true,
      themes: false,
      audiences: false,
    });
  });

  test('typing asks after a pause, Enter at once; focus and the address of the page stay', async ({ page, site }) => {
    site.answers = { Groups: ({ query }) => (query ? groups(edges([singers])) : found) };
    await open(page, site, plainPage(widget()));
    const box = shown(page).getByRole('searchbox');
    await box.pressSequentially('sing', { delay: 20 });
    await shown(page).getByText('1 group.').waitFor();
    // On a busy machine two letters may be further apart than the pause.
    const before = site.asked.length;
    expect(site.asked.at(-1)?.variables['query']).toBe('sing');
    expect(before).toBeLessThan(4);
    await box.fill('garden');
    await box.press('Enter');
    await expect.poll(() => site.asked.at(-1)?.variables['query']).toBe('garden');
    await page.waitForTimeout(500);
    expect(site.asked).toHaveLength(before + 1);
    expect(await box.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(true);
    expect(page.url()).toBe(`${site.origin}/`);
  });

  test('a theme is chosen among those the list has', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget()));
    await shown(page).getByLabel('Theme').selectOption('Gardening and growing (2)');
    await expect.poll(() => JSON.stringify(site.asked.at(-1)?.variables['filter'])).toBe('{"base":{"themes":["gardening"]}}');
  });

  test('a place that could be several is asked back', async ({ page, site }) => {
    const choice = (slug: string, district: string) => ({
      name: 'Conington',
      slug,
      kind: 'PARISH' as const,
      within: [{ name: district, kind: 'DISTRICT' as const }],
    });
    const several = groups(edges([singers]), {
      nearChoices: [choice('conington-hunts', 'Huntingdonshire'), choice('conington-south', 'South Cambridgeshire')],
    });
    site.answers = { Groups: ({ near }) => ((near as { place?: string })?.place === 'conington' ? several : found) };
    await open(page, site, plainPage(widget('near="conington"')));
    await shown(page).getByRole('button', { name: 'Conington, South Cambridgeshire' }).click();
    await shown(page).getByText('2 groups.').waitFor();
    expect(site.asked.at(-1)?.variables['near']).toEqual({ place: 'conington-south' });
  });

  test('a changed attribute asks anew', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('place="little-sedgeby"')));
    await entries(shown(page)).first().waitFor();
    await shown(page).evaluate((element) => element.setAttribute('place', 'sedgeby'));
    await expect.poll(() => JSON.stringify(site.asked.at(-1)?.variables['filter'])).toContain('"sedgeby"');
  });

  test('a line of the body’s own stands under the name it is about, as words, in a list and in a table', async ({ page, site }) => {
    const [first, ...rest] = some(2);
    site.answers = { Groups: groups([{ ...(first as (typeof rest)[number]), note: 'Ask <b>at the desk</b>' }, ...rest]) };
    await open(page, site, plainPage(widget('collection="ours"')));
    const line = shown(page).locator('[part="own-line"]');
    await line.waitFor();
    expect(await line.allTextContents()).toEqual(['Ask <b>at the desk</b>']);
    expect(await entries(shown(page)).first().innerText()).toMatch(/^Group number 1\s+Ask <b>at the desk<\/b>/);
    await open(page, site, plainPage(widget('collection="ours" layout="table"')));
    await shown(page).locator('th [part="own-line"]').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('show more goes on from the cursor, says so, and leaves the reader at what is new', async ({ page, site }) => {
    const next = { hasNextPage: true, endCursor: 'c2' };
    site.answers = {
      Groups: ({ after }) =>
        after ? groups(some(2, 3), { totalCount: undefined as never }) : groups(some(2), { totalCount: 4, pageInfo: next }),
    };
    await open(page, site, plainPage(widget('limit="2"')));
    await shown(page).getByText('4 groups. The first 2 are shown.').waitFor();
    await shown(page).getByRole('button', { name: 'Show more groups' }).focus();
    await page.keyboard.press('Enter');
    await shown(page).getByText('4 groups.', { exact: true }).waitFor();
    expect(site.asked.at(-1)?.variables).toMatchObject({ after: 'c2', opening: false });
    expect(await entries(shown(page)).locator('.name').allInnerTexts()).toEqual([
      'Group number 1',
      'Group number 2',
      'Group number 3',
      'Group number 4',
    ]);
    expect(await focused(page)).toBe('Group number 3');
  });
});

describe('on a host page', () => {
  test('several that ask the same share one request', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('heading="One" controls="none"') + widget('heading="Two" controls="none"')));
    await expect.poll(() => page.locator('fingerpost-groups .entry').count()).toBe(4);
    expect(site.asked).toHaveLength(1);
    expect(await axe(page)).toEqual([]);
  });

  test('events tell the page of loading and choosing, and choosing can be prevented', async ({ page, site }) => {
    site.answers = { Groups: found };
    const script = `<script>window.told = [];
      addEventListener('fingerpost-load', (event) => told.push(['load', event.total, event.shown, event.target.localName]));
      addEventListener('fingerpost-select', (event) => { event.preventDefault(); told.push(['select', event.listing.name, event.listing.kind]); });</script>`;
    await open(page, site, plainPage(widget(), script));
    await shown(page).getByRole('link', { name: 'Sedgeby Singers' }).click();
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
      ['load', 2, 2, 'fingerpost-groups'],
      ['select', 'Sedgeby Singers', 'GROUP'],
    ]);
    expect(page.url()).toBe(`${site.origin}/`);
  });

  test('hostile styles of the page do not break it', async ({ page, site }) => {
    site.answers = { Groups: found, GroupDetails: details };
    const hostile = `<style>* { box-sizing: content-box; margin: 20px; } body { text-transform: uppercase; letter-spacing: 5px; text-align: center; line-height: 0.8; white-space: nowrap; font: italic 9px/0.8 serif }
      main * { float: left; width: 50% } a, button, input { display: none !important } p, li, h2 { visibility: hidden; font-size: 80px !important }</style>`;
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, site, plainPage(`<div style="float: none; width: 100%; margin: 0">${widget('heading="Groups"')}</div>`, hostile));
    const first = entries(shown(page)).first();
    await first.waitFor();
    const style = await first.locator('[part=summary]').evaluate((element) => {
      const { textTransform, letterSpacing, textAlign, whiteSpace, fontStyle, fontSize, visibility } = getComputedStyle(element);
      return { textTransform, letterSpacing, textAlign, whiteSpace, fontStyle, fontSize, visibility };
    });
    expect(style).toEqual({
      textTransform: 'none',
      letterSpacing: 'normal',
      textAlign: 'start',
      whiteSpace: 'normal',
      fontStyle: 'normal',
      fontSize: '14px',
      visibility: 'visible',
    });
    expect(await first.getByRole('link').isVisible()).toBe(true);
  });

  test('it takes the font, size, colour and link colour of the page', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(
      page,
      site,
      plainPage(widget(), '<style>body { font: 19px Georgia; color: rgb(20, 30, 40) } main a { color: rgb(0, 100, 60) }</style>'),
    );
    const style = await entries(shown(page))
      .first()
      .evaluate((entry) => {
        const { fontFamily, fontSize, color } = getComputedStyle(entry.querySelector('[part=summary]') as Element);
        return { fontFamily, fontSize, color, link: getComputedStyle(entry.querySelector('a') as Element).color };
      });
    expect(style).toEqual({ fontFamily: 'Georgia', fontSize: '19px', color: 'rgb(20, 30, 40)', link: 'rgb(0, 100, 60)' });
  });

  test('custom properties and parts style it', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(
      page,
      site,
      plainPage(
        widget(),
        '<style>fingerpost-groups { --fingerpost-link: rgb(1, 2, 3) } fingerpost-groups::part(summary) { font-weight: 900 }</style>',
      ),
    );
    const entry = entries(shown(page)).first();
    expect(
      await entry
        .getByRole('link')
        .first()
        .evaluate((a) => getComputedStyle(a).color),
    ).toBe('rgb(1, 2, 3)');
    expect(await entry.locator('[part=summary]').evaluate((p) => getComputedStyle(p).fontWeight)).toBe('900');
  });

  test('the foot says who keeps the list', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget()));
    await entries(shown(page)).first().waitFor();
    expect((await shown(page).locator('[part=footer]').innerText()).replace(/\s+/g, ' ')).toBe(
      'From Fingerpost, kept by Sedge Forum. Something wrong?',
    );
  });
});

describe('layout shift', () => {
  const after = '<p>Posted by the clerk.</p>';
  const slow = (answer: object) => () => new Promise<object>((resolve) => setTimeout(resolve, 300, answer));

  test('is nil where the page kept room: what does not fit waits behind "show more"', async ({ page, site }) => {
    site.answers = { Groups: slow(groups(some(10))) };
    await open(page, site, plainPage(widget('controls="none" style="display: block; min-height: 650px"') + after));
    await entries(shown(page)).first().waitFor();
    expect(await layoutShift(page)).toBe(0);
    const few = await entries(shown(page)).count();
    expect(few).toBeGreaterThan(1);
    expect(few).toBeLessThan(10);
    expect(await page.locator('p').last().isVisible()).toBe(true);
    await shown(page).getByRole('button', { name: 'Show more groups' }).click();
    await expect.poll(() => entries(shown(page)).count()).toBe(10);
    expect(await layoutShift(page)).toBe(0);
  });

  test('is nil where it grows below the screen', async ({ page, site }) => {
    site.answers = { Groups: slow(groups(some(10))) };
    await open(page, site, plainPage(`<div style="height: 780px"></div>${widget()}${after}`));
    await entries(shown(page)).first().waitFor();
    expect(await layoutShift(page)).toBe(0);
    expect(await entries(shown(page)).count()).toBe(10);
  });

  test('is nil when a visitor searches, though the answer is slow', async ({ page, site }) => {
    site.answers = { Groups: found };
    await open(page, site, plainPage(widget('style="min-height: 400px"') + after));
    await entries(shown(page)).first().waitFor();
    const before = await layoutShift(page);
    site.answers = { Groups: () => new Promise<object>((resolve) => setTimeout(resolve, 900, groups(some(10)))) };
    await shown(page).getByRole('searchbox').fill('group');
    await page.keyboard.press('Enter');
    await expect.poll(() => entries(shown(page)).count(), { timeout: 5000 }).toBe(10);
    expect((await layoutShift(page)) - before).toBe(0);
  });
});

test('without a script the link inside is all there is, and it works', async ({ page, site }) => {
  await open(page, site, plainPage(widget('heading="Groups"')).replace(loader, ''));
  expect(await page.getByRole('link', { name: 'Groups in Little Sedgeby' }).getAttribute('href')).toBe(
    'https://fingerpost.example/groups?place=little-sedgeby',
  );
});
