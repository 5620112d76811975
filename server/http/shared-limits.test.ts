import { describe, expect, test } from '../testkit/fixture.ts';
import { sharedLimits } from './shared-limits.ts';
import { startServing } from './testkit/serving.ts';

const secret = 'a secret that every process of one Fingerpost has';
const at = Date.parse('2026-07-14T09:00:10Z');
const minute = 60_000;
const address = () => '192.0.2.7';

describe('two processes', () => {
  const process = (db: Parameters<typeof sharedLimits>[0]['db'], most: number, purpose = 'requests') => {
    const limits = sharedLimits({ db, secret, clock: () => at });
    const limit = limits.per(purpose, 'minute', most);
    const ask = (times: number, from = address, now = at) => Array.from({ length: times }, () => limit(from, now).allowed);
    return { ...limits, limit, ask };
  };

  test('let an address ask as often as one would, once they have told one another', async ({ db }) => {
    const [one, other] = [process(db, 10), process(db, 10)];
    expect([...one.ask(6), ...other.ask(3)]).toEqual(Array(9).fill(true));
    await one.share();
    await other.share();
    // Of ten, six were asked of the one and three of the other.
    expect(other.ask(2)).toEqual([true, false]);
    expect(other.limit(address, at).headers).toContain('retry-after');
    // The one learns it with what it tells next.
    one.ask(1);
    await other.share();
    await one.share();
    expect(one.ask(1)).toEqual([false]);
  });

  test('do not tell of a flood more than its first refusal', async ({ db, sql }) => {
    const one = process(db, 3, 'flood');
    one.ask(5);
    await one.share();
    const before = sql.length;
    one.ask(1000);
    await one.share();
    expect(sql.length).toBe(before);
  });

  test('ask the database nothing about those who ask little', async ({ db, sql }) => {
    const one = process(db, 600, 'little');
    const before = sql.length;
    expect(one.ask(29)).not.toContain(false);
    await one.share();
    expect(sql.length).toBe(before);
    one.ask(1);
    await one.share();
    expect(sql.length).toBe(before + 1);
  });

  test('begin anew with each minute, at the same moment', async ({ db }) => {
    const [one, other] = [process(db, 2, 'anew'), process(db, 2, 'anew')];
    one.ask(2);
    await one.share();
    other.ask(1);
    await other.share();
    expect(other.ask(1)).toEqual([false]);
    const next = at - (at % minute) + minute;
    expect([other.ask(1, address, next), one.ask(1, address, next)]).toEqual([[true], [true]]);
  });

  test('count apart what is asked for different things, and different askers', async ({ db }) => {
    const [one, other] = [process(db, 2, 'apart'), process(db, 2, 'elsewhere')];
    one.ask(2);
    await one.share();
    expect(other.ask(2)).toEqual([true, true]);
    expect(process(db, 2, 'apart').ask(2, () => '192.0.2.8')).toEqual([true, true]);
  });

  test('keep nothing that leads back to an address, and nothing after the window', async ({ db }) => {
    const one = process(db, 2, 'kept');
    one.ask(2);
    await one.share();
    const rows = await db.rateCount.findMany();
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('192.0.2');
    expect(rows.every(({ until }) => until.getTime() <= at + minute)).toBe(true);
    const { rows: table } = await db.pool.query(`SELECT relpersistence FROM pg_class WHERE relname = 'RateCount'`);
    expect(table).toEqual([{ relpersistence: 'u' }]);
  });

  test('go on alone while the database does not answer, and tell it later', async ({ db }) => {
    let broken = true;
    const pool = {
      query: (...args: unknown[]) =>
        broken ? Promise.reject(new Error('gone')) : (db.pool.query as (...all: unknown[]) => unknown)(...args),
    };
    const one = process({ pool: pool as never }, 4, 'alone');
    one.ask(2);
    await one.share();
    expect(one.ask(3)).toEqual([true, true, false]);
    broken = false;
    await one.share();
    const other = process(db, 4, 'alone');
    other.ask(1);
    await other.share();
    expect(other.ask(1)).toEqual([false]);
  });
});

test('servers with one secret share a limit within some two seconds', { timeout: 20_000 }, async ({ db }) => {
  const settings = { RATE_LIMIT_PER_MINUTE: '4' };
  const servers = await Promise.all([1, 2].map(() => startServing(db, settings, () => at, secret)));
  const ask = async (index: number) => (await servers[index]?.at('/graphql?query={__typename}'))?.status;
  try {
    for (const index of [0, 0, 0, 1]) expect(await ask(index)).toBe(200);
    await expect.poll(() => ask(1), { timeout: 10_000, interval: 700 }).toBe(429);
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
});
