import type { Database } from '../../database.ts';
import { ask, askRaw } from '../../testkit/ask.ts';
import { test as base, describe, expect } from '../../testkit/fixture.ts';
import { globalId, type ListingAsked, makeFund, makeGroup, makeRole } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { type Climbed, climbLadder } from './climb.ts';
import { dueStatement } from './due-steps.ts';
import { day } from './ladder.ts';
import { suspensionsDue } from './suspend.ts';

const publicUrl = 'https://fingerpost.example';
const start = new Date('2027-03-01T06:10:00Z');
const on = (days: number) => new Date(start.getTime() + days * day);

const test = base.extend('clean', { auto: true }, async ({ db }) => {
  await db.$executeRaw`TRUNCATE "Listing", "Mail", "QueueItem", "LadderRung", "ConfirmLink" RESTART IDENTITY CASCADE`;
});

let made = 0;
const owner = (db: Database, email: string | null = `body${++made}@owner.example`) =>
  makeGroup(db, {
    name: `Owner ${++made}`,
    ...(email && { contacts: { create: [{ role: 'Office', email, phone: '01354 650000' }] } }),
  });
const confirmed = (db: Database, ownerId: number | null, dueAt: Date, more: Partial<ListingAsked> = {}) =>
  makeGroup(db, { name: `Entry ${++made}`, ownerId, confirmedAt: on(-300), dueAt, createdAt: on(-1000), ...more });

/** One run of the job on a day, with a mail server that takes all. */
async function climb(db: Database, days: number): Promise<Climbed> {
  const climbed = await climbLadder({ db, publicUrl, now: on(days) });
  await db.mail.updateMany({ where: { state: 'QUEUED' }, data: { state: 'SENT', sentAt: on(days) } });
  return climbed;
}
async function sweep(db: Database, from: number, to: number) {
  const days: Record<string, Climbed> = {};
  for (let now = from; now <= to; now++) {
    const climbed = await climb(db, now);
    if (climbed.mails + climbed.calls + climbed.suspended) days[now] = climbed;
  }
  return days;
}

