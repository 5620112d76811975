/** Lists in other languages than English, in a browser: nothing of ours is left in English, and what comes from the record is marked as English. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { words as events } from './events/words/en.ts';
import { words as finding } from './finding/words/en.ts';
import { words as groups } from './groups/words/en.ts';
import { words as fundWords } from './parts/fund-words/words/en.ts';
import { words as parts } from './parts/words/en.ts';
import { words as searching } from './search/words/en.ts';
import * as answers from './testkit/answers.ts';
import { axe, open, test } from './testkit/browser.ts';
import {
  event,
  eventRest,
  events as eventsOf,
  role,
  roleRest,
  roles,
  venue,
  venueRest,
  venues as venuesOf,
} from './testkit/kind-answers.ts';
import { words as venues } from './venues/words/en.ts';
import { words as volunteering } from './volunteering/words/en.ts';

const names = ['groups', 'venues', 'volunteering', 'events', 'funding', 'search'] as const;
const one = (name: string, attributes = '') =>
  `<fingerpost-${name} ${attributes}><a href="https://fingerpost.example/">.</a></fingerpost-${name}>`;
const host = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>.</title><meta name="viewport" content="width=device-width"></head><body><main><h1 lang="en">Sedgeby</h1>${body}</main><script type="module" src="/embed/fingerpost.js"></script></body></html>`;

const singers = answers.group('Sedgeby Singers', { activities: [{ ...answers.meeting, next: [{ start: answers.nextWeek() }] }] });
const all = {
  Groups: answers.groups(answers.edges([singers, answers.group('Sedge Fen Gardeners')], 3.2)),
  GroupDetails: answers.details,
  Venues: venuesOf([venue('Sedgeby Village Hall')], 3.2),
  VenueDetails: venueRest,
  Opportunities: roles([role('Minibus driver')], 3.2),
  OpportunityDetails: roleRest,
  Events: eventsOf([event('Sedgeby Show')], 3.2),
  EventDetails: eventRest,
  Funds: answers.funds([answers.fund('Sedge Small Grants')]),
  FundDetails: answers.fundRest(),
  Search: answers.search(),
  Wider: answers.wider,
};

/** As the server says them in the language it is asked for; what is not here has no name in it. */
const said: Record<string, Record<string, string>> = {
  pl: {
    'Music and singing': 'Muzyka i śpiew',
    'Older people': 'Osoby starsze',
    'Step-free way in': 'Wejście bez stopni',
    Kitchen: 'Kuchnia',
    Stage: 'Scena',
    'Tuesdays, 7.30pm to 9pm': 'we wtorki, 19:30–21:00',
    'Tuesdays, 10am to noon': 'we wtorki, 10:00–12:00',
  },
  uk: {
    'Music and singing': 'Музика та спів',
    'Older people': 'Люди старшого віку',
    'Tuesdays, 7.30pm to 9pm': 'щовівторка, 19:30–21:00',
    'Tuesdays, 10am to noon': 'щовівторка, 10:00–12:00',
  },
};
function translated(answer: unknown, language: string): unknown {
  if (Array.isArray(answer)) return answer.map((one) => translated(one, language));
  if (typeof answer !== 'object' || answer === null) return answer;
  const row: Record<string, unknown> = Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, translated(value, language)]));
  const words = (key: string) => said[language]?.[String(row[key])];
  if (typeof row['label'] === 'string' && !('url' in row))
    return { ...row, label: words('label') ?? row['label'], labelLanguage: words('label') ? language : 'en-GB' };
  return 'inWords' in row ? { ...row, inWords: words('inWords') ?? row['inWords'] } : row;
}
type Asked = { language?: string; translated?: boolean };
const inLanguage = (answers: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      ({ language, translated: isAsked }: Asked) => (language && isAsked ? (translated(answer, language) as object) : answer),
    ]),
  );

/** What is said in no other language than the page's: text and labels, but for what is marked as English. */
const ours = (page: Page, name: string) =>
  page.locator(`fingerpost-${name}`).evaluate((element) => {
    const walk = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (node instanceof Element && (node.getAttribute('lang') === 'en-GB' || node.matches('style, slot'))) return '';
      const label = node instanceof Element ? (node.getAttribute('aria-label') ?? '') : '';
      return `${label} ${[...node.childNodes].map(walk).join(' ')}`;
    };
    return walk(element.shadowRoot as Node).replace(/\s+/g, ' ');
  });

const strings = (said: unknown): string[] =>
  typeof said === 'string' ? [said] : said && typeof said === 'object' ? Object.values(said).flatMap(strings) : [];
/** Whatever we say in English as it stands and may begin a line with, and the pieces of what we say with a fact in it. */
const english = [
  ...new Set(
    strings([parts, fundWords, finding, groups, venues, volunteering, events, searching]).filter((words) => /^[A-Z].{4}/.test(words)),
  ),
  ...['Search ', 'Kept by', 'From Fingerpost', 'For older', 'Covers', ' ages ', 'Confirmed by', 'Not yet', 'Closes', 'in all'],
];
const inEnglish =
  /\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|March|April|May|June|July|August|October|December|\d+ miles|\d(am|pm)|not known|[Aa]n hour|persons?|people or|\d rooms?|under 18s)\b/;

async function ready(page: Page, name: string, status: string) {
  await page.locator(`fingerpost-${name} .status`, { hasText: status }).waitFor();
}

