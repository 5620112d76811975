// Starting, finding and stopping the PostgreSQL process itself.
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ClusterError } from './cluster-error.ts';
import { runCommand } from './command.ts';
import type { Home } from './home.ts';
import { isPostmaster } from './process.ts';

export type Settings = Readonly<Record<string, string | number>>;

// Short queries by the thousand on a solid disk; compiling them costs more than it saves.
const defaultSettings: Settings = { jit: 'off', random_page_cost: 1.1, shared_buffers: '256MB' };

// Never open to the network, and no socket file that a path too long for one could break.
const fixedSettings: Settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

export interface Running {
  readonly pid: number;
  /** Undefined while it is still writing its lock file. */
  readonly port: number | undefined;
}

const logLimitBytes = 10 * 1024 * 1024;
const lockFile = (home: Home) => `${home.cluster}/postmaster.pid`;

/** Reads PostgreSQL's own lock file, and removes one that names a process which is not our PostgreSQL. */
export async function findRunning(home: Home): Promise<Running | undefined> {
  let text = await readLockFile(home);
  // Empty for an instant while PostgreSQL starts; for good if it was killed in that instant.
  if (text === '') text = await delay(1000).then(() => readLockFile(home));
  if (text === undefined) return undefined;
  const [pid = 0, , , port] = text.split('\n').map(Number);
  if (pid > 0 && (await isPostmaster(pid, home.cluster))) return { pid, port: port || undefined };
  // Another process may have started PostgreSQL since: only the file we judged is removed.
  if ((await readLockFile(home)) === text) await rm(lockFile(home), { force: true });
  return undefined;
}

const readLockFile = (home: Home) => readFile(lockFile(home), 'utf8').catch(() => undefined);

/** `busy`: remains of a killed PostgreSQL still hold its memory, or another start was quicker; worth trying again. */
export type Launch = 'started' | 'busy' | 'port taken';

export async function launch(home: Home, port: number, settings: Settings = {}): Promise<Launch> {
  const before = await prepareLog(home);
  const options = Object.entries({ ...defaultSettings, ...settings, ...fixedSettings, port }).map(([name, value]) => `-c ${name}=${value}`);
  const { code, output } = await runCommand(
    home.binaries.pgCtl,
    ['start', '--wait', '--timeout=60', `--pgdata=${home.cluster}`, `--log=${home.log}`, `--options=${options.join(' ')}`],
    home.user,
  );
  // A long recovery outlasts pg_ctl's patience, not ours.
  if (code === 0 || (await findRunning(home))) return 'started';
  const said = (await readFile(home.log)).subarray(before).toString();
  if (/pre-existing shared memory block|lock file .* already exists|lock file .* is empty/.test(said)) return 'busy';
  if (/could not bind|could not create any TCP/i.test(said)) return 'port taken';
  const faults = said.split('\n').filter((line) => /(FATAL|PANIC|ERROR|HINT|DETAIL|could not)/.test(line));
  throw new ClusterError(
    'START_FAILED',
    `PostgreSQL did not start on ${home.cluster}. It said: ${faults.join(' ').trim() || output}. All it said is in ${home.log}.`,
  );
}

/** Kept to two files of about ten megabytes. @returns how many bytes it holds now, to read only what comes after */
async function prepareLog({ log, user }: Home): Promise<number> {
  const old = await stat(log).catch(() => undefined);
  if (old && old.size > logLimitBytes) await rename(log, `${log}.1`);
  const file = await open(log, 'a', 0o600);
  if (user) await file.chown(user.uid, user.gid);
  const { size } = await file.stat();
  await file.close();
  return size;
}

/** Lets statements under way be cancelled and everything be written; if that takes too long, PostgreSQL repairs itself at the next start. */
export async function shutDown(home: Home): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const { code } = await runCommand(
      home.binaries.pgCtl,
      ['stop', '--wait', '--timeout=30', `--pgdata=${home.cluster}`, `--mode=${mode}`],
      home.user,
    );
    if (code === 0 || !(await findRunning(home))) return;
  }
  throw new ClusterError('NOT_READY', `PostgreSQL in ${home.cluster} did not stop. Look in ${home.log} for why.`);
}
