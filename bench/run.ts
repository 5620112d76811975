// npm run bench: every figure of what fast means here, in one run on one machine, in one table. What each is and how it is measured:
// bench/README.md and docs/decisions/0025.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, leftOut, type Row } from './harness/bench.ts';
import { endAll } from './harness/child.ts';
import { moveToCore } from './harness/cores.ts';
import { type Databases, openDatabases, postmasterOf } from './harness/databases.ts';
import { commitInWords, describeMachine } from './harness/machine.ts';
import { type Options, readOptions, UsageError } from './harness/options.ts';
import { writeReport } from './harness/report.ts';
import { keep, type Results } from './harness/results.ts';
import type { Standing } from './harness/rounds.ts';
import { rowsForTerminal, standingsForTerminal } from './harness/table.ts';
import { suites } from './suites/all.ts';

const tell = (words: string) => console.error(words);

async function measure(options: Options, databases: Databases): Promise<Results> {
  const folder = join(options.data, 'logs');
  await mkdir(folder, { recursive: true });
  const postmaster = await postmasterOf(options.data);
  if (postmaster !== undefined) await moveToCore('others', postmaster);
  const bench: Bench = { options, databases, folder, postmaster, tell };
  // Before anything runs: somebody may commit meanwhile.
  const commit = commitInWords();
  const machine = await describeMachine(databases.cluster.urlFor('postgres'));
  const rows: Row[] = [];
  const standings: Record<string, Standing[]> = {};
  for (const name of options.suites) {
    tell(`Measuring ${name}.`);
    try {
      const outcome = await suites[name](bench);
      rows.push(...outcome.rows);
      Object.assign(standings, outcome.standings);
      // A run takes long, and may be broken off.
      tell(rowsForTerminal(outcome.rows));
    } catch (error) {
      // The others may well be measured, which can take an hour.
      console.error(error);
      process.exitCode = 1;
      rows.push(
        leftOut(
          `Suite ${name}`,
          `It broke off: ${String((error as Error).message)
            .split('\n')[0]
            ?.slice(0, 200)}`,
        ),
      );
    }
  }
  const given = process.argv.slice(2);
  // Where somebody keeps their databases is no part of what was measured.
  const shown = given.filter((word, index) => !/^--(data|write)\b/.test(word) && given[index - 1] !== '--data');
  return {
    at: new Date().toISOString(),
    commit,
    command: ['npm run bench', ...(shown.length ? ['--', ...shown] : [])].join(' '),
    rounds: options.rounds,
    seconds: options.seconds,
    sizes: options.sizes,
    machine,
    rows,
    standings,
  };
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const databases = await openDatabases(options.data, tell);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      endAll();
      void databases.stop().finally(() => process.exit(1));
    });
  try {
    const results = await measure(options, databases);
    for (const [name, standing] of Object.entries(results.standings)) console.log(`\n${name}\n${standingsForTerminal([...standing])}`);
    const { cores, model, memoryGb, node, postgres, load, pinning } = results.machine;
    console.log(`\n${rowsForTerminal(results.rows)}\n`);
    console.log(
      `${results.commit}; ${cores} cores (${model}), ${memoryGb} GB, Node ${node}, PostgreSQL ${postgres}, load ${load} at the start; ${pinning}.`,
    );
    if (options.write) {
      await keep(results);
      await writeReport(results);
    }
  } finally {
    endAll();
    await databases.stop();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
