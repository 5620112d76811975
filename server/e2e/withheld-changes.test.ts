/** The public form follows every change of the true one at once, whatever statement makes it, and whoever makes another at the same moment. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import {
  type Layers,
  makeActivity,
  makeEvent,
  makeGroup,
  makeLayers,
  makeRole,
  makeVenue,
  secretAddress,
  secrets,
} from '../testkit/rows.ts';

let layers: Layers;
let run = 0;
test.beforeEach(async ({ db }) => {
  layers ??= await makeLayers(db);
  run += 1;
});

/** A group at a secret address that meets at a hall, with a role and an event there. Slugs are new for each test. */
async function made(db: Database, visibility: 'EXACT' | 'AREA' | 'HIDDEN' = 'EXACT') {
  const location = { visibility, ...secretAddress(layers) };
  const hall = await makeVenue(db, {
    name: `Hall ${run}`,
    location: { visibility: 'EXACT', placeId: layers.parish.id, lines: ['The Green'], latitude: 52.105, longitude: 0.605 },
  });
  const group = await makeGroup(db, { name: `Group ${run}`, location, places: [layers.ward] });
  const own = { ...location, visibility: 'EXACT' as const };
  const role = await makeRole(db, { name: `Role ${run}`, groupId: group.id, venueId: hall.id, location: own });
  const event = await makeEvent(db, { name: `Event ${run}`, hosts: [group.id], venueId: hall.id, location: own, places: [layers.ward] });
  await makeActivity(db, { name: `Activity ${run}`, groupId: group.id, venueId: hall.id });
  await db.relation.create({ data: { fromId: group.id, toId: hall.id, kind: 'MEETS_AT' } });
  return { hall, group, role, event };
}

const told = 'location { visibility place { kind } address { lines postcode } point { latitude } } places { kind }';
const around = (db: Database) =>
  ask(
    db,
    `{
      group: listing(slug: "group-${run}") { ${told} related { to { name } } ... on Group { meetsAt { name } activities { venue { name } } } }
      role: listing(slug: "role-${run}") { ${told} ... on Opportunity { venue { name } } }
      event: listing(slug: "event-${run}") { ${told} ... on Event { venue { name } } }
      hall: listing(slug: "hall-${run}") { related { to { name } } ... on Venue { groups { name } events { name } } }
      near: search(query: "${run}", near: { latitude: 52.123456, longitude: 0.654321, withinKm: 0.5 }) { nodes { name } }
    }`,
  );
const set = (db: Database, listingId: number, visibility: string) =>
  db.$executeRaw`UPDATE "Location" SET visibility = ${visibility}::"LocationVisibility" WHERE "listingId" = ${listingId}`;

const nothingTold = {
  group: { location: null, related: [], meetsAt: [], activities: [{ venue: null }], places: [{ kind: 'DISTRICT' }] },
  role: { location: null, venue: null },
  event: { location: null, venue: null, places: [{ kind: 'DISTRICT' }] },
  hall: { groups: [], events: [], related: [] },
  near: { nodes: [] },
};
const allTold = {
  group: { location: { visibility: 'EXACT', address: { postcode: 'AA1 1ZZ' } }, meetsAt: [{ name: /Hall/ }] },
  role: { location: { address: { postcode: 'AA1 1ZZ' } } },
  event: { location: { address: { postcode: 'AA1 1ZZ' } } },
};
const expectAllTold = (answer: unknown) => {
  expect(answer).toMatchObject({ ...allTold, group: { location: allTold.group.location } });
  expect(answer).toMatchObject({ hall: { groups: [{ name: `Group ${run}` }], events: [{ name: `Event ${run}` }] } });
};

