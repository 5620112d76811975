import { chmod, mkdtemp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { reachableTempFolder } from '../postgres/system-user.ts';
import { removeAfterUs } from './after-us.ts';

export interface TemporaryFolder {
  readonly folder: string;
  /** Stops a PostgreSQL that is still running in it, then removes it. Done by itself if this process is killed. */
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(await realpath(await reachableTempFolder()), 'fingerpost-test-'));
  await chmod(folder, 0o755); // mkdtemp shuts others out, and as root PostgreSQL runs as another.
  return { folder, remove: removeAfterUs(folder) };
}
