/** What some items are to be told besides what becomes of them: each can be decided in the browser, by keyboard alone. */
import { randomUUID } from 'node:crypto';
import { changeRecord } from '../../server/curation/records/change-record.ts';
import type { RecordDocument } from '../../server/curation/records/document.ts';
import { bringRecord } from '../../server/imports/bring-record.ts';
import { describe, expect } from '../../server/testkit/fixture.ts';
import { makeGroup } from '../../server/testkit/rows.ts';
import { faultsOf, makeItem, picture, test } from './testkit/workspace.ts';

describe('an item that needs more than a decision', () => {
  test('a dead link gets its new address, with where it leads to written there already', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const group = await makeGroup(db, {
      name: 'Link Club',
      status: 'PUBLISHED',
      links: { create: [{ kind: 'WEBSITE', url: 'https://dead.example/' }] },
    });
    const link = await db.link.findFirstOrThrow({ where: { listingId: group.id } });
    const path = `links/${link.id}/url`;
    const id = await makeItem(db, {
      kind: 'LINK',
      title: 'Link Club: a dead address',
      slug: group.slug,
      changes: { [path]: { old: link.url, new: 'https://moved.example/' } },
      detail: { path, url: link.url },
    });
    const page = await visit(`/curate/queue/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Link Club: a dead address' }).waitFor();
    await page.keyboard.press('1');
    const field = page.getByLabel(/^The new address/);
    expect(await field.inputValue()).toBe('https://moved.example/');
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item-link');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('https://alive.example/');
    await page.getByText('“https://alive.example/” is written into the record.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Put right: Link Club: a dead address.').waitFor();
    expect((await db.link.findUniqueOrThrow({ where: { id: link.id } })).url).toBe('https://alive.example/');
  });

  test('where sources disagree, one says whose value holds', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const group = await makeGroup(db, { name: 'Two Papers', summary: 'Neither.', status: 'PUBLISHED' });
    await db.fieldValue.create({ data: { listingId: group.id, field: 'summary', value: 'As one paper says.' } });
    await db.fieldValue.create({ data: { listingId: group.id, field: 'summary', value: 'As the other says.' } });
    await makeItem(db, { kind: 'IMPORT_CONFLICT', title: 'Two Papers', slug: group.slug, reason: 'Two sources say different things.' });
    const page = await visit('/curate/queue');
    await page.keyboard.press('j');
    await page.getByText('1 item').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Two Papers' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('s');
    await page.getByText('Choose for at least one field what holds.').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /^As the other says\./ }).isChecked()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item-sources');
    await page.keyboard.press('s');
    await page.getByText('Chosen: Two Papers.').waitFor();
    expect((await db.listing.findUniqueOrThrow({ where: { id: group.id } })).summary).toBe('As the other says.');
  });

  test('what an import says against an edit is chosen field by field, and what is left stays', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const source = await db.source.create({
      data: { system: 'fen-list', title: 'The fen list', licence: 'OGL', attribution: 'The fen list' },
    });
    const bring = (says: RecordDocument) =>
      db.$transaction((tx) =>
        bringRecord(
          tx,
          { kind: 'GROUP', identifier: 'F1', says, asAt: new Date() },
          { sourceId: source.id, status: 'PUBLISHED', now: new Date() },
        ),
      );
    const contact = (phone: string) => [{ role: 'Office', phone, public: true }];
    const says = { name: 'Marsh Harriers', summary: 'We fly kites.', contacts: contact('01353 720000') };
    const { listingId } = await bring(says);
    const id = listingId ?? 0;
    const author = { id: 'account:x', as: 'STEWARD' as const, bodyId: null };
    const set = { summary: 'We fly kites on Sundays.', contacts: contact('01353 720005') };
    await db.$transaction((tx) => changeRecord(tx, { listingId: id, version: 1, set, author, now: new Date() }));
    await bring({ ...says, summary: 'We fly kites and planes.', contacts: contact('01353 720007') });
    const item = await db.queueItem.findFirstOrThrow({ where: { kind: 'IMPORT_CONFLICT', listingId: id } });
    const page = await visit(`/curate/queue/${item.id}`);
    await page.getByRole('heading', { level: 1, name: 'Marsh Harriers' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('What you do not choose stays as it stands.').waitFor();
    await page.getByRole('radio', { name: /^We fly kites on Sundays\..*stands now$/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item-import');
    await page.getByRole('radio', { name: /^We fly kites and planes\. The fen list/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chosen: Marsh Harriers.').waitFor();
    const record = await db.listing.findUniqueOrThrow({ where: { id }, include: { contacts: true } });
    expect([record.summary, record.contacts.map(({ phone }) => phone)]).toEqual(['We fly kites and planes.', ['01353 720005']]);
  });

  test('a claim of what no body answers for is told which body it is for', async ({ db, visit }) => {
    await db.queueItem.deleteMany();
    const body = await makeGroup(db, { name: 'Quernstone Trust', status: 'PUBLISHED' });
    const { id: listingId, slug } = await db.listing.findFirstOrThrow({ where: { kind: 'VENUE', ownerId: null, status: 'PUBLISHED' } });
    const id = await makeItem(db, { kind: 'CLAIM', title: 'A hall is claimed', slug, reason: 'Somebody says that it is theirs.' });
    await db.submission.create({
      data: {
        id: randomUUID(),
        formId: randomUUID(),
        kind: 'CLAIM',
        state: 'OPEN',
        email: 'jo@hall.example',
        listingId,
        queueItemId: id,
        changes: {},
      },
    });
    const page = await visit(`/curate/queue/${id}`);
    await page.getByRole('heading', { level: 1, name: 'A hall is claimed' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Choose the body that the claim is for.').waitFor();
    await page.keyboard.type('Quernstone');
    await page.getByRole('button', { name: 'Quernstone Trust' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Quernstone Trust is chosen.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'item-claim');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Accepted: A hall is claimed.').waitFor();
    const { role } = await db.membership.findFirstOrThrow({ where: { bodyId: body.id, account: { email: 'jo@hall.example' } } });
    expect(role).toBe('OWNER');
  });
});
