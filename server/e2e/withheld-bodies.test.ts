/** A hidden body is named beside nothing that tells where that is, in whatever part it plays there (docs/decisions/0045). */
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import {
  globalId,
  type Layers,
  type ListingAsked,
  makeEvent,
  makeFund,
  makeGroup,
  makeLayers,
  makeRole,
  makeVenue,
} from '../testkit/rows.ts';

let layers: Layers;
let run = 0;
test.beforeEach(async ({ db }) => {
  layers ??= await makeLayers(db);
  run += 1;
});

/** Without what only an event has. */
type Wishes = Omit<Partial<ListingAsked>, 'hosts'>;

const makeRefuge = (db: Database, asked: Partial<ListingAsked> = {}) =>
  makeGroup(db, { name: `Refuge ${run}`, location: { visibility: 'HIDDEN', placeId: layers.parish.id }, ...asked });

/** In every part that a body can play in a listing of any kind. */
const allOf = (body: number): Wishes => ({
  ownerId: body,
  stewardId: body,
  confirmedById: body,
  confirmedAt: new Date('2026-01-01T10:00:00Z'),
  confirmedAs: 'OWNER',
  revisions: {
    create: [{ version: 1, action: 'CONFIRMED', author: 'seed', bodyId: body, open: true, told: ['confirmed'], changes: {}, snapshot: {} }],
  },
});

async function namesBeside(db: Database, slug: string): Promise<string[]> {
  const { listing } = await ask(
    db,
    `{ listing(slug: "${slug}") { owner { name } steward { name } assurance { confirmedBy } changes { by } related { to { name } }
      ... on Fund { funder { name } manager { name } rounds { assurance { confirmedBy } } } ... on Venue { operator { name } managedBy { name } } } }`,
  );
  return JSON.stringify(listing).match(/Refuge \d+/g) ?? [];
}
const ownedBy = async (db: Database, id: number): Promise<string[]> =>
  (
    await ask(db, `{ search(first: 20, sort: NAME, filter: { owner: "${globalId('Group', id)}" }) { totalCount nodes { slug } } }`)
  ).search.nodes.map(({ slug }: { slug: string }) => slug);

describe('beside what tells where it is', () => {
  const places = {
    'an exact address': (db: Database, all: Wishes) =>
      makeGroup(db, { name: `Located ${run}`, location: { visibility: 'EXACT', placeId: layers.parish.id, lines: ['The Green'] }, ...all }),
    'a parish': (db: Database, all: Wishes) =>
      makeGroup(db, { name: `Located ${run}`, location: { visibility: 'AREA', placeId: layers.ward.id }, ...all }),
    'a parish it serves': (db: Database, all: Wishes) => makeGroup(db, { name: `Located ${run}`, places: [layers.parish], ...all }),
    'a place without a point': (db: Database, all: Wishes) => makeGroup(db, { name: `Located ${run}`, places: [layers.postcode], ...all }),
    'a venue': (db: Database, all: Wishes) => makeVenue(db, { name: `Located ${run}`, ...all }),
    'a role at a venue': async (db: Database, all: Wishes) => {
      const hall = await makeVenue(db, { name: `Hall ${run}` });
      return makeRole(db, { name: `Located ${run}`, venueId: hall.id, ...all });
    },
    'an event': (db: Database, all: Wishes) => makeEvent(db, { name: `Located ${run}`, places: [layers.county], ...all }),
  };
  for (const [what, make] of Object.entries(places))
    test(`such as ${what}, neither field nor filter names a hidden body`, async ({ db }) => {
      const refuge = await makeRefuge(db);
      const other = await make(db, allOf(refuge.id));
      await db.relation.create({ data: { fromId: refuge.id, toId: other.id, kind: 'PART_OF' } });
      expect(await namesBeside(db, `located-${run}`)).toEqual([]);
      expect(await ownedBy(db, refuge.id)).toEqual([]);
      const { listing } = await ask(db, `{ listing(slug: "refuge-${run}") { related { to { name } } } }`);
      expect(listing.related).toEqual([]);
      await db.location.update({ where: { listingId: refuge.id }, data: { visibility: 'AREA' } });
      expect((await namesBeside(db, `located-${run}`)).length).toBeGreaterThanOrEqual(5);
      expect(await ownedBy(db, refuge.id)).toEqual([`located-${run}`]);
    });

  test('a fund does not name its funder, nor a venue who runs it', async ({ db }) => {
    const refuge = await makeRefuge(db);
    const fund = await makeFund(db, { name: `Fund ${run}`, places: [layers.parish], funderId: refuge.id, managerId: refuge.id });
    await db.round.create({ data: { fundId: fund.id, confirmedAt: new Date(), confirmedById: refuge.id } });
    await makeVenue(db, { name: `Hall ${run}`, operatorId: refuge.id, managedById: refuge.id });
    expect(await namesBeside(db, `fund-${run}`)).toEqual([]);
    expect(await namesBeside(db, `hall-${run}`)).toEqual([]);
  });

  for (const status of ['SUSPENDED', 'ARCHIVED'] as const)
    test(`a hidden body that is ${status} is named no more than before`, async ({ db }) => {
      const refuge = await makeRefuge(db, { status });
      await makeVenue(db, { name: `Hall ${run}`, ...allOf(refuge.id) });
      expect(await namesBeside(db, `hall-${run}`)).toEqual([]);
      expect(await ownedBy(db, refuge.id)).toEqual([]);
    });
});

describe('beside what tells nothing of where it is', () => {
  test('a hidden body is named as any other: a fund for the whole county, what is hidden itself', async ({ db }) => {
    const refuge = await makeRefuge(db);
    await makeFund(db, { name: `Fund ${run}`, places: [layers.county], funderId: refuge.id, ...allOf(refuge.id) });
    const hidden = { visibility: 'HIDDEN' as const, placeId: layers.parish.id };
    await makeGroup(db, { name: `Hidden ${run}`, location: hidden, places: [layers.ward], ...allOf(refuge.id) });
    expect(await namesBeside(db, `fund-${run}`)).toHaveLength(5);
    expect(await namesBeside(db, `hidden-${run}`)).toHaveLength(4);
    expect(await ownedBy(db, refuge.id)).toEqual([`fund-${run}`, `hidden-${run}`]);
  });
});

test('a body that is hidden from now on is named no more at once, whatever statement says so', async ({ db }) => {
  const body = await makeGroup(db, { name: `Refuge ${run}` });
  await makeVenue(db, { name: `Hall ${run}`, ...allOf(body.id) });
  const named = async () => (await namesBeside(db, `hall-${run}`)).length > 0;
  expect(await named()).toBe(true);
  await db.$executeRaw`INSERT INTO "Location" ("listingId", visibility) VALUES (${body.id}, 'HIDDEN')`;
  expect(await named()).toBe(false);
  await db.$executeRaw`DELETE FROM "Location" WHERE "listingId" = ${body.id}`;
  expect(await named()).toBe(true);
  const other = await makeGroup(db, { name: `Other ${run}`, location: { visibility: 'HIDDEN' } });
  await db.$executeRaw`UPDATE "Location" SET "listingId" = ${body.id} WHERE "listingId" = ${other.id}`;
  expect(await named()).toBe(false);
  expect(await db.listing.findUniqueOrThrow({ where: { id: other.id }, select: { hidden: true } })).toEqual({ hidden: false });
});
