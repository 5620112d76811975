/** From what happens to the letter, on a real database. */
import type { Database } from '../database.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, makeEvent, makeFund, makeGroup, makeLayers, makePlace } from '../testkit/rows.ts';
import { forgetAlerts } from './forget.ts';
import { toMatch } from './match.ts';
import { tellSubscribers } from './tell-subscribers.ts';

const publicUrl = 'https://fingerpost.example';
const at = (text: string) => new Date(text);
const morning = at('2026-11-23T09:00:00Z');
const days = (count: number, from = morning) => new Date(from.getTime() + count * 86_400_000);
const tell = (db: Database, now = morning) => tellSubscribers({ db, publicUrl, now });

const subscribe = (db: Database, wish: object) =>
  db.alertSubscription.create({
    data: { state: 'ACTIVE', email: `group-${Math.random()}@club.example`, nonce: 'n', kinds: ['FUND'], ...wish },
  });

const letters = (db: Database, subscription: { email: string | null }) =>
  db.mail.findMany({ where: { to: subscription.email ?? '', kind: 'alert' }, orderBy: { id: 'asc' } });

/** Their letters went: none can be taken back. */
const sent = (db: Database, { email }: { email: string | null }) =>
  db.mail.updateMany({ where: { to: email ?? '' }, data: { state: 'SENT' } });

const subjects = async (db: Database, subscription: { email: string | null }) =>
  (await letters(db, subscription)).map(({ subject }) => subject);

/** A parish and its district, of a test's own. */
async function places(db: Database, slug: string) {
  const district = await makePlace(db, { slug: `${slug}-district`, kind: 'DISTRICT' });
  const parish = await makePlace(db, { slug, kind: 'PARISH', within: [district] });
  await closeContainment(db);
  return [parish, district] as const;
}

