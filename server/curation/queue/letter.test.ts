/** The workspace shows the letter before it goes: what is shown is what is sent. */
import { randomUUID } from 'node:crypto';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { openItem } from '../open-item.ts';
import { proposeChange } from '../records/propose-change.ts';
import { confirm, linkTo, send } from '../submissions/testkit.ts';

const now = new Date('2026-11-22T12:00:00Z');
const itemId = (id: number) => globalId('QueueItem', id);
const args = 'outcome: $outcome, decisions: $decisions, choices: $choices, reply: $reply';
const given = '$outcome: QueueOutcome, $decisions: [PathDecisionInput!], $choices: [ChoiceInput!], $reply: String';
const preview = `query ($id: ID!, ${given}) { viewer { queueItem(id: $id) { hasSender letter(${args}) { subject text } } } }`;
const decide = `mutation ($id: ID!, $version: Int!, $note: String, ${given}) { decideQueueItem(id: $id, version: $version, note: $note, ${args}) {
  __typename ... on QueueItem { version reply } ... on Refusal { message } } }`;
const undo = 'mutation ($id: ID!, $version: Int!) { undoDecision(id: $id, version: $version) { __typename ... on QueueItem { version } } }';

describe('the letter about a decision', () => {
  test('on an owner’s change reads before as it is sent', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Readers' }) });
    const group = await makeGroup(db, { name: 'Plain Name', summary: 'Old.', status: 'PUBLISHED' });
    const owner = await makeViewer(db, { role: 'OWNER', body: group }, { email: 'owner@plain.example' });
    const changes = { summary: { old: 'Old.', new: 'New.' }, description: { new: 'Buy now.' } };
    const author = { id: `account:${owner.accountId}`, as: 'OWNER' as const, bodyId: group.id };
    const id = itemId(await db.$transaction((tx) => proposeChange(tx, { listingId: group.id, changes, author })));
    const lines = [
      { path: 'summary', decision: 'ACCEPTED' },
      { path: 'description', decision: 'REFUSED', reason: 'it advertises' },
    ];
    const asked = { id, decisions: lines, reply: 'Thank you for keeping it right.' };
    const { letter, hasSender } = (await ask(db, preview, { viewer, now, variables: asked })).viewer.queueItem;
    expect(hasSender).toBe(true);
    expect(letter.text).toMatch(/Taken: Summary\.\nNot taken: Description\./);
    // Not before every line is decided, and not while it is put off.
    const half = lines.slice(0, 1);
    expect((await ask(db, preview, { viewer, now, variables: { id, decisions: half } })).viewer.queueItem.letter).toBeNull();
    expect((await ask(db, preview, { viewer, now, variables: { id, outcome: 'LATER' } })).viewer.queueItem.letter).toBeNull();
    expect(await db.mail.count({ where: { to: 'owner@plain.example' } })).toBe(0);
    const { decideQueueItem } = await ask(db, decide, { viewer, now, variables: { ...asked, version: 1 } });
    expect(decideQueueItem.reply).toBe(letter.text);
    expect(await db.mail.findFirst({ where: { to: 'owner@plain.example' } })).toMatchObject(letter);
    // Taken back and decided otherwise: they are told again.
    const back = (await ask(db, undo, { viewer, now, variables: { id, version: 2 } })).undoDecision;
    await ask(db, decide, { viewer, now, variables: { id, version: back.version, outcome: 'REFUSED' } });
    expect(await db.mail.count({ where: { to: 'owner@plain.example' } })).toBe(2);
  });

  test.for(['FIXED', 'CLOSED', 'IGNORED'])('on a report that ends as %s reads before as it is sent', async (outcome, { db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: `Readers of ${outcome}` }) });
    const { id: listingId, slug } = await makeGroup(db, { name: `Told as ${outcome}` });
    const to = `${outcome.toLowerCase()}@told.example`;
    await send(db, {
      kind: 'REPORT',
      listing: slug,
      values: { problem: 'CLOSED', note: `Nobody is there: ${outcome}.`, 'sender/email': to },
    });
    await confirm(db, await linkTo(db, to));
    const item = await db.queueItem.findFirstOrThrow({ where: { listingId, kind: 'REPORT' } });
    const asked = { id: itemId(item.id), outcome, reply: 'We rang the hall.' };
    const { letter } = (await ask(db, preview, { viewer, now, variables: asked })).viewer.queueItem;
    await ask(db, decide, { viewer, now, variables: { ...asked, version: item.version, note: 'Rang.' } });
    expect(await db.mail.findMany({ where: { to, kind: 'submission-answer' } })).toMatchObject([letter]);
  });

  test('on a claim that is let in is the one that lets in, once; on one that is not, says so', async ({ db }) => {
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Readers of claims' }) });
    for (const [outcome, kind] of [
      ['ACCEPTED', 'claim-granted'],
      ['REFUSED', 'submission-answer'],
    ]) {
      const { id: listingId, slug } = await makeGroup(db, { name: `Claimed, ${outcome}` });
      const to = `${outcome?.toLowerCase()}@claims.example`;
      await send(db, { kind: 'CLAIM', listing: slug, values: { 'sender/name': 'Jo', 'sender/email': to, 'sender/part': 'chair' } });
      await confirm(db, await linkTo(db, to));
      const item = await db.queueItem.findFirstOrThrow({ where: { listingId, kind: 'CLAIM' } });
      const asked = { id: itemId(item.id), outcome };
      const { letter } = (await ask(db, preview, { viewer, now, variables: asked })).viewer.queueItem;
      await ask(db, decide, { viewer, now, variables: { ...asked, version: item.version } });
      const sent = await db.mail.findMany({ where: { to, kind: { not: 'confirm-submission' } } });
      // Whose mailbox it is alone sees the link that takes it back.
      const text = sent[0]?.text.replace(/https:\S+undo\?link=\S+/, '(a link for them alone)');
      expect(sent.map((one) => ({ ...one, text }))).toMatchObject([{ kind, ...letter }]);
    }
  });

  test('is none where nobody sent anything, and names no body that the viewer may not read', async ({ db }) => {
    const admin = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Readers of nothing' }) });
    const link = itemId(await openItem(db, { kind: 'LINK', title: 'A link', reason: 'x', risk: 10, placeIds: [], stewardId: null }));
    expect((await ask(db, preview, { viewer: admin, now, variables: { id: link, outcome: 'IGNORED' } })).viewer.queueItem).toEqual({
      hasSender: false,
      letter: null,
    });
    const venues = await makeViewer(db, { role: 'CURATOR', body: await makeGroup(db, { name: 'Keepers of halls' }), kinds: ['VENUE'] });
    const hidden = await makeGroup(db, { name: 'Draft Not Theirs', status: 'DRAFT' });
    const claim = await openItem(db, {
      kind: 'CLAIM',
      title: 'A hall',
      reason: 'x',
      risk: 10,
      placeIds: [],
      stewardId: null,
      listingKind: 'VENUE',
    });
    await db.submission.create({
      data: { id: randomUUID(), formId: randomUUID(), kind: 'CLAIM', state: 'OPEN', email: 'a@b.example', queueItemId: claim, changes: {} },
    });
    const variables = { id: itemId(claim), outcome: 'ACCEPTED', choices: [{ path: 'body', take: globalId('Group', hidden.id) }] };
    expect(JSON.stringify(await ask(db, preview, { viewer: venues, now, variables }))).not.toContain('Draft Not Theirs');
  });
});
