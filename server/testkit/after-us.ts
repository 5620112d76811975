// A test run can be killed at any moment. A small process that outlives it notices, stops the PostgreSQL left behind and removes its
// folder. Started as a program, this file is that process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { layoutIn } from '../postgres/folder-layout.ts';
import { isPostmaster } from '../postgres/process.ts';

/** @returns a function that does it now; if this process ends without calling it, it is done then */
export function removeAfterUs(folder: string): () => Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  child.unref();
  const ended = once(child, 'exit');
  return async () => {
    child.ref();
    child.stdin.end();
    await ended;
    await removeNow(folder); // In case the other could not.
  };
}

const removeNow = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** Clusters lie in the folder itself or one below. */
async function stopLeftovers(folder: string): Promise<void> {
  const below = await readdir(folder).catch(() => []);
  await Promise.all([folder, ...below.map((name) => join(folder, name))].map((place) => stopLeftover(layoutIn(place).cluster)));
}

async function stopLeftover(cluster: string): Promise<void> {
  const pid = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''), 10);
  if (!pid || !(await isPostmaster(pid, cluster))) return;
  process.kill(pid, 'SIGQUIT'); // "Immediate": nobody will read these files again.
  for (let waited = 0; (await isPostmaster(pid, cluster)) && waited < 10_000; waited += 50) await delay(50);
}

if (import.meta.main) {
  const folder = process.argv[2];
  process.stdin.resume();
  // The pipe closes when the other side says so, or is no more.
  await once(process.stdin, 'close');
  if (folder) {
    await stopLeftovers(folder);
    await removeNow(folder);
  }
}
