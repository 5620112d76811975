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

/** Undefined before the first. */
export async function newestResults(folder = resultsFolder): Promise<Results | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const last = names.at(-1);
  return last === undefined ? undefined : (JSON.parse(await readFile(join(folder, last), 'utf8')) as Results);
}