describe('alerts', () => {
  test('tell once of a fund that is published, to those whose place, theme and amount it fits', async ({ db }) => {
    const layers = await makeLayers(db);
    await tell(db);
    const parish = layers.parish;
    const [here, elsewhere, poor] = await Promise.all([
      subscribe(db, { placeIds: [parish.id] }),
      subscribe(db, { placeIds: [layers.other.id] }),
      subscribe(db, { placeIds: [parish.id], amount: 1_00n }),
    ]);
    const fund = await makeFund(db, {
      name: 'Village Hall Fund',
      fundFacts: { create: { amountLeast: 2_000_00n, amountMost: 10_000_00n, forWhom: 'GROUPS' } },
      places: [parish],
      rounds: { create: { name: 'Spring', opensAt: days(-10), closesAt: days(30) } },
    });

    await tell(db);
    await tell(db);

    const [letter, ...others] = await letters(db, here);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('New: Village Hall Fund, £2,000 to £10,000');
    expect(letter?.text).toContain('closes in 30 days, Wednesday 23 December, 9am');
    expect(letter?.text).toContain(`/alerts/unsubscribe?link=${here.id}.`);
    expect(letter?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(await letters(db, elsewhere)).toEqual([]);
    expect(await letters(db, poor)).toEqual([]);

    // The deadline moves, once.
    await db.round.updateMany({ where: { fundId: fund.id }, data: { closesAt: days(40) } });
    await tell(db, days(1));
    await tell(db, days(1));
    const [, moved, ...none] = await letters(db, here);
    expect(none).toEqual([]);
    expect(moved?.subject).toBe('The deadline has moved: Village Hall Fund, £2,000 to £10,000');
    expect(moved?.text).toContain('It was Wednesday 23 December, 9am.');

    // It closes soon.
    for (const day of [25, 26, 27, 37, 38]) await tell(db, days(day));
    expect((await letters(db, here)).slice(2).map(({ subject }) => subject)).toEqual([
      'Closes within 14 days: Village Hall Fund, £2,000 to £10,000',
      'Closes within 3 days: Village Hall Fund, £2,000 to £10,000',
    ]);

    // It is taken off: those who were told of it hear so.
    await sent(db, here);
    await db.listing.update({ where: { id: fund.id }, data: { status: 'ARCHIVED' } });
    await tell(db, days(39));
    expect((await letters(db, here)).at(-1)?.subject).toBe('No longer there: Village Hall Fund');
    expect(await letters(db, elsewhere)).toEqual([]);
  });

  test('wait for the morning, or for the hour of the collected letter', async ({ db }) => {
    const somewhere = await db.place.findFirstOrThrow();
    const night = at('2026-11-24T23:30:00Z');
    await tell(db, night);
    const now = await subscribe(db, {});
    const weekly = await subscribe(db, { pace: 'WEEKLY' });
    const daily = await subscribe(db, { pace: 'DAILY' });
    for (const name of ['One', 'Two']) await makeFund(db, { name, places: [somewhere], rounds: { create: { closesAt: days(60) } } });
    await tell(db, night);
    expect(await letters(db, now)).toEqual([]);
    await tell(db, at('2026-11-25T08:00:00Z'));
    expect((await letters(db, now)).map(({ subject }) => subject)).toEqual(['New: One and 1 more']);
    expect(await letters(db, daily)).toHaveLength(1);
    expect(await letters(db, weekly)).toEqual([]);
    await makeFund(db, { name: 'Three', places: [somewhere], rounds: { create: { closesAt: days(60) } } });
    await tell(db, at('2026-11-25T14:00:00Z'));
    expect(await letters(db, now)).toHaveLength(2);
    expect(await letters(db, daily)).toHaveLength(1);
    await tell(db, at('2026-11-26T08:00:00Z'));
    expect(await letters(db, daily)).toHaveLength(2);
    await tell(db, at('2026-11-30T07:59:00Z'));
    expect(await letters(db, weekly)).toEqual([]);
    await tell(db, at('2026-11-30T08:00:00Z'));
    expect((await letters(db, weekly)).map(({ subject }) => subject)).toEqual(['New: One and 2 more']);
  });

  test('of a fund that nobody has confirmed to be open, and of groups for those who asked for funds, say nothing', async ({ db }) => {
    const all = await subscribe(db, {});
    await makeFund(db, { name: 'No dates', rounds: { create: { name: 'A round without dates' } } });
    await makeGroup(db, { name: 'A new group' });
    await tell(db, days(2));
    expect((await letters(db, all)).map(({ text }) => text).join()).not.toMatch(/No dates|A new group/);
  });

  test('of a fund that opens after it was published, say that it is new; of a second round, that it is open again', async ({ db }) => {
    const [parish] = await places(db, 'late');
    const here = await subscribe(db, { placeIds: [parish.id] });
    const fund = await makeFund(db, { name: 'Late Fund', places: [parish], rounds: { create: { name: 'No dates yet' } } });
    await tell(db);
    expect(await subjects(db, here)).toEqual([]);
    await db.round.updateMany({ where: { fundId: fund.id }, data: { closesAt: days(20) } });
    await tell(db);
    await tell(db);
    expect(await subjects(db, here)).toEqual(['New: Late Fund']);
    await db.round.create({ data: { fundId: fund.id, position: 1, name: 'Summer', opensAt: days(30), closesAt: days(60) } });
    for (const day of [1, 31, 32]) await tell(db, days(day));
    expect((await subjects(db, here)).at(-1)).toBe('Open again: Late Fund');
    expect((await letters(db, here)).at(-1)?.text).toContain('Summer: closes in 29 days');
  });

  test('say nothing of a fund that is merely confirmed once more', async ({ db }) => {
    const [parish] = await places(db, 'rolling');
    const here = await subscribe(db, { placeIds: [parish.id] });
    const fund = await makeFund(db, {
      name: 'Rolling Fund',
      places: [parish],
      rounds: { create: { rolling: true, confirmedAt: days(0) } },
    });
    await tell(db);
    await tell(db, days(91));
    await db.round.updateMany({ where: { fundId: fund.id }, data: { confirmedAt: days(92) } });
    await tell(db, days(92));
    expect(await subjects(db, here)).toEqual(['New: Rolling Fund']);
  });

  test('say nothing of what is merged, of bodies that are not listed, and of events that are past', async ({ db }) => {
    const [parish] = await places(db, 'quietly');
    const here = await subscribe(db, { placeIds: [parish.id], kinds: ['GROUP', 'EVENT'] });
    const kept = await makeGroup(db, { name: 'Kept', places: [parish] });
    const twin = await makeGroup(db, { name: 'Twin', places: [parish] });
    await makeGroup(db, { name: 'A funder only', places: [parish], listed: false });
    await makeEvent(db, { name: 'Last year', places: [parish], eventFacts: { create: { startsAt: days(-300), precision: 'DAY' } } });
    await makeEvent(db, {
      name: 'Called off',
      places: [parish],
      eventFacts: { create: { startsAt: days(9), precision: 'DAY', standing: 'CANCELLED' } },
    });
    await makeEvent(db, { name: 'Fair', places: [parish], eventFacts: { create: { startsAt: days(9), allDay: true, precision: 'DAY' } } });
    await tell(db);
    expect(await subjects(db, here)).toEqual(['New: Fair and 2 more']);
    expect((await letters(db, here))[0]?.text).toContain('\n  Wednesday 2 December\n');
    await db.listing.update({ where: { id: twin.id }, data: { status: 'ARCHIVED', mergedIntoId: kept.id } });
    await tell(db, days(1));
    await db.listing.update({ where: { id: twin.id }, data: { status: 'PUBLISHED', mergedIntoId: null } });
    await tell(db, days(2));
    // The fair is over, which nobody need be told.
    await db.listing.updateMany({ where: { name: 'Fair' }, data: { status: 'ARCHIVED' } });
    await tell(db, days(20));
    expect(await subjects(db, here)).toHaveLength(1);
  });

  test('never tell of what was withheld since, nor that it went', async ({ db }) => {
    const [parish, district] = await places(db, 'withheld');
    const asked = { placeIds: [parish.id], kinds: ['GROUP'] };
    const [told, later] = [await subscribe(db, asked), await subscribe(db, { ...asked, pace: 'DAILY' })];
    const location = { visibility: 'EXACT' as const, placeId: parish.id, latitude: 52.1, longitude: 0.6 };
    const group = await makeGroup(db, { name: 'Heron House', places: [parish, district], location });
    await tell(db);
    expect(await subjects(db, told)).toEqual(['New: Heron House']);
    await db.location.update({ where: { listingId: group.id }, data: { visibility: 'HIDDEN' } });
    expect(await toMatch(db, db.pool, group.id)).toBeNull();
    await tell(db, days(1));
    // It still serves the district that both lie in, and is found there.
    expect(await toMatch(db, db.pool, group.id)).not.toBeNull();
    expect([await subjects(db, told), await subjects(db, later)]).toEqual([[], []]);
    await db.listing.update({ where: { id: group.id }, data: { status: 'ARCHIVED' } });
    await tell(db, days(2));
    // At once, without a look in between.
    const other = await makeGroup(db, { name: 'Bittern House', places: [parish], location });
    await tell(db, days(3));
    await db.location.update({ where: { listingId: other.id }, data: { visibility: 'HIDDEN' } });
    await db.listing.update({ where: { id: other.id }, data: { status: 'SUSPENDED' } });
    await tell(db, days(4));
    // The mail of both was still here to be sent, so that it was taken back.
    expect(await subjects(db, told)).toEqual([]);
    expect(await subjects(db, later)).toEqual([]);
  });

  test('that wait to be sent are taken back when something in them is taken off, and the rest is told by another', async ({ db }) => {
    const [parish] = await places(db, 'recalled');
    const here = await subscribe(db, { placeIds: [parish.id] });
    const [off] = await Promise.all(
      ['Off Fund', 'On Fund'].map((name) => makeFund(db, { name, places: [parish], rounds: { create: { closesAt: days(60) } } })),
    );
    await tell(db);
    const [first] = await letters(db, here);
    expect(first?.text).toMatch(/O(ff|n) Fund.+O(n|ff) Fund/s);
    await db.listing.update({ where: { id: off?.id ?? 0 }, data: { status: 'SUSPENDED' } });
    await tell(db, days(0.01));
    expect(await subjects(db, here)).toEqual(['New: On Fund']);

    // Of what went already, the reader hears that it is gone.
    await sent(db, here);
    await db.listing.updateMany({ where: { name: 'On Fund' }, data: { status: 'SUSPENDED' } });
    await tell(db, days(0.02));
    await sent(db, here);
    await db.listing.updateMany({ where: { name: 'On Fund' }, data: { status: 'PUBLISHED' } });
    await tell(db, days(0.03));
    await sent(db, here);
    await db.listing.updateMany({ where: { name: 'On Fund' }, data: { status: 'SUSPENDED' } });
    await tell(db, days(0.04));
    expect(await subjects(db, here)).toEqual([
      'New: On Fund',
      'No longer there: On Fund',
      'Open again: On Fund',
      'No longer there: On Fund',
    ]);
  });

  test('say that a fund ended for good, once, though its page stays', async ({ db }) => {
    const [parish] = await places(db, 'ended');
    const here = await subscribe(db, { placeIds: [parish.id] });
    const fund = await makeFund(db, { name: 'Ended Fund', places: [parish], rounds: { create: { closesAt: days(60) } } });
    await tell(db);
    await sent(db, here);
    await db.fund.update({ where: { listingId: fund.id }, data: { endedOn: days(1) } });
    for (const day of [1, 2, 3]) await tell(db, days(day));
    expect(await subjects(db, here)).toEqual(['New: Ended Fund', 'No longer there: Ended Fund']);
  });

  test('go to the others when one of them cannot be written', async ({ db }) => {
    const [parish] = await places(db, 'broken');
    const asked = { placeIds: [parish.id] };
    const before = await subscribe(db, asked);
    await subscribe(db, { ...asked, email: 'no address at all' });
    const after = await subscribe(db, asked);
    await makeFund(db, { name: 'Any Fund', places: [parish], rounds: { create: { closesAt: days(60) } } });
    await tell(db);
    expect([await subjects(db, before), await subjects(db, after)]).toEqual([['New: Any Fund'], ['New: Any Fund']]);
    await db.alertSubscription.updateMany({ where: { email: 'no address at all' }, data: { state: 'ENDED' } });
  });

  test('hold twenty, the most pressing first, and say how many more there are', async ({ db }) => {
    const [parish] = await places(db, 'many');
    const here = await subscribe(db, { placeIds: [parish.id], pace: 'DAILY' });
    const pressing = await makeFund(db, { name: 'Pressing Fund', places: [parish], rounds: { create: { closesAt: days(14.5) } } });
    await tell(db);
    await tell(db, days(0.99));
    await Promise.all(
      Array.from({ length: 24 }, (_, number) =>
        makeFund(db, { name: `Fund ${number}`, places: [parish], rounds: { create: { closesAt: days(90 + number) } } }),
      ),
    );
    await db.round.updateMany({ where: { fundId: pressing.id }, data: { closesAt: days(16) } });
    await tell(db, days(1));
    await tell(db, days(2));
    const letter = (await letters(db, here)).at(-1);
    expect(letter?.subject).toBe('The deadline has moved: Pressing Fund and 24 more');
    expect(letter?.text.match(/^- /gm)).toHaveLength(20);
    expect(letter?.text).toContain('There are 5 more.');
  });

  test('name no hidden body beside what tells where something is', async ({ db }) => {
    const [parish, district] = await places(db, 'refuge');
    const here = await subscribe(db, { placeIds: [parish.id] });
    const refuge = await makeGroup(db, {
      name: 'Egret Refuge',
      places: [district],
      location: { visibility: 'HIDDEN', placeId: parish.id },
    });
    await makeFund(db, { name: 'Local Fund', funderId: refuge.id, places: [parish], rounds: { create: { closesAt: days(60) } } });
    await tell(db);
    expect(await subjects(db, here)).toEqual(['New: Local Fund']);
    expect((await letters(db, here))[0]?.text).not.toContain('Egret');
  });

  test('are forgotten after 400 days, and wait for nobody who ended', async ({ db }) => {
    const [parish] = await places(db, 'forgotten');
    const here = await subscribe(db, { placeIds: [parish.id], pace: 'WEEKLY' });
    await makeFund(db, { name: 'Forgotten Fund', places: [parish], rounds: { create: { closesAt: days(500) } } });
    await tell(db);
    const mine = { subscriptionId: here.id };
    expect(await db.alertDelivery.count({ where: { ...mine, state: 'WAITING' } })).toBe(1);
    await db.alertSubscription.update({ where: { id: here.id }, data: { state: 'ENDED' } });
    await forgetAlerts(db, days(1));
    expect(await db.alertDelivery.count({ where: { ...mine, state: 'DROPPED' } })).toBe(1);
    await forgetAlerts(db, days(401));
    expect(await db.alertDelivery.count({ where: mine })).toBe(0);
    await tell(db, days(402));
    expect(await db.alertEvent.count({ where: { listing: { name: 'Forgotten Fund' } } })).toBe(0);
  });
});