test('lists in Polish and Ukrainian leave nothing of ours in English, opened too, pass axe and fit at 320 px', async ({ page, site }) => {
  site.answers = inLanguage(all);
  await page.setViewportSize({ width: 320, height: 800 });
  const controls = 'controls="query place themes audiences kinds capacity hirer price facilities commitment home age when who map"';
  for (const [lang, statuses] of [
    ['pl', ['2 grupy.', '1 miejsce.', '1 oferta', '1 nadchodzące', '1 fundusz', 'wynik']],
    ['uk', ['2 групи.', '1 приміщення.', '1 волонтерська', '1 майбутня', '1 фонд', 'результат']],
  ] as const) {
    await open(page, site, host(lang, names.map((name) => one(name, `${controls} near="little-sedgeby" query="sedge"`)).join('')));
    for (const [index, name] of names.entries()) {
      await ready(page, name, statuses[index] ?? '');
      for (const summary of await page.locator(`fingerpost-${name} summary`).all()) await summary.click();
    }
    await page.waitForFunction(() => !document.querySelector('fingerpost-groups')?.shadowRoot?.textContent?.includes('…'));
    await page.waitForTimeout(150);
    for (const name of names) {
      // How much time a role takes is told in the record's own words, in the middle of a line of ours.
      const said = (await ours(page, name)).replace('2 hours, Tuesdays', '');
      expect(
        english.filter((words) => said.includes(words)),
        `${lang} ${name}: ${said}`,
      ).toEqual([]);
      expect(inEnglish.exec(said)?.[0], `${lang} ${name}: ${said}`).toBeUndefined();
    }
    expect(await page.locator('fingerpost-groups .base').getAttribute('lang')).toBe(lang);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
  }
});

test('at 320 px every choice of a kind stays in its room, and no cell of a table says its head again', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const lang of ['en', 'pl', 'lt', 'ro', 'uk', 'pt']) {
    site.answers = inLanguage(all);
    const tables = names.filter((name) => name !== 'search').map((name) => one(name, 'layout="table" controls="none"'));
    await open(page, site, host(lang, one('search', 'query="sedge"') + tables.join('')));
    await page.locator('fingerpost-search .entry').first().waitFor();
    for (const name of names) await page.locator(`fingerpost-${name} .entry`).first().waitFor();
    const wide = await page
      .locator('fingerpost-search .kinds label')
      .evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth).map(({ textContent }) => textContent));
    expect(wide, lang).toEqual([]);
    const twice = await page
      .locator('td[data-label]')
      .evaluateAll((cells) => cells.filter((cell) => cell.textContent?.trim().startsWith(cell.getAttribute('data-label') ?? '.')));
    expect(twice, lang).toEqual([]);
  }
});

test('elements of one page speak each its own language; one nobody wrote is English', async ({ page, site }) => {
  site.answers = { ...all, Groups: answers.groups([]), Venues: 502 };
  page.setDefaultTimeout(5000);
  const body = [
    one('groups', 'lang="ro" place="little-sedgeby"'),
    one('venues', 'lang="pt-BR"'),
    one('events', 'lang="cy"'),
    one('funding'),
  ];
  await open(page, site, host('lt', body.join('')));
  await ready(page, 'groups', 'Lista este încă goală.');
  await page.getByText('Cele mai apropiate pe care le știm:').or(page.getByText('Spuneți-ne ce lipsește')).first().waitFor();
  await ready(page, 'venues', 'Não foi possível carregar a lista.');
  await ready(page, 'events', '1 event.');
  await ready(page, 'funding', '1 fondas.');
  expect(await page.locator('fingerpost-venues .base').getAttribute('lang')).toBe('pt-PT');
  expect(await page.locator('fingerpost-funding [part~=name]').getAttribute('lang')).toBe('en-GB');
  // The form that a list opens speaks as the list does, and the place picker too.
  await page.getByRole('button', { name: 'Spuneți-ne ce lipsește' }).click();
  await page.locator('fingerpost-wish').getByText('Ce lipsește?').waitFor();
});

test('themes, audiences, access and times come in the language spoken; a theme without a name in it is marked as English', async ({
  page,
  site,
}) => {
  page.setDefaultTimeout(5000);
  site.answers = inLanguage({
    ...all,
    Groups: answers.groups(answers.edges([answers.group('Sedgeby Singers', { activities: [{ ...answers.meeting, next: [] }] })])),
  });
  await open(page, site, host('pl', one('groups', 'controls="themes audiences"') + one('venues', 'lang="en"')));
  await ready(page, 'groups', '1 grupa.');
  await page.locator('fingerpost-venues .entry').waitFor();
  const groups = page.locator('fingerpost-groups');
  const options = groups.locator('select[name=theme] option');
  expect(await options.allTextContents()).toEqual(['Dowolny temat', 'Muzyka i śpiew (4)', 'Gardening and growing (2)']);
  expect(await options.evaluateAll((all) => all.map((option) => option.getAttribute('lang')))).toEqual([null, 'pl', 'en-GB']);
  expect(await groups.locator('[part~=facts]').textContent()).toContain('Dla kogo: osoby starsze');
  expect(await groups.locator('[part~=next]').textContent()).toBe('Spotkania: we wtorki, 19:30–21:00, Sedgeby Village Hall');
  await groups.locator('summary').first().click();
  await groups.getByText('Wejście bez stopni: ').waitFor();
  expect(await groups.locator('dl span[lang=en-GB]', { hasText: 'Hearing loop' }).count()).toBe(1);
  const asked = (name: string) => site.asked.find((one) => one.name === name)?.variables;
  expect(asked('Groups')).toMatchObject({ language: 'pl', translated: true });
  expect(asked('GroupDetails')).toMatchObject({ language: 'pl', translated: true });
  // As it was asked before there were any: what is kept for English is kept once.
  expect(asked('Venues')).not.toHaveProperty('language');
  // Another language asks anew.
  await groups.evaluate((element) => element.setAttribute('lang', 'uk'));
  await page.waitForFunction(() => document.querySelector('fingerpost-groups')?.shadowRoot?.textContent?.includes('Музика та спів'));
});
