import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { changeRecord, createRecord, editRecord, listingReference, readRecord, setStatus } from './index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;

const change = (db: Database, listingId: number, version: number, set: Record<string, never> | object) =>
  db.$transaction((tx) => changeRecord(tx, { listingId, version, set: set as never, author, now }));

describe('a record', () => {
  test('of every kind is read whole', async ({ db }) => {
    for (const kind of ['GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'] as const) {
      const { id } = await db.listing.findFirstOrThrow({ where: { kind }, select: { id: true } });
      const record = await readRecord(db, id);
      expect(record?.kind).toBe(kind);
      expect(Object.keys(record?.document ?? {})).toContain('contacts');
    }
  });

  test('is changed path by path, with a revision', async ({ db }) => {
    const { id } = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED' }, select: { id: true } });
    const before = await readRecord(db, id);
    const done = await change(db, id, 1, {
      summary: 'Something new.',
      'contacts/+1': { role: 'The office', phone: '01354 123456', public: true },
      'cost/free': true,
      'activities/+1': {
        name: 'Tea',
        form: 'ONGOING',
        schedules: [{ rrule: 'FREQ=WEEKLY;BYDAY=TU', startDate: '2026-01-06', from: '10:00' }],
      },
    });
    expect(done.version).toBe(2);
    const after = await readRecord(db, id);
    expect(after?.document).toMatchObject({ summary: 'Something new.', cost: { free: true } });
    const contacts = after?.document.contacts as { id: string; phone: string }[];
    expect(contacts.at(-1)).toMatchObject({ role: 'The office', phone: '01354 123456' });
    expect(Object.keys(done.changes)).toContain(`contacts/${contacts.at(-1)?.id}`);
    expect(done.changes).toMatchObject({ summary: { new: 'Something new.' } });
    expect(before?.document).not.toEqual(after?.document);
  });
});

test('a record is created, published and archived', async ({ db }) => {
  const { id, slug } = await db.$transaction((tx) =>
    createRecord(tx, {
      kind: 'VENUE',
      status: 'DRAFT',
      author,
      now,
      document: {
        name: 'Fen End Hall',
        summary: 'A hall.',
        spaces: [
          { name: 'Main', capacities: { STANDING: 80 } },
          { name: 'Side', partOf: ['+1'] },
        ],
      } as never,
    }),
  );
  expect(slug).toBe('fen-end-hall');
  await db.$transaction((tx) => setStatus(tx, { listingId: id, status: 'PUBLISHED', author, now }));
  expect(await db.catalogue.findUnique({ where: { listingId: id } })).toMatchObject({ kind: 'VENUE' });
  await db.$transaction((tx) => setStatus(tx, { listingId: id, status: 'ARCHIVED', reason: 'It burnt down.', author, now }));
  expect(await db.catalogue.findUnique({ where: { listingId: id } })).toBeNull();
});

test('an owner’s edit is live but for what is held', async ({ db }) => {
  const body = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED' },
    orderBy: { id: 'desc' },
    select: { id: true, version: true },
  });
  const viewer: Viewer = {
    accountId: 'o',
    sessionId: 's',
    name: 'O',
    email: 'o@x.example',
    parts: [{ bodyId: body.id, role: 'OWNER', kinds: [], placeIds: null }],
  };
  const done = await editRecord(
    { db, viewer, now },
    {
      listingId: body.id,
      version: body.version,
      set: {
        name: 'Quite Another',
        summary: 'Live at once.',
        'contacts/+1': { role: 'Jane', email: 'jane.smith@gmail.com', public: true },
      },
    },
  );
  expect(done.held).toEqual(['name', 'contacts/+1']);
  expect(await readRecord(db, body.id)).toMatchObject({ document: { summary: 'Live at once.' } });
  expect(await db.queueItem.findUnique({ where: { id: done.queueItemId ?? 0 } })).toMatchObject({ kind: 'CHANGE' });
});

test('references', () => expect(listingReference('GROUP', 12)).toBe('R3JvdXA6MTI='));
