import type { Prisma } from '../../../generated/prisma/client.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { duplicateKey } from '../duplicates/not-same.ts';
import { openItem } from '../open-item.ts';
import { proposeChange } from '../records/propose-change.ts';
import { confirm, linkTo, send } from '../submissions/testkit.ts';

const now = new Date('2026-11-22T12:00:00Z');
const itemId = (id: number) => globalId('QueueItem', id);
const result = `__typename ... on QueueItem { state outcome version mayUndo changes { path label old new now conflict decision } } ... on Refusal { message }`;
const decide = `mutation ($id: ID!, $version: Int!, $outcome: QueueOutcome, $decisions: [PathDecisionInput!], $choices: [ChoiceInput!], $note: String) {
  decideQueueItem(id: $id, version: $version, outcome: $outcome, decisions: $decisions, choices: $choices, note: $note) { ${result} } }`;
const undo = `mutation ($id: ID!, $version: Int!) { undoDecision(id: $id, version: $version) { ${result} } }`;

type Item = Partial<Parameters<typeof openItem>[1]>;
const makeItem = (db: Prisma.TransactionClient, asked: Item) =>
  openItem(db, { kind: 'REPORT', title: 'An item', reason: 'x', risk: 10, placeIds: [], stewardId: null, ...asked });

