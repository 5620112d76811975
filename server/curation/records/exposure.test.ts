import type { Database } from '../../database.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeActivity, makeGroup, makeLayers, makeRole, makeVenue } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { recordConsent, withdrawConsent } from './consent.ts';
import type { Patch } from './document.ts';
import { changeRecord, createRecord, readRecord, setStatus } from './index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;

async function change(db: Database, listingId: number, set: Patch) {
  const { version } = await db.listing.findUniqueOrThrow({ where: { id: listingId } });
  return db.$transaction((tx) => changeRecord(tx, { listingId, version, set, author, now }));
}
const status = (db: Database, listingId: number, to: 'PUBLISHED' | 'ARCHIVED') =>
  db.$transaction((tx) => setStatus(tx, { listingId, status: to, reason: 'A test.', author, now }));

const jane = { role: 'Organiser', email: 'jane.smith@gmail.com', public: true };

describe('a personal contact', () => {
  test('is not published without consent, and with it is', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Consent Club' });
    await expect(change(db, group.id, { 'contacts/+1': jane })).rejects.toMatchObject({ rule: 'consent-needed' });
    await expect(change(db, group.id, { 'contacts/+1': { ...jane, public: false } })).resolves.toMatchObject({ version: 2 });
    const consent = { givenBy: 'The organiser', how: 'By e-mail to the clerk' };
    await change(db, group.id, { 'contacts/+1': { ...jane, phone: '07700 900123', consent } });
    const contacts = (await readRecord(db, group.id))?.document.contacts as unknown as { id: string; personal: boolean; public: boolean }[];
    expect(contacts.map(({ personal, public: shown }) => [personal, shown])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect((await ask(db, '{ listing(slug: "consent-club") { contacts { email } } }')).listing.contacts).toHaveLength(1);
  });

  test('goes from the public pages at once when the consent is withdrawn, and another number needs another consent', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Withdrawn Club' });
    const viewer = await makeViewer(db, { role: 'OWNER', body: group });
    const asked = { db, viewer, now };
    await change(db, group.id, { 'contacts/+1': { ...jane, consent: { givenBy: 'Jane', how: 'By phone' } } });
    const { id } = await db.contact.findFirstOrThrow({ where: { listingId: group.id }, select: { id: true } });
    await expect(change(db, group.id, { [`contacts/${id}/phone`]: '07700 900999' })).rejects.toMatchObject({ rule: 'consent-needed' });
    await withdrawConsent(asked, { listingId: group.id, path: `contacts/${id}` });
    expect((await ask(db, '{ listing(slug: "withdrawn-club") { contacts { email } } }')).listing.contacts).toEqual([]);
    expect(await db.contact.findUnique({ where: { id: Number(id) } })).toMatchObject({ public: false });
    await recordConsent(asked, { listingId: group.id, path: `contacts/${id}`, givenBy: 'Jane', givenAt: now, how: 'By letter' });
    expect(await db.consent.count({ where: { contactId: Number(id) } })).toBe(2);
  });

  test('hidden in running text, and a home, are found too', async ({ db }) => {
    const layers = await makeLayers(db);
    const group = await makeGroup(db, { name: 'Text Club' });
    await expect(change(db, group.id, { description: 'Ring 07700 900123.' })).rejects.toMatchObject({ rule: 'consent-needed' });
    const home = { visibility: 'EXACT', place: layers.parish.slug, lines: ['12 Mill Lane'] };
    await expect(change(db, group.id, { location: home })).rejects.toMatchObject({ rule: 'consent-needed' });
    await change(db, group.id, { location: { ...home, visibility: 'AREA' } });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: group });
    await recordConsent(
      { db, viewer, now },
      { listingId: group.id, path: 'location', givenBy: 'The host', givenAt: now, how: 'In person' },
    );
    await change(db, group.id, { 'location/visibility': 'EXACT' });
    await withdrawConsent({ db, viewer, now }, { listingId: group.id, path: 'location' });
    expect(await db.location.findUnique({ where: { listingId: group.id } })).toMatchObject({ visibility: 'AREA' });
  });
});

