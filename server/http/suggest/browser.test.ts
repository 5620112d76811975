/** The public's forms in a real browser: by keyboard alone, with and without JavaScript, from the first field to the queue. */
import type { Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { compareDue } from '../../curation/duplicates/sweep.ts';
import { leastSeconds } from '../../curation/submissions/form-token.ts';
import { linkTo } from '../../curation/submissions/testkit.ts';
import { describe, expect } from '../../testkit/fixture.ts';
import { phone, picture, test } from '../testkit/visiting.ts';

const pages = [
  '/suggest',
  '/suggest/groups?name=Ramsey+Ukulele+Band&place=Ramsey',
  '/suggest/venues',
  '/suggest/funding',
  '/suggest/volunteering',
  '/suggest/events',
  '/suggest/change/somersham-timebank',
  '/suggest/report/somersham-timebank',
  '/suggest/claim/somersham-timebank',
  '/suggest/sent',
  '/suggest/confirm?link=nothing',
];

describe('every form', () => {
  for (const path of pages)
    test(`${path} gives axe nothing to find, light and dark, and fits a small phone`, async ({ visit }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await visit(path, { colorScheme });
        expect(await axe(page)).toEqual([]);
        if (colorScheme === 'light') await picture(page, `wide${path.replace(/\W+/g, '-')}`);
      }
      const small = await visit(path, phone);
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await picture(small, `phone${path.replace(/\W+/g, '-')}`);
    });
});

/** Tabs to the field with this label and types, as somebody does who has no mouse. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first();
  for (let tabs = 0; tabs < 120; tabs++) {
    if (await field.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await field.evaluate((element) => element === document.activeElement), `${label} is reached by Tab`).toBe(true);
  if (text === ' ') await page.keyboard.press('Space');
  else await page.keyboard.type(text);
}

async function pressButton(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

const howItRuns = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

for (const [how, javaScriptEnabled] of howItRuns)
  test(`a keyboard user lists a group unhindered, ${how}`, { timeout: 60_000 }, async ({ visit, db, origin, clock }) => {
    const name = `Willow Weavers ${javaScriptEnabled ? 'of Ramsey' : 'of Soham'}`;
    const email = `willow@${javaScriptEnabled ? 'with' : 'without'}.example`;
    const page = await visit('/groups?q=willow+weaving', { javaScriptEnabled });
    await page.getByRole('link', { name: 'Add a group' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Add a group' }).waitFor();
    // Playwright looks into pages with a script of its own, so focus is followed by role where the page may run none.
    const fill = javaScriptEnabled
      ? (label: string, text: string) => typeInto(page, label, text)
      : async (label: string, text: string) => {
          await page.getByLabel(label).first().focus();
          await page.keyboard.press(text === ' ' ? 'Space' : 'Control+A');
          if (text !== ' ') await page.keyboard.type(text);
        };
    // In the order of the form: the keyboard only goes forward.
    if (javaScriptEnabled) await page.getByLabel('Name of the group').focus();
    await page.keyboard.press('Control+A');
    await fill('Name of the group', name);
    await fill('What it is, in a sentence or two', `We weave baskets from willow, ${how}. All are welcome.`);
    await fill('Phone number for the public', '01353 234567');
    await fill('Your e-mail address', email);
    await fill('I run it or help to run it', ' ');
    clock.pass(leastSeconds);
    await pressButton(page, 'Send the group');
    // The place was left out: told at the top, with a link to the field, and nothing lost.
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('Fill in “Village, town or district”.');
    expect(await page.getByLabel('Name of the group').inputValue()).toBe(name);
    expect(await page.getByLabel('I run it or help to run it').isChecked()).toBe(true);
    expect(await page.title()).toMatch(/^Mistake: /);
    if (javaScriptEnabled) {
      expect(await axe(page)).toEqual([]);
      await picture(page, 'wide-faults');
    }
    await summary.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ramsey');
    await pressButton(page, 'Send the group');
    await page.getByRole('heading', { level: 1, name: 'One more step: look in your mailbox' }).waitFor();
    expect(await db.queueItem.count({ where: { title: name } })).toBe(0);
    await page.goto(`${origin}/suggest/confirm?link=${await linkTo(db, email)}`);
    if (javaScriptEnabled) await picture(page, 'wide-confirm');
    await pressButton(page, 'Yes, send it');
    await page.getByRole('heading', { level: 1, name: 'Thank you. It is with us now' }).waitFor();
    expect(await db.queueItem.count({ where: { title: name, kind: 'SUBMISSION' } })).toBe(1);
  });

test('what is listed already is offered before it is listed again, and correcting it begins from there', async ({ visit, db }) => {
  await compareDue(db, new Date());
  const page = await visit('/suggest/groups?name=The+Somersham+Time+Bank&place=Somersham', { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Send the group' }).click();
  await page.getByRole('heading', { name: 'Is it one of these?' }).waitFor();
  await picture(page, 'wide-alike');
  expect(await page.getByRole('button', { name: 'It is none of these: send it' }).count()).toBe(1);
  await page.getByRole('link', { name: 'This is it: correct it instead' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Something wrong? Somersham Timebank' }).waitFor();
});

test('a change sends only what was changed', { timeout: 30_000 }, async ({ visit, db, origin, clock }) => {
  const page = await visit('/groups/somersham-timebank', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Tell us what is wrong' }).click();
  await page.getByLabel('What it is, in a sentence or two').fill('People in Somersham swap an hour of help for an hour of help.');
  await page.getByLabel('Your e-mail address').fill('member@timebank.example');
  await page.getByLabel('I go there or use it').check();
  clock.pass(leastSeconds);
  await page.getByRole('button', { name: 'Send the change' }).click();
  await page.getByRole('heading', { name: 'One more step: look in your mailbox' }).waitFor();
  await page.goto(`${origin}/suggest/confirm?link=${await linkTo(db, 'member@timebank.example')}`);
  await page.getByRole('button', { name: 'Yes, send it' }).click();
  const item = await db.queueItem.findFirstOrThrow({ where: { kind: 'CHANGE', listing: { slug: 'somersham-timebank' } } });
  expect(Object.keys(item.changes as object)).toEqual(['summary']);
});
