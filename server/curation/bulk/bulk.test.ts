import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, vocabulariesTest as test } from '../../testkit/fixture.ts';
import { globalId, makeFund, makeGroup } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { openItem } from '../open-item.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const refusal = '... on Refusal { __typename message } ... on InputFaults { faults { path message } } ... on RuleBroken { rule }';
const changing = `mutation ($records: [RecordVersion!]!, $action: BulkAction!, $note: String, $status: RecordStatus, $body: ID, $field: BulkTermField,
  $term: String, $preview: Boolean, $bulk: ID) {
  changeRecords(records: $records, action: $action, note: $note, status: $status, body: $body, field: $field, term: $term, preview: $preview, bulk: $bulk) {
    ... on RecordsChanged { bulk letters done { id name } refused { id message } } ${refusal} } }`;
const undoing = `mutation ($id: ID!, $after: ID) { undoBulk(id: $id, after: $after) { ... on BulkUndone { undone after refused { name message } } ${refusal} } }`;
const deciding = `mutation ($items: [QueueItemVersion!]!, $outcome: QueueOutcome!, $preview: Boolean, $bulk: ID) {
  decideQueueItems(items: $items, outcome: $outcome, preview: $preview, bulk: $bulk) {
    ... on QueueDecisions { bulk letters decided { id state version mayUndo } refused { id message } } ${refusal} } }`;
const assigning = `mutation ($items: [QueueItemVersion!]!, $toMe: Boolean) { assignQueueItems(items: $items, toMe: $toMe) {
  ... on QueueDecisions { bulk decided { id assignee { name } } refused { message } } ${refusal} } }`;

interface Asked extends Record<string, unknown> {
  viewer: Viewer;
  at?: Date;
}
const seen = (listings: readonly { id: number; version: number; kind?: string }[]) =>
  listings.map(({ id, version, kind }) => ({ id: globalId(kind === 'FUND' ? 'Fund' : 'Group', id), version }));
const change = async (db: Database, listings: Parameters<typeof seen>[0], { viewer, at = now, ...variables }: Asked) =>
  (await ask(db, changing, { viewer, now: at, variables: { records: seen(listings), ...variables } })).changeRecords;
const undo = async (db: Database, id: string, { viewer, at = later(1) }: Asked) =>
  (await ask(db, undoing, { viewer, now: at, variables: { id } })).undoBulk;
const state = (db: Database, { id }: { id: number }) => db.listing.findUniqueOrThrow({ where: { id } });

/** Names are told again in each test; slugs cannot be. */
const group = (db: Database, asked: Parameters<typeof makeGroup>[1]) => makeGroup(db, { slug: randomUUID(), ...asked });

async function three(db: Database) {
  const body = await group(db, { name: 'Bulk Council' });
  const groups = [];
  for (const name of ['One', 'Two', 'Three']) groups.push(await group(db, { name: `${name} of three`, ownerId: body.id }));
  const [one, two, last] = groups as [(typeof groups)[0], (typeof groups)[0], (typeof groups)[0]];
  return { body, groups, one, two, last, admin: await makeViewer(db, { role: 'ADMIN', body: await group(db, { name: 'County' }) }) };
}

