import { describe, expect } from 'vitest';
import { axe, focused, layoutShift, open, test } from '../testkit/browser.ts';
import { plainPage, type Site } from '../testkit/site.ts';

const words = {
  data: {
    types: [
      { slug: 'unregistered-group', label: 'Group without a register number' },
      { slug: 'school', label: 'School' },
    ],
    themes: [{ slug: 'food', label: 'Food' }],
    audiences: [{ slug: 'carers', label: 'Carers' }],
  },
};

const reason = (verdict: string, inWords: string, more = {}) => ({
  ...{ verdict, inWords, names: [], whatWouldChangeIt: null, choice: null, onlyYouKnow: false, criterion: { inWords } },
  ...more,
});
const fund = (name: string, more = {}) => ({
  ...{ id: name, kind: 'FUND', slug: name.toLowerCase().replaceAll(' ', '-'), name, url: `https://fingerpost.example/funding/x` },
  ...{ roundState: 'OPEN', nextDeadline: '2999-12-04T12:00:00Z', amount: { least: 20_000, most: 100_000, typical: null } },
  ...more,
});
const answer = {
  data: {
    checkEligibility: [
      {
        verdict: 'YES',
        fund: fund('Sedge Small Grants'),
        reasons: [reason('YES', 'You are one of those it is for: group without a register number.')],
      },
      {
        verdict: 'MAYBE',
        fund: fund('Reed Fund', { roundState: 'UNCONFIRMED', nextDeadline: null, amount: null }),
        reasons: [
          reason('MAYBE', 'The group must have a bank account in its own name.', {
            whatWouldChangeIt: 'Tell us whether your group has one.',
          }),
          reason('MAYBE', 'Only you can answer this.', { onlyYouKnow: true, criterion: { inWords: 'Is your idea new?' } }),
          reason('YES', 'You work in Soham, where the money is for.'),
        ],
      },
      {
        verdict: 'NO',
        fund: fund('Heron Fund'),
        reasons: [
          reason('NO', 'It pays £200 to £1,000; you need £5,000.', {
            whatWouldChangeIt: 'Ask for £1,000 or less, and look for the rest somewhere else.',
          }),
          reason('NO', 'It is only for these: school.', { choice: 1, whatWouldChangeIt: 'Ask one of these.' }),
          reason('YES', 'Your group is registered, as it must be.', { choice: 1 }),
        ],
      },
    ],
  },
};
const asked = (site: Site, name: string) => site.asked.filter((one) => one.name === name);

const form = (attributes = 'place="Soham" heading="Is there money for us?"') =>
  plainPage(
    `<fingerpost-eligibility ${attributes}><a href="https://fingerpost.example/funding/check">Which funds may you apply to?</a></fingerpost-eligibility>`,
  );
