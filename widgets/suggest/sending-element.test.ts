/** The same in every form of an element: while it is sent, when nothing came of it, and where the reader is then. */
import { describe, expect } from 'vitest';
import { focused, open, test } from '../testkit/browser.ts';
import { plainPage, type Site } from '../testkit/site.ts';

const field = { label: 'Your e-mail address', type: 'EMAIL', hint: null, maximum: 200 };
const opened = (path: string) => {
  const fields = [{ ...field, path, required: true, choices: [], autocomplete: null, present: '' }];
  return { data: { answer: { token: 'a-token', listingName: null, fields } } };
};
const asked = (site: Site, name: string) => site.asked.filter((one) => one.name === name).length;

const forms = [
  {
    tag: 'suggest',
    form: opened('sender/email'),
    opens: 'OpenSuggestionForm',
    sends: 'SuggestListing',
    open: 'Add a group',
    send: 'Send',
  },
  {
    tag: 'funding-alerts',
    form: opened('email'),
    opens: 'OpenAlertForm',
    sends: 'SubscribeAlerts',
    open: 'Tell me of new funding by e-mail',
    send: 'Ask for these alerts',
  },
] as const;

describe.for(forms)('$tag', ({ tag, form, opens, sends, ...buttons }) => {
  test('that is pressed twice asks once, and keeps the focus where it was pressed', async ({ page, site }) => {
    const answer = Promise.withResolvers<object>();
    site.answers = { [opens]: () => answer.promise };
    await open(page, site, plainPage(`<fingerpost-${tag}></fingerpost-${tag}>`));
    const button = page.getByRole('button', { name: buttons.open });
    await button.dblclick();
    await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
    expect(await focused(page)).toBe(buttons.open);
    answer.resolve(form);
    const address = page.getByLabel('Your e-mail address');
    await address.waitFor();
    expect(asked(site, opens)).toBe(1);
    const sent = Promise.withResolvers<object>();
    site.answers[sends] = () => sent.promise;
    await address.fill('jo@example.org');
    await page.getByRole('button', { name: buttons.send }).dblclick();
    sent.resolve({ data: { answer: { email: 'jo@example.org' } } });
    await page.getByText('One more step').waitFor();
    expect(asked(site, sends)).toBe(1);
  });

  test('keeps what was typed and says what to do when there is no line, too much or no answer', async ({ page, site }) => {
    site.answers = { [opens]: 502 };
    await open(page, site, plainPage(`<fingerpost-${tag}></fingerpost-${tag}>`));
    await page.getByRole('button', { name: buttons.open }).click();
    await page.getByText('We could not reach Fingerpost.').waitFor();
    expect(await focused(page)).toContain('Use the form on our own page');
    site.answers = { [opens]: form, [sends]: 429 };
    await page.getByRole('button', { name: buttons.open }).click();
    const address = page.getByLabel('Your e-mail address');
    await address.fill('jo@example.org');
    const told = async (words: string) => {
      await page.getByRole('button', { name: buttons.send }).click();
      await page.getByText(words).waitFor();
      await expect.poll(() => focused(page)).toContain(words);
      expect(await address.inputValue()).toBe('jo@example.org');
    };
    await told('Too much has come from your connection');
    site.answers[sends] = 500;
    await told('We could not reach Fingerpost.');
    await page.context().setOffline(true);
    await told('You are offline.');
  });
});
