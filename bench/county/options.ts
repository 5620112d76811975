/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { FillError, type Wish } from './fill.ts';

export interface Options extends Wish {
  /** A PostgreSQL server of one's own, instead of the configured database. */
  database?: string;
  /** The folder of the built-in database, instead of DATA_DIR. */
  data?: string;
}

export const usage = `npm run generate -- --listings N [options]

  --listings N      how many listings in all: about 70 in 100 are groups, 12 roles, 8 venues, 7 events, 3 funds
  --seed N          another county of the same size (1)
  --as-at DATE      the day that rounds, events and confirmations are counted from, such as 2026-11-22 (today)
  --again           remove the synthetic listings that are there, and make others
  --database URL    fill this PostgreSQL instead of the configured one
  --data DIR        fill the built-in database in this folder instead of DATA_DIR`;

const wholeNumber = (name: string, given: string, least: number, most: number) => {
  const number = Number(given);
  if (!/^\d{1,10}$/.test(given) || number < least || number > most)
    throw new FillError(
      `--${name} is “${given}”. Write a whole number from ${least} to ${most}, such as ${name === 'seed' ? 1 : 100_000}.`,
    );
  return number;
};

function dayOf(given: string | undefined, now: Date): Date {
  if (given === undefined) return new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
  const day = new Date(`${given}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new FillError(`--as-at is “${given}”. Write a day as 2026-11-22.`);
  return day;
}

/** @throws FillError with a sentence for whoever typed it */
export function readOptions(args: readonly string[], now = new Date()): Options {
  const { values } = parse(args);
  if (values.listings === undefined) throw new FillError(`Say how many: npm run generate -- --listings 100000\n\n${usage}`);
  if (values.database !== undefined && values.data !== undefined) throw new FillError('Give --database or --data, not both.');
  return {
    listings: wholeNumber('listings', values.listings, 100, 5_000_000),
    seed: wholeNumber('seed', values.seed, 0, 2_147_483_647),
    asAt: dayOf(values['as-at'], now),
    again: values.again,
    ...(values.database !== undefined && { database: values.database }),
    ...(values.data !== undefined && { data: values.data }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        listings: { type: 'string' },
        seed: { type: 'string', default: '1' },
        'as-at': { type: 'string' },
        again: { type: 'boolean', default: false },
        database: { type: 'string' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new FillError(`${(error as Error).message}\n\n${usage}`);
  }
}