describe('the ladder', () => {
  test('asks 60 and 30 days before, on the day, 30 days after, gives notice, and takes off 90 days after', async ({ db }) => {
    const body = await owner(db);
    const entry = await confirmed(db, body.id, on(70));
    const mail = { mails: 1, calls: 0, suspended: 0 };
    expect(await sweep(db, 0, 170)).toEqual({
      10: mail,
      40: mail,
      70: mail,
      100: mail,
      146: mail,
      160: { ...mail, mails: 0, suspended: 1 },
    });
    const { status, statusReason } = await db.listing.findUniqueOrThrow({ where: { id: entry.id } });
    expect(status).toBe('SUSPENDED');
    expect(statusReason).toContain('its owner was told on 25 July 2027');
    expect(await db.revision.findFirst({ where: { listingId: entry.id, action: 'STATUS' } })).toMatchObject({ author: 'clock', as: null });
    const notice = await db.mail.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(notice.text).toContain('It will be taken off the public pages on 8 August 2027.');
  });

  test('takes a role off 14 days after, and never a fund’s round', async ({ db }) => {
    const body = await owner(db);
    const role = await makeRole(db, { name: 'Driver', ownerId: body.id, confirmedAt: on(-60), dueAt: on(10) });
    const fund = await makeFund(db, { name: 'Small grants', ownerId: body.id, confirmedAt: on(-60), dueAt: on(300) });
    await db.round.create({ data: { fundId: fund.id, rolling: true, confirmedAt: on(-60), dueAt: on(30) } });
    const days = await sweep(db, 0, 150);
    expect(Object.entries(days).filter(([, { suspended }]) => suspended)).toEqual([['24', { mails: 0, calls: 0, suspended: 1 }]]);
    expect((await db.listing.findUniqueOrThrow({ where: { id: role.id } })).status).toBe('SUSPENDED');
    expect((await db.listing.findUniqueOrThrow({ where: { id: fund.id } })).status).toBe('PUBLISHED');
    const rounds = await db.ladderRung.findMany({ where: { listingId: fund.id }, orderBy: { step: 'asc' } });
    expect(rounds.map(({ step }) => step)).toEqual(['BEFORE_30', 'ON_DAY', 'AFTER_30']);
  });

  test('writes one mail to an owner and day, whatever falls due', async ({ db }) => {
    const body = await owner(db, 'office@one.example');
    for (let index = 0; index < 25; index++) await confirmed(db, body.id, on(60));
    expect(await climb(db, 0)).toMatchObject({ mails: 1 });
    expect(await climb(db, 0)).toMatchObject({ mails: 0 });
    const [mail] = await db.mail.findMany();
    expect(mail?.to).toBe('office@one.example');
    expect(mail?.subject).toMatch(/^Are 25 entries of Owner \d+ still right\?$/);
    expect(mail?.text).toMatch(/and 5 more[\s\S]*https:\/\/fingerpost\.example\/confirm\/[\w-]{32}\n/);
    expect(await db.ladderRung.count({ where: { means: 'MAIL', mailId: mail?.id ?? 0 } })).toBe(25);
  });

  test('writes to a body once in seven days, however many days it has entries due on; notice does not wait', async ({ db }) => {
    const body = await owner(db, 'clerk@council.example');
    for (let index = 0; index < 14; index++) await confirmed(db, body.id, on(60 + index));
    expect(Object.keys(await sweep(db, 0, 20))).toEqual(['0', '7', '14']);
    expect(await db.ladderRung.count({ where: { step: 'BEFORE_60' } })).toBe(14);
    const role = await makeRole(db, { name: 'Driver', ownerId: body.id, confirmedAt: on(-60), dueAt: on(-1) });
    await db.ladderRung.create({ data: { listingId: role.id, dueAt: on(-1), step: 'ON_DAY', means: 'MAIL', at: on(0) } });
    expect(await climb(db, 20)).toMatchObject({ mails: 1 });
    expect((await db.mail.findFirstOrThrow({ orderBy: { id: 'desc' } })).subject).toContain('“Driver” will soon be taken off');
  });

  test('is climbed once when two processes climb at the same moment, and whole when one dies', async ({ db }) => {
    for (let index = 0; index < 60; index++) await confirmed(db, (await owner(db)).id, on(60));
    const runs = await Promise.all([1, 2, 3].map(() => climbLadder({ db, publicUrl, now: on(0) })));
    expect(runs.reduce((sum, { mails }) => sum + mails, 0)).toBe(60);
    expect(await db.mail.count()).toBe(60);
    expect(await db.confirmLink.count()).toBe(60);
    expect(await db.ladderRung.count()).toBe(60);
  });

  test('asks each mailbox of a body in turn, and rings when all were refused', async ({ db }) => {
    const body = await owner(db, 'first@two.example');
    await db.contact.create({ data: { listingId: body.id, role: 'Bookings', email: 'second@two.example', position: 1 } });
    await confirmed(db, body.id, on(60));
    await climb(db, 0);
    await climb(db, 30);
    expect((await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ to }) => to)).toEqual(['first@two.example', 'second@two.example']);
    await db.mail.updateMany({ data: { state: 'FAILED' } });
    expect(await climb(db, 60)).toEqual({ mails: 0, calls: 1, suspended: 0 });
  });

  test('suspends nothing that nobody could answer for: no owner, no mailbox, no mail taken', async ({ db }) => {
    await confirmed(db, null, on(60));
    await confirmed(db, (await owner(db, null)).id, on(60));
    const lost = await confirmed(db, (await owner(db)).id, on(60));
    for (let now = 0; now < 400; now += 5) await climbLadder({ db, publicUrl, now: on(now) });
    expect(await db.listing.count({ where: { status: 'SUSPENDED' } })).toBe(0);
    expect(await db.queueItem.count({ where: { kind: 'OVERDUE', state: 'OPEN' } })).toBe(2);
    expect(await db.mail.count({ where: { state: 'QUEUED' } })).toBe(5);
    expect(await db.queueItem.count({ where: { listingId: lost.id } })).toBe(0);
  });

  test('spares groups that have just begun, and leaves alone what nobody ever confirmed', async ({ db }) => {
    const body = await owner(db);
    await confirmed(db, body.id, on(10), { createdAt: on(-30), groupFacts: { create: { foundedYear: 2027 } } });
    await makeGroup(db, { name: 'Never confirmed', ownerId: body.id });
    expect(await climb(db, 0)).toEqual({ mails: 0, calls: 0, suspended: 0 });
    expect(await climb(db, 190)).toMatchObject({ mails: 1 });
  });

  test('takes off fifty a day at most; a curator who looked takes off the rest', async ({ db }) => {
    const body = await owner(db);
    for (let index = 0; index < 60; index++) await confirmed(db, body.id, on(0));
    await sweep(db, 0, 90);
    expect(await db.listing.count({ where: { status: 'SUSPENDED' } })).toBe(50);
    expect(await climb(db, 90)).toMatchObject({ suspended: 0 });
    const steward = await makeGroup(db, { name: 'Steward' });
    const viewer = await makeViewer(db, { role: 'CURATOR', body: steward }, { now: on(90) });
    const due = await suspensionsDue(db, viewer, on(90));
    expect(due).toHaveLength(10);
    const ids = due.map(({ listingId }) => globalId('Group', listingId));
    const mutation = `mutation ($ids: [ID!]!) { suspendDue(ids: $ids) { ... on RecordsDone { done refused { message } } ... on Refusal { message } } }`;
    expect(await ask(db, mutation, { viewer, now: on(90), variables: { ids } })).toEqual({ suspendDue: { done: 10, refused: [] } });
    const stranger = await makeViewer(db, { role: 'OWNER', body: steward }, { now: on(90) });
    const { data } = await askRaw<{ suspendDue: { message: string } }>(db, mutation, { viewer: stranger, now: on(90), variables: { ids } });
    expect(data.suspendDue.message).toContain('may not publish');
  });
});

