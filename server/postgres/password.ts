// The embedded PostgreSQL listens on 127.0.0.1 only, but other users of the machine can connect there: hence a password, made once.
import { randomBytes } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { ClusterError } from './cluster-error.ts';
import type { Layout } from './folder-layout.ts';
import type { SystemUser } from './system-user.ts';

/** initdb reads it from the same file, so it belongs to whoever runs initdb. */
export async function makePassword(layout: Layout, user?: SystemUser): Promise<void> {
  await writeFile(layout.password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  if (user) await chown(layout.password, user.uid, user.gid);
}

export async function readPassword(layout: Layout): Promise<string> {
  const password = await readFile(layout.password, 'utf8').catch(() => '');
  if (password) return password;
  throw new ClusterError(
    'PASSWORD',
    `The password of the built-in database cannot be read from ${layout.password}. ` +
      `Put the file back from a backup and let the user that runs Fingerpost read it; without it the data in ${layout.cluster} cannot be opened. ` +
      `To give the data up and begin again, delete ${layout.home}.`,
  );
}
