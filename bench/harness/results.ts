/** What a run found, kept as one small file for each run in bench/results/. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../workload/root.ts';
import type { Row } from './bench.ts';
import type { Machine } from './machine.ts';
import type { Standing } from './rounds.ts';

export interface Results {
  /** When the run ended, RFC 3339. */
  at: string;
  commit: string;
  /** As somebody else would type it. */
  command: string;
  rounds: number;
  seconds: number;
  sizes: readonly number[];
  machine: Machine;
  rows: readonly Row[];
  standings: Readonly<Record<string, readonly Standing[]>>;
}

export const resultsFolder = join(root, 'bench/results');

const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;

export async function keep(results: Results, folder = resultsFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${results.at.slice(0, 19).replaceAll(':', '-')}Z.json`;
  await writeFile(join(folder, name), `${JSON.stringify(results, rounded, 1)}\n`);
}

/** Every run that was kept, the newest first. */
export async function keptResults(folder = resultsFolder): Promise<Results[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.reverse().map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Results));
}

/** The newest run of each command, with the figures that no newer run tells: some suites are run by themselves. */
export function tellingRuns(kept: readonly Results[]): Results[] {
  const commands = new Set<string>();
  const figures = new Set<string>();
  return kept.flatMap((run) => {
    if (commands.has(run.command)) return [];
    commands.add(run.command);
    const rows = run.rows.filter(({ figure }) => !figures.has(figure));
    for (const { figure } of rows) figures.add(figure);
    return rows.length ? [{ ...run, rows }] : [];
  });
}
