/** Every element by keyboard alone, as its browser tells it to whoever cannot see it: what has the focus, in which order, and that it shows. */
import { describe, expect } from 'vitest';
import { answersIn } from './testkit/answers.ts';
import { focusOf, goTo, readOut, said, tabThrough } from './testkit/assisted.ts';
import { open, test as withSite } from './testkit/browser.ts';
import { plainPage, type Site } from './testkit/site.ts';

const test = withSite.extend<{ show: (tag: string, attributes: string, answers?: string) => Promise<void> }>({
  show: async ({ page, site }, use) => {
    await use(async (tag, attributes, answers = 'full') => {
      site.answers = answersIn(answers);
      const element = `<fingerpost-${tag} ${attributes}><a href="/lists">Lists</a></fingerpost-${tag}>`;
      await open(page, site, plainPage(`<p><a href="#">Before</a></p>${element}<p><a href="#">After</a></p>`));
      await page.locator(`fingerpost-${tag} :is(.entry, .glance, form, [part=button])`).first().waitFor();
    });
  },
});
const spoken = async (page: Parameters<typeof focusOf>[0]) => said(await focusOf(page));
const askedLast = ({ asked }: Site, name: string) => asked.findLast((one) => one.name === name)?.variables;

describe('the order of what has the focus is the order in which it is read, and ends behind the element:', () => {
  const walks: readonly [tag: string, attributes: string, answers: string, stops: readonly string[]][] = [
    [
      'groups',
      'heading="Groups" controls="query place themes"',
      'many',
      [
        'searchbox Search groups',
        'combobox Place (village, town or postcode)',
        'button Search',
        'combobox Theme',
        ...['Sedgeby Singers', 'Sedgeby Gardeners', 'Tuesday Lunch Club'].flatMap((name) => [
          `link ${name}`,
          `DisclosureTriangle How to join, and more : ${name}`,
        ]),
        'button Show more groups',
        'link Fingerpost',
        'link Something wrong?',
      ],
    ],
    [
      'search',
      'query="sedge"',
      'full',
      [
        ...['searchbox What are you looking for?', 'combobox Place (village, town or postcode)', 'button Search'],
        ...['combobox Theme', 'radio Everything'],
        ...['Sedgeby Singers', 'Sedgeby Village Hall', 'Sedge Small Grants', 'Minibus driver', 'Sedgeby Show'].map(
          (name) => `link ${name}`,
        ),
        ...['link Fingerpost', 'link Something wrong?'],
      ],
    ],
    [
      'place',
      'place="little-sedgeby"',
      'full',
      [
        ...['groups', 'venues', 'funds', 'roles', 'events'].map((many) => `link 4 ${many}`),
        ...['Sedgeby Singers', 'Sedgeby Village Hall', 'Sedge Small Grants', 'Minibus driver', 'Sedgeby Show'].map(
          (name) => `link ${name}`,
        ),
        ...['link Tell us what is missing', 'link Everything for Little Sedgeby', 'link Fingerpost', 'link Something wrong?'],
      ],
    ],
  ];
  for (const [tag, attributes, answers, stops] of walks)
    test(tag, async ({ page, show }) => {
      await show(tag, attributes, answers);
      expect(await tabThrough(page)).toEqual(['link Before', ...stops, 'link After']);
      // And back, out at the other end.
      await page.locator('a', { hasText: 'After' }).focus();
      await goTo(page, 'link Before', 'Shift+Tab');
    });

  for (const tag of ['eligibility', 'suggest', 'funding-alerts', 'wish'])
    test(`${tag}, with every question`, async ({ page, show }) => {
      await show(tag, '');
      if (tag !== 'wish') {
        await goTo(page, said((await readOut(page)).find(({ role }) => role === 'button') ?? (await focusOf(page))));
        await page.keyboard.press('Enter');
        await expect.poll(() => spoken(page)).not.toMatch(/^(button|none|RootWebArea)/);
        await page.locator('a', { hasText: 'Before' }).focus();
      }
      const stops = await tabThrough(page, 90);
      expect(stops.filter((stop) => / (shows no|has no room|lies beneath|is off)/.test(stop))).toEqual([]);
      expect(stops.at(-1)).toBe('link After');
      const reads = (await readOut(page)).map(said);
      // Radios are one stop, wherever they are chosen.
      const places = stops.filter((stop) => !stop.startsWith('radio')).map((stop) => reads.indexOf(stop));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });
});

