/** Starting and stopping the whole program, as `npm start` does, and every way in which that goes wrong. */
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { loadSeed } from '../../prisma/seed/load.ts';
import { type Program, startProgram } from '../http/testkit/program.ts';
import { layoutIn } from '../postgres/folder-layout.ts';
import { isPostmaster } from '../postgres/process.ts';
import { test as base, describe, expect, onTestFinished } from '../testkit/fixture.ts';
import { temporaryFolder } from '../testkit/temporary-folder.ts';

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('folder', async ({}, { onCleanup }) => {
    const { folder, remove } = await temporaryFolder();
    onCleanup(remove);
    return folder;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('start', ({}, { onCleanup }) => {
    const started: Program[] = [];
    onCleanup(async () => {
      for (const { child } of started) child.kill('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
    });
    return (...options: Parameters<typeof startProgram>) => {
      const program = startProgram(...options);
      started.push(program);
      return program;
    };
  });

const typename = '/graphql?query={__typename}';
const answers = async (origin: string) => (await fetch(origin + typename)).status === 200;

/** What somebody reads whose start failed: a sentence and no more. */
async function expectFailure({ ended, err }: Program, sentence: RegExp): Promise<void> {
  expect(await ended, err()).toBe(1);
  expect(err()).toMatch(/^(\S*)Fingerpost could not start\.(\S*)\n/);
  expect(err()).toMatch(sentence);
  expect(err()).not.toMatch(/^\s+at |node:internal|Error:/m);
}

async function postmasterOf(folder: string): Promise<{ pid: number; port: number; url: string }> {
  const { cluster, password } = layoutIn(folder);
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const secret = (await readFile(password, 'utf8')).trim();
  return { pid, port, url: `postgresql://fingerpost:${secret}@127.0.0.1:${port}/fingerpost` };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

const refusesConnections = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket.destroy() && false)).once('error', () => done(true));
  });

