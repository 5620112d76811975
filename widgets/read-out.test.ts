/** What is told of each element to whoever hears its page, in its main states: roles, names and live regions, by the browser's accessibility tree. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answersIn } from './testkit/answers.ts';
import { readOut, type Spoken } from './testkit/assisted.ts';
import { open, test as withSite } from './testkit/browser.ts';
import { plainPage } from './testkit/site.ts';

const test = withSite.extend<{ show: (tag: string, attributes: string, answers: string) => Promise<void> }>({
  show: async ({ page, site }, use) => {
    await use(async (tag, attributes, answers) => {
      site.answers = answers === 'loading' ? new Proxy({}, { get: () => () => new Promise(() => {}) }) : answersIn(answers);
      await open(page, site, plainPage(`<fingerpost-${tag} ${attributes}><a href="/lists">Lists</a></fingerpost-${tag}>`));
      await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.base'), `fingerpost-${tag}`);
    });
  },
});

/** Of a role, in the element alone. */
const told = async (page: Page, role: string): Promise<Spoken[]> => {
  const all = await readOut(page);
  return all
    .slice(
      Math.max(
        0,
        all.findIndex((one) => one.role === 'region'),
      ),
    )
    .filter((one) => one.role === role);
};
const texts = async (page: Page, role: string) => (await told(page, role)).map(({ text }) => text);
const names = async (page: Page, role: string) => (await told(page, role)).map(({ name }) => name);

const lists = [
  ['groups', 'Groups', '3 groups.', ['Sedgeby Singers', 'Sedgeby Gardeners', 'Tuesday Lunch Club']],
  ['venues', 'Venues', '3 venues.', ['Sedgeby Village Hall', 'Old Barn', 'Reading Room']],
  ['funding', 'Funds', '3 funds.', ['Sedge Small Grants', 'Reed Fund', 'Heron Trust']],
  ['volunteering', 'Roles', '3 roles.', ['Minibus driver', 'Tea maker', 'Treasurer']],
  ['events', 'Events', '3 events.', ['Sedgeby Show', 'Spring Fair', 'Quiz night']],
  ['search', 'Results', '5 results.', ['Sedgeby Singers', 'Sedgeby Village Hall', 'Sedge Small Grants', 'Minibus driver', 'Sedgeby Show']],
] as const;

describe.for(lists)('%s', ([tag, name, count, entries]) => {
  const asked = tag === 'search' ? 'query="sedge" ' : '';

  test('on its way: says so politely, and the link inside can be followed', async ({ page, show }) => {
    await show(tag, `${asked}controls="none"`, 'loading');
    expect(await texts(page, 'status')).toEqual([expect.stringMatching(/^Fetching/)]);
    expect(await names(page, 'region')).toEqual([name]);
    expect((await readOut(page)).filter(({ role }) => role === 'link').map((one) => one.name)).toEqual(['Lists']);
    expect(await told(page, 'heading')).toEqual([]);
  });

  test('there: one region, one heading of the level asked for, how many, and a list whose items begin with their names', async ({
    page,
    show,
  }) => {
    await show(tag, `${asked}controls="none" heading="In the village" heading-level="3"`, 'full');
    await expect.poll(() => texts(page, 'status')).toEqual([count]);
    expect(await names(page, 'region')).toEqual(['In the village']);
    const headings = (await told(page, 'heading')).map((one) => [one.name, one.states['level']]);
    expect(headings[0]).toEqual(['In the village', 3]);
    const below = headings.slice(1).filter(([words]) => (entries as readonly unknown[]).includes(words));
    expect(below.map(([words]) => words)).toEqual(entries);
    expect(new Set(below.map(([, level]) => level))).toEqual(new Set([tag === 'events' ? 5 : 4]));
    const all = await readOut(page);
    const items = all.flatMap((one, index) =>
      one.role === 'listitem' ? [all.slice(index).find(({ role }) => role === 'heading')?.name] : [],
    );
    expect(items.filter((item) => (entries as readonly unknown[]).includes(item))).toEqual(expect.arrayContaining([...entries]));
    // What a link leads to is plain without what stands around it.
    expect((await names(page, 'link')).filter((words) => !words || /^(here|more|read more|link|details)$/i.test(words))).toEqual([]);
    expect(all.filter(({ states }) => states['busy'])).toEqual([]);
  });

  test('empty or failed: told in the same place, with a way on', async ({ page, show }) => {
    await show(tag, `${asked}controls="none"`, 'empty');
    await expect.poll(() => texts(page, 'status')).toEqual([expect.stringMatching(/^(No|Nothing)/)]);
    expect((await told(page, 'link')).length + (await told(page, 'button')).length).toBeGreaterThan(0);
    await show(tag, `${asked}controls="none"`, 'down');
    await expect.poll(() => texts(page, 'status')).toEqual([expect.stringMatching(/could not|cannot|not be/i)]);
    expect(await names(page, 'button')).toContain('Try again');
    await show(tag, `${asked}controls="none"`, 'partial');
    await expect.poll(async () => (await told(page, 'alert')).length).toBe(1);
  });
});

describe('a place', () => {
  test('is one region with its name, and what is in it under headings one below', async ({ page, show }) => {
    await show('place', 'place="little-sedgeby" heading-level="3"', 'full');
    await page.locator('.glance').waitFor();
    expect((await names(page, 'region'))[0]).toBe('Little Sedgeby');
    expect((await told(page, 'heading')).map((one) => one.states['level'])).toEqual([3, 4, 4, 4, 4, 4]);
  });

  test('that is on its way, is none, or has no answer says so as a status', async ({ page, show }) => {
    await show('place', 'place="little-sedgeby"', 'loading');
    expect((await readOut(page)).find(({ role }) => role === 'status')?.text).toMatch(/^Fetching|^Looking/);
    for (const answers of ['nowhere', 'down']) {
      await show('place', 'place="little-sedgeby"', answers);
      await expect.poll(async () => (await texts(page, 'status')).join()).toMatch(/know|could not|cannot|not be/i);
    }
  });
});

describe.for([
  ['suggest', 'Add a group'],
  ['funding-alerts', 'Tell me of new funding by e-mail'],
  ['eligibility', 'Which funds may you apply to?'],
] as const)('the form %s', ([tag, closed]) => {
  test('is a region with a heading of the level asked for; each of its fields has a name, and a failure is a status', async ({
    page,
    show,
  }) => {
    await show(tag, 'heading="For us" heading-level="4"', 'full');
    expect(await names(page, 'region')).toEqual(['For us']);
    expect((await told(page, 'heading')).map((one) => [one.name, one.states['level']])).toEqual([['For us', 4]]);
    await page.locator('[part=button]').first().click();
    await page.locator('form').waitFor();
    const fields = (await readOut(page)).filter(({ role }) => /^(textbox|combobox|checkbox|radio|searchbox|spinbutton)$/.test(role));
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter((one) => !one.name)).toEqual([]);
    await show(tag, '', 'down');
    expect(await names(page, 'button')).toEqual([closed]);
    await page.locator('[part=button]').first().click();
    await expect.poll(async () => (await texts(page, 'status')).join()).toMatch(/could not|cannot|not be|no answer/i);
  });
});
