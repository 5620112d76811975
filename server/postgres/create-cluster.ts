// initdb takes seconds and may be killed half-way. It works in a folder of its own, renamed when whole; what a killed one left is removed.
import { chmod, chown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { ClusterError } from './cluster-error.ts';
import { runCommand } from './command.ts';
import { type Layout, unfinishedBy, unfinishedLayoutIn } from './folder-layout.ts';
import { makePassword } from './password.ts';
import { isRunning } from './process.ts';
import type { SystemUser } from './system-user.ts';

export const superuser = 'fingerpost';

// The built-in provider orders the same on every system. The C library's character type still decides what is a letter to the text
// search parser and pg_trgm, so plain C will not do there: it knows no “é”. Names differ by system.
const characterTypes: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'English_United Kingdom.1252' };
const characterType = () => characterTypes[platform()] ?? 'C.UTF-8';

const initdbArguments = (layout: Layout, durable: boolean) => [
  `--pgdata=${layout.cluster}`,
  `--username=${superuser}`,
  `--pwfile=${layout.password}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${characterType()}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  ...(durable ? [] : ['--no-sync']),
];

export interface Builder {
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  /** False spares the disk for a cluster that is thrown away. */
  readonly durable: boolean;
}

/** Makes `home` unless another process is quicker; whichever comes second throws its own away. */
export async function createCluster(folder: string, home: string, { binaries, user, durable }: Builder): Promise<void> {
  await removeAbandoned(folder);
  const layout = unfinishedLayoutIn(folder);
  await rm(layout.home, { recursive: true, force: true });
  try {
    await mkdir(layout.home);
    await chmod(layout.home, 0o755); // Whatever the umask, the user that PostgreSQL runs as has to pass.
    await mkdir(layout.cluster, { mode: 0o700 });
    if (user) await chown(layout.cluster, user.uid, user.gid);
    await makePassword(layout, user);
    const { code, output } = await runCommand(binaries.initdb, initdbArguments(layout, durable), user);
    if (code !== 0) throw new ClusterError('START_FAILED', `PostgreSQL could not make its files in ${folder}: ${output}`);
    await rename(layout.home, home).catch(ignoreIfThere);
  } finally {
    await rm(layout.home, { recursive: true, force: true });
  }
}

function ignoreIfThere(error: NodeJS.ErrnoException) {
  // Windows answers EPERM where others answer that the folder is not empty.
  if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '')) throw error;
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = unfinishedBy(name);
    if (maker === undefined || (maker !== process.pid && isRunning(maker))) continue;
    // An initdb that outlived its maker may still be writing there; what cannot be removed now only costs space until the next start.
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  }
}
