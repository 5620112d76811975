/**
 * Nothing is wider than its window: pages in each language we speak, with names and addresses as long as they come. What others check of a page they check in
 * English (browser.test.ts); words are longest elsewhere, and a mailbox has no spaces.
 */
import type { Page } from 'playwright-core';
import { kindWords } from '../../../widgets/pages/kinds.ts';
import { languages } from '../../../widgets/parts/language.ts';
import type { Database } from '../../database.ts';
import { expect } from '../../testkit/fixture.ts';
import { makeActivity, makeEvent, makeFund, makeGroup, makeRole, makeVenue } from '../../testkit/rows.ts';
import { test } from '../testkit/visiting.ts';

const host = 'cambridgeshire-and-peterborough-wildlife-watchers.example';

/** One entry of each kind, whose words do not break of themselves. */
async function makeLong(db: Database): Promise<string[]> {
  const place = await db.place.findUniqueOrThrow({ where: { slug: 'somersham' } });
  const asked = (kind: string) => ({
    name: `Hydroelectricity and Electroencephalography ${kind}`,
    slug: `long-${kind}`,
    places: [place],
    location: { visibility: 'EXACT' as const, placeId: place.id, lines: ['Llanfairpwllgwyngyllgogerychwyrndrobwll Almshouses'] },
    contacts: {
      create: [
        { role: 'Correspondence', phone: '01487 000000', email: `membership-correspondence@${host}`, textRelay: true, public: true },
      ],
    },
    links: { create: [{ kind: 'WEBSITE' as const, url: `https://${host}/` }] },
  });
  const group = await makeGroup(db, asked('group'));
  await makeActivity(db, { groupId: group.id, name: 'Electroencephalographers’ get-together' });
  await makeVenue(db, asked('venue'));
  await makeFund(db, asked('fund'));
  await makeRole(db, { ...asked('role'), groupId: group.id });
  await makeEvent(db, { ...asked('event'), hosts: [group.id] });
  return ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'].map(
    (kind, index) => `${kindWords[kind as 'GROUP'].path}/long-${['group', 'venue', 'fund', 'role', 'event'][index]}`,
  );
}

const fixed = [
  ...['/', '/?q=library&place=ramsey', '/groups?q=trombone&place=somersham&theme=food', '/groups?place=Sohamm', '/not-here'],
  ...['/venues?place=somersham', '/funding'],
  ...['/groups/cambridgeshire-county-council', '/groups/cambridge-and-peterborough-rape-crisis-partnership'],
  ...['/places/somersham', '/places/somersham/booklet?theme=food&print=large', '/places/somersham/noticeboard'],
  ...['/funding/awards', '/funding/check?type=&amount=lots&place=Sohamm', '/digest?place=somersham', '/missing', '/alerts'],
  ...['/suggest', '/suggest/groups', '/suggest/claim/somersham-timebank', '/embed?element=groups&place=somersham', '/embed/live'],
];
/** Whose heads and cells share a line as soon as there is room for one. */
const tables = ['groups', 'venues', 'funding', 'volunteering', 'events'].map((name) => `/embed/frame/fingerpost-${name}?layout=table`);

/** Every page in these; in the others what has no room to give: the arms of the front page and the heads of tables. */
const longest: ReadonlySet<string> = new Set(['pl', 'uk']);

async function tooWide(page: Page, address: string, widths: readonly number[]): Promise<string[]> {
  await page.goto(address);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    const wide = await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
      return document.documentElement.scrollWidth;
    });
    if (wide > width) found.push(`${address} is ${wide} pixels wide in a window of ${width}`);
  }
  return found;
}

test('no page is wider than its window, in any language', { timeout: 90_000 }, async ({ visit, db }) => {
  const entries = await makeLong(db);
  const inLanguage = async (language: string) => {
    // Without a script they are as wide, and there sooner.
    const page = await visit('/privacy', { javaScriptEnabled: false });
    const found: string[] = [];
    for (const address of longest.has(language) ? [...fixed, ...entries, ...tables] : ['/', tables[3] ?? '']) {
      const asked = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
      found.push(...(await tooWide(page, asked, tables.includes(address) ? [320, 660, 768, 1280] : [320])));
    }
    return found;
  };
  expect((await Promise.all(languages.map(inLanguage))).flat()).toEqual([]);
});
