/** What comes on an occasion, when it does not come: the list stays, and a way on. */
import { expect } from 'vitest';
import { edges, group, groups, search, wider } from '../testkit/answers.ts';
import { axe, entries, layoutShift, open, test } from '../testkit/browser.ts';
import { plainPage } from '../testkit/site.ts';

const widget = (attributes = '') =>
  `<fingerpost-groups ${attributes}><a href="https://fingerpost.example/groups">Groups</a></fingerpost-groups>`;
const found = groups(edges([group('Sedgeby Singers'), group('Sedge Fen Gardeners')]));

test('code that does not arrive takes nothing else with it', async ({ page, site }) => {
  for (const part of ['next-best', 'map-layout', 'entries-table', 'place-field', 'group-details'])
    await page.route(`**/${part}-*.js`, (route) => route.abort());
  site.answers = { Groups: found, Wider: wider };

  // A map and a table: the list. A field for a place: a plain one, that searches by what is typed.
  for (const layout of ['map', 'table']) {
    await open(page, site, plainPage(widget(`heading="Groups" layout="${layout}" controls="place map"`)));
    await entries(page.locator('fingerpost-groups')).first().waitFor();
    expect(await entries(page.locator('fingerpost-groups')).count()).toBe(2);
  }
  await page.getByLabel('Place (village, town or postcode)').fill('Sedgeby');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect.poll(() => site.asked.some(({ variables }) => JSON.stringify(variables).includes('"Sedgeby"'))).toBe(true);

  // An entry opened says so, and where all of it is.
  await page.locator('summary').first().click();
  await page.getByText('The rest did not arrive.').waitFor();
  expect(await page.getByRole('link', { name: 'Everything about Sedgeby Singers' }).count()).toBe(1);

  // An empty list says that it is empty, and leads on.
  site.answers = { Groups: groups([]) };
  await open(page, site, plainPage(widget('heading="Groups" place="little-sedgeby"')));
  await page.getByText('No groups are listed here yet.').waitFor();
  expect(await page.getByRole('link', { name: 'Look on Fingerpost' }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
});

test('what shows results is asked for with the first question; without it each has its name and its summary', async ({ page, site }) => {
  const asked: string[] = [];
  await page.route('**/results-*.js', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  site.answers = { Search: search() };
  const widget = page.locator('fingerpost-search');
  await open(page, site, plainPage('<fingerpost-search><a href="https://fingerpost.example/">Search</a></fingerpost-search>'));
  await widget.getByRole('searchbox').waitFor();
  expect(asked).toEqual([]);
  await widget.getByRole('searchbox').fill('sedge');
  await entries(widget).first().waitFor();
  expect(asked).toHaveLength(1);
  expect(await widget.getByRole('link', { name: 'Sedgeby Singers' }).count()).toBe(1);
  expect(await axe(page)).toEqual([]);
});

test('while code is fetched, the link inside stays where it is, and the question is out already', async ({ page, site }) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/entries-table-*.js', async (route) => {
    await promise;
    await route.continue();
  });
  site.answers = { Groups: found };
  await open(page, site, plainPage(widget('layout="table" style="min-height: 40em"')));
  await expect.poll(() => site.asked.length).toBe(1);
  expect(await page.getByRole('link', { name: 'Groups', exact: true }).isVisible()).toBe(true);
  resolve();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('link', { name: 'Groups', exact: true }).count()).toBe(0);
  expect(site.asked).toHaveLength(1);
  expect(await layoutShift(page)).toBe(0);
});
