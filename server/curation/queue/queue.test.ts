import type { Prisma } from '../../../generated/prisma/client.ts';
import { ask, askRaw } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { openItem } from '../open-item.ts';

const now = new Date('2026-11-22T12:00:00Z');
const day = 86_400_000;

const itemId = (id: number) => globalId('QueueItem', id);

type Asked = Partial<Parameters<typeof openItem>[1]> & { daysAgo?: number };

async function makeItem(db: Prisma.TransactionClient, { daysAgo = 0, ...asked }: Asked) {
  const id = await openItem(db, {
    kind: 'REPORT',
    title: 'A report',
    reason: 'Somebody wrote.',
    risk: 10,
    placeIds: [],
    stewardId: null,
    ...asked,
  });
  await db.queueItem.update({ where: { id }, data: { createdAt: new Date(now.getTime() - daysAgo * day) } });
  return id;
}

const titles = `query ($filter: QueueFilter, $first: Int, $after: String) {
  viewer { queue(filter: $filter, first: $first, after: $after) {
    totalCount byKind { kind count } pageInfo { hasNextPage endCursor } nodes { id title version nextId(filter: $filter) }
  } }
}`;

const decide = `mutation ($id: ID!, $version: Int!, $outcome: QueueOutcome, $decisions: [PathDecisionInput!], $reply: String, $choices: [ChoiceInput!], $note: String) {
  decideQueueItem(id: $id, version: $version, outcome: $outcome, decisions: $decisions, reply: $reply, choices: $choices, note: $note) {
    __typename
    ... on QueueItem { state outcome version mayUndo changes { path decision } }
    ... on Refusal { message }
    ... on ChangedMeanwhile { version }
  }
}`;

