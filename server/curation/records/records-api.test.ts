import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeEvent, makeFund, makeGroup, makePlace, makeRole, makeVenue } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { publishWhatIsDue } from './publish-clock.ts';

const now = new Date('2026-11-22T12:00:00Z');
const fault = '... on InputFaults { message faults { path message } } ... on Refusal { __typename message } ... on RuleBroken { rule }';
const result = `... on RecordChange { record { id version status slug name document } changes held queueItem } ${fault}`;
const changing = `mutation ($id: ID!, $version: Int!, $set: JSON!) { changeRecord(id: $id, version: $version, set: $set) { ${result} ... on ChangedMeanwhile { version theirs mergeable } } }`;

describe('changing a record over the API', () => {
  test('two people at once never overwrite each other, and what does not touch can be kept both', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Two Clerks' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: group });
    const change = (version: number, set: object) =>
      ask(db, changing, { viewer, now, variables: { id: globalId('Group', group.id), version, set } }).then((data) => data.changeRecord);
    expect(await change(1, { summary: 'First.' })).toMatchObject({ record: { version: 2 } });
    expect(await change(1, { summary: 'Second.' })).toMatchObject({
      __typename: 'ChangedMeanwhile',
      version: 2,
      mergeable: false,
      theirs: { summary: { new: 'First.' } },
    });
    expect(await change(1, { description: 'Other.' })).toMatchObject({ mergeable: true });
    expect(await change(2, { description: 'Other.' })).toMatchObject({
      record: { version: 3, document: { summary: 'First.', description: 'Other.' } },
    });
    expect(await change(3, { description: 'Other.' })).toMatchObject({ record: { version: 3 }, changes: {} });
  });

  test('says of every fault what to write, and writes nothing', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Faulty' });
    const other = await makeGroup(db, { name: 'Not Theirs', contacts: { create: [{ role: 'Theirs', phone: '01354 000000' }] } });
    const [contact] = await db.contact.findMany({ where: { listingId: other.id } });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: group });
    const set = {
      name: '',
      summary: 'x'.repeat(300),
      foundedYear: 'long ago',
      languages: 'pl',
      [`contacts/${contact?.id}/phone`]: '01354 999999',
      'contacts/+1': { role: 'Office\r\nBcc: all@x.example', email: 'office@x.example\nBcc: b@x.example', colour: 'red' },
      'links/+1': { kind: 'WEBSITE', url: 'javascript:alert(1)' },
      themes: ['no-such-theme'],
      owner: globalId('Venue', other.id),
      steward: globalId('Group', 999999),
      location: { place: 'no-such-place' },
    };
    const data = await ask(db, changing, { viewer, now, variables: { id: globalId('Group', group.id), version: 1, set } });
    const paths = data.changeRecord.faults.map(({ path }: { path: string }) => path);
    for (const path of [
      'name',
      'summary',
      'foundedYear',
      'languages',
      `contacts/${contact?.id}`,
      'contacts/+1/role',
      'contacts/+1/email',
      'contacts/+1/colour',
      'links/+1/url',
      'themes',
      'owner',
      'steward',
      'location/visibility',
      'location/place',
    ])
      expect(paths).toContain(path);
    expect(await db.listing.findUnique({ where: { id: group.id } })).toMatchObject({ version: 1, name: 'Faulty' });
    const unknown = await ask(db, changing, {
      viewer,
      now,
      variables: { id: globalId('Group', group.id), version: 1, set: { '__proto__/x': 1, 'nosuch/1': 2, 'name/deep': 3 } },
    });
    expect(unknown.changeRecord.faults.length).toBeGreaterThanOrEqual(2);
    const long = await ask(db, changing, {
      viewer,
      now,
      variables: { id: globalId('Group', group.id), version: 1, set: { description: 'x'.repeat(2_000_000) } },
    });
    expect(long.changeRecord.faults).toEqual([
      { path: 'description', message: 'Description: Write at most 20,000 letters; these are 2,000,000.' },
    ]);
  });

  test('keeps script in any field as the text it is', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Plain Text' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: group });
    const script = '<script>alert(1)</script>';
    const data = await ask(db, changing, {
      viewer,
      now,
      variables: {
        id: globalId('Group', group.id),
        version: 1,
        set: { summary: script, howToJoin: script, 'activities/+1': { name: script, form: 'DROP_IN' } },
      },
    });
    expect(data.changeRecord.record.document).toMatchObject({ summary: script, howToJoin: script, activities: [{ name: script }] });
  });

  test('of another body is refused, and its record is not there to be read', async ({ db }) => {
    const [mine, theirs] = [await makeGroup(db, { name: 'Mine' }), await makeGroup(db, { name: 'Theirs', status: 'DRAFT' })];
    const viewer = await makeViewer(db, { role: 'OWNER', body: mine });
    const id = globalId('Group', theirs.id);
    const data = await ask(db, changing, { viewer, now, variables: { id, version: 1, set: { summary: 'Taken.' } } });
    expect(data.changeRecord.__typename).toBe('NotAllowed');
    expect(
      (await ask(db, 'query ($id: ID!) { viewer { record(id: $id) { name } } }', { viewer, variables: { id } })).viewer.record,
    ).toBeNull();
    const moved = await ask(db, changing, {
      viewer,
      now,
      variables: { id: globalId('Group', mine.id), version: 1, set: { owner: id, summary: 'Live.' } },
    });
    expect(moved.changeRecord).toMatchObject({ held: ['owner'], record: { document: { summary: 'Live.', owner: null } } });
  });
});

