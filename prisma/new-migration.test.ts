import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { applyMigrations } from '../server/migrations.ts';
import { cloneDatabase } from '../server/testkit/template.ts';
import { type TemporaryFolder, temporaryFolder } from '../server/testkit/temporary-folder.ts';
import { pendingChange, writeMigration } from './new-migration.ts';

let temporary: TemporaryFolder;
beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

const head = 'datasource db {\n  provider = "postgresql"\n}\n';

test('each migration holds what changed since the one before, and the schema it leads to', async ({ onTestFinished }) => {
  const files = { migrations: join(temporary.folder, 'migrations'), schema: join(temporary.folder, 'schema') };
  const model = (fields: string) => writeFile(join(files.schema, 'a.prisma'), `${head}model Kiosk {\n  id Int @id\n${fields}}\n`);
  await mkdir(files.schema);
  const { url, drop } = await cloneDatabase(inject('adminUrl'));
  onTestFinished(drop);

  await model('');
  const first = await writeMigration('first', await pendingChange(url, files), files, new Date('2026-01-02T03:04:05Z'));
  expect(first).toMatch(/20260102030405_first$/);
  expect(await pendingChange(url, files)).toBe('');

  await model('  name String\n');
  const change = await pendingChange(url, files);
  const second = await writeMigration('add_name', change, files, new Date('2026-01-02T03:04:06Z'));
  expect(await readFile(join(second, 'migration.sql'), 'utf8')).toContain('ADD COLUMN     "name"');
  expect(await readdir(join(second, 'schema'))).toEqual(['a.prisma']);

  const byHand = await writeMigration('index', await pendingChange(url, files), files, new Date('2026-01-02T03:04:07Z'));
  expect(await readFile(join(byHand, 'migration.sql'), 'utf8')).toMatch(/^-- /);

  expect(await applyMigrations(url, files.migrations)).toHaveLength(3);
});