describe('the same done to several records', () => {
  test('a preview says what would be and keeps nothing; doing it is taken back as one', async ({ db }) => {
    const { groups, one, admin: viewer } = await three(db);
    const asked = { viewer, action: 'CONFIRM', note: 'Rang the clerk, who looks after all three.' };
    const before = await db.revision.count();
    expect(await change(db, groups, { ...asked, preview: true })).toMatchObject({
      bulk: null,
      letters: 0,
      refused: [],
      done: [{}, {}, {}],
    });
    expect([await db.revision.count(), await db.bulk.count({ where: { accountId: viewer.accountId } })]).toEqual([before, 0]);

    const { bulk, done } = await change(db, groups, asked);
    expect(done).toHaveLength(3);
    expect(await state(db, one)).toMatchObject({ confirmedAt: now, version: 2 });
    const listed = await ask(db, '{ viewer { bulks { id action count undone } } }', { viewer, now });
    expect(listed.viewer.bulks).toEqual([{ id: bulk, action: 'CONFIRM', count: 3, undone: 0 }]);

    expect(await undo(db, bulk, { viewer })).toEqual({ undone: 3, refused: [], after: null });
    expect(await state(db, one)).toMatchObject({
      confirmedAt: one.confirmedAt,
      confirmedAs: one.confirmedAs,
      dueAt: one.dueAt,
      version: 3,
    });
    expect(await undo(db, bulk, { viewer })).toEqual({ undone: 0, refused: [], after: null });
    expect((await ask(db, '{ viewer { bulks { undone } } }', { viewer, now })).viewer.bulks).toEqual([{ undone: 3 }]);
  });

  test('what a colleague changed since somebody looked is refused, and the others are done', async ({ db }) => {
    const { groups, two, admin: viewer } = await three(db);
    await db.listing.update({ where: { id: two.id }, data: { version: 9 } });
    const answer = await change(db, groups, { viewer, action: 'CONFIRM', note: 'Rang them.' });
    expect(answer.done.map(({ name }: { name: string }) => name)).toEqual(['One of three', 'Three of three']);
    expect(answer.refused).toEqual([{ id: globalId('Group', two.id), message: expect.stringMatching(/changed it since you looked/) }]);
  });

  test('archived together and taken back, but for the one that somebody brought back meanwhile', async ({ db }) => {
    const { groups, one, two, admin: viewer } = await three(db);
    expect(await change(db, groups, { viewer, action: 'STATUS', status: 'ARCHIVED' })).toMatchObject({
      __typename: 'InputFaults',
      faults: [{ path: 'note' }],
    });
    const { bulk } = await change(db, groups, { viewer, action: 'STATUS', status: 'ARCHIVED', note: 'The hall burned down.' });
    expect(await state(db, two)).toMatchObject({ status: 'ARCHIVED', statusReason: 'The hall burned down.' });
    const back = await state(db, one);
    await change(db, [back], { viewer, action: 'STATUS', status: 'PUBLISHED' });
    expect(await undo(db, bulk, { viewer })).toEqual({
      undone: 2,
      after: null,
      refused: [{ name: 'One of three', message: 'Its status was changed since: that stays.' }],
    });
    expect((await state(db, two)).status).toBe('PUBLISHED');
  });

  test('drafts that were published together go back to being drafts, and never by way of the public pages', async ({ db }) => {
    const { admin: viewer } = await three(db);
    const draft = await group(db, { name: 'A draft', status: 'DRAFT' });
    const { bulk } = await change(db, [draft], { viewer, action: 'STATUS', status: 'PUBLISHED' });
    expect((await state(db, draft)).status).toBe('PUBLISHED');
    expect(await undo(db, bulk, { viewer })).toMatchObject({ undone: 1 });
    expect((await state(db, draft)).status).toBe('DRAFT');
    const off = await group(db, { name: 'Suspended', status: 'SUSPENDED' });
    const gone = await change(db, [off], { viewer, action: 'STATUS', status: 'ARCHIVED', note: 'Gone.' });
    expect(await undo(db, gone.bulk, { viewer })).toMatchObject({ undone: 1, refused: [] });
    expect((await state(db, off)).status).toBe('SUSPENDED');
  });

  test('a term is added where it is not yet, and what somebody wrote in the same field since stays', async ({ db }) => {
    const { groups, one, two, admin: viewer } = await three(db);
    const [term, other] = await db.term.findMany({ where: { vocabulary: 'THEME' }, orderBy: { id: 'asc' }, take: 2 });
    const add = { viewer, action: 'ADD_TERM', field: 'themes', term: term?.slug };
    await change(db, [one], add);
    const fresh = [await state(db, one), ...groups.slice(1)];
    const answer = await change(db, fresh, add);
    expect(answer).toMatchObject({ done: [{}, {}], refused: [{ message: 'It is so already.' }] });
    await change(db, [await state(db, two)], { ...add, term: other?.slug });
    expect(await undo(db, answer.bulk, { viewer })).toMatchObject({ undone: 1, refused: [{ name: 'Two of three' }] });
    const terms = (id: number) => db.listingTerm.count({ where: { listingId: id } });
    expect([await terms(one.id), await terms(two.id), await terms(groups[2]?.id as number)]).toEqual([1, 2, 0]);
    expect(await change(db, groups, { ...add, term: 'no-such-term' })).toMatchObject({ faults: [{ path: 'term' }] });
    expect(await change(db, [await state(db, one)], { ...add, action: 'REMOVE_TERM' })).toMatchObject({ done: [{}] });
    expect(await terms(one.id)).toBe(0);
  });

  test('a steward is given to those who are not owners’ to give, and the ladder is started for what nobody confirmed', async ({ db }) => {
    const { body, groups, one, admin: viewer } = await three(db);
    const owner = await makeViewer(db, { role: 'OWNER', body });
    const steward = { action: 'SET_STEWARD', body: globalId('Group', body.id) };
    expect(await change(db, groups, { viewer: owner, ...steward })).toMatchObject({ __typename: 'NotAllowed' });
    const { bulk } = await change(db, groups, { viewer, ...steward });
    expect((await state(db, one)).stewardId).toBe(body.id);
    expect(await undo(db, bulk, { viewer: owner })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await undo(db, bulk, { viewer })).toMatchObject({ undone: 3 });
    expect((await state(db, one)).stewardId).toBeNull();

    const never = await group(db, { name: 'Never', confirmedAt: null, dueAt: null, confirmedAs: null });
    const known = await group(db, { name: 'Known', confirmedAt: now, dueAt: later(9), confirmedAs: 'OWNER' });
    const ladder = await change(db, [never, known], { viewer, action: 'START_LADDER' });
    expect(ladder).toMatchObject({ done: [{ name: 'Never' }], refused: [{ message: 'Its owner is asked already.' }] });
    expect((await state(db, never)).dueAt).toEqual(new Date(now.getTime() + 60 * 86_400_000));
    expect(await undo(db, ladder.bulk, { viewer })).toMatchObject({ undone: 1 });
    expect((await state(db, never)).dueAt).toBeNull();
  });

  test('an owner who closed their own takes it back within the hour, and not later', async ({ db }) => {
    const { body, one, two } = await three(db);
    const viewer = await makeViewer(db, { role: 'OWNER', body }, { now });
    const close = { viewer, action: 'STATUS', status: 'ARCHIVED', note: 'We have stopped.' };
    const soon = await change(db, [one], close);
    expect(await undo(db, soon.bulk, { viewer, at: later(5) })).toMatchObject({ undone: 1 });
    const long = await change(db, [two], close);
    expect(await undo(db, long.bulk, { viewer, at: later(90) })).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('more goes of one bulk are taken back as one; another’s cannot be added to', async ({ db }) => {
    const { groups, one, admin: viewer } = await three(db);
    const asked = { viewer, action: 'CONFIRM', note: 'Rang them.' };
    const { bulk } = await change(db, [one], asked);
    expect((await change(db, groups.slice(1), { ...asked, bulk })).bulk).toBe(bulk);
    const stranger = await makeViewer(db, { role: 'ADMIN', body: one });
    const fresh = [await state(db, one)];
    for (const wrong of [
      { viewer: stranger, bulk },
      { viewer, bulk, at: later(61) },
      { viewer, bulk, action: 'START_LADDER' },
    ])
      expect(await change(db, fresh, { ...asked, ...wrong })).toMatchObject({ __typename: 'NotFound' });
    expect(await undo(db, bulk, { viewer })).toMatchObject({ undone: 3 });
    const many = Array.from({ length: 51 }, (_, index) => ({ id: index + 1, version: 1 }));
    expect(await change(db, many, asked)).toMatchObject({ faults: [{ message: 'Choose 1 to 50 at once.' }] });
    expect(await undo(db, bulk, { viewer, at: later(60 * 24 * 31) })).toMatchObject({ rule: 'not-undoable' });
  });

  test('a fund’s rounds come back with it, and the call that was settled is open again', async ({ db }) => {
    const { admin: viewer } = await three(db);
    const confirmedAt = new Date('2026-01-05T10:00:00Z');
    const fund = await makeFund(db, { slug: randomUUID(), name: 'Rolling fund' });
    await db.round.create({ data: { fundId: fund.id, rolling: true, confirmedAt, dueAt: new Date('2026-04-05T10:00:00Z') } });
    const item = await openItem(db, {
      ...{ kind: 'OVERDUE', title: fund.name, reason: 'Overdue.', risk: 20, placeIds: [], stewardId: null },
      ...{ listingId: fund.id, listingKind: 'FUND' },
    });
    const { bulk } = await change(db, [fund], { viewer, action: 'CONFIRM', note: 'Wrote to them.' });
    expect(await db.queueItem.findUniqueOrThrow({ where: { id: item } })).toMatchObject({ state: 'DROPPED' });
    expect(await undo(db, bulk, { viewer })).toMatchObject({ undone: 1 });
    expect(await db.queueItem.findUniqueOrThrow({ where: { id: item } })).toMatchObject({ state: 'OPEN', outcome: null });
    expect((await db.round.findFirstOrThrow({ where: { fundId: fund.id } })).confirmedAt).toEqual(confirmedAt);
  });
});

type ItemAsked = Partial<Parameters<typeof openItem>[1]>;
async function items(db: Prisma.TransactionClient, count: number, asked: ItemAsked = {}) {
  const made = [];
  for (let index = 0; index < count; index++) {
    const about = { kind: 'REPORT' as const, title: `Report ${index}`, reason: 'Somebody wrote.', risk: 10, placeIds: [], stewardId: null };
    made.push({ id: globalId('QueueItem', await openItem(db, { ...about, ...asked })), version: 1 });
  }
  return made;
}

describe('several items of the queue', () => {
  test('are decided alike, whoever wrote is counted first and told after, and all is taken back', async ({ db }) => {
    const { admin: viewer } = await three(db);
    const detail = { sender: { email: 'a@b.example' } };
    const given = [...(await items(db, 2, { detail })), ...(await items(db, 1))];
    const decide = async (more: object) =>
      (await ask(db, deciding, { viewer, now, variables: { items: given, outcome: 'IGNORED', ...more } })).decideQueueItems;
    expect(await decide({ preview: true })).toMatchObject({ bulk: null, letters: 2, refused: [], decided: [{ mayUndo: true }, {}, {}] });
    expect(await db.mail.count({ where: { to: 'a@b.example' } })).toBe(0);
    const { bulk, letters } = await decide({});
    expect([letters, await db.mail.count({ where: { to: 'a@b.example' } })]).toEqual([2, 2]);
    expect(await undo(db, bulk, { viewer })).toMatchObject({ undone: 3 });
    const open = await db.queueItem.findMany({ where: { title: { startsWith: 'Report ' }, state: 'OPEN' } });
    expect(open).toHaveLength(3);
  });

  test('are put off whatever their kind, and given to somebody, and each goes back to what it was', async ({ db }) => {
    const { admin: viewer } = await three(db);
    const given = [...(await items(db, 1)), ...(await items(db, 1, { kind: 'LINK', title: 'A link' }))];
    const ids = given.map(({ id }) => Number(atob(id).split(':')[1]));
    const alike = await ask(db, deciding, { viewer, now, variables: { items: given, outcome: 'IGNORED' } });
    expect(alike.decideQueueItems).toMatchObject({ rule: 'not-alike' });
    const off = await ask(db, deciding, { viewer, now, variables: { items: given, outcome: 'LATER' } });
    expect(off.decideQueueItems.decided).toHaveLength(2);
    expect(await undo(db, off.decideQueueItems.bulk, { viewer })).toMatchObject({ undone: 2 });
    expect(await db.queueItem.count({ where: { id: { in: ids }, laterAt: null } })).toBe(2);

    const now3 = given.map(({ id }) => ({ id, version: 3 }));
    const mine = await ask(db, assigning, { viewer, now, variables: { items: now3, toMe: true } });
    expect(mine.assignQueueItems.decided).toMatchObject([{ assignee: { name: 'Sam Reed' } }, {}]);
    await db.queueItem.update({ where: { id: ids[1] as number }, data: { version: 9 } });
    expect(await undo(db, mine.assignQueueItems.bulk, { viewer })).toMatchObject({ undone: 1, refused: [{ name: 'A link' }] });
    expect(await db.queueItem.findUniqueOrThrow({ where: { id: ids[0] as number } })).toMatchObject({ assigneeId: null });
  });
});

describe('saved views', () => {
  const save = `mutation ($name: String!, $shareWith: ID) { saveView(list: "queue", name: $name, filter: { kind: "LINK" }, shareWith: $shareWith) {
    ... on SavedView { name sharedWith mine } ${refusal} } }`;

  test('are shared with the people of a body one works for, who cannot take them away', async ({ db }) => {
    const { body, one } = await three(db);
    const [maker, colleague, stranger] = [
      await makeViewer(db, { role: 'CURATOR', body }),
      await makeViewer(db, { role: 'OWNER', body }),
      await makeViewer(db, { role: 'ADMIN', body: one }),
    ];
    const variables = { name: 'Dead links', shareWith: globalId('Group', body.id) };
    expect((await ask(db, save, { viewer: maker, variables })).saveView).toEqual({
      name: 'Dead links',
      sharedWith: 'Bulk Council',
      mine: true,
    });
    expect((await ask(db, save, { viewer: stranger, variables })).saveView).toMatchObject({ __typename: 'NotAllowed' });
    const seenBy = async (viewer: Viewer) =>
      (await ask(db, '{ viewer { savedViews(list: "queue") { name mine } } }', { viewer })).viewer.savedViews;
    expect(await seenBy(colleague)).toEqual([{ name: 'Dead links', mine: false }]);
    expect(await seenBy(stranger)).toEqual([]);
    await ask(db, 'mutation { removeView(list: "queue", name: "Dead links") { __typename } }', { viewer: colleague });
    expect(await seenBy(colleague)).toHaveLength(1);
    await ask(db, save, { viewer: maker, variables: { name: 'Dead links' } });
    expect(await seenBy(colleague)).toEqual([]);
  });
});