test('what is held of an owner’s edit waits in one item, and the rest is live', async ({ db }) => {
  const place = await makePlace(db, { slug: 'held-end', kind: 'PARISH' });
  const group = await makeGroup(db, {
    name: 'Held',
    places: [place],
    location: { visibility: 'AREA', placeId: place.id },
    links: { create: [{ kind: 'WEBSITE', url: 'https://held.example.org/' }] },
  });
  await makePlace(db, { slug: 'wide-end', kind: 'PARISH' });
  const [link] = await db.link.findMany({ where: { listingId: group.id } });
  const viewer = await makeViewer(db, { role: 'OWNER', body: group });
  const set = {
    name: 'Renamed',
    summary: 'Live.',
    'location/visibility': 'EXACT',
    'location/lines': ['The Hall'],
    places: ['held-end', 'wide-end'],
    [`links/${link?.id}/url`]: 'https://other.example.com/',
    'links/+1': { kind: 'SOCIAL', url: 'https://www.held.example.org/news' },
    'identifiers/+1': { scheme: 'GB-CHC', value: '1' },
    'contacts/+1': { role: 'Office', email: 'office@held.example.org', public: true },
    'contacts/+2': { role: 'Phone', phone: '01354 123456', public: true },
    'contacts/+3': { role: 'Mobile', phone: '07700 900123', public: true },
    publishFrom: '2030-01-01T00:00:00Z',
  };
  const data = await ask(db, changing, { viewer, now, variables: { id: globalId('Group', group.id), version: 1, set } });
  expect(data.changeRecord.held.toSorted()).toEqual(
    [
      'name',
      'location/visibility',
      'places',
      `links/${link?.id}/url`,
      'identifiers/+1',
      'contacts/+1',
      'contacts/+3',
      'publishFrom',
    ].toSorted(),
  );
  expect(data.changeRecord.record.document).toMatchObject({ name: 'Held', summary: 'Live.', contacts: [{ role: 'Phone' }] });
  expect(await db.queueItem.findMany({ where: { listingId: group.id } })).toMatchObject([{ kind: 'CHANGE', baseVersion: 2 }]);
  const narrower = await ask(db, changing, {
    viewer,
    now,
    variables: { id: globalId('Group', group.id), version: 2, set: { 'location/visibility': 'HIDDEN' } },
  });
  expect(narrower.changeRecord.held).toEqual([]);
});

