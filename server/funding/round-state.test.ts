import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeFund } from '../testkit/rows.ts';
import { currentRound, fundState, nextDeadline, type RoundDates, roundState } from './round-state.ts';

const day = 24 * 60 * 60 * 1000;
/** Noon; the last Sundays of March and October, when clocks change in the night; a year's end; a leap day. */
const moments = [
  '2026-06-15T12:00:00Z',
  '2026-03-29T00:59:59Z',
  '2026-03-29T12:00:00Z',
  '2026-10-25T00:30:00Z',
  '2027-01-10T00:00:00Z',
  '2028-02-29T12:00:00Z',
];

/** Every mix of dates on, just before and just after each edge of the rule. */
function* mixes(now: Date): Generator<RoundDates> {
  const at = (offset: number | null) => (offset === null ? null : new Date(now.getTime() + offset));
  for (const opens of [null, -day, 0, 1, day])
    for (const closes of [null, -day, -1, 0, 1, 14 * day - 1, 14 * day, 14 * day + 1, 13.97 * day, 14.03 * day, 60 * day])
      for (const checked of [null, -90 * day - 1, -90 * day, -90 * day + 1, -89.97 * day, -90.03 * day, -day])
        for (const rolling of [false, true]) yield { opensAt: at(opens), closesAt: at(closes), confirmedAt: at(checked), rolling };
}

async function stateInSql(db: Database, all: readonly RoundDates[], now: Date, zone: string): Promise<string[]> {
  const client = await db.pool.connect();
  try {
    await client.query(`SET TIME ZONE '${zone}'`);
    const sql = `SELECT round_state(d.o, d.c, d.r, d.k, $2::timestamptz) AS state
      FROM jsonb_to_recordset($1::jsonb) AS d (n int, o timestamptz, c timestamptz, r boolean, k timestamptz) ORDER BY d.n`;
    const json = all.map(({ opensAt: o, closesAt: c, rolling: r, confirmedAt: k }, n) => ({ n, o, c, r, k }));
    return (await client.query(sql, [JSON.stringify(json), now])).rows.map((row: { state: string }) => row.state);
  } finally {
    await client.query("SET TIME ZONE 'UTC'");
    client.release();
  }
}

describe('the state of a round', () => {
  test.for(moments)(
    'is the same in SQL as here for every mix of dates at %s, whatever time zone the session is in',
    async (moment, { db }) => {
      const now = new Date(moment);
      const all = [...mixes(now)];
      const here = all.map((dates) => roundState(dates, now));
      for (const zone of ['UTC', 'Europe/London', 'Pacific/Auckland']) expect(await stateInSql(db, all, now, zone), zone).toEqual(here);
    },
  );

  test('is never open without a closing date ahead, nor rolling without a check within 90 days', () => {
    for (const moment of moments) {
      const now = new Date(moment);
      for (const dates of mixes(now)) {
        const state = roundState(dates, now);
        if (state === 'OPEN' || state === 'CLOSING_SOON') expect(dates.closesAt?.getTime()).toBeGreaterThan(now.getTime());
        if (state === 'CLOSING_SOON') expect(dates.closesAt?.getTime()).toBeLessThanOrEqual(now.getTime() + 14 * day);
        if (state === 'ROLLING') expect(dates.confirmedAt?.getTime()).toBeGreaterThan(now.getTime() - 90 * day);
        if (state !== 'CLOSED' && state !== 'UNCONFIRMED' && state !== 'FORECAST')
          expect(dates.opensAt === null || dates.opensAt <= now).toBe(true);
      }
    }
  });
});

describe('the state of a fund', () => {
  const now = new Date('2026-03-28T23:30:00Z');
  const at = (days: number) => new Date(now.getTime() + days * day);
  const blank = { opensAt: null, closesAt: null, rolling: false, confirmedAt: null };
  const kinds: Record<string, RoundDates> = {
    closed: { ...blank, closesAt: at(-1) },
    open: { ...blank, closesAt: at(30) },
    soon: { ...blank, closesAt: at(3) },
    rolling: { ...blank, rolling: true, confirmedAt: at(-10) },
    stale: { ...blank, rolling: true, confirmedAt: at(-100) },
    forecast: { ...blank, opensAt: at(10), closesAt: at(40) },
  };
  const sets = Array.from({ length: 2 ** 6 }, (_, bits) => Object.keys(kinds).filter((_kind, index) => bits & (1 << index)));
  const endings = [null, '2026-03-27', '2026-03-28', '2026-03-29'];

  test('is the same in SQL as here for every set of rounds and every last day', async ({ db }) => {
    const { id } = await makeFund(db, { name: 'All sets' });
    for (const names of sets) {
      const rounds = names.map((name) => kinds[name] as RoundDates);
      await db.round.deleteMany({ where: { fundId: id } });
      await db.round.createMany({ data: rounds.map((round) => ({ ...round, fundId: id })) });
      for (const ending of endings) {
        const endedOn = ending ? new Date(ending) : null;
        await db.fund.update({ where: { listingId: id }, data: { endedOn } });
        const { rows } = await db.pool.query('SELECT fund_state($1, $2) AS state', [id, now]);
        expect(rows, `${names.join()} ${ending}`).toEqual([{ state: fundState(endedOn, rounds, now) }]);
      }
    }
  });

  test('says the best one can do now, then what is to come, then what was', () => {
    const state = (...names: string[]) =>
      fundState(
        null,
        names.map((name) => kinds[name] as RoundDates),
        now,
      );
    expect(state()).toBe('UNCONFIRMED');
    expect(state('open', 'soon', 'rolling')).toBe('CLOSING_SOON');
    expect(state('rolling', 'forecast')).toBe('ROLLING');
    expect(state('closed', 'forecast')).toBe('BETWEEN_ROUNDS');
    expect(state('closed', 'stale')).toBe('UNCONFIRMED');
    expect(state('closed')).toBe('CLOSED');
  });

  test('is what a filter finds and what a field tells, on the day it ends and the day after', async ({ db }) => {
    const fund = await makeFund(db, { name: 'Ending', rounds: { create: [{ ...kinds['open'] }] } });
    await db.fund.update({ where: { listingId: fund.id }, data: { endedOn: new Date('2026-03-28') } });
    const asked = (state: string) => `{ funds(query: "ending", filter: { states: [${state}] }) { nodes { state } } }`;
    const found = async (state: string, moment: string) => (await ask(db, asked(state), { now: new Date(moment) })).funds.nodes;
    expect(await found('OPEN', '2026-03-28T23:59:59Z')).toEqual([{ state: 'OPEN' }]);
    expect(await found('OPEN', '2026-03-29T00:00:00Z')).toEqual([]);
    expect(await found('CLOSED', '2026-03-29T00:00:00Z')).toEqual([{ state: 'CLOSED' }]);
  });

  test('leads to the round that closes first of those one can apply to, and to the next closing date', () => {
    const rounds = [kinds['closed'], kinds['forecast'], kinds['open'], kinds['soon']] as RoundDates[];
    expect(currentRound(rounds, now)).toBe(kinds['soon']);
    expect(currentRound([kinds['closed'], kinds['forecast']] as RoundDates[], now)).toBe(kinds['forecast']);
    expect(currentRound([], now)).toBeNull();
    expect(nextDeadline(rounds, now)).toEqual(at(3));
    expect(nextDeadline([kinds['closed'] as RoundDates], now)).toBeNull();
  });
});
