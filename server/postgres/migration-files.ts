// What prisma/migrations and prisma/schema hold. Beside each migration.sql lies a copy of the schema it leads to, because the engine
// compares two schemas, not a database with a schema.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As Prisma records it: SHA-256 of migration.sql, in hexadecimal. */
  readonly checksum: string;
}

export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

const prisma = resolve(import.meta.dirname, '../../prisma');
export const migrationsFolder = join(prisma, 'migrations');
export const schemaFolder = join(prisma, 'schema');

/** A checkout on Windows may have changed the line ends, which must change neither a checksum nor a comparison. */
const readText = async (path: string) => (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** In the order of their names, which begin with the time they were made. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readText(join(folder, name, 'migration.sql'));
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

export async function readSchema(folder = schemaFolder): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(names.map(async (path) => ({ path, content: await readText(join(folder, path)) })));
}

/** The schema that the last migration leads to, or undefined before the first. */
export async function readRecordedSchema(folder = migrationsFolder): Promise<SchemaFile[] | undefined> {
  const last = (await readMigrations(folder)).at(-1);
  if (!last) return undefined;
  return readSchema(join(folder, last.name, 'schema')).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new Error(
      `${join(folder, last.name)} has no folder “schema” with a copy of the schema that migration leads to. ` +
        'Restore it from git: without it the next migration cannot be worked out.',
    );
  });
}
