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
  site.answers = all;
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
      // In a result of a search, the record's timetable stands in the middle of a line of ours.
      const said = (await ours(page, name)).replace('Tuesdays, 7.30pm to 9pm', '').replace('2 hours, Tuesdays', '');
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