describe('the life of a record', () => {
  const creating = `mutation ($document: JSON!, $status: RecordStatus) { createRecord(kind: GROUP, document: $document, status: $status) { ${result} } }`;
  const setting = `mutation ($id: ID!, $status: RecordStatus!, $reason: String) { setRecordStatus(id: $id, status: $status, reason: $reason) { ${result} } }`;

  test('tells those who asked for funds at once when it is a fund that is published', async ({ db }) => {
    const fund = await makeFund(db, { name: 'Waiting Fund', status: 'SUBMITTED' });
    const curator = await makeViewer(db, { role: 'CURATOR', body: await makeGroup(db, { name: 'Funds Desk' }) });
    const asked = () => db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'alerts'`;
    expect(await asked()).toHaveLength(0);
    await ask(db, setting, { viewer: curator, now, variables: { id: globalId('Fund', fund.id), status: 'PUBLISHED' } });
    expect(await asked()).toHaveLength(1);
  });

  test('begins as its owner’s, waits for a curator, and ends with a reason', async ({ db }) => {
    const body = await makeGroup(db, { name: 'The Body' });
    const county = await makeGroup(db, { name: 'County Desk' });
    const owner = await makeViewer(db, { role: 'OWNER', body });
    const curator = await makeViewer(db, { role: 'CURATOR', body: county });
    const made = await ask(db, creating, {
      viewer: owner,
      now,
      variables: { document: { name: 'Tea Club', summary: 'Tea.' }, status: 'PUBLISHED' },
    });
    expect(made.createRecord).toMatchObject({ held: ['status'], record: { status: 'SUBMITTED', slug: 'tea-club' } });
    const { id } = made.createRecord.record;
    const set = async (status: string, viewer = curator, reason?: string) =>
      (await ask(db, setting, { viewer, now, variables: { id, status, reason } })).setRecordStatus;
    expect(await set('PUBLISHED', owner)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await set('PUBLISHED')).toMatchObject({ record: { status: 'PUBLISHED' } });
    expect(await set('DRAFT')).toMatchObject({ rule: 'status-step' });
    expect(await set('SUSPENDED')).toMatchObject({ faults: [{ path: 'reason' }] });
    expect(await set('ARCHIVED', owner, 'It has closed.')).toMatchObject({ record: { status: 'ARCHIVED' } });
    expect(await set('PUBLISHED')).toMatchObject({ record: { status: 'PUBLISHED', version: 4 } });
    const trail = await ask(
      db,
      'query ($id: ID!) { viewer { record(id: $id) { revisions { totalCount nodes { version action as author reason changes body { name } } } } } }',
      { viewer: curator, variables: { id } },
    );
    expect(trail.viewer.record.revisions.totalCount).toBe(4);
    expect(trail.viewer.record.revisions.nodes[1]).toMatchObject({
      action: 'STATUS',
      as: 'OWNER',
      author: 'Sam Reed',
      body: { name: 'The Body' },
      reason: 'It has closed.',
    });
  });

  test('which its owner handed in is published when that is accepted, and given back when it is not', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Handing In' });
    const [owner, admin] = [await makeViewer(db, { role: 'OWNER', body }), await makeViewer(db, { role: 'ADMIN', body })];
    const deciding = `mutation ($id: ID!, $outcome: QueueOutcome!) { decideQueueItem(id: $id, version: 1, outcome: $outcome) { __typename ... on QueueItem { version } ${fault} } }`;
    const undoing = `mutation ($id: ID!, $version: Int!) { undoDecision(id: $id, version: $version) { __typename ${fault} } }`;
    const handIn = async (name: string) => {
      const document = { name, summary: 'Tea.' };
      const made = (await ask(db, creating, { viewer: owner, now, variables: { document, status: 'SUBMITTED' } })).createRecord;
      return {
        id: made.queueItem,
        record: made.record.id,
        status: async () => (await db.listing.findFirstOrThrow({ where: { name } })).status,
      };
    };
    const decide = async (id: string, outcome: string) =>
      (await ask(db, deciding, { viewer: admin, now, variables: { id, outcome } })).decideQueueItem;
    const taken = await handIn('Taken Tea');
    const { version } = await decide(taken.id, 'ACCEPTED');
    expect(await taken.status()).toBe('PUBLISHED');
    expect((await ask(db, undoing, { viewer: admin, now, variables: { id: taken.id, version } })).undoDecision.__typename).toBe(
      'QueueItem',
    );
    expect(await taken.status()).toBe('SUSPENDED');
    const refused = await handIn('Refused Tea');
    await decide(refused.id, 'REFUSED');
    expect(await refused.status()).toBe('DRAFT');
    const back = await handIn('Taken Back Tea');
    await ask(db, setting, { viewer: owner, now, variables: { id: back.record, status: 'DRAFT' } });
    expect(await db.queueItem.findFirst({ where: { title: 'Taken Back Tea' } })).toMatchObject({ state: 'DROPPED' });
  });

  test('gives each a slug of its own, now and formerly, which follows its name', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Slug Body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const make = async () =>
      (await ask(db, creating, { viewer, now, variables: { document: { name: 'Same Name', summary: 'One.' }, status: 'PUBLISHED' } }))
        .createRecord.record;
    const [first, second] = [await make(), await make()];
    expect([first.slug, second.slug]).toEqual(['same-name', 'same-name-2']);
    const renamed = await ask(db, changing, { viewer, now, variables: { id: first.id, version: 1, set: { name: 'Another Name' } } });
    expect(renamed.changeRecord.record.slug).toBe('another-name');
    expect((await ask(db, '{ listing(slug: "same-name") { slug } }')).listing.slug).toBe('another-name');
    expect((await make()).slug).toBe('same-name-3');
    const back = await ask(db, changing, { viewer, now, variables: { id: first.id, version: 2, set: { name: 'Same Name' } } });
    expect(back.changeRecord.record.slug).toBe('same-name');
  });

  test('is published and withdrawn when its planned time comes, and a rule that stands against it reaches a curator', async ({ db }) => {
    const planned = { status: 'DRAFT', publishFrom: new Date('2026-11-22T11:00:00Z') } as const;
    const one = await makeGroup(db, { name: 'Planned', ...planned, publishUntil: new Date('2026-12-01T00:00:00Z') });
    const two = await makeGroup(db, {
      name: 'Personal',
      ...planned,
      contacts: { create: [{ role: 'Me', email: 'jane.smith@gmail.com', public: true, personal: true }] },
    });
    const handedIn = await makeGroup(db, { name: 'Handed In', ...planned, status: 'SUBMITTED' });
    expect(await publishWhatIsDue(db, now)).toEqual({ published: 1, withdrawn: 0, refused: 1 });
    // Once: the plan is over, and the record says why.
    expect(await publishWhatIsDue(db, now)).toEqual({ published: 0, withdrawn: 0, refused: 0 });
    const reason = expect.stringMatching(/^It was to be published on Sunday 22 November 2026, but: The contact “Me” looks like/);
    expect(await db.listing.findUnique({ where: { id: two.id } })).toMatchObject({
      ...{ status: 'DRAFT', publishFrom: null, statusReason: reason, version: 2 },
    });
    expect(await db.revision.findMany({ where: { listingId: two.id } })).toMatchObject([
      { version: 2, author: 'clock', reason, open: false },
    ]);
    expect(await db.listing.findUnique({ where: { id: one.id } })).toMatchObject({ status: 'PUBLISHED', publishFrom: null });
    expect(await db.listing.findUnique({ where: { id: handedIn.id } })).toMatchObject({ status: 'SUBMITTED' });
    expect(await db.queueItem.findMany({ where: { listingId: two.id } })).toMatchObject([{ detail: { rule: 'consent-needed' } }]);
    expect(await publishWhatIsDue(db, new Date('2026-12-02T00:00:00Z'))).toMatchObject({ withdrawn: 1 });
    expect(await db.listing.findUnique({ where: { id: one.id } })).toMatchObject({ status: 'ARCHIVED' });
  });
});

test('the public log of a hidden listing leaves no gap where its location was changed', async ({ db }) => {
  const group = await makeGroup(db, { name: 'No Gap', slug: 'no-gap', location: { visibility: 'HIDDEN' } });
  const revision = (version: number, told: string[]) => ({
    ...{ listingId: group.id, version, told, open: true, action: 'CHANGED' as const, author: 'clock', changes: {}, snapshot: {} },
  });
  await db.revision.createMany({ data: [revision(10, ['name']), revision(11, ['location']), revision(12, ['places', 'location'])] });
  const { listing } = await ask(db, '{ listing(slug: "no-gap") { changes(first: 1) { groups } } }');
  expect(listing.changes).toEqual([{ groups: ['name'] }]);
});

test('the public log tells what, when and for which body, and never a person or a place that is withheld', async ({ db, sql }) => {
  const body = await makeGroup(db, { name: 'Log Body' });
  const group = await makeGroup(db, { name: 'Logged', ownerId: body.id });
  const viewer = await makeViewer(db, { role: 'OWNER', body }, { name: 'Nobody Else' });
  const id = globalId('Group', group.id);
  await ask(db, changing, {
    viewer,
    now,
    variables: {
      id,
      version: 1,
      set: {
        summary: 'Changed.',
        'contacts/+1': { role: 'For staff', phone: '01354 123456' },
        staffNotes: 'Hush.',
        location: { visibility: 'AREA' },
      },
    },
  });
  sql.length = 0;
  const query = '{ listing(slug: "logged") { changes { action at as by groups } } }';
  expect((await ask(db, query)).listing.changes).toEqual([
    { action: 'CHANGED', at: now.toISOString(), as: 'OWNER', by: 'Log Body', groups: ['text'] },
  ]);
  expect(sql).toHaveLength(1);
  expect(sql[0]).toMatch(/LIMIT/i);
});

test('a relation is answered with the end that its teller may read: it opens nobody else’s record', async ({ db }) => {
  const mine = await makeGroup(db, { name: 'Teller' });
  const theirs = await makeGroup(db, {
    name: 'Told Of',
    contacts: { create: [{ role: 'For staff', phone: '01354 000111', public: false }] },
  });
  const viewer = await makeViewer(db, { role: 'OWNER', body: mine });
  const relating = `mutation ($from: ID!, $to: ID!, $seen: ID) { relate(from: $from, to: $to, kind: PART_OF, seenFrom: $seen) { ${result} } }`;
  const [from, to] = [globalId('Group', theirs.id), globalId('Group', mine.id)];
  const { relate } = await ask(db, relating, { viewer, now, variables: { from, to, seen: from } });
  expect(relate.record.name).toBe('Teller');
  expect(JSON.stringify(relate)).not.toMatch(/000111/);
  const { id } = await db.relation.findFirstOrThrow({ where: { fromId: theirs.id } });
  const taken = await ask(db, `mutation ($id: ID!) { unrelate(id: $id) { ${result} } }`, {
    ...{ viewer, now, variables: { id: globalId('Relation', id) } },
  });
  expect(taken.unrelate.record.name).toBe('Teller');
});

test('who typed while a relation was told is not held up by it', async ({ db }) => {
  const [one, other] = [await makeGroup(db, { name: 'Typed On' }), await makeGroup(db, { name: 'Beside' })];
  const viewer = await makeViewer(db, { role: 'ADMIN', body: one });
  await ask(db, `mutation ($from: ID!, $to: ID!) { relate(from: $from, to: $to, kind: PARTNER_OF) { ${result} } }`, {
    ...{ viewer, now, variables: { from: globalId('Group', one.id), to: globalId('Group', other.id) } },
  });
  const changed = await ask(db, changing, {
    viewer,
    now,
    variables: { id: globalId('Group', one.id), version: 1, set: { summary: 'New.' } },
  });
  expect(changed.changeRecord).toMatchObject({ record: { version: 3 } });
});

test('where a withheld group meets is told only to whoever asks for it, which is logged once', async ({ db }) => {
  const group = await makeGroup(db, { name: 'Quiet Meeting', location: { visibility: 'HIDDEN' } });
  const hall = await makeVenue(db, { name: 'Meeting Hall 7' });
  await db.relation.create({ data: { fromId: group.id, toId: hall.id, kind: 'MEETS_AT' } });
  const admin = await makeViewer(db, { role: 'ADMIN', body: group });
  const variables = { id: globalId('Group', group.id) };
  const plain = await ask(db, 'query ($id: ID!) { viewer { record(id: $id) { relations { kind } } } }', { viewer: admin, now, variables });
  expect(plain.viewer.record.relations).toEqual([]);
  const query = 'query ($id: ID!) { viewer { record(id: $id) { withheldLocation relations(withheld: true) { kind other { name } } } } }';
  const told = await ask(db, query, { viewer: admin, now, variables });
  expect(told.viewer.record.relations).toEqual([{ kind: 'MEETS_AT', other: { name: 'Meeting Hall 7' } }]);
  expect(await db.locationViewing.count({ where: { listingId: group.id } })).toBe(1);
  const fromTheHall = await ask(db, query, { viewer: admin, now, variables: { id: globalId('Venue', hall.id) } });
  expect(fromTheHall.viewer.record.relations).toEqual([]);
});

test('relations are told from either end and leave a revision on both', async ({ db }) => {
  const [part, whole, other] = [
    await makeGroup(db, { name: 'Branch' }),
    await makeGroup(db, { name: 'Federation' }),
    await makeGroup(db, { name: 'Stranger' }),
  ];
  const hall = await makeVenue(db, { name: 'Relation Hall' });
  const relating = `mutation ($from: ID!, $to: ID!, $kind: RelationKind!) { relate(from: $from, to: $to, kind: $kind, note: "Since ever") { ${result} } }`;
  const relate = async (viewer: Awaited<ReturnType<typeof makeViewer>>, from: number, to: string, kind = 'BRANCH_OF') =>
    (await ask(db, relating, { viewer, now, variables: { from: globalId('Group', from), to, kind } })).relate;
  const fromTheWhole = await makeViewer(db, { role: 'OWNER', body: whole });
  expect(await relate(fromTheWhole, part.id, globalId('Group', whole.id))).toMatchObject({ record: { version: 2 } });
  expect(await relate(fromTheWhole, part.id, globalId('Group', whole.id))).toMatchObject({ faults: [{ path: 'kind' }] });
  expect(await relate(fromTheWhole, part.id, globalId('Group', other.id))).toMatchObject({ __typename: 'NotAllowed' });
  expect(await relate(fromTheWhole, whole.id, globalId('Group', whole.id))).toMatchObject({ faults: [{ path: 'to' }] });
  expect(await relate(fromTheWhole, whole.id, globalId('Group', part.id), 'MEETS_AT')).toMatchObject({ faults: [{ path: 'kind' }] });
  expect(await relate(fromTheWhole, whole.id, globalId('Venue', hall.id), 'MEETS_AT')).toMatchObject({ record: { version: 3 } });
  expect(await db.revision.count({ where: { listingId: { in: [part.id, whole.id, hall.id] } } })).toBe(4);
  const asked = 'query ($id: ID!) { viewer { record(id: $id) { relations { id kind inverse other { name } } } } }';
  const admin = await makeViewer(db, { role: 'ADMIN', body: whole });
  const { relations } = (await ask(db, asked, { viewer: admin, variables: { id: globalId('Group', whole.id) } })).viewer.record;
  expect(relations).toMatchObject([
    { kind: 'BRANCH_OF', inverse: true, other: { name: 'Branch' } },
    { kind: 'MEETS_AT', other: { name: 'Relation Hall' } },
  ]);
  const taken = await ask(db, `mutation ($id: ID!) { unrelate(id: $id) { ${result} } }`, {
    viewer: admin,
    now,
    variables: { id: relations[0].id },
  });
  expect(taken.unrelate.record.name).toBe('Branch');
  expect(await db.relation.count({ where: { toId: whole.id } })).toBe(0);
});

test('staff search what is theirs, drafts and archived included, by what the public never sees', async ({ db, sql }) => {
  const [mine, others] = [
    await makePlace(db, { slug: 'search-end', kind: 'PARISH' }),
    await makePlace(db, { slug: 'far-end', kind: 'PARISH' }),
  ];
  const desk = await makeGroup(db, { name: 'Search Desk' });
  for (const [index, status] of (['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUSPENDED', 'ARCHIVED'] as const).entries())
    await makeGroup(db, {
      name: `Seek Club ${index}`,
      status,
      places: [mine],
      ...(index === 2 && {
        contacts: { create: [{ role: 'o', email: 'Seek@x.example' }] },
        identifiers: { create: [{ scheme: 'GB-CHC', value: '777777' }] },
      }),
    });
  await makeFund(db, { name: 'Seek Fund', places: [mine] });
  await makeGroup(db, { name: 'Seek Far', places: [others] });
  const curator = await makeViewer(db, { role: 'CURATOR', body: desk, kinds: ['GROUP'], places: [mine] });
  const query =
    'query ($q: String, $f: RecordFilter, $s: RecordSort, $n: Int, $a: String) { viewer { records(query: $q, filter: $f, sort: $s, first: $n, after: $a) { totalCount nodes { name status owner { name } } pageInfo { endCursor hasNextPage } } } }';
  const search = async (variables: object) =>
    (await ask(db, query, { viewer: curator, now, variables: variables as Record<string, unknown> })).viewer.records;
  expect((await search({ q: 'seek club' })).totalCount).toBe(5);
  expect((await search({ q: 'seek clbu 3' })).nodes[0]).toMatchObject({ name: 'Seek Club 3', status: 'SUSPENDED' });
  expect((await search({ q: 'seek@x.example' })).nodes).toMatchObject([{ name: 'Seek Club 2' }]);
  expect((await search({ q: 'GB-CHC-777777' })).nodes).toMatchObject([{ name: 'Seek Club 2' }]);
  expect((await search({ f: { status: ['DRAFT', 'ARCHIVED'], place: 'search-end', assurance: ['NEVER'] } })).totalCount).toBe(2);
  expect((await search({ q: '%_\\' })).totalCount).toBe(0);
  for (const sort of ['NAME', 'UPDATED', 'DUE']) {
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = await search({
        s: sort,
        n: 2,
        a: after,
      });
      names.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    // Their own body is theirs wherever it is.
    expect(names.toSorted()).toEqual(['Search Desk', 'Seek Club 0', 'Seek Club 1', 'Seek Club 2', 'Seek Club 3', 'Seek Club 4']);
  }
  sql.length = 0;
  await search({ q: 'seek' });
  expect(sql.length).toBeLessThanOrEqual(3);
});

test('notes are written on records and places of one’s scope, and read there', async ({ db }) => {
  const place = await makePlace(db, { slug: 'note-end', kind: 'PARISH' });
  const [desk, group] = [await makeGroup(db, { name: 'Note Desk' }), await makeGroup(db, { name: 'Noted', places: [place] })];
  const viewer = await makeViewer(db, { role: 'CURATOR', body: desk, places: [place] });
  const noting = 'mutation ($r: ID, $p: String) { addNote(record: $r, place: $p, text: "Ring in May.") { __typename } }';
  expect((await ask(db, noting, { viewer, now, variables: { r: globalId('Group', group.id) } })).addNote.__typename).toBe('StaffNoteAdded');
  expect((await ask(db, noting, { viewer, now, variables: { p: 'note-end' } })).addNote.__typename).toBe('StaffNoteAdded');
  expect((await ask(db, noting, { viewer, now, variables: { r: globalId('Group', desk.id) } })).addNote.__typename).toBe('NotAllowed');
  const read = 'query ($id: ID!) { viewer { placeNotes(place: "note-end") { text } record(id: $id) { notes { text author } } } }';
  expect((await ask(db, read, { viewer, variables: { id: globalId('Group', group.id) } })).viewer).toEqual({
    placeNotes: [{ text: 'Ring in May.' }],
    record: { notes: [{ text: 'Ring in May.', author: 'Sam Reed' }] },
  });
});

test('a role and an event are changed and refreshed like all others', async ({ db }) => {
  const [one, two] = [await makeGroup(db, { name: 'Old Host' }), await makeGroup(db, { name: 'New Host' })];
  const role = await makeRole(db, { name: 'Zebra Keeper', groupId: one.id });
  const event = await makeEvent(db, { name: 'Zebra Day', hosts: [one.id] });
  const viewer = await makeViewer(db, { role: 'ADMIN', body: one });
  const change = (type: string, id: number, set: object) =>
    ask(db, changing, { viewer, now, variables: { id: globalId(type, id), version: 1, set } });
  await change('Opportunity', role.id, {
    group: globalId('Group', two.id),
    'schedules/+1': { rrule: 'FREQ=WEEKLY;BYDAY=TU', startDate: '2026-01-06', from: '10:00' },
  });
  await change('Event', event.id, { hosts: [globalId('Group', two.id)] });
  const found = await ask(
    db,
    '{ groups(query: "zebra keeper") { nodes { name } } listing(slug: "zebra-day") { ... on Event { hosts { name } } } }',
  );
  expect(found.groups.nodes).toEqual([{ name: 'New Host' }]);
  expect(found.listing.hosts).toEqual([{ name: 'New Host' }]);
  expect(await db.timetable.count({ where: { listingId: role.id } })).toBe(1);
});
