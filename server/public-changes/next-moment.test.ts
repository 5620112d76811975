import { describe, expect, test } from '../testkit/fixture.ts';
import { makeEvent, makeFund, makeGroup, makeVenue } from '../testkit/rows.ts';
import { nextMoment } from './next-moment.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-07-14T10:15:20.500Z');
const soon = new Date(now + 7250);

describe('the next moment that changes an answer by itself', () => {
  test('is the end of the day when nothing comes before: of London, an hour before that of UTC in summer', async ({ db }) => {
    expect(new Date(await nextMoment(db, now)).toISOString()).toBe('2026-07-14T23:00:00.000Z');
    expect(new Date(await nextMoment(db, Date.parse('2026-07-14T23:00:00Z'))).toISOString()).toBe('2026-07-15T00:00:00.000Z');
    expect(new Date(await nextMoment(db, Date.parse('2026-12-14T10:00:00Z'))).toISOString()).toBe('2026-12-15T00:00:00.000Z');
  });

  const listings = [
    ['a listing falls overdue', { dueAt: soon }],
    ['a listing falls due', { dueAt: new Date(soon.getTime() + 60 * day) }],
    ['a listing is to be published', { publishFrom: soon }],
    ['a listing is to be taken off', { publishUntil: soon }],
  ] as const;
  for (const [says, facts] of listings)
    test(`comes when ${says}`, async ({ db }) => {
      const { id } = await makeGroup(db, { name: says, ...facts });
      expect(await nextMoment(db, now)).toBe(soon.getTime());
      expect(await nextMoment(db, soon.getTime())).toBeGreaterThan(soon.getTime());
      await db.listing.delete({ where: { id } });
    });

  const rounds = [
    ['opens', { opensAt: soon }],
    ['closes', { closesAt: soon }],
    ['closes in two weeks', { closesAt: new Date(soon.getTime() + 14 * day) }],
    ['was checked 90 days ago', { rolling: true, confirmedAt: new Date(soon.getTime() - 90 * day) }],
    ['falls overdue', { dueAt: soon }],
  ] as const;
  for (const [says, facts] of rounds)
    test(`comes when a round ${says}`, async ({ db }) => {
      const { id } = await makeFund(db, { name: `A round ${says}` });
      await db.round.create({ data: { fundId: id, ...facts } });
      expect(await nextMoment(db, now)).toBe(soon.getTime());
      await db.listing.delete({ where: { id } });
    });

  test('comes when an event ends', async ({ db }) => {
    const { id } = await makeEvent(db, { name: 'Ends', eventFacts: { create: { endsAt: soon } } });
    expect(await nextMoment(db, now)).toBe(soon.getTime());
    await db.listing.delete({ where: { id } });
  });

  test('comes when a hall closes, in London time, to the second', async ({ db }) => {
    const { id } = await makeVenue(db, { name: 'Hall' });
    const time = (text: string) => new Date(`1970-01-01T${text}Z`);
    await db.openingHours.create({ data: { venueId: id, days: ['MONDAY'], from: time('09:00:00'), to: time('11:15:30') } });
    expect(new Date(await nextMoment(db, now)).toISOString()).toBe('2026-07-14T10:15:30.000Z');
    await db.listing.delete({ where: { id } });
  });

  test('is found by one statement, through indexes alone', async ({ db, sql }) => {
    await nextMoment(db, now);
    expect(sql).toHaveLength(1);
    const [statement = ''] = sql;
    expect(statement.match(/LIMIT 1\)/g)?.length).toBe(statement.match(/FROM "/g)?.length);
    const client = await db.pool.connect();
    try {
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query({ text: `EXPLAIN ${statement}`, values: [new Date(now)] });
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan|Sort/);
    } finally {
      client.release(true);
    }
  });
});
