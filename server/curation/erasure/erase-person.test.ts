import { queueMail } from '../../mail/queue-mail.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { changeRecord } from '../records/index.ts';
import { textTables } from './columns.ts';
import { erasePerson, findPerson } from './erase-person.ts';
import { soughtPerson } from './person.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;
const jane = { email: 'Jane.Smith@gmail.com', phone: '07700 900123', name: 'Jane Smith' };

test('a person is erased from everywhere they appear, and nobody else is', async ({ db }) => {
  const body = await makeGroup(db, { name: 'Erasing Body' });
  const viewer = await makeViewer(db, { role: 'ADMIN', body });
  const group = await makeGroup(db, { name: 'Choir' });
  const change = (version: number, set: object) =>
    db.$transaction((tx) => changeRecord(tx, { listingId: group.id, version, set: set as never, author, now }));
  await change(1, {
    description: 'Founded by Jane\nSmith; ask Janet Smithson.',
    'contacts/+1': {
      role: 'Conductor',
      email: 'jane.smith@gmail.com',
      phone: '+44 (0)7700-900 123',
      public: true,
      consent: { givenBy: 'Jane Smith', how: 'In person' },
    },
    'contacts/+2': { role: 'Office, or Jane Smith', email: 'office@choir.example', public: true },
  });
  await change(2, {
    staffNotes: 'JANE SMITH moved away.',
    'activities/+1': {
      name: 'Sing',
      form: 'DROP_IN',
      schedules: [{ rrule: 'FREQ=WEEKLY', startDate: '2026-01-01', from: '10:00', note: 'Ring 07700900123' }],
    },
  });
  await makeViewer(db, { role: 'OWNER', body: group }, { name: 'Jane Smith', email: 'jane.smith@gmail.com' });
  await queueMail(db, { key: 'confirm:jane.smith@gmail.com', kind: 'x', to: 'jane.smith@gmail.com', subject: 's', text: 't' });
  await queueMail(db, {
    key: 'other',
    kind: 'x',
    to: 'office@choir.example',
    subject: 'About Jane Smith',
    text: 'Jane Smith (07700 900 123)',
  });
  await db.queueItem.create({
    data: {
      kind: 'REPORT',
      title: 'Choir',
      reason: 'Jane Smith says so',
      detail: { from: 'jane.smith@gmail.com', notes: ['x', { by: 'Jane Smith' }] },
    },
  });
  await db.staffNote.create({ data: { listingId: group.id, text: 'Ring Jane Smith', author: 'account:a' } });

  const asked = { db, viewer, now };
  const found = await findPerson(asked, jane);
  expect(Object.fromEntries(found.map(({ table, rows }) => [table, rows]))).toMatchObject({
    Account: 1,
    Contact: 2,
    Consent: 1,
    Mail: 2,
    QueueItem: 1,
    StaffNote: 1,
    Schedule: 1,
    Listing: 1,
    Revision: 2,
  });
  const { counts, records } = await erasePerson(asked, jane, 'On their own request of 3 May.', 'a key');
  expect(records).toBe(1);
  expect(counts.find(({ table }) => table === 'Revision')?.rows).toBe(2);
  expect(await findPerson(asked, jane)).toEqual([]);

  const after = await ask(
    db,
    'query ($id: ID!) { viewer { record(id: $id) { version document revisions { nodes { action document } } } } }',
    { viewer, variables: { id: globalId('Group', group.id) } },
  );
  expect(after.viewer.record).toMatchObject({
    version: 4,
    document: {
      description: 'Founded by [erased]; ask Janet Smithson.',
      contacts: [{ role: 'Office, or [erased]', email: 'office@choir.example' }],
    },
  });
  expect(after.viewer.record.revisions.nodes[0]).toMatchObject({ action: 'ERASED' });
  expect((await ask(db, '{ groups(query: "smithson") { totalCount } }')).groups.totalCount).toBe(1);
  const [logged] = await db.erasure.findMany();
  expect(JSON.stringify(logged)).not.toMatch(/jane|smith|7700/i);
  expect(logged?.hashes).toEqual(
    soughtPerson({ email: 'jane.smith@GMAIL.com', phone: '+447700900123', name: 'jane  smith' }).hashes('a key'),
  );
});

describe('erasing', () => {
  test('is for administrators, and for one person at a time', async ({ db }) => {
    const body = await makeGroup(db, { name: 'One Body' });
    const mutation =
      'mutation ($n: String, $p: String, $e: String) { erasePerson(name: $n, phone: $p, email: $e, reason: "r") { __typename ... on InputFaults { faults { path } } } }';
    const curator = await makeViewer(db, { role: 'CURATOR', body });
    expect((await ask(db, mutation, { viewer: curator, variables: { n: 'Jane Smith' } })).erasePerson.__typename).toBe('NotAllowed');
    const viewer = await makeViewer(db, { role: 'ADMIN', body });
    const erase = async (variables: object) => (await ask(db, mutation, { viewer, variables: variables as never })).erasePerson.faults;
    expect(await erase({})).toMatchObject([{ path: 'email' }]);
    expect(await erase({ n: 'Jane', p: '077', e: '@' })).toMatchObject([{ path: 'email' }, { path: 'phone' }, { path: 'name' }]);
    expect(await erase({ n: 'a" OR "b c' })).toMatchObject([{ path: 'name' }]);
  });

  test('looks into every column that holds words', async ({ db }) => {
    const tables = await textTables(db);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Listing', 'Contact', 'Revision', 'Mail', 'QueueItem', 'Account', 'Session', 'StaffNote', 'Award']),
    );
    expect(tables.find(({ name }) => name === 'Revision')?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['reason', 'changes', 'snapshot']),
    );
  });
});
