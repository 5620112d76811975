/** A clerk's ten minutes, in a real browser: choose, copy, paste on another website, see it there, and be told that it is live. */
import { axe } from '../../../widgets/testkit/browser.ts';
import { describe, expect } from '../../testkit/fixture.ts';
import { test } from '../../testkit/website.ts';

// Seeding a county may take as long as all that follows.
test.beforeAll(({ origin }) => expect(origin).toContain('http'));

const phone = { viewport: { width: 320, height: 640 } };
const full = '/embed?element=groups&place=somersham&theme=village&colours=own&colour-link=%239aa7e8&themes=health&layout=cards';

test('the plugin is there to download', async ({ origin }) => {
  const answer = await fetch(`${origin}/embed/wordpress.zip`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toContain(`define( 'FINGERPOST_ADDRESS', '${origin}' );`);
});

test('a clerk chooses, copies, pastes on another website, sees it there and is told that it is live', { timeout: 60_000 }, async ({
  visit,
  parish,
  origin,
}) => {
  const page = await visit('/embed');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.getByRole('radio', { name: /^Groups/ }).focus();
  await page.getByLabel('Village, town, district or postcode').pressSequentially('somer');
  await expect.poll(() => page.locator('#places option[value="Somersham"]').getAttribute('label')).toBe('Somersham, Huntingdonshire');
  await page.getByLabel('Village, town, district or postcode').fill('Somersham');
  await page.keyboard.press('Tab');
  await page.getByText('How it looks').click();
  await page.getByLabel('Heading', { exact: true }).fill('What "we" do <here>');
  // What the choices come to is shown as they are made: an element that works, and the code.
  const preview = page.frameLocator('[data-stage] iframe');
  await preview.getByRole('link', { name: 'Somersham Timebank' }).waitFor();
  await preview.getByRole('heading', { name: 'What "we" do <here>' }).waitFor();
  for (const [name, width] of [
    ['a phone', 320],
    ['a column', 600],
  ] as const) {
    await page.getByRole('radio', { name }).check();
    expect(await page.locator('[data-stage] iframe').evaluate((frame) => (frame as HTMLElement).offsetWidth)).toBe(width);
  }
  expect(await page.locator('#made-status').textContent()).toBe('Ready: What "we" do <here>.');
  expect(new URL(page.url()).searchParams.get('place')).toBe('somersham');

  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await page.getByText('Copied. Now paste it into your page.').waitFor();
  parish.body = await page.getByLabel('Code for WordPress', { exact: true }).inputValue();

  const site = await visit(parish.origin);
  await site.getByRole('link', { name: 'Somersham Timebank' }).waitFor();
  expect(await axe(site)).toEqual([]);

  await page.getByRole('link', { name: 'Is it live?' }).last().click();
  await page.getByLabel('Address of your page').fill(parish.origin);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Yes, it is live.' }).waitFor();
  await page.getByText('“Groups” is there, for Somersham.').waitFor();
  expect(new Set(asked)).toEqual(new Set([origin]));
  expect(await page.context().cookies()).toEqual([]);

  parish.body = parish.body.replace(/<script.*<\/script>/, '');
  await page.getByLabel('Address of your page').fill(parish.origin);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('heading', { name: 'Not quite: there is something to put right.' }).waitFor();
  await page.getByText('“Groups” is there, but our script is not.').waitFor();
  await page.getByLabel('Address of your page').fill('http://127.0.0.1:9/');
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByText('We only look at websites that anybody can open.').waitFor();
  expect(await axe(page)).toEqual([]);
});

test('without a script, a misspelt place is asked about, the code can be selected, and the check works', async ({ visit, parish }) => {
  const page = await visit('/embed', { javaScriptEnabled: false, ...phone });
  await page.getByRole('radio', { name: /^Funding grants/ }).check();
  await page.getByLabel('Village, town, district or postcode').fill('Sohamm');
  await page.getByRole('button', { name: 'Show me' }).click();
  await page.getByText('We could not find “Sohamm”. Did you mean one of these?').waitFor();
  await page.getByRole('link', { name: /^Soham,/ }).click();
  const code = page.getByLabel('Code for WordPress', { exact: true });
  expect(await code.inputValue()).toContain(
    '<fingerpost-funding place="soham" heading="Funding for Soham" style="display: block; min-height: 900px">',
  );
  expect(await page.locator('noscript iframe, .preview iframe').getAttribute('src')).toBe(
    '/embed/frame/funding?place=soham&heading=Funding+for+Soham',
  );
  expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
  parish.body = await code.inputValue();
  await page.getByRole('link', { name: 'Is it live?' }).first().click();
  await page.getByLabel('Address of your page').fill(parish.origin);
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByText('“Funding” is there, for Soham.').waitFor();
});

test('the builder in Polish makes a list in the language that was chosen for it, which is not its own', async ({ visit, parish }) => {
  const page = await visit('/embed?lang=pl');
  await page.getByRole('radio', { name: /^Grupy kluby/ }).check();
  await page.getByLabel('Wieś, miasto, dystrykt lub kod pocztowy').fill('Somersham');
  await page.getByRole('button', { name: 'Pokaż', exact: true }).click();
  const code = page.getByLabel('Kod dla WordPressa', { exact: true });
  await code.waitFor();
  expect(await code.inputValue()).toMatch(
    /<fingerpost-groups place="somersham" heading="Groups in Somersham" style="[^"]*">\n {2}<a href=/,
  );
  await page.getByText('Jak to wygląda', { exact: true }).click();
  await page.getByLabel('Język przycisków i napisów na liście').selectOption('uk');
  await expect.poll(() => code.inputValue()).toContain('<fingerpost-groups place="somersham" heading="Групи: Somersham" lang="uk" style=');
  expect(await code.inputValue()).toMatch(/<a href="[^"]*\/groups\?place=somersham&amp;lang=uk">Групи: Somersham<\/a>/);
  const kept = new URL(page.url()).searchParams;
  expect([kept.get('lang'), kept.get('speaks')]).toEqual(['pl', 'uk']);
  // Another language of the builder leaves the list as it is.
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByLabel('Code for WordPress', { exact: true }).waitFor();
  expect(await page.getByLabel('Code for WordPress', { exact: true }).inputValue()).toContain('lang="uk"');
  parish.body = await page.getByLabel('Code for WordPress', { exact: true }).inputValue();
  const live = await visit('/embed/live?lang=pl', { javaScriptEnabled: false });
  await live.getByLabel('Adres Twojej strony').fill(parish.origin);
  await live.getByRole('button', { name: 'Sprawdź' }).click();
  await live.getByText('„Grupy” jest na miejscu: Somersham.').waitFor();
  expect(await live.locator('html').getAttribute('lang')).toBe('pl');
});

