/** Processor time of processes, from /proc: steadier than requests a second when a machine has other work too. */
import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second on every machine we know. */
const tickMs = 10;

async function statOf(pid: number | string): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name, in brackets, may hold spaces.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Milliseconds of a process with all its threads; undefined where there is no /proc. */
export async function cpuMs(pid: number): Promise<number | undefined> {
  const stat = await statOf(pid);
  return stat && (Number(stat[11]) + Number(stat[12])) * tickMs;
}

/** Milliseconds of each child of a process, by id: PostgreSQL has one for each connection. */
export async function childrenCpuMs(parent: number): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const stat = await statOf(pid);
    if (stat && Number(stat[1]) === parent) found.set(pid, (Number(stat[11]) + Number(stat[12])) * tickMs);
  }
  return found;
}

/** What children spent between two looks; one that came in between began at nothing. */
export const spentBetween = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
