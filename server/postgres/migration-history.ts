// What a database has been through, compared with what the code brings, before the engine is loaded: mostly there is nothing to do.
import pg from 'pg';
import type { Migration } from './migration-files.ts';

export type MigrationErrorCode = 'REQUIREMENTS' | 'NEWER' | 'EDITED' | 'FAILED';

export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;

  constructor(code: MigrationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** One row of Prisma's own table. */
export interface Passage {
  readonly name: string;
  readonly checksum: string;
  readonly startedAt: Date;
  /** Neither finished nor rolled back: it failed, or was killed, and PostgreSQL undid it. */
  readonly state: 'finished' | 'rolled back' | 'failed';
}

const undefinedTable = '42P01';

export async function readHistory(client: pg.ClientBase): Promise<Passage[]> {
  try {
    const { rows } = await client.query<Passage>(
      `select migration_name as name, checksum, started_at as "startedAt",
              case when rolled_back_at is not null then 'rolled back' when finished_at is not null then 'finished' else 'failed' end as state
         from _prisma_migrations order by started_at`,
    );
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return [];
    throw error;
  }
}

/** @throws MigrationError when the database has been where this code cannot follow */
export function pendingMigrations(migrations: readonly Migration[], history: readonly Passage[]): Migration[] {
  const finished = new Map(history.filter((passage) => passage.state === 'finished').map((passage) => [passage.name, passage]));
  const known = new Map(migrations.map((migration) => [migration.name, migration]));

  const unknown = [...finished.keys()].filter((name) => !known.has(name));
  if (unknown.length) {
    throw new MigrationError(
      'NEWER',
      `The database is newer than this Fingerpost: it has been through ${unknown.join(', ')}, which this version does not know. ` +
        'Start the newer version, or restore a backup made before it, or use another database.',
    );
  }
  const edited = migrations.filter(({ name, checksum }) => finished.has(name) && finished.get(name)?.checksum !== checksum);
  if (edited.length) {
    const names = edited.map(({ name }) => name).join(', ');
    throw new MigrationError(
      'EDITED',
      `${names} was changed after this database had been through it. ` +
        'Restore the file from git and put the change into a new migration (npm run db:migration NAME); a development database can be thrown away instead.',
    );
  }
  return migrations.filter(({ name }) => !finished.has(name));
}
