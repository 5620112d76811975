/** The harness itself, on a small county: whether it works, not how fast anything is. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test, vocabulariesTest } from '../server/testkit/fixture.ts';
import { temporaryFolder } from '../server/testkit/temporary-folder.ts';
import { fillCounty } from './county/fill.ts';
import type { Bench } from './harness/bench.ts';
import { withClient } from './harness/databases.ts';
import { median, quantile } from './harness/median.ts';
import { readOptions, UsageError } from './harness/options.ts';
import { plotOf } from './harness/plot.ts';
import { printedIn, reportOf, reportPath } from './harness/report.ts';
import { keptResults, type Results, tellingRuns } from './harness/results.ts';
import { ratioOf, type Standing } from './harness/rounds.ts';
import { rowsForTerminal } from './harness/table.ts';
import { measureFirst } from './suites/first.ts';
import { measureRepeat } from './suites/repeat.ts';
import { makeViews } from './workload/views.ts';

const standing = (name: string, rounds: number[]): Standing => ({
  name,
  perSecond: median(rounds),
  cpuMicros: 100,
  databaseMicros: null,
  clientLoad: 0.1,
  p50: 1,
  p99: 2,
  bytes: 1000,
  rounds,
});

// It starts every server on a county of its own, which takes a while and only matters to whoever measures.
const isLong = import.meta.env.MODE === 'long';

vocabulariesTest.runIf(isLong)(
  'our server and the peers that need no packages answer alike, and each is measured',
  async ({ db, databaseUrl }) => {
    await fillCounty(db, { listings: 3000, seed: 1, asAt: new Date(), again: false });
    await withClient(databaseUrl, makeViews);
    const { folder, remove } = await temporaryFolder();
    try {
      const bench = {
        options: { suites: [], sizes: [3000], rounds: 1, seconds: 0.3, data: folder, peers: false, write: false },
        databases: { urlOf: async () => databaseUrl },
        folder,
        tell: () => {},
        postmaster: undefined,
      } as unknown as Bench;
      const [repeat, first] = [await measureRepeat(bench), await measureFirst(bench)];
      expect(repeat.rows.map(({ value }) => value)).toEqual([expect.toSatisfy((value) => value > 0)]);
      expect(Object.values(first.standings ?? {}).map((standings) => standings.map(({ name }) => name))).toEqual([['ours', 'sql']]);
      for (const one of Object.values({ ...repeat.standings, ...first.standings }).flat())
        expect(one.perSecond, one.name).toBeGreaterThan(0);
      expect(rowsForTerminal([...repeat.rows, ...first.rows])).toMatch(/PostGraphile 5 .* not measured .*--no-peers/);
    } finally {
      await remove();
    }
  },
  120_000,
);

describe('what a comparison says', () => {
  test('is the median over rounds of the ratio within a round, so that a slow moment of the machine strikes both', () => {
    const standings = [standing('ours', [100, 50, 90]), standing('sql', [200, 100, 30])];
    expect(ratioOf(standings, 'ours', 'sql')).toBe(0.5);
  });

  test('quantiles lie between the values they fall between', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10], 0.95)).toBe(10);
    expect(median([])).toBeNaN();
  });

  test('a picture tells in words what it shows', () => {
    expect(plotOf('First & last', [standing('ours', [10]), standing('sql', [20])])).toContain(
      '<title>First &amp; last, requests a second: Fingerpost 10, one SQL statement 20</title>',
    );
  });
});

describe('the command line', () => {
  test('names suites and options', () => {
    expect(readOptions(['first', 'deep', '--sizes', '100000,10000', '--rounds', '5'])).toMatchObject({
      suites: ['first', 'deep'],
      sizes: [10_000, 100_000],
      rounds: 5,
    });
    expect(readOptions(['--quick', '--no-peers'])).toMatchObject({ sizes: [10_000], rounds: 1, seconds: 1, peers: false });
  });

  test.for([['fast'], ['--sizes', 'many'], ['--rounds', '0'], ['--loud']])('says what is wrong with %s', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});

test('docs/performance.md prints the newest results that are kept', async () => {
  const kept = await keptResults();
  const printed = printedIn(await readFile(reportPath, 'utf8'));
  expect(printed, 'Run npm run bench -- --write.').toBe(kept.length ? reportOf(kept) : 'No run has been kept yet.');
});

test('a run of some suites leaves the figures of the others standing', () => {
  const run = (command: string, ...figures: string[]) => ({ command, rows: figures.map((figure) => ({ figure })) }) as unknown as Results;
  const told = tellingRuns([run('some', 'b'), run('all', 'a', 'b'), run('some', 'b', 'gone'), run('all', 'a', 'b', 'old')]);
  expect(told.map(({ command, rows }) => [command, rows.map(({ figure }) => figure)])).toEqual([
    ['some', ['b']],
    ['all', ['a']],
  ]);
});

test('results name no machine, folder or registry', async () => {
  expect(JSON.stringify(await keptResults())).not.toMatch(/\/(work|tmp|home|root|Users)\b|https?:/);
});
