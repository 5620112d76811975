/** Alerts in a real browser, by keyboard alone, with and without JavaScript: from the form to the mailbox, and to the end of it. */
import type { Page } from 'playwright-core';
import { axe } from '../../../widgets/testkit/browser.ts';
import { linksFor } from '../../alerts/links.ts';
import { linkTo } from '../../alerts/testkit.ts';
import { leastSeconds } from '../../curation/submissions/form-token.ts';
import { expect } from '../../testkit/fixture.ts';
import { phone, picture, test } from '../testkit/visiting.ts';

/** Nothing for axe, nothing to scroll sideways, one heading; light and dark, wide and on the narrowest phone. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const [width, viewport] of [
    ['wide', { width: 1280, height: 900 }],
    ['phone', phone.viewport],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: width === 'wide' ? 'dark' : 'light' });
    expect(await axe(page), `${name}, ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(viewport.width);
    await page.emulateMedia({ colorScheme: 'light' });
    await picture(page, `alerts-${name}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

for (const [how, javaScriptEnabled] of [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)
  test(`somebody asks for alerts, says yes, changes, pauses and stops them, ${how}`, { timeout: 90_000 }, async ({
    visit,
    db,
    origin,
    clock,
  }) => {
    const email = `clerk@${javaScriptEnabled ? 'with' : 'without'}.example`;
    const look = (page: Page, name: string) => (javaScriptEnabled ? looksRight(page, name) : Promise.resolve());
    const page = await visit('/alerts?place=Somersham&theme=older-people', { javaScriptEnabled });
    await look(page, 'form');
    expect(await page.getByLabel('Villages, towns or districts').inputValue()).toBe('Somersham');
    expect(await page.getByLabel('Funding', { exact: true }).isChecked()).toBe(true);
    clock.pass(leastSeconds);
    await press(page, 'Ask for these alerts');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('Fill in “Your e-mail address”.');
    expect(await page.title()).toMatch(/^Mistake: /);
    await look(page, 'faults');
    await summary.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(email);
    await press(page, 'Ask for these alerts');
    await page.getByRole('heading', { level: 1, name: 'One more step: look in your mailbox' }).waitFor();
    await look(page, 'sent');

    await page.goto(`${origin}/alerts/confirm?link=${await linkTo(db, email)}`);
    expect(await page.getByRole('main').textContent()).toMatch(/tell c….?@.*\.example of funding in Somersham/s);
    await look(page, 'confirm');
    await press(page, 'Yes, send them to me');
    await page.getByRole('heading', { level: 1, name: 'Your alerts' }).waitFor();
    expect(await page.getByRole('status').textContent()).toContain('From now on');
    await look(page, 'manage');

    await page.getByLabel('Villages, towns or districts').fill('Xyzzyford');
    await press(page, 'Save');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Villages, towns or districts').inputValue()).toBe('Xyzzyford');
    await look(page, 'manage-faults');
    await page.getByLabel('Villages, towns or districts').fill('Soham, Ely');
    await page.getByLabel('At most once a week').check();
    await press(page, 'Save');
    await page.getByText('It is saved.').waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(/funding in .*(Ely and Soham|Soham and Ely)/s);

    await press(page, 'For 30 days');
    await page.getByText('It is paused.').waitFor();
    await look(page, 'paused');
    await press(page, 'Start them again');
    await page.getByText('It is started again.').waitFor();

    const row = await db.alertSubscription.findFirstOrThrow({ where: { email } });
    expect(row).toMatchObject({ state: 'ACTIVE', pace: 'WEEKLY' });
    await page.goto((await linksFor(db, origin)).of(row).unsubscribe);
    await look(page, 'unsubscribe');
    await press(page, 'Stop them');
    await page.getByRole('heading', { level: 1, name: 'These alerts have stopped' }).waitFor();
    await look(page, 'stopped');
    expect((await db.alertSubscription.findFirstOrThrow({ where: { email } })).state).toBe('ENDED');
    await press(page, 'Start them again');
    await page.getByText('It is started again.').waitFor();
  });

test('whoever did not ask says so once, and is never written to', { timeout: 30_000 }, async ({ visit, db, origin, clock }) => {
  const email = 'not-me@never.example';
  const page = await visit('/alerts');
  await page.getByLabel('Your e-mail address').fill(email);
  clock.pass(leastSeconds);
  await press(page, 'Ask for these alerts');
  await page.getByRole('heading', { level: 1, name: 'One more step: look in your mailbox' }).waitFor();
  await page.goto(`${origin}/alerts/confirm?link=${await linkTo(db, email)}`);
  await press(page, 'Never write to this address');
  await page.getByRole('heading', { level: 1, name: 'We never write to you' }).waitFor();
  await looksRight(page, 'never');
  expect(await db.alertSubscription.count({ where: { email, state: { not: 'ENDED' } } })).toBe(0);
});
