import { describe, expect } from 'vitest';
import { axe, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { plainPage, type Site } from '../testkit/site.ts';

const field = (path: string, label: string, type: string, more = {}) => ({
  ...{ path, label, type, hint: null, maximum: 200, required: false, choices: [], autocomplete: null, present: '' },
  ...more,
});
const sender = [
  field('sender/email', 'Your e-mail address', 'EMAIL', { required: true }),
  field('sender/role', 'What are you to it?', 'CHOICE', {
    required: true,
    choices: [
      { value: 'RUNS', label: 'I run it' },
      { value: 'OTHER', label: 'None of these' },
    ],
  }),
];
const newForm = [
  field('name', 'Name of the group', 'LINE', { required: true, hint: 'As people know it.' }),
  field('summary', 'What it is', 'TEXT', { required: true }),
  field('places', 'Village, town or district', 'LINE', { required: true }),
  field('themes', 'What it is about', 'CHOICES', {
    choices: [
      { value: 'a', label: 'Arts' },
      { value: 'b', label: 'Health' },
    ],
  }),
  field('times/day', 'Day it meets', 'CHOICE', {
    choices: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((value) => ({ value, label: value })),
  }),
  field('contact/consent', 'They agree', 'TICK'),
  ...sender,
];
const form = (fields: object[], listingName: string | null = null) => ({ data: { answer: { token: 'a-token', listingName, fields } } });
const sent = { data: { answer: { email: 'jo@example.org' } } };
const asked = (site: Site, name: string) => site.asked.filter((one) => one.name === name);

const add = (attributes = 'place="Soham" heading="Add your group"') =>
  plainPage(
    `<fingerpost-suggest ${attributes}><a href="https://fingerpost.example/suggest/groups">Add your group</a></fingerpost-suggest>`,
  );

describe('the form in a host page', () => {
  test('opens at a button, is filled in by keyboard alone, and says what happens next', async ({ page, site }) => {
    site.answers = { OpenSuggestionForm: form(newForm), SuggestListing: sent, SuggestAlike: { data: { listedAlready: [] } } };
    await open(page, site, add());
    const button = page.getByRole('button', { name: 'Add a group' });
    await button.waitFor();
    expect(await layoutShift(page)).toBeLessThan(0.1);
    expect(await axe(page)).toEqual([]);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the group').waitFor();
    expect(await axe(page)).toEqual([]);
    // The first field has the focus; the others come in their order.
    await page.keyboard.type('Soham Singers');
    await page.keyboard.press('Tab');
    await page.keyboard.type('We sing.');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Village, town or district').inputValue()).toBe('Soham');
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab']) {
      if (await page.getByLabel('Your e-mail address').evaluate((element) => element.matches(':focus'))) break;
      await page.keyboard.press(key);
    }
    await page.keyboard.type('jo@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('One more step: look in your mailbox').waitFor();
    expect(await focused(page)).toContain('One more step');
    const [request] = asked(site, 'SuggestListing');
    expect(request?.method).toBe('POST');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.variables).toEqual({
      kind: 'GROUP',
      token: 'a-token',
      trap: '',
      language: 'en',
      values: [
        { path: 'name', values: ['Soham Singers'] },
        { path: 'summary', values: ['We sing.'] },
        { path: 'places', values: ['Soham'] },
        { path: 'sender/email', values: ['jo@example.org'] },
        { path: 'sender/role', values: ['RUNS'] },
      ],
    });
  });

  test('keeps what was typed, tells each fault at its field, and takes the reader there', async ({ page, site }) => {
    const faults = [
      { path: 'themes', message: 'Choose at most one.' },
      { path: 'sender/email', message: 'Write it like name@example.org.' },
    ];
    site.answers = {
      OpenSuggestionForm: form(newForm),
      SuggestListing: { data: { answer: { message: 'Two.', faults } } },
      SuggestAlike: 500,
    };
    await open(page, site, add());
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Name of the group').fill('Soham Singers');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('There is something to put right');
    expect(await page.getByLabel('Name of the group').inputValue()).toBe('Soham Singers');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write it like name@example.org.' }).click();
    expect(await page.getByLabel('Your e-mail address').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await page.getByLabel('Your e-mail address').getAttribute('aria-invalid')).toBe('true');
  });

  test('offers what is listed already while somebody types', async ({ page, site }) => {
    const node = {
      slug: 'soham-community-singers',
      name: 'Soham Community Singers',
      url: 'https://fingerpost.example/groups/soham-community-singers',
      places: [{ name: 'Soham' }],
    };
    site.answers = { OpenSuggestionForm: form(newForm), SuggestAlike: { data: { listedAlready: [node] } } };
    await open(page, site, add());
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Name of the group').pressSequentially('Soham Singers');
    await page.getByText('Is it one of these?').waitFor();
    expect(await page.getByRole('link', { name: /^Soham Community Singers, Soham/ }).getAttribute('href')).toBe(node.url);
    expect(await page.getByRole('link', { name: /^Correct Soham Community Singers instead/ }).getAttribute('href')).toMatch(
      /\/suggest\/change\/soham-community-singers$/,
    );
    expect(asked(site, 'SuggestAlike')[0]?.variables).toEqual({
      ...{ kind: 'GROUP', name: 'Soham Singers', place: 'Soham' },
      ...{ postcode: null, website: null },
    });
    expect(await axe(page)).toEqual([]);
  });

  test('about an entry shows what stands there and sends only what was changed', async ({ page, site }) => {
    const fields = [
      field('name', 'Name', 'LINE', { present: 'Singers' }),
      field('contacts/3/phone', 'Phone: Office', 'PHONE', { present: '01353 1' }),
      ...sender,
    ];
    site.answers = { OpenSuggestionForm: form(fields, 'Singers'), SuggestChange: sent };
    await open(page, site, plainPage('<fingerpost-suggest listing="singers"><a href="/x">Tell us</a></fingerpost-suggest>'));
    await page.getByRole('button', { name: 'Tell us what is wrong' }).click();
    await page.getByLabel('Phone: Office').fill('01353 2');
    await page.getByLabel('Your e-mail address').fill('jo@example.org');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('look in your mailbox').waitFor();
    expect(asked(site, 'SuggestChange')[0]?.variables).toEqual({
      listing: 'singers',
      token: 'a-token',
      trap: '',
      language: 'en',
      values: [
        { path: 'contacts/3/phone', values: ['01353 2'] },
        { path: 'sender/email', values: ['jo@example.org'] },
      ],
    });
  });

  test('loses nothing when the service does not answer, and leads to the page instead of the form', async ({ page, site }) => {
    site.answers = { OpenSuggestionForm: 502 };
    await open(page, site, add());
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByRole('link', { name: 'Use the form on our own page' }).waitFor();
    site.answers = { OpenSuggestionForm: form(newForm), SuggestListing: 502, SuggestAlike: 502 };
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Name of the group').fill('Soham Singers');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Nothing you wrote is lost').waitFor();
    expect(await page.getByLabel('Name of the group').inputValue()).toBe('Soham Singers');
  });

  test('fits a small phone', async ({ page, site }) => {
    site.answers = { OpenSuggestionForm: form(newForm) };
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, site, add());
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByText('More about it, if you like').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const folder = process.env['SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/widget-phone.png`, fullPage: true });
  });
});
