import type { Database } from '../../database.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeActivity, makeAward, makeEvent, makeFund, makeGroup, makeLayers, makeRole, makeVenue } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { changeRecord } from '../records/change-record.ts';
import { readRecord } from '../records/read-record.ts';
import { attachments } from './attachments.ts';
import { mergeRecords } from './merge.ts';
import { undoMerge } from './undo-merge.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:test', as: null, bodyId: null };

test('every column of the database that points to a listing has its fate in a merge', async ({ db }) => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT c.conrelid::regclass::text AS t, a.attname AS col, replace(c.conrelid::regclass::text, '"', '') || '.' || a.attname AS name
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
     WHERE c.contype = 'f' AND c.confrelid = '"Listing"'::regclass`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(attachments).sort());
});

/** Everything that hangs on these two, in a form that can be compared: each row of each table that points to one of them. */
async function attachedTo(db: Database, ids: readonly number[]) {
  const all: Record<string, unknown[]> = {};
  for (const [name, fate] of Object.entries(attachments)) {
    const [table, column] = name.split('.');
    if (fate === 'derived' || ['Revision', 'Merge', 'FormerSlug', 'Listing'].includes(table as string)) continue;
    const { rows } = await db.pool.query(
      `SELECT to_jsonb(t) - 'position' - 'version' AS row FROM "${table}" t WHERE "${column}" = ANY ($1::int[])`,
      [ids],
    );
    all[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  const { rows } = await db.pool.query(
    `SELECT id, "ownerId", "stewardId", "groupId", "venueId", "funderId", "managerId", status, slug, "mergedIntoId" FROM "Listing" ORDER BY id`,
  );
  return { ...all, listings: rows };
}

async function makePair(db: Database, name: string) {
  const layers = await db.place.findFirst({ where: { slug: 'canary-parish' } });
  const places = layers ? [layers] : [];
  const one = await makeGroup(db, {
    name: `${name} Club`,
    places,
    contacts: { create: [{ role: 'Office', phone: '01353 111111', public: true }] },
    otherNames: { create: [{ name: `${name}s` }] },
  });
  const other = await makeGroup(db, {
    name: `The ${name} Club Ltd`,
    description: 'Told at length.',
    contacts: {
      create: [
        { role: 'Office', phone: '01353 111111', public: true, position: 0 },
        { role: 'Bookings', email: 'b@club.example', public: true, position: 1 },
      ],
    },
    links: { create: [{ kind: 'WEBSITE', url: 'https://club.example' }] },
    identifiers: { create: [{ scheme: 'GB-CHC', value: '1074032' }] },
    location: { visibility: 'EXACT', postcode: 'CB7 5HN' },
  });
  const hall = await makeVenue(db, { name: `${name} Hall`, ownerId: other.id });
  await makeActivity(db, { name: 'Practice', groupId: other.id, venueId: hall.id });
  await makeRole(db, { name: `${name} helper`, groupId: other.id });
  await makeEvent(db, { name: `${name} fair`, hosts: [one.id, other.id] });
  const fund = await makeFund(db, { name: `${name} fund`, funderId: other.id, managerId: one.id });
  await makeAward(db, { recipientName: name, title: 'Chairs', recipientId: other.id, fundId: fund.id });
  await db.relation.createMany({
    data: [
      { fromId: one.id, toId: hall.id, kind: 'MEETS_AT' },
      { fromId: other.id, toId: hall.id, kind: 'MEETS_AT', note: 'On Tuesdays' },
      { fromId: other.id, toId: one.id, kind: 'PARTNER_OF' },
    ],
  });
  const source = await db.source.upsert({
    where: { system: 'x' },
    create: { system: 'x', title: 'X', licence: 'OGL', attribution: 'X' },
    update: {},
  });
  await db.listingSource.create({ data: { listingId: other.id, sourceId: source.id, identifier: '7', asAt: now } });
  await db.fieldValue.create({ data: { listingId: other.id, field: 'name', value: 'x' } });
  await db.queueItem.create({ data: { kind: 'REPORT', title: 'A report', reason: 'x', listingId: other.id } });
  return { one, other };
}

const mergeNow = (db: Database, survivorId: number, mergedId: number, choices = {}) =>
  db.$transaction((tx) => mergeRecords(tx, { survivorId, mergedId, choices, author, now }), { timeout: 20_000 });
const undoNow = (db: Database, mergeId: number) => db.$transaction((tx) => undoMerge(tx, { mergeId, author, now }), { timeout: 20_000 });

describe('a merge', () => {
  test('brings everything to the one that stays, and both slugs and ids lead there', async ({ db }) => {
    await makeLayers(db);
    const { one, other } = await makePair(db, 'Robin');
    await mergeNow(db, one.id, other.id);
    const record = await readRecord(db, one.id);
    expect(record?.document).toMatchObject({
      name: 'Robin Club',
      description: 'Told at length.',
      otherNames: [{ name: 'Robins' }, { name: 'The Robin Club Ltd' }],
      contacts: [{ phone: '01353 111111' }, { email: 'b@club.example' }],
      links: [{ url: 'https://club.example' }],
      identifiers: [{ value: '1074032' }],
      activities: [{ name: 'Practice' }],
    });
    const answer = await ask(
      db,
      `query ($id: ID!) { node(id: $id) { id } group: listing(slug: "the-robin-club-ltd") { name sources { identifier } ... on Group { opportunities { name } } } venue: listing(slug: "robin-hall") { owner { name } } }`,
      { variables: { id: globalId('Group', other.id) } },
    );
    expect(answer).toMatchObject({
      node: { id: globalId('Group', one.id) },
      group: { name: 'Robin Club', opportunities: [{ name: 'Robin helper' }], sources: [{ identifier: '7' }] },
      venue: { owner: { name: 'Robin Club' } },
    });
    const revisions = await db.revision.findMany({ where: { listingId: { in: [one.id, other.id] }, action: 'MERGED' } });
    expect(revisions).toHaveLength(2);
    const left = await attachedTo(db, [other.id]);
    expect(left).toMatchObject({
      'Award.recipientId': [],
      'Activity.groupId': [],
      'ListingSource.listingId': [],
      'QueueItem.listingId': [],
      'Relation.fromId': [],
    });
  });

  const choosing = [
    {},
    { contacts: 'MERGED', name: 'MERGED' },
    { contacts: 'SURVIVOR', location: 'MERGED' },
    { links: 'MERGED', places: 'MERGED', description: 'SURVIVOR' },
    { activities: 'SURVIVOR', identifiers: 'SURVIVOR' },
  ];
  test.for(choosing.map((choices, index) => ({ choices, index })))(
    'and its undoing give both back with all that hung on them: $choices',
    async ({ choices, index }, { db }) => {
      const { one, other } = await makePair(db, `Sparrow${'abcdefgh'[index]}`);
      const ids = [one.id, other.id];
      const before = { attached: await attachedTo(db, ids), records: await Promise.all(ids.map((id) => readRecord(db, id))) };
      const { mergeId } = await mergeNow(db, one.id, other.id, choices);
      expect(await attachedTo(db, ids)).not.toEqual(before.attached);
      expect((await undoNow(db, mergeId)).left).toEqual([]);
      const after = { attached: await attachedTo(db, ids), records: await Promise.all(ids.map((id) => readRecord(db, id))) };
      expect(after.records.map((record) => record?.document)).toEqual(before.records.map((record) => record?.document));
      expect(after.attached).toEqual(before.attached);
      expect(await db.revision.count({ where: { listingId: { in: ids }, action: 'UNMERGED' } })).toBe(2);
      await expect(undoNow(db, mergeId)).rejects.toThrow('undone before');
    },
  );

  test('in which the other’s name is kept takes its address too, and its undoing gives each its own again', async ({ db }) => {
    const one = await makeGroup(db, { name: 'Plover Club', slug: 'plover-club' });
    const other = await makeGroup(db, { name: 'The Plover Club', slug: 'the-plover-club' });
    const slugs = async () =>
      (await db.listing.findMany({ where: { id: { in: [one.id, other.id] } }, orderBy: { id: 'asc' } })).map(({ slug }) => slug);
    const found = async (slug: string) =>
      (await ask(db, 'query ($slug: String!) { listing(slug: $slug) { slug } }', { variables: { slug } })).listing;
    const { mergeId } = await mergeNow(db, one.id, other.id, { name: 'MERGED' });
    expect(await slugs()).toEqual(['the-plover-club', 'plover-club']);
    for (const slug of ['plover-club', 'the-plover-club']) expect(await found(slug)).toEqual({ slug: 'the-plover-club' });
    await undoNow(db, mergeId);
    expect(await slugs()).toEqual(['plover-club', 'the-plover-club']);
    for (const slug of ['plover-club', 'the-plover-club']) expect(await found(slug)).toEqual({ slug });
    expect(await db.formerSlug.count({ where: { listingId: { in: [one.id, other.id] } } })).toBe(0);
  });

  test('of two of one name goes by the address without a number, and undone after a new name both still lead home', async ({ db }) => {
    const first = await makeGroup(db, { name: 'Dunlin Choir', slug: 'dunlin-choir' });
    const second = await makeGroup(db, { name: 'Dunlin Choir', slug: 'dunlin-choir-2' });
    const { mergeId } = await mergeNow(db, second.id, first.id);
    expect(await db.listing.findUnique({ where: { id: second.id } })).toMatchObject({ slug: 'dunlin-choir' });
    const { version } = (await readRecord(db, second.id)) ?? { version: 0 };
    await db.$transaction((tx) => changeRecord(tx, { listingId: second.id, version, set: { name: 'Dunlin Singers' }, author, now }));
    await undoNow(db, mergeId);
    const slugOf = async (slug: string) =>
      (await ask(db, 'query ($slug: String!) { listing(slug: $slug) { slug } }', { variables: { slug } })).listing.slug;
    expect([await slugOf('dunlin-choir'), await slugOf('dunlin-choir-2'), await slugOf('dunlin-singers')]).toEqual([
      'dunlin-choir',
      'dunlin-singers',
      'dunlin-singers',
    ]);
  });

  test('that is undone keeps what somebody wrote in a field since', async ({ db }) => {
    const { one, other } = await makePair(db, 'Wren');
    const { mergeId } = await mergeNow(db, one.id, other.id);
    await db.listing.update({ where: { id: one.id }, data: { description: 'Written since.' } });
    expect((await undoNow(db, mergeId)).left).toEqual(['description']);
    expect((await readRecord(db, one.id))?.document['description']).toBe('Written since.');
    expect((await readRecord(db, other.id))?.document['description']).toBe('Told at length.');
  });

  test('with itself, of two kinds, or of what was merged before is refused with a sentence', async ({ db }) => {
    const { one, other } = await makePair(db, 'Lark');
    const hall = await makeVenue(db, { name: 'Lark Barn' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Lark Council' }) });
    const merge = (survivor: string, merged: string) =>
      ask(
        db,
        `mutation ($survivor: ID!, $merged: ID!, $choices: [ChoiceInput!]) { mergeRecords(survivor: $survivor, merged: $merged, survivorVersion: 1, mergedVersion: 1, choices: $choices) { __typename ... on Refusal { message } } }`,
        { viewer, now, variables: { survivor, merged, choices: null } },
      );
    const [a, b] = [globalId('Group', one.id), globalId('Group', other.id)];
    expect((await merge(a, a)).mergeRecords).toMatchObject({ __typename: 'InputFaults', message: expect.stringMatching(/itself/) });
    expect((await merge(a, globalId('Venue', hall.id))).mergeRecords).toMatchObject({
      __typename: 'RuleBroken',
      message: expect.stringMatching(/one kind/),
    });
    expect((await merge(a, b)).mergeRecords.__typename).toBe('RecordChange');
    expect((await merge(a, b)).mergeRecords).toMatchObject({ __typename: 'RuleBroken', message: expect.stringMatching(/before/) });
  });

  test('shows first what it would do, and never tells a location more openly than either of the two does', async ({ db }) => {
    const one = await makeGroup(db, {
      name: 'Quiet House',
      location: { visibility: 'EXACT', postcode: 'CB7 5HN', lines: ['1 High Street'] },
    });
    const other = await makeGroup(db, { name: 'Quiet House Project', location: { visibility: 'HIDDEN', postcode: 'CB7 5ZZ' } });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Quiet Council' }) });
    const preview = await ask(
      db,
      `query ($a: ID!, $b: ID!) { viewer { mergePreview(survivor: $a, merged: $b) { fields { path take options survivor merged } } } }`,
      { viewer, now, variables: { a: globalId('Group', one.id), b: globalId('Group', other.id) } },
    );
    const fields = preview.viewer.mergePreview.fields;
    expect(fields.find(({ path }: { path: string }) => path === 'location')).toMatchObject({
      take: 'MERGED',
      options: ['SURVIVOR', 'MERGED'],
    });
    expect(JSON.stringify(fields)).not.toContain('CB7 5ZZ');
    await mergeNow(db, one.id, other.id);
    const { group } = await ask(db, `{ group: listing(slug: "quiet-house") { location { address { postcode } } } }`);
    expect(JSON.stringify(group)).not.toContain('CB7');
  });
});
