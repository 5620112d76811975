import { climbLadder } from '../curation/assurance/climb.ts';
import { newLink } from '../curation/assurance/links.ts';
import { changeRecord, confirmRecord } from '../curation/records/index.ts';
import type { Database } from '../database.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { makeGroup, makeVenue } from '../testkit/rows.ts';
import { startServing } from './testkit/serving.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2027-03-01T10:00:00Z');
let clock = start;

const test = base.extend('site', async ({ db }, { onCleanup }) => {
  await db.$executeRaw`TRUNCATE "Listing", "Mail", "QueueItem" RESTART IDENTITY CASCADE`;
  clock = start;
  const server = await startServing(db, {}, () => clock);
  onCleanup(server.close);
  const contacts = { create: [{ role: 'The office', email: 'office@fen.example', phone: '01354 650000', public: true }] };
  const body = await makeGroup(db, {
    name: 'Fen Council',
    confirmedAt: new Date(start - 300 * day),
    dueAt: new Date(start + 20 * day),
    contacts,
  });
  const hall = await makeVenue(db, {
    name: 'Fen Hall',
    ownerId: body.id,
    confirmedAt: new Date(start - 300 * day),
    dueAt: new Date(start - 5 * day),
  });
  const other = await makeVenue(db, { name: 'Other Hall', confirmedAt: new Date(start - 300 * day), dueAt: new Date(start - 5 * day) });
  await climbLadder({ db, publicUrl: 'https://fingerpost.example', now: new Date(start) });
  const path = await linkTo(db, 'office@fen.example');
  const post = (fields: Record<string, string | string[]>, at = path, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));
    return server.at(at, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers }, redirect: 'manual' });
  };
  const read = async (at = path) => (await server.at(at)).text();
  const state = (id: number) =>
    db.listing.findUniqueOrThrow({
      where: { id },
      select: { status: true, confirmedAt: true, confirmedAs: true, confirmedById: true, dueAt: true },
    });
  return { server, body, hall, other, path, post, read, state };
});

async function linkTo(db: Database, to: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } });
  return /https:\/\/fingerpost\.example(\/confirm\/\S+)/.exec(mail.text)?.[1] ?? '';
}