describe('with the built-in database', () => {
  test('it starts on an empty folder, stops on SIGTERM with code 0, and takes PostgreSQL with it', async ({ folder, start }) => {
    const program = start({ DATA_DIR: folder, SEED: 'vocabularies' });
    const origin = await program.ready();
    expect(await answers(origin)).toBe(true);
    expect(program.out()).toContain(`Fingerpost is running on the built-in PostgreSQL, created, on port `);
    const { pid } = await postmasterOf(folder);
    expect(await isPostmaster(pid, layoutIn(folder).cluster)).toBe(true);
    program.child.kill('SIGTERM');
    expect(await program.ended, program.err()).toBe(0);
    expect(await isPostmaster(pid, layoutIn(folder).cluster)).toBe(false);
    expect(program.err()).toBe('');
  });

  test('it starts while Node watches its files, as npm run dev has it do', async ({ folder, start }) => {
    // What `node --watch` sets: every thread then also tells which files it reads.
    const origin = await start({ DATA_DIR: folder, SEED: 'none', WATCH_REPORT_DEPENDENCIES: '1' }).ready();
    expect(await answers(origin)).toBe(true);
  });

  test('a second start on the same folder says that it is taken, and the first serves on', async ({ folder, start }) => {
    const first = start({ DATA_DIR: folder, SEED: 'none' });
    const origin = await first.ready();
    await expectFailure(
      start({ DATA_DIR: folder, SEED: 'none' }),
      /Another Fingerpost already uses the data folder .* Stop that one, or set DATA_DIR/,
    );
    expect(await answers(origin)).toBe(true);
  });

  test('killed without warning, it starts again with its data', async ({ folder, start }) => {
    const first = start({ DATA_DIR: folder, SEED: 'vocabularies' });
    await first.ready();
    const { url, pid } = await postmasterOf(folder);
    await query(url, 'create table kept as select 42 as answer');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start({ DATA_DIR: folder, SEED: 'vocabularies' });
    expect(await answers(await second.ready())).toBe(true);
    expect(second.out()).toContain('adopted');
    second.child.kill('SIGKILL');
    await second.ended;
    // This time PostgreSQL too.
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isPostmaster(pid, layoutIn(folder).cluster), { timeout: 10_000 }).toBe(false);
    const third = start({ DATA_DIR: folder, SEED: 'vocabularies' });
    expect(await answers(await third.ready())).toBe(true);
    expect(await query((await postmasterOf(folder)).url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('told to stop while it is still starting, it stops with code 0 and leaves nothing running', async ({ folder, start }) => {
    const program = start({ DATA_DIR: folder, SEED: 'county' });
    await expect
      .poll(() => readFile(join(layoutIn(folder).cluster, 'postmaster.pid'), 'utf8').catch(() => ''), { timeout: 20_000 })
      .toContain('\n');
    const pid = Number.parseInt(await readFile(join(layoutIn(folder).cluster, 'postmaster.pid'), 'utf8'), 10);
    program.child.kill('SIGTERM');
    expect(await program.ended, program.err()).toBe(0);
    expect(program.err()).toBe('');
    expect(await isPostmaster(pid, layoutIn(folder).cluster)).toBe(false);
  });
}, 90_000);

describe('with a database of its own', () => {
  test('it finishes the answer under way, takes no new connections, and ends with code 0', async ({ databaseUrl, start }) => {
    const program = start({ DATABASE_URL: databaseUrl, SEED: 'none' });
    const origin = await program.ready();
    const idle = connect(Number(new URL(origin).port), '127.0.0.1');
    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    onTestFinished(() => holder.end().catch(() => {}));
    await holder.query('begin');
    await holder.query('lock table "Listing" in access exclusive mode');
    const underWay = fetch(`${origin}/graphql?query={listing(slug:"a"){name}}`);
    const sql = `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like '%slug%'`;
    await expect.poll(async () => (await query(databaseUrl, sql))[0]).toEqual({ waiting: 1 });
    program.child.kill('SIGTERM');
    await expect.poll(() => refusesConnections(Number(new URL(origin).port))).toBe(true);
    await wait(300);
    expect(program.child.exitCode).toBeNull();
    await holder.end();
    const answer = await underWay;
    expect([answer.status, await answer.json()]).toEqual([200, { data: { listing: null } }]);
    const began = Date.now();
    expect(await program.ended, program.err()).toBe(0);
    // Not the 65 seconds for which a connection is kept, nor the 10 after which one is cut.
    expect(Date.now() - began).toBeLessThan(3000);
    idle.destroy();
  });

  test('an answer that takes too long is cut when the time to drain is over', async ({ databaseUrl, start }) => {
    const program = start({ DATABASE_URL: databaseUrl, SEED: 'none', DRAIN_SECONDS: '1', STATEMENT_TIMEOUT_MS: '3000' });
    const origin = await program.ready();
    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    onTestFinished(() => holder.end().catch(() => {}));
    await holder.query('begin');
    await holder.query('lock table "Listing" in access exclusive mode');
    const cut = fetch(`${origin}/graphql?query={listing(slug:"a"){name}}`).then(
      () => 'answered',
      () => 'cut',
    );
    await wait(300);
    program.child.kill('SIGTERM');
    expect(await cut).toBe('cut');
    expect(await program.ended).toBe(0);
    await holder.end();
  });

  test('its own address is known even where the port was left to chance', async ({ databaseUrl, start }) => {
    const program = start({ DATABASE_URL: databaseUrl, SEED: 'none' });
    const origin = await program.ready();
    const page = await (await fetch(`${origin}/demo/parish`)).text();
    expect(page).toContain(`localhost:${new URL(origin).port}`);
    expect(page).not.toContain('localhost:0');
  });

  test('an occupied port is told, with what to write, and ends with code 1', async ({ databaseUrl, start }) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await expect.poll(() => taken.listening).toBe(true);
    const { port } = taken.address() as AddressInfo;
    const program = start({ DATABASE_URL: databaseUrl, SEED: 'none', PORT: String(port) });
    await expectFailure(
      program,
      new RegExp(`Port ${port} is taken by another program\\. Stop that one, or start with another port: PORT=${port + 1} npm start\\.`),
    );
    taken.close();
  });

  test('an address that is not of this machine is told', async ({ databaseUrl, start }) => {
    await expectFailure(
      start({ DATABASE_URL: databaseUrl, SEED: 'none', HOST: '192.0.2.1' }),
      /192\.0\.2\.1 is not an address of this machine\. Set HOST/,
    );
  });
});

describe('a broken DATABASE_URL is told in a sentence, without the password:', () => {
  const secret = 'pa55-canary';
  const changed = (url: string, change: (parts: URL) => void) => {
    const parts = new URL(url);
    parts.password = secret;
    change(parts);
    return parts.href;
  };

  const cases: Record<string, [change: (url: string) => string, sentence: RegExp]> = {
    'no address at all': [
      () => `postgres//me:${secret}@here`,
      /^DATABASE_URL cannot be used as it is\. Write postgresql:\/\/USER:PASSWORD@HOST:5432\/DATABASE/m,
    ],
    'no database': [() => `postgresql://me:${secret}@127.0.0.1:5432`, /^DATABASE_URL cannot be used as it is\./m],
    'nothing listens there': [
      (url) => changed(url, (parts) => Object.assign(parts, { port: '1' })),
      /^Nothing answers at 127\.0\.0\.1:1\. Start the PostgreSQL server there, or correct the host and port in DATABASE_URL\.$/m,
    ],
    'an unknown host': [
      (url) => changed(url, (parts) => Object.assign(parts, { hostname: 'no-such-host.invalid' })),
      /no-such-host\.invalid.* (is not known|could not be looked up)/,
    ],
    'a wrong password': [
      (url) => changed(url, () => {}),
      /does not accept the password of the user “fingerpost”\. Correct the password in DATABASE_URL/,
    ],
    'an unknown database': [
      (url) => url.replace(/\/[^/]*$/, '/no_such_database'),
      /There is no database “no_such_database” at 127\.0\.0\.1:\d+\. Create it/,
    ],
  };
  for (const [name, [change, sentence]] of Object.entries(cases))
    test(name, async ({ databaseUrl, start }) => {
      const program = start({ DATABASE_URL: change(databaseUrl), SEED: 'none' });
      await expectFailure(program, sentence);
      expect(program.err() + program.out()).not.toContain(secret);
      expect(program.err() + program.out()).not.toContain(new URL(databaseUrl).password);
    });
});

describe('a corrupt seed', () => {
  const project = resolve(import.meta.dirname, '../..');
  const corrupt = async (file: string) => {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^( +)name: .*$/m, '$1name: 42\n$1nmae: "twice"'));
  };

  test('is refused row by row in sentences, and nothing of it is loaded', async ({ db, folder }) => {
    const seed = join(folder, 'seed');
    await cp(join(project, 'prisma/seed'), seed, { recursive: true });
    await corrupt(join(seed, 'groups.yaml'));
    const refused = loadSeed(db, 'county', seed);
    await expect(refused).rejects.toThrow(/^The seed has (a fault|\d+ faults), so none of it was loaded:\n {2}groups\.yaml row 1 /);
    expect([await db.term.count(), await db.place.count(), await db.listing.count()]).toEqual([0, 0, 0]);
    expect(await loadSeed(db, 'vocabularies', join(project, 'prisma/seed'))).toBe(true);
    await db.$executeRaw`truncate "Term", "Synonym" cascade`;
  });

  test('ends the start with code 1 and its faults, and mended it starts', async ({ databaseUrl, folder, start }) => {
    // The program reads no other seed than its own, so this is a program with another.
    for (const part of ['server', 'schema', 'prisma', 'generated', 'language', 'widgets', 'package.json'])
      await cp(join(project, part), join(folder, part), { recursive: true });
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
    const vocabularies = join(folder, 'prisma/seed/vocabularies.yaml');
    const whole = await readFile(vocabularies, 'utf8');
    await writeFile(vocabularies, whole.replace(/vocabulary: \S+/, 'vocabulary: NONSENSE'));
    const environment = { DATABASE_URL: databaseUrl, SEED: 'vocabularies' };
    await expectFailure(
      start(environment, folder),
      /The seed has a fault, so none of it was loaded:\n {2}vocabularies\.yaml row 1 .*line \d+, vocabulary: /,
    );
    expect(await query(databaseUrl, 'select count(*)::int as terms from "Term"')).toEqual([{ terms: 0 }]);
    await writeFile(vocabularies, whole);
    expect(await answers(await start(environment, folder).ready())).toBe(true);
    expect(await query(databaseUrl, 'select count(*)::int > 10 as filled from "Term"')).toEqual([{ filled: true }]);
    await query(databaseUrl, 'truncate "Term", "Synonym" cascade');
  });
});

test('every wrong variable is told at once', async ({ start }) => {
  const program = start({ PORT: 'four thousand', SEED: 'everything', METRICS_TOKEN: 'short-canary' });
  await expectFailure(program, /^PORT is “four thousand”\. Write a whole number.*\n(.*\n)*SEED is “everything”\./m);
  expect(program.err()).not.toContain('short-canary');
});
