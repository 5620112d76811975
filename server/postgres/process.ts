// Is the process that PostgreSQL's lock file names still our PostgreSQL? After kill -9, or a restart of the machine, the number may
// belong to nobody, to a zombie that nobody reaped, or to a program that has nothing to do with us.
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { runCommand } from './command.ts';

/** True for a zombie too, and for processes of other users. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Empty for a process that is gone or a zombie. The folder it stands in would say more, but containers deny that even to root. */
export const commandLineFromProc = async (pid: number): Promise<string> =>
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ').trim();

/** For systems without /proc. `ww` keeps `ps` from cutting a long path at the width of the terminal. */
export const commandLineFromPs = async (pid: number): Promise<string> =>
  (await runCommand('ps', ['-ww', '-p', String(pid), '-o', 'command='])).output;

/** Windows tells the program's name, not its command line; that it is ours after all shows when it takes our password. */
const isSomePostgres = async (pid: number): Promise<boolean> =>
  (await runCommand('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).output.toLowerCase().includes('postgres.exe');

/** @param cluster the data directory as it was given to pg_ctl, an absolute path without links */
export async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!isRunning(pid)) return false;
  if (platform() === 'win32') return isSomePostgres(pid);
  const line = await (platform() === 'linux' ? commandLineFromProc(pid) : commandLineFromPs(pid));
  return line.includes('postgres') && ` ${line} `.includes(` ${cluster} `);
}
