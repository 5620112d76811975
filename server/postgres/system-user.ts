// PostgreSQL refuses to run as root. In a container, where root is all there is, it runs as `postgres` or `nobody` instead, and that
// user has to be able to reach its files.
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { ClusterError, useOwnServer } from './cluster-error.ts';
import { runCommand } from './command.ts';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'];

/** Undefined when this process is not root and PostgreSQL can run as whoever runs it. */
export async function unprivilegedUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of candidates) {
    const [name, , uid, gid] = lines.find(([found]) => found === wanted) ?? [];
    if (name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new ClusterError(
    'NO_USER',
    'PostgreSQL does not run as root, and this machine has neither a user “postgres” nor a user “nobody” to run it as. ' +
      `Start Fingerpost as another user than root. ${useOwnServer}`,
  );
}

export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user)).code === 0;
}

async function firstClosedFolder(folder: string, user: SystemUser): Promise<string> {
  const parent = dirname(folder);
  if (parent !== folder && !(await canEnter(parent, user))) return firstClosedFolder(parent, user);
  return folder;
}

/** @throws ClusterError naming the outermost folder that `user` may not enter, while there is nothing yet to clean up */
export async function assertReachable(folder: string, user: SystemUser, purpose: string): Promise<void> {
  if (await canEnter(folder, user)) return;
  const closed = await firstClosedFolder(folder, user);
  const mode = ((await stat(closed)).mode & 0o777).toString(8);
  throw new ClusterError(
    'FOLDER',
    `As root, PostgreSQL runs as the user “${user.name}”, who may not enter ${closed} (mode ${mode}) and so cannot reach ${purpose} in ${folder}. ` +
      `Run “chmod o+x ${closed}”, or put Fingerpost where every user may go, such as /srv/fingerpost, ` +
      `or start it as another user than root. ${useOwnServer}`,
  );
}

/** A folder for temporary clusters: the system's own, unless TMPDIR points into somebody's private folder. */
export async function reachableTempFolder(): Promise<string> {
  const user = await unprivilegedUser();
  if (!user) return tmpdir();
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (writable && (await canEnter(folder, user))) return folder;
  }
  throw new ClusterError(
    'FOLDER',
    `The user “${user.name}” can enter none of ${tmpdir()}, /tmp and /var/tmp. Set TMPDIR to a folder that every user may enter.`,
  );
}