describe('a withheld listing', () => {
  test('is not opened by what it stands beside, nor by losing its location', async ({ db }) => {
    const refuge = await makeGroup(db, { name: 'Quiet House', location: { visibility: 'HIDDEN' } });
    const open = await makeGroup(db, { name: 'Open House' });
    const role = await makeRole(db, { name: 'Helper', groupId: refuge.id });
    const opened = { rule: 'opens-withheld-location' };
    await expect(change(db, refuge.id, { location: null })).rejects.toMatchObject(opened);
    await expect(change(db, role.id, { group: globalId('Group', open.id) })).rejects.toMatchObject(opened);
    await expect(change(db, refuge.id, { 'location/visibility': 'AREA' })).resolves.toBeDefined();
    await expect(change(db, refuge.id, { 'location/visibility': 'HIDDEN' })).resolves.toBeDefined();
  });

  test.for([
    ['a finer place', { summary: 'A refuge in Canary Parish 2.' }],
    ['a street', { description: 'Behind Mill Lane.' }],
    ['a postcode', { 'activities/+1': { name: 'Tea at PE28 3AB', form: 'ONGOING' } }],
    ['a place in its name', { name: 'Canary Parish 2 Refuge' }],
  ] as const)('does not name %s', async ([, set], { db }) => {
    await db.place.upsert({
      where: { slug: 'canary-2' },
      update: {},
      create: { slug: 'canary-2', name: 'Canary Parish 2', kind: 'PARISH' },
    });
    const slug = `refuge-${Math.random().toString(36).slice(2)}`;
    const refuge = await makeGroup(db, { name: 'The Refuge', slug, location: { visibility: 'HIDDEN' } });
    await expect(change(db, refuge.id, set as never)).rejects.toMatchObject({ rule: 'names-withheld-place' });
    await expect(change(db, refuge.id, { summary: 'A refuge in Fenshire.' })).resolves.toBeDefined();
  });

  test('is not published with such words', async ({ db }) => {
    const document = { name: 'Haven of Mill Lane', summary: 'A haven.', location: { visibility: 'HIDDEN' } } as never;
    const { id } = await db.$transaction((tx) => createRecord(tx, { kind: 'GROUP', status: 'DRAFT', author, now, document }));
    await expect(status(db, id, 'PUBLISHED')).rejects.toMatchObject({ rule: 'names-withheld-place' });
  });

  test('is left out of the workspace until somebody in scope asks, which is logged', async ({ db }) => {
    const body = await makeGroup(db, { name: 'The County' });
    const hall = await makeVenue(db, { name: 'Canary Hall 9' });
    const group = await makeGroup(db, {
      name: 'Shelter',
      location: { visibility: 'HIDDEN', lines: ['7 Canary Lane'], postcode: 'AA1 1ZZ', latitude: 52.123456, longitude: 0.1 },
      identifiers: { create: [{ scheme: 'GB-CHC', value: 'CANARY-9' }] },
    });
    await makeActivity(db, { name: 'Tea', groupId: group.id, venueId: hall.id });
    const admin = await makeViewer(db, { role: 'ADMIN', body });
    const other = await makeViewer(db, { role: 'OWNER', body });
    const query = `query ($id: ID!) { viewer { record(id: $id) { locationWithheld document names { label } ID: id } } }`;
    const variables = { id: globalId('Group', group.id) };
    const told = await ask(db, query, { variables, viewer: admin, now });
    expect(told.viewer.record.locationWithheld).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/Canary|AA1|52\.12/);
    expect(await db.locationViewing.count()).toBe(0);
    const asked = `query ($id: ID!) { viewer { record(id: $id) { withheldLocation } locationViewings { person name } } }`;
    expect((await ask(db, asked, { variables, viewer: other, now })).viewer.record).toBeNull();
    const seen = await ask(db, asked, { variables, viewer: admin, now });
    expect(seen.viewer.record.withheldLocation).toMatchObject({
      location: { lines: ['7 Canary Lane'] },
      identifiers: [{ value: 'CANARY-9' }],
    });
    expect(await db.locationViewing.count()).toBe(1);
    expect((await ask(db, asked, { variables, viewer: admin, now })).viewer.locationViewings.length).toBeGreaterThan(0);
  });
});

test('a point so small that no distance can be told of it is kept as nought', async ({ db }) => {
  const venue = await makeVenue(db, { name: 'Denormal Hall', location: { visibility: 'EXACT' } });
  await change(db, venue.id, { 'location/latitude': 52.123456789, 'location/longitude': 1e-310 });
  expect(await db.location.findUnique({ where: { listingId: venue.id } })).toMatchObject({ latitude: 52.123457, longitude: 0 });
});
