// The thread that server/postgres/schema-engine.ts starts: one task, one answer.
import { parentPort, workerData } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { type EngineAnswer, type EngineResults, type EngineTask, filters } from './schema-engine.ts';

type Fault = Exclude<EngineAnswer, { result: unknown }>;

const namesByScript = (list: MigrationList) =>
  new Map(
    list.migrationDirectories.flatMap(({ path, migrationFile: { content } }) =>
      content.tag === 'ok' ? [[content.value, path] as const] : [],
    ),
  );

/** adapter-pg cuts scripts at every semicolon, also inside function bodies; PostgreSQL takes them whole and runs them in one transaction. */
class WholeScripts extends PrismaPg {
  readonly #names: ReadonlyMap<string, string>;
  fault: Fault | undefined;

  constructor(pool: pg.Pool, names: ReadonlyMap<string, string>) {
    super(pool);
    this.#names = names;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      const migration = this.#names.get(script);
      try {
        // On a line of its own: a script may end in a comment.
        await adapter.underlyingDriver().query(migration === undefined ? script : `${script}\n;${markFinished(migration)}`);
      } catch (error) {
        if (migration !== undefined) this.fault = { migration, fault: inWords(error as pg.DatabaseError, script) };
        throw error;
      }
    };
    return adapter;
  }
}

/** In the migration's own transaction: killed a moment later, it is done and known to be done. The engine writes the same once more. */
const markFinished = (migration: string) =>
  `update _prisma_migrations set finished_at = now()
    where migration_name = '${migration.replaceAll("'", "''")}' and finished_at is null and rolled_back_at is null`;

function inWords({ message, position, detail, hint }: pg.DatabaseError, script: string): string {
  const line = position ? ` (line ${script.slice(0, Number(position)).split('\n').length})` : '';
  return [`${message}${line}`, detail, hint].filter(Boolean).join('. ');
}

async function perform(engine: SchemaEngine, task: EngineTask): Promise<EngineResults[EngineTask['kind']]> {
  if (task.kind === 'apply') return (await engine.applyMigrations({ migrationsList: task.migrationsList, filters })).appliedMigrationNames;
  const { exitCode, stdout } = await engine.diff({ ...task.params, filters });
  return exitCode === 0 ? '' : (stdout ?? '');
}

async function answer(task: EngineTask): Promise<EngineAnswer> {
  // The engine takes a lock that lasts as long as its connection, so it gets one to itself.
  const pool = new pg.Pool({ connectionString: task.url, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {});
  const scripts = new WholeScripts(pool, task.kind === 'apply' ? namesByScript(task.migrationsList) : new Map());
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(scripts));
    return { result: await perform(engine, task) };
  } catch (error) {
    return scripts.fault ?? { fault: (error as Error).message };
  } finally {
    await pool.end();
  }
}

parentPort?.postMessage(await answer(workerData as EngineTask));
process.exit(); // This thread, with whatever the engine left running.
