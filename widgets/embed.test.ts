import { expect } from 'vitest';
import { edges, group, groups } from './testkit/answers.ts';
import { entries, open, test } from './testkit/browser.ts';
import { loader, plainPage } from './testkit/site.ts';

const found = groups(edges([group('Sedgeby Singers')]));
const widget = '<fingerpost-groups><a href="https://fingerpost.example/groups">Groups</a></fingerpost-groups>';

test('an element put in later is found', async ({ page, site }) => {
  site.answers = { Groups: found };
  await open(page, site, plainPage('<div id="later"></div>'));
  await page.waitForLoadState('networkidle');
  await page.locator('#later').evaluate((later, html) => (later.innerHTML = `<section>${html}</section>`), widget);
  await entries(page.locator('fingerpost-groups')).first().waitFor();
});

test('nothing is fetched before an element comes near the screen, and then only what it needs', async ({ page, site }) => {
  site.answers = { Groups: found };
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, site, plainPage(`<div style="height: 3000px"></div>${widget}`));
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.startsWith('/embed/'))).toEqual(['/embed/fingerpost.js']);
  await page.locator('fingerpost-groups').scrollIntoViewIfNeeded();
  await entries(page.locator('fingerpost-groups')).first().waitFor();
  expect(fetched.some((path) => path.includes('search'))).toBe(false);
});

test('of many on a page those far below ask one by one, so that all are there in the end, or when they come near', async ({
  page,
  site,
}) => {
  site.answers = { Groups: found };
  const many = Array.from(
    { length: 90 },
    (_, index) => `<div style="height: 1500px">${widget.replace('>', ` themes="theme-${index}">`)}</div>`,
  );
  const asked = () => site.asked.map(({ variables }) => String((variables['filter'] as { base: { themes: string[] } }).base.themes));
  await open(page, site, plainPage(many.join('')));
  await entries(page.locator('fingerpost-groups').first()).waitFor();
  expect(asked().length).toBeLessThan(80);
  // Nobody scrolled: they come, each in its turn.
  await expect.poll(asked).toContain('theme-5');
  expect(asked()).not.toContain('theme-89');
  await page.locator('fingerpost-groups').last().scrollIntoViewIfNeeded();
  await expect.poll(asked).toContain('theme-89');
});

test('an element it does not know keeps its content', async ({ page, site }) => {
  await open(page, site, plainPage('<fingerpost-tomorrow><a href="https://fingerpost.example/">Tomorrow</a></fingerpost-tomorrow>'));
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'Tomorrow' }).isVisible()).toBe(true);
  expect(await page.locator('fingerpost-tomorrow').getAttribute('endpoint')).toBeNull();
});

test('several copies of the loader, from several addresses, do no harm', async ({ page, site }) => {
  site.answers = { Groups: found };
  const again = loader.replace('.js', '.js?ver=6.4');
  await open(page, site, plainPage(widget + loader + again + again));
  await entries(page.locator('fingerpost-groups')).first().waitFor();
  expect(site.asked).toHaveLength(1);
});

test('it asks the Fingerpost it came from, unless told which', async ({ page, site }) => {
  site.answers = { Groups: found };
  const other = site.origin.replace('127.0.0.1', 'localhost');
  await open(page, site, plainPage(widget).replace('/embed/', `${other}/embed/`));
  await entries(page.locator('fingerpost-groups')).first().waitFor();
  expect(await page.locator('fingerpost-groups').getAttribute('endpoint')).toBe(`${other}/graphql`);
  await open(
    page,
    site,
    plainPage(widget.replace('<fingerpost-groups', `<fingerpost-groups endpoint="${site.origin}/graphql"`)).replace(
      '/embed/',
      `${other}/embed/`,
    ),
  );
  await entries(page.locator('fingerpost-groups')).first().waitFor();
  expect(await page.locator('fingerpost-groups').getAttribute('endpoint')).toBe(`${site.origin}/graphql`);
});

test("when an element's code cannot be fetched, its link stays", async ({ page, site }) => {
  await page.route('**/embed/groups*', (route) => route.abort());
  await open(page, site, plainPage(widget));
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'Groups' }).isVisible()).toBe(true);
});
