import { createServer } from 'node:net';
import { inject } from 'vitest';
import { openDatabase } from './database.ts';
import { connectionError } from './postgres/connection-failure.ts';
import { describe, expect, test } from './testkit/fixture.ts';
import { urlFor } from './testkit/provided.ts';
import { withAdmin } from './testkit/template.ts';

async function failure(url: string) {
  const db = openDatabase({ url });
  const message = await db.check().then(
    () => 'it connected',
    (error: Error) => error.message,
  );
  await db.close();
  return message;
}

const altered = (parts: { port?: string; password?: string }) => Object.assign(new URL(inject('adminUrl')), parts).href;

describe('a database that cannot be reached is told in a sentence without the password', () => {
  test('a port at which nothing answers', async () => {
    expect(await failure(altered({ port: '1' }))).toMatch(/^Nothing answers at 127\.0\.0\.1:1\. .+DATABASE_URL/);
  });

  test('a wrong password', async () => {
    const sentence = await failure(altered({ password: 'hunter2' }));
    expect(sentence).toMatch(/does not accept the password of the user “fingerpost”\..+percent-encoded/);
    expect(sentence).not.toContain('hunter2');
  });

  test('no password where one is asked for', async () => {
    expect(await failure(altered({ password: '' }))).toMatch(/asks the user “fingerpost” for a password\. Write it into DATABASE_URL/);
  });

  test('a database that is not there', async () => {
    expect(await failure(urlFor(inject('adminUrl'), 'atlantis'))).toMatch(
      /^There is no database “atlantis” at 127\.0\.0\.1:\d+\. Create it/,
    );
  });

  test('a host that is not known', async () => {
    expect(await failure('postgresql://a:hunter2@fingerpost.invalid/f')).toMatch(/fingerpost\.invalid:5432.+DATABASE_URL/);
  });

  test('a server that is no PostgreSQL', async () => {
    const other = createServer((socket) => void socket.once('data', () => socket.destroy()));
    await new Promise<void>((done) => void other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    expect(await failure(`postgresql://a:hunter2@127.0.0.1:${port}/f`)).toMatch(/broke the connection off.+PostgreSQL server/);
    other.close();
  });

  test('anything else, in the server’s own words', () => {
    const { message } = connectionError(new Error('something new'), 'postgresql://a:hunter2@db.example/f');
    expect(message).toBe('The database at db.example:5432 could not be used: something new. Check DATABASE_URL.');
  });
});

describe('statements', () => {
  test('are recorded whether Prisma or the pool sends them', async ({ db, sql }) => {
    await db.$queryRaw`select 1 as prisma`;
    await db.pool.query('select 2 as pool');
    expect(sql).toEqual(['select 1 as prisma', 'select 2 as pool']);
  });

  test('are recorded afresh for each test, on the same database', async ({ db, sql }) => {
    await db.$transaction([db.$queryRaw`select 3`, db.$queryRaw`select 4`]);
    expect(sql).toEqual(['BEGIN', 'select 3', 'select 4', 'COMMIT']);
  });

  test('that run too long are cancelled', async ({ databaseUrl }) => {
    const db = openDatabase({ url: databaseUrl, statementTimeoutMs: 50 });
    await expect(db.pool.query('select pg_sleep(5)')).rejects.toThrow('statement timeout');
    await db.close();
  });

  test('work again after the server broke every connection', async ({ databaseUrl }) => {
    const errors: Error[] = [];
    const db = openDatabase({ url: databaseUrl, report: (error) => errors.push(error) });
    await db.$queryRaw`select 1`;
    await withAdmin(inject('adminUrl'), (admin) =>
      admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fingerpost' and datname = $1", [
        new URL(databaseUrl).pathname.slice(1),
      ]),
    );
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(await db.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
    await Promise.all([db.close(), db.close()]);
  });
});