describe('a plain UPDATE of its visibility', () => {
  test('from EXACT to HIDDEN to AREA and back is followed each time by everything that hangs on it', async ({ db }) => {
    const { group } = await made(db);
    expectAllTold(await around(db));

    await set(db, group.id, 'HIDDEN');
    const hidden = await around(db);
    expect(hidden).toMatchObject(nothingTold);
    expect(JSON.stringify(hidden)).not.toMatch(secrets);

    await set(db, group.id, 'AREA');
    const area = await around(db);
    expect(area.group.location).toEqual({ visibility: 'AREA', place: { kind: 'PARISH' }, address: null, point: null });
    expect(area.role).toMatchObject({ venue: null, location: area.group.location });
    expect(area.group).toMatchObject({ meetsAt: [], activities: [{ venue: null }], related: [], places: [{ kind: 'PARISH' }] });
    expect(area.hall.groups).toEqual([]);

    await set(db, group.id, 'EXACT');
    expectAllTold(await around(db));
  });

  test('of the hall withholds the hall of all that meet there', async ({ db }) => {
    const { hall } = await made(db);
    for (const visibility of ['HIDDEN', 'AREA']) {
      await set(db, hall.id, visibility);
      expect(await around(db)).toMatchObject({
        group: { meetsAt: [], activities: [{ venue: null }], related: [] },
        role: { venue: null },
        event: { venue: null },
        hall: { groups: [], events: [], related: [] },
      });
    }
  });
});

describe('other changes', () => {
  test('a location that is deleted leaves nothing of itself behind', async ({ db }) => {
    const { group } = await made(db);
    await db.location.delete({ where: { listingId: group.id } });
    expect(JSON.stringify((await around(db)).group)).not.toMatch(secrets);
  });

  test('a role that moves to a hidden group is hidden with it, and open again when it leaves', async ({ db }) => {
    const { role } = await made(db);
    const refuge = await makeGroup(db, { name: `Refuge ${run}`, location: { visibility: 'HIDDEN', ...secretAddress(layers) } });
    const before = await around(db);
    await db.listing.update({ where: { id: role.id }, data: { groupId: refuge.id } });
    expect((await around(db)).role).toMatchObject(nothingTold.role);
    await db.listing.update({ where: { id: role.id }, data: { groupId: null } });
    expect((await around(db)).role).toEqual(before.role);
  });

  test('an event is hidden from the moment a hidden body hosts it too', async ({ db }) => {
    const { event } = await made(db);
    const refuge = await makeGroup(db, { name: `Refuge ${run}`, location: { visibility: 'HIDDEN', ...secretAddress(layers) } });
    await db.eventHost.create({ data: { eventId: event.id, groupId: refuge.id } });
    expect((await around(db)).event).toMatchObject(nothingTold.event);
    await db.eventHost.delete({ where: { eventId_groupId: { eventId: event.id, groupId: refuge.id } } });
    expect((await around(db)).event.location.address.postcode).toBe('AA1 1ZZ');
  });

  test('a venue that is suspended is no meeting place any more, and is one again when it returns', async ({ db }) => {
    const { hall } = await made(db);
    await db.listing.update({ where: { id: hall.id }, data: { status: 'SUSPENDED' } });
    const off = await around(db);
    expect(off.group).toMatchObject({ meetsAt: [], activities: [{ venue: null }], related: [] });
    expect([off.role.venue, off.event.venue]).toEqual([null, null]);
    await db.listing.update({ where: { id: hall.id }, data: { status: 'PUBLISHED' } });
    expectAllTold(await around(db));
  });

  test('a hidden group that is suspended still hides its role and its event', async ({ db }) => {
    const { group } = await made(db, 'HIDDEN');
    for (const status of ['SUSPENDED', 'ARCHIVED', 'DRAFT'] as const) {
      await db.listing.update({ where: { id: group.id }, data: { status } });
      expect(await around(db)).toMatchObject({ role: nothingTold.role, event: nothingTold.event, hall: nothingTold.hall });
    }
  });

  test('a listing that is hidden while it is no longer published comes back hidden', async ({ db }) => {
    const { group } = await made(db);
    await db.listing.update({ where: { id: group.id }, data: { status: 'SUSPENDED' } });
    await set(db, group.id, 'HIDDEN');
    await db.listing.update({ where: { id: group.id }, data: { status: 'PUBLISHED' } });
    expect(await around(db)).toMatchObject(nothingTold);
  });

  test('a public venue written by hand beside a hidden group is taken out again', async ({ db }) => {
    const { group, hall } = await made(db, 'HIDDEN');
    await db.activity.create({ data: { groupId: group.id, name: 'By hand', form: 'ONGOING', publicVenueId: hall.id } });
    expect((await around(db)).group.activities).toEqual([{ venue: null }, { venue: null }]);
  });
});

