import type { LocationVisibility } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { expect, test } from '../../testkit/fixture.ts';
import { makeLayers, makeWithheld, secrets } from '../../testkit/rows.ts';
import { jsonLdOf, pagesOn, wordsOf } from './testkit.ts';

const addresses = [
  '/groups/quiet-group',
  '/volunteering/quiet-role',
  '/events/quiet-event',
  '/funding/robin-fund',
  '/venues/canary-hall',
  '/groups',
  '/volunteering',
  '/events',
  '/?q=quiet',
  '/groups?place=canary-parish',
  '/?q=quiet&place=canary-parish',
  '/places/canary-parish',
  '/places/east-fen',
  '/sitemaps/1.xml',
  '/sitemaps/places.xml',
  ...['all', 'groups', 'venues', 'funding', 'volunteering', 'events'].flatMap((kind) =>
    ['atom', 'json', 'ics'].flatMap((form) => [`/feeds/${kind}.${form}`, `/feeds/${kind}.${form}?place=canary-parish`]),
  ),
  '/feeds/groups/quiet-group.ics',
  '/feeds/volunteering/quiet-role.ics',
  '/feeds/events/quiet-event.ics',
  '/digest?kind=groups&kind=venues&kind=volunteering&kind=events&place=canary-parish',
  '/digest.txt?kind=groups&kind=venues&kind=volunteering&kind=events&place=canary-parish',
];

/** The file's one group that withholds where it is, as far as a test needs. */
let made: Promise<unknown> | undefined;
async function withhold(db: Database, visibility: LocationVisibility): Promise<void> {
  made ??= makeLayers(db).then((layers) => makeWithheld(db, layers, visibility));
  await made;
  await db.location.updateMany({ where: { listing: { slug: { in: ['quiet-group', 'quiet-event'] } } }, data: { visibility } });
}

// A register number is only kept back with a hidden location (ARCHITECTURE.md 4).
const withheld = { HIDDEN: secrets, AREA: new RegExp(secrets.source.replace('|CANARY-1', ''), 'i') };

for (const visibility of ['HIDDEN', 'AREA'] as const)
  test(`no page gives away an address that is told as ${visibility}`, async ({ db }) => {
    await withhold(db, visibility);
    for (const address of addresses) {
      const page = await pagesOn(db)(address);
      expect(page?.status, address).toBe(200);
      expect(page?.body, address).not.toMatch(withheld[visibility]);
    }
  });

test('the page of a hidden group names no place finer than a district, in words or in JSON-LD', async ({ db }) => {
  await withhold(db, 'HIDDEN');
  for (const address of ['/groups/quiet-group', '/volunteering/quiet-role', '/events/quiet-event']) {
    const { body = '' } = (await pagesOn(db)(address)) ?? {};
    expect(wordsOf(body), address).not.toMatch(/Canary/);
    expect(JSON.stringify(jsonLdOf(body)), address).not.toMatch(/Canary|address|geo/i);
    expect(body, address).not.toMatch(/canary/i);
  }
});

test('no feed, calendar or digest says more of a hidden group than its district', async ({ db }) => {
  await withhold(db, 'HIDDEN');
  const read = async (address: string) => (await pagesOn(db)(address))?.body ?? '';
  expect(await read('/feeds/events/quiet-event.ics')).not.toMatch(/canary/i);
  const { items } = JSON.parse(await read('/feeds/all.json')) as { items: { title: string }[] };
  const quiet = items.filter(({ title }) => title.startsWith('Quiet'));
  expect(quiet.length).toBeGreaterThan(0);
  expect(JSON.stringify(quiet)).not.toMatch(/canary/i);
  const hall = items.filter(({ title }) => title === 'Canary Hall');
  expect(JSON.stringify(hall)).not.toMatch(/quiet/i);
  const told = (await read('/digest.txt?kind=groups&kind=events&kind=volunteering'))
    .split('\n\n')
    .filter((part) => part.startsWith('Quiet'));
  expect(told.join()).not.toMatch(/canary/i);
});

test('the page of a venue names nobody who does not tell that they meet there', async ({ db }) => {
  await withhold(db, 'HIDDEN');
  const { body = '' } = (await pagesOn(db)('/venues/canary-hall')) ?? {};
  expect(body).not.toMatch(/quiet/i);
});

test('in a list near a place, nothing hidden carries a distance', async ({ db }) => {
  await withhold(db, 'HIDDEN');
  const { body = '' } = (await pagesOn(db)('/groups?place=canary-parish')) ?? {};
  const entry = body.split('<li class="result">').find((part) => part.includes('Quiet Group'));
  expect(entry ?? '').not.toContain('class="arm"');
});