test('a pale link is told of, and what is offered in its place is taken with one key', async ({ visit }) => {
  const page = await visit(full);
  await page.getByText('This link colour is too pale to read on this background: 2.1 to 1, it needs 4.5.').waitFor();
  await page.getByRole('link', { name: /^Try #/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^A link can be read on this background: 4\.[56] to 1/).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('colour-link')).not.toBe('#9aa7e8');
  // What was in focus stays a field to go on from.
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('colour-link');
});

test('another element brings its own questions, and keeps the place', async ({ visit }) => {
  const page = await visit('/embed?element=groups&place=somersham');
  await page.getByText('How it looks').click();
  await page.getByRole('checkbox', { name: 'what it is about' }).uncheck();
  await expect.poll(() => page.getByLabel('Code for WordPress', { exact: true }).inputValue()).toContain('controls="query"');
  await page.getByRole('radio', { name: /^May we apply/ }).check();
  await page.getByRole('checkbox', { name: 'bank account' }).waitFor();
  await expect
    .poll(() => page.getByLabel('Code for WordPress', { exact: true }).inputValue())
    .toContain('<fingerpost-eligibility place="somersham" heading=');
});

test('what an element alone is asked shows at once, in the code, the frame and the preview', async ({ visit }) => {
  const page = await visit('/embed?element=groups&place=somersham');
  await page.getByRole('radio', { name: /^Rooms for hire/ }).check();
  await page.getByText('Only some of it').click();
  await page.getByLabel('A room for at least so many people').fill('60');
  await page.getByLabel('Prices are for').selectOption('Private hire');
  await page.getByRole('group', { name: 'It must have' }).getByLabel('Kitchen', { exact: true }).check();
  const code = page.getByLabel('Code for WordPress', { exact: true });
  await expect.poll(() => code.inputValue()).toContain('hirer-class="private" capacity="60" facilities="kitchen" heading=');
  for (const [host, written] of [
    ['shortcode', /hirer-class="private" capacity="60" facilities="kitchen"/],
    ['wix', /hirer-class=private&capacity=60&facilities=kitchen/],
    ['drupal', /hirer-class="private" capacity="60"/],
    ['frame', /hirer-class=private&amp;capacity=60/],
  ] as const)
    expect(await page.locator(`#code-${host}`).inputValue()).toMatch(written);
  const shown = page.frameLocator('[data-stage] iframe').locator('fingerpost-venues');
  await shown.getByLabel('Room for').waitFor();
  expect(await shown.getAttribute('facilities')).toBe('kitchen');
  expect(new URL(page.url()).searchParams.get('capacity')).toBe('60');
  // What is left is asked of the next element, and only that.
  await page.getByRole('radio', { name: /^Suggest an entry/ }).check();
  await page.getByText('What the form begins with').waitFor();
  expect(new URL(page.url()).searchParams.get('capacity')).toBeNull();
});

test('without a script a role’s age and a funding alert’s kinds are asked and come back as they were', async ({ visit }) => {
  const page = await visit('/embed?element=volunteering&place=somersham', { javaScriptEnabled: false, ...phone });
  await page.getByText('Only some of it').click();
  await page.getByLabel('Open to people of this age').fill('15');
  await page.getByRole('checkbox', { name: 'only what can be done from home' }).check();
  await page.getByRole('checkbox', { name: 'Once', exact: true }).check();
  await page.getByRole('button', { name: 'Show me' }).click();
  const code = page.getByLabel('Code for WordPress', { exact: true });
  expect(await code.inputValue()).toContain('commitment="one_off" from-home="yes" age="15"');
  expect(await page.getByLabel('Open to people of this age').inputValue()).toBe('15');
  expect(await page.frameLocator('.preview iframe').getByRole('heading', { name: 'Ways to help in Somersham' }).count()).toBe(1);
  await page.goto('/embed?element=funding-alerts&kinds=event');
  expect(await page.getByRole('group', { name: 'What to hear of' }).getByRole('checkbox', { checked: true }).count()).toBe(1);
});

describe.for([full, '/embed?element=venues&place=somersham&capacity=60', '/embed?element=place&place=Conington', '/embed/live'])(
  '%s',
  (path) => {
    test('gives axe nothing to find, and fits the narrowest phone with room for thumbs', async ({ visit }) => {
      const page = await visit(path, phone);
      for (const fold of await page.locator('.builder-form summary').all()) await fold.click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), colorScheme).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const small = await page.$$eval(
        'button, input:not([type=hidden], [type=checkbox], [type=radio]), label:has(input), select, summary, .tap',
        (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 47.5).map((one) => one.outerHTML),
      );
      expect(small).toEqual([]);
    });
  },
);

test('a page of another website cannot have us look for its visitors, and nobody can for ever', async ({ origin, parish }) => {
  const post = (headers: Record<string, string>) =>
    fetch(`${origin}/embed/live`, { method: 'POST', headers, body: new URLSearchParams({ page: `${parish.origin}/` }) });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const answers = await Promise.all(Array.from({ length: 40 }, () => post({})));
  const statuses = new Set(answers.map(({ status }) => status));
  expect(statuses.has(429)).toBe(true);
  expect([...statuses].every((status) => [200, 429, 503].includes(status))).toBe(true);
});
