import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { countyTest, describe, expect, test } from './fixture.ts';

describe('the database of a test file', () => {
  const seen: string[] = [];

  test('has the tables and nothing in them', async ({ db, databaseUrl }) => {
    seen.push(databaseUrl);
    expect(await db.listing.count()).toBe(0);
  });

  test('is the same for every test of the file', async ({ db, databaseUrl }) => {
    expect(seen).toEqual([databaseUrl]);
    await db.$executeRaw`create table left_behind (i int)`;
  });

  countyTest('is another one, filled, for tests on the sample county', async ({ db, databaseUrl, sql }) => {
    expect(seen).not.toContain(databaseUrl);
    expect(await db.listing.count()).toBeGreaterThan(100);
    expect(sql).toHaveLength(1);
    expect((await db.pool.query("select to_regclass('left_behind') as found")).rows).toEqual([{ found: null }]);
  });
});

test('a run that is killed leaves neither a PostgreSQL nor a folder behind', async () => {
  const program = `
    import { temporaryFolder } from '${import.meta.dirname}/temporary-folder.ts';
    import { startCluster } from '${import.meta.dirname}/../postgres/cluster.ts';
    const { folder } = await temporaryFolder();
    const { port } = await startCluster(folder, { durable: false });
    console.log(JSON.stringify({ folder, port }));
    setInterval(() => {}, 60_000);`;
  const run = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(run.stdout), 'line')) as [string];
  const { folder, port } = JSON.parse(line) as { folder: string; port: number };
  expect(existsSync(folder)).toBe(true);
  run.kill('SIGKILL');
  await expect.poll(() => existsSync(folder), { timeout: 15_000 }).toBe(false);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});
