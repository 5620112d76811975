/** What SQL our server sends for a request. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startOurs } from './servers.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

export interface ToldServer {
  port: number;
  /** Those sent while `work` ran. */
  during<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }>;
  stop(): Promise<void>;
}

/** What is no part of an answer: the server listening for changes, and looking whether the database still lives. */
const housekeeping = /^\s*(listen|unlisten|select 1)\b/i;

export async function startTold(folder: string, url: string): Promise<ToldServer> {
  const file = join(folder, 'statements.jsonl');
  writeFileSync(file, '');
  const served = await startOurs(folder, url, { name: 'ours-told', statements: file });
  return {
    port: served.port,
    stop: () => served.stop(),
    async during(work) {
      // Let what an earlier request left running come to its end.
      await delay(20);
      writeFileSync(file, '');
      const result = await work();
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
      const statements = lines.map((line) => JSON.parse(line) as Statement).filter(({ text }) => !housekeeping.test(text));
      return { result, statements };
    },
  };
}
