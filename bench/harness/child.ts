/** Servers as child processes: started on a free port, kept to their core, ended with us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onCore } from './cores.ts';

export interface Served {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Program {
  /** The name of its log. */
  name: string;
  script: string;
  /** Modules that Node loads before it. */
  preload?: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Where it says which port it took. */
  port: RegExp;
}

const patienceMs = 60_000;
const running = new Set<ChildProcess>();

/** Its output goes to a file, as a service's does: a pipe would make the client read every line of its log. */
export async function startProgram(folder: string, { name, script, preload = [], env, port: pattern }: Program): Promise<Served> {
  const path = join(folder, `${name}.log`);
  const log = openSync(path, 'w');
  const [command, args] = onCore('server', process.execPath, [
    '--disable-warning=ExperimentalWarning',
    ...preload.flatMap((module) => ['--import', module]),
    script,
  ]);
  // Only what it needs of our environment: a variable of the person's own would be measured with it.
  const own = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])));
  const child = spawn(command, args, { env: { ...own, NODE_ENV: 'production', ...env }, stdio: ['pipe', log, log] });
  closeSync(log);
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const stop = async () => {
    // Its input ends with us; ended here too, it would be asked to stop twice, which means: at once.
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(forced);
  };
  for (const began = Date.now(); Date.now() - began < patienceMs; await delay(50)) {
    const said = await readFile(path, 'utf8');
    const port = Number(pattern.exec(said)?.[1]);
    if (port) return { port, pid: child.pid as number, stop };
    if (!running.has(child)) throw new Error(`${name} ended before it was ready:\n${said.slice(-2000)}`);
  }
  await stop();
  throw new Error(`${name} was not ready after ${patienceMs / 1000} s:\n${(await readFile(path, 'utf8')).slice(-2000)}`);
}

/** For a run that is broken off: nothing stays behind. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
