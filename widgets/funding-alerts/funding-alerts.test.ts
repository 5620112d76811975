import { describe, expect } from 'vitest';
import { axe, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { plainPage, type Site } from '../testkit/site.ts';

const field = (path: string, label: string, type: string, more = {}) => ({
  ...{ path, label, type, hint: null, maximum: 200, required: false, choices: [], autocomplete: null, present: '' },
  ...more,
});
const choices = (...values: string[]) => ({ choices: values.map((value) => ({ value, label: `The word ${value}` })) });
const fields = [
  field('email', 'Your e-mail address', 'EMAIL', { required: true, hint: 'We use it for this alone.' }),
  field('kinds', 'What do you want to hear of?', 'CHOICES', { required: true, present: 'FUND', ...choices('FUND', 'EVENT') }),
  field('places', 'Villages, towns or districts', 'LINE'),
  field('pace', 'How often?', 'CHOICE', { required: true, present: 'AT_ONCE', ...choices('AT_ONCE', 'DAILY', 'WEEKLY') }),
  field('themes', 'What it should be about', 'CHOICES', choices('arts', 'health')),
  field('applicantType', 'What are you?', 'CHOICE', choices('a', 'b', 'c', 'd', 'e', 'f', 'g')),
  field('onlyEligible', 'Only what we may apply for', 'TICK'),
];
const form = { data: { answer: { token: 'a-token', fields } } };
const sent = { data: { answer: { email: 'jo@example.org' } } };
const asked = (site: Site, name: string) => site.asked.filter((one) => one.name === name);
const button = 'Tell me of new funding by e-mail';

const signUp = (attributes = 'place="Soham" themes="health" heading="Money for Soham"') =>
  plainPage(
    `<fingerpost-funding-alerts ${attributes}><a href="https://fingerpost.example/alerts?place=soham">Be told of funding in Soham</a></fingerpost-funding-alerts>`,
  );

describe('alerts in a host page', () => {
  test('are asked for by keyboard alone, with what the page says filled in', async ({ page, site }) => {
    site.answers = { OpenAlertForm: form, SubscribeAlerts: sent };
    await open(page, site, signUp());
    await page.getByRole('button', { name: button }).waitFor();
    expect(await layoutShift(page)).toBeLessThan(0.1);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Villages, towns or districts').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.getByLabel('Villages, towns or districts').inputValue()).toBe('Soham');
    // What to hear of has the focus; where, how often, what it is about, and the address come in their order.
    expect(await page.getByLabel('The word FUND').evaluate((element) => element.matches(':focus'))).toBe(true);
    for (const key of ['Tab', 'Tab', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
    expect(await page.getByLabel('The word health').isChecked()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Your e-mail address').focus();
    await page.keyboard.type('jo@example.org');
    await page.evaluate(() => document.addEventListener('fingerpost-sent', () => document.body.setAttribute('data-sent', 'yes')));
    await page.keyboard.press('Enter');
    await page.getByText('One more step: look in your mailbox').waitFor();
    expect(await focused(page)).toContain('One more step');
    expect(await page.locator('body').getAttribute('data-sent')).toBe('yes');
    const [request] = asked(site, 'SubscribeAlerts');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.variables).toEqual({
      token: 'a-token',
      trap: '',
      language: 'en',
      values: [
        { path: 'email', values: ['jo@example.org'] },
        { path: 'kinds', values: ['FUND'] },
        { path: 'places', values: ['Soham'] },
        { path: 'pace', values: ['DAILY'] },
        { path: 'themes', values: ['health'] },
      ],
    });
  });

  test('keep what was typed, tell each fault at its field, also among what was folded away', async ({ page, site }) => {
    const faults = [
      { path: 'applicantType', message: 'Choose another.' },
      { path: 'email', message: 'Write it like name@example.org.' },
    ];
    site.answers = { OpenAlertForm: form, SubscribeAlerts: { data: { answer: { message: 'Two.', faults } } } };
    await open(page, site, signUp('kinds="event role"'));
    await page.getByRole('button', { name: button }).click();
    await page.getByLabel('Villages, towns or districts').fill('Ely');
    await page.getByRole('button', { name: 'Ask for these alerts' }).click();
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('There is something to put right');
    expect(await page.getByLabel('What are you?').isVisible()).toBe(true);
    expect(await page.getByLabel('The word EVENT').isChecked()).toBe(true);
    expect(await page.getByLabel('The word FUND').isChecked()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write it like name@example.org.' }).click();
    expect(await page.getByLabel('Your e-mail address').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await page.getByLabel('Villages, towns or districts').inputValue()).toBe('Ely');
  });

  test('lead to the page when nobody answers, and take a new token for one that was spent', async ({ page, site }) => {
    site.answers = { OpenAlertForm: 500 };
    await open(page, site, signUp());
    await page.getByRole('button', { name: button }).click();
    const link = page.getByRole('link', { name: 'Use the form on our own page' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${site.origin}/alerts?places=Soham&themes=health`);
    let token = 0;
    site.answers = {
      OpenAlertForm: () => {
        token += 1;
        return { data: { answer: { token: `token ${token}`, fields } } };
      },
      SubscribeAlerts: { data: { answer: { message: 'Press the button again.', rule: 'form-too-old' } } },
    };
    await page.getByRole('button', { name: button }).click();
    await page.getByLabel('Your e-mail address').fill('jo@example.org');
    await page.getByRole('button', { name: 'Ask for these alerts' }).click();
    await page.getByText('Press the button again.').waitFor();
    site.answers['SubscribeAlerts'] = sent;
    await page.getByRole('button', { name: 'Ask for these alerts' }).click();
    await page.getByText('One more step: look in your mailbox').waitFor();
    expect(asked(site, 'SubscribeAlerts').map(({ variables }) => variables['token'])).toEqual(['token 1', 'token 2']);
  });

  for (const forcedColors of ['none', 'active'] as const)
    test(`fit a phone and a wide page, forced colours ${forcedColors}`, async ({ page, site }) => {
      site.answers = { OpenAlertForm: form };
      await page.emulateMedia({ forcedColors });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, site, signUp());
        await page.getByRole('button', { name: button }).click();
        await page.getByText('Only funding that fits you').click();
        await page.getByLabel('The word health').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (forcedColors === 'none') expect(await axe(page)).toEqual([]);
        const folder = process.env['SCREENSHOTS'];
        if (folder) await page.screenshot({ path: `${folder}/widget-${width}-${forcedColors}.png`, fullPage: true });
      }
    });

  test('without the script are a plain link', async ({ page, site }) => {
    site.page = signUp().replace(/<script.*<\/script>/, '');
    await page.goto('/');
    expect(await page.getByRole('link', { name: 'Be told of funding in Soham' }).isVisible()).toBe(true);
  });
});