describe('a decision', () => {
  test('on an owner’s change uses two fields and leaves one, tells them which and why, and can be taken back', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Keepers' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const group = await makeGroup(db, { name: 'Old Name', summary: 'Old summary.' });
    const owner = await makeViewer(db, { role: 'OWNER', body: group }, { email: 'owner@group.example' });
    const changes = {
      name: { old: 'Old Name', new: 'New Name' },
      summary: { old: 'Old summary.', new: 'New summary.' },
      description: { old: null, new: 'Spam.' },
    };
    const id = await db.$transaction((tx) =>
      proposeChange(tx, { listingId: group.id, changes, author: { id: `account:${owner.accountId}`, as: 'OWNER', bodyId: group.id } }),
    );
    const decisions = [
      { path: 'name', decision: 'ACCEPTED' },
      { path: 'summary', decision: 'ACCEPTED' },
      { path: 'description', decision: 'REFUSED', reason: 'it advertises' },
    ];
    const { decideQueueItem } = await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, decisions } });
    expect(decideQueueItem).toMatchObject({ state: 'DECIDED', outcome: 'ACCEPTED', mayUndo: true });
    expect(await db.listing.findUnique({ where: { id: group.id } })).toMatchObject({
      name: 'New Name',
      summary: 'New summary.',
      description: null,
    });
    const mail = await db.mail.findFirstOrThrow({ where: { to: 'owner@group.example' } });
    expect(mail.text).toMatch(
      /Taken: Name; Summary\.\nNot taken: Description\.\n\nWhat we want to say about it:\nDescription: it advertises\n/,
    );
    // They have an account: their address is not erased.
    expect(mail.text).not.toMatch(/erase/);
    const { undoDecision } = await ask(db, undo, { viewer, now, variables: { id: itemId(id), version: 2 } });
    expect(undoDecision).toMatchObject({ state: 'OPEN', outcome: null });
    expect(await db.listing.findUnique({ where: { id: group.id } })).toMatchObject({ name: 'Old Name', summary: 'Old summary.' });
  });

  test('shows what somebody changed meanwhile, and is not taken back over a later change', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers 2', slug: 'keepers-2' }) });
    const group = await makeGroup(db, { name: 'Moving Target', summary: 'First.' });
    const id = await makeItem(db, {
      kind: 'CHANGE',
      listingId: group.id,
      baseVersion: 1,
      changes: { summary: { old: 'First.', new: 'Mine.' } },
    });
    const change = `mutation ($id: ID!, $version: Int!, $set: JSON!) { changeRecord(id: $id, version: $version, set: $set) { __typename } }`;
    const record = globalId('Group', group.id);
    await ask(db, change, { viewer, now, variables: { id: record, version: 1, set: { summary: 'Theirs.' } } });
    const shown = await ask(db, `query ($id: ID!) { viewer { queueItem(id: $id) { changes { conflict now old new } record { name } } } }`, {
      viewer,
      now,
      variables: { id: itemId(id) },
    });
    expect(shown.viewer.queueItem.changes).toEqual([{ conflict: true, now: 'Theirs.', old: 'First.', new: 'Mine.' }]);
    await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'ACCEPTED' } });
    await ask(db, change, { viewer, now, variables: { id: record, version: 3, set: { summary: 'Later.' } } });
    const { undoDecision } = await ask(db, undo, { viewer, now, variables: { id: itemId(id), version: 2 } });
    expect(undoDecision.__typename).toBe('ChangedMeanwhile');
    expect((await db.listing.findUnique({ where: { id: group.id } }))?.summary).toBe('Later.');
  });

  test('on a duplicate merges the two, and taking it back gives both', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers 3', slug: 'keepers-3' }) });
    const one = await makeGroup(db, { name: 'Twin Choir' });
    const other = await makeGroup(db, { name: 'The Twin Choir' });
    const id = await makeItem(db, { kind: 'DUPLICATE', key: duplicateKey(one.id, other.id), listingId: one.id, otherId: other.id });
    const choices = [
      { path: 'survivor', take: globalId('Group', other.id) },
      { path: 'summary', take: 'MERGED' },
    ];
    await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'MERGED', choices } });
    expect(await db.listing.findUnique({ where: { id: one.id } })).toMatchObject({ status: 'ARCHIVED', mergedIntoId: other.id });
    expect(await db.queueItem.findUnique({ where: { id } })).toMatchObject({ state: 'DECIDED', outcome: 'MERGED' });
    const item = await db.queueItem.findUniqueOrThrow({ where: { id } });
    const { undoDecision } = await ask(db, undo, { viewer, now, variables: { id: itemId(id), version: item.version } });
    expect(undoDecision).toMatchObject({ state: 'OPEN' });
    expect(await db.listing.findUnique({ where: { id: one.id } })).toMatchObject({ status: 'PUBLISHED', mergedIntoId: null });
    expect(await db.queueItem.findUnique({ where: { id } })).toMatchObject({ listingId: one.id, otherId: other.id });
  });

  test('on what is overdue confirms by telephone with a note, or closes it with a reason', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers 4', slug: 'keepers-4' }) });
    const group = await makeGroup(db, { name: 'Long Silent' });
    const id = await makeItem(db, { kind: 'OVERDUE', listingId: group.id });
    const bare = await ask(db, decide, { viewer, now, variables: { id: itemId(id), version: 1, outcome: 'CONFIRMED' } });
    expect(bare.decideQueueItem.message).toMatch(/By phone/);
    await ask(db, decide, {
      viewer,
      now,
      variables: { id: itemId(id), version: 1, outcome: 'CONFIRMED', note: 'By phone with the office' },
    });
    expect((await db.listing.findUnique({ where: { id: group.id } }))?.confirmedAt).toEqual(now);
    const again = await makeItem(db, { kind: 'OVERDUE', listingId: group.id });
    await ask(db, decide, {
      viewer,
      now,
      variables: { id: itemId(again), version: 1, outcome: 'CLOSED', note: 'The secretary says it ended' },
    });
    expect((await db.listing.findUnique({ where: { id: group.id } }))?.status).toBe('ARCHIVED');
    await ask(db, undo, { viewer, now, variables: { id: itemId(again), version: 2 } });
    expect((await db.listing.findUnique({ where: { id: group.id } }))?.status).toBe('PUBLISHED');
  });

  test('on values that differ chooses one; on a dead link writes a new one or takes it out', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers 5', slug: 'keepers-5' }) });
    const group = await makeGroup(db, { name: 'Many Sources', links: { create: [{ kind: 'WEBSITE', url: 'https://dead.example' }] } });
    const value = await db.fieldValue.create({ data: { listingId: group.id, field: 'summary', value: 'As the register says.' } });
    const conflict = await makeItem(db, { kind: 'IMPORT_CONFLICT', listingId: group.id });
    const choices = [{ path: 'summary', take: String(value.id) }];
    await ask(db, decide, { viewer, now, variables: { id: itemId(conflict), version: 1, outcome: 'CHOSEN', choices } });
    expect((await db.listing.findUnique({ where: { id: group.id } }))?.summary).toBe('As the register says.');
    expect((await db.fieldValue.findUnique({ where: { id: value.id } }))?.chosen).toBe(true);
    const [link] = await db.link.findMany({ where: { listingId: group.id } });
    const path = `links/${link?.id}/url`;
    const fixed = await makeItem(db, { kind: 'LINK', listingId: group.id, detail: { path } });
    await ask(db, decide, {
      viewer,
      now,
      variables: { id: itemId(fixed), version: 1, outcome: 'FIXED', choices: [{ path, take: 'https://alive.example' }] },
    });
    expect((await db.link.findMany({ where: { listingId: group.id } }))[0]?.url).toMatch(/^https:\/\/alive.example/);
    const removed = await makeItem(db, { kind: 'LINK', listingId: group.id, detail: { path } });
    await ask(db, decide, { viewer, now, variables: { id: itemId(removed), version: 1, outcome: 'REMOVED' } });
    expect(await db.link.count({ where: { listingId: group.id } })).toBe(0);
  });

  test('on several at once can be looked at first, and one that cannot be decided stands in no other’s way', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Keepers 6', slug: 'keepers-6' }) });
    const ids = [await makeItem(db, { kind: 'LINK' }), await makeItem(db, { kind: 'LINK' })];
    const many = `mutation ($items: [QueueItemVersion!]!, $preview: Boolean) { decideQueueItems(items: $items, outcome: IGNORED, preview: $preview) {
      __typename ... on QueueDecisions { decided { state } refused { message } } ... on Refusal { message } } }`;
    const items = [
      { id: itemId(ids[0] as number), version: 1 },
      { id: itemId(ids[1] as number), version: 7 },
    ];
    const { decideQueueItems: shown } = await ask(db, many, { viewer, now, variables: { items, preview: true } });
    expect(shown).toMatchObject({ decided: [{ state: 'DECIDED' }], refused: [{ message: expect.stringMatching(/Somebody else/) }] });
    expect(await db.queueItem.count({ where: { id: { in: ids }, state: 'OPEN' } })).toBe(2);
    await ask(db, many, { viewer, now, variables: { items } });
    expect(await db.queueItem.count({ where: { id: { in: ids }, state: 'OPEN' } })).toBe(1);
    const other = { id: itemId(await makeItem(db, { kind: 'REPORT' })), version: 1 };
    expect((await ask(db, many, { viewer, now, variables: { items: [...items, other] } })).decideQueueItems.__typename).toBe('RuleBroken');
  });

  test.for([
    ['FIXED', 'We have looked into it and put it right.'],
    ['CLOSED', 'We have taken the entry down.'],
    ['IGNORED', 'We have looked at it and left the entry as it is.'],
  ] as const)('on a report that ends as %s tells whoever sent it what was done', async ([outcome, sentence], { db }) => {
    const body = await makeGroup(db, { name: `Watchers of ${outcome}` });
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const { id: listingId, slug } = await makeGroup(db, { name: `Reported as ${outcome}` });
    const to = `${outcome.toLowerCase()}@village.example`;
    await send(db, { kind: 'REPORT', listing: slug, values: { problem: 'CLOSED', note: 'Nobody is there.', 'sender/email': to } });
    await confirm(db, await linkTo(db, to));
    const { id, version } = await db.queueItem.findFirstOrThrow({ where: { listingId, kind: 'REPORT' } });
    await ask(db, decide, { viewer, now, variables: { id: itemId(id), version, outcome, note: 'Rang them.' } });
    const mail = await db.mail.findFirstOrThrow({ where: { to, kind: 'submission-answer' } });
    expect(mail.text).toContain(`You reported a problem: Reported as ${outcome}.\n\nThank you. ${sentence}\n`);
  });
});
