/** The whole program in a process of its own, for tests that stop it, kill it or start it wrongly. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Its own address, once it says that it is running. */
  ready(): Promise<string>;
  /** The code it ends with. */
  ended: Promise<number | null>;
}

const project = resolve(import.meta.dirname, '../../..');
const patienceMs = 60_000;

/** As the start script of package.json, with nothing of our own environment but what a program needs. */
/** One that has its own data folder keeps its own. */
const ownSecret = (environment: Record<string, string>) =>
  environment['DATA_DIR'] ? {} : { AUTH_SECRET: 'a secret of the tests, forty letters long'.replaceAll(' ', '-') };

export function startProgram(environment: Record<string, string>, folder = project): Program {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', HOST: '127.0.0.1', ...ownSecret(environment), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);

  async function ready(): Promise<string> {
    const began = Date.now();
    while (Date.now() - began < patienceMs) {
      const [, origin] = /^ {2}(http:\/\/localhost:\d+) /m.exec(printed.out) ?? [];
      if (origin) return origin.replace('localhost', '127.0.0.1');
      if (child.exitCode !== null || child.signalCode) throw new Error(`It ended before it was ready:\n${printed.err}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`It was not ready in ${patienceMs} ms:\n${printed.out}${printed.err}`);
  }

  return { child, out: () => printed.out, err: () => printed.err, ready, ended };
}
