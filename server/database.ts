// The one way to the data: Prisma for the models, the same pool for the SQL that search writes itself.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { connectClient } from './postgres/connection-failure.ts';
import { keptName } from './postgres/kept-plans.ts';
import { publicChanges } from './public-changes/changes.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** The most connections this process opens. */
  readonly connections?: number;
  /** 0 sets no limit, for imports and the like. */
  readonly statementTimeoutMs?: number;
  /** Told each statement as it is sent, transactions' begin and commit included, whether Prisma or hand-written SQL sent it. */
  readonly onQuery?: (sql: string) => void;
  /** Told when an idle connection breaks, which the pool survives: it opens another when one is needed. */
  readonly report?: (error: Error) => void;
}

export type Database = ReturnType<typeof openDatabase>;

/** Opens nothing yet: the first query, or `check`, does. */
export function openDatabase(options: DatabaseOptions) {
  const pool = openPool(options);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => keptName(sql) as string }) });
  const changes = publicChanges(options);
  let closed: Promise<void> | undefined;

  async function close() {
    await changes.stop();
    await client.$disconnect();
    await pool.end();
  }

  return Object.assign(client, {
    pool,
    /** Tells of every change that a public answer may show, once somebody has started it. */
    changes,
    /** @throws ConnectionError with a sentence that says what to put right */
    check: () => checkConnection(options.url),
    /** Waits for the statements under way; safe to call again. */
    close: () => (closed ??= close()),
  });
}

function openPool({ url, connections = 10, statementTimeoutMs = 5000, onQuery, report }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // A request that finds every connection busy for this long is better told so than kept waiting.
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    // What a connection has read and planned goes with it: whoever works a minute apart would pay for it each time.
    min: Math.min(2, connections),
    keepAlive: true,
    application_name: 'fingerpost',
    // Prisma sends moments without an offset, as UTC; the session must read them so, whatever the server's own zone.
    // Workers help the longest statements only: to start them costs more than most searches take.
    options: '-c timezone=UTC -c work_mem=32MB -c parallel_setup_cost=20000',
    ...(statementTimeoutMs > 0 && { statement_timeout: statementTimeoutMs }),
    // Code that forgets to end a transaction would hold its locks, and vacuum, for ever.
    idle_in_transaction_session_timeout: 60_000,
    ...(onQuery && { Client: observedClient(onQuery) }),
  });
  // A restarted server breaks idle connections; without a listener that would end the process.
  pool.on('error', (error) => report?.(error));
  return pool;
}

/** Watches where every statement passes: Prisma's own log would miss what goes to the pool directly. */
function observedClient(onQuery: (sql: string) => void) {
  class ObservedClient extends pg.Client {}
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  ObservedClient.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [statement] = args as [string | { text?: string } | undefined];
    onQuery(typeof statement === 'string' ? statement : (statement?.text ?? ''));
    return send.apply(this, args);
  } as pg.Client['query'];
  return ObservedClient;
}

/** On a connection of its own: the pool leaves the socket open when the server asks for a password and there is none to give. */
async function checkConnection(url: string): Promise<void> {
  const client = await connectClient(url);
  await client.end();
}
