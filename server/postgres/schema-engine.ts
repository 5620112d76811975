// Prisma's own migration engine, as WebAssembly: the usual one is a program that each `prisma migrate` downloads first. It runs in a
// thread of its own, because a timer it leaves behind would keep the process from ending for ten seconds, and its memory never shrinks.
import { Worker } from 'node:worker_threads';
import type { DiffParams, MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** `url` is of any live database: the engine connects even to compare two texts. */
export type EngineTask = { readonly url: string } & (
  | { readonly kind: 'apply'; readonly migrationsList: MigrationList }
  | { readonly kind: 'diff'; readonly params: Omit<DiffParams, 'filters'> }
);

export interface EngineResults {
  /** The names of the migrations applied now. */
  readonly apply: string[];
  /** SQL, or an empty string where nothing has to change. */
  readonly diff: string;
}

/** What the thread posts when it is done. */
export type EngineAnswer =
  | { readonly result: EngineResults[EngineTask['kind']] }
  | { readonly fault: string }
  | { readonly fault: string; readonly migration: string };

/** What PostgreSQL said about a migration's script; from the engine itself only "External error id#0" would arrive. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  readonly code = 'SCRIPT';
  readonly migration: string;

  constructor(migration: string, message: string) {
    super(message);
    this.migration = migration;
  }
}

/** Every table is ours to migrate. */
export const filters: SchemaFilter = { externalTables: [], externalEnums: [] };

const isAnswer = (message: EngineAnswer | Record<string, unknown>): message is EngineAnswer => 'result' in message || 'fault' in message;

/** @throws ScriptError when PostgreSQL refused a migration, else an Error with the engine's words */
export function runEngine<Task extends EngineTask>(task: Task): Promise<EngineResults[Task['kind']]> {
  const worker = new Worker(new URL('./schema-engine-thread.ts', import.meta.url), {
    workerData: task,
    // Loading WebAssembly as a module is what Node calls experimental, on every start, to everybody.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`The migration engine ended without an answer (code ${code}).`)));
    worker.on('message', (answer: EngineAnswer | Record<string, unknown>) => {
      // Under `node --watch` a worker also tells which files it read.
      if (!isAnswer(answer)) return;
      if ('result' in answer) done(answer.result as EngineResults[Task['kind']]);
      else fail('migration' in answer ? new ScriptError(answer.migration, answer.fault) : new Error(answer.fault));
    });
  });
}
