// npm run generate: fills a database with a synthetic county of any size, for benchmarks and load. Deterministic: the same number of listings,
// seed and day give the same rows. No person, body or place in it is real, unless the county's real places are there already.
import { ConfigError } from '../../server/config.ts';
import { ClusterError } from '../../server/postgres/cluster-error.ts';
import { ConnectionError } from '../../server/postgres/connection-failure.ts';
import { MigrationError } from '../../server/postgres/migration-history.ts';
import { FillError, fillCounty, type Outcome } from './fill.ts';
import { readOptions } from './options.ts';
import { openTarget } from './target.ts';

const number = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const plural: Readonly<Record<keyof Outcome['kinds'], string>> = {
  GROUP: 'groups',
  VENUE: 'venues',
  FUND: 'funds',
  OPPORTUNITY: 'roles',
  EVENT: 'events',
};

function told({ kinds, rows, hash, seconds }: Outcome): string {
  const made = Object.entries(kinds).map(([kind, count]) => `${number(count)} ${plural[kind as keyof Outcome['kinds']]}`);
  const { removing, rows: writing, indexes, catalogue } = seconds;
  const all = removing + writing + indexes + catalogue;
  return [
    `Made ${made.join(', ')}: ${number(rows)} rows in ${all.toFixed(1)} s, ${number(rows / all)} rows/s.`,
    `  ${removing >= 0.1 ? `removing ${removing.toFixed(1)} s, ` : ''}rows ${writing.toFixed(1)} s (${number(rows / writing)} rows/s), ` +
      `indexes ${indexes.toFixed(1)} s, catalogue ${catalogue.toFixed(1)} s`,
    `  rows sha256 ${hash}`,
  ].join('\n');
}

const expected = [ConfigError, ClusterError, ConnectionError, MigrationError, FillError];

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const target = await openTarget(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void target.abort().finally(() => process.exit(1)));
  try {
    console.log(
      `Filling ${target.name} with ${number(options.listings)} listings, seed ${options.seed}, as at ${options.asAt.toISOString().slice(0, 10)}.`,
    );
    console.log(told(await fillCounty(target.db, options)));
  } finally {
    await target.close();
  }
}

try {
  await run();
} catch (error) {
  const isExpected = expected.some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
