import { access, chmod, constants, mkdtemp, realpath, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { reachableTempFolder } from '../postgres/system-user.ts';
import { removeAfterUs } from './after-us.ts';

export interface TemporaryFolder {
  readonly folder: string;
  /** Stops a PostgreSQL that is still running in it, then removes it. Done by itself if this process is killed. */
  remove(): Promise<void>;
}

const memory = '/dev/shm';
/** A run fills half a gigabyte, most of it PostgreSQL's log of what was written. */
const enoughBytes = 2 ** 31;

/**
 * Memory that is a folder, as Linux has it. A database is a thousand files, and each test file has one of its own: a disk's file system takes ten times as
 * long to make and to remove them, and looks longer for room the more were removed just before. Containers often have little of it: then the disk.
 */
async function roomInMemory(): Promise<string | undefined> {
  const room = await statfs(memory).catch(() => undefined);
  if (!room || room.bavail * room.bsize < enoughBytes || process.availableMemory() < 2 * enoughBytes) return undefined;
  return access(memory, constants.W_OK).then(
    () => memory,
    () => undefined,
  );
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(await realpath((await roomInMemory()) ?? (await reachableTempFolder())), 'fingerpost-test-'));
  await chmod(folder, 0o755); // mkdtemp shuts others out, and as root PostgreSQL runs as another.
  return { folder, remove: removeAfterUs(folder) };
}
