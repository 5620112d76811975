import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeEvent } from '../testkit/rows.ts';
import { eventEnds, eventState } from './state.ts';

const starts = [
  null,
  '2026-01-01T00:00:00Z',
  '2026-03-28T12:00:00Z',
  '2026-03-29T00:30:00Z', // the night the clocks go forward
  '2026-03-29T01:30:00Z',
  '2026-03-31T23:30:00Z', // already April in London
  '2026-06-30T22:59:59Z',
  '2026-06-30T23:00:00Z', // July in London
  '2026-10-25T00:30:00Z', // the hour that comes twice
  '2026-10-25T01:30:00Z',
  '2026-10-31T23:59:59Z',
  '2026-12-31T23:59:59Z',
  '2028-02-29T10:00:00Z',
];
const precisions = ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'] as const;

describe('when an event is over', () => {
  test('is told by SQL as it is here, for each precision, with and without an end, whatever time zone the session is in', async ({
    db,
  }) => {
    const client = await db.pool.connect();
    for (const zone of ['Europe/London', 'America/New_York', 'UTC']) {
      await client.query(`SET TIME ZONE '${zone}'`);
      for (const start of starts)
        for (const end of [null, '2026-10-25T01:15:00Z'])
          for (const precision of precisions) {
            const dates = { startsAt: start ? new Date(start) : null, endsAt: end ? new Date(end) : null, precision };
            const sql = 'SELECT event_ends($1::timestamptz, $2::timestamptz, $3::"DatePrecision") AS ends';
            const { rows } = await client.query(sql, [dates.startsAt, dates.endsAt, precision]);
            expect(rows, `${start} ${end} ${precision} ${zone}`).toEqual([{ ends: eventEnds(dates) }]);
          }
    }
    client.release();
  });

  const ends = (start: string, precision: (typeof precisions)[number]) =>
    eventEnds({ startsAt: new Date(start), endsAt: null, precision })?.toISOString() ?? null;

  test('is midnight in London, not in Greenwich', () => {
    expect(ends('2026-03-28T12:00:00Z', 'DAY')).toBe('2026-03-29T00:00:00.000Z');
    expect(ends('2026-03-29T12:00:00Z', 'DAY')).toBe('2026-03-29T23:00:00.000Z');
    expect(ends('2026-10-24T12:00:00Z', 'DAY')).toBe('2026-10-24T23:00:00.000Z');
    expect(ends('2026-10-25T12:00:00Z', 'DAY')).toBe('2026-10-26T00:00:00.000Z');
    expect(ends('2026-03-01T00:00:00Z', 'MONTH')).toBe('2026-03-31T23:00:00.000Z');
    expect(ends('2026-10-01T00:00:00Z', 'MONTH')).toBe('2026-11-01T00:00:00.000Z');
    expect(ends('2026-06-01T00:00:00Z', 'YEAR')).toBe('2027-01-01T00:00:00.000Z');
    expect(ends('2026-06-01T00:00:00Z', 'UNKNOWN')).toBeNull();
  });

  test('leaves a cancelled event cancelled and one of unknown date as it stands', () => {
    const long = { startsAt: new Date('2001-01-01'), endsAt: null };
    const now = new Date('2026-11-21');
    expect(eventState({ ...long, precision: 'DAY', standing: 'CANCELLED' }, now)).toBe('CANCELLED');
    expect(eventState({ ...long, precision: 'DAY', standing: 'PROVISIONAL' }, now)).toBe('PAST');
    expect(eventState({ ...long, precision: 'UNKNOWN', standing: 'PROVISIONAL' }, now)).toBe('PROVISIONAL');
  });

  test('is the same to a filter as to the field, to the moment', async ({ db }) => {
    const facts = { startsAt: new Date('2026-10-01T00:00:00Z'), precision: 'MONTH' as const };
    await makeEvent(db, { name: 'Apple month', eventFacts: { create: facts } });
    const asked = (state: string) => `{ events(filter: { states: [${state}] }) { nodes { state } } }`;
    const found = async (state: string, moment: string) => (await ask(db, asked(state), { now: new Date(moment) })).events.nodes;
    expect(await found('CONFIRMED', '2026-10-31T23:59:59.999Z')).toEqual([{ state: 'CONFIRMED' }]);
    expect(await found('PAST', '2026-10-31T23:59:59.999Z')).toEqual([]);
    expect(await found('PAST', '2026-11-01T00:00:00Z')).toEqual([{ state: 'PAST' }]);
  });
});
