/** From what happens to the letter, on a real database. */
import type { Database } from '../database.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeFund, makeGroup, makeLayers } from '../testkit/rows.ts';
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
    const weekly = await subscribe(db, { pace: 'WEEKLY', nextLetterAt: at('2026-11-30T08:00:00Z') });
    for (const name of ['One', 'Two']) await makeFund(db, { name, places: [somewhere], rounds: { create: { closesAt: days(60) } } });
    await tell(db, night);
    expect(await letters(db, now)).toEqual([]);
    await tell(db, at('2026-11-25T08:00:00Z'));
    expect((await letters(db, now)).map(({ subject }) => subject)).toEqual(['New: One and 1 more']);
    expect(await letters(db, weekly)).toEqual([]);
    await tell(db, at('2026-11-30T08:00:00Z'));
    expect(await letters(db, weekly)).toHaveLength(1);
    expect((await db.alertSubscription.findUniqueOrThrow({ where: { id: weekly.id } })).nextLetterAt).toEqual(at('2026-12-07T08:00:00Z'));
  });

  test('of a fund that nobody has confirmed to be open, and of groups for those who asked for funds, say nothing', async ({ db }) => {
    const all = await subscribe(db, {});
    await makeFund(db, { name: 'No dates', rounds: { create: { name: 'A round without dates' } } });
    await makeGroup(db, { name: 'A new group' });
    await tell(db, days(2));
    expect((await letters(db, all)).map(({ text }) => text).join()).not.toMatch(/No dates|A new group/);
  });
});
