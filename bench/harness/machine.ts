/** What a figure was measured on: without it a number means nothing. No name of a machine and no path. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { root } from '../workload/root.ts';
import { coresInWords } from './cores.ts';
import { withClient } from './databases.ts';

export interface Machine {
  cores: number;
  model: string;
  memoryGb: number;
  node: string;
  postgres: string;
  /** Over one minute, before the first suite. */
  load: number;
  /** Share of processor time that the host gave to others since the machine started, in percent; null where it does not say. */
  stealPercent: number | null;
  pinning: string;
}

export async function describeMachine(adminUrl: string): Promise<Machine> {
  const postgres = await withClient(
    adminUrl,
    async (client) => (await client.query<{ server_version: string }>('SHOW server_version')).rows[0],
  );
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: postgres?.server_version ?? 'unknown',
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    stealPercent: steal(),
    pinning: coresInWords,
  };
}

function steal(): number | null {
  try {
    const [, ...times] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).map(Number);
    return Math.round(((times[7] ?? 0) / times.reduce((sum, time) => sum + time, 0)) * 1000) / 10;
  } catch {
    return null;
  }
}

/** The commit measured, and whether something was changed since. */
export function commitInWords(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short=10', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? ' with changes' : '');
  } catch {
    return 'unknown';
  }
}
