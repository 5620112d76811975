/** What was asked for on the command line of `npm run bench`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type SuiteName, suiteNames } from '../suites/names.ts';

export interface Options {
  suites: readonly SuiteName[];
  /** Listings in the databases that may be used, ascending. */
  sizes: readonly number[];
  rounds: number;
  /** Of one contestant in one round. */
  seconds: number;
  /** The folder of the embedded PostgreSQL. */
  data: string;
  /** Peers that have to be installed or generated first take part. */
  peers: boolean;
  /** Keep the results and write docs/performance.md from them. */
  write: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `npm run bench [-- SUITE…] [options]

  SUITE             ${suiteNames.join(', ')} (all)
  --sizes N,N       listings in the databases used (10000,100000,1000000); rows that need another are left out and say so
  --rounds N        alternating rounds of each comparison, of which the median counts (3)
  --seconds S       of each contestant in each round (5)
  --data DIR        where the databases are kept between runs (.data-bench)
  --quick           10,000 listings, one round of one second: whether it works, not how fast it is
  --no-peers        without the peers that have to be installed or generated first
  --write           keep the results in bench/results/ and write docs/performance.md from the newest there`;

function numberOf(name: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (given.trim() === '' || !(number >= least && number <= most))
    throw new UsageError(`--${name} is “${given}”. Write a number from ${least} to ${most}.`);
  return number;
}

/** @throws UsageError with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !suiteNames.includes(name as SuiteName));
  if (unknown !== undefined) throw new UsageError(`There is no suite “${unknown}”. The suites are ${suiteNames.join(', ')}.`);
  const { quick } = values;
  const sizes = (values.sizes ?? (quick ? '10000' : '10000,100000,1000000'))
    .split(',')
    .map((size) => numberOf('sizes', size, 500, 5_000_000));
  return {
    suites: positionals.length ? (positionals as SuiteName[]) : suiteNames,
    sizes: [...new Set(sizes)].toSorted((one, other) => one - other),
    rounds: numberOf('rounds', values.rounds ?? (quick ? '1' : '3'), 1, 100),
    seconds: numberOf('seconds', values.seconds ?? (quick ? '1' : '5'), 0.1, 600),
    data: resolve(values.data),
    peers: values.peers,
    write: values.write,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        sizes: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        data: { type: 'string', default: '.data-bench' },
        quick: { type: 'boolean', default: false },
        peers: { type: 'boolean', default: true },
        write: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