describe('a list', () => {
  test('is filtered, opened, closed and left, and an open entry holds a link to share and whose phone it is', async ({
    page,
    site,
    show,
  }) => {
    await show('groups', 'controls="query themes"');
    await goTo(page, 'searchbox Search groups');
    await page.keyboard.type('sing');
    await page.keyboard.press('Enter');
    await expect.poll(() => askedLast(site, 'Groups')?.['query']).toBe('sing');
    expect(await spoken(page)).toBe('searchbox Search groups');
    await goTo(page, 'combobox Theme');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => JSON.stringify(askedLast(site, 'Groups')?.['filter'])).toContain('themes');
    await page.locator('.entry').first().waitFor();
    const opener = 'DisclosureTriangle How to join, and more : Sedgeby Singers';
    expect((await goTo(page, opener)).states['expanded']).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByText('Come along, or phone first.').waitFor();
    expect((await focusOf(page)).states['expanded']).toBe(true);
    await goTo(page, 'link 01353 000000, The office');
    const share = await goTo(page, 'link fingerpost.example/sedgeby-singers');
    expect(share.states['url']).toBe('https://fingerpost.example/sedgeby-singers');
    await goTo(page, opener, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await focusOf(page)).states['expanded']).toBe(false);
    expect(await spoken(page)).toBe(opener);
  });

  test('goes on from where a reader pressed for more', async ({ page, show }) => {
    await show('groups', 'controls="none" limit="3"', 'many');
    await goTo(page, 'button Show more groups');
    const lastStands = () => page.locator('.entry').nth(2).boundingBox();
    const before = await lastStands();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.entry').count()).toBe(6);
    // At the first that is new, though the button is still there, below them all; and nothing above it has moved.
    await expect
      .poll(() => page.evaluate(() => document.querySelector('fingerpost-groups')?.shadowRoot?.activeElement?.closest('.entry')))
      .toBeTruthy();
    expect(await spoken(page)).toBe('link Sedgeby Singers');
    expect(await lastStands()).toEqual(before);
  });

  test('offers places under a field: arrows walk them, Escape puts them away, Enter takes one', async ({ page, site, show }) => {
    await show('groups', 'controls="place"');
    await goTo(page, 'combobox Place (village, town or postcode)');
    await page.keyboard.type('sedge');
    await expect.poll(async () => (await focusOf(page)).states['expanded']).toBe(true);
    await expect.poll(async () => (await readOut(page)).filter(({ role }) => role === 'option').length).toBe(2);
    await page.keyboard.press('ArrowDown');
    const lit = (await readOut(page)).filter(({ role, states }) => role === 'option' && states['selected']);
    expect(lit.map(({ name }) => name)).toEqual([expect.stringMatching(/^Little Sedgeby/)]);
    expect((await focusOf(page)).states['activedescendant']).toBeDefined();
    await page.keyboard.press('Escape');
    expect((await focusOf(page)).states['expanded']).toBe(false);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => JSON.stringify(askedLast(site, 'Groups'))).toContain('little-sedgeby');
    expect(await spoken(page)).toBe('combobox Place (village, town or postcode)');
  });
});

describe('a form', () => {
  const opened = async (page: Parameters<typeof focusOf>[0], button: string) => {
    await goTo(page, `button ${button}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page)).not.toMatch(/^(button|none|RootWebArea)/);
  };
  const forms = [
    ['suggest', 'Add a group'],
    ['funding-alerts', 'Tell me of new funding by e-mail'],
  ] as const;
  for (const [tag, button] of forms) {
    test(`${tag}: what is wrong is announced and has the focus, leads to its field, and the field says so`, async ({ page, show }) => {
      await show(tag, '', 'faults');
      await opened(page, button);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focusOf(page)).role).toBe('alert');
      await page.keyboard.press('Tab');
      const { role, name } = await focusOf(page);
      expect(role).toBe('button');
      await page.keyboard.press('Enter');
      const field = await focusOf(page);
      expect(field.role).toBe('textbox');
      expect(field.states['invalid']).toBe('true');
      expect(field.description).toContain(name);
    });

    test(`${tag}: what was sent is told where the focus goes`, async ({ page, show }) => {
      await show(tag, '');
      await opened(page, button);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? ''))
        .toMatch(/One more/);
    });
  }

  test('eligibility: the answer is announced and has the focus; the funds come next', async ({ page, show }) => {
    await show('eligibility', 'heading="May we apply?"');
    await opened(page, 'May we apply?');
    await page.keyboard.press('Enter');
    await goTo(page, 'button See which funds');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focusOf(page)).role).toBe('status');
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).role).toMatch(/link|DisclosureTriangle/);
  });

  test('wish: told when taken; when not, why stands with the field', async ({ page, show }) => {
    await show('wish', '', 'faults');
    await goTo(page, 'textbox What is missing?');
    await goTo(page, 'button Tell us');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focusOf(page)).states['invalid']).toBe('true');
    expect((await focusOf(page)).description).toContain('Say what is missing');
    await show('wish', '');
    await goTo(page, 'textbox What is missing?');
    await page.keyboard.type('A choir');
    await goTo(page, 'button Tell us');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focusOf(page)).role).toBe('status');
  });
});
