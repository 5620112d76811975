import { readViewer } from '../accounts/read-viewer.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';

const now = new Date('2026-05-04T09:00:00Z');
const fields = '__typename ... on AdminChange { id action old new } ... on Refusal { message } ... on InputFaults { faults { path } }';
const act = async (db: Database, viewer: Viewer | null, mutation: string) =>
  Object.values(await ask<Record<string, Record<string, never>>>(db, `mutation { ${mutation} }`, { viewer, now }))[0] as Record<
    string,
    never
  >;

async function world(db: Database) {
  await db.$executeRawUnsafe('TRUNCATE "Listing", "Place", "Account", "EmbedSeen", "AdminChange" RESTART IDENTITY CASCADE');
  const { parish, other, county } = await makeLayers(db);
  const council = (name: string, place: typeof parish) =>
    makeGroup(db, { name, council: { create: { kind: 'Parish council', places: { create: [{ placeId: place.id }] } } } });
  const reached = await council('Canary Parish Council', parish);
  const unreached = await council('=Sparrow Parish Council', other);
  const partner = await makeGroup(db, { name: 'Fen Charity', places: [county] });
  const curator = await makeViewer(db, { role: 'CURATOR', body: await makeGroup(db, { name: 'A steward' }), places: [parish] }, { now });
  const everywhere = await makeViewer(db, { role: 'ADMIN', body: partner }, { now });
  const clerk = await makeViewer(db, { role: 'OWNER', body: reached }, { now });
  // They are at hand for the tests, and nobody has been here yet.
  await db.account.updateMany({ data: { lastSeenAt: null } });
  await makeGroup(db, { name: 'Owned', ownerId: reached.id, confirmedAt: new Date('2025-01-01'), dueAt: new Date('2026-01-01') });
  return { reached, unreached, partner, curator, everywhere, clerk };
}