describe('the queue', () => {
  test('comes by risk and age in one order: a point of risk weighs a day, page after page', async ({ db }) => {
    await db.queueItem.deleteMany();
    const body = await makeGroup(db, { name: 'Order body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    await makeItem(db, { title: 'dead link of today', risk: 10 });
    await makeItem(db, { title: 'danger of today', risk: 100 });
    await makeItem(db, { title: 'dead link of old', risk: 10, daysAgo: 95, kind: 'LINK' });
    await makeItem(db, { title: 'change of last week', risk: 40, daysAgo: 7, kind: 'CHANGE' });
    const { viewer: seen } = await ask(db, titles, { viewer, now });
    const order = ['dead link of old', 'danger of today', 'change of last week', 'dead link of today'];
    expect(seen.queue.nodes.map(({ title }: { title: string }) => title)).toEqual(order);
    expect(seen.queue.totalCount).toBe(4);
    expect(seen.queue.byKind).toEqual([
      { kind: 'CHANGE', count: 1 },
      { kind: 'REPORT', count: 2 },
      { kind: 'LINK', count: 1 },
    ]);
    const next = seen.queue.nodes.map(({ nextId }: { nextId: string }) => nextId);
    const ids = seen.queue.nodes.map(({ id }: { id: string }) => id);
    expect(next).toEqual([...ids.slice(1), ids[0]]);

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const answer: { viewer: { queue: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
        await ask(db, titles, { viewer, now, variables: { first: 1, after } });
      paged.push(...answer.viewer.queue.nodes.map(({ title }) => title));
      after = answer.viewer.queue.pageInfo.hasNextPage ? answer.viewer.queue.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(order);
  });

  test('holds only what is in scope: steward, place and kind; nothing for an owner or the public', async ({ db }) => {
    await db.queueItem.deleteMany();
    const layers = await makeLayers(db);
    const body = await makeGroup(db, { name: 'Scope body' });
    const other = await makeGroup(db, { name: 'Other body' });
    const inside = await makeItem(db, { title: 'inside', placeIds: [layers.parish.id], listingKind: 'GROUP' });
    await makeItem(db, { title: 'elsewhere', placeIds: [layers.other.id], listingKind: 'GROUP' });
    await makeItem(db, { title: 'of another steward', placeIds: [layers.parish.id], stewardId: other.id, listingKind: 'GROUP' });
    const hall = await makeItem(db, { title: 'a hall', placeIds: [layers.parish.id], listingKind: 'VENUE' });
    const curator = await makeViewer(db, { role: 'CURATOR', body, kinds: ['GROUP'], places: [layers.parish] });
    const seen = await ask(db, titles, { viewer: curator, now });
    expect(seen.viewer.queue.nodes.map(({ title }: { title: string }) => title)).toEqual(['inside']);
    const one = `query ($id: ID!) { viewer { queueItem(id: $id) { title } } }`;
    expect(await ask(db, one, { viewer: curator, variables: { id: itemId(inside) } })).toEqual({
      viewer: { queueItem: { title: 'inside' } },
    });
    expect(await ask(db, one, { viewer: curator, variables: { id: itemId(hall) } })).toEqual({ viewer: { queueItem: null } });
    const owner = await makeViewer(db, { role: 'OWNER', body });
    expect(await ask(db, titles, { viewer: owner, now })).toEqual({ viewer: { queue: null } });
    expect(await ask(db, titles, { now })).toEqual({ viewer: null });
    const answer = await ask(db, decide, { viewer: curator, variables: { id: itemId(hall), version: 1, outcome: 'IGNORED' } });
    expect(answer.decideQueueItem.__typename).toBe('NotFound');
    expect(
      (await ask(db, decide, { viewer: owner, variables: { id: itemId(inside), version: 1, outcome: 'IGNORED' } })).decideQueueItem
        .__typename,
    ).toBe('NotAllowed');
    const admin = await makeViewer(db, { role: 'ADMIN', body: other });
    const within = await ask(db, titles, { viewer: admin, now, variables: { filter: { place: 'east-fen', listingKind: 'GROUP' } } });
    expect(within.viewer.queue.totalCount).toBe(3);
  });

  test('an item is decided once: of two curators at the same moment the second is told', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Deciding body' });
    const viewers = [await makeViewer(db, { role: 'ADMIN', body }), await makeViewer(db, { role: 'ADMIN', body })];
    const id = await makeItem(db, {});
    const answers = await Promise.all(
      viewers.map((viewer) => ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'IGNORED' } })),
    );
    const types = answers.map(({ decideQueueItem }) => decideQueueItem.__typename).sort();
    expect(types).toEqual(['ChangedMeanwhile', 'QueueItem']);
    const again = await ask(db, decide, { viewer: viewers[0] ?? null, now, variables: { id: itemId(id), version: 2, outcome: 'FIXED' } });
    expect(again.decideQueueItem).toMatchObject({ __typename: 'ChangedMeanwhile', version: 2 });
  });

  test('what is put off goes, and comes back by itself', async ({ db }) => {
    await db.queueItem.deleteMany();
    const body = await makeGroup(db, { name: 'Later body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const id = await makeItem(db, {});
    await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'LATER' } });
    expect((await ask(db, titles, { viewer, now })).viewer.queue.totalCount).toBe(0);
    const inAWeek = new Date(now.getTime() + 7 * day);
    expect((await ask(db, titles, { viewer, now: inAWeek })).viewer.queue.totalCount).toBe(1);
  });

  test('an outcome that is not of its kind, and a path nobody proposed, are told at once', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Wrong body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const id = await makeItem(db, {});
    const decisions = [{ path: 'name', decision: 'ACCEPTED' }];
    const { decideQueueItem } = await ask(db, decide, {
      viewer,
      now,
      variables: { id: itemId(id), version: 1, outcome: 'MERGED', decisions },
    });
    expect(decideQueueItem.__typename).toBe('InputFaults');
    expect(decideQueueItem.message).toMatch(/FIXED, CLOSED, IGNORED, LATER.*Nothing is proposed for name/);
  });

  test('whoever sent it is told in plain words, once', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Reply body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const group = await makeGroup(db, { name: 'Reply group' });
    const id = await makeItem(db, { title: 'Reply group', listingId: group.id, detail: { sender: { email: 'sender@people.example' } } });
    const reply = 'We rang the secretary.';
    await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'FIXED', reply } });
    const mails = await db.mail.findMany({ where: { to: 'sender@people.example' } });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(/You reported a problem: Reply group.*put it right.*rang the secretary.*groups\/reply-group/s);
  });

  test('an item is given to a colleague who may decide, and to nobody else', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Assigning body' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const owner = await makeViewer(db, { role: 'OWNER', body });
    const id = await makeItem(db, {});
    const assign = `mutation ($id: ID!, $version: Int!, $to: ID, $toMe: Boolean) { assignQueueItem(id: $id, version: $version, to: $to, toMe: $toMe) {
      __typename ... on QueueItem { version assignee { name } } ... on Refusal { message } } }`;
    const mine = await ask(db, assign, { viewer, variables: { id: itemId(id), version: 1, toMe: true } });
    expect(mine.assignQueueItem).toMatchObject({ version: 2, assignee: { name: viewer.name } });
    const theirs = await ask(db, assign, { viewer, variables: { id: itemId(id), version: 2, to: owner.accountId } });
    expect(theirs.assignQueueItem.__typename).toBe('InputFaults');
    const shown = await askRaw(db, titles, { viewer, now, variables: { filter: { mine: true } } });
    expect(shown.errors).toBeUndefined();
  });
});
