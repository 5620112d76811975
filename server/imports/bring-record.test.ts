import type { Prisma } from '../../generated/prisma/client.ts';
import type { Patch, RecordDocument } from '../curation/records/document.ts';
import { editRecord } from '../curation/records/edit-record.ts';
import { readRecord } from '../curation/records/read-record.ts';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { type Brings, bringRecord } from './bring-record.ts';

const now = new Date('2026-11-22T12:00:00Z');
const asAt = new Date('2026-11-01T00:00:00Z');

const test = base
  .extend('county', { scope: 'file' }, async ({ db }) => makeLayers(db))
  .extend('source', { scope: 'file' }, ({ db }) => makeSource(db, 'ccvs', 'The CCVS directory'))
  .extend('admin', { scope: 'file' }, async ({ db }) => makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers' }) }));

const makeSource = (db: Database, system: string, title: string) =>
  db.source.create({ data: { system, title, licence: 'Open Government Licence v3.0', attribution: title } });

const bring = (
  db: Database,
  sourceId: number,
  identifier: string,
  says: object,
  status: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED',
): Promise<Brings> =>
  db.$transaction((tx) =>
    bringRecord(
      tx as Prisma.TransactionClient,
      { kind: 'GROUP', identifier, says: says as RecordDocument, asAt },
      { sourceId, status, now },
    ),
  );

const office = { role: 'Office', phone: '01353 720000', email: 'office@swallow.org.uk', public: true };
const swallow = (more: object = {}) => ({
  name: 'Swallow Singers',
  summary: 'We sing.',
  places: ['sparrow'],
  contacts: [office],
  links: [{ kind: 'WEBSITE', url: 'https://swallow.org.uk/' }],
  ...more,
});

const documentOf = async (db: Database, id: number | null) =>
  (await readRecord(db, id ?? 0))?.document as RecordDocument & Record<string, never>;
const edit = async (db: Database, viewer: Awaited<ReturnType<typeof makeViewer>>, id: number, set: Patch) => {
  const { version } = await db.listing.findUniqueOrThrow({ where: { id } });
  return editRecord({ db, viewer, now }, { listingId: id, version, set });
};
const waiting = (db: Database, listingId: number | null) =>
  db.queueItem.findMany({ where: { listingId, kind: 'IMPORT_CONFLICT', state: 'OPEN' } });

const itemQuery = `query ($id: ID!) { viewer { queueItem(id: $id) { version reason changes { path label old new } values { take field label value source stands chosen } } } }`;
const decide = `mutation ($id: ID!, $version: Int!, $choices: [ChoiceInput!]) { decideQueueItem(id: $id, version: $version, outcome: CHOSEN, choices: $choices) {
  __typename ... on Refusal { message } ... on QueueItem { version changes { path decision } } } }`;
const undo = 'mutation ($id: ID!, $version: Int!) { undoDecision(id: $id, version: $version) { __typename ... on Refusal { message } } }';

describe('a record that nobody had', () => {
  test('is made as its source tells it, with where it came from', async ({ db, source, county: _places }) => {
    const { listingId, outcome } = await bring(db, source.id, 'new', swallow());
    expect(outcome).toBe('added');
    const { listing } = await ask(
      db,
      '{ listing(slug: "swallow-singers") { name contacts { phone } sources { system identifier asAt } } }',
    );
    expect(listing).toEqual({
      name: 'Swallow Singers',
      contacts: [{ phone: '01353 720000' }],
      sources: [{ system: 'ccvs', identifier: 'new', asAt: '2026-11-01' }],
    });
    const [revision] = await db.revision.findMany({ where: { listingId: listingId ?? 0 } });
    expect(revision).toMatchObject({ author: 'import:ccvs', as: 'SOURCE', action: 'CREATED' });
    expect(await bring(db, source.id, 'new', swallow())).toEqual({ listingId, outcome: 'unchanged', disputed: [], refused: [] });
    expect(await db.revision.count({ where: { listingId: listingId ?? 0 } })).toBe(1);
  });

  test('keeps for staff what looks like one person’s own, and leaves out what cannot be kept, saying so', async ({
    db,
    source,
    county: _places,
  }) => {
    const contacts = [{ role: 'Secretary', email: 'jane.swift@gmail.com', public: true }];
    const done = await bring(
      db,
      source.id,
      'personal',
      swallow({ name: 'Kestrel Club', contacts, places: ['nowhere-at-all'], languages: ['?'] }),
    );
    expect(done.refused.map(({ path }) => path)).toEqual(expect.arrayContaining(['places', 'languages']));
    expect(await db.contact.findMany({ where: { listingId: done.listingId ?? 0 } })).toMatchObject([{ public: false, personal: true }]);
  });

  test('without a name is refused, and with words that may not be shown is a draft', async ({ db, source, county: _places }) => {
    const nothing = await bring(db, source.id, 'nameless', { summary: 'We sing.' });
    expect(nothing).toMatchObject({ listingId: null, outcome: 'refused' });
    const draft = await bring(db, source.id, 'wordy', swallow({ name: 'Martin Club', summary: 'Ring Jane on 07700 900123.' }));
    expect(await db.listing.findUniqueOrThrow({ where: { id: draft.listingId ?? 0 } })).toMatchObject({ status: 'DRAFT' });
    expect(draft.refused[0]?.message).toMatch(/^It is kept as a draft/);
  });
});

describe('the second time', () => {
  test('what nobody touched follows its source, and rows keep their ids', async ({ db, source, county: _places }) => {
    const { listingId } = await bring(db, source.id, 'follows', swallow({ name: 'Following' }));
    const contact = await db.contact.findFirstOrThrow({ where: { listingId: listingId ?? 0 } });
    const changed = swallow({ name: 'Following', summary: 'We sing on Tuesdays.', contacts: [{ ...office, phone: '01353 720001' }] });
    expect(await bring(db, source.id, 'follows', changed)).toMatchObject({ outcome: 'changed', disputed: [] });
    expect(await documentOf(db, listingId)).toMatchObject({ summary: 'We sing on Tuesdays.' });
    expect(await db.contact.findMany({ where: { listingId: listingId ?? 0 } })).toMatchObject([{ id: contact.id, phone: '01353 720001' }]);
    expect(await waiting(db, listingId)).toEqual([]);
  });

  test('what a person changed is never overwritten: both are kept, field by field, and the rest is taken', async ({
    db,
    source,
    admin,
    county: _places,
  }) => {
    const { listingId } = await bring(db, source.id, 'edited', swallow({ name: 'Edited' }));
    const id = listingId ?? 0;
    await edit(db, admin, id, { summary: 'We sing and we dance.' });
    // The source repeats itself: nothing new, and nothing to decide.
    expect(await bring(db, source.id, 'edited', swallow({ name: 'Edited' }))).toMatchObject({ outcome: 'unchanged', disputed: [] });
    const done = await bring(db, source.id, 'edited', swallow({ name: 'Edited', summary: 'We hum.', description: 'Since 1974.' }));
    expect(done).toMatchObject({ outcome: 'changed', disputed: ['summary'] });
    expect(await documentOf(db, id)).toMatchObject({ summary: 'We sing and we dance.', description: 'Since 1974.' });
    const [item, ...others] = await waiting(db, id);
    expect(others).toEqual([]);
    const { viewer } = await ask(db, itemQuery, { viewer: admin, variables: { id: globalId('QueueItem', item?.id ?? 0) } });
    expect(viewer.queueItem.reason).toBe('The CCVS directory says otherwise than the record.');
    expect(viewer.queueItem.changes).toEqual([{ path: 'summary', label: 'Summary', old: 'We sing and we dance.', new: 'We hum.' }]);
    expect(viewer.queueItem.values).toMatchObject([
      { field: 'summary', value: 'We sing and we dance.', source: null, stands: true },
      { field: 'summary', value: 'We hum.', source: 'The CCVS directory', stands: false },
    ]);
    // The same file once more raises nothing again.
    await bring(db, source.id, 'edited', swallow({ name: 'Edited', summary: 'We hum.', description: 'Since 1974.' }));
    expect(await waiting(db, id)).toEqual([item]);
  });

  test('what a person took out stays out', async ({ db, source, admin, county: _places }) => {
    const { listingId } = await bring(db, source.id, 'emptied', swallow({ name: 'Emptied' }));
    await edit(db, admin, listingId ?? 0, { contacts: [] });
    const again = await bring(db, source.id, 'emptied', swallow({ name: 'Emptied', contacts: [{ ...office, phone: '01353 720009' }] }));
    expect(again.disputed).toEqual(['contacts']);
    expect(await db.contact.count({ where: { listingId: listingId ?? 0 } })).toBe(0);
  });

  test('two sources that differ are both kept, and the first one’s later news does not slip past the question', async ({
    db,
    source,
    county: _places,
  }) => {
    const other = await makeSource(db, 'district', 'The district’s list');
    const { listingId } = await bring(db, source.id, 'two', swallow({ name: 'Two Sources' }));
    await db.listingSource.create({ data: { listingId, sourceId: other.id, identifier: 'D1', asAt } });
    const done = await bring(db, other.id, 'D1', { summary: 'A choir.', description: 'By the district.' });
    expect(done).toMatchObject({ outcome: 'changed', disputed: ['summary'] });
    expect((await bring(db, source.id, 'two', swallow({ name: 'Two Sources', summary: 'We sing well.' }))).disputed).toEqual(['summary']);
    expect(await documentOf(db, listingId)).toMatchObject({ summary: 'We sing.', description: 'By the district.' });
    const [item, ...more] = await waiting(db, listingId);
    expect(more).toEqual([]);
    // The district comes round to what stands; the other still differs.
    await bring(db, other.id, 'D1', { summary: 'We sing.' });
    await bring(db, source.id, 'two', swallow({ name: 'Two Sources' }));
    expect((await db.queueItem.findUniqueOrThrow({ where: { id: item?.id ?? 0 } })).state).toBe('DROPPED');
  });

  test('a record from before it was written down who said what follows its only source', async ({ db, source, county: _places }) => {
    const group = await makeGroup(db, {
      name: 'Old Seed',
      summary: 'As the paper said.',
      revisions: { create: [{ version: 1, action: 'CREATED', author: 'seed', changes: {}, snapshot: {} }] },
    });
    await db.listingSource.create({ data: { listingId: group.id, sourceId: source.id, identifier: 'seeded', asAt } });
    expect(await bring(db, source.id, 'seeded', { summary: 'As it says now.' })).toMatchObject({ outcome: 'changed', disputed: [] });
  });

  test('what was archived stays so, untouched', async ({ db, source, county: _places }) => {
    const { listingId } = await bring(db, source.id, 'gone', swallow({ name: 'Gone' }));
    await db.listing.update({ where: { id: listingId ?? 0 }, data: { status: 'ARCHIVED' } });
    expect(await bring(db, source.id, 'gone', swallow({ name: 'Gone', summary: 'We are back.' }))).toMatchObject({
      outcome: 'unchanged',
      disputed: [],
    });
    expect(await documentOf(db, listingId)).toMatchObject({ summary: 'We sing.' });
  });
});

describe('a choice', () => {
  async function disputed(db: Database, sourceId: number, admin: Awaited<ReturnType<typeof makeViewer>>, name: string) {
    const { listingId } = await bring(db, sourceId, name, swallow({ name }));
    const id = listingId ?? 0;
    await edit(db, admin, id, { summary: 'Ours.', contacts: [{ role: 'Bookings', phone: '01353 720005', public: true }] });
    await bring(db, sourceId, name, swallow({ name, summary: 'Theirs.', contacts: [{ ...office, phone: '01353 720007' }] }));
    const [item] = await waiting(db, id);
    const itemId = globalId('QueueItem', item?.id ?? 0);
    const { viewer } = await ask(db, itemQuery, { viewer: admin, variables: { id: itemId } });
    const take = (field: string, stands: boolean) =>
      viewer.queueItem.values.find((one: { field: string; stands: boolean }) => one.field === field && one.stands === stands).take;
    return { id, itemId, version: viewer.queueItem.version as number, take };
  }

  test('is written where it is the source’s; what is left stays as it stands; and both outlive later imports', async ({
    db,
    source,
    admin,
    county: _places,
  }) => {
    const { id, itemId, version, take } = await disputed(db, source.id, admin, 'Chosen');
    const choices = [{ path: 'summary', take: take('summary', false) }];
    const { decideQueueItem } = await ask(db, decide, { viewer: admin, now, variables: { id: itemId, version, choices } });
    expect(decideQueueItem.__typename).toBe('QueueItem');
    expect(decideQueueItem.changes).toContainEqual({ path: 'summary', decision: 'ACCEPTED' });
    expect(await documentOf(db, id)).toMatchObject({ summary: 'Theirs.', contacts: [{ phone: '01353 720005' }] });
    const again = await bring(
      db,
      source.id,
      'Chosen',
      swallow({ name: 'Chosen', summary: 'Theirs.', contacts: [{ ...office, phone: '01353 720007' }] }),
    );
    expect(again).toMatchObject({ outcome: 'unchanged', disputed: [] });
    // Something new against a choice is asked about, never taken over by itself.
    const later = await bring(
      db,
      source.id,
      'Chosen',
      swallow({ name: 'Chosen', summary: 'Theirs, later.', contacts: [{ ...office, phone: '01353 720007' }] }),
    );
    expect(later.disputed).toEqual(['summary']);
    expect(await documentOf(db, id)).toMatchObject({ summary: 'Theirs.' });
  });

  test('can be taken back', async ({ db, source, admin, county: _places }) => {
    const { id, itemId, version, take } = await disputed(db, source.id, admin, 'Taken Back');
    const choices = [{ path: 'contacts', take: take('contacts', false) }];
    const done = await ask(db, decide, { viewer: admin, now, variables: { id: itemId, version, choices } });
    expect(await documentOf(db, id)).toMatchObject({ contacts: [{ phone: '01353 720007' }] });
    await ask(db, undo, { viewer: admin, now, variables: { id: itemId, version: done.decideQueueItem.version } });
    expect(await documentOf(db, id)).toMatchObject({ contacts: [{ phone: '01353 720005' }] });
    expect(await db.fieldValue.count({ where: { listingId: id, chosen: true } })).toBe(0);
  });

  test('of an address never shows more of it than the item said, when somebody withheld it meanwhile', async ({
    db,
    source,
    admin,
    county: _places,
  }) => {
    const at = (line: string) => ({ visibility: 'EXACT', place: 'sparrow', lines: [line] });
    const { listingId } = await bring(db, source.id, 'moves', swallow({ name: 'Moves', location: at('The Hall') }));
    const id = listingId ?? 0;
    await edit(db, admin, id, { 'location/lines': ['The Old Hall'] });
    expect((await bring(db, source.id, 'moves', swallow({ name: 'Moves', location: at('The New Hall') }))).disputed).toEqual(['location']);
    await edit(db, admin, id, { 'location/visibility': 'HIDDEN' });
    const [item] = await waiting(db, id);
    const itemId = globalId('QueueItem', item?.id ?? 0);
    const { viewer } = await ask(db, itemQuery, { viewer: admin, variables: { id: itemId } });
    expect(JSON.stringify(viewer.queueItem)).not.toMatch(/Hall|sparrow/);
    const take = viewer.queueItem.values.find(({ stands }: { stands: boolean }) => !stands).take;
    await ask(db, decide, {
      viewer: admin,
      now,
      variables: { id: itemId, version: viewer.queueItem.version, choices: [{ path: 'location', take }] },
    });
    expect((await documentOf(db, id)).location).toMatchObject({ visibility: 'HIDDEN', lines: ['The New Hall'] });
    // And a source never opens what somebody withheld.
    const opening = await bring(db, source.id, 'moves', swallow({ name: 'Moves', location: { ...at('The New Hall'), town: 'Ely' } }));
    expect(opening.disputed).toEqual(['location']);
    expect((await documentOf(db, id)).location).toMatchObject({ visibility: 'HIDDEN' });
  });

  test('of nothing, or of another record’s value, is refused', async ({ db, source, admin, county: _places }) => {
    const { itemId, version } = await disputed(db, source.id, admin, 'Refused');
    const other = await db.fieldValue.create({
      data: { listingId: (await makeGroup(db, { name: 'Elsewhere' })).id, field: 'summary', value: 'x' },
    });
    for (const choices of [[], [{ path: 'summary', take: String(other.id) }], [{ path: 'summary', take: '<script>' }]]) {
      const { decideQueueItem } = await ask(db, decide, { viewer: admin, now, variables: { id: itemId, version, choices } });
      expect(decideQueueItem.__typename).toBe('InputFaults');
    }
  });
});

test('two imports at once lose nothing', async ({ db, source, county: _places }) => {
  const { listingId } = await bring(db, source.id, 'twice', swallow({ name: 'Twice' }));
  const says = (summary: string) => bring(db, source.id, 'twice', swallow({ name: 'Twice', summary }));
  await Promise.all([says('One.'), says('Two.'), says('Three.')]);
  const kept = await db.fieldValue.findMany({ where: { listingId: listingId ?? 0, field: 'summary' } });
  expect(kept.map(({ value }) => value)).toEqual([(await documentOf(db, listingId)).summary]);
});