describe('the engagement register', () => {
  test('tells who takes part and who does not, each curator their own places', async ({ db }) => {
    const { reached, everywhere, curator, clerk } = await world(db);
    await db.account.update({ where: { id: clerk.accountId }, data: { lastSeenAt: now } });
    const body = globalId('Group', reached.id);
    expect(
      await act(db, clerk, `setBodyHosts(body: "${body}", hosts: ["https://www.canary.org.uk/about", "canary.org.uk"]) { ${fields} }`),
    ).toMatchObject({
      action: 'CHANGED',
      new: { hosts: ['canary.org.uk'] },
    });
    await db.embedSeen.createMany({
      data: [
        { day: new Date('2026-05-01'), host: 'canary.org.uk', element: 'fingerpost-groups', times: 12 },
        { day: new Date('2026-05-02'), host: 'elsewhere.org.uk', element: 'fingerpost-search', times: 3 },
      ],
    });
    const query =
      '{ viewer { engagement { name council members signedIn hosts embedsSeen embedSeenOn owned overdue unreached contacts { how } } unclaimedHosts { host times } } }';
    const { viewer } = await ask(db, query, { viewer: everywhere, now });
    expect(viewer.engagement.map(({ name, unreached }: { name: string; unreached: boolean }) => [name, unreached])).toEqual([
      ['=Sparrow Parish Council', true],
      ['A steward', true],
      ['Canary Parish Council', false],
      ['Fen Charity', true],
    ]);
    expect(viewer.engagement[2]).toEqual({
      ...{ name: 'Canary Parish Council', council: 'Parish council', members: 1, signedIn: 1, hosts: ['canary.org.uk'], embedsSeen: 12 },
      ...{ embedSeenOn: '2026-05-01', owned: 1, overdue: 1, unreached: false, contacts: [] },
    });
    expect(viewer.unclaimedHosts).toEqual([{ host: 'elsewhere.org.uk', times: 3 }]);
    const own = await ask(db, '{ viewer { engagement { name } } }', { viewer: curator, now });
    expect(own.viewer.engagement.map(({ name }: { name: string }) => name)).toEqual(['Canary Parish Council']);
    expect((await ask(db, '{ viewer { engagement { name } engagementCsv } }', { viewer: clerk, now })).viewer).toEqual({
      engagement: [],
      engagementCsv: null,
    });
  });

  test('goes out as a table in which no name is a formula, the unreached alone if wished', async ({ db }) => {
    const { everywhere } = await world(db);
    const { viewer } = await ask(db, '{ viewer { engagementCsv(filter: { unreached: true, councils: true }) } }', {
      viewer: everywhere,
      now,
    });
    const lines = viewer.engagementCsv.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^'=Sparrow Parish Council,Parish council,0,0,/);
  });

  test('keeps notes of contacts, by whoever may', async ({ db }) => {
    const { reached, unreached, curator, clerk } = await world(db);
    const note = (viewer: Viewer, id: number) =>
      act(
        db,
        viewer,
        `noteContact(body: "${globalId('Group', id)}", on: "2026-05-01", how: "By telephone with the clerk", note: "Will embed") { ${fields} }`,
      );
    expect(await note(curator, reached.id)).toMatchObject({ action: 'CREATED' });
    expect(await note(curator, unreached.id)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await note(clerk, reached.id)).toMatchObject({ __typename: 'NotAllowed' });
    const { viewer } = await ask(db, '{ viewer { engagement { lastContactOn unreached contacts { how note by } } } }', {
      viewer: curator,
      now,
    });
    expect(viewer.engagement).toEqual([
      {
        lastContactOn: '2026-05-01',
        unreached: false,
        contacts: [{ how: 'By telephone with the clerk', note: 'Will embed', by: 'Sam Reed' }],
      },
    ]);
  });

  test('tells of one body alone, also of one that is in the register only once a contact with it is noted', async ({ db }) => {
    const { reached, curator, clerk, unreached, everywhere } = await world(db);
    const club = await makeGroup(db, { name: 'A club' });
    const one = async (viewer: Viewer, id: string) =>
      (await ask(db, `{ viewer { engagedBody(id: "${id}") { name council owned unreached } } }`, { viewer, now })).viewer.engagedBody;
    const council = { name: 'Canary Parish Council', council: 'Parish council', owned: 1, unreached: true };
    expect(await one(curator, globalId('Group', reached.id))).toEqual(council);
    expect(await one(everywhere, globalId('Group', club.id))).toMatchObject({ name: 'A club', council: null, unreached: true });
    expect(await one(curator, globalId('Group', unreached.id))).toBeNull();
    expect(await one(clerk, globalId('Group', reached.id))).toBeNull();
    expect(await one(everywhere, globalId('Group', 999_999))).toBeNull();
    const named = async () =>
      (await ask(db, '{ viewer { engagement(filter: { query: "A club" }) { name } } }', { viewer: everywhere, now })).viewer.engagement;
    expect(await named()).toEqual([]);
    await act(db, everywhere, `noteContact(body: "${globalId('Group', club.id)}", on: "2026-05-01", how: "At a fair") { ${fields} }`);
    expect(await named()).toEqual([{ name: 'A club' }]);
  });

  test('a website that is added leaves the others, and one of another body stays theirs', async ({ db }) => {
    const { reached, unreached, everywhere, clerk } = await world(db);
    const add = (viewer: Viewer, id: number, host: string) =>
      act(db, viewer, `addBodyHosts(body: "${globalId('Group', id)}", hosts: ["${host}"]) { ${fields} }`);
    await add(clerk, reached.id, 'canary.org.uk');
    expect(await add(everywhere, reached.id, 'https://canary-hall.org.uk/')).toMatchObject({
      new: { hosts: ['canary-hall.org.uk', 'canary.org.uk'] },
    });
    expect(await add(everywhere, unreached.id, 'canary.org.uk')).toMatchObject({ faults: [{ path: 'hosts/0' }] });
    expect(await add(clerk, unreached.id, 'sparrow.org.uk')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await add(everywhere, reached.id, 'localhost')).toMatchObject({ __typename: 'InputFaults' });
  });

  test('a website is one body’s, and no nonsense', async ({ db }) => {
    const { reached, unreached, everywhere, clerk } = await world(db);
    await act(db, clerk, `setBodyHosts(body: "${globalId('Group', reached.id)}", hosts: ["canary.org.uk"]) { ${fields} }`);
    expect(
      await act(
        db,
        everywhere,
        `setBodyHosts(body: "${globalId('Group', unreached.id)}", hosts: ["canary.org.uk", "localhost"]) { ${fields} }`,
      ),
    ).toMatchObject({
      faults: [{ path: 'hosts/1' }, { path: 'hosts/0' }],
    });
    expect(await act(db, clerk, `setBodyHosts(body: "${globalId('Group', unreached.id)}", hosts: []) { ${fields} }`)).toMatchObject({
      __typename: 'NotAllowed',
    });
  });
});

test('whoever signed in for the first time was here', async ({ db }) => {
  const viewer = await makeViewer(db, { role: 'OWNER', body: await makeGroup(db, { name: 'Newcomers' }) });
  const now = new Date('2026-11-22T12:00:00Z');
  const session = { accountId: viewer.accountId, token: 'a-token-of-newcomers', createdAt: now, updatedAt: now };
  await db.session.create({ data: { id: 'newcomers', ...session, expiresAt: new Date('2026-11-24T12:00:00Z') } });
  await db.account.update({ where: { id: viewer.accountId }, data: { lastSeenAt: null } });
  await readViewer(db, session.token, now);
  expect((await db.account.findUniqueOrThrow({ where: { id: viewer.accountId } })).lastSeenAt).toEqual(now);
});