describe('staff', () => {
  test('see whom to ring, confirm with a note, and the item settles itself', async ({ db }) => {
    const body = await owner(db, null);
    await db.contact.create({ data: { listingId: body.id, role: 'The office', phone: '01354 650000' } });
    const entry = await confirmed(db, body.id, on(20));
    await climb(db, 0);
    const steward = await makeGroup(db, { name: 'Steward' });
    const viewer = await makeViewer(db, { role: 'CURATOR', body: steward }, { now: on(0) });
    const list = '{ viewer { phoneList { id name reason phones } } }';
    expect((await ask(db, list, { viewer, now: on(0) })).viewer.phoneList).toEqual([
      {
        id: globalId('Group', entry.id),
        name: entry.name,
        reason: 'Is due on 21 March 2027, and no mail reaches its owner.',
        phones: ['The office: 01354 650000'],
      },
    ]);
    const confirm = (note: string | null) =>
      ask(
        db,
        'mutation ($ids: [ID!]!, $note: String) { confirmRecords(ids: $ids, note: $note) { __typename ... on RecordsDone { done } } }',
        {
          ...{ viewer, now: on(1), variables: { ids: [globalId('Group', entry.id)], note } },
        },
      );
    expect((await confirm(null)).confirmRecords.__typename).toBe('InputFaults');
    expect((await confirm('Rang the office.')).confirmRecords).toEqual({ __typename: 'RecordsDone', done: 1 });
    expect((await ask(db, list, { viewer, now: on(1) })).viewer.phoneList).toEqual([]);
    const after = await db.listing.findUniqueOrThrow({ where: { id: entry.id } });
    expect(after).toMatchObject({ confirmedAs: 'STEWARD', dueAt: new Date('2028-03-02T06:10:00Z') });
  });

  test('start the ladder for what nobody ever confirmed', async ({ db }) => {
    const body = await owner(db);
    const entry = await makeGroup(db, { name: 'Never', ownerId: body.id });
    const viewer = await makeViewer(db, { role: 'ADMIN', body }, { now: on(0) });
    const mutation = 'mutation ($ids: [ID!]!) { startLadder(ids: $ids) { ... on RecordsDone { done refused { message } } } }';
    const options = { viewer, now: on(0), variables: { ids: [globalId('Group', entry.id)] } };
    expect(await ask(db, mutation, options)).toEqual({ startLadder: { done: 1, refused: [] } });
    expect(await ask(db, mutation, options)).toEqual({ startLadder: { done: 0, refused: [{ message: 'Its owner is asked already.' }] } });
    expect(await climb(db, 1)).toMatchObject({ mails: 1 });
    expect((await ask(db, '{ listing(slug: "never") { assurance { state } } }')).listing.assurance.state).toBe('NEVER');
  });
});

test('a day’s work is picked by one statement that reads listings through an index', async ({ db }) => {
  const inserted = async (tx: Pick<Database, '$executeRaw'>) => {
    await tx.$executeRaw`SET LOCAL fingerpost.bulk = 'on'`;
    await tx.$executeRaw`INSERT INTO "Listing" (kind, slug, status, name, summary, "confirmedAt", "dueAt", "updatedAt")
      SELECT 'GROUP', 'g' || n, 'PUBLISHED', 'G' || n, '', ${on(-300)}, ${start}::timestamptz + (n % 365) * interval '1 day', now() FROM generate_series(1, 8000) n`;
  };
  await db.$transaction(inserted, { timeout: 30_000 });
  await db.$executeRaw`ANALYZE "Listing"`;
  const { rows } = await db.pool.query({ text: `EXPLAIN ${dueStatement}`, values: [start, 20_000] });
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index (Only )?Scan (using|on) "?Listing_(ladder|dueAt)/);
});
