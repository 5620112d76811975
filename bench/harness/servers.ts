/** Our own server and the peers, each ready to be asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Served, startProgram } from './child.ts';

const root = resolve(import.meta.dirname, '../..');
const peersFolder = join(root, 'bench/peers');

interface Start {
  /** Its log's name, where several run. */
  name?: string;
  /** A file it writes each SQL statement to, with its values; it is then slower, so nothing is timed meanwhile. */
  statements?: string;
  /** Variables of its environment besides. */
  env?: Readonly<Record<string, string>>;
}

/** As it runs in production: its own main program, its own log, its limits on; only so high that one machine may ask this often. */
export const startOurs = (folder: string, url: string, { name = 'ours', statements, env = {} }: Start = {}) =>
  startProgram(folder, {
    name,
    script: join(root, 'server/main.ts'),
    env: {
      DATABASE_URL: url,
      PORT: '0',
      HOST: '127.0.0.1',
      SEED: 'none',
      RATE_LIMIT_PER_MINUTE: '1000000',
      ...(statements && { BENCH_STATEMENTS: statements }),
      ...env,
    },
    port: /http:\/\/localhost:(\d+)/,
    preload: ['end-with-us.ts', ...(statements ? ['tell-statements.ts'] : [])].map((name) => join(import.meta.dirname, name)),
  });

/** What has to be done before one can run: packages of its own, a Prisma client of its own (on our packages), or nothing. */
export const peers = {
  constant: { script: 'constant/server.ts', needs: 'nothing' },
  sql: { script: 'sql/server.ts', needs: 'nothing' },
  mercurius: { script: 'mercurius/server.js', needs: 'packages' },
  postgraphile: { script: 'postgraphile/server.js', needs: 'packages' },
  tutorial: { script: 'tutorial/server.js', needs: 'client' },
} as const;
export type PeerName = keyof typeof peers;

export async function startPeer(folder: string, name: PeerName, env: Record<string, string>): Promise<Served> {
  const { needs } = peers[name];
  if (needs === 'packages') await install(name);
  if (needs === 'client') await run('prisma', [join(root, 'node_modules/prisma/build/index.js'), 'generate'], join(peersFolder, name));
  return startProgram(folder, { name, script: join(peersFolder, peers[name].script), env, port: /listening (\d+)/ });
}

/** Exactly what its lock file names, once; again after the lock file changed. */
async function install(name: PeerName): Promise<void> {
  const folder = join(peersFolder, name);
  const marker = join(folder, 'node_modules/.package-lock.json');
  const changedAt = async (path: string) => (await stat(path)).mtimeMs;
  if (existsSync(marker) && (await changedAt(marker)) >= (await changedAt(join(folder, 'package-lock.json')))) return;
  console.error(`Installing ${name} with npm ci.`);
  await run('npm ci', ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'], folder, '/usr/bin/env');
}

async function run(what: string, args: readonly string[], cwd: string, command = process.execPath): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${what} failed in ${cwd}:\n${said.slice(-2000)}`);
}
