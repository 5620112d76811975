/** Venues, roles and events, side by side on one page where one look will do for all three: they stand on one base, and a page costs most of the time. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inDays, wider } from './testkit/answers.ts';
import { axe, entries, focused, open, test } from './testkit/browser.ts';
import { event, eventRest, events, role, roleRest, roles, venue, venueRest, venues } from './testkit/kind-answers.ts';
import type { Answer, Site } from './testkit/site.ts';
import { plainPage } from './testkit/site.ts';

const names = ['venues', 'volunteering', 'events'] as const;
const widget = (name: string, attributes = '') =>
  `<fingerpost-${name} ${attributes}><a href="https://fingerpost.example/${name}">More</a></fingerpost-${name}>`;
const all = (attributes: string) => plainPage(names.map((name) => widget(name, `heading="${name}" ${attributes}`)).join(''));
const one = (page: Page, name: (typeof names)[number]) => page.locator(`fingerpost-${name}`);
const said = async (page: Page, name: (typeof names)[number], index = 0) =>
  (await entries(one(page, name)).nth(index).innerText()).replace(/\s+/g, ' ');

const hall = venue('Sedgeby Village Hall');
const driver = role('Minibus driver');
const show = event('Sedgeby Show');
const quiet = {
  Venues: venues([hall, venue('Old Barn', { spaces: [], accessFacts: [], outsideHire: 'UNKNOWN' })], 3.2),
  Opportunities: roles(
    [driver, role('Tea maker', { hoursNote: null, commitment: null, minimumAge: null, youngVolunteers: 'UNKNOWN', checks: null })],
    3.2,
  ),
  Events: events(
    [
      show,
      event('Spring Fair', {
        precision: 'MONTH',
        dateText: 'spring 2027',
        startsAt: '2027-03-01T00:00:00Z',
        cost: null,
        registerBy: null,
        placesLeft: null,
      }),
    ],
    3.2,
  ),
} satisfies Record<string, Answer>;
const empty = { Venues: venues([]), Opportunities: roles([]), Events: events([]), Wider: wider };
const rest = { VenueDetails: venueRest, OpportunityDetails: roleRest, EventDetails: eventRest };

const last = ({ asked }: Site): Record<string, unknown> => asked.at(-1)?.variables ?? {};

async function ready(page: Page) {
  for (const name of names) await one(page, name).locator('.status:not(:text-matches("Fetching"))').waitFor();
}

describe('accessibility', () => {
  for (const [state, attributes, answers] of [
    ['lists with every filter', 'controls="query place themes audiences capacity hirer price facilities commitment home age when"', quiet],
    ['cards', 'layout="cards"', quiet],
    ['tables', 'layout="table" controls="none"', quiet],
    ['nothing found', 'place="little-sedgeby"', empty],
  ] as const)
    test(`${state} pass axe and fit at 320 and 1280 px`, async ({ page, site }) => {
      site.answers = { ...answers };
      await open(page, site, all(attributes));
      await ready(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });

  test('open entries pass axe and fit, and are opened by the keyboard', async ({ page, site }) => {
    site.answers = { ...quiet, ...rest };
    await open(page, site, all('controls="none"'));
    await ready(page);
    for (const name of names)
      for (const summary of (await one(page, name).locator('summary').all()).slice(0, name === 'volunteering' ? 2 : 1)) {
        await summary.focus();
        await page.keyboard.press('Enter');
        expect(await focused(page)).toMatch(/: (Sedgeby|Minibus)/);
      }
    for (const name of names) await one(page, name).locator('details[open] dl').first().waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    // Two ways into one entry are answered by one question.
    expect(site.asked.filter(({ name }) => name === 'OpportunityDetails')).toHaveLength(1);
  });
});

describe('a venue', () => {
  test('says rooms, how many they hold, the price for people like the reader, and whether one gets in', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('venues')));
    const text = await said(page, 'venues');
    expect(text).toContain('Main hall for 120 and Committee room for 20 Community groups: from £8 an hour');
    expect(text).toContain('Step-free way in; no accessible toilet; not known yet: hearing loop');
    const unknown = await said(page, 'venues', 1);
    expect(unknown).toContain('Rooms, price and access: not known yet, ask them.');
    await one(page, 'venues').getByRole('combobox', { name: 'Who hires' }).selectOption('Private hire');
    await expect.poll(() => said(page, 'venues')).toContain('Private hire: £25 an hour');
  });

  test('is asked for by size, price and what is there, and by price only for those who say who hires', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('venues', 'capacity="30" facilities="kitchen" controls="capacity price facilities"')));
    await entries(one(page, 'venues')).first().waitFor();
    expect(last(site)['filter']).toEqual({ base: {}, capacity: 30, facilities: ['kitchen'] });
    await one(page, 'venues').getByRole('combobox', { name: 'Room for' }).selectOption('50 people or more');
    await one(page, 'venues').getByRole('combobox', { name: 'What there is' }).selectOption('Stage');
    await one(page, 'venues').getByRole('combobox', { name: 'Price an hour' }).selectOption('£15 or less');
    await expect
      .poll(() => last(site)['filter'])
      .toEqual({ base: {}, capacity: 50, facilities: ['kitchen', 'stage'], maxHourlyRate: 1500, hirerClass: 'COMMUNITY' });
  });

  test('closed today says so first, in a list and in a table', async ({ page, site }) => {
    const closures = [{ from: inDays(-2).slice(0, 10), until: null, reason: 'Flooded', space: null }];
    site.answers = { Venues: venues([venue('Wet Hall', { closures })]) };
    for (const layout of ['list', 'table']) {
      await open(page, site, plainPage(widget('venues', `layout="${layout}"`)));
      expect(await said(page, 'venues')).toMatch(/Closed from \w+day \d+ \w+( \d+)?\. Flooded\./);
    }
  });

  test('opens with closures first, each room with its prices, hours, the phone first, and the address of its page', async ({
    page,
    site,
  }) => {
    site.answers = { ...quiet, ...rest };
    await open(page, site, plainPage(widget('venues')));
    await one(page, 'venues').locator('summary').first().click();
    const details = one(page, 'venues').locator('details[open] .rest', { has: page.locator('dl') });
    const text = (await details.innerText()).replace(/\s+/g, ' ');
    const inOrder = [
      'Main hall: closed from',
      'Price: since 1 April 2026.',
      'Committee room: 20 people in rows.',
      'Main hall: 120 people in rows and 80 people at tables. Community groups: £12 to £15 an hour Private hire: £25 an hour',
      'Open now. Monday to Wednesday, 9am to 5.30pm.',
      'Parking: Behind the hall',
      'Bookings: 01353 000000 (answers Relay UK). Weekday mornings The secretary: hello@sedge.example',
      'Step-free way in: yes.',
      'Sedgeby Singers',
      'fingerpost.example/sedgeby-village-hall',
      'Kept by Sedge Forum.',
    ].map((words) => ({ words, at: text.indexOf(words) }));
    expect(inOrder.filter(({ at }) => at < 0)).toEqual([]);
    expect(inOrder.map(({ at }) => at)).toEqual(inOrder.map(({ at }) => at).toSorted((first, second) => first - second));
  });
});

describe('a role', () => {
  test('says with whom, the time asked, where, from what age, with what checks; and once what nobody told', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('volunteering')));
    expect(await said(page, 'volunteering')).toMatch(
      /^Minibus driver With Sedge Wheels 2 hours, Tuesdays Little Sedgeby 2 miles Age 21 or over Checks: Driving licence, DBS check/,
    );
    expect(await said(page, 'volunteering', 1)).toContain('Time asked, age and checks: not known yet, ask them.');
  });

  test('“I am interested” shows whom to ring, the phone first, and how soon they answer', async ({ page, site }) => {
    site.answers = { ...quiet, ...rest };
    await open(page, site, plainPage(widget('volunteering')));
    await one(page, 'volunteering').getByText('I am interested').first().click();
    const details = one(page, 'volunteering').locator('details[open]');
    expect((await details.locator('dl').innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Ring or write Bookings: 01353 000000.* The secretary: hello@sedge.example Apply Apply \(outside link: wheels.example\).* Reply You hear back within 5 days\.$/,
    );
    await one(page, 'volunteering').getByText('What you do, and what you get').first().click();
    const more = (await details.first().locator('dl').innerText()).replace(/\s+/g, ' ');
    expect(more).toContain('Drive the minibus to the lunch club.');
    expect(more).toContain('Training: Half a day with MiDAS. Expenses are paid. Reward: time credits');
  });

  test('one can no longer apply for is not asked for; time, home and age narrow it', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('volunteering', 'commitment="one-off regular" controls="commitment home age"')));
    await entries(one(page, 'volunteering')).first().waitFor();
    expect(last(site)['filter']).toEqual({ base: {}, open: true, commitment: ['ONE_OFF', 'REGULAR'] });
    await one(page, 'volunteering').getByRole('combobox', { name: 'Where you help' }).selectOption('From home');
    await one(page, 'volunteering').getByRole('combobox', { name: 'Your age' }).selectOption('16');
    await expect
      .poll(() => last(site)['filter'])
      .toEqual({ base: {}, open: true, commitment: ['ONE_OFF'], fromHome: true, minimumAgeAtMost: 16 });
  });
});

describe('events', () => {
  test('stand under their days, the time first; a date known by its season stands under that', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('events', 'heading="What is on" heading-level="3"')));
    const day = page.getByRole('heading', { level: 4 });
    await day.first().waitFor();
    expect(await day.allInnerTexts()).toEqual([expect.stringMatching(/^\w+day \d+ \w+$/), 'Spring 2027']);
    expect(await page.getByRole('heading', { name: 'Sedgeby Show', level: 5 }).count()).toBe(1);
    expect(await said(page, 'events')).toMatch(
      /^Midday to 2pm Sedgeby Show Sedgeby Village Hall, Little Sedgeby 2 miles £3 Book by \w+day \d+ \w+, midday 12 places left/,
    );
    expect(await said(page, 'events', 1)).toContain('Cost: not known yet, ask them');
  });

  test('that are over are never asked for, and the soonest comes first', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('events')));
    await entries(one(page, 'events')).first().waitFor();
    const { filter, sort } = last(site) as { filter: { from: string; states: string[] }; sort: string };
    expect(Date.now() - Date.parse(filter.from)).toBeLessThan(3_600_001);
    expect([filter.states, sort]).toEqual([['CONFIRMED', 'PROVISIONAL', 'CANCELLED'], 'STARTING_SOON']);
  });

  test('of this weekend, of a page’s own days, and by words', async ({ page, site }) => {
    site.answers = { ...quiet };
    await open(page, site, plainPage(widget('events', 'from="2027-01-01" until="2027-02-28"')));
    await entries(one(page, 'events')).first().waitFor();
    const when = () => (last(site)['filter'] as { base: { when: unknown } }).base.when;
    expect(when()).toEqual({ from: '2027-01-01', until: '2027-02-28' });
    await one(page, 'events').getByRole('combobox', { name: 'When' }).selectOption('Today');
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    await expect.poll(when).toEqual({ from: today, until: today });
    await one(page, 'events').getByRole('searchbox', { name: 'Search events' }).fill('fair');
    await page.keyboard.press('Enter');
    await expect.poll(() => last(site)).not.toHaveProperty('sort');
  });

  test('called off or full say so, without asking anybody to book', async ({ page, site }) => {
    site.answers = { Events: events([event('Wet Fair', { eventState: 'CANCELLED' }), event('Full Fair', { placesLeft: 0 })]) };
    await open(page, site, plainPage(widget('events')));
    const off = await said(page, 'events');
    expect(off).toContain('Cancelled');
    expect(off).not.toContain('Book by');
    expect(await said(page, 'events', 1)).toContain('No places left');
  });

  test('open with who holds it, the host’s phone, the link to join and a calendar to put it in; a hostile link is none', async ({
    page,
    site,
  }) => {
    site.answers = { ...quiet, ...rest };
    await open(page, site, plainPage(widget('events')));
    await one(page, 'events').locator('summary').first().click();
    const details = one(page, 'events').locator('details[open]');
    expect((await details.locator('dl').innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Who holds it Show Committee Ring or write Bookings: 01353 000000/,
    );
    expect(await details.getByRole('link', { name: 'Put it in your calendar' }).getAttribute('href')).toBe(
      `${site.origin}/feeds/events/sedgeby-show.ics`,
    );
    expect(await details.getByRole('link', { name: /Join online/ }).getAttribute('href')).toBe('https://meet.example/show');
    expect(await details.locator('a[href^="javascript"]').count()).toBe(0);
  });
});

test('hostile text stays text, and words of any length wrap at 320 px, in every layout of every kind', async ({ page, site }) => {
  const bad = `<img src=x onerror="window.bad = 1">${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3)}`;
  const facts = { summary: bad, places: [{ name: bad }], location: null, url: 'javascript:window.bad=1' };
  site.answers = {
    Venues: venues([venue(bad, { ...facts, spaces: [{ ...hall.spaces[0], name: bad } as (typeof hall.spaces)[number]] })], 1),
    Opportunities: roles([role(bad, { ...facts, hoursNote: bad, checks: bad, group: { name: bad } })], 1),
    Events: events([event(bad, { ...facts, venue: { name: bad } })], 1),
  };
  await page.setViewportSize({ width: 320, height: 800 });
  for (const layout of ['list', 'cards', 'table']) {
    await open(page, site, all(`layout="${layout}"`));
    for (const name of names) await entries(one(page, name)).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), layout).toBeLessThanOrEqual(320);
  }
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
});
