/** What becomes of alerts after they were confirmed: changed, paused, stopped, refused by a mail server, erased. */

import { soughtPerson } from '../curation/erasure/person.ts';
import { erasers } from '../curation/erasure/tables.ts';
import type { Database } from '../database.ts';
import { readOutbox } from '../mail/outbox.ts';
import { describe, expect, vocabulariesTest as test } from '../testkit/fixture.ts';
import { makeFund, makeLayers } from '../testkit/rows.ts';
import { changeSubscription, endSubscription, pauseSubscription, resumeSubscription } from './change.ts';
import { linkedSubscription, linksFor } from './links.ts';
import { addressRefused } from './mailbox.ts';
import { tellSubscribers } from './tell-subscribers.ts';
import { day, later, now, reader, subscribe, subscribed } from './testkit.ts';
import { keepSubscriptions } from './upkeep.ts';

const publicUrl = 'https://fingerpost.example';
const tell = (db: Database, at: Date) => tellSubscribers({ db, publicUrl, now: at });
let layers: ReturnType<typeof makeLayers> | undefined;
const ready = (db: Database) => (layers ??= makeLayers(db));
// Before anything asks for places: what is known of them is looked at again only after a second.
test.beforeEach(async ({ db }) => void (await ready(db)));
let funds = 0;

/** A fund appears, and those who want to hear of it are written to. */
async function news(db: Database, at: Date) {
  funds += 1;
  const { county } = await ready(db);
  const rounds = { create: { name: 'Round', opensAt: later(-day, at), closesAt: later(60 * day, at) } };
  await makeFund(db, { name: `Fund ${funds}`, places: [county], rounds });
  await tell(db, at);
}

const lettersTo = (db: Database, { email }: { email: string | null }) =>
  db.mail.findMany({ where: { to: email ?? '', kind: 'alert' }, orderBy: { id: 'asc' } });
const stateOf = (db: Database, { id }: { id: number }) => db.alertSubscription.findUniqueOrThrow({ where: { id } });
const end = (db: Database, { id }: { id: number }, at: Date) => db.$transaction((tx) => endSubscription(tx, id, 'UNSUBSCRIBED', at));

describe('alerts that were confirmed', () => {
  test('tell, stop at once with what was not handed over yet, and can be started again for a while', async ({ db }) => {
    await tell(db, now);
    const mine = await subscribed(db);
    await news(db, later(600));
    expect((await lettersTo(db, mine)).map(({ state }) => state)).toEqual(['QUEUED']);
    expect(await end(db, mine, later(700))).toBe(true);
    expect(await end(db, mine, later(800))).toBe(false);
    expect((await lettersTo(db, mine)).map(({ state, text, html }) => [state, text, html])).toEqual([['DROPPED', '', null]]);
    await news(db, later(900));
    expect(await lettersTo(db, mine)).toHaveLength(1);
    await resumeSubscription(db, await stateOf(db, mine), later(1000));
    await news(db, later(1100));
    // What happened in between is not told.
    expect((await lettersTo(db, mine)).map(({ subject }) => subject)).toEqual([expect.anything(), `New: Fund ${funds}`]);
    const counts = await db.alertCount.findMany({ where: { what: { in: ['SUBSCRIBED', 'ENDED'] }, placeId: 0 } });
    expect(Object.fromEntries(counts.map(({ what, count }) => [what, count]))).toEqual({ SUBSCRIBED: 2, ENDED: 1 });
  });

  test('tell nothing while they are paused, and go on by themselves', async ({ db }) => {
    const mine = await subscribed(db);
    await pauseSubscription(db, mine, 'month', later(300));
    await news(db, later(600));
    expect(await lettersTo(db, mine)).toEqual([]);
    await keepSubscriptions(db, later(29 * day));
    expect((await stateOf(db, mine)).state).toBe('PAUSED');
    await keepSubscriptions(db, later(31 * day));
    expect((await stateOf(db, mine)).state).toBe('ACTIVE');
    await tell(db, later(31 * day));
    await news(db, later(31 * day));
    expect((await lettersTo(db, mine)).some(({ subject }) => subject.includes(`Fund ${funds}`))).toBe(true);
    const open = await subscribed(db);
    await pauseSubscription(db, open, 'open', later(300));
    await keepSubscriptions(db, later(400 * day));
    expect((await stateOf(db, open)).state).toBe('PAUSED');
  });

  test('are changed to another wish; faults are told and change nothing', async ({ db }) => {
    const { parish } = await ready(db);
    const mine = await subscribed(db, { pace: 'AT_ONCE' });
    const { email: _, ...values } = reader({ places: 'Canary Parish', kinds: ['EVENT'], pace: 'WEEKLY' });
    const typed = (given: Record<string, string | string[]>) =>
      Object.fromEntries(Object.entries(given).map(([path, value]) => [path, [value].flat()]));
    await expect(changeSubscription(db, mine, typed({ ...values, places: 'Xyzzyford' }), later(100))).rejects.toThrow('could not find');
    expect(await stateOf(db, mine)).toMatchObject({ kinds: ['FUND'], placeIds: [] });
    await changeSubscription(db, mine, typed(values), later(100));
    expect(await stateOf(db, mine)).toMatchObject({
      kinds: ['EVENT'],
      placeIds: [parish.id],
      pace: 'WEEKLY',
    });
    await end(db, mine, later(200));
    await expect(changeSubscription(db, mine, typed(values), later(300))).rejects.toThrow('have ended');
  });

  test('are opened by their own link alone, and by no link once its number is drawn anew', async ({ db }) => {
    const mine = await subscribed(db);
    const [, link = ''] = (await linksFor(db, publicUrl)).of(mine).manage.split('link=');
    expect((await linkedSubscription(db, link)).id).toBe(mine.id);
    const other = await subscribed(db);
    for (const wrong of ['', link.replace(`${mine.id}.`, `${other.id}.`), `${link}a`, `${mine.id}.${'a'.repeat(32)}`, '0.x', `${link}\0`])
      await expect(linkedSubscription(db, wrong)).rejects.toThrow('do not know this link');
    await db.alertSubscription.update({ where: { id: mine.id }, data: { nonce: 'another' } });
    await expect(linkedSubscription(db, link)).rejects.toThrow('do not know this link');
  });
});