describe('what is erased', () => {
  test('leaves its address with none of those that met there', async ({ db }) => {
    const home = await makeVenue(db, { name: `Home ${run}`, location: { visibility: 'EXACT', ...secretAddress(layers) } });
    const group = await makeGroup(db, { name: `Guest ${run}` });
    const role = await makeRole(db, { name: `Help ${run}`, venueId: home.id });
    await makeActivity(db, { name: 'Tea', groupId: group.id, venueId: home.id });
    const both = `{ a: listing(slug: "guest-${run}") { ${told} } b: listing(slug: "help-${run}") { ${told} } }`;
    expect(JSON.stringify(await ask(db, both))).toMatch(/AA1 1ZZ.*AA1 1ZZ/);
    await db.listing.delete({ where: { id: home.id } });
    expect(JSON.stringify(await ask(db, both))).not.toMatch(secrets);
    expect(await db.catalogue.findUnique({ where: { listingId: role.id } })).toMatchObject({ postcode: null, nearLatitude: null });
  });
});

describe('two people at once', () => {
  const hide = (id: number) => `UPDATE "Location" SET visibility = 'HIDDEN' WHERE "listingId" = ${id}`;

  /** Begins on a connection of its own, so that the other can come between. */
  async function begun(db: Database) {
    const client = await db.pool.connect();
    await client.query('BEGIN');
    return {
      run: (sql: string) => client.query(sql),
      end: async () => void (await client.query('COMMIT').finally(() => client.release())),
    };
  }

  test('a role whose text is changed while its group is being hidden comes out hidden', async ({ db }) => {
    const { group, role } = await made(db);
    const hiding = await begun(db);
    await hiding.run(hide(group.id));
    const changing = db.pool.query(`UPDATE "Listing" SET summary = 'New words.' WHERE id = ${role.id}`);
    await delay(200);
    await hiding.end();
    await changing;
    expect(await around(db)).toMatchObject(nothingTold);
  });

  test('a group that is being changed while another hides it comes out hidden', async ({ db }) => {
    const { group } = await made(db);
    const changing = await begun(db);
    await changing.run(`UPDATE "Listing" SET summary = 'New words.' WHERE id = ${group.id}`);
    const hiding = db.pool.query(hide(group.id));
    await delay(200);
    await changing.end();
    await hiding;
    expect(await around(db)).toMatchObject(nothingTold);
  });

  test('a role and an award added while its group is being hidden come out hidden', async ({ db }) => {
    const { group } = await made(db);
    const adding = await begun(db);
    await adding.run(`INSERT INTO "Listing" (kind, slug, status, name, summary, "groupId", "updatedAt")
      VALUES ('OPPORTUNITY', 'late-${run}', 'PUBLISHED', 'Late', '', ${group.id}, now())`);
    await adding.run(`INSERT INTO "Location" ("listingId", visibility, postcode, "placeId")
      SELECT id, 'EXACT', 'AA1 1ZZ', ${layers.ward.id} FROM "Listing" WHERE slug = 'late-${run}'`);
    await adding.run(`INSERT INTO "Award" ("recipientName", title, "recipientId") VALUES ('G', 'Late ${run}', ${group.id})`);
    await adding.run(
      `INSERT INTO "AwardPlace" ("awardId", "placeId") SELECT id, ${layers.ward.id} FROM "Award" WHERE title = 'Late ${run}'`,
    );
    const hiding = db.pool.query(hide(group.id));
    await delay(200);
    await adding.end();
    await hiding;
    const { late, group: shown } = await ask(
      db,
      `{ late: listing(slug: "late-${run}") { ${told} } group: listing(slug: "group-${run}") { ... on Group { awards { nodes { places { kind } } } } } }`,
    );
    expect(late.location).toBeNull();
    expect(shown.awards.nodes).toEqual([{ places: [{ kind: 'DISTRICT' }] }]);
  });
});