const button = { name: 'Is there money for us?' };
const send = { name: 'See which funds' };
const picture = async (page: import('playwright-core').Page, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('may we apply, in a host page', () => {
  test('opens at a button, is filled in by keyboard alone, and says yes, perhaps and no with why', async ({ page, site }) => {
    site.answers = { EligibilityWords: words, CheckEligibility: answer };
    await open(page, site, form());
    await page.getByRole('button', button).waitFor();
    expect(await layoutShift(page)).toBeLessThan(0.1);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', button).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What are you?').waitFor();
    expect(await axe(page)).toEqual([]);
    await picture(page, 'eligibility-form');
    // The first field has the focus; the others come in their order.
    await page.keyboard.type('Group');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Where do you work?').inputValue()).toBe('Soham');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('£5,000');
    await page.keyboard.press('Enter');
    await page.getByText('Of 3 funds: 1 you would qualify for, 1 perhaps, 1 not.').waitFor();
    expect(await focused(page)).toContain('Of 3 funds');
    expect(await axe(page)).toEqual([]);
    const widget = page.locator('fingerpost-eligibility');
    expect(await widget.getByRole('heading').allTextContents()).toEqual([
      'Is there money for us?',
      'You would qualify (1)',
      'Sedge Small Grants',
      'Perhaps (1)',
      'Reed Fund',
    ]);
    await widget.getByText('Not for you as it is (1)').press('Enter');
    await widget.getByText('Ask for £1,000 or less').waitFor();
    const text = await widget.getByRole('region').innerText();
    expect(text).toContain('£200 to £1,000. Closes Wednesday 4 December 2999.');
    expect(text).toContain('Nobody has confirmed that it is open');
    expect(text).toMatch(/Only you can answer:\s+Is your idea new\?/);
    // One of two alternatives is met: the other is nobody's business.
    expect(text).not.toContain('only for these: school');
    expect(await axe(page)).toEqual([]);
    await picture(page, 'eligibility-answer');

    const [request] = asked(site, 'CheckEligibility');
    expect(request?.method).toBe('POST');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.variables).toMatchObject({
      first: 40,
      applicant: { applicantType: 'unregistered-group', places: ['Soham'], amount: 500_000, hasBankAccount: null, incomeBand: null },
    });
    expect(await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0);
  });

  test('tells each fault at its field, keeps what was typed, and sends nothing', async ({ page, site }) => {
    site.answers = { EligibilityWords: words };
    await open(page, site, form());
    await page.getByRole('button', button).click();
    await page.getByLabel('How much do you need?').fill('lots');
    await page.getByText('More questions').click();
    await page.getByLabel('In which year').fill('2999');
    await page.getByRole('button', send).click();
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('There is something to put right');
    expect(await page.getByLabel('How much do you need?').inputValue()).toBe('lots');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /Write the year/ }).click();
    expect(await page.getByLabel('In which year').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await page.getByLabel('In which year').getAttribute('aria-invalid')).toBe('true');
    expect(asked(site, 'CheckEligibility')).toEqual([]);
  });

  test('offers the places that one was perhaps meant to be', async ({ page, site }) => {
    const soham = { slug: 'soham', name: 'Soham', within: [{ name: 'East Cambridgeshire', kind: 'DISTRICT' }] };
    site.answers = {
      EligibilityWords: words,
      CheckEligibility: ({ applicant }) =>
        (applicant as { places: string[] }).places[0] === 'soham' ? answer : { errors: [{ message: 'We could not find a place' }] },
      EligibilityPlaces: { data: { places: [soham] } },
    };
    await open(page, site, form('heading="Is there money for us?" place="Sohamm"'));
    await page.getByRole('button', button).click();
    await page.getByRole('button', send).click();
    await page.getByRole('button', { name: 'Soham, East Cambridgeshire' }).click();
    await page.getByText('Of 3 funds').waitFor();
    expect(await page.getByLabel('Where do you work?').inputValue()).toBe('soham');
  });

  test('tells the page that there is an answer and which fund is chosen, but nothing of what was asked', async ({ page, site }) => {
    site.answers = { EligibilityWords: words, CheckEligibility: answer };
    await open(page, site, form());
    await page.evaluate(() => {
      const told: object[] = [];
      Object.assign(window, { told });
      for (const name of ['fingerpost-load', 'fingerpost-select'])
        document.addEventListener(name, (event) => {
          event.preventDefault();
          told.push({ ...event, type: event.type, isTrusted: undefined });
        });
    });
    await page.getByRole('button', button).click();
    await page.getByRole('button', send).click();
    await page.getByRole('link', { name: 'Sedge Small Grants' }).click();
    const told = await page.evaluate(() => JSON.stringify((window as unknown as { told: object[] }).told));
    expect(JSON.parse(told)).toEqual([
      { type: 'fingerpost-load', shown: 3 },
      { type: 'fingerpost-select', listing: expect.objectContaining({ slug: 'sedge-small-grants' }) },
    ]);
    expect(page.url()).toBe(`${site.origin}/`);
  });

  test('loses nothing when the service does not answer, and leads to the page instead of the form', async ({ page, site }) => {
    site.answers = { EligibilityWords: 502 };
    await open(page, site, form());
    await page.getByRole('button', button).click();
    const link = page.getByRole('link', { name: 'Use the form on our own page' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/funding\/check\?place=Soham$/);
    site.answers = { EligibilityWords: words, CheckEligibility: 502, EligibilityPlaces: 502 };
    await page.getByRole('button', button).click();
    await page.getByLabel('How much do you need?').fill('500');
    await page.getByRole('button', send).click();
    await page.getByText('Nothing you wrote is lost').waitFor();
    expect(await page.getByLabel('How much do you need?').inputValue()).toBe('500');
    expect(await axe(page)).toEqual([]);
  });

  test('asks only what the page wants asked, and sends what it set', async ({ page, site }) => {
    site.answers = { EligibilityWords: words, CheckEligibility: { data: { checkEligibility: [] } } };
    await open(page, site, form('heading="Is there money for us?" place="Soham" themes="food" controls="type amount" limit="5"'));
    await page.getByRole('button', button).click();
    await page.getByLabel('What are you?').waitFor();
    expect(await page.getByLabel('Where do you work?').count()).toBe(0);
    await page.getByRole('button', send).click();
    await page.getByText('No fund is open or about to open at present.').waitFor();
    expect(asked(site, 'CheckEligibility')[0]?.variables).toMatchObject({ first: 5, applicant: { places: ['Soham'], themes: ['food'] } });
  });

  test('fits a small phone, and shows its edges where colours are forced', async ({ page, site }) => {
    site.answers = { EligibilityWords: words, CheckEligibility: answer };
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, site, form());
    await page.getByRole('button', button).click();
    await page.getByText('More questions').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, 'eligibility-form-phone');
    await page.getByRole('button', send).click();
    await page.getByText('Not for you as it is').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, 'eligibility-answer-phone');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await axe(page)).toEqual([]);
    await picture(page, 'eligibility-forced');
  });
});
