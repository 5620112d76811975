/** Which core runs what: the server measured has one to itself, PostgreSQL and the client share the other. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, platform } from 'node:os';

export type Role = 'server' | 'others';

const canPin = platform() === 'linux' && availableParallelism() > 1;
const coreOf: Record<Role, string> = { server: '0', others: '1' };

/** A command, kept to the core of its role where the system can. */
export const onCore = (role: Role, command: string, args: readonly string[]): [string, string[]] =>
  canPin ? ['taskset', ['--cpu-list', coreOf[role], command, ...args]] : [command, [...args]];

/** Moves a running process, and what it starts from now on. */
export async function moveToCore(role: Role, pid: number): Promise<void> {
  if (!canPin) return;
  await once(spawn('taskset', ['--all-tasks', '--cpu-list', '--pid', coreOf[role], String(pid)], { stdio: 'ignore' }), 'close');
}

export const coresInWords = canPin
  ? 'the server measured on one core, PostgreSQL and the client on another'
  : 'nothing kept to a core: taskset or a second core is missing';