describe('the page that a reminder leads to', () => {
  test('shows all entries of the body and of nobody else, and reading it changes nothing', async ({ db, site }) => {
    const before = await db.revision.count();
    const answer = await site.server.at(site.path);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      200,
      'no-store',
      'same-origin',
    ]);
    const page = await answer.text();
    for (const words of ['Fen Council', 'Fen Hall', 'Still right', 'It has closed', 'noindex', '01354 650000'])
      expect(page).toContain(words);
    expect(page).not.toContain('Other Hall');
    for (const method of ['HEAD', 'GET']) await site.server.at(`${site.path}?do=confirm&id=${site.hall.id}`, { method });
    expect([await db.revision.count(), (await site.state(site.hall.id)).confirmedAt]).toEqual([before, new Date(start - 300 * day)]);
    expect((await site.server.at(site.path, { method: 'PUT' })).status).toBe(405);
  });

  test('confirms one, or all at once, on the owner’s word', async ({ site }) => {
    expect((await site.post({ do: 'confirm', id: String(site.hall.id) })).status).toBe(303);
    const word = {
      status: 'PUBLISHED',
      confirmedAt: new Date(start),
      confirmedAs: 'OWNER',
      confirmedById: site.body.id,
      dueAt: new Date('2028-03-01T10:00:00Z'),
    };
    expect(await site.state(site.hall.id)).toEqual(word);
    expect(await site.read()).toContain('Fen Hall is still right');
    await site.post({ do: 'confirm', id: [String(site.hall.id), String(site.body.id)] });
    expect(await site.state(site.body.id)).toEqual(word);
  });

  test('takes back for a week, by a later link too, and says until when; not after', async ({ db, site }) => {
    const before = await site.state(site.hall.id);
    await site.post({ do: 'confirm', id: String(site.hall.id) });
    const page = await site.read();
    for (const words of ['Pressed the wrong button?', 'undo until 8 March 2027', 'Undo: Fen Hall is still right'])
      expect(page).toContain(words);
    const [first] = await db.confirmAct.findMany();
    clock += 6 * day;
    expect((await site.post({ do: 'undo', act: String(first?.id) })).status).toBe(303);
    expect(await site.state(site.hall.id)).toEqual(before);
    expect((await site.post({ do: 'undo', act: String(first?.id) })).status).toBe(409);
    await site.post({ do: 'close', id: String(site.hall.id) });
    expect((await site.state(site.hall.id)).status).toBe('ARCHIVED');
    const closed = await db.confirmAct.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const { token, row } = newLink(site.body.id, 'office@fen.example', new Date(clock));
    await db.confirmLink.create({ data: row });
    clock += 7 * day;
    const late = await site.post({ do: 'undo', act: String(closed.id) });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('too late')]);
    clock -= day;
    await site.post({ do: 'undo', act: String(closed.id) }, `/confirm/${token}`);
    expect(await site.state(site.hall.id)).toEqual(before);
  });

  test('takes a confirmation back and leaves what somebody wrote since; one that a curator made since stays', async ({ db, site }) => {
    const before = await site.state(site.hall.id);
    await site.post({ do: 'confirm', id: String(site.hall.id) });
    const act = await db.confirmAct.findFirstOrThrow();
    const author = { id: 'account:x', as: 'STEWARD' as const, bodyId: null };
    const { version } = await db.listing.findUniqueOrThrow({ where: { id: site.hall.id } });
    const edit = { listingId: site.hall.id, version, set: { summary: 'A hall with a new roof.' }, author, now: new Date(clock) };
    await db.$transaction((tx) => changeRecord(tx, edit));
    clock += day;
    expect((await site.post({ do: 'undo', act: String(act.id) })).status).toBe(303);
    expect(await site.state(site.hall.id)).toEqual(before);
    expect(await db.listing.findUniqueOrThrow({ where: { id: site.hall.id } })).toMatchObject({ summary: 'A hall with a new roof.' });
    await site.post({ do: 'confirm', id: String(site.hall.id) });
    const again = await db.confirmAct.findFirstOrThrow({ orderBy: { id: 'desc' } });
    clock += day;
    await db.$transaction((tx) => confirmRecord(tx, { listingId: site.hall.id, author, now: new Date(clock), note: 'Rang.' }));
    expect(await site.read()).not.toContain('Undo: Fen Hall');
    const refused = await site.post({ do: 'undo', act: String(again.id) });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Somebody has dealt with this entry since')]);
    expect((await site.state(site.hall.id)).confirmedAt).toEqual(new Date(clock));
  });

  test('takes back nothing that another body did', async ({ db, site }) => {
    await site.post({ do: 'close', id: String(site.hall.id) });
    const act = await db.confirmAct.findFirstOrThrow();
    const stranger = await makeGroup(db, { name: 'Stranger', contacts: { create: [{ role: 'Office', email: 'x@stranger.example' }] } });
    const { token, row } = newLink(stranger.id, 'x@stranger.example', new Date(clock));
    await db.confirmLink.create({ data: row });
    for (const wrong of [String(act.id), '0', '-1', 'x', '99999999999'])
      expect((await site.post({ do: 'undo', act: wrong }, `/confirm/${token}`)).status).toBe(409);
    expect((await site.state(site.hall.id)).status).toBe('ARCHIVED');
    expect(await site.read(`/confirm/${token}`)).not.toContain('Fen Hall');
  });

  test('answers for nobody else’s entries', async ({ site }) => {
    const answer = await site.post({ do: 'close', id: String(site.other.id) });
    expect([answer.status, (await site.state(site.other.id)).status]).toEqual([409, 'PUBLISHED']);
    expect(await site.read(`${site.path}/${site.other.id}`)).toContain('not among those of this link');
    expect((await site.post({ do: 'confirm', id: String(site.hall.id) }, site.path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('ends after 90 days, and when its mailbox is no longer the body’s', async ({ db, site }) => {
    expect((await site.server.at('/confirm/nonsense')).status).toBe(410);
    expect((await site.server.at(`/confirm/${'a'.repeat(32)}`)).status).toBe(410);
    clock = start + 91 * day;
    expect((await site.server.at(site.path)).status).toBe(410);
    clock = start;
    await db.contact.updateMany({ data: { email: 'new@fen.example' } });
    expect((await site.post({ do: 'confirm', id: String(site.hall.id) })).status).toBe(410);
    expect(JSON.stringify(await db.confirmLink.findMany())).not.toContain(site.path.slice(9));
  });

  test('changes what an owner may change at once; what is held, and what they write, waits', async ({ db, site }) => {
    const page = await site.read(`${site.path}/${site.hall.id}`);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    const wrote = {
      ...{ version, summary: 'A hall by the fen.', phone: '01354 660000', email: 'hall@fen.example', website: '' },
      ...{ 'closed-from': '2027-08-01', 'closed-until': '2027-08-14', 'closed-reason': 'New floor', more: 'The kitchen is new.' },
    };
    expect((await site.post(wrote, `${site.path}/${site.hall.id}`)).status).toBe(303);
    const hall = await db.listing.findUniqueOrThrow({ where: { id: site.hall.id }, include: { closures: true, contacts: true } });
    expect(hall).toMatchObject({ summary: 'A hall by the fen.', closures: [{ reason: 'New floor' }] });
    const items = await db.queueItem.findMany({ where: { listingId: site.hall.id }, orderBy: { id: 'asc' } });
    expect(items.map(({ kind }) => kind).sort()).toEqual(['CHANGE', 'REPORT']);
    expect(JSON.stringify(items)).toContain('The kitchen is new.');
    for (const wrong of ['1.5', '-1', '99999999999', 'x', ''])
      expect((await site.post({ ...wrote, version: wrong, summary: 'Other.' }, `${site.path}/${site.hall.id}`)).status, wrong).toBe(409);
    const fresh = /name="version" value="(\d+)"/.exec(await site.read(`${site.path}/${site.hall.id}`))?.[1] ?? '';
    const faulty = await site.post({ ...wrote, version: fresh, 'closed-from': 'soon', summary: '' }, `${site.path}/${site.hall.id}`);
    expect([faulty.status, await faulty.text()]).toEqual([409, expect.stringMatching(/Nothing is saved yet[\s\S]*href="#closed-from"/)]);
  });
});
