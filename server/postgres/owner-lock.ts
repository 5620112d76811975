// "A live Fingerpost uses this folder" is an advisory lock on a connection that stays open: PostgreSQL drops it with the connection, so
// it cannot outlive its owner, not even after kill -9, and no file has to be cleaned up.
import pg from 'pg';
import { advisoryLock } from './advisory-locks.ts';
import { ClusterError } from './cluster-error.ts';

export interface OwnerLock {
  /** Settles when the connection ends, whoever ended it; never rejects. */
  readonly lost: Promise<void>;
  query(sql: string): Promise<pg.QueryResult>;
  release(): Promise<void>;
}

/** `held`: another process owns the folder. `not ready`: PostgreSQL does not take connections yet, or no longer. */
export type Claim = OwnerLock | 'held' | 'not ready';

const wrongPassword = new Set(['28P01', '28000']);

export async function claimOwnership(url: string): Promise<Claim> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
    application_name: 'fingerpost owner',
  });
  // Without a listener for `error`, a server that goes away would take this process with it.
  client.on('error', () => {});
  const lost = new Promise<void>((done) => client.once('end', done));
  try {
    await client.connect();
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${advisoryLock('owner')}) as mine`);
    if (rows[0]?.mine) return { lost, query: (sql) => client.query(sql), release: () => client.end().catch(() => {}) };
    await client.end();
    return 'held';
  } catch (error) {
    await client.end().catch(() => {});
    if (!wrongPassword.has((error as pg.DatabaseError).code ?? '')) return 'not ready';
    throw new ClusterError('PASSWORD', 'The built-in database does not accept the password in its own folder: the file was changed.', {
      cause: error,
    });
  }
}