describe('a mailbox that is none', () => {
  test('ends all alerts of that address, takes back what waits, and is remembered by a hash alone', async ({ db }) => {
    const mine = await subscribed(db);
    const other = await subscribed(db);
    await news(db, later(600));
    await db.$transaction((tx) => addressRefused(tx, mine.email ?? '', later(700)));
    expect(await stateOf(db, mine)).toMatchObject({ state: 'ENDED', endedBecause: 'REFUSED' });
    expect((await lettersTo(db, mine)).map(({ state }) => state)).toEqual(['DROPPED']);
    expect((await stateOf(db, other)).state).toBe('ACTIVE');
    await expect(resumeSubscription(db, await stateOf(db, mine), later(800))).rejects.toThrow('have ended');
    expect((await subscribe(db, { values: { ...reader(), email: mine.email ?? '', amount: '7' }, at: later(day) })).__typename).toBe(
      'AlertsAsked',
    );
    expect(await db.alertSubscription.count({ where: { email: mine.email, state: 'UNCONFIRMED' } })).toBe(0);
    // The same mailbox under another name is not the address that was refused.
    const tagged = (mine.email ?? '').replace('@', '+new@');
    await subscribe(db, { values: { ...reader(), email: tagged, amount: '8' }, at: later(day) });
    expect(await db.alertSubscription.count({ where: { email: tagged } })).toBe(1);
  });
});

test('administrators, who read what was not sent, do not read to whom alerts go', async ({ db }) => {
  const mine = await subscribed(db);
  await news(db, later(600));
  const trouble = `550 5.1.1 <${mine.email}>: no such user`;
  await db.mail.updateMany({ where: { to: mine.email ?? '' }, data: { state: 'FAILED', attempts: 1, trouble } });
  const outbox = await readOutbox(db);
  expect(outbox.filter(({ kind }) => kind === 'alert').length).toBeGreaterThan(0);
  const shown = JSON.stringify(outbox.filter(({ attempts }) => attempts > 0));
  expect(shown).toContain('550 5.1.1');
  expect(shown).not.toContain((mine.email ?? '').split('@')[0]);
  expect(shown).not.toContain('link=');
});

describe('erasing', () => {
  test('leaves nothing of ended alerts within 30 days, and their links still say that they ended', async ({ db }) => {
    const { parish } = await ready(db);
    const mine = await subscribed(db, { places: 'Canary Parish', onlyEligible: 'yes', foundedYear: '1987' });
    await news(db, later(600));
    const [, link = ''] = (await linksFor(db, publicUrl)).of(mine).manage.split('link=');
    await end(db, mine, later(700));
    await keepSubscriptions(db, later(13 * day));
    expect((await stateOf(db, mine)).email).toBe(mine.email);
    await keepSubscriptions(db, later(15 * day));
    const left = await stateOf(db, mine);
    expect(left).toMatchObject({ state: 'ENDED', email: null, emailHash: null, placeIds: [], applicant: null, formId: null });
    expect(await db.mail.count({ where: { to: mine.email ?? '' } })).toBe(0);
    expect(await db.alertDelivery.count({ where: { subscriptionId: mine.id } })).toBe(0);
    expect((await linkedSubscription(db, link)).state).toBe('ENDED');
    // Counts say nothing of whom.
    expect(await db.alertCount.count({ where: { placeId: parish.id, what: 'ENDED' } })).toBe(1);
    await keepSubscriptions(db, later(400 * day));
    expect(await db.alertSubscription.count({ where: { id: mine.id } })).toBe(0);
  });

  test('leaves nothing of what nobody confirmed after a week', async ({ db }) => {
    const values = reader();
    await subscribe(db, { values });
    await keepSubscriptions(db, later(6 * day));
    expect(await db.alertSubscription.count({ where: { email: values.email } })).toBe(1);
    await keepSubscriptions(db, later(8 * day));
    expect(await db.alertSubscription.count({ where: { email: values.email } })).toBe(0);
    expect(await db.mail.count({ where: { to: values.email } })).toBe(0);
  });

  test('a person takes their alerts with them', async ({ db }) => {
    const mine = await subscribed(db);
    const other = await subscribed(db);
    const sought = soughtPerson({ email: (mine.email ?? '').toUpperCase() });
    await db.$transaction(async (tx) => {
      for (const erase of Object.values(erasers)) await erase(tx, sought);
    });
    expect(await db.alertSubscription.findMany({ where: { id: { in: [mine.id, other.id] } }, select: { id: true } })).toEqual([
      { id: other.id },
    ]);
  });
});
