import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:os';
import { expect, test } from 'vitest';
import { commandLineFromProc, commandLineFromPs, isPostmaster, isRunning } from './process.ts';

// A program called “postgres” in name only: the first word of its command line, and the folder among the rest.
const pretend = (...args: string[]) => spawn('sleep', ['60', ...args], { argv0: 'postgres', stdio: 'ignore' });

test.runIf(platform() === 'linux')('/proc and ps tell the same about a process', async () => {
  expect(await commandLineFromPs(process.pid)).toBe(await commandLineFromProc(process.pid));
});

test('a process that is gone is not our PostgreSQL', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(isRunning(child.pid ?? 0)).toBe(false);
  expect(await isPostmaster(child.pid ?? 0, '/data')).toBe(false);
});

test('neither is one that nobody reaped', async () => {
  // The shell becomes `sleep`, which never asks after the child it inherits.
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60']);
  const [pid] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
  await expect.poll(() => commandLineFromProc(Number(pid))).toBe('');
  expect(isRunning(Number(pid))).toBe(true);
  expect(await isPostmaster(Number(pid), '/data')).toBe(false);
  parent.kill();
});

test('a PostgreSQL of another folder is not ours, even if the name of that folder begins with ours', async () => {
  const child = pretend('/data/postgres/cluster-2');
  expect(await isPostmaster(child.pid ?? 0, '/data/postgres/cluster')).toBe(false);
  child.kill();
});
