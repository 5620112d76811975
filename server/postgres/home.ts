// Everything a cluster needs before it can run: programs, a user, a folder, files of the right version, the password.
import { chmod, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { ClusterError } from './cluster-error.ts';
import { createCluster, superuser } from './create-cluster.ts';
import { type Layout, layoutIn } from './folder-layout.ts';
import { readPassword } from './password.ts';
import { assertReachable, type SystemUser, unprivilegedUser } from './system-user.ts';

export interface Home extends Layout {
  /** As the person wrote it, for messages. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly password: string;
  /** True on the very first start. */
  readonly created: boolean;
}

export async function openHome(folder: string, durable = true): Promise<Home> {
  const [binaries, fallbackUser, real] = await Promise.all([findBinaries(), unprivilegedUser(), makeFolder(folder)]);
  const layout = layoutIn(real);
  const user = fallbackUser && ((await ownerOf(layout)) ?? fallbackUser);
  if (user) {
    await assertReachable(real, user, 'its data');
    await assertReachable(binaries.folder, user, 'its programs');
  }
  const created = !(await clusterVersion(layout));
  if (created) await createCluster(real, layout.home, { binaries, user, durable });
  assertVersion(folder, layout, await clusterVersion(layout), binaries.majorVersion);
  return { ...layout, folder, binaries, user, created, password: await readPassword(layout) };
}

export const urlOf = (home: Home, port: number, database: string) =>
  // sslmode: PGSSLMODE in the person's shell is about some other server.
  `postgresql://${superuser}:${home.password}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;

/** Links are resolved, so that the path in a command line can be compared with this one. */
async function makeFolder(folder: string): Promise<string> {
  try {
    const made = await mkdir(folder, { recursive: true });
    // A strict umask would shut out the user that PostgreSQL runs as. A folder that was there keeps its mode.
    if (made) await chmod(folder, 0o755);
    return await realpath(folder);
  } catch (cause) {
    throw new ClusterError(
      'FOLDER',
      `The data folder ${folder} cannot be made: ${(cause as Error).message}. Set DATA_DIR to a folder this user may write to.`,
      { cause },
    );
  }
}

/** As root, files made earlier keep their owner: the number of `postgres` differs between one container image and the next. */
async function ownerOf(layout: Layout): Promise<SystemUser | undefined> {
  const found = await stat(layout.cluster).catch(() => undefined);
  return found?.uid ? { name: `number ${found.uid}`, uid: found.uid, gid: found.gid } : undefined;
}

const clusterVersion = async (layout: Layout) =>
  Number.parseInt(await readFile(`${layout.cluster}/PG_VERSION`, 'utf8').catch(() => ''), 10) || undefined;

function assertVersion(folder: string, layout: Layout, found: number | undefined, ours: number) {
  if (found === ours) return;
  if (!found) {
    throw new ClusterError(
      'FOLDER',
      `${layout.home} is there but holds no database that this user can read. Restore it from a backup, or move it away to begin again.`,
    );
  }
  throw new ClusterError(
    'VERSION',
    `The database in ${folder} was made by PostgreSQL ${found}, and this Fingerpost brings PostgreSQL ${ours}, which cannot read it. ` +
      (found > ours
        ? 'Start the newer Fingerpost that made it, or set DATA_DIR to another folder.'
        : `Export the data with the Fingerpost that made it and import it here, or carry ${layout.cluster} over with PostgreSQL’s pg_upgrade, or set DATA_DIR to another folder.`),
  );
}
