/** Brings pg-boss's own tables to its version, with our migrations. */
import type pg from 'pg';
import { makeBoss, makeQueues, schema, through } from './boss.ts';

/** @throws Error with what to do, when the role may make no schema */
export async function installJobs(client: pg.ClientBase): Promise<void> {
  const boss = makeBoss(through(client), { supervise: false, schedule: false, migrate: true });
  boss.on('error', () => {});
  try {
    await boss.start();
    await makeQueues(boss);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new JobsRefused(error);
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
}

export class JobsRefused extends Error {
  override readonly name = 'JobsRefused';
  readonly code = 'JOBS';
  constructor(cause: unknown) {
    super(
      `The user of DATABASE_URL may not make the schema “${schema}”, where jobs are kept. Make that user the owner of the database, or let an administrator run: CREATE SCHEMA ${schema} AUTHORIZATION that_user;`,
      { cause },
    );
  }
}
